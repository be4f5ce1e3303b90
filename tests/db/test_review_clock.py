"""A new case has a clock of its own from the first moment, on both engines, come what may."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, event, select

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.working_calendar import ClosureDecree, Holiday
from samad_desktop.persistence import deadlines, tables, working_calendar
from samad_desktop.persistence.rule_book import RuleBook
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.working_calendar import CalendarService
from tests.calls import AREA

FRIDAY_BEFORE = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.fixture
def clock(database):
    """Return the one clock that runs for a case."""

    def of(case_id):
        with database.reading() as connection:
            (found,) = deadlines.running(connection, case_id=case_id)
        return found

    return of


@pytest.fixture
def register(intake, operator, a_draft):
    def at_desk(desk=intake, **more):
        return desk.register(operator, a_draft(**more)).value.case_id

    return at_desk


def test_a_new_case_is_to_be_reviewed_within_the_term_of_its_rule(register, clock, database):
    case_id = register(received_at=FRIDAY_BEFORE)
    found = clock(case_id)
    assert (found.step, found.started_at, found.term.amount) == (Step.REVIEW, FRIDAY_BEFORE, 7)
    assert found.stored.due == datetime(2026, 11, 21, 11, tzinfo=UTC)
    with database.reading() as connection:
        rules = deadlines.rules(connection)
    time = rules.time(FRIDAY_BEFORE, FRIDAY_BEFORE)
    assert found.stored == deadlines.compute(found, rules, time)


def test_what_is_settled_or_joins_another_case_has_no_clock_of_its_own(
    intake, operator, a_draft, register, database
):
    intake.register(operator, a_draft(), advised=True)
    joined = register()
    intake.register(operator, a_draft(joined_case_id=joined))
    with database.reading() as connection:
        assert [each.case_id for each in deadlines.running(connection)] == [joined]


@pytest.mark.parametrize("missing", ["deadline_policies", "working_weeks"])
def test_without_a_rule_or_a_calendar_a_case_is_stored_and_not_forgotten(
    database, register, as_person, supervisor, missing
):
    with database.transaction() as connection:
        connection.execute(delete(tables.metadata.tables[missing]))
    case_id = register()
    with database.reading() as connection:
        assert deadlines.running(connection, case_id=case_id) == ()
    page = OversightService(as_person(supervisor)).listing(supervisor, Counter.UNREVIEWED)
    assert [(row.id, row.state) for row in page.rows] == [(case_id, CaseState.REGISTERED)]


def test_a_case_received_before_the_calendar_begins_is_stored_all_the_same(register, database):
    register(received_at=datetime(1999, 1, 1, tzinfo=UTC))
    register(received_at=datetime(2099, 1, 1, tzinfo=UTC))
    with database.reading() as connection:
        assert len(connection.execute(select(tables.cases.c.id)).all()) == 2


def test_two_workstations_work_by_a_rule_from_the_moment_it_is_entered(
    database, register, clock, operator, as_person
):
    here, there = (IntakeService(as_person(operator), AREA, RuleBook()) for _ in range(2))
    for desk in (here, there):
        assert clock(register(desk)).term.amount == 7
    with database.transaction() as connection:
        rule = DeadlinePolicy(
            0, Step.REVIEW, TermUnit.WORKING_HOURS, 3, FRIDAY_BEFORE.date() - timedelta(days=900)
        )
        working_calendar.add_policy(connection, replace(rule, valid_from=_today()), None, _now())
    for desk in (here, there):
        assert clock(register(desk)).term.amount == 3


def test_a_decree_and_a_corrected_holiday_hold_from_the_next_case_on(
    register, clock, as_person, supervisor, database
):
    first = clock(register(received_at=FRIDAY_BEFORE)).stored.due
    closed = ClosureDecree("۱", "برودت", (day := FRIDAY_BEFORE.date() + timedelta(1)), day, ())
    CalendarService(as_person(supervisor)).enter(supervisor, closed)
    second = clock(register(received_at=FRIDAY_BEFORE)).stored.due
    assert second == first + timedelta(days=1)
    with database.transaction() as connection:
        off = Holiday(day + timedelta(days=1), "تعطیل", estimated=False)
        working_calendar.set_holiday(connection, off, supervisor.staff_id, _now(), off=True)
    third = clock(register(received_at=FRIDAY_BEFORE)).stored.due
    assert third == second + timedelta(days=1)


def test_a_subject_that_moves_to_another_branch_takes_its_rule(database, register, clock):
    assert clock(register()).term.amount == 7
    with database.transaction() as connection:
        s = tables.subjects.c
        ids = dict(connection.execute(select(s.code, s.id)).all())
        rule = DeadlinePolicy(
            0, Step.REVIEW, TermUnit.WORKING_HOURS, 2, _today(), subject_id=ids["02"]
        )
        working_calendar.add_policy(connection, rule, None, _now())
    assert clock(register()).term.amount == 7
    with database.transaction() as connection:
        moved = tables.subjects.update().where(s.code == "0101").values(parent_id=ids["02"])
        connection.execute(moved)
    assert clock(register()).term.amount == 2


def test_while_the_rules_stay_a_new_case_costs_one_statement_more(
    operator_database, register, monkeypatch
):
    register()
    sent = []
    event.listen(
        operator_database.engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_others: sent.append(statement),
    )
    monkeypatch.setattr(deadlines, "rules", None)
    register()
    about = [each for each in sent if "deadlines" in each or "rules_version" in each]
    assert len(about) == 1
    assert about[0].startswith("INSERT INTO deadlines")


def _now():
    return datetime.now(UTC)


def _today():
    return _now().date() - timedelta(days=1)
