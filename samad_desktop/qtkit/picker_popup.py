"""The list under a pick field; it never takes the focus, and needs no window of its own."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from samad_desktop.qtkit.drawing import draw_line
from samad_desktop.qtkit.picking import PickerItem

_Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()

ROWS_SHOWN = 8
NOTHING = "چیزی با این حروف پیدا نشد"
_ITEM = Qt.ItemDataRole.UserRole
_GAP_PX = 4
_EDGE_PX = 10
_NOTE_RATIO = 12 / 14


class PickerPopup(QFrame):
    """Offers items under its field, inside the field's window.

    Signals:
        taken: PickerItem, when one was clicked.
    """

    taken = Signal(object)
    # On the class, because Qt may still filter events when Python has cleared the instance.
    _window: QWidget | None = None

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setProperty("popup", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Offer(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Rows(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._clicked)
        box = QVBoxLayout(self)
        box.setContentsMargins(_GAP_PX, _GAP_PX, _GAP_PX, _GAP_PX)
        box.addWidget(self._list)
        self.hide()

    def offer(self, items: Sequence[PickerItem], marked: int | str | None) -> None:
        """Show `items`; the one with the id `marked`, or the first, is highlighted."""
        self._model.offer(items)
        places = [place for place, item in enumerate(items) if item.id == marked]
        self._mark(places[0] if places else 0)
        self._place()
        self.show()
        self.raise_()

    def items(self) -> tuple[PickerItem, ...]:
        """Return what is offered, best first."""
        return self._model.items

    def current(self) -> PickerItem | None:
        """Return the highlighted item."""
        item = self._list.currentIndex().data(_ITEM)
        return item if isinstance(item, PickerItem) else None

    def unmark(self) -> None:
        """Highlight nothing until an arrow asks for it."""
        self._list.setCurrentIndex(QModelIndex())

    def move_by(self, steps: int) -> None:
        """Move the highlight, stopping at both ends."""
        row = self._list.currentIndex().row() + steps
        self._mark(max(0, min(row, self._model.rowCount() - 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _CLOSERS:
            self.hide()
        return super().eventFilter(watched, event)

    def _mark(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row, 0))

    def _clicked(self, index: QModelIndex) -> None:
        item = index.data(_ITEM)
        if isinstance(item, PickerItem):
            self.taken.emit(item)

    def _place(self) -> None:
        window = self._field.window()
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            window.installEventFilter(self)
            self._window = window
            self.setParent(window)
        self.setGeometry(self._space(window))

    def _space(self, window: QWidget) -> QRect:
        """Return the room under the field, or above it where there is more; no word is cut."""
        corner = self._field.mapTo(window, QPoint(0, 0))
        row = self._list.sizeHintForRow(0)
        width = max(self._field.width(), self._list.sizeHintForColumn(0) + 2 * _GAP_PX + 2)
        start = max(0, corner.x() + self._field.width() - width)
        wanted = row * min(self._model.rowCount(), ROWS_SHOWN) + 2 * _GAP_PX + 2
        top = corner.y() + self._field.height() + _GAP_PX
        under = window.height() - top - _GAP_PX
        above = corner.y() - 2 * _GAP_PX
        if under >= min(wanted, 3 * row) or under >= above:
            return QRect(start, top, width, min(wanted, under))
        height = min(wanted, above)
        return QRect(start, corner.y() - _GAP_PX - height, width, height)


_CLOSERS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Resize,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.Hide,
)


class _Offer(QAbstractListModel):
    """What is offered; one row that cannot be taken says so when it is nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[PickerItem, ...] = ()

    def offer(self, items: Sequence[PickerItem]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else max(1, len(self.items))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) if self.items else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()] if index.row() < len(self.items) else None
        if role == _ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text if item else NOTHING
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(item) if item else NOTHING
        return None


def _spoken(item: PickerItem) -> str:
    return f"{item.text}، {item.note}" if item.note else item.text


class _Rows(QStyledItemDelegate):
    """Two lines: the name, and in grey where it belongs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        item = index.data(_ITEM)
        lines = 2.0 if isinstance(item, PickerItem) and item.note else 1.15
        # The names of the list may be cut; a sentence that stands alone may not.
        words = 0 if item else option.fontMetrics.horizontalAdvance(NOTHING) + 2 * _EDGE_PX
        return QSize(words, round(option.fontMetrics.height() * 1.02 * lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        item = index.data(_ITEM)
        colours = option.palette
        place = option.rect.adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        if not isinstance(item, PickerItem):
            painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
            draw_line(painter, place, NOTHING)
            return
        painter.setFont(option.font)
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        if not item.note:
            draw_line(painter, place, item.text)
            return
        middle = place.top() + round(place.height() * 0.55)
        draw_line(painter, QRect(place.topLeft(), QPoint(place.right(), middle)), item.text)
        note = option.font
        note.setPixelSize(round(note.pixelSize() * _NOTE_RATIO))
        painter.setFont(note)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        draw_line(painter, QRect(QPoint(place.left(), middle - 2), place.bottomRight()), item.note)
