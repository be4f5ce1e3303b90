"""The cases behind one number of a report, page by page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.viewmodels.case_looks import CaseLooks


class CasesBehind(QObject):
    """One number at a time.

    Signals:
        named: str, what the number is.
        opened_case: case id, when one is to be opened.
    """

    named = Signal(str)
    opened_case = Signal(int)

    def __init__(self, tasks: TaskRunner, looks: CaseLooks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        style: RowStyle[CaseRow] = RowStyle(key=_key, look=looks.row)
        self.rows: PagedModel[CaseRow] = PagedModel(tasks, (), style, self)

    def show(self, fetch: Callable[[Cursor | None], Page[CaseRow]], name: str) -> None:
        """List what `fetch` reads; `name` is what the number is."""
        self.named.emit(name)
        self.rows.clear()
        self.rows.show(fetch)

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)


def _key(case: CaseRow) -> int:
    return case.id
