"""What stands in the search box, looked for among the calls that were not sent yet."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.outbox import OutboxCall, is_found_by
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.workstation.outbox import Outbox


class WaitingFinder(QObject):
    """Looks in this workstation's own journal whenever the finder looks in the centre.

    Signals:
        found: tuple of OutboxCall.
    """

    found = Signal(object)

    def __init__(self, tasks: TaskRunner, outbox: Outbox, area_code: str, finder: Finder) -> None:
        super().__init__(finder)
        self._tasks = tasks
        self._outbox = outbox
        self._area_code = area_code
        self._finder = finder
        self._looking: Ticket | None = None
        finder.asked.connect(self._look)

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        text = self._finder.text

        def look() -> tuple[OutboxCall, ...]:
            calls = self._outbox.unsent_calls()
            return tuple(call for call in calls if is_found_by(call, text, self._area_code))

        # What the disk refuses is said where it is written to.
        self._looking = self._tasks.ask(self, look, self.found.emit, lambda _: self.found.emit(()))
