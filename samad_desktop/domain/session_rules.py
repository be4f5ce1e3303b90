"""Sessions that come again: every so many weeks, or on the nth such day of each Jalali month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from samad_desktop.domain.calendar import MONTHS, day_of_month, month_days, month_of
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.working_calendar import DAYS_A_WEEK, weekday

REPEATED_MAX = 60
FARTHEST = timedelta(days=400)
LAST_OF_MONTH = 5

_WEEK = timedelta(days=DAYS_A_WEEK)


class Repeat(StrEnum):
    """How a session comes again."""

    ONCE = "once"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class SessionRule:
    """How a session comes again, and up to which day, which is itself still one of them.

    Monthly is the same day of the week at the same place: the first Wednesday of each Jalali
    month for who begins on one; whoever begins on a fifth one means the last.
    """

    repeat: Repeat
    until: date

    def days(self, first: date) -> tuple[date, ...]:
        """Return all days from the first on, it itself included."""
        return tuple(day for day in _days(self.repeat, first, self.until) if day <= self.until)

    def checked(self, first: date) -> "SessionRule":
        """Return the rule as it is stored.

        Raises:
            ValidationFailed: field "until": before the first day, too far away, or too often.
        """
        found = ""
        if self.until <= first:
            found, detail = "repeat_ends_before", ""
        elif self.until - first > FARTHEST:
            found, detail = "repeat_too_far", str(FARTHEST.days)
        elif len(self.days(first)) > REPEATED_MAX:
            found, detail = "repeat_too_often", str(REPEATED_MAX)
        if found:
            raise ValidationFailed((FieldError("until", found, detail),))
        return self


@dataclass(frozen=True, slots=True)
class StoredRule:
    """A rule as it was stored, and the day with which it began."""

    id: int
    rule: SessionRule
    first: date


def place_in_month(day: date) -> int:
    """Return the how-manieth such day of its Jalali month a day is; 5 is the last."""
    return (day_of_month(day) - 1) // DAYS_A_WEEK + 1


def _days(repeat: Repeat, first: date, until: date) -> Iterator[date]:
    if repeat is Repeat.ONCE:
        yield first
    elif repeat is Repeat.MONTHLY:
        yield from _monthly(first, until)
    else:
        step = _WEEK if repeat is Repeat.WEEKLY else 2 * _WEEK
        day = first
        while day <= until:
            yield day
            day += step


def _monthly(first: date, until: date) -> Iterator[date]:
    year, month = month_of(first)
    day, place = first, place_in_month(first)
    while day <= until:
        yield day
        year, month = (year + 1, 1) if month == len(MONTHS) else (year, month + 1)
        same = [each for each in month_days(year, month) if weekday(each) == weekday(first)]
        day = same[-1] if place == LAST_OF_MONTH else same[place - 1]
