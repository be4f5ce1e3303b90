"""The window program under the hands of a benchmark: no screen, real windows, real paint.

Nothing is imported here that the program itself does not need for its first picture.
"""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.domain.entrance import Entrance
from samad_desktop.domain.sample import SAMPLE_PASSWORD, SAMPLE_PEOPLE
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.settings import Profile
from samad_desktop.viewmodels.login import Login
from samad_desktop.views.login_page import LoginPage

if TYPE_CHECKING:
    from samad_desktop.viewmodels.call_editor import CallEditor
    from samad_desktop.workplace import Workplace

Times = dict[str, list[float]]

PATIENCE_S = 30.0
_WAKE_MS = 50
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
_MORE = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Pane:
    """One program on a demo centre; times are in seconds of `perf_counter`."""

    def __init__(self, home: Path, url: str) -> None:
        """Start the program; its data lies in `home`."""
        self.app = QApplication(["samad-desktop"])
        speak_persian(self.app)
        files = (home / "profiles.toml", home / "preferences.toml")
        self.program = Program(self.app, Workstation(home / "data", *files))
        self._wake = QTimer(interval=_WAKE_MS)
        self._wake.start()
        self.program.begin(Profile("bench", url))
        self._entrances: list[Entrance] = []
        self._login.seen.connect(self._entrances.append)

    @property
    def workplace(self) -> "Workplace":
        """Where the operator works, once she has come in."""
        workplace = self.program.workplace
        assert workplace is not None
        return workplace

    @property
    def editor(self) -> "CallEditor":
        editor = self.workplace.call_editor
        assert editor is not None
        return editor

    def wait_for_entrance(self) -> None:
        """Let the log-in page look at the centre until it knows whom to let in."""
        self.wait_until(lambda: self._entrances)

    def come_in(self) -> None:
        """Log in as the sample operator."""
        self.wait_for_entrance()
        page = self._login_page
        page.ui.login_edit.setText(SAMPLE_PEOPLE[0].login)
        page.ui.password_edit.setText(SAMPLE_PASSWORD)
        refusals: list[Exception] = []
        self._login.refused.connect(refusals.append)
        page.ui.enter_button.click()
        self.wait_until(lambda: self.program.workplace is not None or refusals)
        if refusals:
            raise refusals[0]

    @property
    def _login_page(self) -> LoginPage:
        page = self.program.window.scene
        assert isinstance(page, LoginPage)
        return page

    @property
    def _login(self) -> Login:
        login = self._login_page.findChild(Login)
        assert login is not None
        return login

    def wait_until(self, happened: Callable[[], object], patience_s: float = PATIENCE_S) -> None:
        """Let the program work until something is so.

        Raises:
            TimeoutError: it was not so for half a minute, or as long as we have patience.
        """
        end = perf_counter() + patience_s
        while not happened():
            self.app.processEvents(_MORE)
            if perf_counter() > end:
                raise TimeoutError

    def painted(self) -> float:
        """Let the window be painted as it is now; return when that was done."""
        done: list[float] = []
        self.program.window.painted_once(lambda: done.append(perf_counter()))
        self.wait_until(lambda: done)
        return done[0]

    def settle(self) -> None:
        """Let everything that waits happen."""
        for _ in range(5):
            self.app.sendPostedEvents()
            self.app.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(self._here(), key, modifiers)

    def write(self, text: str) -> None:
        """Type letters where the cursor is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.app.sendEvent(self._here(), QKeyEvent(kind, 0, NONE, letter))

    def cursor_area(self) -> QWidget:
        """Return what is painted anew when a letter is typed."""
        here = self._here()
        return here.viewport() if isinstance(here, QAbstractScrollArea) else here

    def close(self) -> None:
        self._wake.stop()
        self.program.window.ask_first(None)
        self.program.window.close()

    def _here(self) -> QWidget:
        return self.app.focusWidget() or self.program.window


def in_a_pane(url: str, do: Callable[[Pane], Times]) -> int:
    """Do something in a window that no screen shows; print its times as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="samad-bench-window-") as home:
        pane = Pane(Path(home), url)
        try:
            times = do(pane)
        finally:
            pane.close()
    print(json.dumps(times))
    return 0
