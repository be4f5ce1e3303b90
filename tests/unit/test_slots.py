"""The order of callers at desk hours, why each stands there, and which session fits a matter."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from samad_desktop.documents.timetable import where_text as where_printed
from samad_desktop.domain.calendar import clock, long_day
from samad_desktop.domain.errors import RuleBroken, ValidationFailed
from samad_desktop.domain.sessions import (
    DeskSession,
    Presence,
    SessionChannel,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.slot_offers import Fit, SessionFull, SlotOffer, Wanted, next_of, offers
from samad_desktop.domain.slot_queue import PlaceReason, QueuedCase, places
from samad_desktop.domain.slots import (
    SessionSlot,
    SlotEventKind,
    SlotState,
    Untold,
    checked_place,
    checked_place_reason,
    must_be_bookable,
    must_be_callable,
    must_be_called,
    must_be_missed,
    must_be_movable,
    must_be_untold,
    must_wait,
)
from samad_desktop.domain.text import strip_isolates
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.session_words import where_text
from samad_desktop.slot_words import (
    ended_text,
    ending_text,
    name_of,
    offer_text,
    place_reason,
    session_text,
    state_text,
    turn_text,
)
from samad_desktop.viewmodels.slot_looks import FULL, FULL_NOTE, offer_row

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
DAY = date(2026, 12, 5)
HALL = "سالن دیدار مردمی"
NAMES = {1: "استاندار، کامران ارس‌پور", 2: "مدیر آب، آراز ساوالان‌پور"}
KEY = UUID(int=1)
ORDINARY = SlotState.BOOKED


def a_session(number=1, **changes) -> DeskSession:
    hours, channel = Hours(time(10), time(12)), SessionChannel.CALL
    plan = SessionPlan((1,), DAY, hours, channel, capacity=3, minutes=10, agency_id=7)
    state = changes.pop("state", SessionState.ANNOUNCED)
    plan = replace(plan, **changes)
    presences = tuple(Presence(each) for each in plan.official_ids)
    return DeskSession(number, KEY, 1, state, plan, presences, NOW, 1)


def a_slot(number, state=ORDINARY, **more) -> SessionSlot:
    return SessionSlot(number, KEY, 1, 1, number, state, "پروانه نخستین", NOW, **more)


def a_case(days, *, level=0, subject=1) -> QueuedCase:
    return QueuedCase(level, NOW - timedelta(days=days), subject)


def order(slots, cases, session=None, now=NOW):
    found = places(session or a_session(), slots, cases, now)
    return [(each.slot.id, each.reason) for each in found]


# The order


def test_who_waits_longest_is_heard_first_and_it_is_said_for_how_long():
    cases = {1: a_case(2, subject=1), 2: a_case(9, subject=2), 3: a_case(5, subject=3)}
    found = places(a_session(), map(a_slot, (1, 2, 3)), cases, NOW)
    assert [(each.number, each.slot.id, each.days) for each in found] == [
        *((1, 2, 9), (2, 3, 5), (3, 1, 2))
    ]
    assert {each.reason for each in found} == {PlaceReason.WAITING}


def test_who_was_escalated_goes_before_all_who_were_not():
    cases = {1: a_case(30, subject=1), 2: a_case(3, level=1, subject=2), 3: a_case(2, level=3)}
    assert order(map(a_slot, (1, 2, 3)), cases) == [
        (3, PlaceReason.ESCALATED),
        (2, PlaceReason.ESCALATED),
        (1, PlaceReason.WAITING),
    ]


def test_those_of_one_subject_are_heard_together_behind_the_one_who_waits_longest():
    cases = {1: a_case(9, subject=1), 2: a_case(7, subject=2), 3: a_case(1, subject=1)}
    assert order(map(a_slot, (1, 2, 3)), cases) == [
        (1, PlaceReason.WAITING),
        (3, PlaceReason.SAME_SUBJECT),
        (2, PlaceReason.WAITING),
    ]


def test_one_subject_does_not_draw_anybody_before_who_was_escalated():
    cases = {
        1: a_case(9, level=2, subject=1),
        2: a_case(8, subject=1),
        3: a_case(7, level=1, subject=2),
    }
    assert [number for number, _ in order(map(a_slot, (1, 2, 3)), cases)] == [1, 3, 2]


def test_who_was_put_by_hand_stands_there_and_the_others_around_her():
    cases = {each: a_case(10 - each, subject=each) for each in (1, 2, 3)}
    slots = [a_slot(1), a_slot(2), a_slot(3, hand_place=1, hand_reason="مسافر است")]
    assert order(slots, cases) == [
        (3, PlaceReason.BY_HAND),
        (1, PlaceReason.WAITING),
        (2, PlaceReason.WAITING),
    ]


def test_a_place_by_hand_beyond_the_queue_is_its_end():
    cases = {each: a_case(each, subject=each) for each in (1, 2)}
    slots = [a_slot(1, hand_place=9, hand_reason="دیرتر می‌رسد"), a_slot(2)]
    assert [number for number, _ in order(slots, cases)] == [2, 1]


def test_who_was_called_in_stands_first_and_who_gave_up_nowhere():
    cases = {each: a_case(each, subject=each) for each in (1, 2, 3)}
    slots = [
        a_slot(1, SlotState.CALLED, called_at=NOW),
        a_slot(2, SlotState.CANCELLED),
        a_slot(3, hand_place=1, hand_reason="x"),
    ]
    assert order(slots, cases) == [(1, PlaceReason.CALLED), (3, PlaceReason.BY_HAND)]


def test_whose_turn_did_not_come_stands_last_and_keeps_her_place_once_she_was_told():
    cases = {each: a_case(9 - each, subject=each) for each in (1, 2, 3)}
    untold = a_slot(1, SlotState.CANCELLED, untold=Untold.NOT_HEARD, ended_at=NOW)
    slots = [untold, replace(untold, id=2, case_id=2, untold=None), a_slot(3, SlotState.DONE)]
    held = a_session(state=SessionState.HELD)
    assert [number for number, _ in order(slots, cases, held)] == [3, 1, 2]
    assert {state_text(each) for each in slots[:2]} == {name_of(Untold.NOT_HEARD)}
    assert state_text(a_slot(4, SlotState.CANCELLED)) == name_of(SlotState.CANCELLED)


def test_before_a_session_ends_it_is_said_what_becomes_of_who_still_waits():
    session = a_session(state=SessionState.OPEN)
    told = [ending_text(session, waiting) for waiting in (3, 0, None)]
    assert all("نشست پایان می‌یابد" in each for each in told)
    assert ["خبرهای نگفته" in each for each in told] == [True, False, True]
    assert "۳ متقاضی" in told[0]
    assert ending_text(replace(session, state=SessionState.HELD), 0) == ""
    assert "۳ نفر" in ended_text(3)
    assert "نفر" not in ended_text(0)


def test_each_caller_is_told_about_when_by_the_minutes_of_one():
    cases = {each: a_case(9 - each, subject=each) for each in (1, 2, 3)}
    session = a_session()
    found = places(session, map(a_slot, (1, 2, 3)), cases, NOW)
    begin = session.plan.begins_at
    assert [each.at - begin for each in found] == [timedelta(minutes=m) for m in (0, 10, 20)]


def test_in_an_open_session_who_is_late_makes_the_others_late():
    session = a_session(state=SessionState.OPEN)
    begin = session.plan.begins_at
    now = begin + timedelta(minutes=25)
    talking = a_slot(1, SlotState.CALLED, called_at=begin + timedelta(minutes=20))
    cases = {each: a_case(9, subject=each) for each in (1, 2, 3)}
    found = places(session, [talking, a_slot(2), a_slot(3)], cases, now)
    assert [(each.at - begin) // timedelta(minutes=1) for each in found] == [20, 30, 40]


def test_while_a_session_is_held_it_is_said_to_the_nearest_five_minutes():
    session = a_session(state=SessionState.OPEN)
    cases = {1: a_case(9, subject=1)}

    def said(**late):
        now = session.plan.begins_at + timedelta(**late)
        (place,) = places(session, [a_slot(1)], cases, now)
        return (place.at - session.plan.begins_at) // timedelta(minutes=1)

    late = ({"minutes": 2, "seconds": 29}, {"minutes": 2, "seconds": 30}, {"minutes": 7})
    assert [said(**each) for each in late] == [0, 5, 5]
    assert said(minutes=12, seconds=31, microseconds=5) == 15


# Which session fits


def fits(sessions, wanted, taken=None):
    found = offers(sessions, taken or {}, NAMES, wanted, NOW)
    return [(each.session.id, each.fit, each.free) for each in found]


def test_the_session_of_the_subject_is_proposed_before_that_of_the_agency_and_any_other():
    any_one = a_session(1, agency_id=1, day=DAY - timedelta(days=2))
    agencys = a_session(2, agency_id=7)
    subjects = a_session(3, agency_id=1, subject_id=5, day=DAY + timedelta(days=9))
    assert fits([any_one, agencys, subjects], Wanted(7, frozenset({5, 50}))) == [
        (3, Fit.SUBJECT, 3),
        (2, Fit.AGENCY, 3),
        (1, Fit.ANY, 3),
    ]


def test_what_is_planned_or_over_is_not_proposed():
    planned, open_one = a_session(2), a_session(3, state=SessionState.OPEN)
    planned = replace(planned, state=SessionState.PLANNED)
    over = a_session(4, day=date(2026, 11, 1))
    assert fits([planned, open_one, over], Wanted(), {3: 2}) == [(3, Fit.ANY, 1)]


def test_what_is_full_is_shown_as_full_behind_what_has_room_and_never_offered_instead():
    full, free = a_session(1), a_session(2, day=DAY + timedelta(days=1))
    assert fits([full, free], Wanted(), {1: 3}) == [(2, Fit.ANY, 3), (1, Fit.ANY, 0)]
    found = offers([full, free], {1: 3, 2: 3}, NAMES, Wanted(), NOW)
    assert next_of(full, found) is None
    row = offer_row(found[0])
    assert (row.look.pill, FULL_NOTE in row.look.note) == (FULL, True)


def test_a_caller_is_told_her_turn_the_day_about_when_and_where():
    session = a_session(channel=SessionChannel.IN_PERSON, place=HALL)
    (turn,) = places(session, [a_slot(1)], {1: a_case(2)}, NOW)
    told = strip_isolates(turn_text(session, NAMES[1], turn))
    day = long_day(session.plan.day)
    about = clock(session.plan.begins_at)
    assert told == f"{NAMES[1]}، {day}، نوبت ۱، نزدیک ساعت {about}، حضوری، {HALL}"
    assert "ساعت" in turn_text(session, NAMES[1], None)


def test_nobody_is_sent_anywhere_for_a_call_whatever_place_was_written_once():
    session = a_session(place=HALL)
    (turn,) = places(session, [a_slot(1)], {1: a_case(2)}, NOW)
    told = (
        turn_text(session, NAMES[1], turn),
        session_text(session, NAMES[1]),
        offer_text(SlotOffer(session, 2, NAMES[1])),
        where_printed(session),
    )
    assert all("تماس ۱۱۱" in words and HALL not in words for words in told)
    in_a_room = replace(session.plan, channel=SessionChannel.VIDEO)
    assert strip_isolates(where_text(in_a_room)) == f"تصویری، {HALL}"


def test_instead_of_a_full_session_the_next_of_its_official_is_offered_then_of_its_agency():
    full = a_session(1)
    agencys = a_session(2, official_ids=(2,), day=DAY + timedelta(days=1))
    own = a_session(3, agency_id=None, day=DAY + timedelta(days=7))
    found = offers([agencys, own], {}, NAMES, Wanted(), NOW)
    offered = [next_of(full, among) for among in (found, found[:1], ())]
    assert [each and each.session.id for each in offered] == [3, 2, None]


def test_a_full_session_says_which_is_the_next_one_and_how_many_places_it_has():
    offer = SlotOffer(a_session(), 2, NAMES[1])
    error = SessionFull(offer, offer_text(offer))
    assert error.code == "session_full_next"
    assert error.detail.startswith("استاندار، کامران ارس‌پور، شنبه ۱۴ آذر ۱۴۰۵، ساعت ")
    assert error.detail.endswith("(۲ جای خالی)")
    assert (SessionFull(None).code, SessionFull(None).detail) == ("session_full", "")


# What is lawful


def code_of(ask) -> str:
    with pytest.raises(RuleBroken) as error:
        ask()
    return error.value.code


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (SessionState.PLANNED, "session_not_announced"),
        (SessionState.CANCELLED, "session_cancelled_before"),
        (SessionState.HELD, "session_over"),
        (SessionState.NOT_ATTENDED, "session_over"),
    ],
)
def test_nobody_is_booked_where_nobody_will_sit(state, code):
    assert code_of(lambda: must_be_bookable(replace(a_session(), state=state), NOW)) == code


def test_nobody_is_booked_when_the_hours_are_over():
    session = a_session(state=SessionState.OPEN)
    must_be_bookable(session, session.plan.begins_at)
    assert code_of(lambda: must_be_bookable(session, session.plan.ends_at)) == "session_over"


def test_callers_are_called_in_one_at_a_time_in_an_open_session():
    session, slot = a_session(state=SessionState.OPEN), a_slot(1)
    must_be_callable(slot, session, [slot])
    talking = a_slot(2, SlotState.CALLED)
    assert code_of(lambda: must_be_callable(slot, session, [talking])) == "another_is_called"
    assert code_of(lambda: must_be_callable(slot, a_session(), [])) == "queue_not_open"
    assert code_of(lambda: must_be_callable(talking, session, [])) == "slot_called"


def test_who_was_said_not_to_have_come_is_called_in_unless_another_or_she_herself_has_a_turn():
    session, missed = a_session(state=SessionState.OPEN), a_slot(1, SlotState.NO_SHOW)
    must_be_missed(missed, session, [missed])
    assert code_of(lambda: must_be_callable(missed, session, [])) == "slot_over"
    talking, again = a_slot(2, SlotState.CALLED), replace(a_slot(2), case_id=missed.case_id)
    assert code_of(lambda: must_be_missed(missed, session, [talking])) == "another_is_called"
    assert code_of(lambda: must_be_missed(missed, session, [again])) == "booked_before"
    assert code_of(lambda: must_be_missed(missed, a_session(), [])) == "queue_not_open"


def test_what_is_over_stays_over():
    over = a_slot(1, SlotState.DONE)
    assert code_of(lambda: must_wait(over)) == "slot_over"
    assert code_of(lambda: must_be_called(over)) == "slot_not_called"
    assert code_of(lambda: must_be_untold(over)) == "nothing_to_tell"


def test_a_place_that_was_taken_from_a_caller_is_changed_until_she_was_told():
    must_be_movable(a_slot(1, SlotState.CANCELLED, untold=Untold.CANCELLED))
    assert code_of(lambda: must_be_movable(a_slot(1, SlotState.CANCELLED))) == "slot_over"


def refusals(ask):
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code, each.detail) for each in error.value.errors]


def test_putting_somebody_before_another_asks_for_a_reason_and_a_place_in_the_queue():
    assert refusals(lambda: checked_place_reason(" ")) == [("reason", "place_needs_reason", "")]
    assert refusals(lambda: checked_place_reason("!!")) == [("reason", "reason_needed", "")]
    assert refusals(lambda: checked_place(4, 3)) == [("place", "place_out_of_range", "3")]
    assert checked_place(3, 3) == 3
    assert checked_place_reason(" بیمار است ") == "بیمار است"


# How it is said


def test_the_reason_of_each_place_is_said_in_words_beside_it():
    cases = {
        1: a_case(9, level=2, subject=1),
        2: a_case(4, level=2, subject=1),
        3: a_case(7, level=2, subject=2),
        4: a_case(0, subject=3),
        5: a_case(2, subject=4),
        6: a_case(1, subject=5),
    }
    slots = [
        *map(a_slot, (1, 2, 3, 4)),
        a_slot(5, hand_place=6, hand_reason="دیرتر می‌رسد"),
        a_slot(6, SlotState.DONE, called_at=NOW),
    ]
    found = places(a_session(capacity=6), slots, cases, NOW)
    assert [(each.slot.id, place_reason(each)) for each in found] == [
        (6, "فراخوانده شده"),
        (1, "ارتقایافته، سطح ۲، ۹ روز در انتظار"),
        (2, "هم‌موضوع با پیشین، ۴ روز در انتظار"),
        (3, "ارتقایافته، سطح ۲، ۷ روز در انتظار"),
        (4, "از امروز در انتظار"),
        (5, "با دست: دیرتر می‌رسد"),
    ]


@pytest.mark.parametrize("codes", [SlotState, Untold, SlotEventKind, Fit])
def test_every_code_of_places_has_its_name(codes):
    assert all(isinstance(name_of(code), str) for code in codes)
