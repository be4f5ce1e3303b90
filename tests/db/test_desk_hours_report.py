"""The report of desk hours says of orders and promises what the ledger says of them."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import func, select
from uuid_utils.compat import uuid7

from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.directives import Addressee, AgencyMove, Verdict
from samad_desktop.domain.ledger import Entry, LedgerQuestion, tally
from samad_desktop.domain.officials import Official
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.report_periods import month
from samad_desktop.domain.reports import Filters, ReportQuery
from samad_desktop.domain.sessions import Attendance, SessionChannel, SessionState
from samad_desktop.persistence.tables import (
    cases,
    desk_sessions,
    officials,
    session_officials,
)
from samad_desktop.reports import desk_hours
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.promises import PromiseService
from samad_desktop.services.reporting import ReportService
from tests.db.busy_centre import Centre
from tests.db.report_answers import assert_doors, by_name, table
from tests.db.report_centre import NOW
from tests.moments import let_it_be
from tests.orders import DONE, Orders

MEHR = month(1405, 7)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LONG_AFTER = datetime(2026, 11, 30, 6, tzinfo=UTC)
WATER, POWER = "آب و فاضلاب", "توزیع برق استان"
FIRST, SECOND = "کامران ارس‌پور", "لیلا سهند"


@pytest.fixture
def sqlite_template(report_sqlite_template):
    return report_sqlite_template


@pytest.fixture
def postgresql_template(report_postgresql_template):
    return report_postgresql_template


@pytest.fixture
def known(database):
    """Give the centre as it stands at the end of its story."""
    let_it_be(database, NOW)
    return Centre.of(database)


@pytest.fixture
def ordered(known, as_person, cast):
    """Let a second official have ordered: of water five times, once of power, too; a copy is none.

    Water did the first three: the citizen says yes of one, no of the next, nothing of the third.
    """
    second = Official(0, 0, SECOND, "فرماندار")
    official_id = OfficialService(known.database).save(cast.supervisor, second).value
    desk = Orders(as_person(cast.secretary), cast.secretary, official_id)
    with known.database.upkeep() as connection:
        case_id = connection.execute(select(func.max(cases.c.id))).scalar_one()
    made = [desk.issue(case_id, known.water) for _ in range(3)]
    copied = (Addressee(known.water), Addressee(known.power, copy=True))
    desk.issue(case_id, addressees=copied)
    desk.issue(case_id, known.water, known.power)
    agency = DirectiveService(as_person(cast.liaison))
    for each in made:
        (own,) = agency.open(cast.liaison, each.id).recipients
        agency.move(cast.liaison, own, AgencyMove.FINISH, DONE)
    for each, verdict in zip(made, (Verdict.KEPT, Verdict.NOT_KEPT), strict=False):
        (own,) = desk.see(each).recipients
        desk.service.verify(cast.secretary, own, verdict, "آب هنوز قطع است.")


@pytest.fixture
def sat(known, cast):
    """Let an official have had four sessions in Mehr, of water but for one, and one before it."""
    at = datetime(2026, 9, 30, 6, tzinfo=UTC)
    whose = {"made_by": cast.secretary.staff_id, "made_at": at, "channel": SessionChannel.CALL}
    held, off, planned = SessionState.HELD, SessionState.CANCELLED, SessionState.PLANNED
    rows = (
        (at, held, known.water, at, Attendance.ATTENDED),
        (at + 3 * DAY, held, known.water, at, Attendance.SUBSTITUTE),
        (at + 5 * DAY, off, known.power, at, None),
        (at + 6 * DAY, planned, known.water, None, None),
        (at - 30 * DAY, held, known.water, at, Attendance.ABSENT),
    )
    with known.database.upkeep() as connection:
        official = connection.execute(select(officials.c.id)).scalar_one()
        for begins_at, state, agency_id, announced_at, attendance in rows:
            when = {"begins_at": begins_at, "ends_at": begins_at + HOUR}
            what = {"state": state, "agency_id": agency_id, "announced_at": announced_at}
            more = {"uuid": uuid7(), "capacity": 6, "minutes": 10}
            made = desk_sessions.insert().values(**when, **what, **more, **whose)
            sits = {
                "session_id": connection.execute(made).inserted_primary_key[0],
                "official_id": official,
                "position": 0,
                "attendance": attendance,
            }
            connection.execute(session_officials.insert().values(**sits))


def test_sessions_and_who_came_are_counted_and_narrowed_by_their_agency(
    sat, known, as_person, cast
):
    service = ReportService(as_person(cast.supervisor))
    # Announced, held, called off; came, did not, sent somebody.
    every = by_name(made_by(service, cast.supervisor), "sessions")
    assert every == {FIRST: (3, 2, 1, 1, 0, 1)}
    of = Filters(agency_id=known.water)
    assert by_name(made_by(service, cast.supervisor, of=of), "sessions") == {
        FIRST: (2, 2, 0, 1, 0, 1)
    }


def test_orders_are_counted_where_the_ledger_has_them(ordered, known, as_person, cast):
    database = as_person(cast.supervisor)
    service, ledger = ReportService(database), PromiseService(database)
    # Ordered, kept, unverified, running, late, broken.
    now = (
        {FIRST: (1, 0, 0, 0, 1, 0), SECOND: (6, 1, 1, 3, 0, 1)},
        {WATER: (6, 1, 1, 2, 1, 1), POWER: (1, 0, 0, 1, 0, 0)},
    )
    later = (
        {FIRST: (1, 0, 0, 0, 0, 1), SECOND: (6, 1, 1, 0, 0, 4)},
        {WATER: (6, 1, 1, 0, 0, 4), POWER: (1, 0, 0, 0, 0, 1)},
    )
    for when, (by_official, by_agency) in ((NOW, now), (LONG_AFTER, later)):
        for each in {known.database, database} if database.is_sqlite else {known.database}:
            let_it_be(each, when)
        answer = made_by(service, cast.supervisor)
        assert by_name(answer, "by_official") == by_official
        assert by_name(answer, "by_agency") == by_agency
        for section, asked in (("by_official", "official_id"), ("by_agency", "agency_id")):
            found = table(answer, section)
            for row in found.rows:
                assert row.values[1:] == tallied(ledger, cast.supervisor, **{asked: row.key[0]})
                assert_doors(service, cast.supervisor, answer, found, row)


def tallied(ledger, actor, **asked):
    """Return what the ledger says of the orders of an official, or to an agency."""
    rows = ledger.ledger(actor, LedgerQuestion(**asked)).rows
    of = tally(row for row in rows if row.entry is Entry.DIRECTIVE)
    return of.rows, of.kept, of.unverified, of.running, of.late, of.broken


@pytest.fixture
def promised(known, as_person, cast):
    """Let directors have promised: water four times, twice about what is kept, power was away."""
    desk = PromiseService(as_person(cast.secretary))
    with known.database.upkeep() as connection:
        official = connection.execute(select(officials.c.id)).scalar_one()
        case_id = connection.execute(select(func.min(cases.c.id))).scalar_one()
        protected = connection.execute(select(func.max(cases.c.id))).scalar_one()
    day = tehran_date(NOW) + timedelta(days=4)
    draft = PromiseDraft(official, known.water, reached=True, words="وصل می‌شود.", until=day)
    kept = desk.record(cast.secretary, draft).value
    broken = desk.record(cast.secretary, replace(draft, case_id=case_id)).value
    for _ in range(2):
        desk.record(cast.secretary, replace(draft, case_id=protected))
    desk.record(cast.secretary, replace(draft, agency_id=known.power, reached=False, words=""))
    desk.verify(cast.secretary, kept, Verdict.KEPT)
    desk.verify(cast.secretary, broken, Verdict.NOT_KEPT, "آب هنوز قطع است.")
    with known.database.upkeep() as connection:
        hide = cases.update().where(cases.c.id == protected)
        connection.execute(hide.values(identity_level=IdentityLevel.HIDDEN))
    return day


def test_what_directors_promised_is_counted_as_the_ledger_has_it(promised, known, as_person, cast):
    database = as_person(cast.supervisor)
    service = ReportService(database)
    found = table(made_by(service, cast.supervisor), "promises")
    assert [column.title for column in found.columns[1:]] == [
        *("قول مدیر", "انجام‌شده", "در مهلت", "دیرشده", "نقض‌شده", "در دسترس نبود"),
    ]
    assert [row.values for row in (*found.rows, found.totals)] == [
        ("آب و فاضلاب", 4, 1, 2, 0, 1, 0),
        ("توزیع برق استان", 0, 0, 0, 0, 0, 1),
        ("همه", 4, 1, 2, 0, 1, 1),
    ]
    assert by_name(made_by(service, cast.supervisor), "promises_by_official") == {
        FIRST: (4, 1, 2, 0, 1, 1)
    }
    earlier = made_by(service, cast.supervisor, month(1405, 6))
    assert table(earlier, "promises").rows == ()
    for each in {known.database, database} if database.is_sqlite else {known.database}:
        let_it_be(each, datetime.combine(promised + timedelta(days=1), time(), UTC))
    (water, _power) = table(made_by(service, cast.supervisor), "promises").rows
    assert water.values[1:] == (4, 1, 0, 2, 1, 0)


def test_what_directors_promised_is_narrowed_by_their_agency(promised, known, as_person, cast):
    service = ReportService(as_person(cast.supervisor))
    found = table(made_by(service, cast.supervisor, of=Filters(agency_id=known.power)), "promises")
    assert [row.values for row in found.rows] == [("توزیع برق استان", 0, 0, 0, 0, 0, 1)]


def test_promises_that_are_left_out_of_a_count_are_said_in_its_title(
    promised, known, as_person, cast, monkeypatch
):
    monkeypatch.setattr(desk_hours, "PROMISES_MAX", 2)
    service = ReportService(as_person(cast.supervisor))
    found = table(made_by(service, cast.supervisor), "promises")
    assert "تنها ۲ تماس آخر" in found.title
    assert sum(found.totals.values[place] for place in (1, 6)) == 2


def test_a_promise_about_a_protected_case_is_counted_for_who_may_read_it(
    promised, known, as_person, cast
):
    service = ReportService(as_person(cast.official), clock=lambda: NOW)
    (water, _power) = table(made_by(service, cast.official), "promises").rows
    assert water.values[1:] == (2, 1, 0, 0, 1, 0)


def made_by(service, actor, days=MEHR, of=None):
    asked = ReportQuery(days, of or Filters())
    return service.make(actor, "desk_hours", asked, lambda *_: None, threading.Event())
