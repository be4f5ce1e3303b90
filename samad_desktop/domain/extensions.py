"""Until when an agency may ask for more time: a working day, later than the one it has."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import DeadlinePolicy, TermUnit, due_at
from samad_desktop.domain.errors import FieldError, RuleBroken
from samad_desktop.domain.working_calendar import WorkingCalendar
from samad_desktop.domain.working_time import ClockPause, WorkingTime

FURTHEST_DAYS = 366
_HOUR = timedelta(hours=1)


def wrong_day(
    until: date | None, today: date, due: date | None, calendar: WorkingCalendar
) -> tuple[FieldError, ...]:
    """Return what is wrong with the day that an agency proposes; the field is "until".

    Args:
        due: the day on which the answer is due as things stand; None while its clock rests.
    """
    if until is None:
        return (FieldError("until", "required"),)
    if until <= today:
        return (FieldError("until", "extension_not_ahead"),)
    if due is not None and until <= due:
        return (FieldError("until", "extension_not_later"),)
    if (until - today).days > FURTHEST_DAYS:
        return (FieldError("until", "extension_too_far"),)
    try:
        worked = calendar.on(until)
    except RuleBroken as error:
        return (FieldError("until", error.code),)
    return () if worked.hours else (FieldError("until", "extension_day_off", worked.reason),)


def amount_until(
    until: date,
    start: datetime,
    term: DeadlinePolicy,
    calendar: WorkingTime,
    pauses: Sequence[ClockPause] = (),
) -> int | None:
    """Return the longest term, in the unit of `term`, that is due by the end of a day.

    None while the clock stands still, and where no term is short enough.

    Raises:
        RuleBroken: `calendar_ends`, the day lies outside of the calendar's days.
    """
    end = datetime.combine(until + timedelta(days=1), time.min, TEHRAN).astimezone(UTC)
    if term.unit is TermUnit.WORKING_HOURS:
        most = calendar.between(start, end) // _HOUR
    else:
        most = (until - start.astimezone(TEHRAN).date()).days
    for amount in range(most, 0, -1):
        due = due_at(start, replace(term, amount=amount), calendar, pauses)
        if due is None:
            return None
        if due < end:
            return amount
    return None
