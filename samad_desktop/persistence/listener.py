"""Hearing that a colleague changed something, on a connection of its own.

What arrives says only which kind of thing changed: any role can send a notice, so
nothing in it is trusted and screens read again by themselves. The driver is the one that
the engine has loaded: an embedded centre never pays for the other's import.
"""

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.persistence.database import Database

CHANNEL = "samad_changes"
POLL_S = 0.1
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 3.0

_ANYTHING = frozenset(Change(noun) for noun in Noun)
_KNOWN = {noun.value for noun in Noun}


@dataclass(frozen=True, slots=True)
class Changed:
    """Somebody changed these; it may have been this workstation itself."""

    changes: frozenset[Change]


@dataclass(frozen=True, slots=True)
class Connected:
    """The database is heard again; a `Changed` of everything follows."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The database is not heard; the listener goes on trying."""


ListenerEvent = Changed | Connected | Lost


class Listener:
    """A plain loop over one database; `run` it in a thread of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._failure: type[Exception] = self._driver.Error

    def run(self, stop: threading.Event, on_event: Callable[[ListenerEvent], None]) -> None:
        """Tell what happens until `stop` is set; end soon after.

        Each new connection begins with `Connected` and a `Changed` of everything: notices
        are not kept for those who were away.
        """
        lost, pause_s = False, FIRST_PAUSE_S
        while not stop.is_set():
            try:
                with closing(self._connect()) as ear:
                    lost, pause_s = False, FIRST_PAUSE_S
                    on_event(Connected())
                    on_event(Changed(_ANYTHING))
                    while not stop.is_set():
                        if changes := ear.wait(stop):
                            on_event(Changed(changes))
            except self._failure:
                if not lost:
                    on_event(Lost())
                lost = True
                stop.wait(pause_s)
                pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    @property
    def _driver(self) -> Any:
        return self._database.engine.dialect.loaded_dbapi

    def _connect(self) -> "_FileEar | _ServerEar":
        if self._database.is_sqlite:
            return _FileEar(self._driver.connect(self._database.path, check_same_thread=False))
        arguments = self._database.server_arguments()
        return _ServerEar(self._driver.connect(**arguments, autocommit=True))


class _FileEar:
    """SQLite: a counter that other connections' commits raise; reading it costs 4 µs."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._seen = self._version()

    def wait(self, stop: threading.Event) -> frozenset[Change]:
        stop.wait(POLL_S)
        before, self._seen = self._seen, self._version()
        return frozenset() if before == self._seen else _ANYTHING

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


class _ServerEar:
    """PostgreSQL: LISTEN; never a query on this connection, so that it is always free."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        connection.execute(f"LISTEN {CHANNEL}")

    def wait(self, stop: threading.Event) -> frozenset[Change]:
        notices = self._connection.notifies(timeout=POLL_S, stop_after=1)
        heard = {notice.payload for notice in notices}
        return frozenset(Change(Noun(payload)) for payload in heard & _KNOWN)

    def close(self) -> None:
        self._connection.close()
