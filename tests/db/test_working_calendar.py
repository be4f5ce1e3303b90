"""The calendar of a centre: what it begins with, and decrees that move what already runs."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import delete, select

from samad_desktop.domain.deadlines import Deadline, Step, deadline
from samad_desktop.domain.errors import Forbidden, ValidationFailed
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    DayKind,
    Holiday,
    Hours,
    WeekHours,
)
from samad_desktop.paths import resource
from samad_desktop.persistence import deadlines, tables, working_calendar
from samad_desktop.persistence.database import server_now
from samad_desktop.services import upkeep
from samad_desktop.services.working_calendar import CalendarService
from tests.unit.test_working_time import tehran

NOWRUZ = date(2026, 3, 21)
# A Saturday long after every test's now, with ordinary days around it.
SATURDAY = date(2028, 11, 18)
COLD = ClosureDecree("۱۲۳/الف", "برودت هوا", SATURDAY, SATURDAY + timedelta(days=1))


@pytest.fixture
def calendars(as_person, supervisor):
    return CalendarService(as_person(supervisor))


@pytest.fixture
def case_id(database, intake, operator, a_draft):
    """Give the id of a case that is open, and no clock of which runs."""
    made = intake.register(operator, a_draft()).value.case_id
    with database.transaction() as connection:
        clocks = [clock.id for clock in deadlines.running(connection, case_id=made)]
        deadlines.end(connection, clocks, server_now(connection))
    return made


def begin(database, case_id, at, hours=14):
    """Start a clock by hand; return its id."""
    with database.transaction() as connection:
        rules = deadlines.rules(connection)
        rule = next(policy for policy in rules.policies if policy.step is Step.REVIEW)
        term = replace(rule, amount=hours)
        computed = deadline(at, term, rules.levels, rules.time(at, at))
        return deadlines.begin(
            connection,
            case_id=case_id,
            referral_id=None,
            started_at=at,
            term=term,
            reason="",
            computed=computed,
        )


def due(database, clock_id):
    with database.reading() as connection:
        d = tables.deadlines.c
        return connection.execute(select(d.due_at).where(d.id == clock_id)).scalar_one()


def test_a_centre_begins_with_hours_holidays_rules_and_levels(calendars, supervisor):
    book = calendars.read(supervisor)
    assert [len(day) for day in book.weeks[0].days] == [1, 1, 1, 1, 1, 1, 0]
    assert any(found.day == NOWRUZ and off for found, off in book.holidays)
    assert {policy.step for policy in book.policies} == set(Step)
    assert [level.level for level in book.levels] == [1, 2, 3, 4]
    assert all(level.office and level.letter for level in book.levels)


def test_a_centre_of_an_older_program_is_given_them_once(database):
    with database.transaction() as connection:
        for name in ("working_weeks", "holidays", "deadline_policies", "escalation_levels"):
            connection.execute(delete(tables.metadata.tables[name]))
    upkeep.upgrade(database, resource("reference"))
    upkeep.upgrade(database, resource("reference"))
    with database.reading() as connection:
        assert len(working_calendar.weeks(connection)) == 1
        assert len(working_calendar.levels(connection)) == 4


def test_what_was_entered_is_read_back(database, supervisor):
    at = datetime(2026, 11, 24, tzinfo=UTC)
    split = (Hours(time(8), time(12)), Hours(time(13), time(16, 30)))
    week = WeekHours(date(2027, 3, 21), (split,) * 5 + ((), ()))
    late = ClosureDecree("۷", "دو ساعت دیرتر", SATURDAY, SATURDAY, (Hours(time(9), time(14)),))
    usual = ClosureDecree("۸", "لغو", SATURDAY, SATURDAY, None)
    with database.transaction() as connection:
        working_calendar.add_week(connection, week, supervisor.staff_id, at)
        for decree in (late, usual):
            working_calendar.add_decree(connection, decree, supervisor.staff_id, at)
    with database.reading() as connection:
        assert working_calendar.weeks(connection)[-1] == week
        assert working_calendar.decrees(connection) == (late, usual)
        assert working_calendar.read(connection).on(SATURDAY).kind is DayKind.WORKING


def test_a_holiday_is_corrected_and_a_corrected_one_is_not_brought_back(database, supervisor):
    fitr = Holiday(date(2027, 3, 10), "عید سعید فطر", estimated=False)
    moved = Holiday(date(2027, 3, 12), "عید سعید فطر")
    with database.transaction() as connection:
        now = server_now(connection)
        working_calendar.set_holiday(connection, fitr, supervisor.staff_id, now, off=False)
        working_calendar.set_holiday(connection, moved, supervisor.staff_id, now, off=True)
        assert working_calendar.add_holidays(connection, [fitr, moved], None, now) == 0
    with database.reading() as connection:
        calendar = working_calendar.read(connection)
    assert calendar.on(fitr.day).kind is DayKind.WORKING
    assert calendar.on(moved.day).kind is DayKind.HOLIDAY


def test_a_decree_moves_what_runs_and_keeps_both_dates(database, calendars, supervisor, case_id):
    start = tehran(2028, 11, 16, time(7, 30))
    clock = begin(database, case_id, start)
    before = due(database, clock)
    assert calendars.preview(supervisor, COLD).moved == 1
    assert due(database, clock) == before
    told = calendars.enter(supervisor, COLD).value
    assert told.moved == 1
    assert told.most_affected[0].old_due == before
    assert told.most_affected[0].new_due == due(database, clock) > before
    assert told.most_affected[0].tracking_code
    with database.reading() as connection:
        (move,) = connection.execute(select(tables.deadline_moves)).all()
        (number,) = connection.execute(select(tables.closure_decrees.c.number)).scalars()
    assert (move.old_due, move.new_due) == (before, due(database, clock))
    assert (move.reason, number) == (COLD.title, COLD.number)


def test_a_decree_is_undone_by_a_later_one(database, calendars, supervisor, case_id):
    clock = begin(database, case_id, tehran(2028, 11, 16, time(7, 30)))
    before = due(database, clock)
    calendars.enter(supervisor, COLD)
    undone = ClosureDecree("۹", "لغو تعطیلی", COLD.first_day, COLD.last_day, None)
    assert calendars.enter(supervisor, undone).value.moved == 1
    assert due(database, clock) == before


def test_a_decree_on_days_gone_by_lets_breaches_vanish(database, calendars, supervisor, case_id):
    with database.reading() as connection:
        now = server_now(connection)
        calendar = working_calendar.read(connection)
    day = now.date() - timedelta(days=1)
    while not calendar.on(day).hours:
        day -= timedelta(days=1)
    clock = begin(database, case_id, tehran(day.year, day.month, day.day, time(6)), hours=1)
    assert due(database, clock) <= now
    closed = ClosureDecree("۵", "آلودگی هوا", day, now.date() + timedelta(days=1))
    seen = calendars.preview(supervisor, closed)
    assert (seen.moved, seen.breaches_vanished, seen.breaches_appeared) == (1, 1, 0)


def test_what_is_paused_or_has_ended_is_not_moved(database, calendars, supervisor, case_id):
    start = tehran(2028, 11, 16, time(7, 30))
    paused, ended = begin(database, case_id, start), begin(database, case_id, start)
    with database.transaction() as connection:
        deadlines.pause(connection, paused, start, "منتظر مدارک", supervisor.staff_id)
        deadlines.end(connection, [ended], start)
    before = due(database, ended)
    assert calendars.enter(supervisor, COLD).value.moved == 0
    assert due(database, paused) is None
    assert due(database, ended) == before


def test_a_pause_goes_on_with_the_deadline_computed_for_it(database, supervisor, case_id):
    start = tehran(2028, 11, 18, time(7, 30))
    clock = begin(database, case_id, start, hours=2)
    resumed = start + timedelta(hours=3)
    with database.transaction() as connection:
        deadlines.pause(
            connection, clock, start + timedelta(hours=1), "منتظر مدارک", supervisor.staff_id
        )
    with database.transaction() as connection:
        (found,) = deadlines.running(connection, case_id=case_id)
        assert found.stored == Deadline(None)
        deadlines.resume(connection, found, resumed, Deadline(resumed + timedelta(hours=1)))
    with database.reading() as connection:
        (found,) = deadlines.running(connection, case_id=case_id)
        rules = deadlines.rules(connection)
    assert found.stored.due == resumed + timedelta(hours=1)
    assert deadlines.compute(found, rules, rules.time(start, start)).due == found.stored.due


@pytest.mark.parametrize(
    ("decree", "field", "code"),
    [
        (ClosureDecree("", "x", SATURDAY, SATURDAY), "number", "required"),
        (
            ClosureDecree("۱", "x", SATURDAY, SATURDAY - timedelta(days=1)),
            "last_day",
            "ends_before_it_begins",
        ),
        (
            ClosureDecree("۱", "x", SATURDAY, SATURDAY + timedelta(days=60)),
            "last_day",
            "decree_too_long",
        ),
        (
            ClosureDecree("۱", "x", SATURDAY, SATURDAY, (Hours(time(9), time(8)),)),
            "hours",
            "hours_overlap",
        ),
    ],
)
def test_a_wrong_decree_is_refused(calendars, supervisor, decree, field, code):
    with pytest.raises(ValidationFailed) as refused:
        calendars.enter(supervisor, decree)
    (error,) = refused.value.errors
    assert (error.field, error.code) == (field, code)


def test_only_who_keeps_the_centre_enters_decrees(calendars, cast):
    for person in (cast.operator, cast.expert, cast.liaison):
        with pytest.raises(Forbidden):
            calendars.enter(person, COLD)
        with pytest.raises(Forbidden):
            calendars.preview(person, COLD)
