"""The province's working calendar: what hours are worked on which day, and why not.

Everything here is in days and hours of Tehran; moments and sums of time stand in
`working_time`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from samad_desktop.domain.errors import FieldError, ValidationFailed

DAYS_A_WEEK = 7
DECREE_MAX_DAYS = 60
NUMBER_MAX_CHARS = 60
TITLE_MAX_CHARS = 200

# Saturday is the first day of the week; Python's is Monday.
_DAYS_FROM_MONDAY = 2
_MARKED_DAYS = 548


class DayKind(StrEnum):
    """Why a day is worked as it is."""

    WORKING = "working"
    WEEKLY_OFF = "weekly_off"
    HOLIDAY = "holiday"
    DECREED = "decreed"


@dataclass(frozen=True, slots=True)
class Hours:
    """One unbroken stretch of a day in Tehran; `end` itself is not worked any more."""

    begin: time
    end: time


@dataclass(frozen=True, slots=True)
class WeekHours:
    """The hours of each day of the week, Saturday first, from `valid_from` on."""

    valid_from: date
    days: tuple[tuple[Hours, ...], ...]

    def checked(self) -> "WeekHours":
        """Return the hours as they are stored.

        Raises:
            ValidationFailed: fields "day0" (Saturday) to "day6" whose hours overlap, or "week"
                where no day is worked at all.
        """
        found = [
            FieldError(f"day{place}", "hours_overlap")
            for place, hours in enumerate(self.days)
            if not are_in_order(hours)
        ]
        if not any(self.days):
            found.append(FieldError("week", "week_never_works"))
        if found:
            raise ValidationFailed(tuple(found))
        return self


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off in the whole country; a lunar one is estimated until it is announced."""

    day: date
    name: str
    estimated: bool = False

    def checked(self) -> "Holiday":
        """Return the day as it is stored.

        Raises:
            ValidationFailed: it has no name, or too long a one.
        """
        if wrong := _wrong_words("name", self.name, TITLE_MAX_CHARS):
            raise ValidationFailed(tuple(wrong))
        return self


@dataclass(frozen=True, slots=True)
class CorrectedDay:
    """What is said of one day: that it is off, or that it is none after all."""

    holiday: Holiday
    off: bool = True

    def checked(self) -> "CorrectedDay":
        """Return the day as it is stored.

        Raises:
            ValidationFailed: it has no name, or too long a one.
        """
        return CorrectedDay(self.holiday.checked(), self.off)


@dataclass(frozen=True, slots=True)
class ClosureDecree:
    """A decree on some days (مصوبهٔ تعطیلی); the one that was entered last holds.

    `hours` are worked instead of the usual ones: none at all is a closure. None gives the
    days back the hours they have without any decree.
    """

    number: str
    title: str
    first_day: date
    last_day: date
    hours: tuple[Hours, ...] | None = ()

    def checked(self) -> "ClosureDecree":
        """Return the decree as it is stored.

        Raises:
            ValidationFailed: it has no number or title, ends before it begins, is longer than
                `DECREE_MAX_DAYS`, or its hours overlap.
        """
        found = _wrong_words("number", self.number, NUMBER_MAX_CHARS)
        found += _wrong_words("title", self.title, TITLE_MAX_CHARS)
        if self.last_day < self.first_day:
            found.append(FieldError("last_day", "ends_before_it_begins"))
        elif (self.last_day - self.first_day).days >= DECREE_MAX_DAYS:
            found.append(FieldError("last_day", "decree_too_long", str(DECREE_MAX_DAYS)))
        if self.hours is not None and not are_in_order(self.hours):
            found.append(FieldError("hours", "hours_overlap"))
        if found:
            raise ValidationFailed(tuple(found))
        return self


# What can be previewed before it holds.
CalendarChange = ClosureDecree | CorrectedDay | WeekHours


@dataclass(frozen=True, slots=True)
class EnteredDecree:
    """One decree among all that were entered; `place` tells it from another of the same words.

    `given_back` says that a later one gave all of its days their usual hours back.
    """

    place: int
    decree: ClosureDecree
    given_back: bool

    @property
    def holds(self) -> bool:
        """Whether there is something to give back."""
        return self.decree.hours is not None and not self.given_back


def as_entered(decrees: Sequence[ClosureDecree]) -> tuple[EnteredDecree, ...]:
    """Return each of the decrees with what became of it, in the order in which they came."""
    return tuple(
        EnteredDecree(place, decree, _is_given_back(decree, decrees[place + 1 :]))
        for place, decree in enumerate(decrees)
    )


def _is_given_back(decree: ClosureDecree, later: Iterable[ClosureDecree]) -> bool:
    return decree.hours is not None and any(
        each.hours is None
        and each.first_day <= decree.first_day
        and decree.last_day <= each.last_day
        for each in later
    )


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One day as it is worked, with the name of the holiday or the decree that made it so."""

    day: date
    hours: tuple[Hours, ...]
    kind: DayKind
    reason: str = ""

    @property
    def length(self) -> timedelta:
        """How long is worked on this day."""
        return sum((_length(hours) for hours in self.hours), timedelta())


class WorkingCalendar:
    """Tells of each day how it is worked; later decrees come after earlier ones."""

    def __init__(
        self,
        weeks: Sequence[WeekHours],
        holidays: Iterable[Holiday] = (),
        decrees: Sequence[ClosureDecree] = (),
    ) -> None:
        if not weeks:
            raise ValueError("a calendar needs the hours of a week")
        self._weeks = sorted(weeks, key=lambda week: week.valid_from)
        self._holidays = {holiday.day: holiday for holiday in holidays}
        self._entered = tuple(decrees)
        self._decrees: dict[date, ClosureDecree] = {}
        for decree in decrees:
            for number in range((decree.last_day - decree.first_day).days + 1):
                self._decrees[decree.first_day + timedelta(days=number)] = decree

    def with_change(self, change: CalendarChange) -> "WorkingCalendar":
        """Return this calendar as it would be with one more decree, or another day or week."""
        weeks, holidays, decrees = self._weeks, dict(self._holidays), self._entered
        if isinstance(change, ClosureDecree):
            decrees = (*decrees, change)
        elif isinstance(change, WeekHours):
            weeks = [*weeks, change]
        elif change.off:
            holidays[change.holiday.day] = change.holiday
        else:
            holidays.pop(change.holiday.day, None)
        return WorkingCalendar(weeks, holidays.values(), decrees)

    def on(self, day: date) -> WorkDay:
        """Return how a day is worked; before the first week's hours those hold."""
        decree = self._decrees.get(day)
        if decree is not None and decree.hours is not None:
            return WorkDay(day, decree.hours, DayKind.DECREED, f"{decree.title} ({decree.number})")
        holiday = self._holidays.get(day)
        if holiday is not None:
            return WorkDay(day, (), DayKind.HOLIDAY, holiday.name)
        hours = self._week(day).days[weekday(day)]
        return WorkDay(day, hours, DayKind.WORKING if hours else DayKind.WEEKLY_OFF)

    def days_off(self, around: date) -> frozenset[date]:
        """Return the holidays and closed days within a year and a half of a day; no Fridays."""
        marked = timedelta(days=_MARKED_DAYS)
        known = self._holidays.keys() | self._decrees.keys()
        near = (day for day in known if around - marked <= day < around + marked)
        off = (each for each in map(self.on, near) if not each.hours)
        return frozenset(each.day for each in off if each.kind is not DayKind.WEEKLY_OFF)

    def _week(self, day: date) -> WeekHours:
        begun = [week for week in self._weeks if week.valid_from <= day]
        return begun[-1] if begun else self._weeks[0]


def weekday(day: date) -> int:
    """Return the place of a day in the Iranian week: 0 Saturday … 6 Friday."""
    return (day.weekday() + _DAYS_FROM_MONDAY) % DAYS_A_WEEK


def are_in_order(hours: Sequence[Hours]) -> bool:
    """Say whether each stretch ends after it begins and before the next one."""
    moments = [moment for each in hours for moment in (each.begin, each.end)]
    touching = all(earlier <= later for earlier, later in pairwise(moments))
    return touching and all(each.begin < each.end for each in hours)


def _wrong_words(field: str, words: str, limit: int) -> list[FieldError]:
    if not words:
        return [FieldError(field, "required")]
    if len(words) > limit:
        return [FieldError(field, "too_long", str(limit))]
    return []


def _length(hours: Hours) -> timedelta:
    day = date.min
    return datetime.combine(day, hours.end) - datetime.combine(day, hours.begin)
