"""Rows by key of which some are marked, for what is done with many at once."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE, Column, PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.tokens import Look

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex

MARK_ICON = "check"
MARKED = "نشان‌دار"


class MarkedPages(PagedModel[T]):
    """A paged model whose marks stay while the rows are read anew; a row that goes is unmarked.

    Signals:
        marks_changed: int, how many rows are marked.
    """

    marks_changed = Signal(int)

    def __init__(
        self,
        tasks: TaskRunner,
        columns: Sequence[Column[T]],
        style: RowStyle[T],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, columns, style, parent)
        self._key = style.key
        self._marks: set[Hashable] = set()
        self.loaded.connect(self._forget_gone)

    def marked(self) -> tuple[T, ...]:
        """Return what is marked, in the order of the rows."""
        return tuple(value for value in self.values() if self._key(value) in self._marks)

    def turn_mark(self, index: _Index) -> None:
        """Mark a row, or take its mark back."""
        value = self.value_at(index)
        if value is not None:
            self._marks ^= {self._key(value)}
            self._tell()

    def mark_all(self) -> None:
        """Mark every row that has been read; where all are, take the marks back."""
        all_keys = {self._key(value) for value in self.values()}
        self._marks = set() if self._marks >= all_keys else all_keys
        self._tell()

    def mark_only(self, wanted: Callable[[T], bool]) -> None:
        """Keep the marks of those rows that are wanted."""
        kept = {self._key(value) for value in self.values() if wanted(value)}
        self._marks &= kept
        self._tell()

    def unmark_all(self) -> None:
        """Take every mark back."""
        self._marks.clear()
        self._tell()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = super().data(index, role)
        wanted = (LOOK_ROLE, Qt.ItemDataRole.AccessibleTextRole)
        if not self._marks or found is None or role not in wanted:
            return found
        value = self.value_at(index)
        if value is None or self._key(value) not in self._marks:
            return found
        if isinstance(found, RowLook):
            return replace(found, icon=MARK_ICON, icon_look=Look.PRIMARY)
        return f"{MARKED}، {found}"

    def _forget_gone(self, _count: int) -> None:
        kept = self._marks & {self._key(value) for value in self.values()}
        if kept != self._marks:
            self._marks = kept
            self._tell()

    def _tell(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.marks_changed.emit(len(self._marks))
