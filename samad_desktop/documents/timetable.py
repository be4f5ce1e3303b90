"""The timetable of officials' sessions for the wall and for the media.

No citizen is named in it. What was called off after people were told of it stays, and says so.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from samad_desktop.domain.calendar import MONTHS, jalali_long, long_day, month_days, month_of
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.sessions import DeskSession, SessionChannel, SessionState
from samad_desktop.domain.text import as_written, isolate, persian_digits, unbroken
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.session_words import name_of

TEMPLATE = "timetable"
TITLE = "جدول حضور مسئولان"
COME = "برای گرفتن نوبت با ۱۱۱ تماس بگیرید. حضور برای همه آزاد است و هزینه‌ای ندارد."
CALL = (
    "در این ساعت‌ها با ۱۱۱ تماس بگیرید؛ پیش از آن هم می‌توان از ۱۱۱ نوبت گرفت."
    " آمدن به جایی لازم نیست و هزینه‌ای ندارد."
)
CALL_OR_COME = (
    "برای گرفتن نوبت با ۱۱۱ تماس بگیرید. در نشست‌های «تماس ۱۱۱» به جایی نیایید و در همان ساعت با"
    " ۱۱۱ تماس بگیرید؛ در نشست‌هایی که محل دارند حضور برای همه آزاد است. هزینه‌ای ندارد."
)
BOOK = "برای گرفتن نوبت با ۱۱۱ تماس بگیرید. هزینه‌ای ندارد."
CANCELLED, MOVED = "لغو شد", "تغییر کرد"
_SPAN = "{first} تا {last}"
_BULLET = "• ساعت {hours}: {who}؛ {where}{note}"
_CAPACITY = "{count} نوبت"
_TOLD_ONCE = 1
# Words with Latin letters and figures, or a number with what stands between its figures.
_LATIN = r"(?=[0-9./_-]*[A-Za-z])[A-Za-z0-9]+(?:[./_-]+[A-Za-z0-9]+)*"
_READABLE = re.compile(rf"{_LATIN}(?: {_LATIN})*|\+?\d(?:[\d /-]*\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Names:
    """What is called how: officials by post and name, agencies, subjects."""

    officials: Mapping[int, str]
    agencies: Mapping[int, str]
    subjects: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class TimetableLine:
    """One session in words; `mark` says that it is another than was told first."""

    hours: str
    officials: tuple[str, ...]
    where: str
    about: str
    capacity: str
    mark: str
    off: bool


@dataclass(frozen=True, slots=True)
class TimetableDay:
    """The sessions of one day."""

    day: str
    lines: tuple[TimetableLine, ...]


@dataclass(frozen=True, slots=True)
class Timetable:
    """Some days of sessions in Persian; `how` is what whoever wants to be heard is to do."""

    title: str
    span: str
    days: tuple[TimetableDay, ...]
    how: str


def published(sessions: Iterable[DeskSession]) -> tuple[DeskSession, ...]:
    """Return the sessions that people are told of.

    Raises:
        RuleBroken: `nothing_announced`.
    """
    found = tuple(each for each in sessions if each.is_public)
    if not found:
        raise RuleBroken("nothing_announced")
    return found


def timetable(sessions: Sequence[DeskSession], names: Names, first: date, last: date) -> Timetable:
    """Put sessions into words.

    Args:
        sessions: those that were announced, the earliest first.
        last: the last day of the span, itself included.
    """
    days = tuple(
        TimetableDay(_short(long_day(day)), tuple(_line(each, names) for each in own))
        for day, own in groupby(sessions, key=lambda each: each.plan.day)
    )
    return Timetable(TITLE, span_text(first, last), days, how_text(sessions))


def how_text(sessions: Iterable[DeskSession]) -> str:
    """Return how people are heard: nobody is asked to come where all sessions are calls."""
    held = [each.plan for each in sessions if each.state is not SessionState.CANCELLED]
    calls = any(each.channel is SessionChannel.CALL for each in held)
    if any(each.room for each in held):
        return CALL_OR_COME if calls else COME
    return CALL if calls else BOOK


def span_text(first: date, last: date) -> str:
    """Return `آذر ۱۴۰۵` for a whole month, `شنبه ۷ آذر تا جمعه ۱۳ آذر ۱۴۰۵` otherwise."""
    year, month = month_of(first)
    days = month_days(year, month)
    if (first, last) == (days[0], days[-1]):
        return persian_digits(f"{MONTHS[month - 1]} {year}")
    begin, end = long_day(first), long_day(last)
    if month_of(last)[0] == year:
        begin = _short(begin)
    return _SPAN.format(first=begin, last=end)


def _short(day: str) -> str:
    """Leave out the year, which is said for the whole."""
    return day.rpartition(" ")[0]


def printed_timetable(
    shown: Timetable, centre: str, made_at: datetime, *, size: str = "a4"
) -> dict[str, Any]:
    """Return what the template `timetable` is filled with; `size` is a4 or a3."""
    return {
        **asdict(shown),
        "size": size,
        "centre": centre,
        "made": jalali_long(made_at),
    }


def media_text(shown: Timetable, centre: str) -> str:
    """Return the timetable as a plain text that a newspaper can print."""
    lines = [f"{shown.title}، {centre}", shown.span, ""]
    for day in shown.days:
        lines += [f"{day.day}:", *(_told(each) for each in day.lines), ""]
    return "\n".join([*lines, shown.how, ""])


def _told(line: TimetableLine) -> str:
    more = "، ".join(part for part in (line.about, line.capacity) if part)
    where = f"{line.where}، {more}" if more else line.where
    note = f" ({line.mark})" if line.mark else ""
    return _BULLET.format(hours=line.hours, who=" و ".join(line.officials), where=where, note=note)


def _line(session: DeskSession, names: Names) -> TimetableLine:
    plan, off = session.plan, session.state is SessionState.CANCELLED
    mark = CANCELLED if off else MOVED if session.announcements > _TOLD_ONCE else ""
    return TimetableLine(
        hours_text((plan.hours,)),
        tuple(names.officials.get(each, "") for each in plan.official_ids),
        where_text(session),
        names.subjects.get(plan.subject_id or 0, ""),
        "" if off else _CAPACITY.format(count=persian_digits(plan.capacity)),
        mark,
        off,
    )


def where_text(session: DeskSession) -> str:
    """Return how callers reach the official, and where, its numbers in their order."""
    plan = session.plan
    place = in_order(plan.room)
    return "، ".join(part for part in (name_of(plan.channel), place) if part)


def in_order(words: str) -> str:
    """Return what somebody wrote with its numbers and Latin names in their order."""
    return as_written(_READABLE.sub(_in_order, words)) if words else ""


def _in_order(found: re.Match[str]) -> str:
    """Keep a number, or a Latin name with one, together: `021 8877` would be shown backwards."""
    run = found[0]
    if any(letter.isalpha() for letter in run):
        return isolate(run)
    return isolate(persian_digits(unbroken(run)))
