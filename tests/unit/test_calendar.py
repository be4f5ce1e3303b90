"""Jalali dates as shown and as typed, and the bounds of days in Tehran."""

from datetime import UTC, date, datetime

import pytest

from samad_desktop.domain.calendar import (
    clock,
    jalali_date,
    jalali_long,
    jalali_month,
    parse_jalali,
    tehran_day,
    when,
)
from samad_desktop.domain.errors import RuleBroken

NOON = datetime(2026, 11, 23, 10, 35, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def test_a_moment_is_shown_in_tehran_with_persian_digits() -> None:
    assert jalali_date(NOON) == "۱۴۰۵/۰۹/۰۲"
    assert jalali_long(NOON) == "دوشنبه ۲ آذر ۱۴۰۵"
    assert clock(NOON) == "۱۴:۰۵"


def test_near_days_are_said_by_name() -> None:
    assert when(NOON, NOON) == "امروز ۱۴:۰۵"
    assert when(datetime(2026, 11, 22, 5, 40, tzinfo=UTC), NOON) == "دیروز ۰۹:۱۰"
    assert when(datetime(2026, 11, 20, 5, 40, tzinfo=UTC), NOON) == "۱۴۰۵/۰۸/۲۹ ۰۹:۱۰"


def test_a_day_of_tehran_begins_at_half_past_eight_in_the_evening_utc() -> None:
    assert tehran_day(NOON) == (
        datetime(2026, 11, 22, 20, 30, tzinfo=UTC),
        datetime(2026, 11, 23, 20, 30, tzinfo=UTC),
    )


def test_a_day_of_old_daylight_saving_has_its_own_length() -> None:
    begin, end = tehran_day(datetime(2022, 9, 21, 12, tzinfo=UTC))  # 30 Shahrivar 1401
    assert (end - begin).total_seconds() == 25 * 3600


def test_the_last_month_of_a_leap_year_has_thirty_days() -> None:
    begin, end = jalali_month(1403, 12)
    assert (end - begin).days == 30
    assert (jalali_month(1404, 12)[1] - jalali_month(1404, 12)[0]).days == 29


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1405/9/2", TODAY),
        ("۱۴۰۵/۰۹/۰۲", TODAY),
        ("2/9", TODAY),
        ("امروز", TODAY),
        ("ديروز", date(2026, 11, 22)),
        ("فردا", date(2026, 11, 24)),
        ("شنبه", date(2026, 11, 21)),
        ("دوشنبه", TODAY),
        ("سه شنبه", date(2026, 11, 17)),
        ("1403/12/30", date(2025, 3, 20)),
    ],
)
def test_a_date_is_taken_as_it_is_said(typed: str, day: date) -> None:
    assert parse_jalali(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["1404/12/30", "1405/7/31", "1405/13/1", "0/9"])
def test_a_day_that_does_not_exist_is_told_so(typed: str) -> None:
    with pytest.raises(RuleBroken, match="date_impossible"):
        parse_jalali(typed, TODAY)


@pytest.mark.parametrize("typed", ["", "هفته", "1405", "²/๓", "1/2/3/4"])
def test_what_is_no_date_is_told_so(typed: str) -> None:
    with pytest.raises(RuleBroken, match="date_unreadable"):
        parse_jalali(typed, TODAY)
