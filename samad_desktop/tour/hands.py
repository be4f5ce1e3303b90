"""The hands of the tour: keys pressed, letters typed, answers waited for, pictures taken."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.app import Program
from samad_desktop.qtkit.theme import Appearance
from samad_desktop.views.paper_dialog import PaperDialog

PATIENCE_MS = 60_000
LOOK_MS = 20
# The most of a page of A4 that many a screen has room for, and a whole one with its foot.
PAPER_PX, WHOLE_PX = (920, 1040), (920, 1360)
QUIET_MS = 400
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Stuck(Exception):
    """What was waited for did not come; the tour cannot go on."""


class Hands(QObject):
    """Works at one program by keys alone, and takes its pictures into a folder."""

    def __init__(
        self,
        app: QApplication,
        program: Program,
        folder: Path,
        shades: Collection[Appearance],
    ) -> None:
        super().__init__(app)
        self._app = app
        self._program = program
        self._folder = folder
        self._wanted = shades
        self._number = 0
        self.pictures: list[Path] = []

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the cursor is."""
        QTest.keyClick(self._here(), key, modifiers)

    def press_in(self, popup: QWidget, key: Qt.Key) -> None:
        """Press a key in what holds the keyboard, such as a menu."""
        QTest.keyClick(popup, key)

    def write(self, text: str) -> None:
        """Type letters; Qt's own test keys know no Persian ones."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self._app.sendEvent(self._here(), QKeyEvent(kind, 0, NONE, letter))

    def wait_for_paper(self, dialog: PaperDialog) -> None:
        """Let the program work until a paper lies there to be looked at."""
        self.wait_until(dialog.ui.paper_view.isVisible)

    def look_at_paper(
        self, dialog: PaperDialog, name: str, size: tuple[int, int] = PAPER_PX
    ) -> None:
        """Take a paper that is being set, and put it away."""
        self.wait_for_paper(dialog)
        self.picture(name, of=dialog, size=size)
        self.press_in(dialog, Qt.Key.Key_Escape)
        window = self._program.window
        window.come_forward()
        self.wait_until(window.isActiveWindow)

    def wait_until(self, happened: Callable[[], object]) -> None:
        """Let the program work until something is so.

        Raises:
            Stuck: it was not so in a minute.
        """
        if happened():
            return
        loop = QEventLoop()
        look = QTimer(loop, interval=LOOK_MS)
        seen: list[object] = []  # Once is enough: it may be over before the loop has ended.

        def look_again() -> None:
            if happened():
                seen.append(True)
                loop.quit()

        look.timeout.connect(look_again)
        self._spin(loop, look)
        if not seen:
            raise Stuck(self._number)

    def wait_for(self, signal: SignalInstance, act: Callable[[], object]) -> None:
        """Do something and let the program work until `signal` is emitted.

        Raises:
            Stuck: it was not emitted in a minute.
        """
        heard: list[object] = []
        signal.connect(lambda *_: heard.append(True))
        act()
        self.wait_until(lambda: heard)

    def picture(
        self,
        name: str,
        *,
        size: tuple[int, int] = (1280, 720),
        percent: int = 100,
        of: QWidget | None = None,
    ) -> None:
        """Take the window as it is, or another one, light and dark.

        Whoever wants one shade alone wants no letters of another size, for which the whole
        program is dressed anew, and again afterwards.
        """
        self._number += 1
        theme, window = self._program.theme, of or self._program.window
        if percent != theme.text_percent and len(self._wanted) == 1:
            return
        before, size_before = theme.text_percent, window.size()
        window.resize(*size)
        if percent != before:
            theme.set_text_percent(percent)
        self._let_it_come()
        for appearance in self._shades():
            self._take(f"{self._number:02d}-{name}", appearance, window)
        if percent != before:
            theme.set_text_percent(before)
        window.resize(size_before)
        self.settle()

    def pictures_of(self, ways: Mapping[str, Callable[[], object]]) -> None:
        """Go to each place and take the window; all in one shade, then all in the other."""
        window = self._program.window
        first = self._number + 1
        for appearance in self._shades():
            for number, (name, go) in enumerate(ways.items(), first):
                go()
                self._let_it_come()
                self._take(f"{number:02d}-{name}", appearance, window)
        self._number += len(ways)

    def soon(self, act: Callable[[], object]) -> None:
        """Do something once the program works again, such as in a menu that holds the keyboard."""
        QTimer.singleShot(0, self, act)

    def settle(self) -> None:
        """Let the window lay itself out and paint."""
        for _ in range(4):
            self._app.sendPostedEvents()
            self._app.processEvents()

    def _let_it_come(self) -> None:
        """Wait until nothing has been asked of the database for longer than a page waits to ask."""
        quiet = QElapsedTimer()
        quiet.start()

        def is_quiet() -> bool:
            if self._program.tasks.busy:
                quiet.restart()
            return quiet.hasExpired(QUIET_MS)

        self.wait_until(is_quiet)

    def _shades(self) -> list[Appearance]:
        """Begin with how it is now: dressing the whole window anew is most of the work."""
        light, dark = Appearance.LIGHT, Appearance.DARK
        both = (dark, light) if self._program.theme.dark else (light, dark)
        return [shade for shade in both if shade in self._wanted]

    def _take(self, name: str, appearance: Appearance, window: QWidget) -> None:
        self._program.theme.set_appearance(appearance)
        self.settle()
        path = self._folder / f"{name}-{appearance}.png"
        if not self._seen(window).save(str(path)):
            raise OSError(path)
        self.pictures.append(path)

    def _seen(self, window: QWidget) -> QPixmap:
        """Return a window with what stands before it."""
        if window is not self._program.window:
            return window.grab()
        picture = window.grab()
        painter = QPainter(picture)
        for each in self._app.topLevelWidgets():
            if each is not window and each.isVisible():
                painter.drawPixmap(each.pos() - window.pos(), each.grab())
        painter.end()
        return picture

    def _here(self) -> QWidget:
        return self._app.focusWidget() or self._program.window

    def _spin(self, loop: QEventLoop, look: QTimer) -> None:
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        look.start()
        loop.exec()
        look.stop()
