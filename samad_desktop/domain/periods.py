"""Stretches of days that are asked for by name: they move on with today, as Persians count.

A week begins on Saturday, months and years are those of the Jalali calendar.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from samad_desktop.domain.calendar import (
    day_begins,
    jalali_month,
    month_days,
    month_of,
    tehran_date,
)

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_MONTHS = 12
_MONTHS_OF_A_QUARTER = 3
_SATURDAY = 5


class Days(NamedTuple):
    """From one day to another, both included; None where it is open."""

    since: date | None
    until: date | None


class Period(StrEnum):
    """The usual stretches."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


def days_of(period: Period, today: date) -> Days:
    """Return the days of a period as seen from `today`, a day in Tehran."""
    return _DAYS[period](today)


def month_bounds(since: datetime, until: datetime) -> tuple[datetime, ...]:
    """Return a half-open stretch cut where Jalali months begin: both its ends, and those between.

    All of them are UTC; `until` is later than `since`.
    """
    bounds = [since]
    while True:
        following = jalali_month(*month_of(tehran_date(bounds[-1])))[1]
        if following >= until:
            return (*bounds, until)
        bounds.append(following)


def bounds_of(days: Days, today: date) -> tuple[datetime, datetime]:
    """Return the half-open UTC bounds of days; what is open ends with `today`."""
    until = min(days.until or today, today)
    return day_begins(min(days.since or today, today)), day_begins(until + _DAY)


def _week(today: date) -> Days:
    first = today - timedelta(days=(today.weekday() - _SATURDAY) % 7)
    return Days(first, first + _WEEK - _DAY)


def _month(today: date) -> Days:
    days = month_days(*month_of(today))
    return Days(days[0], days[-1])


def _quarter(today: date) -> Days:
    year, month = month_of(today)
    first = month - (month - 1) % _MONTHS_OF_A_QUARTER
    last = first + _MONTHS_OF_A_QUARTER - 1
    return Days(month_days(year, first)[0], month_days(year, last)[-1])


def _year(today: date) -> Days:
    year, _ = month_of(today)
    return Days(month_days(year, 1)[0], month_days(year, _MONTHS)[-1])


def _before(stretch: Callable[[date], Days]) -> Callable[[date], Days]:
    """Return the stretch that ends where the one of today begins."""

    def found(today: date) -> Days:
        since = stretch(today).since
        return stretch((since or today) - _DAY)

    return found


def _today(today: date) -> Days:
    return Days(today, today)


_DAYS: dict[Period, Callable[[date], Days]] = {
    Period.TODAY: _today,
    Period.YESTERDAY: _before(_today),
    Period.THIS_WEEK: _week,
    Period.LAST_WEEK: _before(_week),
    Period.THIS_MONTH: _month,
    Period.LAST_MONTH: _before(_month),
    Period.THIS_QUARTER: _quarter,
    Period.LAST_QUARTER: _before(_quarter),
    Period.THIS_YEAR: _year,
    Period.LAST_YEAR: _before(_year),
}
