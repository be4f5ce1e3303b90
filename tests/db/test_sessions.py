"""Desk hours as the database keeps them: planned, announced, moved, held, by whom and why."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import (
    Conflict,
    Forbidden,
    NotFound,
    RuleBroken,
    ValidationFailed,
)
from samad_desktop.domain.officials import Official
from samad_desktop.domain.rule_changes import left_out
from samad_desktop.domain.session_conflicts import ConflictKind
from samad_desktop.domain.session_duties import quarter_of
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import (
    Attendance,
    Presence,
    SessionChannel,
    SessionEventKind,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.working_calendar import ClosureDecree, Hours
from samad_desktop.persistence import centre_events, sessions
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slots import SlotService
from samad_desktop.services.working_calendar import CalendarService
from tests.moments import let_it_be

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
TODAY, DAY = date(2026, 11, 28), date(2026, 12, 5)
FRIDAY = date(2026, 12, 4)
ONCE = SessionRule(Repeat.ONCE, DAY)
MONTH = (date(2026, 11, 22), date(2026, 12, 21))
REASON = "سفر ناگزیر به تهران"
TOLD = frozenset({Change(Noun.SESSION)})


@pytest.fixture(autouse=True)
def a_day_in_azar(database):
    let_it_be(database, NOW)


@pytest.fixture
def service(as_person, secretary):
    return SessionService(as_person(secretary))


@pytest.fixture
def officials(as_person, secretary):
    service = OfficialService(as_person(secretary))
    governor = Official(0, 0, "کامران ارس‌پور", "استاندار", duty=6)
    deputy = Official(0, 0, "سهند قراجه‌داغی", "معاون استاندار", duty=2)
    return tuple(service.save(secretary, each).value for each in (governor, deputy))


@pytest.fixture
def plan(officials):
    hours = Hours(time(10), time(12))
    return SessionPlan((officials[0],), DAY, hours, SessionChannel.IN_PERSON, "سالن دیدار")


@pytest.fixture
def planned(service, secretary, plan):
    """Give a session as it was read after it was planned."""
    service.plan(secretary, plan, ONCE)
    return only(service, secretary)


@pytest.fixture
def announced(service, secretary, planned):
    service.announce(secretary, (planned,))
    return only(service, secretary)


def only(service, actor):
    (found,) = service.read(actor, *MONTH).sessions
    return found


def refused(ask) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code) for each in error.value.errors]


# Planning


def test_what_is_planned_is_read_as_it_was(service, secretary, plan):
    outcome = service.plan(secretary, plan, ONCE)
    assert outcome.changes == TOLD
    session = only(service, secretary)
    assert (session.id, session.plan, session.state) == (
        *(outcome.value.ids[0], plan, SessionState.PLANNED),
    )
    assert not session.is_public
    (event,) = service.history(secretary, session.id)
    assert (event.kind, event.who) == (SessionEventKind.PLANNED, "نسرین دبیرزاده")
    assert event.after["officials"] == "استاندار، کامران ارس‌پور"


def test_a_rule_plans_each_of_its_days_and_leaves_out_what_something_is_against(
    service, secretary, plan, officials
):
    later = replace(plan, day=DAY + timedelta(days=7))
    service.plan(secretary, later, ONCE)
    with_friday = SessionRule(Repeat.WEEKLY, DAY + timedelta(days=21))
    # What is asked while it is typed is of all days, and says what storing will.
    foreseen = left_out(service.conflicts(secretary, plan, rule=with_friday))
    done = service.plan(secretary, plan, with_friday).value
    assert foreseen == done.left_out
    assert len(done.ids) == 3
    assert [(each.kind, each.day) for each in done.left_out] == [
        (ConflictKind.OFFICIAL, DAY + timedelta(days=7))
    ]
    book = service.read(secretary, DAY, DAY + timedelta(days=30))
    made = [each for each in book.sessions if each.id in done.ids]
    assert {each.rule_id for each in made} == {made[0].rule_id} != {None}


def test_hours_that_are_gone_are_refused_at_their_field_and_kept_ones_are_not(
    service, secretary, plan, database
):
    service.plan(secretary, plan, ONCE)
    let_it_be(database, plan.begins_at)
    with pytest.raises(ValidationFailed) as refused:
        service.plan(secretary, replace(plan, place="سالن دیگر"), ONCE)
    (error,) = refused.value.errors
    assert (error.field, error.code) == ("hours", "session_hours_gone")
    session = only(service, secretary)
    earlier = replace(plan, hours=Hours(time(9), time(11)))
    with pytest.raises(ValidationFailed):
        service.change(secretary, session, earlier)
    service.change(secretary, session, replace(plan, note="زودتر بیایند"))
    assert only(service, secretary).plan.note == "زودتر بیایند"


def test_a_holiday_among_the_days_of_a_rule_is_left_out_with_its_name(
    service, secretary, plan, database, supervisor
):
    off = DAY + timedelta(days=14)
    decree = ClosureDecree("12/3", "برودت هوا", off, off)
    CalendarService(database).enter(supervisor, decree)
    rule = SessionRule(Repeat.WEEKLY, DAY + timedelta(days=21))
    done = service.plan(secretary, plan, rule).value
    assert len(done.ids) == 3
    assert [(each.kind, each.about) for each in done.left_out] == [
        (ConflictKind.DAY_OFF, "برودت هوا (12/3)")
    ]


def test_who_is_busy_and_what_is_taken_is_refused_with_the_hours(service, secretary, plan, planned):
    with pytest.raises(ValidationFailed) as error:
        service.plan(secretary, replace(plan, hours=Hours(time(11), time(13))), ONCE)
    assert [(each.field, each.code) for each in error.value.errors] == [
        ("officials", "official_is_busy"),
        ("place", "room_is_taken"),
    ]
    assert "۱۰:۰۰" in error.value.errors[0].detail
    assert only(service, secretary) == planned


def test_a_day_off_needs_a_reason_which_is_kept(service, secretary, plan):
    on_friday = replace(plan, day=FRIDAY)
    assert refused(lambda: service.plan(secretary, on_friday, ONCE)) == [
        ("reason", "session_day_off")
    ]
    service.plan(secretary, on_friday, ONCE, REASON)
    (event,) = service.history(secretary, only(service, secretary).id)
    assert event.reason == REASON


def test_what_stands_against_it_is_told_while_it_is_typed(service, secretary, plan, planned):
    again = replace(plan, capacity=0)
    kinds = [each.kind for each in service.conflicts(secretary, again)]
    assert kinds == [ConflictKind.OFFICIAL, ConflictKind.ROOM]
    assert service.conflicts(secretary, again, but=planned.id) == ()


def test_nobody_who_is_retired_or_unknown_sits(service, secretary, plan, officials, as_person):
    keeper = OfficialService(as_person(secretary))
    gone = Official(officials[0], 1, "کامران ارس‌پور", "استاندار", retired=True)
    keeper.save(secretary, gone)
    for ids in ((officials[0],), (999,)):
        with_her = replace(plan, official_ids=ids)
        assert refused(lambda p=with_her: service.plan(secretary, p, ONCE)) == [
            ("officials", "official_retired")
        ]


def test_of_two_who_plan_at_once_for_one_official_one_is_refused(
    service, secretary, supervisor, plan, as_person
):
    other = SessionService(as_person(supervisor))

    def attempt(who) -> bool:
        try:
            who[0].plan(who[1], plan, ONCE)
        except ValidationFailed:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(attempt, ((service, secretary), (other, supervisor))))
    assert sorted(done) == [False, True]
    assert only(service, secretary).plan == plan


# Announcing


def test_people_are_told_in_time_or_with_a_reason(service, secretary, plan):
    near = replace(plan, day=TODAY + timedelta(days=2))
    service.plan(secretary, near, ONCE)
    session = only(service, secretary)
    assert refused(lambda: service.announce(secretary, (session,))) == [
        ("reason", "announced_too_late")
    ]
    assert only(service, secretary) == session
    service.announce(secretary, (session,), "دستور استاندار")
    told = only(service, secretary)
    assert (told.state, told.announcements, told.announced_at) == (SessionState.ANNOUNCED, 1, NOW)
    assert service.history(secretary, told.id)[0].reason == "دستور استاندار"


def test_the_centre_says_how_long_before_people_are_told(
    service, secretary, planned, database, supervisor, as_person
):
    keeper = OfficialService(as_person(supervisor))
    keeper.set_notice_days(supervisor, 3, 8)
    assert refused(lambda: service.announce(secretary, (planned,))) == [
        ("reason", "announced_too_late")
    ]
    with database.reading() as connection:
        (event,) = centre_events.latest(connection, 1, (SettingKind.SESSION,))
    assert (event.before, event.after) == ({"notice_days": "3"}, {"notice_days": "8"})
    with pytest.raises(Conflict):
        keeper.set_notice_days(supervisor, 3, 5)
    assert refused(lambda: keeper.set_notice_days(supervisor, 8, 61)) == [
        ("notice", "notice_out_of_range")
    ]


def test_of_several_that_are_announced_all_are_or_none(service, secretary, plan, planned):
    near = replace(plan, day=TODAY + timedelta(days=1))
    service.plan(secretary, near, ONCE)
    both = service.read(secretary, *MONTH).sessions
    refused(lambda: service.announce(secretary, both))
    assert {each.state for each in service.read(secretary, *MONTH).sessions} == {
        SessionState.PLANNED
    }
    assert service.announce(secretary, both, REASON).value == 2


def test_what_people_were_told_moves_with_a_reason_and_is_announced_again(
    service, secretary, announced, plan
):
    later = replace(plan, hours=Hours(time(8), time(10)))
    assert refused(lambda: service.change(secretary, announced, later)) == [
        ("reason", "announced_needs_reason")
    ]
    service.change(secretary, announced, later, REASON)
    moved = only(service, secretary)
    assert (moved.plan, moved.state, moved.announcements) == (later, SessionState.ANNOUNCED, 2)
    event = service.history(secretary, moved.id)[0]
    assert (event.kind, event.reason) == (SessionEventKind.MOVED, REASON)
    assert (event.before["hours"], event.after["hours"]) != ("", event.before["hours"])


def test_a_note_of_an_announced_session_changes_in_silence(service, secretary, announced, plan):
    service.change(secretary, announced, replace(plan, note="یادداشت"))
    changed = only(service, secretary)
    assert (changed.announcements, changed.plan.note) == (1, "یادداشت")
    assert service.history(secretary, changed.id)[0].kind is SessionEventKind.CHANGED


def test_nothing_is_stored_where_nothing_is_another(service, secretary, planned, plan):
    assert service.change(secretary, planned, plan).changes == frozenset()
    assert only(service, secretary) == planned


def test_others_may_sit_there(service, secretary, planned, plan, officials):
    both = replace(plan, official_ids=(officials[1], officials[0]))
    service.change(secretary, planned, both)
    assert only(service, secretary).plan == both


def test_calling_off_an_announced_session_needs_a_reason_and_is_announced(
    service, secretary, announced
):
    assert refused(lambda: service.cancel(secretary, announced)) == [
        ("reason", "announced_needs_reason")
    ]
    service.cancel(secretary, announced, REASON)
    off = only(service, secretary)
    assert (off.state, off.announcements) == (SessionState.CANCELLED, 2)
    with pytest.raises(RuleBroken, match="session_cancelled_before"):
        service.cancel(secretary, off, REASON)


def test_what_nobody_was_told_of_is_called_off_in_silence(service, secretary, planned, plan):
    service.cancel(secretary, planned)
    off = only(service, secretary)
    assert (off.state, off.is_public) == (SessionState.CANCELLED, False)
    service.plan(secretary, plan, ONCE)


# Holding


def test_a_session_is_held_by_who_came(service, secretary, announced, database, officials):
    let_it_be(database, announced.plan.begins_at)
    service.open(secretary, announced)
    opened = only(service, secretary)
    assert opened.state is SessionState.OPEN
    said = (Presence(officials[0], Attendance.SUBSTITUTE, "معاون او"),)
    assert service.record(secretary, opened, said).value is SessionState.NOT_ATTENDED
    held = only(service, secretary)
    assert held.presences == said
    again = (Presence(officials[0], Attendance.ATTENDED),)
    assert service.record(secretary, held, again).value is SessionState.HELD
    assert only(service, secretary).presences == again
    kinds = [each.kind for each in service.history(secretary, held.id)]
    assert kinds[:3] == [SessionEventKind.ATTENDANCE] * 2 + [SessionEventKind.OPENED]


def test_before_its_day_nothing_is_opened_and_nobody_came(service, secretary, announced):
    with pytest.raises(RuleBroken, match="session_other_day"):
        service.open(secretary, announced)
    with pytest.raises(RuleBroken, match="session_not_begun"):
        service.record(secretary, announced, ())


def test_a_quarter_counts_what_was_attended(
    service, secretary, announced, database, officials, as_person
):
    keeper = OfficialService(as_person(secretary))
    let_it_be(database, announced.plan.begins_at)
    service.record(secretary, announced, (Presence(officials[0], Attendance.ATTENDED),))
    quarter = quarter_of(DAY)
    governor, deputy = keeper.read(secretary, quarter).duties
    assert (governor.attended, governor.owed, deputy.owed) == (1, 5, 2)
    before = keeper.read(secretary, quarter.turned(-1)).duties
    assert [each.attended for each in before] == [0, 0]


# Who may, and who was first


def test_the_second_of_two_who_change_a_session_is_told(service, secretary, planned, plan):
    service.change(secretary, planned, replace(plan, capacity=8))
    for ask in (
        lambda: service.change(secretary, planned, replace(plan, capacity=9)),
        lambda: service.announce(secretary, (planned,)),
        lambda: service.cancel(secretary, planned),
        lambda: service.open(secretary, planned),
        lambda: service.record(secretary, planned, ()),
    ):
        with pytest.raises(Conflict):
            ask()


@pytest.mark.parametrize("role", ["operator", "expert", "official", "admin"])
def test_only_who_plans_changes_anything(cast, as_person, role, planned, plan):
    actor = getattr(cast, role)
    service = SessionService(as_person(actor))
    for ask in (
        lambda: service.plan(actor, plan, ONCE),
        lambda: service.change(actor, planned, plan),
        lambda: service.announce(actor, (planned,)),
        lambda: service.cancel(actor, planned),
        lambda: service.open(actor, planned),
        lambda: service.record(actor, planned, ()),
        lambda: service.history(actor, planned.id),
        lambda: service.conflicts(actor, plan),
    ):
        with pytest.raises(Forbidden):
            ask()


def test_an_agency_sees_no_timetable(as_person, liaison):
    with pytest.raises(Forbidden):
        SessionService(as_person(liaison)).read(liaison, *MONTH)


def test_who_answers_calls_sees_only_what_people_were_told(
    service, secretary, operator, official, as_person, planned
):
    hers = SessionService(as_person(operator))
    assert hers.read(operator, *MONTH).sessions == ()
    with as_person(operator).reading() as connection, pytest.raises(NotFound):
        sessions.get(connection, planned.id, sessions.shown_to(operator))
    # Nor is she told of it where she names it herself, or counts what others owe.
    with pytest.raises(NotFound):
        SlotService(as_person(operator)).book(operator, planned.id, (1,))
    duties = OfficialService(as_person(operator)).read(operator, quarter_of(DAY)).duties
    assert {each.to_come for each in duties} == {0}
    assert only(SessionService(as_person(official)), official) == planned
    service.announce(secretary, (planned,))
    told = only(hers, operator)
    assert (told.plan, told.state) == (planned.plan, SessionState.ANNOUNCED)


def test_only_who_keeps_the_centre_says_how_long_before(as_person, secretary):
    with pytest.raises(Forbidden):
        OfficialService(as_person(secretary)).set_notice_days(secretary, 3, 1)


def test_the_second_of_two_who_change_an_official_is_told(as_person, secretary, officials):
    keeper = OfficialService(as_person(secretary))
    read = Official(officials[0], 1, "کامران ارس‌پور", "استاندار", duty=4)
    keeper.save(secretary, read)
    with pytest.raises(Conflict):
        keeper.save(secretary, replace(read, duty=5))


def test_an_official_may_be_one_who_logs_in(as_person, secretary, official, officials):
    keeper = OfficialService(as_person(secretary))
    hers = Official(0, 0, official.display_name, "فرماندار", staff_id=official.staff_id)
    keeper.save(secretary, hers)
    again = replace(hers, name="کسی دیگر")
    assert refused(lambda: keeper.save(secretary, again)) == [("login", "official_login_taken")]


def test_nobody_retires_before_a_session_of_hers(as_person, secretary, officials, planned):
    keeper = OfficialService(as_person(secretary))
    gone = Official(officials[0], 1, "کامران ارس‌پور", "استاندار", retired=True)
    assert refused(lambda: keeper.save(secretary, gone)) == [("retired", "official_still_sits")]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_who_changed_what_stands_on_record(database, service, secretary, planned):
    service.cancel(secretary, planned)
    query = (
        "SELECT login, deed, keys, columns FROM audit_events WHERE noun = 'desk_sessions'"
        " ORDER BY id"
    )
    with database.reading() as connection:
        made, changed = connection.exec_driver_sql(query).all()
    assert made[:3] == ("secretary", "insert", str(planned.id))
    assert changed == ("secretary", "update", str(planned.id), "state,version")


def test_hours_are_those_of_tehran(service, secretary, planned):
    assert planned.plan.begins_at == datetime(2026, 12, 5, 10, tzinfo=TEHRAN)
    assert planned.plan.begins_at == datetime(2026, 12, 5, 6, 30, tzinfo=UTC)
