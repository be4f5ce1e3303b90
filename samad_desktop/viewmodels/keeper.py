"""Reading one part of the centre again whenever it changes, and storing one change at a time."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import Conflict, SamadError
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket


class Keeper(QObject):
    """Reads its part when it is wanted, again when a colleague changes it, and stores changes.

    Signals:
        shown: what was read, each time it was.
        failed: (Exception, how to try again).
        busy_changed: bool, while something is reckoned or stored.
    """

    shown = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    # What makes its part stale.
    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.REFERENCE})

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

    # How storing ends

    def _end_refused(
        self, tell: Callable[[SamadError], None], again: Callable[[], None], error: Exception
    ) -> None:
        """Tell a refusal; what the surroundings caused, or a mistake of ours, is tried again."""
        self._be_busy(busy=False)
        if not isinstance(error, SamadError) or error.may_pass:
            self.failed.emit(error, again)
            return
        tell(error)
        if isinstance(error, Conflict):
            # What the colleague stored is shown; stored again, what is typed here holds.
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
        if self._wanted and any(each.noun in self.HEARD for each in changes):
            self.read()
