"""A grid of numbers whose squares are toned where they are unusual; never by colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from samad_desktop.qtkit.heat_names import ColumnNames
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.table_model import LOOK_ROLE, VALUE_ROLE
from samad_desktop.qtkit.tokens import Look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RADIUS = 6


@dataclass(frozen=True, slots=True)
class SquareLook:
    """One square: what stands in it, with a mark where its tone says something, and its value."""

    text: str
    spoken: str
    value: object = None
    tone: Look = Look.NEUTRAL


class HeatGrid(QTableView):
    """Named rows and columns of squares; arrows walk.

    Signals:
        entered_square: the value of a square that has one, by Enter or a double click.
    """

    entered_square = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._squares = _Squares(self)
        self._names = ColumnNames(self)
        self.setHorizontalHeader(self._names)
        self.setModel(self._squares)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._enter)

    def use(self, icons: Icons) -> None:
        """Draw in this look."""
        self._names.use(icons)
        self.setItemDelegate(_SquareDelegate(icons, self))

    def show_squares(
        self, rows: Sequence[str], columns: Sequence[str], squares: Sequence[Sequence[SquareLook]]
    ) -> None:
        """Show these instead, the cursor where it was."""
        at = self.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (0, 0)
        self._squares.replace(tuple(rows), tuple(columns), tuple(map(tuple, squares)))
        self._names.fit()
        self.setCurrentIndex(self._squares.index(*place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        value = index.data(VALUE_ROLE)
        if value is not None:
            self.entered_square.emit(value)


class _Squares(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._looks: tuple[tuple[SquareLook, ...], ...] = ()

    def replace(
        self,
        rows: tuple[str, ...],
        columns: tuple[str, ...],
        looks: tuple[tuple[SquareLook, ...], ...],
    ) -> None:
        self.beginResetModel()
        self._rows, self._columns, self._looks = rows, columns, looks
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (self._columns if orientation is Qt.Orientation.Horizontal else self._rows)[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        look = self._looks[index.row()][index.column()]
        if role == LOOK_ROLE:
            return look
        if role == VALUE_ROLE:
            return look.value
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return look.spoken
        return look.text if role == Qt.ItemDataRole.DisplayRole else None


class _SquareDelegate(QStyledItemDelegate):
    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, SquareLook):
            return
        soft, toned = self._theme.tokens.soft(look.tone), look.tone is not Look.NEUTRAL
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(self._theme.colour("focus"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft.paper) if toned else self._theme.colour("surface2"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)
        painter.setPen(QColor(soft.ink) if toned else self._theme.colour("text"))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, look.text)
        painter.restore()
