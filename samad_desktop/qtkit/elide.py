"""A label for people's texts: plain, one line, cut with an ellipsis where there is no room."""

from html import escape

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QToolTip, QWidget

from samad_desktop.qtkit.drawing import draw_line, one_line

_MIN_CHARS = 6


class ElidedLabel(QLabel):
    """Shows plain text only; the whole text is in the tool tip when it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _MIN_CHARS, metrics.height())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def is_cut(self) -> bool:
        """Return whether a part of the text is not shown."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if self.is_cut() else "")
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setFont(self.font())
        painter.setPen(option.palette.color(self.foregroundRole()))
        draw_line(painter, self.contentsRect(), one_line(self.text()))


def plain_tip(text: str) -> str:
    """Return `text` for a tool tip, which would take what looks like HTML for HTML."""
    return f"<p dir='rtl'>{escape(text)}</p>" if text else ""
