"""The bell rings for whom something concerns, until she has read it, and for nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from samad_desktop.domain.access import Role
from samad_desktop.domain.bell import UNREAD_MOST
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.staff import StaffDraft
from samad_desktop.persistence import staff
from samad_desktop.persistence.tables import bell_seen, case_events
from samad_desktop.services import bell
from samad_desktop.services.bell import BellService
from samad_desktop.services.escalation import EscalationService
from samad_desktop.services.referrals import ReferralService
from tests.moments import let_it_be

SATURDAY = datetime(2026, 10, 3, 5, tzinfo=UTC)
REPLY = "اکیپ اعزام و لوله تعمیر شد؛ آب از ساعت ۱۶ وصل است."
K = EventKind


@pytest.fixture
def bells(database):
    return BellService(database)


@pytest.fixture
def agencies(reference, database, liaison):
    """Give the agencies by code; the liaison is of the first."""
    found = {agency.code: agency.id for agency in reference.agencies.values()}
    with database.transaction() as connection:
        staff.set_agencies(connection, liaison.staff_id, frozenset({found["WATER"]}))
    return found


@pytest.fixture
def case_id(database, intake, operator, a_draft):
    let_it_be(database, SATURDAY)
    return intake.register(operator, a_draft()).value.case_id


@pytest.fixture
def do(as_person):
    """Do something with the last referral of a case, with the person's own connection."""

    def act(actor, action, case_id, *arguments):
        service = ReferralService(as_person(actor))
        last = service.of_case(actor, case_id)[-1]
        getattr(service, action)(actor, last.id, last.version, *arguments)

    return act


@pytest.fixture
def refer(database, expert):
    def send(case_id, *agency_ids):
        ReferralService(database).refer(expert, case_id, ReferralDraft(agency_ids))

    return send


def kinds(bells, actor):
    return [row.kind for row in bells.page(actor).rows]


def test_each_hears_what_concerns_her(bells, refer, do, case_id, agencies, cast):
    operator, expert, liaison = cast.operator, cast.expert, cast.liaison
    refer(case_id, agencies["WATER"])
    assert kinds(bells, liaison) == [K.REFERRED]
    do(liaison, "answer", case_id, REPLY)
    assert kinds(bells, expert) == [K.FINAL_REPLY]
    do(expert, "send_back", case_id, "بنویسید چه شد")
    assert kinds(bells, liaison) == [K.SENT_BACK, K.REFERRED]
    do(liaison, "answer", case_id, REPLY)
    do(expert, "accept", case_id)
    assert kinds(bells, operator) == [K.ACCEPTED]
    assert kinds(bells, cast.operator2) == []


def test_a_new_liaisons_bell_begins_when_she_is_let_in(
    bells, refer, do, case_id, agencies, liaison, expert, database
):
    refer(case_id, agencies["WATER"])
    let_it_be(database, SATURDAY + timedelta(days=700))
    with database.transaction() as connection:
        draft = StaffDraft("newcomer", "مینا تازه‌رسیده", frozenset({Role.LIAISON}))
        new = staff.get(connection, staff.add(connection, draft, must_change_password=False))
        staff.set_agencies(connection, new.id, frozenset({agencies["WATER"]}))
    newcomer = staff.as_actor(new)
    assert kinds(bells, newcomer) == []
    assert bells.news(newcomer).unread == 0
    do(expert, "remind", case_id, "خواهشمند است پاسخ دهید")
    assert kinds(bells, newcomer) == [K.REMINDED]
    assert kinds(bells, liaison) == [K.REMINDED, K.REFERRED]


def test_a_further_agencys_bell_begins_when_it_is_given(
    bells, refer, do, case_id, agencies, liaison, expert, database
):
    refer(case_id, agencies["POWER"])
    do(expert, "remind", case_id, "خواهشمند است پاسخ دهید")
    let_it_be(database, SATURDAY + timedelta(days=700))
    with database.transaction() as connection:
        both = frozenset({agencies["WATER"], agencies["POWER"]})
        staff.set_agencies(connection, liaison.staff_id, both)
    assert kinds(bells, liaison) == []
    assert bells.news(liaison).unread == 0
    let_it_be(database, SATURDAY + timedelta(days=701))
    do(expert, "remind", case_id, "بار دوم")
    assert kinds(bells, liaison) == [K.REMINDED]
    with database.transaction() as connection:
        staff.set_agencies(connection, liaison.staff_id, frozenset({agencies["POWER"]}))
    assert kinds(bells, liaison) == [K.REMINDED]


def test_another_agencys_bell_stays_silent(
    bells, refer, do, case_id, agencies, liaison, expert, database
):
    refer(case_id, agencies["POWER"])
    do(expert, "remind", case_id, "خواهشمند است پاسخ دهید")
    let_it_be(database, SATURDAY + timedelta(days=30))
    EscalationService(database).raise_late(expert)
    assert kinds(bells, liaison) == []
    assert bells.news(liaison).unread == 0
    with database.transaction() as connection:
        staff.set_agencies(connection, liaison.staff_id, frozenset())
    assert kinds(bells, liaison) == []


def test_what_is_late_concerns_its_agency_and_its_sender_even_from_her_own_workstation(
    bells, refer, case_id, agencies, liaison, expert, database
):
    refer(case_id, agencies["WATER"])
    let_it_be(database, SATURDAY + timedelta(days=30))
    EscalationService(database).raise_late(expert)
    assert kinds(bells, liaison) == [K.RAISED, K.REFERRED]
    assert kinds(bells, expert) == [K.RAISED]


def test_the_centres_own_late_check_is_no_business_of_the_agency(
    bells, refer, do, case_id, agencies, liaison, expert, database
):
    refer(case_id, agencies["WATER"])
    do(liaison, "answer", case_id, REPLY)
    let_it_be(database, SATURDAY + timedelta(days=30))
    EscalationService(database).raise_late(expert)
    assert kinds(bells, liaison) == [K.REFERRED]
    assert kinds(bells, expert) == [K.RAISED, K.FINAL_REPLY]


def test_what_was_read_is_counted_no_more_and_stays_read(
    bells, refer, do, case_id, agencies, liaison, expert
):
    refer(case_id, agencies["WATER"])
    do(expert, "remind", case_id, "خواهشمند است پاسخ دهید")
    assert bells.news(liaison).unread == 2
    newest, oldest = bells.page(liaison).rows
    assert newest.unread
    assert oldest.unread
    bells.see(liaison, frozenset({newest.id}))
    assert bells.news(liaison).unread == 1
    assert [row.unread for row in bells.page(liaison).rows] == [False, True]
    bells.see(liaison, frozenset({newest.id}))
    bells.see(liaison, frozenset({oldest.id}))
    assert bells.news(liaison).unread == 0
    assert not any(row.unread for row in bells.page(liaison).rows)
    do(expert, "remind", case_id, "بار دوم")
    assert bells.news(liaison).unread == 1
    assert bells.page(liaison).rows[0].agency_id == agencies["WATER"]


def test_pages_follow_each_other_without_a_gap(
    bells, refer, do, case_id, agencies, liaison, expert, monkeypatch
):
    monkeypatch.setattr(bell, "PAGE_SIZE", 2)
    refer(case_id, agencies["WATER"])
    for number in range(4):
        do(expert, "remind", case_id, f"بار {number}")
    first = bells.page(liaison)
    second = bells.page(liaison, first.before)
    third = bells.page(liaison, second.before)
    ids = [row.id for page in (first, second, third) for row in page.rows]
    assert len(ids) == 5 == len(set(ids))
    assert ids == sorted(ids, reverse=True)
    assert third.before is None


def test_very_many_are_counted_no_further(
    bells, refer, do, case_id, agencies, liaison, expert, monkeypatch
):
    monkeypatch.setattr(bell, "UNREAD_MOST", 2)
    refer(case_id, agencies["WATER"])
    for number in range(4):
        do(expert, "remind", case_id, f"بار {number}")
    assert bells.news(liaison).unread == 3
    assert UNREAD_MOST == 99


def test_who_may_see_no_cases_has_no_bell(bells, admin):
    for ask in (bells.news, bells.page, lambda actor: bells.see(actor, frozenset({1}))):
        with pytest.raises(Forbidden):
            ask(admin)


def test_everybody_may_remember_what_she_has_seen(
    as_person, case_id, database, operator, secretary, official
):
    with database.reading() as connection:
        event_id = connection.execute(select(func.max(case_events.c.id))).scalar_one()
    for person in (operator, secretary, official):
        service = BellService(as_person(person))
        service.see(person, frozenset({event_id}))
        assert service.news(person).unread == 0


@pytest.fixture
def reminded(refer, do, case_id, agencies, expert):
    """Send a case to the liaison's agency, and remind it so often."""

    def send(times):
        refer(case_id, agencies["WATER"])
        for number in range(times):
            do(expert, "remind", case_id, f"بار {number}")

    return send


def test_what_was_seen_is_one_mark_again_once_nothing_is_new(
    as_person, bells, do, case_id, reminded, liaison, expert, database
):
    reminded(3)
    rows = bells.page(liaison).rows
    own = BellService(as_person(liaison))
    own.see(liaison, frozenset(row.id for row in rows[:2]))
    assert (bells.news(liaison).unread, seen_one_by_one(database)) == (2, 2)
    do(expert, "remind", case_id, "بار چهارم")
    assert [row.unread for row in bells.page(liaison).rows] == [True, False, False, True, True]
    own.see(liaison, frozenset(row.id for row in bells.page(liaison).rows))
    assert (bells.news(liaison).unread, seen_one_by_one(database)) == (0, 0)
    assert bells.news(expert).unread == 0


def test_the_bell_is_in_the_order_of_time_whenever_it_was_written(
    bells, reminded, liaison, database, monkeypatch
):
    monkeypatch.setattr(bell, "PAGE_SIZE", 2)
    reminded(4)
    with database.transaction() as connection:
        ids = list(connection.scalars(select(case_events.c.id).order_by(case_events.c.id)))
        for place, each in enumerate(reversed(ids)):
            moment = SATURDAY + timedelta(hours=place)
            written = update(case_events).where(case_events.c.id == each)
            connection.execute(written.values(at=moment))
    first = bells.page(liaison)
    second = bells.page(liaison, first.before)
    third = bells.page(liaison, second.before)
    moments = [row.at for page in (first, second, third) for row in page.rows]
    assert len(moments) == 5
    assert moments == sorted(moments, reverse=True)


def seen_one_by_one(database):
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(bell_seen)).scalar_one()
