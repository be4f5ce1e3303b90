"""Moments shown as Jalali in Asia/Tehran with Persian digits, and dates as they are typed.

Working time is another matter and stands elsewhere.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import jdatetime

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import clean, latin_digits, normal, persian_digits

TEHRAN = ZoneInfo("Asia/Tehran")

MONTHS = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
]
WEEKDAYS = ("شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه")
# Here Qt's calendar, which draws the pop-up, and jdatetime agree.
FIRST_YEAR, LAST_YEAR = 1300, 1436

_CENTURY = 100
_NEAR_DAYS = {"امروز": 0, "دیروز": -1, "پریروز": -2, "فردا": 1, "پسفردا": 2}
_DIGIT_WORDS = {"1": "یک", "2": "دو", "3": "سه", "4": "چهار", "5": "پنج"}
_YEAR_FIRST = re.compile(r"(\d{4}|\d{2})[-/. ](\d{1,2})[-/. ](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.٫/ ]?(\d{2}))?", re.ASCII)
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MONTH_NAME = re.compile(r"(\d{1,2}) ?([^\d ]+?)(?: ?ماه)?(?: (\d{4}|\d{2}))?", re.ASCII)


def jalali_date(at: datetime) -> str:
    """Return `۱۴۰۵/۰۹/۰۲`, the day of a moment in Tehran."""
    day = _jalali(at)
    return persian_digits(f"{day.year:04d}/{day.month:02d}/{day.day:02d}")


def jalali_long(at: datetime) -> str:
    """Return `دوشنبه ۲ آذر ۱۴۰۵`."""
    day = _jalali(at)
    weekday = WEEKDAYS[day.weekday()]
    return persian_digits(f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}")


def day_text(day: date) -> str:
    """Return `۱۴۰۵/۰۹/۰۲`."""
    return jalali_date(_midnight(day))


def long_day(day: date) -> str:
    """Return `دوشنبه ۲ آذر ۱۴۰۵`."""
    return jalali_long(_midnight(day))


def clock(at: datetime) -> str:
    """Return the time in Tehran, `۱۴:۰۵`."""
    return persian_digits(at.astimezone(TEHRAN).strftime("%H:%M"))


def when(at: datetime, now: datetime) -> str:
    """Return how a person says it: `امروز ۱۲:۴۱`, `دیروز ۰۹:۱۰`, the date otherwise."""
    days = (now.astimezone(TEHRAN).date() - at.astimezone(TEHRAN).date()).days
    near = {0: "امروز", 1: "دیروز", -1: "فردا"}.get(days) or jalali_date(at)
    return f"{near} {clock(at)}"


def knows_hour(at: datetime) -> bool:
    """Say whether a moment of the past says its hour: of old registers many know but the day.

    Theirs is midnight in Tehran, at which hardly a call was received.
    """
    return at != _midnight(at.astimezone(TEHRAN).date())


def when_received(at: datetime, now: datetime) -> str:
    """Return as `when` does when something was received; without an hour that nobody knows."""
    return when(at, now) if knows_hour(at) else when(at, now).removesuffix(clock(at)).rstrip()


def received_long(at: datetime) -> str:
    """Return `دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۵`; without an hour that nobody knows."""
    return f"{jalali_long(at)}، ساعت {clock(at)}" if knows_hour(at) else jalali_long(at)


def tehran_day(at: datetime) -> tuple[datetime, datetime]:
    """Return the Tehran day of a moment as half-open UTC bounds."""
    day = at.astimezone(TEHRAN).date()
    return _midnight(day), _midnight(day + timedelta(days=1))


def tehran_date(at: datetime) -> date:
    """Return the day of a moment in Tehran."""
    return at.astimezone(TEHRAN).date()


def day_begins(day: date) -> datetime:
    """Return the moment at which a day begins in Tehran (UTC)."""
    return _midnight(day)


def jalali_month(year: int, month: int) -> tuple[datetime, datetime]:
    """Return a Jalali month as half-open UTC bounds."""
    first = jdatetime.date(year, month, 1).togregorian()
    following = (year + 1, 1) if month == len(MONTHS) else (year, month + 1)
    return _midnight(first), _midnight(jdatetime.date(*following, 1).togregorian())


def month_of(day: date) -> tuple[int, int]:
    """Return the Jalali year and month of a day."""
    found = jdatetime.date.fromgregorian(date=day)
    return found.year, found.month


def months_text(first: date, last: date) -> str:
    """Return in which Jalali months something was: `آذر ۱۴۰۵`, `تیر تا آبان ۱۴۰۵`."""
    (begun_year, begun), (year, month) = month_of(first), month_of(last)
    until = f"{MONTHS[month - 1]} {year}"
    if (begun_year, begun) == (year, month):
        return persian_digits(until)
    since = MONTHS[begun - 1] if begun_year == year else f"{MONTHS[begun - 1]} {begun_year}"
    return persian_digits(f"{since} تا {until}")


def day_of_month(day: date) -> int:
    """Return the day's number in its Jalali month."""
    return int(jdatetime.date.fromgregorian(date=day).day)


def month_days(year: int, month: int) -> tuple[date, ...]:
    """Return every day of a Jalali month."""
    first: date = jdatetime.date(year, month, 1).togregorian()
    following = (year + 1, 1) if month == len(MONTHS) else (year, month + 1)
    last: date = jdatetime.date(*following, 1).togregorian()
    return tuple(first + timedelta(days=number) for number in range((last - first).days))


def parse_jalali(typed: str, today: date) -> date:
    """Return the day that was typed: `1405/9/2`, `2/9`, `2 آذر`, `دیروز`, `شنبه`.

    A day of the week is the last one that was, today included. Without a year it is this
    one; of two digits, the one nearest to today.

    Args:
        today: the day in Tehran from which near days and a missing year are read.

    Raises:
        RuleBroken: `date_impossible` (30 Esfand of a common year), or `date_unreadable`.
    """
    text = " ".join(latin_digits(clean(typed)).split())
    named = _named_day(text, today)
    if named is not None:
        return named
    year, month, day = _figures(text, jdatetime.date.fromgregorian(date=today).year)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleBroken("date_impossible")
    try:
        found: date = jdatetime.date(year, month, day).togregorian()
    except ValueError as error:
        raise RuleBroken("date_impossible") from error
    return found


def parse_coming(typed: str, today: date) -> date:
    """Return the day that was typed, as `parse_jalali`; a day of the week is the next one.

    Raises:
        RuleBroken: `date_impossible` or `date_unreadable`.
    """
    found = parse_jalali(typed, today)
    word = _bare(" ".join(latin_digits(clean(typed)).split()))
    named = not any(sign.isdigit() for sign in word[1:]) and word not in _NEAR_DAYS
    return found + timedelta(days=len(WEEKDAYS)) if named and found < today else found


def parse_clock(typed: str) -> time:
    """Return the time of day that was typed: `10`, `10:30`, `۱۰٫۳۰`, `1030`.

    Raises:
        RuleBroken: `time_unreadable`.
    """
    found = _CLOCK.fullmatch(latin_digits(clean(typed)))
    if found is None:
        raise RuleBroken("time_unreadable")
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        raise RuleBroken("time_unreadable") from None


def _named_day(text: str, today: date) -> date | None:
    word = normal(text).replace(" ", "")
    if word in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[word])
    word = _DIGIT_WORDS.get(word[:1], word[:1]) + word[1:]
    spelled = [_bare(name) for name in WEEKDAYS]
    if word not in spelled:
        return None
    weekday = jdatetime.date.fromgregorian(date=today).weekday()
    return today - timedelta(days=(weekday - spelled.index(word)) % len(WEEKDAYS))


def _figures(text: str, this_year: int) -> tuple[int, int, int]:
    """Return year, month and day.

    Raises:
        RuleBroken: `date_unreadable`.
    """
    if found := _YEAR_FIRST.fullmatch(text) or _RUN.fullmatch(text):
        year, month, day = found.groups()
        return _whole_year(year, this_year), int(month), int(day)
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
        return _whole_year(year, this_year), int(month), int(day)
    if found := _MONTH_NAME.fullmatch(text):
        day, name, year = found.groups()
        months = [_bare(month) for month in MONTHS]
        if _bare(name) in months:
            return _whole_year(year, this_year), months.index(_bare(name)) + 1, int(day)
    raise RuleBroken("date_unreadable")


def _whole_year(typed: str | None, this_year: int) -> int:
    if typed is None:
        return this_year
    year = int(typed)
    if year >= _CENTURY:
        return year
    years = (century + year for century in (1300, 1400))
    return min(years, key=lambda whole: abs(whole - this_year))


def _bare(name: str) -> str:
    return normal(name).replace(" ", "")


def _jalali(at: datetime) -> jdatetime.date:
    return jdatetime.date.fromgregorian(date=at.astimezone(TEHRAN).date())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), TEHRAN).astimezone(UTC)
