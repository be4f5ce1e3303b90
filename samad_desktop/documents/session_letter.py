"""The letter by which the director of an agency is told of a session."""

from samad_desktop.documents.letter import Letter
from samad_desktop.documents.timetable import CANCELLED, MOVED, Names, where_text
from samad_desktop.domain.calendar import long_day
from samad_desktop.domain.sessions import DeskSession, SessionState, must_have_letter
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.typed_hours import hours_text

TO = "مدیر محترم {agency}"
TITLE = "حضور در نشست پاسخ‌گویی به مردم"
ASKED = (
    "به آگاهی می‌رساند نشست حضور «{who}»، {day}، ساعت {hours}، به شیوهٔ {where} برگزار می‌شود."
    " در این نشست تا {capacity} متقاضی پذیرفته می‌شوند و سهم هر یک {minutes} دقیقه است."
)
NO_SUBSTITUTE = "حضور شخص مسئول لازم است و جانشین، حضور به شمار نمی‌آید."
CALLED_OFF = (
    "به آگاهی می‌رساند نشست حضور «{who}» که {day}، ساعت {hours}، اعلام شده بود، برگزار نمی‌شود."
)
AGAIN = "این نامه جایگزین نامه‌های پیشین دربارهٔ همین نشست است."
_TOLD_ONCE = 1


def session_letter(session: DeskSession, names: Names) -> Letter:
    """Put a session into a letter.

    Raises:
        RuleBroken: `session_has_no_agency` or `session_not_announced`.
    """
    must_have_letter(session)
    agency = names.agencies.get(session.plan.agency_id or 0, "")
    return Letter(
        number_of(session),
        f"{TITLE} ({mark})" if (mark := _mark(session)) else TITLE,
        TO.format(agency=agency),
        _paragraphs(session, names),
        (),
        session.announced_at,
    )


def number_of(session: DeskSession) -> str:
    """Return the number of the letter: that of the session, and how often it was announced."""
    return f"{session.id}/{session.announcements}"


def _mark(session: DeskSession) -> str:
    if session.state is SessionState.CANCELLED:
        return CANCELLED
    return MOVED if session.announcements > _TOLD_ONCE else ""


def _paragraphs(session: DeskSession, names: Names) -> tuple[str, ...]:
    plan, off = session.plan, session.state is SessionState.CANCELLED
    said = (CALLED_OFF if off else ASKED).format(
        who="» و «".join(names.officials.get(each, "") for each in plan.official_ids),
        day=long_day(plan.day),
        hours=hours_text((plan.hours,)),
        where=where_text(session),
        capacity=persian_digits(plan.capacity),
        minutes=persian_digits(plan.minutes),
    )
    again = (AGAIN,) if session.announcements > _TOLD_ONCE else ()
    return (said, *(() if off else (NO_SUBSTITUTE,)), *again)
