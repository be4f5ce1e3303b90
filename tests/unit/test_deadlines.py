"""Deadlines by the rule that holds, with the moments at which they rise and the reasons why."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.deadlines import (
    DeadlinePolicy,
    EscalationLevel,
    Question,
    Step,
    TermUnit,
    deadline,
    due_at,
    level_at,
    policy_for,
)
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.explanations import explain, worked_days
from samad_desktop.domain.extensions import amount_until
from samad_desktop.domain.working_calendar import DayKind
from samad_desktop.domain.working_time import ClockPause
from tests.unit.test_working_time import calendars, lengths, moments, one_calendar, pauses, tehran

LEVELS = (
    EscalationLevel(1, percent=75),
    EscalationLevel(2),
    EscalationLevel(3, days_after=3),
    EscalationLevel(4, days_after=7),
)
HOURS = DeadlinePolicy(1, Step.ANSWER, TermUnit.WORKING_HOURS, 70, date(2021, 3, 21))
DAYS = replace(HOURS, unit=TermUnit.CALENDAR_DAYS, amount=10)
QUESTION = Question(Step.ANSWER, CaseKind.COMPLAINT, (103, 1), 7, date(2026, 11, 21))
policies = st.sampled_from([HOURS, replace(HOURS, amount=1), DAYS, replace(DAYS, amount=1)])


def holds(*others: DeadlinePolicy) -> int:
    """Return which of the rules holds for the question."""
    return policy_for(QUESTION, (HOURS, *others)).id


def test_the_narrowest_rule_holds():
    by_kind = replace(HOURS, id=2, kind=CaseKind.COMPLAINT)
    by_parent = replace(HOURS, id=3, subject_id=1)
    by_subject = replace(HOURS, id=4, subject_id=103)
    by_agency = replace(HOURS, id=5, agency_id=7)
    assert holds() == 1
    assert holds(by_kind) == 2
    assert holds(by_parent, by_kind) == 3
    assert holds(by_subject, by_parent, by_kind) == 4
    assert holds(by_agency, by_subject, by_parent, by_kind) == 5


def test_of_two_versions_the_newer_one_holds_from_its_day_on():
    coming = replace(HOURS, id=2, valid_from=date(2026, 11, 22))
    begun = replace(HOURS, id=3, valid_from=date(2026, 11, 21))
    assert holds(coming) == 1
    assert holds(begun, coming) == 3


def test_of_two_versions_of_one_day_the_one_entered_last_holds():
    corrected = replace(HOURS, id=2, amount=40)
    assert holds(corrected) == 2
    assert policy_for(QUESTION, (corrected, HOURS)).id == 2


def test_rules_for_others_do_not_hold():
    others = (
        replace(HOURS, id=2, kind=CaseKind.IDEA),
        replace(HOURS, id=3, subject_id=2),
        replace(HOURS, id=4, agency_id=8),
        replace(HOURS, id=5, step=Step.REVIEW),
    )
    assert holds(*others) == 1


def test_where_no_rule_holds_that_is_said():
    with pytest.raises(RuleBroken, match="policy_missing"):
        policy_for(QUESTION, ())


def test_levels_are_reached_one_after_the_other():
    start = tehran(2026, 11, 21, time(7, 30))
    found = deadline(start, replace(HOURS, amount=8), LEVELS, one_calendar)
    assert found.due == tehran(2026, 11, 22, time(8, 30))
    assert found.thresholds == (
        tehran(2026, 11, 21, time(13, 30)),
        found.due,
        tehran(2026, 11, 25, time(14, 30)),
        tehran(2026, 11, 30, time(17)),
    )
    assert level_at(found.thresholds, start) == 0
    assert level_at(found.thresholds, found.due) == 2
    assert level_at(found.thresholds, tehran(2026, 12, 1, time(0))) == 4


def test_calendar_days_end_with_their_last_day_even_on_a_friday():
    start = tehran(2026, 11, 10, time(9))
    found = deadline(start, DAYS, LEVELS, one_calendar)
    assert found.due == tehran(2026, 11, 20, time(23, 59))


def test_a_paused_term_is_not_due_and_reaches_no_level():
    start = tehran(2026, 11, 10, time(9))
    pause = ClockPause(start + timedelta(hours=1), None, "منتظر مدارک")
    for policy in (HOURS, DAYS):
        found = deadline(start, policy, LEVELS, one_calendar, [pause])
        assert found.due is None
        assert found.thresholds == ()


def test_a_pause_cut_in_two_moves_calendar_days_as_far_as_a_whole_one():
    start = tehran(2026, 11, 10, time(9))
    middle, end = start + timedelta(hours=30), start + timedelta(hours=60)
    whole = [ClockPause(start, end)]
    halves = [ClockPause(start, middle), ClockPause(middle, end)]
    assert due_at(start, DAYS, one_calendar, halves) == due_at(start, DAYS, one_calendar, whole)
    assert due_at(start, DAYS, one_calendar, whole) == tehran(2026, 11, 22, time(23, 59))


@given(calendars, moments, policies, pauses)
def test_levels_never_come_before_one_another(calendar, start, policy, paused):
    found = deadline(start, policy, LEVELS, calendar, paused)
    assert found.due is not None
    assert list(found.thresholds) == sorted(found.thresholds)
    assert start < found.thresholds[0]


@given(calendars, moments, policies, pauses)
def test_no_pause_makes_a_term_shorter(calendar, start, policy, paused):
    plain = due_at(start, policy, calendar)
    stretched = due_at(start, policy, calendar, paused)
    assert plain is not None
    assert stretched is not None
    assert stretched >= plain


@given(calendars, moments, policies, pauses, st.integers(1, 120))
def test_the_term_until_a_day_is_the_longest_that_ends_by_it(calendar, start, policy, paused, days):
    until = start.astimezone(TEHRAN).date() + timedelta(days=days)
    amount = amount_until(until, start, policy, calendar, paused)
    longer = replace(policy, amount=(amount or 0) + 1)
    assert _day_of(due_at(start, longer, calendar, paused)) > until
    if amount is not None:
        assert _day_of(due_at(start, replace(policy, amount=amount), calendar, paused)) <= until


def _day_of(due: datetime | None) -> date:
    assert due is not None
    return due.astimezone(TEHRAN).date()


def test_no_term_leads_to_a_day_while_the_clock_stands_still():
    start = tehran(2026, 11, 21, time(10))
    still = [ClockPause(start, None)]
    assert amount_until(date(2026, 12, 5), start, HOURS, one_calendar, still) is None


@given(calendars, moments, st.sampled_from([HOURS, replace(HOURS, amount=1)]), pauses)
def test_the_explained_days_add_up_to_the_term(calendar, start, policy, paused):
    reasons = explain(start, policy, calendar, paused, start)
    counted = sum((day.counted for day in reasons.days), timedelta())
    assert counted == timedelta(hours=policy.amount)
    days = [day.day for day in reasons.days]
    assert days == sorted(set(days))


@given(calendars, moments, st.integers(0, 20_000))
def test_the_days_of_lateness_add_up_to_the_working_time_since(calendar, due, minutes):
    until = due + timedelta(minutes=minutes)
    counted = (day.counted for day in worked_days(due, until, calendar))
    assert sum(counted, timedelta()) == calendar.between(due, until)


def test_each_skipped_day_says_why():
    start = tehran(2026, 11, 19, time(12))
    pause = ClockPause(tehran(2026, 11, 22, time(0)), tehran(2026, 11, 23, time(0)), "منتظر مدارک")
    reasons = explain(start, replace(HOURS, amount=8), one_calendar, [pause], start)
    kinds = [(day.day.day, day.kind, day.counted, day.pauses) for day in reasons.days]
    hour = timedelta(hours=1)
    assert kinds == [
        (19, DayKind.WORKING, hour / 2, ()),
        (20, DayKind.WEEKLY_OFF, 0 * hour, ()),
        (21, DayKind.WORKING, 7 * hour, ()),
        (22, DayKind.WORKING, 0 * hour, ("منتظر مدارک",)),
        (23, DayKind.WORKING, hour / 2, ()),
    ]
    assert reasons.days[3].paused == 7 * hour
    assert reasons.due == tehran(2026, 11, 23, time(8, 30))


def test_while_it_is_paused_the_days_go_up_to_now():
    start = tehran(2026, 11, 21, time(9))
    pause = ClockPause(start + timedelta(hours=1), None, "منتظر مدارک")
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    reasons = explain(start, HOURS, one_calendar, [pause], now)
    assert reasons.due is None
    assert [day.day.day for day in reasons.days] == [21, 22, 23]
    assert sum((day.counted for day in reasons.days), timedelta()) == timedelta(hours=1)


@given(calendars, moments, policies, pauses, st.integers(0, 60), lengths)
def test_coming_back_from_a_pause_reaches_no_level_at_once(
    calendar, start, policy, earlier, days, length
):
    before = deadline(start, policy, LEVELS, calendar, earlier)
    ends = [pause.end for pause in earlier if pause.end is not None]
    begin = max([start, *ends]) + timedelta(days=days)
    back = begin + length
    after = deadline(start, policy, LEVELS, calendar, [*earlier, ClockPause(begin, back)])
    assert level_at(after.thresholds, back) == level_at(before.thresholds, begin)


@pytest.mark.parametrize("policy", [HOURS, DAYS, replace(DAYS, amount=1)])
@pytest.mark.parametrize("days_gone", [0, 1, 8, 9, 11, 14, 16, 19])
def test_a_month_of_waiting_for_the_citizen_raises_nothing(policy, days_gone):
    start = tehran(2026, 10, 10, time(0, 1))
    begin = start + timedelta(days=days_gone, hours=3)
    back = begin + timedelta(days=30)
    reached = level_at(deadline(start, policy, LEVELS, one_calendar).thresholds, begin)
    waited = [ClockPause(begin, back, "منتظر مدارک")]
    found = deadline(start, policy, LEVELS, one_calendar, waited)
    assert level_at(found.thresholds, back) == reached
    assert level_at(found.thresholds, back + timedelta(days=60)) == len(LEVELS)


def test_what_is_paused_after_it_was_due_rises_no_further_meanwhile():
    start = tehran(2026, 10, 10, time(9))
    plain = deadline(start, HOURS, LEVELS, one_calendar)
    assert plain.due is not None
    late = ClockPause(plain.due + timedelta(days=1), None, "منتظر مدارک")
    assert deadline(start, HOURS, LEVELS, one_calendar, [late]).thresholds == ()
