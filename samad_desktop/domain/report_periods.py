"""The days of reports: as they are typed, the days before them, and what is refused."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from samad_desktop.domain.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    day_of_month,
    long_day,
    month_days,
    month_of,
    parse_jalali,
)
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.periods import Period, days_of
from samad_desktop.domain.reports import ReportQuery, Stretch
from samad_desktop.domain.text import clean, latin_digits, normal, persian_digits

LONGEST_YEARS = 20

_DAY = timedelta(days=1)
_WEEK_DAYS = 7
_SATURDAY = 5
_MONTHS, _MONTHS_A_QUARTER = 12, 3
_DAYS_A_YEAR = 366
_NAMES = {
    "این هفته": Period.THIS_WEEK,
    "هفته پیش": Period.LAST_WEEK,
    "این ماه": Period.THIS_MONTH,
    "ماه پیش": Period.LAST_MONTH,
    "این فصل": Period.THIS_QUARTER,
    "فصل پیش": Period.LAST_QUARTER,
    "امسال": Period.THIS_YEAR,
    "پارسال": Period.LAST_YEAR,
}
_YEAR_WORDS, _SPAN = "سال {}", "{} تا {}"
_SEASONS = ("بهار", "تابستان", "پاییز", "زمستان")
_YEAR = re.compile(r"(\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})[-/]?q([1-4])", re.ASCII)
_WEEK = re.compile(r"(\d{4})[-/]?w(\d{1,2})", re.ASCII)
_RANGE = re.compile(r"(.+?)\s*(?:\.{2,3}|…| تا )\s*(.+)")


def stretch_of(period: Period, today: date) -> Stretch:
    """Return the days of a usual period; what of it is still to come is in it."""
    since, until = days_of(period, today)
    assert since is not None
    assert until is not None
    return Stretch(since, until)


def year_of(year: int) -> Stretch:
    """Return a Jalali year."""
    return _months(year, 1, _MONTHS)


def quarter_of(year: int, quarter: int) -> Stretch:
    """Return a quarter of a Jalali year, the first is spring."""
    first = (quarter - 1) * _MONTHS_A_QUARTER + 1
    return _months(year, first, first + _MONTHS_A_QUARTER - 1)


def month(year: int, number: int) -> Stretch:
    """Return a Jalali month."""
    return _months(year, number, number)


def week_of(day: date) -> Stretch:
    """Return the week, Saturday to Friday, of a day."""
    first = day - timedelta(days=(day.weekday() - _SATURDAY) % _WEEK_DAYS)
    return Stretch(first, first + timedelta(days=_WEEK_DAYS - 1))


def parse_period(typed: str, today: date) -> Stretch:
    """Return the days that were typed, in any digits.

    `1404` a year, `1405-07` a month, `1405-q3` a quarter, `1405-w12` a week (the first is
    that of the first of Farvardin), a day as elsewhere, two of these with `..` between them
    from the first day of one to the last of the other, or a usual period by its name or as
    it is said, `این ماه` or `هفتهٔ پیش`.

    Raises:
        RuleBroken: `period_unreadable` or `date_impossible`.
    """
    text = latin_digits(clean(typed)).lower()
    if found := _RANGE.fullmatch(text):
        first, last = (_one(part, today, typed) for part in found.groups())
        return Stretch(first.since, last.until)
    return _one(text, today, typed)


def before(days: Stretch, today: date) -> Stretch:
    """Return the days to compare with: the year, quarter or month before, if it is a whole one.

    Before other days stand as many that end just before them. What still runs is compared with
    as many days of it as have begun: the first eight of a month with the first eight before.
    """
    earlier = _whole_before(days)
    if days.until <= today:
        return earlier
    return Stretch(earlier.since, min(earlier.until, earlier.since + (today - days.since)))


def _whole_before(days: Stretch) -> Stretch:
    last = days.since - _DAY
    year, number = month_of(days.since)
    for months in (_MONTHS, _MONTHS_A_QUARTER, 1):
        if (number - 1) % months == 0 and days == _months(year, number, number + months - 1):
            year, number = month_of(last)
            return _months(year, number - months + 1, number)
    return Stretch(days.since - (days.until - days.since) - _DAY, last)


def days_text(days: Stretch) -> str:
    """Return `سال ۱۴۰۵`, `پاییز ۱۴۰۵`, `آذر ۱۴۰۵`, a day, or one day to another.

    The first days of a month are `۱ تا ۸ آبان ۱۴۰۵`, those of several `۱ مهر تا ۸ آبان ۱۴۰۵`.
    """
    year, number = month_of(days.since)
    if days.since == days.until:
        return long_day(days.since)
    if days == year_of(year):
        return persian_digits(_YEAR_WORDS.format(year))
    season = (number - 1) // _MONTHS_A_QUARTER
    if days == quarter_of(year, season + 1):
        return persian_digits(f"{_SEASONS[season]} {year}")
    if days == month(year, number):
        return persian_digits(f"{MONTHS[number - 1]} {year}")
    if day_of_month(days.since) == 1 and year == month_of(days.until)[0]:
        return _from_the_first(days)
    return _SPAN.format(long_day(days.since), long_day(days.until))


def _from_the_first(days: Stretch) -> str:
    (year, first), (_year, last) = month_of(days.since), month_of(days.until)
    begin = "1" if first == last else f"1 {MONTHS[first - 1]}"
    end = f"{day_of_month(days.until)} {MONTHS[last - 1]} {year}"
    return persian_digits(_SPAN.format(begin, end))


def checked(query: ReportQuery, today: date) -> ReportQuery:
    """Return the question if its days can be asked about.

    Raises:
        ValidationFailed: at `since` or `until`: backwards, to come, or longer than any report.
    """
    for days in (query.days, query.compared):
        if days is None:
            continue
        if days.until < days.since:
            raise ValidationFailed((FieldError("until", "report_backwards"),))
        if days.since > today:
            raise ValidationFailed((FieldError("since", "report_in_future"),))
        if (days.until - days.since).days > LONGEST_YEARS * _DAYS_A_YEAR:
            raise ValidationFailed((FieldError("since", "report_too_long", str(LONGEST_YEARS)),))
    return query


def _one(text: str, today: date, typed: str) -> Stretch:
    named = _NAMES.get(normal(text), text)
    if named in set(Period):
        return stretch_of(Period(named), today)
    for pattern, days in _FORMS:
        found = pattern.fullmatch(text)
        if found is not None:
            numbers = [int(each) for each in found.groups()]
            if not FIRST_YEAR <= numbers[0] <= LAST_YEAR:
                raise RuleBroken("period_unreadable", typed)
            return days(*numbers) or _unreadable(typed)
    try:
        day = parse_jalali(text, today)
    except RuleBroken as error:
        if error.code == "date_impossible":
            raise
        return _unreadable(typed)
    return Stretch(day, day)


def _unreadable(typed: str) -> Stretch:
    raise RuleBroken("period_unreadable", typed)


def _named_month(year: int, number: int) -> Stretch | None:
    return month(year, number) if 1 <= number <= _MONTHS else None


def _named_week(year: int, number: int) -> Stretch | None:
    whole = year_of(year)
    found = week_of(whole.since + timedelta(days=(number - 1) * _WEEK_DAYS))
    return found if number and found.since <= whole.until else None


def _months(year: int, first: int, last: int) -> Stretch:
    return Stretch(month_days(year, first)[0], month_days(year, last)[-1])


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Stretch | None]], ...] = (
    (_YEAR, year_of),
    (_MONTH, _named_month),
    (_QUARTER, quarter_of),
    (_WEEK, _named_week),
)
