"""Drawing one line of a person's text: plain, right to left, cut with an ellipsis."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

_FLAGS = (
    Qt.AlignmentFlag.AlignVCenter
    | Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceRightToLeft
)
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


def one_line(text: str) -> str:
    """Return `text` with its line breaks as blanks."""
    return text.translate(_BREAKS)


def draw_line(painter: QPainter, place: QRect, text: str) -> None:
    """Draw `text` at the right edge of `place` with the painter's pen and font."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(_FLAGS.value), shown)
