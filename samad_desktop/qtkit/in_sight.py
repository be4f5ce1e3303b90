"""Where a form scrolls for want of height: the field with the cursor is never out of sight."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND_PX = 40


class InSight(QObject):
    """Watches one scroll area whose form is complete; the field that had the cursor last stays."""

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        scroll.viewport().installEventFilter(self)
        for part in scroll.widget().findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FocusIn):
            here: QWidget | None = self._scroll.widget().focusWidget()
            if here is not None:
                self._scroll.ensureWidgetVisible(here, 0, _AROUND_PX)
        return super().eventFilter(watched, event)


class RoomyScroll(QScrollArea):
    """As large as what it holds; it scrolls only where the window is lower than that."""

    def sizeHint(self) -> QSize:
        held = self.widget()
        return super().sizeHint() if held is None else held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        held = self.widget()
        least = super().minimumSizeHint()
        return least if held is None else QSize(held.minimumSizeHint().width(), least.height())
