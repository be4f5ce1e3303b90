"""The case beside a list: read a moment after the selection rests on it."""

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.cases import CaseService

REST_MS = 120


class CasePreview(QObject):
    """Reads the chosen case; while the arrow is held down, nothing is read.

    Signals:
        shown: Case, or None when nothing is chosen or the case cannot be read.
        failed: (Exception, how to try again), when no further case may be read now.
    """

    shown = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        cases: CaseService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._cases = cases
        self._wanted: int | None = None
        self._ticket: Ticket | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read)

    def look_at(self, case_id: int | None) -> None:
        """Choose a case, or none."""
        self._cancel()
        self._wanted = case_id
        if case_id is None:
            self._rest.stop()
            self.shown.emit(None)
        else:
            self._rest.start()

    def _read(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._ticket = self._tasks.ask(
                self, lambda: self._cases.open(self._actor, wanted), self.shown.emit, self._nothing
            )

    def _nothing(self, error: Exception) -> None:
        self.shown.emit(None)
        if isinstance(error, RuleBroken):
            self.failed.emit(error, self._read)

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None
