"""Moments as old registers write them: Jalali or Gregorian, in any digits, or Excel's numbers."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import jdatetime

from samad_desktop.domain.calendar import FIRST_YEAR, LAST_YEAR, MONTHS, TEHRAN
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import clean, latin_digits, normal

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?", re.ASCII)
_DATE = re.compile(r"(\d{1,4})[-/.، ]+(\d{1,2})[-/.، ]+(\d{1,4})", re.ASCII)
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_NAMED = re.compile(r"(?:[^\d ]+ )?(\d{1,2}) ([^\d ]+) (?:ماه )?(\d{4})", re.ASCII)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
# Excel counts days from here, and takes 1900 for a leap year.
_SERIAL_BEGIN = datetime(1899, 12, 30)  # noqa: DTZ001 - a count of days has no zone
_SERIAL_FIRST, _SERIAL_LAST = 7_306, 73_050
_GREGORIAN = (1900, 2100)
_SHORT_YEARS = 100
_JALALI_CENTURY, _TURN = 1300, 30
_MONTHS = {normal(name): number for number, name in enumerate(MONTHS, 1)}
# Besides single calls a register has a few thousand days, each again and again.
_REMEMBERED = 1 << 16


@lru_cache(maxsize=_REMEMBERED)
def past_moment(typed: str) -> datetime:
    """Return the moment (UTC) that a cell means; midnight in Tehran where it says no time.

    «۱۴۰۳/۲/۵», «1403-02-05 14:20», «۵ اردیبهشت ۱۴۰۳», «14030205», «2024-04-24», «24/04/2024»,
    and Excel's count of days since 1900. A year of two digits is Jalali.

    Raises:
        RuleBroken: `date_unreadable`, `date_impossible` or `time_unreadable`.
    """
    text = " ".join(latin_digits(clean(typed)).replace("T", " ").split())
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text))
    clock = time()
    found = _CLOCK.search(text)
    if found is not None:
        clock = _clock(found)
        text = f"{text[: found.start()]} {text[found.end() :]}".strip(" -،.")
    return datetime.combine(_day(text), clock, TEHRAN).astimezone(UTC)


def _of_serial(days: float) -> datetime:
    if not _SERIAL_FIRST <= days <= _SERIAL_LAST:
        raise RuleBroken("date_unreadable")
    # To the second: a minute is no whole part of a day in binary.
    return (
        (_SERIAL_BEGIN + timedelta(seconds=round(days * 86_400)))
        .replace(tzinfo=TEHRAN)
        .astimezone(UTC)
    )


def _clock(found: re.Match[str]) -> time:
    try:
        return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        raise RuleBroken("time_unreadable") from None


def _day(text: str) -> date:
    if found := _RUN.fullmatch(text):
        return _of_figures(int(found[1]), int(found[2]), int(found[3]))
    if found := _DATE.fullmatch(text):
        first, month, last = found.groups()
        if len(last) == 4:  # noqa: PLR2004 - a whole year
            return _of_figures(int(last), int(month), int(first))
        return _of_figures(int(first), int(month), int(last))
    if (found := _NAMED.fullmatch(text)) and normal(found[2]) in _MONTHS:
        return _of_figures(int(found[3]), _MONTHS[normal(found[2])], int(found[1]))
    raise RuleBroken("date_unreadable")


def _of_figures(year: int, month: int, day: int) -> date:
    if year < _SHORT_YEARS:
        year += _JALALI_CENTURY if year >= _TURN else _JALALI_CENTURY + _SHORT_YEARS
    try:
        if FIRST_YEAR <= year <= LAST_YEAR:
            found: date = jdatetime.date(year, month, day).togregorian()
            return found
        if _GREGORIAN[0] <= year <= _GREGORIAN[1]:
            return date(year, month, day)
    except ValueError:
        pass
    raise RuleBroken("date_impossible")
