"""Moments shown as Jalali in Asia/Tehran with Persian digits, and dates as they are typed.

Working time is another matter and stands elsewhere.
"""

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
_NEAR_DAYS = {"امروز": 0, "دیروز": -1, "پریروز": -2, "فردا": 1, "پسفردا": 2}


def jalali_date(at: datetime) -> str:
    """Return `۱۴۰۵/۰۹/۰۲`, the day of a moment in Tehran."""
    day = _jalali(at)
    return persian_digits(f"{day.year:04d}/{day.month:02d}/{day.day:02d}")


def jalali_long(at: datetime) -> str:
    """Return `دوشنبه ۲ آذر ۱۴۰۵`."""
    day = _jalali(at)
    weekday = WEEKDAYS[day.weekday()]
    return persian_digits(f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}")


def clock(at: datetime) -> str:
    """Return the time in Tehran, `۱۴:۰۵`."""
    return persian_digits(at.astimezone(TEHRAN).strftime("%H:%M"))


def when(at: datetime, now: datetime) -> str:
    """Return how a person says it: `امروز ۱۲:۴۱`, `دیروز ۰۹:۱۰`, the date otherwise."""
    days = (now.astimezone(TEHRAN).date() - at.astimezone(TEHRAN).date()).days
    near = {0: "امروز", 1: "دیروز"}.get(days, jalali_date(at))
    return f"{near} {clock(at)}"


def tehran_day(at: datetime) -> tuple[datetime, datetime]:
    """Return the Tehran day of a moment as half-open UTC bounds."""
    day = at.astimezone(TEHRAN).date()
    return _midnight(day), _midnight(day + timedelta(days=1))


def jalali_month(year: int, month: int) -> tuple[datetime, datetime]:
    """Return a Jalali month as half-open UTC bounds."""
    first = jdatetime.date(year, month, 1).togregorian()
    following = (year + 1, 1) if month == len(MONTHS) else (year, month + 1)
    return _midnight(first), _midnight(jdatetime.date(*following, 1).togregorian())


def parse_jalali(typed: str, today: date) -> date:
    """Return the day that was typed: `1405/9/2`, `2/9`, `دیروز`, `شنبه` (the last one).

    Args:
        today: the day in Tehran from which near days and a missing year are read.

    Raises:
        RuleBroken: `date_impossible` (30 Esfand of a common year), or `date_unreadable`.
    """
    text = latin_digits(clean(typed))
    word = normal(text).replace(" ", "")
    if word in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[word])
    spelled = [normal(name).replace(" ", "") for name in WEEKDAYS]
    if word in spelled:
        back = (jdatetime.date.fromgregorian(date=today).weekday() - spelled.index(word)) % 7
        return today - timedelta(days=back)
    parts = text.replace("-", "/").replace(".", "/").split("/")
    if len(parts) not in (2, 3) or not all(p.isascii() and p.isdecimal() for p in parts):
        raise RuleBroken("date_unreadable")
    match [int(part) for part in parts]:
        case [year, month, day]:
            pass
        case [day, month]:
            year = jdatetime.date.fromgregorian(date=today).year
    try:
        found: date = jdatetime.date(year, month, day).togregorian()
    except ValueError as error:
        raise RuleBroken("date_impossible") from error
    return found


def _jalali(at: datetime) -> jdatetime.date:
    return jdatetime.date.fromgregorian(date=at.astimezone(TEHRAN).date())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), TEHRAN).astimezone(UTC)
