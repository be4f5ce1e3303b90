"""One month as a table of days: arrows walk, Enter takes a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from samad_desktop.qtkit.drawing import draw_line, fitting
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import draw_prose
from samad_desktop.qtkit.table_model import LOOK_ROLE, VALUE_ROLE
from samad_desktop.qtkit.tokens import Look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 7
# A month is read from right to left.
_STEPS = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
_BELOW_RIGHT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
_WRAPPED = (
    _BELOW_RIGHT
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextForceRightToLeft
)
_WIDEST = "۳۰ "


@dataclass(frozen=True, slots=True)
class DayLook:
    """How one day looks: its number, a line below it, its tone, and what is read aloud.

    `brief` stands for a line that must not be cut, where there is little room; then it does
    on all days that have one, so that they can be compared.
    """

    day: date
    number: str
    line: str
    brief: str
    spoken: str
    tone: Look = Look.NEUTRAL
    is_today: bool = False


class MonthTable(QTableView):
    """The days of one month; the first column is the first day of the week.

    Signals:
        marked_day: date, when the cursor stands on another day.
        entered_day: date, by Enter or a double click.
    """

    marked_day = Signal(object)
    entered_day = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = _Days(self)
        self.setModel(self._days)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setHighlightSections(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._mark)
        self.doubleClicked.connect(self._enter)

    def use(self, icons: Icons, weekdays: Sequence[str]) -> None:
        """Draw in this look, under these names."""
        self._days.weekdays = tuple(weekdays)
        self.setItemDelegate(_DayDelegate(icons, self))

    def show_days(self, days: Sequence[DayLook], first_column: int, marked: date) -> None:
        """Show a month whose first day stands in a column, and mark one of its days."""
        self._days.replace(tuple(days), first_column)
        place = next((n for n, look in enumerate(days) if look.day == marked), 0)
        self.setCurrentIndex(self._days.index_of(place))

    def day(self) -> date | None:
        """Return the day of the cursor."""
        found = self.currentIndex().data(VALUE_ROLE)
        return found if isinstance(found, date) else None

    def longest(self, metrics: QFontMetrics) -> int:
        """Return how wide the lines are that have something brief in their place, in pixels."""
        return max(map(metrics.horizontalAdvance, self._days.with_brief()), default=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif key in _STEPS and not event.modifiers():
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()

    def _step(self, days: int) -> None:
        """Go on to another day of the month, also where a week ends."""
        index = self.currentIndex()
        place = index.row() * _COLUMNS + index.column() + days
        other = self._days.index(*divmod(place, _COLUMNS)) if place >= 0 else _NOWHERE
        if isinstance(other.data(VALUE_ROLE), date):
            self.setCurrentIndex(other)

    def _mark(self, index: QModelIndex) -> None:
        day = index.data(VALUE_ROLE)
        if isinstance(day, date):
            self.marked_day.emit(day)

    def _enter(self, index: QModelIndex) -> None:
        day = index.data(VALUE_ROLE)
        if isinstance(day, date):
            self.entered_day.emit(day)


class _Days(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.weekdays: tuple[str, ...] = ("",) * _COLUMNS
        self._looks: tuple[DayLook, ...] = ()
        self._first = 0

    def replace(self, looks: tuple[DayLook, ...], first: int) -> None:
        self.beginResetModel()
        self._looks, self._first = looks, first
        self.endResetModel()

    def with_brief(self) -> tuple[str, ...]:
        """Return the lines that have something brief in their place."""
        return tuple(look.line for look in self._looks if look.brief)

    def index_of(self, place: int) -> QModelIndex:
        row, column = divmod(self._first + place, _COLUMNS)
        return self.index(row, column)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else -(-(self._first + len(self._looks)) // _COLUMNS)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) if self._look(index) else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.weekdays[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        look = self._look(index)
        if look is None:
            return None
        if role == LOOK_ROLE:
            return look
        if role == VALUE_ROLE:
            return look.day
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return look.spoken
        return None

    def _look(self, index: _Index) -> DayLook | None:
        place = index.row() * _COLUMNS + index.column() - self._first
        return self._looks[place] if index.isValid() and 0 <= place < len(self._looks) else None


class _DayDelegate(QStyledItemDelegate):
    def __init__(self, icons: Icons, table: MonthTable) -> None:
        super().__init__(table)
        self._theme, self._table = icons.theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, DayLook):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft = self._theme.tokens.soft(look.tone)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRectF(option.rect).adjusted(2, 2, -2, -2)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = "focus" if focused else "input_border" if chosen else ""
        self._draw_ground(painter, place, look, edge)
        ink = self._theme.colour("text") if look.tone is Look.NEUTRAL else QColor(soft.ink)
        painter.setPen(ink)
        room = option.rect.adjusted(3, 3, -6, -3)
        self._draw_words(painter, room, look, option.rect.width() - self._narrowest())
        painter.restore()

    def _draw_ground(self, painter: QPainter, place: QRectF, look: DayLook, edge: str) -> None:
        soft = self._theme.tokens.soft(look.tone)
        neutral = look.tone is Look.NEUTRAL
        painter.setBrush(self._theme.colour("surface") if neutral else QColor(soft.paper))
        pen = painter.pen()
        pen.setColor(self._theme.colour(edge or ("primary" if look.is_today else "border")))
        pen.setWidth(2 if edge or look.is_today else 1)
        painter.setPen(pen)
        painter.drawRoundedRect(place, self._theme.px(6), self._theme.px(6))

    def _narrowest(self) -> int:
        """Return how wide the narrowest column is: some have a pixel more."""
        return self._table.viewport().width() // _COLUMNS

    def _draw_words(self, painter: QPainter, room: QRect, look: DayLook, more: int) -> None:
        """Draw the number, and below it, or beside it in a low row, what there is room for.

        Args:
            more: by how many pixels other columns may be narrower.
        """
        number, line = self._theme.font(14, QFont.Weight.Bold), self._theme.font(11)
        high, low = (QFontMetrics(font).ascent() for font in (number, line))
        beside = room.height() < high + low
        words = QRect(room)
        painter.setFont(number)
        if beside:
            draw_line(painter, room, look.number)
            words.setRight(room.right() - QFontMetrics(number).horizontalAdvance(_WIDEST))
        else:
            upper = QRect(room.left(), room.top(), room.width(), high + high // 4)
            draw_line(painter, upper, look.number)
            words.setTop(room.bottom() - low - low // 3)
        painter.setFont(line)
        metrics = QFontMetrics(line)
        lower = QRect(room.left(), room.top() + high + low // 2, room.width(), 0)
        lower.setBottom(room.bottom())
        if look.brief:
            briefly = self._table.longest(metrics) > words.width() - more
            draw_line(painter, words, look.brief if briefly else look.line)
        elif fitting(look.line, metrics, words.width()) == look.line:
            draw_line(painter, words, look.line)
        elif _wraps(look.line, metrics, lower):
            draw_prose(painter, lower, look.line, _BELOW_RIGHT)
        else:
            draw_line(painter, words, look.line)


def _wraps(line: str, metrics: QFontMetrics, place: QRect) -> bool:
    """Say whether a line has room on several lines."""
    needed = metrics.boundingRect(place, int(_WRAPPED.value), line)
    return needed.height() <= place.height() and needed.width() <= place.width()
