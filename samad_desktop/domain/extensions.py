"""Until when an agency may ask for more time: a working day, later than the one it has."""

from datetime import date

from samad_desktop.domain.errors import FieldError, RuleBroken
from samad_desktop.domain.working_calendar import WorkingCalendar

FURTHEST_DAYS = 366


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
