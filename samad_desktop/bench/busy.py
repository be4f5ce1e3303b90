"""A busy minute: typing on and on while every answer of the database takes its time."""

import time
from collections.abc import Sequence
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from sqlalchemy import event

from samad_desktop.bench.pane import CTRL, Pane

ANSWERS_AFTER_S = 0.3
TYPED_EVERY_S = 0.06
_BEAT_MS = 1
_TEXT = "آب کوی فرهنگیان از دیروز صبح قطع است و کسی جواب نمی‌دهد. "
_LETTERS_A_CALL = 40


class PaintWatch(QObject):
    """Notes that a widget is painted; lives as long as one keystroke."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.painted = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, happened: QEvent) -> bool:
        self.painted = self.painted or happened.type() is QEvent.Type.Paint
        return False


class BusyMinute:
    """Types call after call, opens lists and cases meanwhile, and watches the event loop."""

    def __init__(self, pane: Pane) -> None:
        self._pane = pane
        self._glyphs: list[float] = []
        self._gaps: list[float] = []
        self._beat_at = perf_counter()
        self._beat = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note_beat)
        event.listen(pane.workplace.desk.database.engine, "before_cursor_execute", _answer_late)

    def pass_by(self, numbers: Sequence[str]) -> dict[str, list[float]]:
        """Take a call from each number; return the times to each glyph, and between beats."""
        self._beat_at = perf_counter()
        self._beat.start()
        for place, number in enumerate(numbers):
            self._pane.editor.begin()
            self._type(number)
            self._pane.workplace.call_page.ui.form.go_to("text", 0)
            self._type((_TEXT * 2)[:_LETTERS_A_CALL])
            self._do_something_else(place)
        self._beat.stop()
        return {"glyph": self._glyphs, "beat": self._gaps}

    def _type(self, text: str) -> None:
        for letter in text:
            began = perf_counter()
            self._type_letter(letter)
            self._glyphs.append(perf_counter() - began)
            self._work_until(began + TYPED_EVERY_S)

    def _type_letter(self, letter: str) -> None:
        glyph = PaintWatch(self._pane.cursor_area())
        self._pane.write(letter)
        self._pane.wait_until(lambda: glyph.painted)

    def _do_something_else(self, place: int) -> None:
        """Open a list, refresh what is shown, or look for something, by its key."""
        key, modifiers = (
            (Qt.Key.Key_F3, CTRL),
            (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_F1, CTRL),
        )[place % 3]
        self._pane.press(key, modifiers)
        self._work_until(perf_counter() + TYPED_EVERY_S)
        self._pane.press(Qt.Key.Key_F2)

    def _work_until(self, moment: float) -> None:
        self._pane.wait_until(lambda: perf_counter() >= moment)

    def _note_beat(self) -> None:
        now = perf_counter()
        self._gaps.append(now - self._beat_at)
        self._beat_at = now


def _answer_late(*_arguments: Any) -> None:
    time.sleep(ANSWERS_AFTER_S)
