"""A label for running text: each right-to-left line begins at the edge.

Qt's own drawing moves a wrapped line by the space that it was broken at, so that a paragraph
looks ragged where it should be straight; a text layout of one's own does not.
"""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

_LINE_END = "\u2028"
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Prose(QLabel):
    """Plain text in as many lines as it needs.

    What can be selected is laid out by Qt as a document, which has its lines straight anyway.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & _SELECTABLE:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        option = QStyleOption()
        option.initFrom(self)
        painter.setFont(self.font())
        painter.setPen(option.palette.color(self.foregroundRole()))
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        draw_prose(painter, self._place(), self.text(), side, self.layoutDirection())

    def _place(self) -> QRect:
        """Return where the words stand: what `QLabel` leaves its text, too."""
        margin = self.margin()
        place = self.contentsRect().adjusted(margin, margin, -margin, -margin)
        indent = self.indent()
        if indent < 0 and self.frameWidth() > 0:
            indent = self.fontMetrics().horizontalAdvance("x") // 2 - margin
        if indent <= 0:
            return place
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        if side & Qt.AlignmentFlag.AlignRight:
            return place.adjusted(0, 0, -indent, 0)
        if side & Qt.AlignmentFlag.AlignLeft:
            return place.adjusted(indent, 0, 0, 0)
        return place


def draw_prose(
    painter: QPainter,
    place: QRect,
    text: str,
    side: Qt.AlignmentFlag,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft,
) -> None:
    """Draw `text` in `place` with the painter's pen and font, wrapped at its words."""
    layout = QTextLayout(text.replace("\n", _LINE_END), painter.font(), painter.device())
    option = QTextOption(side & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    leading = max(0, painter.fontMetrics().leading())
    height: float = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        # Whole pixels, as Qt's own lines have them.
        height = ceil(height + leading) if line.textStart() else height
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    spare: float = 0
    if side & Qt.AlignmentFlag.AlignVCenter:
        spare = (place.height() - height) / 2
    elif side & Qt.AlignmentFlag.AlignBottom:
        spare = place.height() - height
    layout.draw(painter, QPointF(place.x(), place.y() + spare), [], QRectF(place))
