"""The rows of one table of a report as Qt sees them, with their total, sorted as one likes."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from samad_desktop.domain.report_values import shown
from samad_desktop.domain.reports import Behind, Row, Table
from samad_desktop.measure_words import MEANINGS
from samad_desktop.qtkit.drawing import one_line
from samad_desktop.viewmodels.report_looks import TOTAL, change_text, is_number, row_name

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBER = Qt.AlignmentFlag.AlignCenter


class ReportRows(QAbstractTableModel):
    """One table; the total is its last row wherever the others are sorted to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._rows: tuple[Row, ...] = ()
        self._texts: list[tuple[str, ...]] = []
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
        if self._table is None:
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

    def behind(self, index: _Index) -> Behind | None:
        """Return of which number the cases are meant; None where it is no door."""
        table, row = self._table, self.row_at(index.row())
        if table is None or row is None or row.key is None:
            return None
        column = table.columns[index.column()]
        if column.measure is None:
            return None
        return Behind(table.section, column.code, row.key)

    def named(self, index: _Index) -> str:
        """Return what the number at a place is, in words."""
        table, row = self._table, self.row_at(index.row())
        if table is None or row is None:
            return ""
        return f"{row_name(table, row)}، {table.columns[index.column()].title}"

    def meaning(self, column: int) -> str:
        """Return what the numbers of a column mean; empty for words."""
        measure = None if self._table is None else self._table.columns[column].measure
        return "" if measure is None else MEANINGS[measure]

    def row_at(self, place: int) -> Row | None:
        """Return a row, or the total."""
        if self._table is None:
            return None
        if place < len(self._rows):
            return self._rows[place]
        return self._table.totals

    def place_of(self, row: Row) -> int:
        """Return where a row stands now."""
        return self._rows.index(row)

    # Qt's own

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._table is None or not index.isValid():
            return None
        text = self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.named(index)}: {text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBER if is_number(self._table.columns[index.column()]) else _START
        if role == Qt.ItemDataRole.FontRole and index.row() == len(self._rows):
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
            mark = "" if self.sorted_by != section else " ▼" if self.falling else " ▲"
            return f"{self._table.columns[section].title}{mark}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.meaning(section) or None
        return None

    def _write(self) -> None:
        table = self._table
        if table is None:
            self._texts = []
            return
        rows = [*self._rows, *filter(None, [table.totals])]
        self._texts = [self._texts_of(table, row) for row in rows]

    def _texts_of(self, table: Table, row: Row) -> tuple[str, ...]:
        before = row.before or (None,) * len(row.values)
        found = []
        for column, value, earlier in zip(table.columns, row.values, before, strict=True):
            text = one_line(shown(value, column.kind))
            change = change_text(column.kind, value, earlier) if is_number(column) else ""
            found.append(f"{text}\n{change}" if change else text)
        if row is table.totals and not is_number(table.columns[0]):
            found[0] = TOTAL
        return tuple(found)

    def _in_order(self, table: Table) -> tuple[Row, ...]:
        column = self.sorted_by
        if column is None:
            return table.rows
        known = [row for row in table.rows if row.values[column] is not None]
        unknown = [row for row in table.rows if row.values[column] is None]
        known.sort(key=partial(_at, column), reverse=self.falling)
        return (*known, *unknown)


def _at(column: int, row: Row) -> Any:
    return row.values[column]
