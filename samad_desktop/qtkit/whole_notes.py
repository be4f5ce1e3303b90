"""Rows of a list that say their note in full, in as many lines as it takes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from samad_desktop.qtkit.drawing import draw_line
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE

_Index = QModelIndex | QPersistentModelIndex

_TITLE_PX, _EDGE_PX, _SIDE_PX = 24, 8, 12
_WRAP = (
    Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignTop
    | Qt.TextFlag.TextWordWrap
)


class WholeNoteDelegate(RowDelegate):
    """Draws rows with neither tile nor pill, each as high as its note in the width of its list."""

    def __init__(self, icons: Icons, rows: QListView) -> None:
        super().__init__(icons, rows)
        self._rows = rows
        rows.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, RowLook) or not look.note:
            return super().sizeHint(option, index)
        px = self._theme.px
        room = QRect(0, 0, self._rows.viewport().width() - 2 * px(_SIDE_PX), 0)
        metrics = QFontMetrics(self._theme.font(12))
        note = metrics.boundingRect(room, int(_WRAP), look.note).height()
        return QSize(0, px(_TITLE_PX) + note + 2 * px(_EDGE_PX))

    def _draw_words(
        self, painter: QPainter, room: QRect, beside: QRect, look: RowLook, *, chosen: bool
    ) -> None:
        if not look.note:
            super()._draw_words(painter, room, beside, look, chosen=chosen)
            return
        title, edge = self._theme.px(_TITLE_PX), self._theme.px(_EDGE_PX)
        painter.setPen(self._theme.colour("on_primary_soft" if chosen else "text"))
        painter.setFont(self._theme.font(14, QFont.Weight.DemiBold))
        draw_line(painter, QRect(room.left(), room.top() + edge, room.width(), title), look.title)
        painter.setPen(self._theme.colour("text2"))
        painter.setFont(self._theme.font(12))
        painter.drawText(room.adjusted(0, edge + title, 0, -edge), int(_WRAP), look.note)
