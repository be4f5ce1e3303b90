"""The minutes of a session in words: attendance, callers, orders, promises, signatures.

What the reader may not know of a caller is not known here either, but for that it is kept.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from samad_desktop.documents.timetable import Names, in_order, where_text
from samad_desktop.domain.calendar import clock, day_text, jalali_date, jalali_long, long_day
from samad_desktop.domain.hearings import Hearing
from samad_desktop.domain.minutes import (
    MinutedCaller,
    MinutedDirective,
    MinutedOfficial,
    MinutedPromise,
    Minutes,
)
from samad_desktop.domain.sessions import Attendance, SessionState
from samad_desktop.domain.text import as_written, isolate, persian_digits, shortened
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.session_words import name_of
from samad_desktop.slot_words import turns_text

TEMPLATE = "minutes"
TITLE = "صورت‌جلسهٔ نشست حضور مسئول"
DRAFT = "پیش‌نویس"
KEPT, ANONYMOUS = "هویت محفوظ", "ناشناس"
TEXT_KEPT = "متن این پرونده محفوظ است."
UNRECORDED = "حضور ثبت نشده"
SECRETARY = "دبیر نشست"
TEXT_CHARS = 700
HEARINGS = {
    Hearing.HEARD: "گفت‌وگو شد",
    Hearing.TALKING: "در حال گفت‌وگو",
    Hearing.NO_SHOW: "نیامد",
    Hearing.WAITING: "در نوبت",
    Hearing.UNHEARD: "نوبت نرسید",
}
OVER = frozenset({SessionState.HELD, SessionState.NOT_ATTENDED})
_COUNTS = "{turns}؛ {directives} دستور و {promises} قول ثبت شد."
_SPAN = "{begin} تا {end}"
_DUE = "مهلت {day}"
_REACHED = "تماس با مدیر {agency}: {words}"
_REACHED_UNTIL = "تماس با مدیر {agency}: {words} (تا {day})"
_NOT_REACHED = "تماس با مدیر {agency}: پاسخ‌گو نبود."


@dataclass(frozen=True, slots=True)
class CallerSheet:
    """One caller in words."""

    place: str
    name: str
    code: str
    subject: str
    hearing: str
    span: str
    text: str
    directives: tuple[dict[str, str], ...]
    promises: tuple[str, ...]


def printed_minutes(
    minutes: Minutes, names: Names, centre: str, made_at: datetime
) -> dict[str, Any]:
    """Return what the template `minutes` is filled with."""
    session = minutes.session
    signers = [each.titled for each in minutes.officials if _was_there(each)]
    return {
        "title": TITLE,
        "draft": "" if session.state in OVER else DRAFT,
        "centre": centre,
        "made": jalali_long(made_at),
        "facts": [
            ("تاریخ", long_day(session.plan.day)),
            ("ساعت", hours_text((session.plan.hours,))),
            ("شیوه و محل", where_text(session)),
            ("شمارهٔ نشست", persian_digits(session.id)),
            *_about(minutes, names),
        ],
        "officials": [(each.titled, _attendance(each)) for each in minutes.officials],
        "counts": _counts(minutes),
        "callers": [asdict(_caller(each, names)) for each in minutes.callers],
        "signatures": [*signers, f"{SECRETARY}، {minutes.secretary}"],
    }


def _about(minutes: Minutes, names: Names) -> list[tuple[str, str]]:
    plan = minutes.session.plan
    found = (
        ("دستگاه", names.agencies.get(plan.agency_id or 0, "")),
        ("موضوع نشست", names.subjects.get(plan.subject_id or 0, "")),
    )
    return [(name, words) for name, words in found if words]


def _was_there(official: MinutedOfficial) -> bool:
    """Say whether she signs; while nobody has said who came, everybody is asked to."""
    return official.attendance in (None, Attendance.ATTENDED)


def _attendance(official: MinutedOfficial) -> str:
    if official.attendance is None:
        return UNRECORDED
    said = name_of(official.attendance)
    return f"{said}: {as_written(official.substitute)}" if official.substitute else said


def _counts(minutes: Minutes) -> str:
    return persian_digits(
        _COUNTS.format(
            turns=turns_text(minutes.turns),
            directives=minutes.directives,
            promises=minutes.promises,
        )
    )


def _caller(caller: MinutedCaller, names: Names) -> CallerSheet:
    named = as_written(caller.name) if caller.name else ANONYMOUS
    who = KEPT if caller.identity_withheld else named
    text = TEXT_KEPT if caller.text_withheld else in_order(shortened(caller.text, TEXT_CHARS))
    return CallerSheet(
        place=persian_digits(caller.place),
        name=who,
        code=isolate(persian_digits(show_tracking_code(caller.tracking_code))),
        subject=names.subjects.get(caller.subject_id or 0, ""),
        hearing=HEARINGS[caller.hearing],
        span=_span(caller),
        text=text,
        directives=tuple(map(_directive, caller.directives)),
        promises=tuple(map(_promise, caller.promises)),
    )


def _span(caller: MinutedCaller) -> str:
    if caller.called_at is None or caller.ended_at is None:
        return ""
    return _SPAN.format(begin=clock(caller.called_at), end=clock(caller.ended_at))


def _directive(directive: MinutedDirective) -> dict[str, str]:
    due = directive.due_at
    return {
        "number": as_written(persian_digits(directive.number)),
        "to": "، ".join(directive.agencies),
        "subject": in_order(directive.subject),
        "text": in_order(directive.text),
        "due": "" if due is None else _DUE.format(day=isolate(jalali_date(due))),
    }


def _promise(promise: MinutedPromise) -> str:
    if not promise.reached:
        return _NOT_REACHED.format(agency=promise.agency)
    words = in_order(promise.words)
    if promise.until is None:
        return _REACHED.format(agency=promise.agency, words=words)
    day = isolate(day_text(promise.until))
    return _REACHED_UNTIL.format(agency=promise.agency, words=words, day=day)
