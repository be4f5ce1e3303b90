"""The log file: what the program did and where it broke, never what citizens said.

An exception is written as its class, its SQLSTATE or its code, and the places
it came through. Its message is left out: drivers put the typed values there.
"""

import logging
import sys
import traceback
import uuid
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from samad_desktop.domain.errors import SamadError

_OURS = "samad_desktop"
_FILE_MAX_BYTES = 1_000_000
_FILES_KEPT = 5
_CHAIN_MAX = 10

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SafeFormatter(logging.Formatter):
    """Writes our own lines as they are, everybody else's without what was filled in."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        # A copy, for another handler may still want the record as it was.
        safe = logging.makeLogRecord(record.__dict__)
        safe.exc_text = None
        if safe.name.partition(".")[0] == _OURS:
            safe.args = _without_messages(record.args)
        else:
            safe.msg, safe.args = f"at {record.filename}:{record.lineno}", ()
        return super().format(safe)

    def formatException(self, ei: _ExcInfo) -> str:
        return details(ei[1]) if ei[1] is not None else ""


def start(folder: Path, program: str) -> None:
    """Send everything from INFO on (others': from WARNING on) to `folder`/`program`.log.

    Each program has its own file, for two cannot rotate one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / f"{program}.log",
        maxBytes=_FILE_MAX_BYTES,
        backupCount=_FILES_KEPT,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(SafeFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(_OURS).setLevel(logging.INFO)
    # A full disk must not make the program talk to a console, nor stop it.
    logging.raiseExceptions = False


def record_bug(error: BaseException) -> str:
    """Log `error` and return the short number by which the user can name it."""
    number = uuid.uuid4().hex[:8]
    logging.getLogger(_OURS).critical(
        "bug %s on Python %s, %s", number, sys.version.split()[0], sys.platform, exc_info=error
    )
    return number


def details(error: BaseException) -> str:
    """Describe `error` and what caused it by names and places alone."""
    parts: list[str] = []
    link: BaseException | None = error
    while link is not None and len(parts) < _CHAIN_MAX:
        parts.append(_one(link))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\ncaused by ".join(parts)


def _one(error: BaseException) -> str:
    places = [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([_named(error), *places])


def _named(error: BaseException) -> str:
    kind = type(error)
    marks = [mark for mark in (_code(error), _state(error)) if mark]
    return " ".join([f"{kind.__module__}.{kind.__qualname__}", *marks])


def _code(error: BaseException) -> str:
    return str(error.code) if isinstance(error, SamadError) else ""


def _state(error: BaseException) -> str:
    """Return the SQLSTATE or SQLite's name of what went wrong, also from inside a wrapper."""
    for source in (error, getattr(error, "orig", None)):
        state = getattr(source, "sqlstate", None) or getattr(source, "sqlite_errorname", None)
        if isinstance(state, str):
            return state
    return ""


def _short(filename: str) -> str:
    """Leave out the folders, which hold the user's name."""
    return "/".join(Path(filename).parts[-2:])


def _without_messages(args: Any) -> Any:
    if isinstance(args, tuple):
        return tuple(_named(arg) if isinstance(arg, BaseException) else arg for arg in args)
    return args
