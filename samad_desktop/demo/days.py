"""When people call: two years of days and hours, with Fridays, Nowruz, summers and winters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

import jdatetime

from samad_desktop.demo.lots import Lot

DAYS = 730
FRIDAY, THURSDAY = 4, 3  # Of Python's week, which begins on Monday.
_FRIDAY, _THURSDAY = 0.07, 0.55
_NOWRUZ_DAYS = 13
_NOWRUZ, _HOLIDAY = 0.12, 0.1
_HOLIDAYS = {(3, 14), (3, 15), (11, 22), (12, 29)}
_HALF_YEAR, _COLD_HALF = 6, 1.05
_STORMY = 0.04
# A small centre is a young one: its last days are as busy as a person expects to see.
_YOUNG_A_DAY = 25
_YOUNG_MOST = 9.0
_YOUNG_DAYS = 10

_HOURS = (
    *(0.2, 0.1, 0.1, 0.1, 0.1, 0.3, 1, 6, 10, 12, 13, 12),
    *(10, 9, 7, 5, 4, 3.5, 3, 2.5, 2, 1.2, 0.7, 0.4),
)
_HOUR = Lot(range(24), _HOURS)
_HOUR_S = 3600

# How much a kind of matter rises and falls over the twelve months from Farvardin on.
SEASONS: dict[str, tuple[float, ...]] = {
    "flat": (1.0,) * 12,
    "heat": (0.6, 0.8, 1.3, 2.2, 2.4, 1.6, 0.9, 0.6, 0.5, 0.5, 0.5, 0.5),
    "summer": (0.6, 0.9, 1.6, 2.2, 2.0, 1.4, 0.9, 0.6, 0.4, 0.3, 0.3, 0.5),
    "snow": (0.4, 0.1, 0.05, 0.05, 0.05, 0.05, 0.2, 0.7, 1.8, 3.2, 3.0, 1.6),
    "cold": (0.7, 0.4, 0.3, 0.3, 0.3, 0.4, 0.8, 1.4, 2.0, 2.4, 2.2, 1.4),
    "rain": (2.4, 2.6, 1.4, 0.5, 0.3, 0.3, 0.6, 1.1, 0.9, 0.7, 0.7, 1.3),
    "school": (0.5, 0.4, 0.6, 0.7, 1.0, 2.2, 3.0, 1.5, 1.0, 0.9, 0.8, 0.3),
    "harvest": (0.4, 0.5, 0.8, 1.6, 2.4, 2.2, 1.6, 1.0, 0.7, 0.5, 0.4, 0.3),
    "smog": (0.3, 0.3, 0.3, 0.4, 0.4, 0.5, 0.8, 1.6, 2.6, 2.8, 1.6, 0.6),
    "frost": (3.0, 2.5, 0.8, 0.3, 0.2, 0.2, 0.4, 0.6, 0.4, 0.3, 0.3, 0.8),
}


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its Jalali month, its midnight in Tehran (Unix time), and how much is called."""

    month: int
    midnight: int
    weight: float


class CallTime(NamedTuple):
    """When somebody calls for the first time about something: `at` in Unix time."""

    month: int
    at: int


def call_times(cases: int, until: datetime, random: Random) -> Iterator[CallTime]:
    """Give when each case is called about first, in order, all before `until`."""
    days = _days(cases, until, random)
    shares = list(accumulate(day.weight for day in days))
    end, told = int(until.timestamp()), 0
    for day, share in zip(days, shares, strict=True):
        number = round(cases * share / shares[-1]) - told
        told += number
        for at in sorted(_moments(day, number, end, random)):
            yield CallTime(day.month, at)


def hour_of_day(random: Random) -> int:
    """Draw a moment of a day, in seconds after midnight."""
    return _HOUR.draw(random) * _HOUR_S + random.randrange(_HOUR_S)


def _days(cases: int, until: datetime, random: Random) -> list[Day]:
    zone, last = until.tzinfo, until.date()
    boost = min(max(_YOUNG_A_DAY * DAYS / cases - 1, 0.0), _YOUNG_MOST)
    days = []
    for age in reversed(range(DAYS)):
        day = last - timedelta(days=age)
        jalali = jdatetime.date.fromgregorian(date=day)
        weight = _weight(day, jalali, random) * (1 + boost * 2 ** (-age / _YOUNG_DAYS))
        midnight = datetime.combine(day, time(), zone)
        if age == 0:
            weight *= _share_of_day((until - midnight).total_seconds())
        days.append(Day(jalali.month, int(midnight.timestamp()), weight))
    return days


def _weight(day: date, jalali: jdatetime.date, random: Random) -> float:
    weight = random.lognormvariate(0, 0.12)
    weight *= {FRIDAY: _FRIDAY, THURSDAY: _THURSDAY}.get(day.weekday(), 1.0)
    if jalali.month == 1 and jalali.day <= _NOWRUZ_DAYS:
        weight *= _NOWRUZ
    if (jalali.month, jalali.day) in _HOLIDAYS:
        weight *= _HOLIDAY
    if jalali.month > _HALF_YEAR:
        weight *= _COLD_HALF
    if random.random() < _STORMY:
        weight *= 1.7
    return weight


def _share_of_day(seconds: float) -> float:
    """Say how much of a day's calls have come so many seconds after midnight."""
    hour, rest = divmod(max(seconds, 1.0), _HOUR_S)
    whole = sum(_HOURS[: int(hour)])
    part = _HOURS[int(hour)] * rest / _HOUR_S if hour < len(_HOURS) else 0.0
    return (whole + part) / sum(_HOURS)


def _moments(day: Day, number: int, end: int, random: Random) -> Iterator[int]:
    for _ in range(number):
        at = day.midnight + hour_of_day(random)
        while at >= end:
            at = day.midnight + random.randrange(max(end - day.midnight, 1))
        yield at
