"""A label for what people wrote: as many lines as it needs, to be selected with the mouse.

Qt keeps a document for words that can be selected, and breaks it into lines many times before
a page has its places. Most words are only read: the document is made when they are pressed.
"""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QWidget

from samad_desktop.qtkit.prose import Lines, Prose

# A label by itself puts a number, which has no direction of its own, to the left.
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_WIDEST_CHARS = 80


class ReadLabel(Prose):
    """Prose of which a part can be taken along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._hints: tuple[QSize, QSize] | None = None
        self._heights: dict[int, int] = {}
        self._line_px: int | None = None
        super().__init__(parent)
        self.setAlignment(_RIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def setText(self, text: str) -> None:
        """Show other words; nothing of those before stays selected."""
        if text == self.text():
            return
        if self.textInteractionFlags():
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._forget_sizes()
        super().setText(text)

    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        self._forget_sizes()

    def sizeHint(self) -> QSize:
        return self._sizes()[0]

    def minimumSizeHint(self) -> QSize:
        return self._sizes()[1]

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._height_in(width)
        return found

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._forget_sizes()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().mousePressEvent(event)

    def _height_in(self, width: int) -> int:
        least = self._sizes()[1]
        if self._line_px is not None and width >= self._line_px:
            # It is known as one line already, and has room for it.
            return least.height()
        edges = self.contentsMargins()
        lines = self._broken(width - edges.left() - edges.right())
        return ceil(lines.height) + edges.top() + edges.bottom()

    def _sizes(self) -> tuple[QSize, QSize]:
        """Return how large it would like to be, and how small it can be."""
        if self._hints is None:
            self._hints = self._measured()
        return self._hints

    def _measured(self) -> tuple[QSize, QSize]:
        # Any lines of these words tell how long all are; those of the width it has are of use yet.
        lines = self._broken(self.contentsRect().width()).layout
        edges = self.contentsMargins()
        around = QSize(edges.left() + edges.right(), edges.top() + edges.bottom())
        whole, high = ceil(lines.maximumWidth()), ceil(lines.lineAt(0).height())
        self._line_px = whole + around.width() if lines.lineCount() == 1 else None
        least = QSize(whole, high * (self.text().count("\n") + 1))
        if not self.wordWrap():
            return least + around, least + around
        least.setWidth(ceil(lines.minimumWidth()))
        # All in one line, as far as that can be read: a layout asks how high a widget is in the
        # width that it would like, and one line is known without breaking the words again.
        widest = _WIDEST_CHARS * self.fontMetrics().averageCharWidth()
        wide = min(whole, max(least.width(), widest))
        tall = max(least.height(), high * ceil(whole / max(1, wide)))
        return QSize(wide, tall) + around, least + around

    def _broken(self, width: int) -> Lines:
        self.ensurePolished()
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        return self._lines(width, side)

    def _forget_sizes(self) -> None:
        self._hints = None
        self._heights.clear()
