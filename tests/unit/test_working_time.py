"""Working time adds up exactly, whatever the calendar, the pauses and the hour."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    Hours,
    WeekHours,
    WorkingCalendar,
)
from samad_desktop.domain.working_time import ClockPause, WorkingTime

WHOLE = (Hours(time(7, 30), time(14, 30)),)
SHORT = (Hours(time(7, 30), time(12, 30)),)
SPLIT = (Hours(time(8), time(12)), Hours(time(13), time(17)))
WEEK = WeekHours(date(2021, 3, 21), (WHOLE, WHOLE, SPLIT, WHOLE, WHOLE, SHORT, ()))
# From 1400, with the last summer time of Iran in it (1401), to 1405.
FIRST, LAST = date(2021, 3, 21), date(2026, 12, 31)

hour = timedelta(hours=1)
moments = st.datetimes(
    min_value=datetime(2021, 4, 1),  # noqa: DTZ001 - the zone is given below
    max_value=datetime(2025, 12, 31),  # noqa: DTZ001 - likewise
    timezones=st.just(UTC),
)
works = st.timedeltas(min_value=timedelta(microseconds=1), max_value=timedelta(hours=400))
lengths = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=20))
days = st.dates(min_value=FIRST, max_value=date(2026, 6, 1))
hours = st.sampled_from([(), WHOLE, SHORT, SPLIT, (Hours(time(10), time(14, 30)),)])
decrees = st.builds(
    lambda day, length, worked: ClosureDecree("۱", "برودت", day, day + length, worked),
    days,
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=9)),
    st.one_of(st.none(), hours),
)
calendars = st.builds(
    lambda off, decreed: WorkingTime(
        WorkingCalendar([WEEK], [Holiday(day, "تعطیل") for day in off], decreed), FIRST, LAST
    ),
    st.lists(days, max_size=40),
    st.lists(decrees, max_size=10),
)
one_calendar = WorkingTime(WorkingCalendar([WEEK]), FIRST, LAST)
pauses = st.lists(
    st.builds(lambda at, length: ClockPause(at, at + length), moments, lengths), max_size=6
)


def tehran(year: int, month: int, day: int, at: time) -> datetime:
    """Return a moment by the clock on the wall."""
    return datetime.combine(date(year, month, day), at, TEHRAN).astimezone(UTC)


@given(calendars, moments, works)
def test_what_is_due_is_due_at_a_working_moment(calendar, start, work):
    assert calendar.is_working(calendar.after(start, work))


@given(calendars, moments, works)
def test_between_undoes_after(calendar, start, work):
    assert calendar.between(start, calendar.after(start, work)) == work


@given(calendars, moments, lengths, works)
def test_a_later_start_is_never_due_earlier(calendar, start, later, work):
    assert calendar.after(start, work) <= calendar.after(start + later, work)


@given(calendars, moments, works, works)
def test_time_added_in_two_parts_is_time_added_at_once(calendar, start, some, more):
    assert calendar.after(calendar.after(start, some), more) == calendar.after(start, some + more)


@given(calendars, moments, lengths, lengths)
def test_between_adds_up_over_any_moment(calendar, start, some, more):
    middle, end = start + some, start + some + more
    whole = calendar.between(start, end)
    assert calendar.between(start, middle) + calendar.between(middle, end) == whole


@given(calendars, moments, works, pauses)
def test_pauses_are_neither_lost_nor_counted_twice(calendar, start, work, paused):
    due = calendar.after_with_pauses(start, work, paused)
    worked, at = timedelta(), start
    for begin, end in merged(paused, start, due):
        worked += calendar.between(at, begin)
        at = end
    assert worked + calendar.between(at, due) == work


@given(calendars, moments, works, pauses)
def test_the_order_of_pauses_does_not_matter(calendar, start, work, paused):
    forth = calendar.after_with_pauses(start, work, paused)
    assert forth == calendar.after_with_pauses(start, work, paused[::-1])


@given(calendars, moments, works, moments)
def test_a_pause_that_still_lasts_stops_the_clock_unless_all_was_done(calendar, start, work, begin):
    due = calendar.after_with_pauses(start, work, [ClockPause(begin, None)])
    done_before = calendar.after(start, work) <= begin
    assert due == (calendar.after(start, work) if done_before else None)


@given(calendars, moments, works)
def test_a_pause_outside_of_working_time_moves_nothing(calendar, start, work):
    friday = start + timedelta(days=(4 - start.weekday()) % 7)
    noon = friday.replace(hour=9)
    assume(not calendar.is_working(noon) and not calendar.is_working(noon + hour))
    assume(calendar.between(noon, noon + hour) == timedelta())
    plain = calendar.after(start, work)
    assert calendar.after_with_pauses(start, work, [ClockPause(noon, noon + hour)]) == plain


def merged(paused, start, due):
    """Return the pauses as one row of stretches that do not overlap, within what counts."""
    row: list[tuple[datetime, datetime]] = []
    for pause in sorted(paused, key=lambda each: each.begin):
        begin = max(pause.begin, row[-1][1] if row else start)
        end = max(pause.end, begin)
        if begin < due and begin < end:
            row.append((begin, end))
    return row


def test_a_day_that_is_full_at_closing_time_is_due_then():
    saturday = tehran(2026, 11, 21, time(7, 30))
    assert one_calendar.after(saturday, 7 * hour) == tehran(2026, 11, 21, time(14, 30))


def test_what_begins_on_a_friday_begins_on_saturday():
    friday = tehran(2026, 11, 20, time(11))
    assert one_calendar.after(friday, hour) == tehran(2026, 11, 21, time(8, 30))


def test_thursday_is_short():
    wednesday = tehran(2026, 11, 18, time(14))
    assert one_calendar.after(wednesday, 6 * hour) == tehran(2026, 11, 21, time(8))


def test_the_last_summer_time_of_iran_kept_the_hours_of_the_wall():
    # On 2 Farvardin 1401 the wall went an hour ahead, on 31 Shahrivar it came back.
    monday, tuesday = tehran(2022, 3, 21, time(12)), tehran(2022, 3, 22, time(8, 30))
    assert (monday.hour, monday.minute) == (8, 30)
    assert (tuesday.hour, tuesday.minute) == (4, 0)
    assert one_calendar.after(monday, 5 * hour) == tuesday
    wednesday, thursday = tehran(2022, 9, 21, time(14)), tehran(2022, 9, 22, time(8))
    assert thursday - wednesday == 19 * hour
    assert one_calendar.after(wednesday, hour) == thursday


def test_a_night_that_the_clock_cut_short_is_worked_as_long_as_it_was():
    night = (Hours(time(0), time(2)),)
    calendar = WorkingTime(
        WorkingCalendar([WeekHours(FIRST, (night,) * 7)]), date(2022, 3, 20), date(2022, 3, 24)
    )
    # 00:30 on 2 Farvardin 1401 did not exist.
    assert calendar.between(tehran(2022, 3, 21, time(12)), tehran(2022, 3, 22, time(12))) == hour
    assert calendar.between(tehran(2022, 3, 22, time(12)), tehran(2022, 3, 23, time(12))) == (
        2 * hour
    )


def test_days_are_counted_by_their_closing_times():
    thursday = tehran(2026, 11, 19, time(9))
    assert one_calendar.after_days(thursday, 1) == tehran(2026, 11, 21, time(14, 30))
    assert one_calendar.after_days(thursday, 3) == tehran(2026, 11, 23, time(17))


def test_work_that_begins_at_midnight_has_begun_then_however_few_days_were_laid_out():
    night = (Hours(time(0), time(8)),)
    calendar = WorkingCalendar([WeekHours(FIRST, (night,) * 7)])
    for number in range(1, 200):
        day = FIRST + timedelta(days=number)
        midnight = tehran(day.year, day.month, day.day, time(0))
        worked = WorkingTime(calendar, FIRST, LAST)
        # The first days are laid out, up to some midnight, and no further.
        worked.day(FIRST)
        assert worked.is_working(midnight)


def test_days_off_are_holidays_and_closed_days_and_no_fridays_nor_shortened_days():
    day, closed, short = date(2024, 5, 1), date(2024, 5, 5), date(2024, 5, 6)
    decreed = (
        ClosureDecree("۱", "برودت", closed, closed, ()),
        ClosureDecree("۲", "گرما", short, short, SHORT),
    )
    far = Holiday(day + timedelta(days=900), "دور")
    calendar = WorkingCalendar([WEEK], [Holiday(day, "تعطیل"), far], decreed)
    assert calendar.days_off(day) == {day, closed}


def test_outside_of_its_days_a_calendar_refuses():
    with pytest.raises(RuleBroken, match="calendar_ends"):
        one_calendar.after(tehran(2026, 12, 30, time(9)), 100 * hour)
    with pytest.raises(RuleBroken, match="calendar_ends"):
        one_calendar.between(tehran(2020, 1, 1, time(9)), tehran(2022, 1, 1, time(9)))
    with pytest.raises(ValueError, match="no working time"):
        one_calendar.after(tehran(2022, 1, 1, time(9)), timedelta())


tick = timedelta(microseconds=1)


@given(calendars, moments, works)
def test_no_more_than_the_work_lies_within_and_one_moment_later_more_does(calendar, start, work):
    last = calendar.within(start, work)
    assert calendar.between(start, last) == work
    assert calendar.between(start, last + tick) > work


@given(calendars, moments, works)
def test_what_is_within_reach_from_a_moment_is_so_from_no_earlier_one(calendar, end, work):
    first = calendar.before(end, work)
    assume(first > calendar.before(end, timedelta(days=9_999)))
    assert calendar.between(first, end) == work
    assert calendar.within(first, work) >= end
    assert calendar.within(first - tick, work) < end


@given(calendars, moments, st.integers(min_value=1, max_value=30))
def test_so_many_days_have_passed_when_the_last_of_them_closes(calendar, start, wanted):
    closing = calendar.after_days(start, wanted)
    assert calendar.days_since(start, closing) == wanted
    assert calendar.days_since(start, closing - tick) == wanted - 1
