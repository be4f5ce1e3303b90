"""How far a deadline is, in words, and days and hours as they are typed for a later call."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from samad_desktop.domain.calendar import parse_clock, parse_coming
from samad_desktop.domain.deadlines import Step, TermUnit
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.standing import Distance, StandingClock, distance
from samad_desktop.domain.text import strip_isolates
from samad_desktop.viewmodels.standing_looks import clock_line, clock_look, how_far

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TUESDAY = date(2026, 11, 24)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def worked(first: datetime, last: datetime) -> timedelta:
    return (last - first) / 4


@pytest.mark.parametrize(
    ("far", "words"),
    [
        (Distance(late=False, working=True, time=3 * HOUR), "۳ ساعت کاری مانده"),
        (Distance(late=False, working=True, time=HOUR / 2), "۳۰ دقیقهٔ کاری مانده"),
        (Distance(late=True, working=False, days=2), "۲ روز گذشته"),
        (Distance(late=True, working=True, days=4), "۴ روز کاری گذشته"),
        (Distance(late=True, working=False, time=timedelta()), "۱ دقیقه گذشته"),
    ],
)
def test_how_far_a_deadline_is_in_words(far, words):
    assert how_far(far) == words


def test_working_hours_count_what_is_worked_and_days_count_all():
    due = NOW + 2 * DAY
    hours = distance(NOW, due, TermUnit.WORKING_HOURS, worked)
    assert hours == Distance(late=False, working=True, time=12 * HOUR)
    assert distance(NOW, due, TermUnit.CALENDAR_DAYS, worked).days == 2
    late = distance(due, NOW, TermUnit.CALENDAR_DAYS, worked)
    assert (late.late, late.days) == (True, 2)


def test_a_clock_tells_its_day_its_level_and_its_pause():
    due = datetime(2026, 12, 12, 8, tzinfo=UTC)
    far = Distance(late=True, working=True, time=3 * HOUR)
    clock = StandingClock(1, Step.ANSWER, 2, due, 2, TermUnit.WORKING_HOURS, 70, far)
    said = "پاسخ دستگاه اجرایی: تا شنبه ۲۱ آذر، ۱۱:۳۰ (۳ ساعت کاری گذشته) — از مهلت گذشته · سطح ۲"
    assert strip_isolates(clock_line(clock)) == said
    still = StandingClock(
        1, Step.ANSWER, 2, None, 0, TermUnit.WORKING_HOURS, 70, pause_reason="منتظر مدرک"
    )
    assert clock_line(still) == "پاسخ دستگاه اجرایی: متوقف: منتظر مدرک"
    assert clock_look(still).icon == "circle-pause"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("فردا", date(2026, 11, 25)),
        ("دیروز", date(2026, 11, 23)),
        ("سه‌شنبه", TUESDAY),
        ("شنبه", date(2026, 11, 28)),
        ("۱۴۰۵/۹/۱", date(2026, 11, 22)),
    ],
)
def test_a_day_to_come_is_the_next_of_its_name(typed, day):
    assert parse_coming(typed, TUESDAY) == day


@pytest.mark.parametrize(
    ("typed", "at"),
    [("۱۰", time(10)), ("10:30", time(10, 30)), ("۱۰٫۳۰", time(10, 30)), ("0930", time(9, 30))],
)
def test_a_time_of_day_is_typed_in_any_short_way(typed, at):
    assert parse_clock(typed) == at


@pytest.mark.parametrize("typed", ["", "صبح", "۲۵", "10:75", "10:3"])
def test_what_is_no_time_of_day_is_refused(typed):
    with pytest.raises(RuleBroken, match="time_unreadable"):
        parse_clock(typed)
