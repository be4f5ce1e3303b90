"""Desk hours: what may be planned, what comes again, what stands against it, what is owed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.calendar import WEEKDAYS, day_of_month, month_days, month_of
from samad_desktop.domain.errors import RuleBroken, ValidationFailed
from samad_desktop.domain.officials import (
    DUTY_MAX,
    NOTICE_MAX_DAYS,
    Official,
    checked_notice_days,
    checked_official,
)
from samad_desktop.domain.rule_changes import left_out, must_have_rest
from samad_desktop.domain.session_conflicts import ConflictKind, SessionConflict, conflicts_of
from samad_desktop.domain.session_duties import Quarter, duties_of, quarter_of
from samad_desktop.domain.session_rules import (
    FARTHEST,
    Repeat,
    SessionRule,
    StoredRule,
    place_in_month,
)
from samad_desktop.domain.sessions import (
    Attendance,
    DeskSession,
    Presence,
    SessionChannel,
    SessionPlan,
    SessionState,
    checked_move_reason,
    checked_notice,
    checked_presences,
    is_moved,
    must_be_announceable,
    must_be_coming,
    must_be_today,
    must_have_begun,
)
from samad_desktop.domain.text import strip_isolates
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    Hours,
    WeekHours,
    WorkingCalendar,
    weekday,
)
from samad_desktop.rule_words import made_text
from samad_desktop.session_words import (
    choices_of,
    conflict_text,
    left_out_text,
    quarter_text,
    repeat_text,
    week_text,
)

TODAY = date(2026, 11, 28)
TUESDAY = date(2026, 12, 1)
PLAN = SessionPlan((1,), TUESDAY, Hours(time(10), time(12)), SessionChannel.IN_PERSON, "سالن دیدار")
WHOLE, SHORT = (Hours(time(7, 30), time(14, 30)),), (Hours(time(7, 30), time(12)),)
WEEK = WeekHours(date(2021, 3, 21), (*([WHOLE] * 5), SHORT, ()))
CALENDAR = WorkingCalendar([WEEK])
NAMES = {1: "استاندار، الف", 2: "فرماندار، ب"}


def session(
    plan: SessionPlan = PLAN,
    state: SessionState = SessionState.ANNOUNCED,
    *said: Attendance | None,
    number: int = 1,
) -> DeskSession:
    every = (*said, *([None] * len(plan.official_ids)))
    presences = tuple(
        Presence(each, came) for each, came in zip(plan.official_ids, every, strict=False)
    )
    told = None if state is SessionState.PLANNED else datetime(2026, 11, 20, tzinfo=UTC)
    return DeskSession(number, UUID(int=number), 1, state, plan, presences, told, 1)


def refusals(plan: SessionPlan) -> list[tuple[str, str]]:
    with pytest.raises(ValidationFailed) as refused:
        plan.checked(TODAY)
    return [(each.field, each.code) for each in refused.value.errors]


# What may be planned


def test_a_plan_is_stored_as_it_is_spelled():
    typed = replace(PLAN, place="  سالن دیدار ", note=" یادداشت ")
    assert typed.checked(TODAY) == replace(PLAN, note="یادداشت")


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"official_ids": ()}, "officials", "official_needed"),
        ({"official_ids": tuple(range(9))}, "officials", "too_many_officials"),
        ({"day": TODAY - timedelta(days=1)}, "day", "session_gone_by"),
        ({"hours": Hours(time(12), time(10))}, "hours", "hours_backwards"),
        ({"hours": Hours(time(8), time(15))}, "hours", "session_too_long"),
        ({"capacity": 25}, "capacity", "callers_do_not_fit"),
        ({"capacity": 0}, "capacity", "capacity_out_of_range"),
        ({"capacity": 61, "minutes": 1}, "capacity", "capacity_out_of_range"),
        ({"minutes": 0}, "minutes", "minutes_out_of_range"),
        ({"place": ""}, "place", "required"),
        ({"place": "س" * 201}, "place", "too_long"),
        ({"note": "ی" * 1001}, "note", "too_long"),
    ],
)
def test_what_cannot_be_held_is_refused_beside_its_field(change, field, code):
    assert (field, code) in refusals(replace(PLAN, **change))


def test_everything_that_is_wrong_is_said_at_once():
    assert len(refusals(replace(PLAN, official_ids=(), place="", minutes=0))) == 3


def test_a_line_of_111_needs_no_place():
    by_phone = replace(PLAN, channel=SessionChannel.CALL, place="")
    assert by_phone.checked(TODAY) == by_phone
    # One that was written is not kept, and that it is gone is nothing to tell anybody anew.
    with_place = replace(by_phone, place="سالن")
    assert with_place.checked(TODAY) == by_phone
    assert not is_moved(with_place, by_phone)


# What comes again


def test_every_second_tuesday_is_every_second_tuesday():
    rule = SessionRule(Repeat.FORTNIGHTLY, date(2027, 1, 12)).checked(TUESDAY)
    assert rule.days(TUESDAY) == (
        *(TUESDAY, date(2026, 12, 15), date(2026, 12, 29), date(2027, 1, 12)),
    )


def test_the_first_wednesday_of_each_jalali_month_is_found():
    first = date(2026, 11, 25)  # 4 Azar 1405.
    days = SessionRule(Repeat.MONTHLY, date(2027, 4, 30)).days(first)
    assert [month_of(day)[1] for day in days] == [9, 10, 11, 12, 1, 2]
    assert all(WEEKDAYS[weekday(day)] == "چهارشنبه" and day_of_month(day) <= 7 for day in days)
    assert repeat_text(Repeat.MONTHLY, first) == "نخستین چهارشنبهٔ هر ماه"


def test_who_begins_on_a_fifth_such_day_means_the_last():
    first = next(day for day in month_days(1405, 8) if place_in_month(day) == 5)
    for day in SessionRule(Repeat.MONTHLY, first + timedelta(days=200)).days(first)[1:]:
        assert day + timedelta(days=7) not in month_days(*month_of(day))


@given(
    st.dates(date(2024, 1, 1), date(2040, 1, 1)),
    st.sampled_from(list(Repeat)),
    st.integers(1, 390),
)
def test_whatever_comes_again_stays_on_its_day_of_the_week_and_within_its_end(first, repeat, more):
    rule = SessionRule(repeat, first + timedelta(days=more))
    days = rule.days(first)
    assert days[0] == first
    assert sorted(set(days)) == list(days)
    assert {weekday(day) for day in days} == {weekday(first)}
    assert days[-1] <= rule.until
    if repeat is Repeat.MONTHLY:
        months = [month_of(day) for day in days]
        assert len(set(months)) == len(months)
        places = {min(place_in_month(day), 4) for day in days}
        assert len(places) == 1


@pytest.mark.parametrize(
    ("until", "code"),
    [
        (TUESDAY, "repeat_ends_before"),
        (TUESDAY + FARTHEST + timedelta(days=1), "repeat_too_far"),
    ],
)
def test_a_rule_without_a_sound_end_is_refused(until, code):
    with pytest.raises(ValidationFailed) as refused:
        SessionRule(Repeat.WEEKLY, until).checked(TUESDAY)
    assert [(each.field, each.code) for each in refused.value.errors] == [("until", code)]


# What stands against it


def found(plan: SessionPlan, *others: DeskSession, calendar: WorkingCalendar | None = CALENDAR):
    return [each.kind for each in conflicts_of(plan, others, NAMES, calendar)]


def test_nobody_sits_in_two_places_and_no_room_holds_two_sessions():
    same = session(replace(PLAN, hours=Hours(time(11), time(13))))
    assert found(PLAN, same) == [ConflictKind.OFFICIAL, ConflictKind.ROOM]
    elsewhere = session(replace(PLAN, official_ids=(2,), place="اتاق ۲"))
    assert found(PLAN, elsewhere) == []
    same_room = session(replace(PLAN, official_ids=(2,), place="سالن  ديدار"))
    assert found(PLAN, same_room) == [ConflictKind.ROOM]


def test_what_ends_when_it_begins_or_is_called_off_stands_in_nobodys_way():
    before = session(replace(PLAN, hours=Hours(time(8), time(10))))
    off = session(PLAN, SessionState.CANCELLED)
    assert found(PLAN, before, off) == []


def test_a_line_of_111_is_no_room():
    by_phone = replace(PLAN, official_ids=(2,), channel=SessionChannel.CALL)
    assert found(PLAN, session(by_phone)) == []


@pytest.mark.parametrize(
    ("calendar", "day", "kind", "words"),
    [
        (CALENDAR, date(2026, 12, 4), ConflictKind.DAY_OFF, "تعطیل"),
        (
            WorkingCalendar([WEEK], [Holiday(TUESDAY, "عید آزمایشی")]),
            *(TUESDAY, ConflictKind.DAY_OFF, "عید آزمایشی"),
        ),
        (
            WorkingCalendar([WEEK], [], [ClosureDecree("۱۲", "برودت هوا", TUESDAY, TUESDAY)]),
            *(TUESDAY, ConflictKind.DAY_OFF, "برودت هوا"),
        ),
        (CALENDAR, date(2026, 12, 3), ConflictKind.AFTER_HOURS, "۷:۳۰"),
    ],
)
def test_a_day_off_is_told_with_its_name(calendar, day, kind, words):
    plan = replace(PLAN, day=day, hours=Hours(time(11), time(13)))
    (conflict,) = conflicts_of(plan, (), NAMES, calendar)
    assert conflict.kind is kind
    assert words in conflict_text(conflict)


def test_without_a_calendar_only_people_and_rooms_stand_against_it():
    assert found(replace(PLAN, day=date(2026, 12, 4)), calendar=None) == []


@given(st.integers(0, 23), st.integers(1, 6), st.integers(0, 23), st.integers(1, 6))
def test_two_sessions_of_one_official_meet_or_follow_each_other(one, long, other, longer):
    def at(hour: int, length: int) -> SessionPlan:
        end = time(23, 59) if hour + length > 23 else time(hour + length)
        return replace(PLAN, hours=Hours(time(hour), end))

    mine, theirs = at(one, long), at(other, longer)
    apart = mine.hours.end <= theirs.hours.begin or theirs.hours.end <= mine.hours.begin
    kinds = found(mine, session(theirs), calendar=None)
    assert kinds == ([] if apart else [ConflictKind.OFFICIAL, ConflictKind.ROOM])
    assert kinds == found(theirs, session(mine), calendar=None)


# Which moves are lawful


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (SessionState.CANCELLED, "session_cancelled_before"),
        (SessionState.OPEN, "session_is_open"),
        (SessionState.HELD, "session_over"),
        (SessionState.NOT_ATTENDED, "session_over"),
    ],
)
def test_what_is_over_is_neither_changed_nor_called_off(state, code):
    with pytest.raises(RuleBroken) as refused:
        must_be_coming(session(PLAN, state))
    assert refused.value.code == code


def test_a_session_is_announced_once_and_before_it_begins():
    before, after = PLAN.begins_at - timedelta(hours=1), PLAN.begins_at
    must_be_announceable(session(PLAN, SessionState.PLANNED), before)
    for state, now, code in (
        (SessionState.PLANNED, after, "session_has_begun"),
        (SessionState.ANNOUNCED, before, "session_announced_before"),
    ):
        with pytest.raises(RuleBroken) as refused:
            must_be_announceable(session(PLAN, state), now)
        assert refused.value.code == code


def test_a_session_is_opened_on_its_own_day_once_people_were_told():
    must_be_today(session(), TUESDAY)
    for state, day, code in (
        (SessionState.PLANNED, TUESDAY, "session_not_announced"),
        (SessionState.ANNOUNCED, TODAY, "session_other_day"),
    ):
        with pytest.raises(RuleBroken) as refused:
            must_be_today(session(PLAN, state), day)
        assert refused.value.code == code


def test_who_came_is_said_once_it_began_and_may_be_said_again():
    after = PLAN.begins_at
    for state in (SessionState.ANNOUNCED, SessionState.OPEN, SessionState.HELD):
        must_have_begun(session(PLAN, state), after)
    must_have_begun(session(PLAN, SessionState.OPEN), after - timedelta(minutes=4))
    for state, now, code in (
        (SessionState.CANCELLED, after, "session_cancelled_before"),
        (SessionState.PLANNED, after, "session_not_announced"),
        (SessionState.ANNOUNCED, after - timedelta(minutes=1), "session_not_begun"),
    ):
        with pytest.raises(RuleBroken) as refused:
            must_have_begun(session(PLAN, state), now)
        assert refused.value.code == code


def test_a_session_was_held_if_one_of_its_officials_came():
    two = session(replace(PLAN, official_ids=(1, 2)))
    came, away = Presence(1, Attendance.ATTENDED, "کسی"), Presence(2, Attendance.ABSENT)
    assert checked_presences(two, (away, came)) == (
        (Presence(1, Attendance.ATTENDED), away),
        SessionState.HELD,
    )


def test_a_substitute_is_recorded_and_is_no_attendance():
    sent = Presence(1, Attendance.SUBSTITUTE, " معاون او ")
    said, state = checked_presences(session(), (sent,))
    assert said == (Presence(1, Attendance.SUBSTITUTE, "معاون او"),)
    assert state is SessionState.NOT_ATTENDED


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ((), "attendance_of_all"),
        ((Presence(1),), "attendance_of_all"),
        ((Presence(1, Attendance.SUBSTITUTE, " "),), "substitute_needed"),
        ((Presence(1, Attendance.SUBSTITUTE, "ن" * 201),), "too_long"),
    ],
)
def test_who_came_is_said_of_everybody(said, code):
    with pytest.raises(ValidationFailed) as refused:
        checked_presences(session(), said)
    assert [each.code for each in refused.value.errors] == [code]


def test_people_are_told_early_or_with_a_reason():
    assert checked_notice(TUESDAY, TODAY, 3, "") == ""
    assert checked_notice(TUESDAY, TODAY, 4, "دستور استاندار") == "دستور استاندار"
    for reason, code in (("", "announced_too_late"), ("فوری", "reason_needed")):
        with pytest.raises(ValidationFailed) as refused:
            checked_notice(TUESDAY, TODAY, 4, reason)
        assert [(each.field, each.code) for each in refused.value.errors] == [("reason", code)]


def test_what_was_announced_is_another_only_with_a_reason():
    with pytest.raises(ValidationFailed) as refused:
        checked_move_reason(" ")
    assert refused.value.errors[0].code == "announced_needs_reason"
    assert checked_move_reason("سفر به تهران") == "سفر به تهران"


def test_what_people_were_told_is_all_but_notes_and_numbers():
    assert not is_moved(PLAN, replace(PLAN, note="یادداشت", capacity=3, minutes=9))
    for change in ({"place": "اتاق ۲"}, {"day": TODAY}, {"official_ids": (2,)}):
        assert is_moved(PLAN, replace(PLAN, **change))


# What is owed


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_every_day_lies_in_its_quarter_and_in_no_other(day):
    quarter = quarter_of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert quarter.turned(1).first_day == quarter.last_day + timedelta(days=1)
    assert quarter.turned(1).turned(-1) == quarter


def test_a_quarter_is_called_by_its_season():
    assert quarter_text(quarter_of(TODAY)) == "پاییز ۱۴۰۵"
    assert quarter_of(TODAY).turned(2) == Quarter(1406, 1)


def test_a_substitute_leaves_as_much_owed_as_before():
    governor = Official(1, 1, "الف", "استاندار", duty=3)
    held = session(PLAN, SessionState.HELD, Attendance.ATTENDED)
    away = session(PLAN, SessionState.NOT_ATTENDED, Attendance.ABSENT, number=2)
    sent = session(PLAN, SessionState.NOT_ATTENDED, Attendance.SUBSTITUTE, number=3)
    off = session(PLAN, SessionState.CANCELLED, number=4)
    coming = session(PLAN, number=5)
    duty, other = duties_of(
        (governor, Official(2, 1, "ب", "فرماندار")), (held, away, sent, off, coming)
    )
    assert (duty.attended, duty.absent, duty.substitutes, duty.to_come) == (1, 1, 1, 1)
    assert duty.owed == 2
    assert (other.to_come, other.owed) == (0, 0)


# Who sits


@pytest.mark.parametrize(
    ("official", "field", "code"),
    [
        (Official(0, 0, "", "استاندار"), "name", "required"),
        (Official(0, 0, "الف", ""), "post", "required"),
        (Official(0, 0, "ا" * 81, "استاندار"), "name", "too_long"),
        (Official(0, 0, "ج", "بخشدار", duty=DUTY_MAX + 1), "duty", "duty_out_of_range"),
        (Official(0, 0, "كامران", "استاندار "), "name", "official_twice"),
        (Official(0, 0, "ج", "بخشدار", staff_id=7), "login", "official_login_taken"),
    ],
)
def test_an_official_with_errors_is_refused_beside_the_field(official, field, code):
    known = (Official(4, 1, "کامران", "استاندار", staff_id=7),)
    with pytest.raises(ValidationFailed) as refused:
        checked_official(official, known)
    assert (field, code) in [(each.field, each.code) for each in refused.value.errors]


def test_an_official_is_not_in_her_own_way():
    known = Official(4, 1, "کامران", "استاندار", staff_id=7)
    assert checked_official(replace(known, duty=2), (known,)).duty == 2


@pytest.mark.parametrize("days", [-1, NOTICE_MAX_DAYS + 1])
def test_the_notice_is_of_some_days(days):
    with pytest.raises(ValidationFailed):
        checked_notice_days(days)


def test_a_week_is_called_by_its_days_and_their_months():
    assert week_text(date(2026, 12, 5), date(2026, 12, 11)) == "هفتهٔ ۱۴ تا ۲۰ آذر"
    assert week_text(date(2026, 12, 19), date(2026, 12, 25)) == "هفتهٔ ۲۸ آذر تا ۴ دی"


def test_every_code_of_desk_hours_has_a_name():
    for codes in (SessionChannel, SessionState, Attendance, Repeat):
        assert all(name for _, name in choices_of(codes))


def test_days_are_left_out_each_reason_said_once_and_many_days_counted():
    busy = [
        SessionConflict(ConflictKind.OFFICIAL, TODAY + timedelta(days=7 * n), "استاندار")
        for n in range(6)
    ]
    off = SessionConflict(ConflictKind.DAY_OFF, TODAY + timedelta(days=1))
    room = SessionConflict(ConflictKind.ROOM, off.day, "اتاق ۲")
    told = strip_isolates(left_out_text((busy[0], off, *busy[1:])))
    assert told == (
        "۱۴۰۵/۰۹/۰۷، ۱۴۰۵/۰۹/۱۴، ۱۴۰۵/۰۹/۲۱، ۱۴۰۵/۰۹/۲۸ و ۲ روز دیگر"
        " (استاندار در همان ساعت نشست دیگری دارد)؛ ۱۴۰۵/۰۹/۰۸ (تعطیل)"
    )
    # Of a day the gravest reason alone.
    assert left_out((room, off)) == (room,)
    assert "«اتاق ۲» در همان ساعت گرفته است" in strip_isolates(left_out_text((room,)))
    rule = SessionRule(Repeat.WEEKLY, TODAY + timedelta(days=35))
    assert strip_isolates(made_text(rule, TODAY, busy)).startswith("هر شنبه: ۱ نشست؛ ۵ روز کنار")
    assert made_text(rule, TODAY, busy[:1]).endswith("۶ نشست")


def test_only_a_rule_with_days_to_come_has_a_rest():
    stored = StoredRule(1, SessionRule(Repeat.WEEKLY, TODAY), TODAY - timedelta(days=7))
    must_have_rest(stored, TODAY)
    for rule, day, code in (
        (None, TODAY, "session_comes_once"),
        (stored, TODAY + timedelta(days=1), "rest_is_over"),
    ):
        with pytest.raises(RuleBroken, match=code):
            must_have_rest(rule, day)
