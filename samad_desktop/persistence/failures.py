"""Telling "the surroundings failed" from "the program is wrong", by the driver's codes.

The exception's class does not tell: the same wrong SQL is an OperationalError on SQLite
and a ProgrammingError on PostgreSQL.
"""

import re
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import (
    AccountDisabled,
    DatabaseAway,
    DiskFull,
    Forbidden,
    NotADatabase,
    RuleBroken,
    SamadError,
    TooSlow,
    WrongCredentials,
)
from samad_desktop.domain.leases import LEASED_MAX
from samad_desktop.domain.outgoing import LOOKED_UP_MAX, SEARCHED_MAX

if TYPE_CHECKING:
    import psycopg  # An embedded centre never pays for loading it.

_TIMED_OUT = "57014"
_WRONG_PASSWORD = ("28P01", "28000")
_FORBIDDEN = "42501"
_NO_SUCH_DATABASE = "3D000"
_FULL = ("53100",)
# What both engines refuse to lease.
CODES_CAPPED = "codes_capped"
_CAPPED = {
    "SL001": ("identities_capped", LOOKED_UP_MAX),
    "SL002": ("searches_capped", SEARCHED_MAX),
    "SL007": (CODES_CAPPED, LEASED_MAX),
}
_NOT_LEASED = "SL003"
# What both engines refuse by themselves when places in sessions are taken or changed.
SESSION_FULL = "session_full"
_OF_SESSIONS = {
    "SL004": "session_not_bookable",
    "SL005": SESSION_FULL,
    "SL006": "more_are_booked",
}
# Who waited for each other, or changed the same at once: in another order it succeeds.
_AGAIN_CLASS = "40"
_QUOTES = "\"'`«»„“”‘’‚‹›「」"
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
        if str(original) in _OF_SESSIONS:
            return RuleBroken(_OF_SESSIONS[str(original)])
        code = getattr(original, "sqlite_errorcode", 0) & 0xFF
        found = _SQLITE_ERRORS.get(code)
        return found() if found else None
    state = sqlstate(error)
    if state is None and (refused := entry_error(original)) is not None:
        return refused
    return _from_sqlstate(state, disconnected=error.connection_invalidated)


def entry_error(original: BaseException | None) -> SamadError | None:
    """Return why no connection to a server came about, or None when that is not what failed."""
    pgconn: psycopg.pq.abc.PGconn | None = getattr(original, "pgconn", None)
    return None if pgconn is None else _never_connected(pgconn, str(original))


def sqlstate(error: DBAPIError) -> str | None:
    """Return PostgreSQL's five-character code, or None when no server answered."""
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else None


def may_pass(error: DBAPIError) -> bool:
    """Say whether what the program does not explain may succeed when it is tried again."""
    return (sqlstate(error) or "").startswith(_AGAIN_CLASS)


def _from_sqlstate(state: str | None, *, disconnected: bool) -> SamadError | None:
    if state == _TIMED_OUT:
        return TooSlow()
    if state in _WRONG_PASSWORD:
        return WrongCredentials()
    if state == _FORBIDDEN:
        return Forbidden(state)
    if state == _NO_SUCH_DATABASE:
        return NotADatabase()
    if state in _CAPPED:
        code, most = _CAPPED[state]
        return RuleBroken(code, str(most))
    if state == _NOT_LEASED:
        return RuleBroken("code_not_leased")
    if state in _OF_SESSIONS:
        return RuleBroken(_OF_SESSIONS[state])
    if state in _FULL:
        return DiskFull()
    if state is None or disconnected or state.startswith(_AWAY_CLASSES):
        return DatabaseAway()
    return None


def _never_connected(connection: "psycopg.pq.abc.PGconn", sentence: str) -> SamadError:
    """Tell why no connection came about; libpq keeps the server's code to itself."""
    if connection.needs_password:
        return WrongCredentials()
    login, database = connection.user.decode(), connection.db.decode()
    return refused_entry(sentence, login, database, used_password=connection.used_password)


def refused_entry(sentence: str, login: str, database: str, *, used_password: bool) -> SamadError:
    """Tell a wrong password from a missing database and from a server that is away.

    Args:
        sentence: the server's; in any language, but each quotes the name it is about.
        used_password: the server asked for the password and got one.
    """
    about_login, about_database = _quotes(sentence, login), _quotes(sentence, database)
    if about_database and not about_login:
        return NotADatabase()
    if not (used_password and about_login):
        return DatabaseAway()
    # Only an English server can be understood further.
    return AccountDisabled() if "not permitted to log in" in sentence else WrongCredentials()


def _quotes(sentence: str, name: str) -> bool:
    quoted = rf"[{_QUOTES}]\s?{re.escape(name)}\s?[{_QUOTES}]"
    return re.search(quoted, sentence) is not None
