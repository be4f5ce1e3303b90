"""What is late is raised once for each level, whoever raises it and whatever happens meanwhile."""

import signal
import subprocess
import sys
from collections import Counter as Tally
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.deadlines import level_at
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.working_calendar import ClosureDecree
from samad_desktop.domain.working_time import ClockPause
from samad_desktop.labels import RAISED_BY
from samad_desktop.persistence import deadlines, staff, tables
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.deadlines import thresholds_of
from samad_desktop.services.cases import CaseService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.referrals import ReferralService
from samad_desktop.services.working_calendar import CalendarService
from tests.db.busy_centre import Centre
from tests.moments import let_it_be

_ROOT = Path(__file__).resolve().parents[2]
AMID = datetime(2026, 10, 14, 9, tzinfo=UTC)
A_WEEK = timedelta(days=7)
FEW = 3

# Stops inside the second transaction, when the events are stored and the reminders are not.
_RAISE_AND_STOP = """
import sys
from datetime import datetime
from sqlalchemy import event
from samad_desktop.domain.access import Actor, Role
from samad_desktop.persistence.database import Database
from samad_desktop.services.escalation import EscalationService

database = Database(sys.argv[1], clock=lambda: datetime.fromisoformat(sys.argv[2]))
seen = 0

@event.listens_for(database.engine, "before_cursor_execute")
def stop(connection, cursor, statement, *others):
    global seen
    seen += "INTO reminders" in statement
    if seen == 2:
        print("there", flush=True)
        sys.stdin.read()

actor = Actor(int(sys.argv[3]), "expert", "", frozenset({Role.EXPERT}))
EscalationService(database, 3).raise_late(actor)
"""


@pytest.fixture
def sqlite_template(busy_sqlite_template):
    return busy_sqlite_template


@pytest.fixture
def postgresql_template(busy_postgresql_template):
    return busy_postgresql_template


@pytest.fixture
def busy(database):
    """Give a centre after a busy fortnight in which nobody raised anything."""
    let_it_be(database, AMID)
    return Centre.of(database)


@pytest.fixture
def raising(as_person, expert):
    return EscalationService(as_person(expert), FEW)


def clocks_of(database):
    with database.reading() as connection:
        return connection.execute(select(tables.deadlines).order_by(tables.deadlines.c.id)).all()


def reached(database, now):
    """Return the level that each running clock has reached; one that stands still has none."""
    return {
        row.id: level_at(thresholds_of(row), now)
        for row in clocks_of(database)
        if row.ended_at is None and level_at(thresholds_of(row), now)
    }


def raised(database):
    """Return the levels to which each clock was raised, by its reminders."""
    r = tables.reminders.c
    with database.reading() as connection:
        rows = connection.execute(select(r.deadline_id, r.level).order_by(r.id)).all()
    found: dict[int, list[int]] = {}
    for clock_id, level in rows:
        found.setdefault(clock_id, []).append(level)
    return found


def events(database):
    e = tables.case_events
    with database.reading() as connection:
        return connection.execute(
            select(e).where(e.c.kind == EventKind.RAISED).order_by(e.c.id)
        ).all()


def test_every_late_clock_is_raised_to_its_level_once(busy, raising, database, expert):
    due = reached(database, AMID)
    outcome = raising.raise_late(expert)
    assert outcome.changes
    assert outcome.value.total == len(due) > FEW
    assert raised(database) == {clock: [level] for clock, level in due.items()}
    assert Tally(due.values()) == Tally(dict(enumerate(outcome.value.by_level, start=1)))
    again = raising.raise_late(expert)
    assert (again.value.total, again.changes) == (0, frozenset())
    assert len(events(database)) == len(due)
    stored = {row.id: row.raised_level for row in clocks_of(database) if row.raised_level}
    assert stored == due


def test_what_rises_with_time_is_raised_level_by_level(busy, raising, database, expert):
    raising.raise_late(expert)
    last = AMID + timedelta(days=40)
    for day in range(1, 41):
        let_it_be(database, AMID + timedelta(days=day))
        raising.raise_late(expert)
    for levels in raised(database).values():
        assert levels == sorted(set(levels))
    assert {clock: levels[-1] for clock, levels in raised(database).items()} == reached(
        database, last
    )
    assert any(len(levels) == 4 for levels in raised(database).values())


def test_after_a_week_without_a_database_the_highest_level_is_told_which_were_passed_over(
    busy, raising, database, expert
):
    raising.raise_late(expert)
    before = {row.id: row.raised_level for row in clocks_of(database)}
    let_it_be(database, AMID + A_WEEK)
    raising.raise_late(expert)
    levels = raised(database)
    jumped = [clock for clock, found in levels.items() if found[-1] - before[clock] > 1]
    assert jumped
    with database.reading() as connection:
        rows = connection.execute(
            select(tables.case_events.c.text, tables.reminders.c.level, tables.deadlines.c.step)
            .join(tables.reminders, tables.reminders.c.case_id == tables.case_events.c.case_id)
            .join(tables.deadlines, tables.deadlines.c.id == tables.reminders.c.deadline_id)
            .where(
                tables.reminders.c.deadline_id.in_(jumped),
                tables.reminders.c.raised_at == AMID + A_WEEK,
                tables.case_events.c.at == AMID + A_WEEK,
                tables.deadlines.c.step == "answer",
            )
        ).all()
    assert any("پیش از آن: " in row.text for row in rows)


def test_a_clock_that_stands_still_is_never_raised(busy, raising, database, expert):
    paused = {row.id for row in clocks_of(database) if row.due_at is None and row.ended_at is None}
    assert paused
    let_it_be(database, AMID + timedelta(days=90))
    raising.raise_late(expert)
    assert not paused & set(raised(database))


def test_coming_back_from_a_pause_raises_nothing_at_once(busy, raising, database, expert):
    with database.reading() as connection:
        paused = [each for each in deadlines.running(connection) if each.stored.due is None]
    back = AMID + timedelta(days=90)
    let_it_be(database, back)
    raising.raise_late(expert)
    with database.transaction() as connection:
        rules = deadlines.rules(connection)
        for clock in paused:
            ended = [ClockPause(pause.begin, back) for pause in clock.pauses]
            running = replace(clock, pauses=tuple(ended))
            computed = deadlines.compute(running, rules, rules.time(clock.started_at, back))
            deadlines.resume(connection, clock, back, computed)
    assert raising.raise_late(expert).value.total == 0


def test_a_letter_names_the_case_and_its_agency_and_nobody_else(
    busy, raising, database, expert, reference
):
    let_it_be(database, AMID + A_WEEK)
    raising.raise_late(expert)
    r, c = tables.reminders, tables.cases
    with database.reading() as connection:
        rows = connection.execute(select(r, c.c.tracking_code).join(c, c.c.id == r.c.case_id)).all()
        names = connection.execute(select(tables.citizen_identities.c.name)).scalars().all()
    agencies = {agency.id: agency.name for agency in reference.agencies.values()}
    assert names
    for row in rows:
        assert "{" not in row.letter
        assert not any(name in row.letter for name in names)
        if row.agency_id is not None:
            assert agencies[row.agency_id] in row.letter
    assert {row.agency_id for row in rows} == {None, busy.water, busy.power}


def test_the_timeline_says_that_the_centre_raised_the_case(busy, raising, database, expert):
    raising.raise_late(expert)
    case_id = events(database)[0].case_id
    found = CaseService(database).open(expert, case_id).events
    (event,) = [event for event in found if event.kind is EventKind.RAISED]
    assert event.staff_name == RAISED_BY
    assert event.text.startswith("سطح ")


def test_a_deadline_that_was_moved_is_raised_anew(busy, raising, database, expert):
    raising.raise_late(expert)
    late = next(row for row in clocks_of(database) if row.raised_level > 1 and row.step == "answer")
    referrals = ReferralService(database)
    mine = next(
        each for each in referrals.of_case(expert, late.case_id) if each.id == late.referral_id
    )
    referrals.extend(expert, mine.id, mine.version, 300, "لوله در دست ساخت است")
    assert raising.raise_late(expert).value.total == 0
    let_it_be(database, AMID + timedelta(days=120))
    raising.raise_late(expert)
    assert raised(database)[late.id] == [late.raised_level, 4]


def test_a_decree_that_vanishes_a_breach_lets_it_be_raised_when_it_comes(
    busy, raising, database, expert, supervisor
):
    raising.raise_late(expert)
    first, last = AMID.date() - timedelta(days=12), AMID.date() + timedelta(days=1)
    CalendarService(database).enter(supervisor, ClosureDecree("۷", "آلودگی هوا", first, last))
    due = reached(database, AMID)
    stored = {row.id: row.raised_level for row in clocks_of(database) if row.raised_level}
    assert stored == due
    assert len(due) < len(raised(database))


def test_a_decree_that_is_lifted_raises_nothing_twice(
    busy, raising, database, expert, supervisor, as_person
):
    raising.raise_late(expert)
    told, before = raised(database), clocks_of(database)
    first, last = AMID.date() - timedelta(days=12), AMID.date() + timedelta(days=1)
    calendar = CalendarService(as_person(supervisor))
    calendar.enter(supervisor, ClosureDecree("۷", "آلودگی هوا", first, last))
    raising.raise_late(expert)
    calendar.enter(supervisor, ClosureDecree("۸", "لغو آلودگی هوا", first, last, None))
    raising.raise_late(expert)
    assert raised(database) == told
    levels = {row.id: row.raised_level for row in before}
    assert {row.id: row.raised_level for row in clocks_of(database)} == levels


def test_two_who_raise_at_once_raise_nothing_twice(busy, database, database_url, expert):
    due = reached(database, AMID)
    barrier = Barrier(4)

    def raise_it(_place):
        own = Database(database_url, clock=lambda: AMID)
        try:
            barrier.wait()
            return EscalationService(own, FEW).raise_late(expert).value.total
        finally:
            own.close()

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(raise_it, range(4)))
    EscalationService(database, FEW).raise_late(expert)
    assert raised(database) == {clock: [level] for clock, level in due.items()}
    assert len(events(database)) == len(due)
    assert sum(told) <= len(due)


def test_killed_in_the_middle_it_goes_on_where_it_was(busy, raising, database, expert):
    due = reached(database, AMID)
    address = database.url.render_as_string(hide_password=False)
    child = subprocess.Popen(
        [sys.executable, "-c", _RAISE_AND_STOP, address, AMID.isoformat(), str(expert.staff_id)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "there\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert len(events(database)) == len(raised(database)) == FEW
    # A killed client's lock goes when the server notices; nobody waits for it.
    while raising.raise_late(expert).value.elsewhere:
        pass
    assert raised(database) == {clock: [level] for clock, level in due.items()}
    assert len(events(database)) == len(due)


def test_who_has_no_part_in_following_up_raises_nothing(busy, database, secretary, liaison):
    for person in (secretary, liaison):
        with pytest.raises(Forbidden):
            EscalationService(database).raise_late(person)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_case_that_somebody_is_moving_is_left_for_the_next_time(busy, database, raising, expert):
    due = reached(database, AMID)
    moved = clocks_of(database)
    held = next(row for row in moved if row.id in due)
    with database.transaction() as connection:
        c = tables.cases.c
        connection.execute(update(tables.cases).where(c.id == held.case_id).values(place="همان"))
        raising.raise_late(expert)
        assert held.id not in raised(database)
    raising.raise_late(expert)
    assert raised(database) == {clock: [level] for clock, level in due.items()}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("table", ["referrals", "deadlines"])
def test_whoever_keeps_the_rows_of_her_agency_locked_holds_up_nobody_else_and_not_for_long(
    busy, database, raising, expert, cast, as_person, table
):
    due = reached(database, AMID)
    with database.transaction() as connection:
        answered = select(tables.referrals.c.agency_id).join(
            tables.deadlines, tables.deadlines.c.referral_id == tables.referrals.c.id
        )
        own = connection.execute(answered.where(tables.deadlines.c.id.in_(due))).scalars().first()
        staff.set_agencies(connection, cast.liaison.staff_id, frozenset({own}))
    theirs = as_person(cast.liaison)
    with theirs.outside_transactions() as holding:
        holding.exec_driver_sql("BEGIN")
        holding.exec_driver_sql(f"SELECT id FROM {table} FOR UPDATE")
        assert raising.raise_late(expert).value.elsewhere
        left = set(due) - set(raised(database))
        assert 0 < len(left) < len(due)
        holding.exec_driver_sql("SELECT 1")  # Nobody ends what has just begun.
        with database.transaction() as connection:
            connection.exec_driver_sql("UPDATE lock_holders SET since = since - interval '1 hour'")
        raising.raise_late(expert)
        with pytest.raises(DBAPIError):
            holding.exec_driver_sql("SELECT 1")
    while raising.raise_late(expert).value.elsewhere:
        pass
    assert raised(database) == {clock: [level] for clock, level in due.items()}
