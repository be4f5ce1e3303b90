"""Layouts: one that wraps its items, and margins that know where a line starts."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP_PX = 8


def margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set contents margins of a right-to-left layout; Qt does not mirror them itself."""
    layout.setContentsMargins(end, top, start, bottom)


class FlowLayout(QLayout):
    """Items from right to left, continued on the next line where one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = GAP_PX) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # By width: what is around asks a hundred times before a page has its place.
        self._heights: dict[int, int] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._lay(place, move=True)

    def _lay(self, place: QRect, *, move: bool) -> int:
        """Return the height that is needed; `move` also puts the items there."""
        inner = place.marginsRemoved(self.contentsMargins())
        right, top, line = inner.right() + 1, inner.top(), 0
        for item in self._items:
            size = item.sizeHint()
            if item.isEmpty():
                continue
            if right - size.width() < inner.left() and line:
                right, top, line = inner.right() + 1, top + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(right - size.width(), top), size))
            right -= size.width() + self._gap
            line = max(line, size.height())
        edges = self.contentsMargins()
        return top + line - inner.top() + edges.top() + edges.bottom()
