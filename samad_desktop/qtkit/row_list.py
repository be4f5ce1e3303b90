"""A short list of rows that are all there at once: drawn by `RowDelegate`, chosen by Enter."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE, VALUE_ROLE
from samad_desktop.qtkit.theme import restyle

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what tells it apart, what it stands for, and how it looks."""

    key: Hashable
    value: object
    look: RowLook


class RowList(QListView):
    """Rows that were read already; `show_rows` keeps the chosen one where it can.

    Signals:
        entered_row: the value of a row, by Enter or a double click.
        marked_row: the value of the current row, or None.
        end_reached: when the last row is the current one, or is scrolled to.
    """

    entered_row = Signal(object)
    marked_row = Signal(object)
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Rows(self)
        self._waits_for_rows = False
        self.setModel(self._model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        # As high as its rows, and lower where there is no room: then it scrolls.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.activated.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._mark)
        self.verticalScrollBar().valueChanged.connect(self._scroll)

    def use(self, icons: Icons, delegate: RowDelegate | None = None) -> None:
        """Draw rows in this look; another delegate may draw them its own way."""
        self.setItemDelegate(delegate or RowDelegate(icons, self))
        icons.theme.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these instead."""
        kept = self._model.key_at(self.currentIndex())
        self._model.replace(tuple(rows))
        # Where there is a row, it shows the cursor; the list itself only while it is empty.
        restyle(self, "rows", "true" if rows else None)
        here = 0 if self._waits_for_rows and rows and self.hasFocus() else None
        self._waits_for_rows = self._waits_for_rows and not rows
        self._choose(here if kept is None else self._model.place_of(kept))
        self.updateGeometry()
        self.marked_row.emit(self.current())

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show these as well, below the others; nothing that is in sight moves."""
        self._model.lengthen(tuple(rows))
        self.updateGeometry()

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._model.rows

    def current(self) -> object:
        """Return the value of the current row, or None."""
        return self.currentIndex().data(VALUE_ROLE)

    def mark(self, place: int | None) -> None:
        """Make a row the current one, or none."""
        self._choose(place)

    def take_cursor(self) -> None:
        """Put the cursor on the current row, or on the first, also if that is still to come."""
        if self._model.rows and not self.currentIndex().isValid():
            self._choose(0)
        self._waits_for_rows = not self._model.rows
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_sight(self) -> tuple[object, ...]:
        """Return the values of the rows of which at least the middle can be seen."""
        if not self.isVisible():
            return ()
        seen, rows = self.viewport().rect(), self._model.rows
        places = (self.visualRect(self._model.index(n, 0)) for n in range(len(rows)))
        return tuple(
            row.value
            for row, place in zip(rows, places, strict=True)
            if seen.contains(place.center())
        )

    def content_height(self) -> int:
        """Return how high the list is when it need not scroll."""
        edge = 2 * self.frameWidth()
        return edge + sum(self.sizeHintForRow(n) for n in range(len(self._model.rows)))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.content_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, min(self.content_height(), self.fontMetrics().height() * 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight, if it was, where there is less room."""
        seen = QRect(QPoint(), event.oldSize()).contains(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid():
            self.entered_row.emit(index.data(VALUE_ROLE))

    def _mark(self, index: QModelIndex) -> None:
        self.marked_row.emit(index.data(VALUE_ROLE))
        if index.isValid() and index.row() == len(self._model.rows) - 1:
            self.end_reached.emit()

    def _scroll(self, value: int) -> None:
        if 0 < self.verticalScrollBar().maximum() <= value:
            self.end_reached.emit()

    def _choose(self, place: int | None) -> None:
        found = place is not None and place < len(self._model.rows)
        index = self._model.index(place or 0, 0) if found else QModelIndex()
        self.setCurrentIndex(index)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def lengthen(self, rows: tuple[Row, ...]) -> None:
        if not rows:
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows = (*self.rows, *rows)
        self.endInsertRows()

    def key_at(self, index: _Index) -> Hashable:
        return self.rows[index.row()].key if index.isValid() else None

    def place_of(self, key: Hashable) -> int | None:
        return next((n for n, row in enumerate(self.rows) if row.key == key), None)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == LOOK_ROLE:
            return row.look
        if role == VALUE_ROLE:
            return row.value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.look.spoken
        return None
