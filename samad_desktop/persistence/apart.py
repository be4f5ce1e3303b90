"""Long reading apart from everybody's work: a connection of its own, a limit of its own.

It can be stopped in the middle of a statement from any thread. What is read does not change
meanwhile, and nobody waits for it.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence.database import (
    READING,
    SQLITE_BUSY_TIMEOUT_S,
    SQLITE_CACHE,
    Database,
)
from samad_desktop.persistence.failures import plain_error, sqlstate
from samad_desktop.persistence.patience import Waiting, patient, watched

LIMIT_S = 60
_STEPS = 20_000  # Of SQLite's machine, between two looks whether to go on: some milliseconds.
_CANCELLED = "57014"
# What a year's answers and their deadlines are joined in; with less, a server goes by its disk.
_WORK_MEM = "16MB"

_NAME = "samad report"

_GoOn = Callable[[], bool]


@contextmanager
def reading_apart(
    database: Database, stop: threading.Event, limit_s: float = LIMIT_S
) -> Iterator[Connection]:
    """Give a connection that only reads, until `stop` is set or the limit is over.

    Raises:
        RuleBroken: `report_stopped`, or `report_too_slow` after `limit_s` seconds.
        DatabaseAway: the surroundings failed.
    """
    until = monotonic() + limit_s
    engine = _engine(database, lambda: not stop.is_set() and monotonic() < until, limit_s)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(READING[connection.dialect.name])
            yield connection
    except DBAPIError as error:
        if stop.is_set():
            raise RuleBroken("report_stopped") from error
        if _ran_out(error):
            raise RuleBroken("report_too_slow") from error
        plain = plain_error(error)
        if plain is None:
            raise
        raise plain from error
    finally:
        engine.dispose()


def _ran_out(error: DBAPIError) -> bool:
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code == sqlite3.SQLITE_INTERRUPT or sqlstate(error) == _CANCELLED


def _engine(database: Database, go_on: _GoOn, limit_s: float) -> Engine:
    if database.is_sqlite:
        return _embedded(database, go_on)
    return _on_server(database, go_on, limit_s)


def _embedded(database: Database, go_on: _GoOn) -> Engine:
    arguments = {"timeout": SQLITE_BUSY_TIMEOUT_S, "check_same_thread": False}
    engine = create_engine(
        database.url, hide_parameters=True, poolclass=NullPool, connect_args=arguments
    )

    def prepare(raw: Any, _entry: object) -> None:
        raw.isolation_level = None
        raw.create_function("samad_now", 0, database.now_as_text)
        for pragma in ("query_only=ON", f"cache_size={SQLITE_CACHE}"):
            raw.execute(f"PRAGMA {pragma}")
        raw.set_progress_handler(lambda: not go_on(), _STEPS)

    event.listen(engine, "connect", prepare)
    return engine


def _on_server(database: Database, go_on: _GoOn, limit_s: float) -> Engine:
    engine = create_engine(
        database.url,
        hide_parameters=True,
        isolation_level="AUTOCOMMIT",  # Our own BEGIN here, too.
        use_native_hstore=False,
        poolclass=NullPool,
    )
    options = f"-c statement_timeout={int(limit_s * 1_000)} -c timezone=UTC -c jit=off"
    options += f" -c work_mem={_WORK_MEM}"

    stoppable = _stoppable(engine.dialect.loaded_dbapi, go_on)
    of_its_own = {"options": options, "application_name": _NAME}

    def connect(*_given: object) -> Any:
        made = stoppable.connect(**{**database.server_arguments(), **of_its_own})
        database.sockets.take(made)
        return made

    event.listen(engine, "do_connect", connect)
    return engine


def _stoppable(driver: Any, go_on: _GoOn) -> Any:
    """Return a class of connections that, waiting for the server, look whether to go on."""
    return watched(patient(driver), partial(_watched, go_on))


def _watched(go_on: _GoOn, waiting: Waiting, connection: Any) -> Waiting:
    """Pass on what a driver waits for; cancel its statement once when it is not to go on."""
    cancelled, ready = False, None
    while True:
        try:
            wanted = waiting.send(ready)
        except StopIteration as done:
            return done.value
        ready = yield wanted
        if not cancelled and not go_on():
            cancelled = True
            connection.cancel()
