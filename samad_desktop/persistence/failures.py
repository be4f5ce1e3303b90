"""Telling "the surroundings failed" from "the program is wrong", by the driver's codes.

The exception's class does not tell: the same wrong SQL is an OperationalError on SQLite
and a ProgrammingError on PostgreSQL.
"""

import sqlite3

from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import (
    DatabaseAway,
    DiskFull,
    Forbidden,
    NotADatabase,
    SamadError,
    TooSlow,
    WrongCredentials,
)

_TIMED_OUT = "57014"
_WRONG_PASSWORD = ("28P01", "28000")
_FORBIDDEN = "42501"
_NO_SUCH_DATABASE = "3D000"
_FULL = ("53100",)
_AWAY_CLASSES = ("08", "57", "53", "55")

_SQLITE_ERRORS: dict[int, type[SamadError]] = {
    sqlite3.SQLITE_BUSY: TooSlow,
    sqlite3.SQLITE_LOCKED: TooSlow,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: DatabaseAway,
    sqlite3.SQLITE_IOERR: DatabaseAway,
    sqlite3.SQLITE_READONLY: DatabaseAway,
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_CORRUPT: NotADatabase,
}


def plain_error(error: DBAPIError) -> SamadError | None:
    """Return what a person can be told, or None when the program itself is wrong."""
    original = error.orig
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", 0) & 0xFF
        found = _SQLITE_ERRORS.get(code)
        return found() if found else None
    return _from_sqlstate(sqlstate(error), disconnected=error.connection_invalidated)


def sqlstate(error: DBAPIError) -> str | None:
    """Return PostgreSQL's five-character code, or None when no server answered."""
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else None


def _from_sqlstate(state: str | None, *, disconnected: bool) -> SamadError | None:
    if state == _TIMED_OUT:
        return TooSlow()
    if state in _WRONG_PASSWORD:
        return WrongCredentials()
    if state == _FORBIDDEN:
        return Forbidden(state)
    if state == _NO_SUCH_DATABASE:
        return NotADatabase()
    if state in _FULL:
        return DiskFull()
    if state is None or disconnected or state.startswith(_AWAY_CLASSES):
        return DatabaseAway()
    return None
