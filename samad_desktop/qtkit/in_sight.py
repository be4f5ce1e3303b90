"""Where a form scrolls for want of height: the field with the cursor is never out of sight."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QWidget

_LINES_AROUND = 3


class InSight(QObject):
    """Watches one scroll area whose form is complete; the field that had the cursor last stays."""

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        # A form that waits is disabled, and forgets by itself where the cursor was.
        self._last: QWidget | None = None
        scroll.viewport().installEventFilter(self)
        held = scroll.widget()
        for part in () if held is None else held.findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._last = watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FocusIn) and self._last is not None:
            around = _LINES_AROUND * self._last.fontMetrics().lineSpacing()
            free = self._scroll.viewport().height() - self._last.height()
            self._scroll.ensureWidgetVisible(self._last, 0, max(0, min(around, free // 2)))
        return super().eventFilter(watched, event)


class RoomyScroll(QScrollArea):
    """As large as what it holds; it scrolls only where the window is lower than that."""

    def sizeHint(self) -> QSize:
        held = self.widget()
        if held is None:
            return super().sizeHint()
        hint = held.sizeHint()
        return QSize(hint.width(), max(hint.height(), held.heightForWidth(hint.width())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        held = self.widget()
        least = super().minimumSizeHint()
        if held is None:
            return least
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(held.minimumSizeHint().width() + bar, least.height())
