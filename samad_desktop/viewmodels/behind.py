"""The cases behind one number of a report, page by page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.viewmodels.case_looks import CaseLooks


class CasesBehind(QObject):
    """One number at a time.

    Signals:
        named: str, what the number is.
        told: str, what stands beside its cases; empty where nothing does.
        opened_case: case id, when one is to be opened.
    """

    named = Signal(str)
    told = Signal(str)
    opened_case = Signal(int)

    def __init__(self, tasks: TaskRunner, looks: CaseLooks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        style: RowStyle[CaseRow] = RowStyle(key=_key, look=looks.row)
        self._tasks = tasks
        self._ticket: Ticket | None = None
        self.rows: PagedModel[CaseRow] = PagedModel(tasks, (), style, self)

    def show(
        self,
        fetch: Callable[[Cursor | None], Page[CaseRow]],
        name: str,
        beside: Callable[[], str] | None = None,
    ) -> None:
        """List what `fetch` reads; `name` is what the number is, a sentence is read by `beside`."""
        if self._ticket is not None:
            self._ticket.cancel()
        self.named.emit(name)
        self.told.emit("")
        self.rows.clear()
        self.rows.show(fetch)
        if beside is not None:
            again = partial(self.show, fetch, name, beside)
            self._ticket = self._tasks.ask(
                *(self, beside, self.told.emit), lambda error: self.rows.failed.emit(error, again)
            )

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)


def _key(case: CaseRow) -> int:
    return case.id
