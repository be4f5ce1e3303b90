"""What this workstation knows of the centre's reference data, read again when it changes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket


class KnownReference(QObject):
    """Renews the `reference` that every screen holds.

    Signals:
        renewed: when something in it is other than it was; pick lists are to be filled again.
    """

    renewed = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        reference: Reference,
        newer: Callable[[int], tuple[int, Reference | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reference = reference
        self._newer = newer
        # What was read at log-in may have been changed before anybody listened.
        self._changes = -1
        self._reading: Ticket | None = None
        bus.changed.connect(self._hear)

    def _hear(self, changes: frozenset[Change]) -> None:
        if not any(each.noun is Noun.REFERENCE for each in changes):
            return
        if self._reading is not None:
            self._reading.cancel()
        work = partial(self._newer, self._changes)
        self._reading = self._tasks.ask(self, work, self._take, self._give_up)

    def _take(self, answer: tuple[int, Reference | None]) -> None:
        self._reading = None
        self._changes, newest = answer
        if newest is not None and newest != self._reference:
            self._reference.renew(newest)
            self.renewed.emit()

    def _give_up(self, error: Exception) -> None:
        """Go on with what is known: the shell says that the database is away.

        Once it is heard again, everything is announced as changed.
        """
        self._reading = None
