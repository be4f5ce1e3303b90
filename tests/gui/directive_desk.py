"""Hands for the tests of directives: somebody at a page, who works by keys alone."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.gui.session_desk import NONE


class Hands:
    """Somebody at her window."""

    def __init__(self, workplace, qtbot) -> None:
        self.workplace, self._qtbot = workplace, qtbot
        self.door = workplace.sessions.directives
        self.window = workplace.view.window()
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()

    def key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        type_text(QApplication.focusWidget(), text)

    def fill(self, edit, text: str) -> None:
        """Type into a field, in place of what stands there."""
        edit.setFocus()
        edit.selectAll()
        type_text(edit, text)

    def wait(self, signal, do) -> None:
        with self._qtbot.waitSignal(signal, timeout=ANSWER_MS):
            do()
        self.settle()

    def until(self, so) -> None:
        self._qtbot.waitUntil(lambda: bool(so()), timeout=ANSWER_MS)

    def settle(self) -> None:
        """Wait until everything that is asked for was answered."""
        self.until(lambda: not self.workplace._tasks.busy)
