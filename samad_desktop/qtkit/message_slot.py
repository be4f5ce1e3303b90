"""The room that a message bar has in a layout; a long message hangs out of it, over the page.

So nothing on the page moves when something is said.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.qtkit.message_bar import MessageBar

_LETTERS_MIN = 32


class MessageSlot(QWidget):
    """Takes room only while its bar is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar: MessageBar | None = None
        self._over: QWidget = self
        self._is_low = False
        self.hide()

    def hang(self, bar: MessageBar, over: QWidget, *, is_low: bool) -> None:
        """Show `bar` at this place on `over`, which holds the layout and the page.

        Args:
            is_low: what stands beside it says how high it is.
        """
        self._bar, self._over, self._is_low = bar, over, is_low
        bar.setParent(over)
        bar.hide()
        bar.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        if self._bar is None:
            return QSize()
        least = self._bar.minimumSizeHint().expandedTo(QSize(self._readable_width(), 0))
        return QSize(least.width(), 0) if self._is_low else least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        bar = self._bar
        if bar is None or bar.isHidden():
            return
        corner = self.mapTo(self._over, QPoint())
        width = max(self.width(), self._readable_width())
        height = max(self.height(), bar.heightForWidth(width))
        bar.setGeometry(corner.x(), corner.y(), width, height)
        bar.raise_()

    def _readable_width(self) -> int:
        return _LETTERS_MIN * self.fontMetrics().averageCharWidth()
