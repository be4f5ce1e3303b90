"""What the levels of escalation are called: the office that each is raised to, as it is now."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import OF_A_LEVEL, Counter
from samad_desktop.labels import label
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket


class Offices(QObject):
    """Reads the names again when somebody changed a setting; until then the last ones hold.

    Signals:
        changed: when a level is called otherwise.
    """

    changed = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        read: Callable[[], Mapping[int, str]],
        first: Mapping[int, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._read = read
        self._names = dict(first)
        self._reading: Ticket | None = None
        self._stale = False
        bus.changed.connect(self._hear)

    def name(self, counter: Counter) -> str:
        """Return what is counted; of a level, with its office."""
        office = self._names.get(OF_A_LEVEL.get(counter, 0))
        return f"{label(counter)}: {office}" if office else label(counter)

    def _hear(self, changes: frozenset[Change]) -> None:
        self._stale |= any(change.noun is Noun.REFERENCE for change in changes)
        self._read_if_stale()

    def _read_if_stale(self) -> None:
        if self._stale and self._reading is None:
            self._stale = False
            self._reading = self._tasks.ask(self, self._read, self._take, self._give_up)

    def _take(self, names: Mapping[int, str]) -> None:
        self._reading = None
        if names != self._names:
            self._names = dict(names)
            self.changed.emit()
        self._read_if_stale()

    def _give_up(self, _error: Exception) -> None:
        # The strip says that the database is away; with the next notice it is tried again.
        self._reading, self._stale = None, True
