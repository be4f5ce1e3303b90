"""The report of desk hours says of orders and promises what the ledger says of them."""

import threading
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select
from uuid_utils.compat import uuid7

from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.cases import CaseKind, IdentityLevel
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.directives import Addressee, AgencyMove, Verdict
from samad_desktop.domain.ledger import Entry, LedgerQuestion, tally
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.officials import Official
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.report_periods import before, month
from samad_desktop.domain.reports import Behind, FileKind, Filters, Listed, ReportQuery
from samad_desktop.domain.sessions import Attendance, SessionChannel, SessionState
from samad_desktop.domain.slots import SlotState
from samad_desktop.persistence.tables import (
    cases,
    desk_sessions,
    officials,
    promises,
    session_officials,
    session_slots,
    subjects,
)
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.promises import PromiseService
from samad_desktop.services.reporting import ReportService
from tests.db.busy_centre import Centre
from tests.db.report_answers import assert_doors, behind, by_name, figures, table
from tests.db.report_centre import NOW
from tests.moments import let_it_be
from tests.orders import DONE, Orders

MEHR = month(1405, 7)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MEHR_BEGINS = day_begins(MEHR.since)
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
def sat(known):
    """Let there have been five sessions in Mehr, and one before it.

    Three are of water, one was of power and of roads and was called off, one is of nobody and has
    two officials. `places` are of cases by the order of their calls.
    """
    at, came, out = datetime(2026, 9, 30, 6, tzinfo=UTC), Attendance.ATTENDED, Attendance.ABSENT
    held, off, planned = SessionState.HELD, SessionState.CANCELLED, SessionState.PLANNED
    done, given_up = SlotState.DONE, SlotState.CANCELLED
    desk = Desk(known)
    desk.sit(at, held, (came,), ((1, done), (2, SlotState.NO_SHOW)), agency_id=known.water)
    substituted, moved = (Attendance.SUBSTITUTE,), ((4, SlotState.MOVED),)
    desk.sit(at + 3 * DAY, held, substituted, moved, agency_id=known.water)
    power = {"agency_id": known.power, "subject_id": desk.roads}
    desk.sit(at + 5 * DAY, off, (None,), ((5, given_up),), **power)
    desk.sit(at + 6 * DAY, planned, (None,), (), announced_at=None, agency_id=known.water)
    desk.sit(at + 8 * DAY, held, (came, out), ((5, done), (4, given_up), (4, done)))
    desk.sit(at - 30 * DAY, held, (out,), ((0, done),), agency_id=known.water)
    return desk


@dataclass
class Desk:
    """Where sessions are held; `roads` is a subject that no case has."""

    known: Centre

    def __post_init__(self):
        second = Official(0, 0, SECOND, "فرماندار")
        OfficialService(self.known.database).save(self.known.cast.supervisor, second)
        with self.known.database.reading() as connection:
            self.officials = (
                connection.execute(select(officials.c.id).order_by("id")).scalars().all()
            )
            self.cases = connection.execute(select(cases.c.id).order_by("id")).scalars().all()
            others = subjects.c.id.not_in(select(cases.c.subject_id))
            parents = select(subjects.c.parent_id).where(subjects.c.parent_id.is_not(None))
            query = select(subjects.c.id).where(others, subjects.c.id.not_in(parents))
            self.roads = connection.execute(query.limit(1)).scalar_one()
            query = select(cases.c.subject_id).limit(1)
            self.about = connection.execute(query).scalar_one()

    def sit(self, begins_at, state, attendances, places, *, announced_at=MEHR_BEGINS, **what):
        me = self.known.cast.secretary.staff_id
        made = {"uuid": uuid7(), "made_by": me, "made_at": begins_at}
        when = {"begins_at": begins_at, "ends_at": begins_at + HOUR, "announced_at": announced_at}
        how = {"channel": SessionChannel.CALL, "capacity": 6, "minutes": 10}
        with self.known.database.upkeep() as connection:
            insert = desk_sessions.insert().values(**made, **when, **how, **what)
            insert = insert.values(state=SessionState.ANNOUNCED)  # As long as callers are booked.
            session_id = connection.execute(insert.returning(desk_sessions.c.id)).scalar_one()
            for position, said in enumerate(attendances):
                sits = {"official_id": self.officials[position], "position": position}
                seat = session_officials.insert().values(session_id=session_id, **sits)
                connection.execute(seat.values(attendance=said))
            for number, became in places:
                of = {"session_id": session_id, "case_id": self.cases[number]}
                booked = {"uuid": uuid7(), "booked_by": me, "booked_at": begins_at}
                slot = session_slots.insert().values(**of, **booked, state=SlotState.BOOKED)
                slot_id = connection.execute(slot.returning(session_slots.c.id)).scalar_one()
                ended = session_slots.update().where(session_slots.c.id == slot_id)
                connection.execute(ended.values(state=became))
            over = desk_sessions.update().where(desk_sessions.c.id == session_id)
            connection.execute(over.values(state=state))


def test_sessions_and_who_came_are_counted_and_compared_with_the_days_before(
    sat, known, as_person, cast
):
    service = ReportService(as_person(cast.supervisor))
    # Announced, held, called off; came, did not, sent somebody.
    answer = made_by(service, cast.supervisor, compared=True)
    found = table(answer, "sessions")
    told = [(row.values, row.before) for row in (*found.rows, found.totals)]
    assert told == [
        ((FIRST, 4, 3, 1, 2, 0, 1), (None, 1, 1, 0, 0, 1, 0)),
        ((SECOND, 1, 1, 0, 0, 1, 0), (None, 0, 0, 0, 0, 0, 0)),
        (("همه", 5, 4, 1, 2, 1, 1), (None, 1, 1, 0, 0, 1, 0)),
    ]
    assert all(column.is_compared for column in found.columns[1:])
    written = service.file(cast.supervisor, answer, FileKind.EXCEL)
    sheet = CalamineWorkbook.from_filelike(BytesIO(written)).get_sheet_by_index(1).to_python()
    assert sheet[1:] == [
        [FIRST, 4, 1, 3, 1, 1, 0, 2, 0, 0, 1, 1, 0],
        [SECOND, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0],
        ["همه", 5, 1, 4, 1, 1, 0, 2, 0, 1, 1, 1, 0],
    ]
    assert figures(answer, "whole")[Measure.HEARD] == 3
    assert figures(answer, "whole")[Measure.MISSED] == 1


def test_sessions_are_narrowed_by_what_they_say_of_themselves_or_else_by_their_cases(
    sat, known, as_person, cast, reference
):
    service = ReportService(as_person(cast.supervisor))
    tabriz = next(each.id for each in reference.counties.values() if each.code == "0303")
    called_off, by_two = (1, 0, 1, 0, 0, 0), (1, 1, 0, 0, 1, 0)
    for filters, first, second in (
        # A session of nobody is of water by the cases that it heard.
        ({"agency_id": known.water}, (3, 3, 0, 2, 0, 1), by_two),
        ({"agency_id": known.power}, called_off, None),
        ({"subject_id": sat.about}, (3, 3, 0, 2, 0, 1), by_two),
        ({"subject_id": sat.roads}, called_off, None),
        ({"county_id": tabriz}, (2, 1, 1, 1, 0, 0), by_two),
        ({"operator_id": cast.operator2.staff_id}, (3, 2, 1, 2, 0, 0), by_two),
        ({"county_id": tabriz, "agency_id": known.water}, (1, 1, 0, 1, 0, 0), by_two),
        ({"kind": CaseKind.COMPLAINT, "channel": Channel.PHONE}, (4, 3, 1, 2, 0, 1), by_two),
        ({"kind": CaseKind.REQUEST}, None, None),
        ({"channel": Channel.WEB}, None, None),
    ):
        every = by_name(made_by(service, cast.supervisor, of=Filters(**filters)), "sessions")
        expected = {FIRST: first, SECOND: second}
        assert (filters, every) == (filters, {n: told for n, told in expected.items() if told})


def test_behind_sessions_stand_the_places_that_were_given_in_them(
    sat, known, as_person, cast, reference
):
    service = ReportService(as_person(cast.supervisor))
    answer = made_by(service, cast.supervisor)
    found = table(answer, "sessions")
    for row in (*found.rows, found.totals):
        assert_doors(service, cast.supervisor, answer, found, row)
    (first, second), none = sat.officials, ()
    for key, cases_of in (
        (
            (first,),
            {"announced": [5, 4, 4, 5, 4, 2, 1], "cancelled": [5], "held": [5, 4, 4, 4, 2, 1]},
        ),
        ((second,), {"announced": [5, 4, 4], "held": [5, 4, 4], "cancelled": []}),
        # Of a session with two officials each place is there once.
        (none, {"announced": [5, 4, 4, 5, 4, 2, 1]}),
    ):
        for of, numbers in cases_of.items():
            door = Behind("sessions", f"sessions_{of}", key)
            listed = [each.id for each in behind(service, cast.supervisor, answer, door)]
            assert sorted(listed) == sorted(sat.cases[number] for number in numbers)
    tabriz = next(each.id for each in reference.counties.values() if each.code == "0303")
    narrowed = made_by(service, cast.supervisor, of=Filters(county_id=tabriz))
    door = Behind("sessions", Measure.SESSIONS_ANNOUNCED, (first,))
    listed = [each.id for each in behind(service, cast.supervisor, narrowed, door)]
    assert listed == [sat.cases[5]] * 2


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
    """Let directors have promised: water four times, and once in Shahrivar; power was away."""
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
    earlier = desk.record(cast.secretary, draft).value
    desk.verify(cast.secretary, kept, Verdict.KEPT)
    for each in (broken, earlier):
        desk.verify(cast.secretary, each, Verdict.NOT_KEPT, "آب هنوز قطع است.")
    with known.database.upkeep() as connection:
        hide = cases.update().where(cases.c.id == protected)
        connection.execute(hide.values(identity_level=IdentityLevel.HIDDEN))
        back = promises.update().where(promises.c.id == earlier.id)
        connection.execute(back.values(made_at=MEHR_BEGINS - 30 * DAY))
    return day


def test_what_directors_promised_is_counted_as_the_ledger_has_it(promised, known, as_person, cast):
    database = as_person(cast.supervisor)
    service = ReportService(database)
    found = table(made_by(service, cast.supervisor, compared=True), "promises")
    assert [column.title for column in found.columns[1:]] == [
        *("قول مدیر", "قول انجام‌شده", "قول در مهلت", "قول دیرشده", "قول نقض‌شده"),
        "مدیر در دسترس نبود",
    ]
    assert [(row.values, row.before) for row in (*found.rows, found.totals)] == [
        (("آب و فاضلاب", 4, 1, 2, 0, 1, 0), (None, 1, 0, 0, 0, 1, 0)),
        (("توزیع برق استان", 0, 0, 0, 0, 0, 1), (None, 0, 0, 0, 0, 0, 0)),
        (("همه", 4, 1, 2, 0, 1, 1), (None, 1, 0, 0, 0, 1, 0)),
    ]
    assert by_name(made_by(service, cast.supervisor), "promises_by_official") == {
        FIRST: (4, 1, 2, 0, 1, 1)
    }
    for each in {known.database, database} if database.is_sqlite else {known.database}:
        let_it_be(each, datetime.combine(promised + timedelta(days=1), time(), UTC))
    (water, _power) = table(made_by(service, cast.supervisor), "promises").rows
    assert water.values[1:] == (4, 1, 0, 2, 1, 0)


def test_what_directors_promised_is_narrowed_by_agency_and_by_its_cases(
    promised, known, as_person, cast
):
    service = ReportService(as_person(cast.supervisor))
    for filters, expected in (
        ({"agency_id": known.power}, {POWER: (0, 0, 0, 0, 0, 1)}),
        # Of those about a case only: one that was not kept, and two about the last case.
        ({"channel": Channel.PHONE}, {WATER: (3, 0, 2, 0, 1, 0)}),
        ({"kind": CaseKind.COMPLAINT}, {WATER: (3, 0, 2, 0, 1, 0)}),
        ({"operator_id": cast.operator2.staff_id}, {WATER: (2, 0, 2, 0, 0, 0)}),
        ({"channel": Channel.WEB}, {}),
    ):
        answer = made_by(service, cast.supervisor, of=Filters(**filters))
        assert (filters, by_name(answer, "promises")) == (filters, expected)
        notes = table(answer, "promises").notes
        assert any("دربارهٔ هیچ پرونده‌ای نیست" in each for each in notes)
        assert set(notes) <= set(answer.every_note)


def test_behind_promises_stand_their_cases_and_what_is_about_none_is_told(
    promised, known, as_person, cast
):
    service = ReportService(as_person(cast.supervisor))
    answer = made_by(service, cast.supervisor)
    for section in ("promises", "promises_by_official"):
        found = table(answer, section)
        for row in (*found.rows, found.totals):
            assert_doors(service, cast.supervisor, answer, found, row)

    def listed(measure, key=()):
        door = Behind("promises", measure, key)
        return service.listed(cast.supervisor, answer.report, answer.query, door)

    assert listed(Measure.PROMISED, (known.water,)) == Listed(cases=3, about_none=1)
    assert listed(Measure.DIRECTOR_AWAY) == Listed(cases=0, about_none=1)


def test_a_promise_about_a_protected_case_is_counted_and_listed_for_who_may_read_it(
    promised, known, as_person, cast
):
    service = ReportService(as_person(cast.official), clock=lambda: NOW)
    answer = made_by(service, cast.official)
    found = table(answer, "promises")
    assert found.rows[0].values[1:] == (2, 1, 0, 0, 1, 0)
    for row in (*found.rows, found.totals):
        assert_doors(service, cast.official, answer, found, row)


def made_by(service, actor, days=MEHR, of=None, *, compared=False):
    asked = ReportQuery(days, of or Filters(), before(days, NOW.date()) if compared else None)
    return service.make(actor, "desk_hours", asked, lambda *_: None, threading.Event())
