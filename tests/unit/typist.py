"""A process that types for ever, as the window does, until somebody kills it."""

import os
import threading
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.workstation.journal import (
    Journal,
    JournalEvent,
    JournalWriter,
    Saved,
    SavedDraft,
)

BEGAN = datetime(2026, 3, 1, 8, tzinfo=UTC)
LOGIN = "operator"
PARKED, ACTIVE = "00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"


def stroke(key: str, letters: int) -> SavedDraft:
    """Return a call in which `letters` letters were typed, one each microsecond."""
    draft = CallDraft(key, key, BEGAN, matter=MatterDraft(text="م" * letters))
    at = BEGAN + timedelta(microseconds=letters)
    return SavedDraft(draft, LOGIN, at, active=key == ACTIVE, focus="text", cursor=letters)


def letters_of(at: datetime) -> int:
    return (at - BEGAN) // timedelta(microseconds=1)


def type_for_ever(path: Path, told: Path) -> None:
    """Type into two calls in turn, and write to the FIFO `told` what was acknowledged.

    Each line is shorter than a pipe's atomic write, so a kill leaves whole lines only.
    """
    writer = JournalWriter(Journal(path))
    pipe = os.open(told, os.O_WRONLY)

    def tell(event: JournalEvent) -> None:
        if isinstance(event, Saved):
            os.write(pipe, f"{event.key} {letters_of(event.at)}\n".encode())

    loop = threading.Thread(target=writer.run, args=(threading.Event(), tell), daemon=True)
    loop.start()
    for letters in count(1):
        writer.put(stroke(ACTIVE if letters % 5 else PARKED, letters))
        if letters % 50 == 0:
            writer.flush(5)
