"""What the parts of the centre's settings share: reading again, storing one at a time, refusals."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.errors import Conflict, SamadError
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket


class SettingsKeeper(QObject):
    """Reads one part of the settings, again when it changes, and stores changes of it.

    Signals:
        shown: what was read, each time it was.
        busy_changed: bool, while something is reckoned or stored.
        stored: (SettingKind, DecreeEffect or None), when something is in force.
        unchanged: SettingKind, when what was to be stored stands there already.
        refused: (SettingKind, Exception); nothing was stored.
        failed: (Exception, how to try again).
    """

    shown = Signal(object)
    busy_changed = Signal(bool)
    stored = Signal(object, object)
    unchanged = Signal(object)
    refused = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self, tasks: TaskRunner, bus: ChangeBus, actor: Actor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._reading: Ticket | None = None
        self._wanted = False
        self._busy = False
        bus.changed.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something is being reckoned or stored."""
        return self._busy

    def read(self) -> None:
        """Read everything again."""
        self._wanted = True
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._tasks.ask(self, self._question(), self._take, self._give_up_reading)

    # What each part says itself

    def _question(self) -> Callable[[], Any]:
        """Return what reads everything; it blocks."""
        raise NotImplementedError

    def _know(self, book: Any) -> None:
        """Take in what was read."""
        raise NotImplementedError

    # How it ends

    def _store(self, kind: SettingKind, work: Callable[[], Outcome[Any]]) -> None:
        if self._busy:
            return
        self._be_busy(busy=True)
        self._tasks.ask(
            self,
            work,
            partial(self._finish, kind),
            partial(self._refuse, kind, partial(self._store, kind, work)),
        )

    def _finish(self, kind: SettingKind, outcome: Outcome[Any]) -> None:
        self._be_busy(busy=False)
        if not outcome.changes:
            self.unchanged.emit(kind)
            return
        told = outcome.value if isinstance(outcome.value, DecreeEffect) else None
        self.stored.emit(kind, told)
        self._bus.announce(outcome.changes)

    def _refuse(self, kind: SettingKind, again: Callable[[], None], error: Exception) -> None:
        self._be_busy(busy=False)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
            return
        self.refused.emit(kind, error)
        if isinstance(error, Conflict):
            # What the colleague stored is shown beside; stored again, this one holds.
            self.read()

    def _take(self, book: Any) -> None:
        self._reading = None
        self._know(book)
        self.shown.emit(book)

    def _give_up_reading(self, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error, self.read)

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)

    def _hear(self, changes: frozenset[Change]) -> None:
        if self._wanted and any(each.noun is Noun.REFERENCE for each in changes):
            self.read()
