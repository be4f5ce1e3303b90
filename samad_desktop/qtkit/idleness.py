"""Whether anybody is at the desk: told once nobody has touched keys or mouse for a while."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

MINUTE_MS = 60_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idleness(QObject):
    """Watches whole windows as they get the keyboard: what happens inside them costs nothing.

    Signals:
        idle: when nobody has touched anything for so many minutes.
    """

    idle = Signal()

    def __init__(
        self,
        app: QApplication,
        parent: QObject | None = None,
        *,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._touched_s = steady()
        self._limit_ms = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        app.focusWindowChanged.connect(self._follow)
        self._follow(app.focusWindow())

    def watch_for(self, minutes: int) -> None:
        """Count from now on, and tell after so many minutes."""
        self._limit_ms = minutes * MINUTE_MS
        self._touched_s = self._steady()
        self._timer.start(self._limit_ms)

    def stop(self) -> None:
        """Tell nothing until `watch_for` is called again."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched_s = self._steady()
        return super().eventFilter(watched, event)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _look(self) -> None:
        """Tell, or wait for the rest of the time since the last touch."""
        left_ms = self._limit_ms - round((self._steady() - self._touched_s) * 1000)
        if left_ms > 0:
            self._timer.start(left_ms)
        else:
            self.idle.emit()
