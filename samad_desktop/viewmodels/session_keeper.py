"""What the screens of desk hours share: reading again, storing one thing at a time, refusals."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import Conflict, SamadError
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

T = TypeVar("T")


class SessionKeeper(QObject):
    """Reads one part of desk hours, again when a colleague changes it, and stores changes of it.

    Signals:
        shown: what was read, each time it was.
        stored: str, how that is said; empty where it was so already.
        refused: Exception; nothing was stored.
        failed: (Exception, how to try again).
        busy_changed: bool, while something is being stored.
    """

    shown = Signal(object)
    stored = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self, tasks: TaskRunner, bus: ChangeBus, actor: Actor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks, self._bus, self._actor = tasks, bus, actor
        self._reading: Ticket | None = None
        self._wanted = False
        self._busy = False
        bus.changed.connect(self._hear)

    @property
    def may_plan(self) -> bool:
        """Whether this person plans sessions; others only see them."""
        return self._actor.may(Right.PLAN_SESSIONS)

    @property
    def may_set(self) -> bool:
        """Whether this person keeps the centre's settings."""
        return self._actor.may(Right.MANAGE_CENTRE)

    def read(self) -> None:
        """Read everything again."""
        self._wanted = True
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._tasks.ask(self, self._question(), self._take, self._give_up)

    def _question(self) -> Callable[[], Any]:
        """Return what reads everything; it blocks."""
        raise NotImplementedError

    def _know(self, book: Any) -> None:
        """Take in what was read."""
        raise NotImplementedError

    def _store(self, work: Callable[[], Outcome[T]], words: Callable[[T], str]) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        again = partial(self._store, work, words)
        self._tasks.ask(self, work, partial(self._finish, words), partial(self._refuse, again))

    def _finish(self, words: Callable[[T], str], outcome: Outcome[T]) -> None:
        self._be_busy(busy=False)
        self.stored.emit(words(outcome.value) if outcome.changes else "")
        self._bus.announce(outcome.changes)

    def _refuse(self, again: Callable[[], None], error: Exception) -> None:
        self._be_busy(busy=False)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
            return
        self.refused.emit(error)
        if isinstance(error, Conflict):
            # What the colleague stored is shown; stored again, what is typed here holds.
            self.read()

    def _take(self, book: Any) -> None:
        self._reading = None
        self._know(book)
        self.shown.emit(book)

    def _give_up(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error, self.read)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _hear(self, changes: frozenset[Change]) -> None:
        if self._wanted and any(each.noun in _HEARD for each in changes):
            self.read()


# A decree may close a day on which somebody was to sit.
_HEARD = frozenset({Noun.SESSION, Noun.REFERENCE})
