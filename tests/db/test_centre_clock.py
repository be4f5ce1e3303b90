"""What a workstation stores is the server's time, whatever its own clock says."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from samad_desktop.bootstrap import Gate
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.domain.link import Link
from samad_desktop.persistence.centre_clock import CentreClock
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import contacts
from tests.centres import PASSWORD

LONG = 20.0
A_MINUTE = timedelta(minutes=1)
_FAR_AHEAD = """
CREATE OR REPLACE FUNCTION samad_now() RETURNS timestamptz LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS
'SELECT transaction_timestamp() + interval ''40 days'''
"""


class WallClock:
    """A workstation's clock that is wrong, and that somebody sets."""

    def __init__(self, wrong_by=timedelta()):
        self.wrong_by = wrong_by

    def __call__(self):
        return datetime.now(UTC) + self.wrong_by


@pytest.fixture
def come_in(profile, tmp_path):
    """Log the operator in at a workstation with the given clock."""
    desks = []

    def do(clock):
        desks.append(
            Gate(profile, tmp_path / "journals", tmp_path / "opened", clock).log_in(
                "operator", PASSWORD
            )
        )
        return desks[-1]

    yield do
    for desk in desks:
        desk.close()


@pytest.fixture
def postgresql_database(postgresql_url):
    opened = Database(postgresql_url)
    yield opened
    opened.close()


def _register(desk, a_draft):
    desk.intake.register(desk.actor, a_draft(received_at=desk.clock()))


def _times(database):
    with database.reading() as connection:
        return connection.execute(select(contacts.c.received_at, contacts.c.stored_at)).one()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("wrong_by", [timedelta(hours=1), timedelta(days=-1)])
def test_a_wrong_workstation_stores_the_servers_time(database, come_in, a_draft, wrong_by):
    desk = come_in(WallClock(wrong_by))
    _register(desk, a_draft)

    received_at, stored_at = _times(database)
    assert abs(received_at - stored_at) < A_MINUTE
    assert desk.oversight.counters(desk.actor).calls_today == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_clock_that_jumps_during_a_call_is_not_seen(database, come_in, a_draft):
    wall = WallClock()
    desk = come_in(wall)
    wall.wrong_by = timedelta(days=-1)
    _register(desk, a_draft)

    received_at, stored_at = _times(database)
    assert abs(received_at - stored_at) < A_MINUTE


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_servers_time_is_asked_anew_with_each_connection(database, come_in):
    desk = come_in(WallClock())
    with database.transaction() as connection:
        connection.exec_driver_sql(_FAR_AHEAD)
    assert abs(desk.clock() - database.now()) > A_MINUTE

    stop, heard = threading.Event(), threading.Event()

    def tell(news):
        if not isinstance(news, Link):  # What follows the link comes after the measurement.
            heard.set()

    listening = threading.Thread(target=desk.listen, args=(stop, tell))
    listening.start()
    assert heard.wait(LONG)
    stop.set()
    listening.join(LONG)

    assert abs(desk.clock() - database.now()) < A_MINUTE


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_an_embedded_centre_has_the_clock_of_its_workstation(database, come_in, a_draft):
    desk = come_in(WallClock(timedelta(hours=1)))
    _register(desk, a_draft)

    received_at, stored_at = _times(database)
    assert abs(received_at - stored_at) < A_MINUTE
    assert received_at - datetime.now(UTC) > A_MINUTE


def test_the_shortest_round_trip_counts_and_half_of_it_has_passed(postgresql_database):
    moments = [0.0, 10.0, 20.0, 22.0, 30.0, 60.0]
    steady = iter([*moments, 21.0, 121.0])
    clock = CentreClock(postgresql_database, WallClock(), lambda: next(steady))
    before = postgresql_database.now()
    clock.measure()
    after = postgresql_database.now()

    assert before <= clock() <= after
    assert before <= clock() - timedelta(seconds=100) <= after


def test_a_server_that_cannot_be_asked_leaves_what_was_known():
    away = Database("postgresql://nobody@127.0.0.1:1/none")
    clock = CentreClock(away, WallClock(timedelta(hours=1)))
    with pytest.raises(DatabaseAway):
        clock.measure()

    assert clock() - datetime.now(UTC) > A_MINUTE
