"""Rows of a list that say all they have to say, in as many lines as it takes."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import Lines, Paragraph
from samad_desktop.qtkit.row_delegate import RowDelegate
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.table_model import LOOK_ROLE

_Index = QModelIndex | QPersistentModelIndex

_EDGE_PX, _SIDE_PX = 10, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class WholeNoteDelegate(RowDelegate):
    """Draws rows with neither tile nor pill, each as high as its words in the width of its list."""

    def __init__(self, icons: Icons, rows: QListView) -> None:
        super().__init__(icons, rows)
        self._rows = rows
        # Rows have their places anew as soon as the list is of another width.
        rows.setWordWrap(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, RowLook):
            return super().sizeHint(option, index)
        px = self._theme.px
        # The same with and without a scroll bar, which comes and goes with the height of rows.
        bar = self._rows.verticalScrollBar().sizeHint().width()
        width = self._rows.width() - bar - 2 * px(_SIDE_PX)
        height = sum(ceil(lines.height) for lines in self._broken(look, width))
        return QSize(0, height + 2 * px(_EDGE_PX))

    def _broken(self, look: RowLook, width: int) -> tuple[Lines, Lines]:
        """Return the title and the note in lines of `width` pixels."""
        title, note = Paragraph(look.title, _RIGHT), Paragraph(look.note, _RIGHT)
        bold, plain = self._theme.font(14, QFont.Weight.DemiBold), self._theme.font(12)
        return title.lines(width, bold, self._rows), note.lines(width, plain, self._rows)

    def _draw_words(
        self, painter: QPainter, _room: QRect, beside: QRect, look: RowLook, *, chosen: bool
    ) -> None:
        title, note = self._broken(look, beside.width())
        place = beside.adjusted(0, self._theme.px(_EDGE_PX), 0, 0)
        painter.setPen(self._theme.colour("on_primary_soft" if chosen else "text"))
        title.draw(painter, place, _RIGHT)
        painter.setPen(self._theme.colour("text2"))
        note.draw(painter, place.adjusted(0, ceil(title.height), 0, 0), _RIGHT)
