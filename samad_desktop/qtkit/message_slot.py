"""The room that a message bar has in a layout.

What is said in as many lines as stand beside it moves nothing; a longer message takes the room
that it needs, for what lies over a page covers something.
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

    def width_within(self, height: int, most: int) -> int:
        """Return how wide the message must be to stand in so many pixels of height.

        Args:
            most: so wide it may be, in pixels; what needs more is higher than that.
        """
        width = self.minimumSizeHint().width()
        while width < most and self._height_at(width) > height:
            width += self._readable_width() // 4
        return width

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        if self._bar is None:
            return QSize()
        least = self._bar.minimumSizeHint().expandedTo(QSize(self._readable_width(), 0))
        lines = self._height_at(self.width())
        return QSize(least.width(), lines if self._is_low else max(least.height(), lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.LayoutRequest):
            # In how many lines it is said depends on the words, and on the letters.
            self.updateGeometry()
            self._place()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._place()

    def _place(self) -> None:
        bar = self._bar
        if bar is None or bar.isHidden():
            return
        corner = self.mapTo(self._over, QPoint())
        width = max(self.width(), self._readable_width())
        height = max(self.height(), self._height_at(width))
        bar.setGeometry(corner.x(), corner.y(), width, height)
        bar.raise_()

    def _height_at(self, width: int) -> int:
        bar = self._bar
        if bar is None or bar.isHidden():
            return 0
        return bar.heightForWidth(max(width, self._readable_width()))

    def _readable_width(self) -> int:
        return _LETTERS_MIN * self.fontMetrics().averageCharWidth()
