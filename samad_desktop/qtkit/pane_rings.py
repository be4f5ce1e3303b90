"""A pane that scrolls and has the cursor shows it by a ring, as every other stop of Tab does.

The ring lies over the pane: a border would move what the pane holds.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from samad_desktop.qtkit.theme import Theme

_LINE_PX = 2
_RADIUS_PX = 8


class PaneRings(QObject):
    """Goes with the cursor, and rings the pane that has it."""

    def __init__(self, app: QApplication, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QScrollArea) and (ring := _ring_of(before)) is not None:
            ring.hide()
        if isinstance(now, QScrollArea):
            (_ring_of(now) or PaneRing(now, self._theme)).lie_over()


class PaneRing(QWidget):
    """The ring of one pane."""

    def __init__(self, pane: QScrollArea, theme: Theme) -> None:
        super().__init__(pane)
        self._pane, self._theme = pane, theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pane.installEventFilter(self)

    def lie_over(self) -> None:
        """Show the ring around all of the pane."""
        self.setGeometry(self._pane.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._pane.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.focus), _LINE_PX))
        inner = _LINE_PX / 2
        around = QRectF(self.rect()).adjusted(inner, inner, -inner, -inner)
        painter.drawRoundedRect(around, _RADIUS_PX, _RADIUS_PX)


def _ring_of(pane: QScrollArea) -> PaneRing | None:
    return pane.findChild(PaneRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
