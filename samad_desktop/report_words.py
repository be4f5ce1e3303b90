"""How the values of reports are written for people: on screen, on paper and on a terminal."""

from datetime import date, datetime

from samad_desktop.domain.calendar import clock, day_text, jalali_date
from samad_desktop.domain.reports import Value, ValueKind
from samad_desktop.domain.text import isolate, persian_digits

NOTHING = "—"
_MINUTES_AN_HOUR = 60
_HOURS_TEXT = "{hours} ساعت"


def value_text(kind: ValueKind, value: Value) -> str:
    """Return a value in Persian; «—» where there is none to be had."""
    if value is None:
        return NOTHING
    if isinstance(value, datetime):
        return isolate(f"{jalali_date(value)} {clock(value)}")
    if isinstance(value, date):
        return isolate(day_text(value))
    if kind is ValueKind.SHARE:
        return f"{_number(float(value) * 100)}٪"
    if kind is ValueKind.MINUTES:
        return _HOURS_TEXT.format(hours=_number(float(value) / _MINUTES_AN_HOUR))
    if kind is ValueKind.COUNT:
        return persian_digits(f"{int(value):,}".replace(",", "٬"))
    if kind is ValueKind.CODE:
        return isolate(persian_digits(value))
    return persian_digits(value)


def _number(value: float) -> str:
    """Return a number with one decimal at most, with Persian digits and signs."""
    written = f"{value:,.1f}".removesuffix(".0")
    return persian_digits(written.replace(",", "٬").replace(".", "٫"))
