"""Windows raise what is late by themselves: once a minute, once altogether, and never loudly."""

import logging
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.log import SafeFormatter
from samad_desktop.persistence import tables
from samad_desktop.services.escalation import Raised
from samad_desktop.workplace.raising import EVERY_TICKS, FIRST_TICKS, RaisingPart
from tests.desks import ANSWER_MS
from tests.long import long
from tests.moments import let_it_be

_ROOT = Path(__file__).resolve().parents[2]
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
A_MONTH = timedelta(days=30)

# Holds what is late, as who was killed while he raised.
_HOLD = """
import sys
from samad_desktop.persistence import escalation
from samad_desktop.persistence.database import Database

database = Database(sys.argv[1])
with database.transaction() as connection:
    assert escalation.late_clocks(connection, database.now(), 9)
    print("there", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def late(database, new_case, centre, agencies):
    """Have a case that an agency has not answered for a month."""
    now = database.now()
    let_it_be(database, now - A_MONTH)
    case_id = new_case(received_at=now - A_MONTH)
    centre.refer(case_id, agencies["WATER"])
    let_it_be(database, now)
    return case_id


@pytest.fixture
def come_in(sit_down):
    """Let somebody in whose seconds go by when the test says so, and only then."""

    def do(login="operator"):
        workplace = sit_down(login).workplace
        workplace.shell._ticks.stop()
        return workplace

    return do


def pass_seconds(workplace, count):
    for _ in range(count):
        workplace.shell.ticked.emit(datetime.now())  # noqa: DTZ005 - nobody reads it


def raised(database):
    query = select(tables.case_events).where(tables.case_events.c.kind == EventKind.RAISED)
    with database.reading() as connection:
        return connection.execute(query).all()


@pytest.mark.parametrize("login", ["operator", *long(["expert", "supervisor"])])
def test_whoever_sits_at_a_window_raises_what_is_late(late, come_in, database, login, qtbot):
    workplace = come_in(login)
    pass_seconds(workplace, FIRST_TICKS)
    qtbot.waitUntil(lambda: len(raised(database)) == 1, timeout=ANSWER_MS)
    assert raised(database)[0].case_id == late


def test_two_windows_raise_once(late, come_in, database, qtbot):
    first, second = come_in(), come_in("expert")
    for _ in range(3):
        for each in (first, second):
            pass_seconds(each, EVERY_TICKS)
            qtbot.waitUntil(lambda: not first._tasks.busy, timeout=ANSWER_MS)
            qtbot.waitUntil(lambda: not second._tasks.busy, timeout=ANSWER_MS)
    assert len(raised(database)) == 1


def test_who_was_killed_while_he_raised_blocks_nobody(late, come_in, database, qtbot):
    address = database.url.render_as_string(hide_password=False)
    child = subprocess.Popen(
        [sys.executable, "-c", _HOLD, address],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    workplace = come_in()
    assert child.stdout is not None
    assert child.stdout.readline() == "there\n"
    if not database.is_sqlite:
        pass_seconds(workplace, FIRST_TICKS)
        qtbot.waitUntil(lambda: not workplace._tasks.busy, timeout=ANSWER_MS)
        assert raised(database) == []
    child.send_signal(signal.SIGKILL)
    child.communicate()

    def done():
        pass_seconds(workplace, EVERY_TICKS)
        return len(raised(database)) == 1

    qtbot.waitUntil(done, timeout=ANSWER_MS)


@ON_SQLITE
def test_a_backlog_is_raised_in_many_small_steps(late, come_in, monkeypatch, qtbot):
    workplace = come_in()
    left = [3, 2, 1]
    steps = []

    def raise_some(_actor):
        steps.append(left.pop())
        return Outcome(Raised((1, 0, 0, 0), is_more=bool(left)), frozenset())

    part = workplace.findChild(RaisingPart)
    monkeypatch.setattr(workplace.desk.work.escalation, "raise_some", raise_some)
    pass_seconds(workplace, FIRST_TICKS)
    qtbot.waitUntil(lambda: steps == [1, 2, 3], timeout=ANSWER_MS)
    qtbot.waitUntil(lambda: not workplace._tasks.busy, timeout=ANSWER_MS)
    assert not part._raising


@ON_SQLITE
@pytest.mark.parametrize("error", [DatabaseAway("نامی"), ValueError("نامی")])
def test_a_failure_is_logged_without_what_it_says_and_tried_again(
    late, come_in, database, monkeypatch, caplog, error, qtbot
):
    workplace = come_in()
    bugs: list[Exception] = []
    workplace.bug.connect(bugs.append)
    service = workplace.desk.work.escalation
    asked = []

    def fail(_actor):
        asked.append(1)
        raise error

    monkeypatch.setattr(service, "raise_some", fail)
    with caplog.at_level(logging.WARNING, "samad_desktop"):
        pass_seconds(workplace, FIRST_TICKS)
        qtbot.waitUntil(lambda: bool(caplog.records), timeout=ANSWER_MS)
    written = SafeFormatter().format(caplog.records[0])
    assert type(error).__qualname__ in written
    assert "نامی" not in written
    assert bugs == []
    assert not workplace.view.ui.message_bar.isVisible()
    monkeypatch.undo()
    pass_seconds(workplace, EVERY_TICKS)
    qtbot.waitUntil(lambda: len(raised(database)) == 1, timeout=ANSWER_MS)
    assert asked == [1]


@ON_SQLITE
def test_who_follows_nothing_up_raises_nothing(late, come_in, database, qtbot):
    workplace = come_in("liaison")
    pass_seconds(workplace, EVERY_TICKS)
    qtbot.waitUntil(lambda: not workplace._tasks.busy, timeout=ANSWER_MS)
    assert raised(database) == []
