"""The one window: it shows the start page, the log-in page, or the shell of who is logged in."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

TITLE = "سامد"
SMALLEST = (1024, 640)
FIRST_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """One scene at a time; the scene before is thrown away.

    Signals:
        closing: before the window goes.
    """

    closing = Signal()
    _painted = Signal()

    def __init__(self, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setWindowIcon(icon)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._when_painted: list[Callable[[], None]] = []
        self._may_close: Callable[[], bool] | None = None
        self._painted.connect(self._tell_painted, Qt.ConnectionType.QueuedConnection)
        self._scenes = QStackedWidget(self)
        whole = QWidget(self)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scenes, 1)
        self.setCentralWidget(whole)

    @property
    def scene(self) -> QWidget | None:
        """What is shown."""
        return self._scenes.currentWidget()

    @property
    def stage(self) -> QWidget:
        """Where scenes are made: put there as a whole, each part would be dressed twice."""
        return self._scenes

    def show_scene(self, scene: QWidget, title: str = "") -> None:
        """Show `scene` instead of the one before, which is deleted."""
        before = self._scenes.currentWidget()
        self._scenes.addWidget(scene)
        self._scenes.setCurrentWidget(scene)
        self.setWindowTitle(f"{title} — {TITLE}" if title else TITLE)
        if before is not None:
            self._scenes.removeWidget(before)
            before.deleteLater()

    def put_above(self, notice: QWidget) -> None:
        """Keep a place for `notice` over every scene; it takes room only while it is shown."""
        self._column.insertWidget(0, notice)

    def painted_once(self, do: Callable[[], None]) -> None:
        """Call `do` once, after the window was next painted."""
        self._when_painted.append(do)
        self.update(0, 0, 1, 1)  # With it goes whatever else is to be painted.

    def ask_first(self, may_close: Callable[[], bool] | None) -> None:
        """Close only once `may_close` says so, which may ask the person; None: at once."""
        self._may_close = may_close

    def come_forward(self) -> None:
        """Come before other programs' windows."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scene = self.scene
        if scene is not None and self.focusWidget() is None:
            # The cursor has no place while a page is read; the keys work all the same.
            scene.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._when_painted:
            self._painted.emit()

    def _tell_painted(self) -> None:
        waiting, self._when_painted = self._when_painted, []
        for do in waiting:
            do()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
