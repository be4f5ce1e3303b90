"""Counters, their lists and reports agree on a centre made at random; each number on its door."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, event

from samad_desktop.demo.centre import SAMPLE_SEED, fill
from samad_desktop.domain.access import Role
from samad_desktop.domain.counters import Counter, Scope
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.report_periods import before, year_of
from samad_desktop.domain.reports import Behind, ReportQuery
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.paths import resource
from samad_desktop.persistence import counters as counting
from samad_desktop.persistence import staff, working_calendar
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.tables import centre, contacts
from samad_desktop.reports import REPORTS
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.reporting import ReportService
from tests.moments import let_it_be

# The story of `test_reports` is looked at on both engines; what is made at random, in turn.
pytestmark = pytest.mark.in_turn
NOW = datetime(2026, 11, 28, 8, tzinfo=UTC)
SAME = {each: Counter(each.value) for each in Measure if each.value in set(Counter)}
YEAR = ReportQuery(year_of(1405))


@pytest.fixture
def random_centre(database, in_long_run):
    """Give a centre full of cases, and its supervisor."""
    with database.upkeep() as connection:
        connection.execute(centre.update().values(is_sample=True))
    wanted = 50_000 if in_long_run else 2_000
    fill(database, resource("demo"), cases_wanted=wanted, seed=SAMPLE_SEED, until=NOW, afresh=True)
    let_it_be(database, NOW)
    with database.reading() as connection:
        people = [each for each in staff.everybody(connection) if not each.disabled]
    return next(staff.as_actor(each) for each in people if Role.SUPERVISOR in each.roles)


def test_counters_lists_and_reports_say_the_same_and_count_nothing_twice(
    database, random_centre, asked
):
    """The one centre that is made at random is looked at in three ways: to make it is dear."""
    no_report_counts_the_same_twice(database, random_centre, asked)
    counters_lists_and_reports_say_the_same(database, random_centre)
    what_is_counted_at_once_is_what_each_section_counts_alone(database, random_centre)


def counters_lists_and_reports_say_the_same(database, actor):
    oversight = OversightService(database, lambda: NOW)
    service = ReportService(database, clock=lambda: NOW)

    def made(code):
        return service.make(actor, code, YEAR, lambda *_: None, threading.Event())

    bulletin, agencies = made("bulletin"), made("agencies")
    stands = next(each for each in bulletin.tables if each.section == "stands")
    told = oversight.counters(actor)
    for column, number in zip(stands.columns, stands.rows[0].values, strict=True):
        counter = SAME[Measure(column.code)]
        assert (counter, number) == (counter, told.of(counter))
        door = Behind("stands", column.code, ())
        behind = ids(lambda after, door=door: service.behind(actor, "bulletin", YEAR, door, after))
        listed = ids(lambda after, counter=counter: oversight.listing(actor, counter, after))
        assert (counter, behind) == (counter, listed)
    by_agency = next(each for each in agencies.tables if each.section == "by_agency")
    owed = next(n for n, each in enumerate(by_agency.columns) if each.code == Measure.OWED)
    with database.reading() as connection:
        moment, _scope = oversight.where_and_when(connection, actor)
        for row in by_agency.rows:
            own = Scope(actor.staff_id, frozenset({int(row.key[0])}))
            counted = counting.counters(connection, moment, own)
            assert row.values[owed : owed + 2] == (counted.open, counted.overdue)


def what_is_counted_at_once_is_what_each_section_counts_alone(database, actor):
    service = ReportService(database, clock=lambda: NOW)
    with database.upkeep() as connection:  # Calls that are about nothing belong to no case.
        later = contacts.c.opened_case.is_(False)
        connection.execute(contacts.update().where(later).values(case_id=None))
    with database.reading() as connection:
        now = OversightService(database, lambda: NOW).where_and_when(connection, actor)
        time = WorkingTime(working_calendar.read(connection), date(2024, 1, 1), NOW.date())
        for report in REPORTS:
            made = service.make(actor, report.code, YEAR, nobody, threading.Event())
            for section, table in zip(report.sections, made.tables, strict=True):
                alone = section.read(connection, Asked(YEAR, *now, actor, time))
                assert (alone.rows[: section.most], alone.totals) == (table.rows, table.totals)


def no_report_counts_the_same_twice(database, actor, asked):
    service = ReportService(database, clock=lambda: NOW)
    query = replace(YEAR, compared=before(YEAR.days, NOW.date()))
    for report in REPORTS:
        asked.clear()
        service.make(actor, report.code, query, nobody, threading.Event())
        counted = [each for each in asked if "count(" in each[0]]
        assert counted, report.code
        assert (report.code, len(counted)) == (report.code, len(set(counted)))


@pytest.fixture
def asked():
    """Give all that is asked of databases: statements, each with what was given to it."""
    heard = []

    def hear(_connection, _cursor, statement, given, *_how):
        heard.append((statement, str(given)))

    event.listen(Engine, "before_cursor_execute", hear)
    yield heard
    event.remove(Engine, "before_cursor_execute", hear)


def nobody(_done, _parts):
    """Tell nobody how far it is."""


def ids(page_after):
    """Return the cases of a whole list, in order of their ids."""
    page = page_after(None)
    found = [row.id for row in page.rows]
    while page.next is not None:
        page = page_after(page.next)
        found += [row.id for row in page.rows]
    return sorted(found)
