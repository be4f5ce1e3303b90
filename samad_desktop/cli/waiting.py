"""Saying, while a command waits for a server that is there, that it does and for how long."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from samad_desktop.console import Terminal
from samad_desktop.domain.text import persian_digits
from samad_desktop.persistence.patience import WAITING

WAITS = (
    "{seconds} ثانیه است که پایگاه داده کار می‌کند و پاسخ می‌دهد؛ کار ادامه دارد. Ctrl+C: رها کردن"
)


class _Teller(logging.Handler):
    """Says it ever more seldom: each time twice as much was waited as when it was said last."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__()
        self._terminal = terminal
        self._said_at_s = self._last_s = 0.0

    def emit(self, record: logging.LogRecord) -> None:
        waited_s = float(vars(record)["waited_s"])
        if waited_s < self._last_s:  # It waits for something else by now.
            self._said_at_s = 0.0
        self._last_s = waited_s
        if waited_s >= 2 * self._said_at_s:
            self._said_at_s = waited_s
            self._terminal.complain(WAITS.format(seconds=persian_digits(round(waited_s))))


@contextmanager
def telling_of_waits(terminal: Terminal) -> Iterator[None]:
    """Tell it for as long as the block lasts; never among what the command answers."""
    teller, level = _Teller(terminal), WAITING.level
    WAITING.addHandler(teller)
    WAITING.setLevel(logging.INFO)
    try:
        yield
    finally:
        WAITING.removeHandler(teller)
        WAITING.setLevel(level)
