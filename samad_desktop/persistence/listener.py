"""Hearing that a colleague changed something, on a connection of its own.

What arrives says only which kind of thing changed: any role can send a notice, so
nothing in it is trusted and screens read again by themselves. The driver is the one that
the engine has loaded: an embedded centre never pays for the other's import.

It is the watchdog as well: a server is asked every few seconds whether it is there, and where
it says nothing, nobody on this workstation waits for it any longer. A statement that takes its
time is nobody's concern here, as long as the server answers: reports, decrees, migrations, and
what waits for a standby.
"""

import select
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.persistence.database import CONNECT_TIMEOUT_S, Database
from samad_desktop.persistence.server_wire import Ask, Silent, ask

CHANNEL = "samad_changes"
POLL_S = 0.1
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 3.0
# Together, how long a workstation goes without knowing that its server is gone.
ASK_EVERY_S = 3.0
SILENCE_S = 5.0

_ARE_YOU_THERE = b"SELECT 1"
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


@dataclass(frozen=True, slots=True)
class LessSafe:
    """What this workstation stored is on one server alone, though there are to be two."""


ListenerEvent = Changed | Connected | Lost | LessSafe


class Listener:
    """A plain loop over one database; `run` it in a thread of its own."""

    def __init__(self, database: Database, greet: Callable[[Ask], None] | None = None) -> None:
        """Prepare, but do not connect yet.

        Args:
            greet: asks something of each server that is heard, by a way that waits a moment only:
                nobody watches over who waits for ever in here.
        """
        self._database = database
        self._greet = greet
        self._failures = (self._driver.Error, DatabaseAway)

    def run(self, stop: threading.Event, on_event: Callable[[ListenerEvent], None]) -> None:
        """Tell what happens until `stop` is set; end soon after.

        Each new connection begins with `Connected` and a `Changed` of everything: notices
        are not kept for those who were away.
        """
        lost, pause_s = False, FIRST_PAUSE_S
        while not stop.is_set():
            began = time.monotonic()
            heard = False
            try:
                with closing(self._connect()) as ear:
                    if self._greet is not None and isinstance(ear, _ServerEar):
                        self._greet(ear.ask)
                    lost, pause_s, heard = False, FIRST_PAUSE_S, True
                    on_event(Connected())
                    on_event(Changed(_ANYTHING))
                    while not stop.is_set():
                        if changes := ear.wait(stop):
                            on_event(Changed(changes))
                        self._tell_doubt(on_event)
            except self._failures as failure:
                self._tell_doubt(on_event)
                if not lost:
                    on_event(Lost())
                refused_late = not heard and time.monotonic() - began >= CONNECT_TIMEOUT_S
                if isinstance(failure, Silent) or refused_late:
                    self._database.cut()
                lost = True
                stop.wait(pause_s)
                pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    def _tell_doubt(self, on_event: Callable[[ListenerEvent], None]) -> None:
        if self._database.doubted.is_set():
            self._database.doubted.clear()
            on_event(LessSafe())

    @property
    def _driver(self) -> Any:
        return self._database.engine.dialect.loaded_dbapi

    def _connect(self) -> "_FileEar | _ServerEar":
        if self._database.is_sqlite:
            return _FileEar(self._driver.connect(self._database.path, check_same_thread=False))
        made = self._database.connect_beside()
        self._database.sockets.cut_elsewhere(made)
        return _ServerEar(made)


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
    """PostgreSQL: LISTEN, and asking whether the server is there, without waiting for it."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._wire = connection.pgconn
        self._asked_at: float | None = None
        self._heard_at = time.monotonic()
        try:
            self.ask(f"LISTEN {CHANNEL}")
        except BaseException:
            connection.close()
            raise

    def ask(self, question: str) -> tuple[str | None, ...]:
        """Return the first row of what is answered at once."""
        return ask(self._connection, question, CONNECT_TIMEOUT_S)

    def wait(self, stop: threading.Event) -> frozenset[Change]:
        """Return what is heard within a moment.

        Raises:
            Silent: the server was asked and says nothing.
        """
        self._ask_if_due()
        if select.select([self._wire.socket], [], [], POLL_S)[0]:
            self._wire.consume_input()
        self._take_answer()
        return frozenset(Change(Noun(payload)) for payload in self._notices() & _KNOWN)

    def close(self) -> None:
        self._connection.close()

    def _ask_if_due(self) -> None:
        now = time.monotonic()
        if self._asked_at is None:
            if now - self._heard_at >= ASK_EVERY_S:
                self._asked_at = now
                self._wire.send_query(_ARE_YOU_THERE)
        elif now - self._asked_at >= SILENCE_S:
            raise Silent

    def _take_answer(self) -> None:
        if self._asked_at is None or self._wire.is_busy():
            return
        if self._wire.get_result() is None:  # Nothing more follows.
            self._asked_at, self._heard_at = None, time.monotonic()

    def _notices(self) -> set[str]:
        heard = set()
        while (notice := self._wire.notifies()) is not None:
            heard.add(notice.extra.decode(errors="replace"))
        return heard
