"""How values of reports are shown to people: Persian digits, hours, percents, Jalali days."""

from datetime import date, datetime

from samad_desktop.domain.calendar import clock, day_text, jalali_date, knows_hour
from samad_desktop.domain.reports import Value, ValueKind
from samad_desktop.domain.text import isolate, percent_text, persian_digits

NOTHING = "—"
MINUTES_AN_HOUR = 60
_THOUSANDS, _POINT = "٬", "٫"
_HOURS = "{}\N{NO-BREAK SPACE}ساعت\N{NO-BREAK SPACE}کاری"
_PERCENTS = 100


def shown(value: Value, kind: ValueKind) -> str:
    """Return a value as it is shown; what is not there is a dash."""
    if value is None:
        return NOTHING
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, str):
        return isolate(persian_digits(value)) if kind is ValueKind.CODE else value
    if kind is ValueKind.SHARE:
        return percent_text(round(value * _PERCENTS))
    if kind is ValueKind.MINUTES:
        return _HOURS.format(hours_text(value))
    return count_text(int(value))


def count_text(number: int) -> str:
    """Return `۱٬۲۳۴`."""
    return persian_digits(f"{number:,}".replace(",", _THOUSANDS))


def hours_text(minutes: float) -> str:
    """Return minutes as hours: `۲۶٫۵`, `۲۶`."""
    hours = f"{minutes / MINUTES_AN_HOUR:.1f}".removesuffix(".0")
    return persian_digits(hours.replace(".", _POINT))


def moment_text(at: datetime) -> str:
    """Return `۱۴۰۵/۰۹/۰۲ ۱۴:۰۵` in Tehran; without an hour that nobody knows."""
    return f"{jalali_date(at)} {clock(at)}" if knows_hour(at) else jalali_date(at)


def trend(kind: ValueKind, value: Value, before: Value) -> int:
    """Return 1 where there is more than before, -1 where fewer, 0 for nothing or what looks so."""
    if not isinstance(value, int | float) or not isinstance(before, int | float):
        return 0
    if shown(value, kind) == shown(before, kind):
        return 0
    return (value > before) - (value < before)
