"""The Persian names of what desk hours know by a code, and their sentences."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from samad_desktop.domain.calendar import (
    MONTHS,
    WEEKDAYS,
    day_of_month,
    day_text,
    long_day,
    month_of,
)
from samad_desktop.domain.session_conflicts import ConflictKind, SessionConflict
from samad_desktop.domain.session_duties import Quarter
from samad_desktop.domain.session_rules import LAST_OF_MONTH, Repeat, place_in_month
from samad_desktop.domain.sessions import (
    Attendance,
    SessionChannel,
    SessionEventKind,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.slots import Telling
from samad_desktop.domain.text import as_written, isolate, persian_digits
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import weekday

# One mapping an enum: members of two enums with the same code are equal, and would collide.
_NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    SessionChannel: {
        SessionChannel.CALL: "تماس ۱۱۱",
        SessionChannel.IN_PERSON: "حضوری",
        SessionChannel.VIDEO: "تصویری",
    },
    SessionState: {
        SessionState.PLANNED: "برنامه‌ریزی‌شده",
        SessionState.ANNOUNCED: "اعلام‌شده",
        SessionState.OPEN: "در حال برگزاری",
        SessionState.HELD: "برگزارشده",
        SessionState.CANCELLED: "لغوشده",
        SessionState.NOT_ATTENDED: "بی‌حضور مسئول",
    },
    Attendance: {
        Attendance.ATTENDED: "حاضر",
        Attendance.ABSENT: "غایب",
        Attendance.SUBSTITUTE: "جانشین فرستاد",
    },
    SessionEventKind: {
        SessionEventKind.PLANNED: "برنامه‌ریزی شد",
        SessionEventKind.CHANGED: "تغییر کرد",
        SessionEventKind.ANNOUNCED: "اعلام شد",
        SessionEventKind.MOVED: "تغییر کرد و از نو اعلام شد",
        SessionEventKind.CANCELLED: "لغو شد",
        SessionEventKind.OPENED: "آغاز شد",
        SessionEventKind.ATTENDANCE: "حضور مسئولان ثبت شد",
    },
    Repeat: {
        Repeat.ONCE: "یک بار",
        Repeat.WEEKLY: "هر هفته",
        Repeat.FORTNIGHTLY: "هر دو هفته",
        Repeat.MONTHLY: "هر ماه",
    },
}
FIELDS = {
    "officials": "مسئولان",
    "day": "روز",
    "hours": "ساعت",
    "channel": "شیوه",
    "place": "محل",
    "capacity": "ظرفیت",
    "minutes": "سهم هر نفر",
    "note": "یادداشت",
    "until": "پایان تکرار",
    "repeat": "تکرار",
}
_PLACES = ("", "نخستین", "دومین", "سومین", "چهارمین", "واپسین")
_WEEK = "هفتهٔ {first} تا {last}"
_OFF = "تعطیل"
_BUSY = "{who} در همان ساعت نشست دیگری دارد"
_ROOM_TAKEN = "«{room}» در همان ساعت گرفته است"
_FOR = "{days} ({why})"
_DAYS_NAMED = 4
_MORE_DAYS = "{days} و {count} روز دیگر"
_ALL_TOLD = "همه آگاه شدند: {count} متقاضی"
_SOME_TOLD = "آگاه‌سازی: {told} از {count} متقاضی"
_TOLD_LATE = "؛ خبر {late} نفر دیر شده است"


def name_of(value: StrEnum) -> str:
    """Return what is shown for a code."""
    return _NAMES[type(value)][value]


def choices_of(codes: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    """Return (code, name) for every member, in the order of the enum."""
    return tuple((member.value, name_of(member)) for member in codes)


def quarter_text(quarter: Quarter) -> str:
    """Return `پاییز ۱۴۰۵`."""
    return persian_digits(quarter.name)


def week_text(first: date, last: date) -> str:
    """Return `هفتهٔ ۱۴ تا ۲۰ آذر`, or from which month to which it goes."""
    (_, begins), (_, ends) = month_of(first), month_of(last)
    begin = str(day_of_month(first)) if begins == ends else _in_month(first)
    return persian_digits(_WEEK.format(first=begin, last=_in_month(last)))


def month_text(day: date) -> str:
    """Return the month of a day: `آذر ۱۴۰۵`."""
    year, month = month_of(day)
    return persian_digits(f"{MONTHS[month - 1]} {year}")


def _in_month(day: date) -> str:
    return f"{day_of_month(day)} {MONTHS[month_of(day)[1] - 1]}"


def repeat_text(repeat: Repeat, first: date) -> str:
    """Return what a rule means for who begins on a day: `نخستین چهارشنبهٔ هر ماه`."""
    day = WEEKDAYS[weekday(first)]
    if repeat is Repeat.MONTHLY:
        place = place_in_month(first)
        return f"{_PLACES[min(place, LAST_OF_MONTH)]} {day}ٔ هر ماه"
    if repeat is Repeat.FORTNIGHTLY:
        return f"هر دو هفته، {day}"
    return f"هر {day}" if repeat is Repeat.WEEKLY else name_of(repeat)


def conflict_text(conflict: SessionConflict) -> str:
    """Return what stands against a session, in one line."""
    hours = "" if conflict.hours is None else hours_text((conflict.hours,))
    match conflict.kind:
        case ConflictKind.OFFICIAL:
            return f"{conflict.about} در ساعت {hours} نشست دیگری دارد."
        case ConflictKind.ROOM:
            return f"«{conflict.about}» در ساعت {hours} گرفته است."
        case ConflictKind.DAY_OFF:
            return f"{long_day(conflict.day)} {conflict.about or _OFF} است."
        case _:
            reason = f" ({conflict.about})" if conflict.about else ""
            return f"بیرون از ساعت کار آن روز است: {hours}{reason}."


def telling_text(telling: Telling) -> str:
    """Return how far everybody who was booked was told of what changed."""
    if not telling.untold:
        return persian_digits(_ALL_TOLD.format(count=telling.concerned))
    told = telling.concerned - telling.untold
    words = _SOME_TOLD.format(told=told, count=telling.concerned)
    return persian_digits(words + (_TOLD_LATE.format(late=telling.late) if telling.late else ""))


def where_text(plan: SessionPlan) -> str:
    """Return how callers reach the official, and where they come to, if they come anywhere."""
    how = name_of(plan.channel)
    return f"{how}، {as_written(plan.room)}" if plan.room else how


def left_out_text(conflicts: Iterable[SessionConflict]) -> str:
    """Return why days of a rule are left out, each reason once: `۱۴۰۵/۰۹/۰۲ (تعطیل)؛ …`."""
    days_by_why: dict[str, list[str]] = {}
    for each in conflicts:
        days_by_why.setdefault(_why_left_out(each), []).append(isolate(day_text(each.day)))
    told = (_FOR.format(days=_named(days), why=why) for why, days in days_by_why.items())
    return "؛ ".join(told)


def _why_left_out(conflict: SessionConflict) -> str:
    match conflict.kind:
        case ConflictKind.OFFICIAL:
            return _BUSY.format(who=conflict.about)
        case ConflictKind.ROOM:
            return _ROOM_TAKEN.format(room=as_written(conflict.about))
        case _:
            return conflict.about or _OFF


def _named(days: list[str]) -> str:
    """Name some days, and count the others of many."""
    named, more = "، ".join(days[:_DAYS_NAMED]), len(days) - _DAYS_NAMED
    return _MORE_DAYS.format(days=named, count=persian_digits(more)) if more > 0 else named
