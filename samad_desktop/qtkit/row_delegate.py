"""Draws the two-line rows of lists: tile, title, note, pill. Never HTML, never a widget a row."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from samad_desktop.qtkit.drawing import Marking, draw_line, draw_marked_line
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.icon_widgets import draw_tile
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE
from samad_desktop.qtkit.theme import Theme
from samad_desktop.qtkit.tokens import Look

_Index = QModelIndex | QPersistentModelIndex

ROW_PX = 64
LINE_PX = 44
_TILE_PX = 36
_SIDE_PX = 12
_GAP_PX = 12
_BAR_PX = 3
_PILL_PX = 24


class RowDelegate(QStyledItemDelegate):
    """Draws what the model gives under LOOK_ROLE, in the theme's colours and sizes."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme: Theme = icons.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = index.data(LOOK_ROLE)
        two_lines = isinstance(look, RowLook) and bool(look.note)
        return QSize(0, self._theme.px(ROW_PX if two_lines else LINE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, RowLook):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_ground(painter, option, chosen=chosen)
        side = self._theme.px(_SIDE_PX)
        room = option.rect.adjusted(side, 0, -side, 0)
        room = self._draw_icon(painter, room, look)
        beside = self._draw_pill(painter, room, look, chosen=chosen)
        self._draw_words(painter, room, beside, look, chosen=chosen)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Say the whole of a row, of which a narrow list shows the beginning."""
        look = index.data(LOOK_ROLE)
        if event.type() != QEvent.Type.ToolTip or not isinstance(look, RowLook):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(look.spoken), view)
        return True

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        place = QRectF(option.rect).adjusted(1, 1, -1, -2)
        radius = self._theme.px(8)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen:
            painter.setPen(self._theme.colour("border"))
            line = option.rect.bottom()
            side = self._theme.px(_SIDE_PX)
            painter.drawLine(option.rect.left() + side, line, option.rect.right() - side, line)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hover:
            painter.setBrush(self._theme.colour("primary_soft" if chosen else "surface2"))
            painter.drawRoundedRect(place, radius, radius)
        if chosen:
            bar = self._theme.px(_BAR_PX)
            painter.setBrush(self._theme.colour("primary"))
            painter.drawRoundedRect(
                QRectF(place.right() - bar, place.top() + 8, bar, place.height() - 16), 1.5, 1.5
            )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(self._theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(place, radius, radius)

    def _draw_icon(self, painter: QPainter, room: QRect, look: RowLook) -> QRect:
        """Draw the tile at the start and return what room is left; it gives way to an ID."""
        side = self._theme.px(_TILE_PX)
        left = room.adjusted(0, 0, -side - self._theme.px(_GAP_PX), 0)
        if not look.icon or not self._begins_in(left, look):
            return room
        top = room.top() + (room.height() - side) // 2
        place = QRectF(room.right() + 1 - side, top, side, side)
        draw_tile(painter, place, self._icons, look.icon, look.icon_look)
        return left

    def _draw_pill(self, painter: QPainter, room: QRect, look: RowLook, *, chosen: bool) -> QRect:
        """Draw the pill at the end and return what room is left."""
        if not look.pill:
            return room
        soft = self._theme.tokens.soft(look.pill_look)
        painter.setFont(self._theme.font(12, QFont.Weight.DemiBold))
        width = QFontMetrics(painter.font()).horizontalAdvance(look.pill) + self._theme.px(20)
        height = self._theme.px(_PILL_PX)
        beside = room.adjusted(width + self._theme.px(_GAP_PX), 0, 0, 0)
        line = room if self._begins_in(beside, look) else self._lines(room)[0]
        place = QRect(room.left(), line.top() + (line.height() - height) // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface") if chosen else QColor(soft.paper))
        painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
        painter.setPen(QColor(soft.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, look.pill)
        return beside

    def _begins_in(self, room: QRect, look: RowLook) -> bool:
        """Return whether the first part of the note, such as an ID, has its place in `room`."""
        first, more, _rest = look.note.partition(SEPARATOR)
        metrics = QFontMetrics(self._theme.font(12))
        return metrics.horizontalAdvance(f"{first}…" if more else first) <= room.width()

    def _lines(self, room: QRect) -> tuple[QRect, QRect]:
        half = room.height() // 2
        shift = self._theme.px(5)
        upper = QRect(room.left(), room.top() + shift, room.width(), half)
        return upper, QRect(room.left(), room.top() + half - shift + 2, room.width(), half)

    def _draw_words(
        self, painter: QPainter, room: QRect, beside: QRect, look: RowLook, *, chosen: bool
    ) -> None:
        """Draw the title beside the pill; the note under both where it needs the room."""
        painter.setPen(self._theme.colour("on_primary_soft" if chosen else "text"))
        painter.setFont(self._theme.font(14, QFont.Weight.DemiBold))
        if not look.note:
            draw_line(painter, beside, look.title)
            return
        below = beside if self._begins_in(beside, look) else room
        draw_line(painter, self._lines(beside)[0], look.title)
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(self._theme.font(12))
        line = self._lines(below)[1]
        if look.marks:
            soft = self._theme.tokens.soft(Look.WARN)
            mark = Marking(QColor(soft.ink), QColor(soft.paper))
            draw_marked_line(painter, line, look.note, look.marks, mark)
        else:
            draw_line(painter, line, look.note)
