"""The rows of one table of a report as Qt sees them, with their total, sorted as one likes.

A table of numbers in one row alone is turned: each number is a row then, with its name.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from samad_desktop.domain.measures import MEDIANS, SHARES
from samad_desktop.domain.report_values import shown
from samad_desktop.domain.reports import Behind, Column, ReportAnswer, Row, Table, ValueKind
from samad_desktop.measure_words import MEANINGS, TOTAL
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.viewmodels.report_looks import behind_text, change_text, is_number, row_name

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBER = Qt.AlignmentFlag.AlignCenter
WHAT, HOW_MUCH = "شاخص", "مقدار"


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of what is shown: of which row and column, and its text."""

    text: str
    row: Row
    column: Column
    is_number: bool


class ReportRows(QAbstractTableModel):
    """One table; the total is its last row wherever the others are sorted to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._rows: tuple[Row, ...] = ()
        self._cells: list[tuple[Cell, ...]] = []
        self.sorted_by: int | None = None
        self.falling = True

    def show_table(self, table: Table | None) -> None:
        """Show this one, in its own order."""
        self.beginResetModel()
        self._table, self.sorted_by = table, None
        self._rows = () if table is None else table.rows
        self._write()
        self.endResetModel()

    def sort_by(self, column: int) -> None:
        """Let the largest stand first, the next time the smallest, then as they came."""
        if self._table is None or self.is_turned:
            return
        self.beginResetModel()
        if self.sorted_by != column:
            self.sorted_by, self.falling = column, True
        elif self.falling:
            self.falling = False
        else:
            self.sorted_by = None
        self._rows = self._in_order(self._table)
        self._write()
        self.endResetModel()

    @property
    def is_turned(self) -> bool:
        """Whether each number is a row."""
        table = self._table
        if table is None:
            return False
        whole = [*table.rows, *filter(None, [table.totals])]
        return len(whole) == 1 and all(map(is_number, table.columns))

    def behind(self, index: _Index) -> Behind | None:
        """Return of which number the cases are meant, or which case; None where it is no door."""
        cell = self._cell(index)
        if self._table is None or cell is None or cell.row.key is None:
            return None
        is_counted = cell.is_number and cell.column.measure is not None
        if not is_counted and cell.column.kind is not ValueKind.CODE:
            return None
        return Behind(self._table.section, cell.column.code, cell.row.key)

    def named(self, index: _Index) -> str:
        """Return what the number at a place is, in words."""
        cell = self._cell(index)
        if self._table is None or cell is None:
            return ""
        if self.is_turned:
            return cell.column.title
        return f"{row_name(self._table, cell.row)}، {cell.column.title}"

    def told_behind(self, index: _Index, answer: ReportAnswer) -> str:
        """Return how the cases behind the number at a place are headed."""
        cell = self._cell(index)
        if cell is None:
            return ""
        return behind_text(answer, cell.column, self.named(index), self._count(cell))

    def meaning(self, index: _Index) -> str:
        """Return what the number at a place means; empty for words."""
        cell = self._cell(index)
        measure = None if cell is None else cell.column.measure
        return "" if measure is None else MEANINGS[measure]

    def index_of(self, row: Row, column: int) -> QModelIndex:
        """Return where a number stands now."""
        if self.is_turned:
            return self.index(column, 1)
        return self.index(self._rows.index(row), column)

    # Qt's own

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._cells else len(self._cells[0])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.named(index)}: {cell.text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER if cell.is_number else _START
        if role == Qt.ItemDataRole.FontRole and self._is_total(cell):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._table is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if self.is_turned:
                return (WHAT, HOW_MUCH)[section]
            mark = "" if self.sorted_by != section else " ▼" if self.falling else " ▲"
            return f"{self._table.columns[section].title}{mark}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.meaning(self.index(0, section)) or None
        return None

    def _cell(self, index: _Index) -> Cell | None:
        inside = index.isValid() and index.row() < len(self._cells)
        return self._cells[index.row()][index.column()] if inside else None

    def _count(self, cell: Cell) -> int | None:
        """Return how many stand behind a number: behind a share its whole; None if not told."""
        measure = cell.column.measure
        if self._table is None or measure is None:
            return None
        counted = SHARES[measure][1] if measure in SHARES else MEDIANS.get(measure, measure)
        own = cell.column.code if counted is measure else counted
        for column, value in zip(self._table.columns, cell.row.values, strict=True):
            if column.code == own and isinstance(value, int):
                return value
        return None

    def _is_total(self, cell: Cell) -> bool:
        table = self._table
        return table is not None and cell.row is table.totals and not self.is_turned

    def _write(self) -> None:
        table = self._table
        whole = [*self._rows, *filter(None, [table.totals])] if table is not None else []
        lines = [_line(row, table) for row in whole if table is not None]
        self._cells = [_turned(cell) for cell in lines[0]] if self.is_turned else lines

    def _in_order(self, table: Table) -> tuple[Row, ...]:
        column = self.sorted_by
        if column is None:
            return table.rows
        known = [row for row in table.rows if row.values[column] is not None]
        unknown = [row for row in table.rows if row.values[column] is None]
        known.sort(key=partial(_at, column), reverse=self.falling)
        return (*known, *unknown)


def _line(row: Row, table: Table) -> tuple[Cell, ...]:
    before = row.before or (None,) * len(row.values)
    found = []
    for column, value, earlier in zip(table.columns, row.values, before, strict=True):
        text, number = one_line(shown(value, column.kind)), is_number(column)
        change = change_text(column.kind, value, earlier) if number and row.before else ""
        found.append(Cell(f"{text}\n{change}" if change else text, row, column, number))
    if row is table.totals and not found[0].is_number:
        found[0] = Cell(TOTAL, row, found[0].column, is_number=False)
    return tuple(found)


def _turned(cell: Cell) -> tuple[Cell, ...]:
    return Cell(cell.column.title, cell.row, cell.column, is_number=False), cell


def _at(column: int, row: Row) -> Any:
    return row.values[column]
