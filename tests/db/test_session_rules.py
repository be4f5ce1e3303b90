"""Whole rules of desk hours: changed from a session on, with everybody told, or ended."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.rule_changes import Fate
from samad_desktop.domain.session_conflicts import ConflictKind
from samad_desktop.domain.session_rules import Repeat, SessionRule
from samad_desktop.domain.sessions import SessionChannel, SessionPlan, SessionState
from samad_desktop.domain.slots import SlotState, Untold
from samad_desktop.domain.working_calendar import ClosureDecree, Hours
from samad_desktop.persistence import slots
from samad_desktop.services.session_rules import SessionRuleService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slots import SlotService
from samad_desktop.services.working_calendar import CalendarService
from tests.db.desk_queue import DAY, HOURS

WEEK = timedelta(days=7)
UNTIL = DAY + 5 * WEEK
LATER = Hours(time(9), time(11))
REASON = "سفر ناگزیر به تهران"
FAR = (DAY, DAY + timedelta(days=120))


@pytest.fixture
def service(as_person, secretary):
    return SessionService(as_person(secretary))


@pytest.fixture
def rules(as_person, secretary):
    return SessionRuleService(as_person(secretary))


@pytest.fixture
def plan(governor):
    return SessionPlan((governor,), DAY, HOURS, SessionChannel.IN_PERSON, "سالن دیدار", 3, 10)


@pytest.fixture
def row(service, secretary, plan):
    """Plan six Saturdays; return what reads them."""
    service.plan(secretary, plan, SessionRule(Repeat.WEEKLY, UNTIL))
    return lambda: service.read(secretary, *FAR).sessions


@pytest.fixture
def announce(service, secretary, row):
    def tell(place):
        service.announce(secretary, (row()[place],))
        return row()[place]

    return tell


def weekly(until):
    return SessionRule(Repeat.WEEKLY, until)


def monthly(until):
    return SessionRule(Repeat.MONTHLY, until)


def days_of(found):
    return [(each.plan.day - DAY).days for each in found if each.state != SessionState.CANCELLED]


def refused(ask) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as error:
        ask()
    return [(each.field, each.code) for each in error.value.errors]


def test_from_one_session_on_all_have_the_new_hours_and_place(rules, secretary, row, plan):
    second = row()[1]
    later = replace(second.plan, hours=LATER, place="اتاق ۲", capacity=4)
    done = rules.change(secretary, second, later, weekly(UNTIL)).value
    assert (done.changed, done.added, done.ended, done.left_out) == (5, 0, 0, ())
    first, *rest = row()
    assert (first.plan, first.by_hand) == (plan, False)
    assert [each.plan for each in rest] == [later.on(DAY + n * WEEK) for n in range(1, 6)]
    assert len({each.rule_id for each in rest} | {first.rule_id}) == 2
    assert not any(each.by_hand for each in rest)


def test_another_day_of_the_week_moves_each_session_within_its_week(rules, secretary, row):
    second = row()[1]
    sunday = second.plan.on(second.plan.day + timedelta(days=1))
    rules.change(secretary, second, sunday, weekly(UNTIL + timedelta(days=1)))
    assert days_of(row()) == [0, 8, 15, 22, 29, 36]
    # What was changed so once is changed so again.
    third = row()[2]
    rules.change(
        secretary, third, third.plan.on(third.plan.day + timedelta(days=1)), weekly(UNTIL + WEEK)
    )
    assert days_of(row()) == [0, 8, 16, 23, 30, 37]


def test_a_rule_ends_earlier_or_goes_on(rules, secretary, row):
    first = row()[0]
    until = DAY + 2 * WEEK
    assert rules.change(secretary, first, first.plan, weekly(until)).value.ended == 3
    assert days_of(row()) == [0, 7, 14]
    first = row()[0]
    assert rules.change(secretary, first, first.plan, weekly(DAY + 4 * WEEK)).value.added == 2
    assert days_of(row()) == [0, 7, 14, 21, 28]
    first = row()[0]
    assert rules.change(secretary, first, first.plan, weekly(DAY)).value.ended == 4
    assert days_of(row()) == [0]


def test_what_people_were_told_moves_with_a_reason_and_who_was_booked_is_told(
    rules, secretary, row, announce, as_person, operator, a_case, database
):
    told, last = announce(2), announce(5)
    booking = SlotService(as_person(operator))
    for session in (told, last):
        booking.book(operator, session.id, (a_case(),))
    second = row()[1]
    later, until = replace(second.plan, hours=LATER), DAY + 4 * WEEK
    foreseen = rules.foresee(secretary, second, later, weekly(until))
    assert (len(foreseen.of(Fate.CHANGED)), len(foreseen.told), foreseen.booked) == (4, 2, 2)
    ask = [("reason", "announced_needs_reason")]
    assert refused(lambda: rules.change(secretary, second, later, weekly(until))) == ask
    assert days_of(row()) == [0, 7, 14, 21, 28, 35]
    done = rules.change(secretary, second, later, weekly(until), REASON).value
    assert (done.changed, done.ended, done.told, done.untold) == (4, 1, 2, 2)
    found = row()
    assert [each.announcements for each in found] == [0, 0, 2, 0, 0, 2]
    assert found[5].state is SessionState.CANCELLED
    with database.reading() as connection:
        (moved,) = slots.of_session(connection, told.id)
        (ended,) = slots.of_session(connection, last.id)
    assert (moved.state, moved.untold) == (SlotState.BOOKED, Untold.MOVED)
    assert (ended.state, ended.untold) == (SlotState.CANCELLED, Untold.CANCELLED)


def test_what_was_changed_by_hand_or_called_off_stays(rules, service, secretary, row, announce):
    _first, second, third, fourth, *_ = row()
    service.change(secretary, third, replace(third.plan, place="اتاق ۳"))
    service.cancel(secretary, fourth)
    done = rules.change(secretary, second, replace(second.plan, hours=LATER), weekly(UNTIL)).value
    assert done.changed == 3
    assert [each.plan.hours for each in row()] == [HOURS, LATER, HOURS, HOURS, LATER, LATER]
    alone = row()[2]
    with pytest.raises(RuleBroken, match="session_changed_alone"):
        rules.change(secretary, alone, replace(alone.plan, hours=LATER), weekly(UNTIL))


def test_a_day_that_something_is_against_stays_as_it_was_and_is_named(
    rules, service, secretary, row, plan, deputy, database, supervisor
):
    taken = replace(plan, official_ids=(deputy,), day=DAY + 2 * WEEK, hours=Hours(time(8), time(9)))
    service.plan(secretary, taken, SessionRule(Repeat.ONCE, taken.day))
    off = DAY + 6 * WEEK
    CalendarService(database).enter(supervisor, ClosureDecree("12/3", "برودت هوا", off, off))
    first = row()[0]
    early = replace(first.plan, hours=Hours(time(8, 30), time(10, 30)))
    foreseen = rules.foresee(secretary, first, early, weekly(DAY + 7 * WEEK))
    against = [each.against.kind for each in foreseen.of(Fate.BLOCKED)]
    assert against == [ConflictKind.ROOM, ConflictKind.DAY_OFF]
    done = rules.change(secretary, first, early, weekly(DAY + 7 * WEEK)).value
    assert (done.changed, done.added, len(done.left_out)) == (5, 1, 2)
    kept = [each for each in row() if each.plan.day == taken.day and each.plan.hours == HOURS]
    assert len(kept) == 1


def test_the_first_is_refused_where_something_is_against_it(
    rules, service, secretary, row, plan, deputy
):
    taken = replace(plan, official_ids=(deputy,), hours=Hours(time(8), time(9)))
    service.plan(secretary, taken, SessionRule(Repeat.ONCE, DAY))
    first = next(each for each in row() if each.rule_id)
    early = replace(first.plan, hours=Hours(time(8, 30), time(10)))
    busy = [("place", "room_is_taken")]
    assert refused(lambda: rules.change(secretary, first, early, weekly(UNTIL))) == busy


def test_the_end_and_the_day_are_refused_where_they_make_no_sense(rules, secretary, row):
    second = row()[1]

    def change(day: date, until: date) -> None:
        rules.change(secretary, second, second.plan.on(day), weekly(until))

    day = second.plan.day
    assert refused(lambda: change(day, DAY)) == [("until", "repeat_ends_before")]
    assert refused(lambda: change(day, DAY + 80 * WEEK)) == [("until", "repeat_too_far")]
    for far in (DAY, day + WEEK):
        assert refused(lambda far=far: change(far, UNTIL + WEEK)) == [("day", "rule_day_too_far")]


def test_no_later_session_has_fewer_places_than_are_booked(
    rules, secretary, row, announce, as_person, operator, a_case
):
    told = announce(3)
    SlotService(as_person(operator)).book(operator, told.id, (a_case(), a_case()))
    first = row()[0]
    fewer = replace(first.plan, capacity=1)
    wrong = [("capacity", "capacity_below_booked")]
    assert refused(lambda: rules.change(secretary, first, fewer, weekly(UNTIL))) == wrong
    assert {each.plan.capacity for each in row()} == {3}


def test_nothing_is_stored_where_nothing_is_another(rules, secretary, row):
    first = row()[0]
    assert not rules.change(secretary, first, first.plan, weekly(UNTIL)).changes
    assert row()[0] == first


def test_the_second_of_two_who_change_a_rule_is_told(rules, secretary, row):
    first = row()[0]
    rules.change(secretary, first, replace(first.plan, hours=LATER), weekly(UNTIL))
    with pytest.raises(Conflict):
        rules.change(secretary, first, replace(first.plan, capacity=2), weekly(UNTIL))


def test_only_who_plans_changes_or_foresees_a_rule(rules, row, as_person, operator, official):
    first = row()[0]
    for actor in (operator, official):
        own = SessionRuleService(as_person(actor))
        for ask in (
            lambda own=own, actor=actor: own.change(actor, first, first.plan, DAY),
            lambda own=own, actor=actor: own.foresee(actor, first, first.plan, DAY),
            lambda own=own, actor=actor: own.end(actor, first),
        ):
            with pytest.raises(Forbidden):
                ask()


def test_the_last_such_day_of_each_month_stays_the_last(rules, service, secretary, plan):
    # 29 Azar 1405 is the fifth Sunday of its month: the rule means the last.
    sunday = date(2026, 12, 20)
    first = replace(plan, day=sunday)
    service.plan(secretary, first, SessionRule(Repeat.MONTHLY, date(2027, 3, 20)))
    found = service.read(secretary, *FAR).sessions
    second = found[1]
    rules.change(secretary, second, replace(second.plan, hours=LATER), monthly(date(2027, 3, 20)))
    after = service.read(secretary, *FAR).sessions
    assert [each.plan.day for each in after] == [each.plan.day for each in found]
    assert {each.plan.hours for each in after[1:]} == {LATER}


# As often as before, or not


def test_a_rule_that_comes_less_often_keeps_its_days_and_calls_off_the_others(
    rules, secretary, row
):
    second = row()[1]
    fortnightly = SessionRule(Repeat.FORTNIGHTLY, UNTIL)
    foreseen = rules.foresee(secretary, second, second.plan, fortnightly)
    assert (len(foreseen.of(Fate.SAME)), len(foreseen.of(Fate.ENDED))) == (3, 2)
    done = rules.change(secretary, second, second.plan, fortnightly).value
    assert (done.changed, done.added, done.ended) == (0, 0, 2)
    assert days_of(row()) == [0, 7, 21, 35]
    # And what comes more often again comes on the days between as well.
    second = row()[1]
    assert rules.change(secretary, second, second.plan, weekly(UNTIL)).value.added == 2
    assert sorted(days_of(row())) == [0, 7, 14, 21, 28, 35]


def test_who_was_booked_for_a_day_that_is_none_any_more_is_told(
    rules, secretary, row, announce, as_person, operator, a_case
):
    told = announce(2)
    SlotService(as_person(operator)).book(operator, told.id, (a_case(),))
    second = row()[1]
    fortnightly = SessionRule(Repeat.FORTNIGHTLY, UNTIL)
    ask = [("reason", "announced_needs_reason")]
    assert refused(lambda: rules.change(secretary, second, second.plan, fortnightly)) == ask
    done = rules.change(secretary, second, second.plan, fortnightly, REASON).value
    assert (done.ended, done.untold) == (2, 1)


def test_another_day_and_another_repetition_go_together(rules, secretary, row):
    first = row()[0]
    sunday = first.plan.on(DAY + timedelta(days=1))
    rules.change(secretary, first, sunday, SessionRule(Repeat.FORTNIGHTLY, UNTIL + WEEK))
    assert days_of(row()) == [1, 15, 29]
    first = row()[0]
    rules.change(secretary, first, first.plan.on(first.plan.day + WEEK), weekly(UNTIL))
    assert sorted(days_of(row())) == [8, 15, 22, 29]


def test_what_was_called_off_alone_is_not_planned_again_by_another_repetition(
    rules, service, secretary, row
):
    service.cancel(secretary, row()[2])
    first = row()[0]
    done = rules.change(secretary, first, first.plan, SessionRule(Repeat.FORTNIGHTLY, UNTIL)).value
    assert (done.added, done.ended) == (0, 3)
    assert days_of(row()) == [0, 28]


def test_who_was_put_on_another_day_by_hand_has_no_second_beside_her_by_another_repetition(
    rules, service, secretary, row
):
    third = row()[2]
    service.change(secretary, third, replace(third.plan, day=third.plan.day + timedelta(days=1)))
    first = row()[0]
    fortnightly = SessionRule(Repeat.FORTNIGHTLY, UNTIL)
    done = rules.change(secretary, first, first.plan, fortnightly).value
    assert (done.added, done.ended) == (0, 3)
    assert days_of(row()) == [0, 15, 28]


# Ended


def test_the_rest_of_a_rule_is_called_off_but_for_what_people_were_told(
    rules, service, secretary, row, announce
):
    third = announce(2)
    first, second, *_ = row()
    assert rules.end(secretary, second).value.ended == 4
    states = [each.state for each in row()]
    assert states == [
        *(SessionState.PLANNED, SessionState.CANCELLED, SessionState.ANNOUNCED),
        *[SessionState.CANCELLED] * 3,
    ]
    assert row()[0] == first
    with pytest.raises(RuleBroken, match="rest_is_told_or_over"):
        rules.end(secretary, third)


def test_with_a_reason_what_people_were_told_is_called_off_as_well(
    rules, service, secretary, row, announce, as_person, operator, a_case
):
    told = announce(2)
    SlotService(as_person(operator)).book(operator, told.id, (a_case(),))
    alone = row()[3]
    service.change(secretary, alone, replace(alone.plan, place="اتاق ۳"))
    done = rules.end(secretary, row()[1], REASON).value
    assert (done.ended, done.told, done.untold) == (4, 1, 1)
    assert days_of(row()) == [0, 21]
    with pytest.raises(RuleBroken, match="rest_is_over"):
        rules.end(secretary, row()[2], REASON)


def test_what_comes_once_has_no_rest(rules, service, secretary, plan, row):
    alone = replace(plan, hours=Hours(time(12), time(13)))
    made = service.plan(secretary, alone, SessionRule(Repeat.ONCE, DAY)).value.ids[0]
    once = next(each for each in row() if each.id == made)
    with pytest.raises(RuleBroken, match="session_comes_once"):
        rules.end(secretary, once)
    with pytest.raises(RuleBroken, match="session_comes_once"):
        rules.change(secretary, once, once.plan, weekly(UNTIL))
