"""Whoever comes in waits for no server that says nothing: a stopped one, or a lost network."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import make_url

from samad_desktop.bootstrap import watch_over
from samad_desktop.bootstrap.gate import Gate
from samad_desktop.domain.errors import DatabaseAway, OlderServer, WrongCredentials
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence import lineage, listener
from samad_desktop.persistence.database import CONNECT_TIMEOUT_S, KEEP_ALIVE, Database, utc_now
from samad_desktop.services.access import AccessService
from samad_desktop.settings import Profile
from tests.centres import PASSWORD
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import PostgresCluster

LONG = 30.0
_USUAL_S = watch_over.LOOK_S + watch_over.SILENCE_S + CONNECT_TIMEOUT_S


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a server be silent for a moment only."""
    monkeypatch.setitem(KEEP_ALIVE, "connect_timeout", 2)
    monkeypatch.setattr(watch_over, "SILENCE_S", 0.4)
    monkeypatch.setattr(lineage, "ANSWER_S", 0.4)


@pytest.fixture
def way(postgres: PostgresCluster) -> Iterator[DroppingProxy]:
    with DroppingProxy(postgres.port) as proxy:
        yield proxy
        proxy.carry_on()


def _gate(url: str, folder: Path) -> Gate:
    return Gate(Profile("آزمون", url), folder / "journals", folder / "opened", utc_now)


def _come_in(gate: Gate) -> None:
    """Come in as the window does, somebody watching over it, and leave again."""
    stop = threading.Event()
    with ThreadPoolExecutor(2) as workers:
        watching = workers.submit(gate.watch, stop, lambda _news: None)
        try:
            coming = workers.submit(gate.log_in, "operator", PASSWORD)
            coming.result(LONG).close()
        finally:
            stop.set()
        watching.result(LONG)


@pytest.mark.parametrize(
    "word",
    [b"pg_control_system", b"version()", b"samad_logged_in", b"samad_code_series"],
    ids=["just connected", "the driver's own question", "who is it", "the last question"],
)
def test_coming_in_ends_when_the_network_swallows_everything(
    postgresql_url, way: DroppingProxy, tmp_path, word: bytes
):
    name = make_url(postgresql_url).database
    gate = _gate(f"postgresql://127.0.0.1:{way.port}/{name}", tmp_path)
    way.once_asked(word, way.swallow)
    with pytest.raises(DatabaseAway):
        _come_in(gate)
    way.carry_on()
    gate.log_in("operator", PASSWORD).close()


def test_coming_in_ends_when_the_server_is_stopped(
    postgresql_url, postgres: PostgresCluster, way: DroppingProxy, tmp_path
):
    name = make_url(postgresql_url).database
    gate = _gate(f"postgresql://127.0.0.1:{way.port}/{name}", tmp_path)
    way.once_asked(b"samad_logged_in", postgres.freeze)
    try:
        with pytest.raises(DatabaseAway):
            _come_in(gate)
    finally:
        postgres.thaw()
    gate.log_in("operator", PASSWORD).close()


def test_what_is_set_for_a_silent_server_adds_up_to_less_than_ten_seconds():
    assert _USUAL_S < 10


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_password_is_confirmed_though_the_server_says_nothing_any_more(
    postgresql_url, way: DroppingProxy, operator
):
    name = make_url(postgresql_url).database
    url = f"postgresql://operator@127.0.0.1:{way.port}/{name}"
    database = Database(url, password=spelled_password(PASSWORD))
    service = AccessService(database)
    way.once_asked(b"pg_control_system", way.swallow)
    service.confirm_password(operator, PASSWORD)
    with pytest.raises(DatabaseAway):
        service.confirm_password(operator, "چیز دیگری نوشته شد")
    assert way.swallows
    way.carry_on()
    with pytest.raises(WrongCredentials):
        service.confirm_password(operator, "چیز دیگری نوشته شد")
    database.close()


def _two(first: int, second: int, url: str) -> str:
    hosts = f"host=127.0.0.1:{first}&host=127.0.0.1:{second}"
    return f"postgresql:///{make_url(url).database}?{hosts}&target_session_attrs=read-write"


def _fall_silent_once_connected(way: DroppingProxy) -> None:
    way.once_asked(b"pg_control_system", way.swallow)


@pytest.mark.parametrize(
    "fall_silent",
    [_fall_silent_once_connected, DroppingProxy.swallow],
    ids=["once connected", "from the start"],
)
def test_a_second_server_is_asked_where_the_first_says_nothing(
    postgresql_url, postgres: PostgresCluster, way: DroppingProxy, tmp_path, fall_silent
):
    fall_silent(way)
    url = _two(way.port, postgres.port, postgresql_url)
    database = Database(make_url(url).set(username="operator"), password=spelled_password(PASSWORD))
    with database.reading() as connection:
        port = connection.exec_driver_sql("SELECT inet_server_port()").scalar_one()
    database.close()
    assert way.swallows
    assert port == postgres.port


def _wait_long(database: Database) -> None:
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT pg_sleep(600)")


def test_nobody_waits_for_a_silent_server_while_another_is_heard(
    postgresql_url, postgres: PostgresCluster, way: DroppingProxy
):
    url = make_url(_two(way.port, postgres.port, postgresql_url)).set(username="operator")
    database = Database(url, password=spelled_password(PASSWORD))
    stop, heard = threading.Event(), threading.Event()

    def note(event: object) -> None:
        if isinstance(event, listener.Connected):
            heard.set()

    with ThreadPoolExecutor(2) as workers:
        way.once_asked(b"pg_sleep", way.swallow)
        waiting = workers.submit(_wait_long, database)
        assert way.wait_swallowing(LONG)
        listening = workers.submit(listener.Listener(database).run, stop, note)
        try:
            with pytest.raises(DatabaseAway):
                waiting.result(LONG)
            assert heard.wait(LONG)
        finally:
            stop.set()
            database.cut()
        listening.result(LONG)
    database.close()


def test_a_wrong_password_is_told_though_the_other_server_is_away(
    postgresql_url, postgres: PostgresCluster, tmp_path
):
    gate = _gate(_two(postgres.port, 1, postgresql_url), tmp_path)
    with pytest.raises(WrongCredentials):
        gate.log_in("operator", "چیز دیگری نوشته شد")


def test_an_older_server_is_told_though_the_other_says_nothing(
    postgresql_url, postgres: PostgresCluster, way: DroppingProxy
):
    with postgres.connect() as connection:
        found = connection.execute("SELECT system_identifier FROM pg_control_system()").fetchone()
    assert found is not None
    known = lineage.Lineage({str(found[0]): 99})
    _fall_silent_once_connected(way)
    database = Database(
        make_url(_two(postgres.port, way.port, postgresql_url)).set(username="operator"),
        password=spelled_password(PASSWORD),
        lineage=known,
    )
    with pytest.raises(OlderServer), database.reading():
        pass
    assert way.swallows
    database.close()
