"""The journal's file: opened for one owner, on the disk at each commit, set aside if broken.

NORMAL instead of FULL would lose acknowledged work in a power cut.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from samad_desktop.domain.errors import DiskFull, JournalBroken, JournalUnwritable, SamadError

BUSY_TIMEOUT_S = 5
_OWNER_ONLY = 0o600
_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_PARTS = ("", "-wal", "-shm")

# Columns are only ever added: a newer program's journal serves an older one.
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS drafts (
         key TEXT PRIMARY KEY, login TEXT NOT NULL, saved_at TEXT NOT NULL,
         active INTEGER NOT NULL, focus TEXT NOT NULL, cursor INTEGER NOT NULL,
         draft TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS files (
         id INTEGER PRIMARY KEY, key TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,
         media_type TEXT NOT NULL, content BLOB NOT NULL, UNIQUE (key, sha256))""",
    """CREATE TABLE IF NOT EXISTS writings (
         login TEXT NOT NULL, kind TEXT NOT NULL, about_id INTEGER NOT NULL,
         saved_at TEXT NOT NULL, writing TEXT NOT NULL,
         PRIMARY KEY (login, kind, about_id)) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS receipts (number INTEGER PRIMARY KEY, hash TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS lineages (
         system TEXT PRIMARY KEY, timeline INTEGER NOT NULL) WITHOUT ROWID""",
    # Codes stay when they are used, so that none is ever taken twice.
    """CREATE TABLE IF NOT EXISTS codes (
         series TEXT NOT NULL, login TEXT NOT NULL, code TEXT NOT NULL, used_by TEXT,
         UNIQUE (series, code))""",
    "CREATE INDEX IF NOT EXISTS codes_used ON codes (used_by)",
    # Without a rowid, older SQLites call it broken: its key is not the first column.
    """CREATE TABLE IF NOT EXISTS leases (
         series TEXT NOT NULL, login TEXT NOT NULL, key TEXT PRIMARY KEY)""",
    """CREATE TABLE IF NOT EXISTS outbox (
         number INTEGER PRIMARY KEY AUTOINCREMENT, series TEXT NOT NULL, login TEXT NOT NULL,
         key TEXT NOT NULL UNIQUE, code TEXT NOT NULL, told_at TEXT NOT NULL,
         advised INTEGER NOT NULL, draft TEXT NOT NULL, state TEXT NOT NULL,
         reason TEXT NOT NULL, detail TEXT NOT NULL, case_id INTEGER, sent_at TEXT)""",
    """CREATE TABLE IF NOT EXISTS restorations (
         series TEXT NOT NULL, login TEXT NOT NULL, number INTEGER NOT NULL,
         PRIMARY KEY (series, login)) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS outbox_unsent ON outbox (series, login, state, number)",
)

T = TypeVar("T")


class JournalFile:
    """A SQLite file of its own, opened when first used; safe to use from any thread.

    A file that is no journal any more is set aside under another name and a new one is
    begun; `set_aside` then says where the old one lies.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set_aside: Path | None = None
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.RLock()

    def do(self, work: Callable[[sqlite3.Connection], T], *, soon: bool = False) -> T:
        """Do `work` in one transaction; if the file proves broken, do it in a new one.

        Args:
            soon: it need not be on the disk yet when this returns; it is, before anything that
                is done later. For what can be asked for again after a power cut.

        Raises:
            JournalUnwritable, DiskFull: the disk refused; nothing of it was stored.
        """
        with self._lock, _plainly():
            try:
                return self._in_transaction(work, soon=soon)
            except JournalBroken:
                self._begin_anew()
                return self._in_transaction(work, soon=soon)

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T], *, soon: bool) -> T:
        with _broken_told(), _synchronous(self._open(), "NORMAL" if soon else "FULL") as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                value = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            return value

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # SQLite gives its -wal and -shm the rights of the file itself.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY))
        connection = sqlite3.connect(
            self.path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection)
        except sqlite3.Error:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _begin_anew(self) -> None:
        self.close()
        moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"{self.path.stem}-broken-{moment}{self.path.suffix}")
        for room in _PARTS:
            part = Path(f"{self.path}{room}")
            if part.exists():
                part.rename(f"{aside}{room}")
        self.set_aside = aside


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found[0] != "ok":
        raise JournalBroken
    for statement in _SCHEMA:
        connection.execute(statement)


@contextmanager
def _synchronous(connection: sqlite3.Connection, how: str) -> Iterator[sqlite3.Connection]:
    if how == "FULL":
        yield connection
        return
    connection.execute(f"PRAGMA synchronous={how}")
    try:
        yield connection
    finally:
        connection.execute("PRAGMA synchronous=FULL")


@contextmanager
def _broken_told() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _code(error) in _BROKEN:
            raise JournalBroken from error
        raise


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _plain(error) from error
    except OSError as error:
        raise JournalUnwritable from error


def _plain(error: sqlite3.Error) -> SamadError:
    return DiskFull() if _code(error) == sqlite3.SQLITE_FULL else JournalUnwritable()


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
