"""Reports that are made by themselves: which one, of which days, when, and into which folder.

A schedule has a moment every day, every Saturday, or on the first of each Jalali month; at each
it is due once. What was missed is made up once, as of its last moment, however often it was.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

from samad_desktop.domain.calendar import (
    day_begins,
    day_of_month,
    month_days,
    month_of,
    parse_clock,
    tehran_date,
)
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_periods import stretch_of, week_of
from samad_desktop.domain.reports import FileKind, Stretch
from samad_desktop.domain.text import clean

# A person keeps so many.
KEPT_MAX = 20
FOLDER_MAX_CHARS = 400

_DAY = timedelta(days=1)
_NAME = "{report}_{days}.{ending}"
_SPAN = "{}..{}"


class Rhythm(StrEnum):
    """On which days a report is made."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class ScheduleDraft:
    """A schedule as typed so far; fields that a sentence can stand beside are its own."""

    report: str = ""
    period: Period | None = None
    format: FileKind | None = None
    folder: str = ""
    rhythm: Rhythm | None = None
    at: str = ""

    def checked(self) -> "ScheduleDraft":
        """Return the draft as it is stored, `at` as `07:00`.

        Raises:
            ValidationFailed: something is not told, the hour cannot be read, or the folder is not
                a whole path of this computer.
        """
        draft = replace(self, folder=clean(self.folder).replace("\n", ""))
        needed = ("report", "period", "format", "rhythm")
        found = [FieldError(name, "required") for name in needed if not getattr(draft, name)]
        try:
            draft = replace(draft, at=f"{parse_clock(draft.at):%H:%M}")
        except RuleBroken as error:
            found.append(FieldError("at", error.code if draft.at.strip() else "required"))
        if code := _wrong_with(draft.folder):
            found.append(FieldError("folder", code, str(FOLDER_MAX_CHARS)))
        if found:
            raise ValidationFailed(tuple(found))
        return draft


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule that is kept; moments are UTC, `at` is a time of day in Tehran.

    `made_upto` is the moment for which it was made last; `failure` the code of what hindered it
    since, empty where nothing did.
    """

    id: int
    staff_id: int
    report: str
    period: Period
    format: FileKind
    folder: str
    rhythm: Rhythm
    at: time
    kept_at: datetime
    made_upto: datetime | None = None
    failure: str = ""

    def due(self, now: datetime) -> datetime | None:
        """Return the moment for which it is to be made now; None if it has been, or was not yet."""
        last = self._last(now)
        return last if last > (self.made_upto or self.kept_at) else None

    def days(self, moment: datetime) -> Stretch:
        """Return the days that the report of one of its moments is about."""
        return stretch_of(self.period, tehran_date(moment))

    def target(self, days: Stretch) -> Path:
        """Return the file for some days: the same days are the same file, by name in order."""
        name = _NAME.format(report=self.report, days=_spelled(days), ending=self.format.value)
        return Path(self.folder) / name

    def _last(self, now: datetime) -> datetime:
        first = _FIRST_DAY[self.rhythm]
        day = first(tehran_date(now))
        moment = self._moment(day)
        return moment if moment <= now else self._moment(first(day - _DAY))

    def _moment(self, day: date) -> datetime:
        return day_begins(day) + timedelta(hours=self.at.hour, minutes=self.at.minute)


def _wrong_with(folder: str) -> str | None:
    if not folder:
        return "required"
    if len(folder) > FOLDER_MAX_CHARS:
        return "too_long"
    return None if Path(folder).is_absolute() else "schedule_folder_relative"


def _spelled(days: Stretch) -> str:
    since, until = (_jalali(day) for day in (days.since, days.until))
    return since if since == until else _SPAN.format(since, until)


def _jalali(day: date) -> str:
    year, month = month_of(day)
    return f"{year}-{month:02}-{day_of_month(day):02}"


_FIRST_DAY: dict[Rhythm, Callable[[date], date]] = {
    Rhythm.DAILY: lambda day: day,
    Rhythm.WEEKLY: lambda day: week_of(day).since,
    Rhythm.MONTHLY: lambda day: month_days(*month_of(day))[0],
}
