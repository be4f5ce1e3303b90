"""A label for running text: each right-to-left line begins at the edge.

Qt's own drawing moves a wrapped line by the space that it was broken at, so that a paragraph
looks ragged where it should be straight; a text layout of one's own does not.
"""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPaintDevice,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

_LINE_END = "\u2028"
_KEPT = 3
_OTHER_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


@dataclass(frozen=True, slots=True)
class Lines:
    """Words broken into lines, ready to be drawn; `width` and `height` in pixels."""

    layout: QTextLayout
    width: int
    height: float

    def draw(self, painter: QPainter, place: QRect, side: Qt.AlignmentFlag) -> None:
        """Draw the lines in `place` with the painter's pen."""
        spare: float = 0
        if side & Qt.AlignmentFlag.AlignVCenter:
            spare = (place.height() - self.height) / 2
        elif side & Qt.AlignmentFlag.AlignBottom:
            spare = place.height() - self.height
        corner = QPointF(place.x() + self._shift(place.width(), side), place.y() + spare)
        self.layout.draw(painter, corner, [], QRectF(place))

    def fit(self, width: int) -> bool:
        """Say whether the words would be broken in the same way in another width."""
        is_one_line = self.layout.lineCount() == 1
        return width == self.width or (
            is_one_line and ceil(self.layout.maximumWidth()) <= min(width, self.width)
        )

    def _shift(self, width: int, side: Qt.AlignmentFlag) -> float:
        """Return how far from their place the words of one line begin in another width."""
        if side & Qt.AlignmentFlag.AlignRight:
            return width - self.width
        return (width - self.width) / 2 if side & Qt.AlignmentFlag.AlignHCenter else 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, and how they are to be broken into lines."""

    text: str
    side: Qt.AlignmentFlag
    direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft
    wraps: bool = True

    def lines(self, width: int, font: QFont, device: QPaintDevice) -> Lines:
        """Break the words into lines of `width` pixels, in the letters of `font`."""
        layout = QTextLayout(self.text.replace("\n", _LINE_END), font, device)
        # What is painted again need not be shaped again.
        layout.setCacheEnabled(True)
        layout.setTextOption(self._option())
        leading = max(0, QFontMetrics(layout.font()).leading())
        height: float = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            # Whole pixels, as Qt's own lines have them.
            height = ceil(height + leading) if line.textStart() else height
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return Lines(layout, width, height)

    def _option(self) -> QTextOption:
        mode = QTextOption.WrapMode
        option = QTextOption(self.side & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(self.direction)
        option.setWrapMode(mode.WordWrap if self.wraps else mode.ManualWrap)
        return option


class Prose(QLabel):
    """Plain text in as many lines as it needs.

    What can be selected is laid out by Qt as a document, which has its lines straight anyway.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._drawn: list[tuple[Paragraph, Lines]] = []

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _OTHER_LETTERS:
            self._drawn = []

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & _SELECTABLE:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        option = QStyleOption()
        option.initFrom(self)
        painter.setPen(option.palette.color(self.foregroundRole()))
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        place = self._place()
        self._lines(place.width(), side).draw(painter, place, side)

    def _lines(self, width: int, side: Qt.AlignmentFlag) -> Lines:
        """Return the words in lines; they are broken anew only where something is other."""
        asked = Paragraph(self.text(), side, self.layoutDirection(), self.wordWrap())
        known = (lines for made, lines in self._drawn if made == asked and lines.fit(width))
        found = next(known, None)
        if found is None:
            found = asked.lines(width, self.font(), self)
            # A page asks for two or three widths before it is settled; the last ones are kept.
            self._drawn = [(asked, found), *self._drawn[: _KEPT - 1]]
        return found

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


def draw_prose(painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    """Draw `text` in `place` with the painter's pen and font, wrapped at its words."""
    lines = Paragraph(text, side).lines(place.width(), painter.font(), painter.device())
    lines.draw(painter, place, side)
