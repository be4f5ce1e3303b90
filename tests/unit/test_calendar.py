"""Jalali dates as shown and as typed, and the bounds of days in Tehran."""

from datetime import UTC, date, datetime, timedelta

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    clock,
    day_begins,
    jalali_date,
    jalali_long,
    jalali_month,
    months_text,
    parse_jalali,
    received_long,
    tehran_day,
    when,
    when_received,
)
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import persian_digits

NOON = datetime(2026, 11, 23, 10, 35, tzinfo=UTC)
TODAY = date(2026, 11, 23)
DAYS = st.dates(date(1921, 3, 21), date(2058, 3, 19))
MOMENTS = st.integers(-631_152_000, 2_745_446_400).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)  # 1950 to 2056
)


def test_a_moment_is_shown_in_tehran_with_persian_digits() -> None:
    assert jalali_date(NOON) == "۱۴۰۵/۰۹/۰۲"
    assert jalali_long(NOON) == "دوشنبه ۲ آذر ۱۴۰۵"
    assert clock(NOON) == "۱۴:۰۵"


def test_the_day_changes_at_midnight_in_tehran() -> None:
    assert jalali_date(datetime(2026, 11, 23, 20, 29, 59, tzinfo=UTC)) == "۱۴۰۵/۰۹/۰۲"
    assert jalali_date(datetime(2026, 11, 23, 20, 30, tzinfo=UTC)) == "۱۴۰۵/۰۹/۰۳"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOON, "امروز ۱۴:۰۵"),
        (datetime(2026, 11, 22, 20, 30, tzinfo=UTC), "امروز ۰۰:۰۰"),
        (datetime(2026, 11, 22, 20, 29, tzinfo=UTC), "دیروز ۲۳:۵۹"),
        (datetime(2026, 11, 22, 5, 40, tzinfo=UTC), "دیروز ۰۹:۱۰"),
        (datetime(2026, 11, 24, 5, 40, tzinfo=UTC), "فردا ۰۹:۱۰"),
        (datetime(2026, 11, 20, 5, 40, tzinfo=UTC), "۱۴۰۵/۰۸/۲۹ ۰۹:۱۰"),
        (datetime(2025, 11, 23, 5, 40, tzinfo=UTC), "۱۴۰۴/۰۹/۰۲ ۰۹:۱۰"),
    ],
)
def test_near_days_are_said_by_name(at: datetime, said: str) -> None:
    assert when(at, NOON) == said


def test_a_day_of_tehran_begins_at_half_past_eight_in_the_evening_utc() -> None:
    assert tehran_day(NOON) == (
        datetime(2026, 11, 22, 20, 30, tzinfo=UTC),
        datetime(2026, 11, 23, 20, 30, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2022, 3, 21), 24),  # 1 Farvardin 1401
        (date(2022, 3, 22), 23),  # 2 Farvardin 1401: 00:00 to 01:00 did not exist
        (date(2022, 9, 21), 25),  # 30 Shahrivar 1401: 23:00 to 24:00 came twice
        (date(2023, 3, 22), 24),  # 2 Farvardin 1402: no daylight saving any more
        (date(2023, 9, 21), 24),
    ],
)
def test_a_day_of_old_daylight_saving_has_its_own_length(day: date, hours: int) -> None:
    begin, end = tehran_day(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    assert end - begin == timedelta(hours=hours)


def test_the_hour_that_came_twice_is_shown_twice_on_the_same_day() -> None:
    for hour in (19, 20):
        at = datetime(2022, 9, 21, hour, tzinfo=UTC)
        assert (jalali_date(at), clock(at)) == ("۱۴۰۱/۰۶/۳۰", "۲۳:۳۰")


def test_the_clock_goes_over_the_hour_that_never_was() -> None:
    assert clock(datetime(2022, 3, 21, 20, 29, tzinfo=UTC)) == "۲۳:۵۹"
    assert clock(datetime(2022, 3, 21, 20, 30, tzinfo=UTC)) == "۰۱:۰۰"


@given(MOMENTS)
def test_every_moment_lies_in_its_day_and_days_leave_no_gap(at: datetime) -> None:
    begin, end = tehran_day(at)
    assert begin <= at < end
    assert tehran_day(end)[0] == end
    assert jalali_date(begin) == jalali_date(at) == jalali_date(end - timedelta(seconds=1))


def test_the_last_month_of_a_leap_year_has_thirty_days() -> None:
    begin, end = jalali_month(1403, 12)
    assert (end - begin).days == 30
    assert (jalali_month(1404, 12)[1] - jalali_month(1404, 12)[0]).days == 29


def test_the_months_of_a_year_follow_each_other() -> None:
    months = [jalali_month(1405, month) for month in range(1, 13)]
    ends = [end for _, end in months]
    assert [begin for begin, _ in months] == [months[0][0], *ends[:-1]]
    assert ends[-1] == jalali_month(1406, 1)[0]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1405/9/2", TODAY),
        ("۱۴۰۵/۰۹/۰۲", TODAY),
        ("١٤٠٥/٩/٢", TODAY),
        ("1405-9-2", TODAY),
        ("1405.09.02", TODAY),
        (" 1405 9  2 ", TODAY),
        ("14050902", TODAY),
        ("05/9/2", TODAY),
        ("99/9/2", date(2020, 11, 22)),
        ("2/9", TODAY),
        ("2/9/1405", TODAY),
        ("\u20661405/9/2\u2069", TODAY),
        ("\u202e1405/9/2", TODAY),
        ("2 آذر", TODAY),
        ("۲ آذر ۱۴۰۵", TODAY),
        ("2 آذر ماه 1405", TODAY),
        ("2 آذرماه", TODAY),
        ("1 ارديبهشت 1404", date(2025, 4, 21)),
        ("امروز", TODAY),
        ("ديروز", date(2026, 11, 22)),
        ("پریروز", date(2026, 11, 21)),
        ("فردا", date(2026, 11, 24)),
        ("پس فردا", date(2026, 11, 25)),
        ("پس\u200cفردا", date(2026, 11, 25)),
        ("شنبه", date(2026, 11, 21)),
        ("یک شنبه", date(2026, 11, 22)),
        ("دوشنبه", TODAY),
        ("سه شنبه", date(2026, 11, 17)),
        ("سه\u200cشنبه", date(2026, 11, 17)),
        ("5شنبه", date(2026, 11, 19)),
        ("۵ شنبه", date(2026, 11, 19)),
        ("جمعه", date(2026, 11, 20)),
        ("31/6", date(2026, 9, 22)),
        ("1403/12/30", date(2025, 3, 20)),
    ],
)
def test_a_date_is_taken_as_it_is_said(typed: str, day: date) -> None:
    assert parse_jalali(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "1404/12/30",
        "30/12",
        "1405/7/31",
        "31 مهر",
        "1405/13/1",
        "1405/0/1",
        "0/9",
        "32/1",
        "2026/11/23",
        "1299/12/29",
        "1437/1/1",
        "9999/12/29",
    ],
)
def test_a_day_that_does_not_exist_is_told_so(typed: str) -> None:
    with pytest.raises(RuleBroken, match="date_impossible"):
        parse_jalali(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "\u200c",
        "هفته",
        "1405",
        "²/๓",
        "๓/9",
        "1/2/3/4",
        "405/9/2",
        "1405/9/",
        "-1/2",
        "1405/9/2 12:00",
        "2 آذرخش",
        "7شنبه",
        "1" * 5_000 + "/1/1",
    ],
)
def test_what_is_no_date_is_told_so(typed: str) -> None:
    with pytest.raises(RuleBroken, match="date_unreadable"):
        parse_jalali(typed, TODAY)


@given(DAYS, st.sampled_from(["{}/{}/{}", "{}-{:02}-{:02}", "{} {} {}"]))
def test_every_day_is_read_as_it_is_written(day: date, shape: str) -> None:
    jalali = jdatetime.date.fromgregorian(date=day)
    figures = (jalali.year, jalali.month, jalali.day)
    assert FIRST_YEAR <= jalali.year <= LAST_YEAR
    assert parse_jalali(shape.format(*figures), TODAY) == day
    assert parse_jalali(persian_digits(shape.format(*figures)), TODAY) == day
    named = f"{jalali.day} {MONTHS[jalali.month - 1]} {jalali.year}"
    assert parse_jalali(named, TODAY) == day


@given(st.text(max_size=60) | st.text("0123456789۰۹/-. شنبهآذر", max_size=12))
def test_whatever_is_typed_is_a_day_or_refused(typed: str) -> None:
    assert isinstance(_read(typed), date) or _read(typed) in {"date_impossible", "date_unreadable"}


def _read(typed: str) -> date | str:
    try:
        return parse_jalali(typed, TODAY)
    except RuleBroken as refused:
        return refused.code


def test_an_hour_that_an_old_register_did_not_know_is_not_said() -> None:
    day = day_begins(date(2024, 4, 24))
    assert when_received(day, day + timedelta(days=9)) == "۱۴۰۳/۰۲/۰۵"
    assert received_long(day) == "چهارشنبه ۵ اردیبهشت ۱۴۰۳"
    at = day + timedelta(hours=10, minutes=20)
    assert when_received(at, at) == "امروز ۱۰:۲۰"
    assert received_long(at) == "چهارشنبه ۵ اردیبهشت ۱۴۰۳، ساعت ۱۰:۲۰"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 11, 22), date(2026, 12, 21), "آذر ۱۴۰۵"),
        (date(2026, 6, 22), date(2026, 11, 21), "تیر تا آبان ۱۴۰۵"),
        (date(2026, 3, 20), date(2026, 3, 21), "اسفند ۱۴۰۴ تا فروردین ۱۴۰۵"),
    ],
)
def test_months_are_told_with_the_year_only_where_it_is_needed(
    first: date, last: date, told: str
) -> None:
    assert months_text(first, last) == told
