"""Long reading apart: it changes nothing, has its own limit, and stops in the middle."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence.apart import reading_apart
from samad_desktop.persistence.database import server_now

_ENDLESS = {
    "sqlite": """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT count(*) FROM n""",
    "postgresql": "SELECT count(*) FROM generate_series(1, 10000000000)",
}


@pytest.fixture
def endless(database) -> Callable[..., Any]:
    """Ask what takes for ever."""

    def ask(stop: threading.Event, limit_s: float = 60) -> None:
        with reading_apart(database, stop, limit_s) as connection:
            connection.execute(text(_ENDLESS[connection.dialect.name]))

    return ask


def test_it_is_stopped_in_the_middle_of_a_statement(endless):
    stop = threading.Event()
    timer = threading.Timer(0.3, stop.set)
    timer.start()
    with pytest.raises(RuleBroken) as refused:
        endless(stop)
    timer.join()
    assert refused.value.code == "report_stopped"


def test_beyond_its_limit_it_ends_and_says_why(endless):
    with pytest.raises(RuleBroken) as refused:
        endless(threading.Event(), 0.2)
    assert refused.value.code == "report_too_slow"


def test_it_reads_the_same_moment_as_everybody_and_writes_nothing(database):
    with reading_apart(database, threading.Event()) as connection:
        assert abs((server_now(connection) - database.now()).total_seconds()) < 60
        with pytest.raises(DBAPIError):
            connection.execute(text("UPDATE centre SET name = 'دیگر'"))
