"""Drawing one line of a person's text: plain, right to left, cut with an ellipsis.

Prose may be cut; half an ID, a code or a time would be taken for a whole one, and never is.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

_FLAGS = (
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceRightToLeft
)
# What is isolated, or figures with what holds them together; a date goes with its time.
_NUMBER = re.compile("\u2066[^\u2069]*\u2069|\\d[\\d/:٫٬]*(?: \\d[\\d/:٫٬]*)*")
_LOOSE_ENDS = " ·—،"
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


class Marking(NamedTuple):
    """The colours of what is marked."""

    ink: QColor
    paper: QColor


def one_line(text: str) -> str:
    """Return `text` with its line breaks as blanks."""
    return text.translate(_BREAKS)


def fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of `text` as has room; of a number all or nothing.

    A number at the very beginning is cut all the same: the layout owes it its room.
    """
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if shown == text:
        return text
    alike = zip(text, shown, strict=False)
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], alike))
    cut = next((n for n in _NUMBER.finditer(text) if n.start() < kept < n.end()), None)
    if cut is None or not cut.start():
        return shown
    return text[: cut.start()].rstrip(_LOOSE_ENDS) + "…"


def draw_line(painter: QPainter, place: QRect, text: str) -> None:
    """Draw `text` at the right edge of `place` with the painter's pen and font."""
    shown = fitting(text, QFontMetrics(painter.font()), place.width())
    painter.drawText(place, int(_FLAGS.value), shown)


def draw_marked_line(
    painter: QPainter, place: QRect, text: str, marks: Sequence[tuple[int, int]], mark: Marking
) -> None:
    """Draw the same with some of its letters bold and on a ground of their own."""
    shown = fitting(text, QFontMetrics(painter.font()), place.width())
    layout = QTextLayout(shown, painter.font())
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(start, end, mark) for start, end in marks if end <= len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    rise = (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.left(), place.top() + rise))


def _marked(start: int, end: int, mark: Marking) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    shape.setForeground(mark.ink)
    shape.setBackground(mark.paper)
    marked.format = shape
    return marked
