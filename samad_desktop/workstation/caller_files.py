"""Where a workstation remembers callers for when the database is away, and how that goes.

One file a person and centre, beside the centre's journal; see `caller_memory`.
"""

import hashlib
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

# Who called this week may call again about the same; an outage lasts hours.
KEPT_FOR = timedelta(days=7)
_ENDING = ".callers"


def file_of(journal: Path, login: str) -> Path:
    """Return the file of one person; whatever was typed as a login names no other place."""
    return journal.with_name(f"{journal.stem}-{_short(login.strip().lower())}{_ENDING}")


def forget(journal: Path, login: str) -> None:
    """Throw away whom one person's file remembers."""
    _remove(file_of(journal, login))


def forget_all(journal: Path) -> None:
    """Throw away what is remembered of a centre, whoever did: its profile allows none."""
    for file in journal.parent.glob(f"{journal.stem}-*{_ENDING}*"):
        _remove(file)


def forget_old(journals: Path, now: datetime) -> None:
    """Throw away files that nobody has used for so long that all in them has expired."""
    for file in journals.glob(f"*{_ENDING}*"):
        with suppress(OSError):
            if abs(now.timestamp() - file.stat().st_mtime) >= KEPT_FOR.total_seconds():
                file.unlink()


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
