"""Which open case the call in hand joins, read where only its number is known."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.cases import CaseRow
from samad_desktop.qtkit.tasks import TaskRunner, Ticket

Read = Callable[[int], CaseRow]


class JoinedCase(QObject):
    """Holds the case as a row, as far as this operator may see it.

    Signals:
        changed: str, its tracking code ("" where it is not known yet); None when none is joined.
        failed: (Exception, how to ask again), when it could not be read.
    """

    changed = Signal(object)
    failed = Signal(object, object)

    def __init__(self, tasks: TaskRunner, read: Read, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._read = read
        self._ticket: Ticket | None = None
        self._id: int | None = None
        self.case: CaseRow | None = None
        self.code: str | None = None

    def become(self, case_id: int | None, code: str = "", case: CaseRow | None = None) -> None:
        """Take another case, or none; what is not given with it is read."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._id = case_id
        self._show(None if case_id is None else code, case)
        if case is None:
            self._ask()

    def _ask(self) -> None:
        case_id = self._id
        if case_id is not None:
            self._ticket = self._tasks.ask(
                self, lambda: self._read(case_id), self._hear, self._fail
            )

    def _hear(self, case: CaseRow) -> None:
        self._ticket = None
        self._show(case.tracking_code, case)

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, self._ask)

    def _show(self, code: str | None, case: CaseRow | None) -> None:
        self.code, self.case = code, case
        self.changed.emit(code)
