"""Days as they are typed on a console, Jalali or Gregorian, and as they are shown there."""

from datetime import date, datetime, time

from samad_desktop.domain.calendar import TEHRAN, jalali_long, parse_jalali

_FIRST_GREGORIAN_YEAR = 1900


def named_day(typed: str) -> date:
    """Return the day that was typed: `1405/9/2` or `2026-11-23`.

    Raises:
        RuleBroken: `date_unreadable` or `date_impossible`.
    """
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = date.min
    if day.year < _FIRST_GREGORIAN_YEAR:
        return parse_jalali(typed, datetime.now(TEHRAN).date())
    return day


def long_day(day: date) -> str:
    """Return `دوشنبه ۲ آذر ۱۴۰۵`."""
    return jalali_long(datetime.combine(day, time(12), TEHRAN))
