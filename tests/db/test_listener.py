"""A commit elsewhere is told on both engines, and a lost server comes back."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress

import psycopg
import pytest
from sqlalchemy import insert, select

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.persistence import listener
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.listener import (
    Changed,
    Connected,
    Listener,
    ListenerEvent,
    Lost,
)
from samad_desktop.persistence.tables import canned_texts
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import PostgresCluster

pytestmark = pytest.mark.on_both

EVERYTHING = frozenset(Change(noun) for noun in Noun)
LONG = 20.0

Wanted = Callable[[ListenerEvent], bool]


class _Undone(Exception):
    """Ends a transaction that is not to be stored."""


class Ear:
    """A listener running beside the test, and what it told."""

    def __init__(self, database: Database) -> None:
        self._stop = threading.Event()
        self._arrived = threading.Condition()
        self._heard: list[ListenerEvent] = []
        self._thread = threading.Thread(
            target=Listener(database).run, args=(self._stop, self._hear)
        )
        self._thread.start()

    def wait_for(self, wanted: Wanted, seconds: float = LONG) -> ListenerEvent:
        """Take what was told up to the first wanted event; fail after `seconds`."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: any(map(wanted, self._heard)), seconds)
            place = next(place for place, event in enumerate(self._heard) if wanted(event))
            event = self._heard[place]
            del self._heard[: place + 1]
            return event

    def wait_until_connected(self) -> None:
        self.wait_for(lambda event: event == Connected())
        self.wait_for(lambda event: event == Changed(EVERYTHING))

    def heard(self) -> list[ListenerEvent]:
        with self._arrived:
            return list(self._heard)

    def close(self) -> None:
        self._stop.set()
        self._thread.join(LONG)
        assert not self._thread.is_alive()

    def _hear(self, event: ListenerEvent) -> None:
        with self._arrived:
            self._heard.append(event)
            self._arrived.notify_all()


@pytest.fixture
def listen() -> Iterator[Callable[[Database], Ear]]:
    ears: list[Ear] = []

    def start(database: Database) -> Ear:
        ears.append(Ear(database))
        return ears[-1]

    yield start
    for ear in ears:
        ear.close()


@pytest.fixture
def server() -> Iterator[PostgresCluster]:
    """Give a server that a test may kill."""
    with PostgresCluster() as cluster:
        yield cluster


def _is_about(noun: Noun) -> Wanted:
    return lambda event: isinstance(event, Changed) and Change(noun) in event.changes


def test_a_colleagues_commit_is_told(database, listen):
    ear = listen(database)
    ear.wait_until_connected()
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
    ear.wait_for(_is_about(Noun.REFERENCE))


def test_an_operator_hears_with_her_own_password(database, operator_database, listen):
    ear = listen(operator_database)
    ear.wait_until_connected()
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
    ear.wait_for(_is_about(Noun.REFERENCE))


def test_who_tells_as_it_commits_is_heard_as_well(postgresql_url, postgres, listen):
    database = Database(postgresql_url)
    ear = listen(database)
    ear.wait_until_connected()
    with postgres.connect(database.url.database) as psql:
        psql.execute("UPDATE canned_texts SET title = title")
    ear.wait_for(_is_about(Noun.REFERENCE))
    database.close()


@pytest.mark.parametrize(
    "broken",
    [
        "DROP FUNCTION samad_tell()",
        (
            "CREATE OR REPLACE FUNCTION samad_tell() RETURNS void LANGUAGE sql AS"
            " 'SELECT pg_terminate_backend(pg_backend_pid())'"
        ),
    ],
    ids=["refused", "connection lost"],
)
def test_what_is_stored_stays_stored_where_nobody_can_be_told(postgresql_url, caplog, broken):
    database = Database(postgresql_url)
    with database.upkeep() as connection:
        connection.exec_driver_sql(broken)
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
    with database.reading() as connection:
        found = select(canned_texts.c.title).where(canned_texts.c.key == "zzz")
        assert connection.execute(found).scalar_one() == "ت"
    database.close()
    assert "was not told" in caplog.text


def test_what_is_rolled_back_is_not_told(database, listen):
    ear = listen(database)
    ear.wait_until_connected()
    with suppress(_Undone), database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
        raise _Undone
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="yyy", title="ت", text="متن"))
    ear.wait_for(_is_about(Noun.REFERENCE))
    assert ear.heard() == []


def test_another_process_is_heard_on_sqlite(tmp_path, listen):
    path = tmp_path / "centre.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE t (n)")
        ear = listen(Database(f"sqlite:///{path}"))
        ear.wait_until_connected()
        other.execute("INSERT INTO t VALUES (1)")
        other.commit()
        ear.wait_for(lambda event: event == Changed(EVERYTHING))


def test_notices_nobody_could_mean_are_ignored(postgres, listen):
    ear = listen(Database(postgres.url("postgres")))
    ear.wait_until_connected()
    with postgres.connect() as other:
        for payload in ("everything", "", "case; DROP TABLE cases", "contact"):
            other.execute("SELECT pg_notify('samad_changes', %s)", (payload,))
    ear.wait_for(lambda event: event == Changed(frozenset({Change(Noun.CONTACT)})))


def test_a_killed_server_is_lost_and_heard_again(server, listen):
    ear = listen(Database(server.url("postgres")))
    ear.wait_until_connected()
    server.kill()
    ear.wait_for(lambda event: event == Lost())
    server.start()
    ear.wait_until_connected()
    with server.connect() as other:
        other.execute("NOTIFY samad_changes, 'case'")
    ear.wait_for(_is_about(Noun.CASE))


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a server be silent for a moment only."""
    monkeypatch.setattr(listener, "ASK_EVERY_S", 0.1)
    monkeypatch.setattr(listener, "SILENCE_S", 0.4)


def _ask_slowly(database: Database) -> None:
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT pg_sleep(600)")


@contextmanager
def _somebody_waits(database: Database, cluster: PostgresCluster) -> Iterator[Future[None]]:
    """Have somebody wait for an answer that takes ten minutes."""
    sleeping = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(_ask_slowly, database)
        with cluster.connect() as connection:
            while connection.execute(sleeping).fetchone() is None:
                pass
        yield waiting


def _is_told(ear: Ear, waiting: Future[None]) -> None:
    """Wait until the loss is known, and nobody waits any more."""
    ear.wait_for(lambda event: event == Lost())
    with pytest.raises(DatabaseAway):
        waiting.result(LONG)


def test_nobody_waits_for_a_server_that_was_stopped_and_it_is_heard_again(
    server, listen, short_patience
):
    database = Database(server.url("postgres"))
    ear = listen(database)
    ear.wait_until_connected()
    with _somebody_waits(database, server) as waiting:
        server.freeze()
        _is_told(ear, waiting)
    server.thaw()
    ear.wait_until_connected()
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    database.close()


def test_nobody_waits_for_a_network_that_swallows_everything(postgres, listen, short_patience):
    with DroppingProxy(postgres.port) as way:
        arguments = f"host=127.0.0.1&port={way.port}"
        with postgres.connect() as superuser:
            superuser.execute("CREATE ROLE far LOGIN PASSWORD 'far'")
        database = Database(f"postgresql://far@/postgres?{arguments}", password="far")
        ear = listen(database)
        ear.wait_until_connected()
        with _somebody_waits(database, postgres) as waiting:
            way.swallow()
            _is_told(ear, waiting)
        way.carry_on()
        ear.wait_until_connected()
        database.close()


def test_a_server_that_answers_may_take_its_time(postgres, listen, short_patience):
    database = Database(postgres.url("postgres"))
    ear = listen(database)
    ear.wait_until_connected()
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT pg_sleep(1.2)")
    assert ear.heard() == []
    database.close()


def test_a_silent_server_is_known_within_ten_seconds():
    assert listener.ASK_EVERY_S + listener.SILENCE_S + listener.POLL_S < 10


def test_a_server_that_was_never_there_is_told_once(listen, free_port):
    ear = listen(Database(f"postgresql://nobody@127.0.0.1:{free_port}/none"))
    ear.wait_for(lambda event: event == Lost())
    assert ear.heard() == []


@pytest.fixture
def free_port(postgres: PostgresCluster) -> int:
    """Give a port where nobody answers: a privileged one."""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host="127.0.0.1", port=1, user="nobody", dbname="none")
    return 1


def test_what_is_in_use_when_a_centre_is_left_is_closed_when_it_comes_back(postgres):
    database = Database(postgres.url("postgres"))
    with database.reading() as connection:
        driver = connection.connection.driver_connection
        database.close()
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1
    assert driver is not None
    assert driver.closed


def test_a_connection_that_is_opened_too_late_is_closed_when_it_comes_back(postgres):
    database = Database(postgres.url("postgres"))
    before = database.engine.pool
    database.cut()
    late = before.connect()
    driver = late.driver_connection
    late.close()
    assert driver is not None
    assert driver.closed
    database.close()
