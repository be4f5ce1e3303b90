"""How the days of the working calendar and the hours of a week are said and shown."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby

from samad_desktop.domain.calendar import WEEKDAYS, day_of_month, day_text, long_day
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import DayKind, Hours, WeekHours, WorkDay
from samad_desktop.labels import label
from samad_desktop.qtkit.month_table import DayLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.centre import CentreBook

_ESTIMATED = "برآوردی"
_OFF = "تعطیل"
_HOUR = timedelta(hours=1)
_RTL = "\N{RIGHT-TO-LEFT MARK}"
_TONES = {
    DayKind.WORKING: Look.NEUTRAL,
    DayKind.WEEKLY_OFF: Look.INFO,
    DayKind.HOLIDAY: Look.DANGER,
    DayKind.DECREED: Look.WARN,
}


def day_look(book: CentreBook, day: date, today: date) -> DayLook:
    """Return how a day looks in its month."""
    worked = book.on(day)
    hours = hours_text(worked.hours) if worked.hours else ""
    estimated = _is_estimated(book, day) and worked.kind is DayKind.HOLIDAY
    if worked.kind is DayKind.DECREED:
        line = f"{hours or _OFF} · {worked.reason}"
    else:
        line = hours or worked.reason or _OFF
    return DayLook(
        day,
        persian_digits(day_of_month(day)),
        f"{_ESTIMATED} · {line}" if estimated else line,
        _brief(worked) if worked.kind is DayKind.WORKING else "",
        f"{long_day(day)}: {day_words(book, day)}",
        _TONES[worked.kind],
        is_today=day == today,
    )


def day_words(book: CentreBook, day: date) -> str:
    """Return how a day is worked and why, in one sentence."""
    worked = book.on(day)
    hours = hours_text(worked.hours) if worked.hours else _OFF
    reason = f": {worked.reason}" if worked.reason else ""
    told = f"{label(worked.kind)}{reason}، {hours}"
    known = book.holiday(day)
    if known is not None and not known[1]:
        return f"{told}؛ «{known[0].name}» روز کاری شده است"
    return f"{told}؛ {_ESTIMATED} تا اعلام رسمی" if _is_estimated(book, day) else told


def _brief(worked: WorkDay) -> str:
    """Return how long is worked, in two words."""
    hours = round(worked.length / _HOUR)
    about = "" if worked.length == hours * _HOUR else "حدود "
    return f"{_RTL}{about}{persian_digits(hours)} ساعت"


def weeks_in_order(weeks: Iterable[WeekHours]) -> tuple[WeekHours, ...]:
    """Return the hours of a week by their first day; of one day, the last entered is last."""
    return tuple(sorted(weeks, key=lambda week: week.valid_from))


def week_text(week: WeekHours) -> str:
    """Return `از ۱۴۰۵/۰۱/۰۱: شنبه تا چهارشنبه ۷:۳۰ تا ۱۴:۳۰؛ پنجشنبه و جمعه تعطیل`."""
    runs = [list(run) for _, run in groupby(enumerate(week.days), key=lambda each: each[1])]
    told = "؛ ".join(f"{_days(run)} {_hours(run[0][1])}" for run in runs)
    return f"از {isolate(day_text(week.valid_from))}: {told}"


def _days(run: list[tuple[int, tuple[Hours, ...]]]) -> str:
    first, last = WEEKDAYS[run[0][0]], WEEKDAYS[run[-1][0]]
    return first if len(run) == 1 else f"{first} تا {last}"


def _hours(hours: tuple[Hours, ...]) -> str:
    return hours_text(hours) if hours else _OFF


def _is_estimated(book: CentreBook, day: date) -> bool:
    known = book.holiday(day)
    return known is not None and known[0].estimated
