"""Rows of three lines for narrow panels: title and pill, what it says, and a small note."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from samad_desktop.qtkit.drawing import draw_line, one_line
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_look import RowLook

_Index = QModelIndex | QPersistentModelIndex

TALL_PX = 80
_LINE_PX = 22
_TOP_PX = 6


@dataclass(frozen=True, slots=True)
class TallLook(RowLook):
    """A row with one line more, under the note."""

    more: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (self.title, self.note, self.more, self.pill)
        return "، ".join(part for part in parts if part)


class TallDelegate(RowDelegate):
    """Draws `TallLook` rows; the pill stands beside the title only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(TALL_PX))

    def _begins_in(self, _room: QRect, _look: RowLook) -> bool:
        """The pill has a line with the title anyway."""
        return True

    def _draw_pill(self, painter: QPainter, room: QRect, look: RowLook, *, chosen: bool) -> QRect:
        head = QRect(room)
        head.setHeight(self._theme.px(_LINE_PX) + 2 * self._theme.px(_TOP_PX))
        super()._draw_pill(painter, head, look, chosen=chosen)
        return room

    def _draw_words(
        self, painter: QPainter, room: QRect, _beside: QRect, look: RowLook, *, chosen: bool
    ) -> None:
        line, top = self._theme.px(_LINE_PX), room.top() + self._theme.px(_TOP_PX)
        pill = self._theme.px(58) if look.pill else 0
        painter.setPen(self._theme.colour("on_primary_soft" if chosen else "text"))
        painter.setFont(self._theme.font(14, QFont.Weight.DemiBold))
        title = QRect(room.left() + pill, top, room.width() - pill, line)
        draw_line(painter, title, look.title)
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour("on_primary_soft" if chosen else "text2"))
        draw_line(painter, QRect(room.left(), top + line, room.width(), line), one_line(look.note))
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("text2" if chosen else "muted"))
        more = look.more if isinstance(look, TallLook) else ""
        draw_line(painter, QRect(room.left(), top + 2 * line, room.width(), line), more)
