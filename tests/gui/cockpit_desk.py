"""Hands for the tests of holding a session: an official or a secretary at the page, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samad_desktop.app import Program
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.text import strip_isolates
from samad_desktop.messages import sentence
from tests.desks import ANSWER_MS
from tests.gui.keyboard import type_text
from tests.gui.screens import labels

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class CockpitDesk:
    """Somebody at the page on which the session of today is held; she has nothing but keys."""

    def __init__(self, program: Program, qtbot) -> None:
        assert program.workplace is not None
        self.program, self.workplace, self._qtbot = program, program.workplace, qtbot
        self.window = program.window
        self.window.resize(1280, 720)
        self.come_forward()
        self.page = self.workplace.sessions.cockpit.page
        self.ui, self.model, self.side = self.page.ui, self.page._model, self.page.side
        self.key(Key.Key_F11, ALT)
        self.until(lambda: self.model.cockpit is not None)
        self.settle()

    @property
    def cockpit(self) -> Cockpit:
        """The session as it was last read."""
        assert self.model.cockpit is not None
        return self.model.cockpit

    @property
    def form(self):
        """The order that is being written."""
        assert self.side is not None
        return self.side.form.ui

    @property
    def order(self):
        """What keeps and sends it."""
        assert self.side is not None
        return self.side._models.order

    @property
    def card(self):
        """The card about a director."""
        assert self.side is not None
        return self.side.contact_card

    def come_forward(self) -> None:
        """Have the keyboard: several windows stand on one screen here."""
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def key(self, key: Qt.Key, modifiers=NONE) -> None:
        self.come_forward()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        self.come_forward()
        type_text(QApplication.focusWidget(), text)

    def until(self, so) -> None:
        self._qtbot.waitUntil(lambda: bool(so()), timeout=ANSWER_MS)

    def settle(self) -> None:
        """Wait until everything that is asked for was answered."""
        self.until(lambda: not self.program.tasks.busy and not self.model._pause.isActive())

    def stored(self, do) -> None:
        with self._qtbot.waitSignal(self.model.stored, timeout=ANSWER_MS):
            do()
        self.settle()

    def call_next(self, key=Key.Key_F8) -> None:
        """Call the next one in, also where who is on the line has only just come."""
        with self._qtbot.waitSignal(self.model.stored, timeout=ANSWER_MS):
            self.key(key)
            if self.ui.stage_outcome.text() == sentence("caller_just_came"):
                self.key(key)
        self.settle()

    def sent(self, do) -> None:
        with self._qtbot.waitSignal(self.order.sent, timeout=ANSWER_MS):
            do()
        self.settle()

    def refused(self, signal, do) -> None:
        with self._qtbot.waitSignal(signal, timeout=ANSWER_MS):
            do()

    def words(self) -> str:
        """Return everything that stands on the page."""
        return strip_isolates(" | ".join(labels(self.page)))

    def shows(self, part) -> bool:
        """Say whether a part of the stage is what is seen."""
        return self.ui.parts.currentWidget() is part

    def case_of(self) -> int | None:
        """Return whose case is being heard, if anybody's is."""
        present = self.cockpit.present
        return None if present is None else present.case.id
