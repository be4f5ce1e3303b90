"""A secretary in a process of her own, who holds half a session and is killed while she writes.

Run as `python secretary_until_killed.py URL PASSWORD FOLDER MOMENT CALLERS`. For each caller it
says `sent`; then it says how many letters of the next order are on the disk, a line each time.
"""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samad_desktop.app import Program
from samad_desktop.bootstrap import Workstation
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.settings import Profile
from samad_desktop.views.login_page import LoginPage
from tests.gui.keyboard import type_text
from tests.moments import HandClock

LETTERS = "این کوچه همین هفته "
SUBJECT, TEXT = "دستور {number}", "تا یک هفته رسیدگی شود."
Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_LOOK_MS = 10
_FLUSH_S = 5


class Secretary:
    """Who has nothing but the keys of her window."""

    def __init__(self, program: Program) -> None:
        assert program.workplace is not None
        self._work, self._window, self._program = program.workplace, program.window, program
        self._window.show()
        self._window.activateWindow()
        self._work.actions["cockpit"].trigger()
        self._page = self._work.sessions.cockpit.page
        assert self._page.side is not None
        self._form = self._page.side.form.ui
        self._model = self._page._model
        wait_for(lambda: self._model.cockpit is not None)

    def hold(self, callers: int) -> None:
        """Begin, and send an order for so many callers; then call the next one."""
        self._press(Key.Key_O, CTRL)
        wait_for(lambda: self._cockpit.is_open)
        for number in range(1, callers + 1):
            self._call_next()
            self._form.subject_edit.setFocus()
            type_text(self._form.subject_edit, SUBJECT.format(number=number))
            type_text(self._form.text_edit, TEXT)
            self._press(Key.Key_Return, CTRL)
            wait_for(lambda: self._cockpit.present is None and not self._is_busy)
            say("sent")
        self._call_next()

    def write_until_killed(self) -> None:
        """Write letter after letter, and say what is on the disk."""
        self._form.text_edit.setFocus()
        written = 0
        while True:
            type_text(self._form.text_edit, LETTERS[written % len(LETTERS)])
            written += 1
            QApplication.processEvents()
            if written % 3 == 0 and self._work.desk.writer.flush(_FLUSH_S):
                say(str(written))

    @property
    def _cockpit(self) -> Cockpit:
        assert self._model.cockpit is not None
        return self._model.cockpit

    @property
    def _is_busy(self) -> bool:
        return self._program.tasks.busy or self._model._pause.isActive()

    def _call_next(self) -> None:
        self._press(Key.Key_F8)
        wait_for(lambda: self._cockpit.present is not None and not self._is_busy)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        here: QWidget | None = self._window.focusWidget()
        QTest.keyClick(here or self._window, key, modifiers)


def wait_for(happened: Callable[[], bool]) -> None:
    """Let the window work until something has happened."""
    waking = QTimer(interval=_LOOK_MS)
    waking.start()
    while not happened():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    waking.stop()


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    url, password, folder, moment, callers = sys.argv[1:]
    app = QApplication(["samad-desktop"])
    own = Path(folder)
    files = (own / "profiles.toml", own / "preferences.toml")
    program = Program(app, Workstation(own, *files, HandClock(datetime.fromisoformat(moment))))
    program.begin(Profile("آزمون", url))
    page = program.window.scene
    assert isinstance(page, LoginPage)
    page.ui.login_edit.setText("secretary")
    page.ui.password_edit.setText(password)
    page.ui.enter_button.click()
    wait_for(lambda: program.workplace is not None)
    secretary = Secretary(program)
    secretary.hold(int(callers))
    secretary.write_until_killed()


if __name__ == "__main__":
    main()
