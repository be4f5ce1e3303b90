"""The hold on the case that is open: read with it, put on it, and lifted again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.retention import LegalHold
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.legal_holds import LegalHoldService
from samad_desktop.viewmodels.case_reader import CaseReader

HELD = "پرونده توقیف شد؛ تا برداشتن آن چیزی از آن پاک نمی‌شود."
LIFTED = "توقیف برداشته شد."


class LegalHolder(QObject):
    """Holds the case of a `CaseReader`, for who may.

    Signals:
        done: str, what was done.
        refused: Exception that belongs beside the form.
        failed: (Exception, how to try again).
    """

    done = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        holds: LegalHoldService,
        reader: CaseReader,
    ) -> None:
        super().__init__(reader)
        self._tasks, self._bus = tasks, bus
        self._actor = actor
        self._holds = holds
        self._reader = reader
        self._doing: Ticket | None = None

    @property
    def hold(self) -> LegalHold | None:
        """The hold on the case that is open, as it was read with it."""
        standing = self._reader.standing
        return None if standing is None else standing.hold

    @property
    def may_hold(self) -> bool:
        """Whether this person may hold the case, or lift its hold."""
        return self._reader.case is not None and self._actor.may(Right.HOLD_CASE)

    def put(self, reason: str) -> None:
        """Hold the case that is open."""
        case = self._reader.case
        if case is not None:
            self._do(partial(self._holds.hold, self._actor, case.id, reason), HELD)

    def lift(self) -> None:
        """Lift the hold as it was read."""
        if self.hold is not None:
            self._do(partial(self._holds.lift, self._actor, self.hold), LIFTED)

    def _do(self, work: Callable[[], Outcome[Any]], words: str) -> None:
        if self._doing is None:
            again = partial(self._do, work, words)
            self._doing = self._tasks.ask(
                self, work, partial(self._end, words), partial(self._refuse, again)
            )

    def _end(self, words: str, outcome: Outcome[Any]) -> None:
        self._doing = None
        self.done.emit(words)
        self._bus.announce(outcome.changes)

    def _refuse(self, again: Callable[[], None], error: Exception) -> None:
        self._doing = None
        if isinstance(error, SamadError) and not error.may_pass:
            self.refused.emit(error)
        else:
            self.failed.emit(error, again)
