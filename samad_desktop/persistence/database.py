"""The connection to one database: reading, one transaction a use case, plain errors.

Nothing here knows what a case is. Text that citizens gave never reaches a log:
parameters are hidden from every driver message.
"""

import hmac
import logging
import platform
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from samad_desktop.domain.errors import AccountDisabled, DatabaseAway, TooSlow
from samad_desktop.persistence.durability import doubts_of, hear_doubts
from samad_desktop.persistence.failures import plain_error
from samad_desktop.persistence.lineage import Lineage
from samad_desktop.persistence.server_sockets import ServerPool, ServerSockets
from samad_desktop.persistence.shares import refuse_network_share

CONNECT_TIMEOUT_S = 3
STATEMENT_TIMEOUT_MS = 8_000
SQLITE_BUSY_TIMEOUT_S = 5
SQLITE_CACHE = -65_536  # In KiB, as SQLite counts below zero.
SQLITE_LOG_PAGES = 8_000
READING = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"}
_WRITING = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}
_NOW = text("SELECT samad_now()")
_TELL = "SELECT samad_tell()"
_IS_DISABLED = "SELECT disabled FROM staff WHERE login = ?"
KEEP_ALIVE = {
    "connect_timeout": CONNECT_TIMEOUT_S,
    "tcp_user_timeout": 8000,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}

# What the server's record calls this machine.
_NAME = f"samad {platform.node()}"

# Of a connection: whether it asks a server's functions for people, which count.
COUNTED = "people_are_counted"

_NOTHING: Mapping[str, Any] = MappingProxyType({})

Clock = Callable[[], datetime]
_log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Return this machine's time, aware, in UTC."""
    return datetime.now(UTC)


class Database:
    """One SQLite file or one PostgreSQL database, as one person sees it.

    Safe to use from any thread; each `reading` or `transaction` has its own connection.
    """

    def __init__(
        self,
        url: str | URL,
        *,
        password: str | None = None,
        clock: Clock = utc_now,
        counted: bool = True,
        lineage: Lineage | None = None,
    ) -> None:
        """Prepare, but do not connect yet.

        Args:
            url: `sqlite:///path` or `postgresql://login@host/name`; never with a password.
            password: of the PostgreSQL login.
            clock: gives the time that SQLite stores; PostgreSQL has its own.
            counted: whether a server counts whom somebody looks up; without that, whoever
                measures what it costs reads tables that are open to no one else.
            lineage: what is known of the centre's servers; without it, what this run learns.

        Raises:
            OnNetworkShare: the SQLite file would lie on a network share.
        """
        self.url = _with_driver(make_url(url))
        self._clock = clock
        self._person: str | None = None
        self._counted = counted
        self.doubted = threading.Event()  # One server alone has what was to be on two.
        if self.is_sqlite:
            refuse_network_share(Path(self.url.database or ""))
            self.engine = self._sqlite_engine()
        else:
            self._password = password
            self._lineage = lineage or Lineage()
            self.engine = self._postgresql_engine()
            self.sockets = ServerSockets(self.engine)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def counts_look_ups(self) -> bool:
        return self._counted and not self.is_sqlite

    @property
    def path(self) -> Path:
        """The file of an embedded database."""
        return Path(self.url.database or "")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that only reads; what it sees does not change meanwhile.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed, not the program.
        """
        with self._plainly(), self._begun(READING) as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give a connection whose work is stored wholly at the end, or not at all, and then told.

        Where the server no longer waits for its standby, `doubted` is set.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed; nothing was stored.
        """
        with self._storing(self.doubted.set) as connection:
            yield connection

    @contextmanager
    def durable(self) -> Iterator[Connection]:
        """Give a connection whose work, once this ends, no failure of one server can take back.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed. It may be stored even so,
                as when the server no longer waits for its standby: it is to be asked again.
        """
        with self._storing(_refuse) as connection:
            yield connection

    def name(self, question: Select[int], given: Mapping[str, Any] = _NOTHING) -> int:
        """Ask a server what names who is about to be read; it is a transaction of its own.

        Nobody waits for the disk to count: what a fallen server forgets is the count of a moment.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed; nobody may be read.
            Forbidden, RuleBroken: nobody may be looked for in this way, or too many were.
        """
        with self._plainly(), self.engine.connect() as connection:
            try:
                return connection.execute(question, given).scalar_one()
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                connection.rollback()  # Of the dead one; what follows goes to a new one.
                return connection.execute(question, given).scalar_one()

    @contextmanager
    def upkeep(self) -> Iterator[Connection]:
        """Give a connection to a database that may be no centre yet; nobody is told.

        Raises:
            DatabaseAway, TooSlow, DiskFull: the surroundings failed; nothing was stored.
        """
        with self._plainly(), self._begun(_WRITING) as connection:
            yield connection
            connection.commit()

    @contextmanager
    def outside_transactions(self) -> Iterator[Connection]:
        """Give a PostgreSQL connection for what no transaction may hold, without a time limit.

        Raises:
            DatabaseAway, DiskFull, Forbidden: the surroundings failed.
        """
        with self._plainly(), self.engine.connect() as connection:
            connection.exec_driver_sql("SET statement_timeout = 0")
            try:
                yield connection
            finally:
                connection.invalidate()  # Its settings must not reach the next user.

    def forget_pages(self) -> None:
        """Write an embedded file anew, without what was deleted in it; a server tidies itself.

        Raises:
            TooSlow: somebody else is writing.
        """
        if self.is_sqlite:
            with self._plainly(), self.engine.connect() as connection:
                connection.exec_driver_sql("VACUUM")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def now(self) -> datetime:
        """Ask the database for its time (UTC)."""
        with self.reading() as connection:
            return server_now(connection)

    def serve(self, login: str) -> None:
        """Work for this person from now on, as long as she is one of the centre."""
        self._person = login

    def use_password(self, password: str) -> None:
        """Open further connections with the login's new password."""
        self._password = password

    def came_in_with(self, password: str) -> bool:
        """Say whether connections are opened with this password."""
        known = (self._password or "").encode()
        return bool(known) and hmac.compare_digest(known, password.encode())

    def server_arguments(self) -> dict[str, Any]:
        """Return what the PostgreSQL driver is given for a connection beside the pool."""
        _none, spelled = self.engine.dialect.create_connect_args(self.url)
        arguments = {**spelled, **KEEP_ALIVE, "options": "-c timezone=UTC"}
        return self._with_password(arguments)

    def connect_beside(self, **otherwise: Any) -> Any:
        """Open a connection to a server beside the pool, of the driver itself.

        Raises:
            OlderServer: only a server answers whose place another took.
        """
        arguments = {**self.server_arguments(), "autocommit": True, **otherwise}
        return self._lineage.connect(self.engine.dialect.loaded_dbapi, arguments)

    def cut(self) -> None:
        """End all that waits for a server which says nothing any more; it is asked anew then."""
        if not self.is_sqlite:
            self.sockets.cut()

    def close(self) -> None:
        """Leave the database; who still waits for an answer gets it."""
        self.engine.dispose()

    @contextmanager
    def _storing(self, doubt: Callable[[], None]) -> Iterator[Connection]:
        with self._plainly(), self._begun(_WRITING) as connection:
            doubts = doubts_of(connection)
            doubts.clear()
            yield connection
            connection.commit()
            if not self.is_sqlite:
                _tell(connection)
            if doubts:
                doubt()

    @contextmanager
    def _begun(self, begin: Mapping[str, str]) -> Iterator[Connection]:
        """Give a connection in a transaction; one that died while it lay idle is replaced.

        So nobody asks beforehand whether a connection lives: its first statement tells,
        when nothing can be lost yet.
        """
        with self.engine.connect() as connection:
            statement = begin[connection.dialect.name]
            try:
                connection.exec_driver_sql(statement)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                connection.rollback()  # Of the dead one; what follows goes to a new one.
                connection.exec_driver_sql(statement)
            self._refuse_disabled(connection)
            yield connection

    def _refuse_disabled(self, connection: Connection) -> None:
        """Ask nothing more for somebody who was disabled meanwhile; a server shuts her out itself.

        Raises:
            AccountDisabled: she may come in no more.
        """
        if self._person is not None and self.is_sqlite:
            found = connection.exec_driver_sql(_IS_DISABLED, (self._person,)).scalar()
            if found:
                raise AccountDisabled

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            plain = plain_error(error)
            if plain is None:
                raise
            raise plain from error
        except NoneFree as error:  # Every connection of the pool still waits for its answer.
            raise TooSlow from error

    def _postgresql_engine(self) -> Engine:
        # Rules of rows look dear to the planner, and compiling a short question costs more.
        # Of the words that wait to be indexed every search reads all: they are kept few.
        options = (
            f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c timezone=UTC -c jit=off"
            " -c synchronous_commit=on"
            " -c samad.tells_later=on -c gin_pending_list_limit=256kB"
        )
        engine = create_engine(
            self.url,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",  # Our own BEGIN here, too.
            use_native_hstore=False,  # We have none, and nobody waits to be told so.
            poolclass=ServerPool,
            pool_size=3,
            max_overflow=1,
            # The one last used has its questions prepared and planned; turn by turn, none has.
            pool_use_lifo=True,
            pool_timeout=CONNECT_TIMEOUT_S,
            execution_options={COUNTED: self._counted},
            connect_args={**KEEP_ALIVE, "options": options, "application_name": _NAME},
        )
        event.listen(engine, "do_connect", self._connect)
        event.listen(engine, "connect", hear_doubts)
        return engine

    def _connect(
        self, dialect: Dialect, _entry: object, _arguments: object, keywords: dict[str, Any]
    ) -> DBAPIConnection:
        connection: DBAPIConnection = self._lineage.connect(
            dialect.loaded_dbapi, self._with_password(keywords)
        )
        self.sockets.take(connection)
        return connection

    def _with_password(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if self._password is None:
            return arguments
        return {**arguments, "password": self._password}

    def _sqlite_engine(self) -> Engine:
        engine = create_engine(
            self.url,
            hide_parameters=True,
            poolclass=QueuePool,
            pool_size=3,
            max_overflow=2,
            connect_args={"timeout": SQLITE_BUSY_TIMEOUT_S, "check_same_thread": False},
        )
        event.listen(engine, "connect", self._prepare_sqlite)
        return engine

    def _prepare_sqlite(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        raw = connection
        assert isinstance(raw, sqlite3.Connection)
        raw.isolation_level = None  # Our own BEGIN IMMEDIATE, not the driver's late BEGIN.
        raw.create_function("samad_now", 0, self.now_as_text)
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL"):
            raw.execute(f"PRAGMA {pragma}")
        # An import fills the log; to write each lot twice at once would halve its pace.
        raw.execute(f"PRAGMA wal_autocheckpoint={SQLITE_LOG_PAGES}")
        raw.execute(f"PRAGMA cache_size={SQLITE_CACHE}")

    def now_as_text(self) -> str:
        return self._clock().astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def server_now(connection: Connection) -> datetime:
    """Return the database's time inside this transaction (UTC)."""
    found = connection.execute(_NOW).scalar_one()
    if isinstance(found, str):
        return datetime.fromisoformat(found).replace(tzinfo=UTC)
    assert isinstance(found, datetime)
    return found.astimezone(UTC)


def _tell(connection: Connection) -> None:
    """Tell the others what was just stored; that it is stored holds whether they hear it or not.

    It has a transaction of its own, because those that notify are stored one after the other.
    """
    try:
        connection.exec_driver_sql(_TELL)
    except DBAPIError as error:
        _log.warning("what was stored was not told", exc_info=error)


def _refuse() -> None:
    raise DatabaseAway


def _with_driver(url: URL) -> URL:
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    return url.set(drivername="sqlite")
