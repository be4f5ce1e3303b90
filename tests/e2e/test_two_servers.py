"""A primary dies and its standby takes its place: what was acknowledged is there."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, make_url, select

from samad_desktop.bootstrap import watch_over
from samad_desktop.bootstrap.gate import Gate
from samad_desktop.domain.access import Actor
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import DatabaseAway, OlderServer
from samad_desktop.domain.staff import spelled_password
from samad_desktop.persistence.database import Database, utc_now
from samad_desktop.persistence.listener import LessSafe, Listener, ListenerEvent
from samad_desktop.persistence.tables import canned_texts, contacts
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.reference import ReferenceService
from samad_desktop.settings import Profile
from tests.calls import AREA, draft_maker
from tests.centres import PASSWORD, copy_centre, read_cast
from tests.chaos.controls import NaiveIntake
from tests.chaos.failover import fail_over
from tests.chaos.storm import DATABASE, Centre, at_work, is_up
from tests.postgres_cluster import PostgresCluster, kill_process
from tests.postgres_pair import Pair

_WAITING = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'"


@pytest.fixture(scope="module")
def kept_pair(postgres: PostgresCluster, postgresql_template: str) -> Iterator[Pair]:
    with Pair(postgres) as pair:
        copy_centre(pair.primary, postgresql_template, DATABASE)
        yield pair


@pytest.fixture
def pair(kept_pair: Pair) -> Pair:
    """Give a centre on two servers; who died before is replaced."""
    if kept_pair.standby is None:
        kept_pair.add_standby()
    return kept_pair


def _address(*servers: PostgresCluster) -> str:
    hosts = "&".join(f"host=127.0.0.1:{server.port}" for server in servers)
    return f"postgresql:///{DATABASE}?{hosts}&target_session_attrs=read-write"


def _as_operator(*servers: PostgresCluster) -> Database:
    url = make_url(_address(*servers)).set(username="operator")
    return Database(url, password=spelled_password(PASSWORD))


def _operator_and_draft(server: PostgresCluster) -> tuple[Actor, CallDraft]:
    database = Database(make_url(server.url(DATABASE)))
    draft = draft_maker(ReferenceService(database).read())()
    operator = read_cast(database).operator
    database.close()
    return operator, draft


def _has(database: Database, draft: CallDraft) -> bool:
    with database.reading() as connection:
        found = connection.execute(select(contacts.c.id).where(contacts.c.uuid == UUID(draft.key)))
        return found.first() is not None


def _waiting(server: PostgresCluster, asked: "Future[Any]") -> int | None:
    """Return who waits for the standby there; None once nobody will, because it is answered."""
    with server.connect() as connection:
        while not asked.done():
            if (found := connection.execute(_WAITING).fetchone()) is not None:
                return int(found[0])
    return None


@pytest.mark.parametrize(("program", "acknowledged"), [(IntakeService, False), (NaiveIntake, True)])
def test_what_one_server_alone_has_is_not_acknowledged_when_it_is_asked_for_again(
    pair: Pair, program: type[IntakeService], acknowledged: bool
):
    """The control takes it for safe: the server dies, and what it had is lost."""
    primary, standby = pair.primary, pair.standby
    assert standby is not None
    operator, draft = _operator_and_draft(primary)
    database = _as_operator(primary, standby)
    intake = program(database, AREA)
    standby.kill()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(intake.register, operator, draft)
        waiting = _waiting(primary, asked)
        assert waiting is not None
        kill_process(waiting)  # The server recovers, and has what was to be on both.
        with pytest.raises(DatabaseAway):
            asked.result()
        while not is_up(primary):
            pass
        again = pool.submit(intake.register, operator, draft)
        assert (_waiting(primary, again) is None) == acknowledged
        primary.kill()
        assert (again.exception() is None) == acknowledged
    standby.start()
    dead = pair.take_over()
    assert not _has(database, draft)
    IntakeService(database, AREA).register(operator, draft)  # What was not acknowledged is sent.
    assert _has(database, draft)
    database.close()
    dead.close()


def _write(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))


def test_whoever_writes_is_told_that_one_server_alone_has_it(pair: Pair):
    database = Database(pair.primary.url(DATABASE))
    stop, told = threading.Event(), threading.Event()

    def hear(event: ListenerEvent) -> None:
        if isinstance(event, LessSafe):
            told.set()

    with ThreadPoolExecutor(1) as workers:
        listening = workers.submit(Listener(database).run, stop, hear)
        try:
            _write_without_standby(pair, database)
            assert told.wait(20)
        finally:
            stop.set()
        listening.result()
    with database.reading() as connection:
        found = connection.execute(select(canned_texts.c.title).where(canned_texts.c.key == "zzz"))
        assert found.scalar_one() == "ت"
    database.close()


def _write_without_standby(pair: Pair, database: Database) -> None:
    """Store something, and let somebody end the wait for the standby."""
    with pair.without_standby(), ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_write, database)
        waiting = _waiting(pair.primary, writing)
        with pair.primary.connect() as connection:
            connection.execute("SELECT pg_cancel_backend(%s)", (waiting,))
        writing.result()


def test_whoever_comes_in_waits_for_no_standby(pair: Pair, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(watch_over, "SILENCE_S", 1.0)
    assert pair.standby is not None
    address = _address(pair.primary, pair.standby)
    gate = Gate(Profile("آزمون", address), tmp_path, tmp_path, utc_now)
    stop = threading.Event()
    with pair.without_standby(), ThreadPoolExecutor(1) as pool:
        watching = pool.submit(gate.watch, stop, lambda _news: None)
        try:
            assert _served_by(gate) == pair.primary.port
        finally:
            stop.set()
        watching.result()


def test_an_older_server_that_comes_back_is_refused(pair: Pair, tmp_path: Path):
    old, new = pair.primary, pair.standby
    assert new is not None
    gate = Gate(Profile("آزمون", _address(old, new)), tmp_path, tmp_path, utc_now)
    assert _served_by(gate) == old.port
    pair.fail_over()
    assert _served_by(gate) == new.port
    old.start()  # It takes writes as if nothing had happened, and stands first among the hosts.
    try:
        assert _served_by(gate) == new.port
        new.stop()
        with pytest.raises(OlderServer):
            gate.log_in("operator", PASSWORD)
        whoever_never_saw_the_newer = _as_operator(old)
        whoever_never_saw_the_newer.now()
        whoever_never_saw_the_newer.close()
    finally:
        new.start()
        old.close()


def _served_by(gate: Gate) -> int:
    """Log in, and return the port of the server that let one in."""
    desk = gate.log_in("operator", PASSWORD)
    try:
        with desk.database.reading() as connection:
            port: int = connection.exec_driver_sql("SELECT inet_server_port()").scalar_one()
            return port
    finally:
        desk.close()


def test_a_standby_is_read_by_whoever_asks_for_it_alone(pair: Pair):
    assert pair.standby is not None
    url = f"postgresql://operator@127.0.0.1:{pair.standby.port}/{DATABASE}"
    database = Database(url, password=spelled_password(PASSWORD))
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT pg_is_in_recovery()").scalar_one() is True
    database.close()


# Every day the storm of `test_chaos` does this among all that it does.
@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_dead_primary_under_load_takes_nothing_that_was_acknowledged(pair: Pair, tmp_path: Path):
    with at_work(Centre(tmp_path, pair, 2, seed=1)) as working:
        done = fail_over(working, 1)
    assert done.verdict.is_clean, done.verdict
    assert done.verdict.announced > 0
