"""Where a form scrolls for want of height: the field with the cursor is never out of sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_LINES_AROUND = 3


class InSight(QObject):
    """Watches one scroll area whose form is complete; the field that had the cursor last stays.

    While a field has the cursor, Tab passes over the area itself: that is for reading only.
    """

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._policy = scroll.focusPolicy()
        # A form that waits is disabled, and forgets by itself where the cursor was.
        self._last: QWidget | None = None
        # What is new on a page gets its place after the cursor got there.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow_layout)
        scroll.verticalScrollBar().rangeChanged.connect(self._soon.start)
        scroll.viewport().installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._reveal()
        return super().eventFilter(watched, event)

    def _follow_cursor(self, _before: QWidget | None, now: QWidget | None) -> None:
        # The cursor moves also while what scrolls is going.
        held = self._scroll.widget() if isValid(self._scroll) else None
        if held is None or now is None:
            return
        within = held.isAncestorOf(now)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus if within else self._policy)
        if within:
            # Of one part alone: a filter on all would be asked about each event of each.
            if self._last is not None and isValid(self._last):
                self._last.removeEventFilter(self)
            self._last = now
            now.installEventFilter(self)
            self._reveal()

    def _follow_layout(self) -> None:
        if self._last is not None and isValid(self._last) and self._last.hasFocus():
            self._reveal()

    def _reveal(self) -> None:
        last, held = self._last, self._scroll.widget()
        if last is None or held is None or not isValid(last):
            return
        bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        top, free = last.mapTo(held, QPoint(0, 0)).y(), height - last.height()
        if free < 0:
            # Of what is higher than the window the beginning is read first.
            bar.setValue(top)
            return
        # Qt's own way does nothing for a field in sight, whose complaint may not be.
        around = min(_LINES_AROUND * last.fontMetrics().lineSpacing(), free // 2)
        lowest = top - around
        highest = top + last.height() + around - height
        bar.setValue(min(max(bar.value(), highest), lowest))


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
