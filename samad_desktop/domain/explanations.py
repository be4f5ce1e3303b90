"""«چرا این تاریخ؟»: every day between a beginning and its deadline, counted or skipped, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import DeadlinePolicy, TermUnit, due_at
from samad_desktop.domain.working_calendar import DayKind
from samad_desktop.domain.working_time import ClockPause, WorkingTime


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day of a term: how much of it was counted, and what was not.

    `counted` is working time, or the whole day where the term is in calendar days;
    `paused` is what would have counted but for `pauses`, the reasons of them.
    """

    day: date
    kind: DayKind
    reason: str
    counted: timedelta
    paused: timedelta
    pauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something is due when it is; `due` is None while it is paused."""

    start: datetime
    due: datetime | None
    policy: DeadlinePolicy
    days: tuple[ExplainedDay, ...]


def explain(
    start: datetime,
    policy: DeadlinePolicy,
    calendar: WorkingTime,
    pauses: Sequence[ClockPause],
    now: datetime,
) -> Explanation:
    """Return each day of the term up to its deadline, or up to `now` while it is paused.

    Raises:
        RuleBroken: `calendar_ends`, a day lies outside of the calendar's days.
    """
    due = due_at(start, policy, calendar, pauses)
    end = max(now, start) if due is None else due
    whole_days = policy.unit is TermUnit.CALENDAR_DAYS
    days = (_explained(*span, whole_days, calendar, pauses) for span in _spans(start, end))
    return Explanation(start, due, policy, tuple(days))


def worked_days(begin: datetime, end: datetime, calendar: WorkingTime) -> tuple[ExplainedDay, ...]:
    """Return each day between two moments with its working time; together they are all of it.

    Raises:
        RuleBroken: `calendar_ends`, a day lies outside of the calendar's days.
    """
    return tuple(_explained(*span, False, calendar, ()) for span in _spans(begin, end))


def _explained(
    begin: datetime,
    end: datetime,
    whole_days: bool,
    calendar: WorkingTime,
    pauses: Sequence[ClockPause],
) -> ExplainedDay:
    """Explain the part of one day that lies between two moments."""
    worked = calendar.day(begin.astimezone(TEHRAN).date())
    running, reasons = timedelta(), []
    at = begin
    for pause in sorted(pauses, key=lambda each: each.begin):
        stopped = min(max(pause.begin, at), end)
        going_on = end if pause.end is None else min(max(pause.end, stopped), end)
        running += _length(at, stopped, whole_days, calendar)
        if _length(stopped, going_on, whole_days, calendar):
            reasons.append(pause.reason)
        at = going_on
    running += _length(at, end, whole_days, calendar)
    paused = _length(begin, end, whole_days, calendar) - running
    return ExplainedDay(worked.day, worked.kind, worked.reason, running, paused, tuple(reasons))


def _length(begin: datetime, end: datetime, whole_days: bool, calendar: WorkingTime) -> timedelta:
    return end - begin if whole_days else calendar.between(begin, end)


def _spans(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Cut the time between two moments at each midnight in Tehran."""
    begin = start
    while begin < end:
        day = begin.astimezone(TEHRAN).date() + timedelta(days=1)
        midnight = datetime.combine(day, time.min, TEHRAN).astimezone(UTC)
        yield begin, min(midnight, end)
        begin = midnight
