"""Documents for tests of paper: a sheet that explains, and the PDFs made of it and of a letter."""

from datetime import UTC, date, datetime, time

from samad_desktop.documents import explanation, letter
from samad_desktop.documents.explanation import (
    ExplanationSheet,
    explanation_sheet,
    printed_explanation,
)
from samad_desktop.documents.letter import Letter, LetterRow, printed_letter
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.explanations import explain
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    Hours,
    WeekHours,
    WorkingCalendar,
)
from samad_desktop.domain.working_time import ClockPause, WorkingTime
from samad_desktop.paths import resource
from samad_desktop.persistence.explained import DeadlineMove
from samad_desktop.viewmodels.paper import Document

CENTRE = "مرکز سامد آذربایجان شرقی"
CODE = "1234567890"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
PAUSE = ClockPause(
    datetime(2026, 12, 5, 5, 30, tzinfo=UTC),
    datetime(2026, 12, 7, 7, tzinfo=UTC),
    "منتظر مدرک از متقاضی: کپی سند مالکیت، نقشهٔ ساختمان و پاسخ استعلام دو دستگاه دیگر",
)


def sheet(hours: int = 21) -> ExplanationSheet:
    """Return an explanation with a holiday, a closure and a pause; 280 hours are 60 days."""
    day, short = (Hours(time(7, 30), time(14, 30)),), (Hours(time(7, 30), time(12)),)
    calendar = WorkingCalendar(
        [WeekHours(date(2020, 1, 1), (*([day] * 5), short, ()))],
        [Holiday(date(2026, 11, 26), "تعطیل آزمایشی")],
        [ClosureDecree("12/345", "آلودگی هوا", date(2026, 11, 29), date(2026, 11, 29))],
    )
    source = "مصوبهٔ شورا"
    policy = DeadlinePolicy(
        3, Step.ANSWER, TermUnit.WORKING_HOURS, hours, date(2026, 3, 21), source=source
    )
    worked = WorkingTime(calendar, date(2026, 11, 1), date(2027, 6, 1))
    before, after = (datetime(2026, 12, day, 8, tzinfo=UTC) for day in (1, 2))
    move = DeadlineMove(1, NOW, before, after, "آلودگی هوا", "12/345")
    return explanation_sheet(explain(NOW, policy, worked, (PAUSE,), NOW), CODE, (move,))


def typesetter() -> Typesetter:
    return Typesetter(resource("templates"), resource("fonts"))


def explanation_pdf(hours: int = 21) -> bytes:
    data = printed_explanation(sheet(hours), CENTRE, NOW)
    return typesetter().pdf(explanation.TEMPLATE, data, NOW)


def letter_pdf(rows: int = 60) -> bytes:
    """Return a letter; 60 rows take three pages."""
    listed = tuple(LetterRow(CODE, "قطعی برق", NOW, NOW, "۳ روز کاری") for _ in range(rows))
    made = Letter("۱۲", "یادآوری", "مدیر دستگاه", ("متن یادآوری",), listed)
    return typesetter().pdf(letter.TEMPLATE, printed_letter(made, CENTRE, NOW), NOW)


def unnoted(_way: WayOut) -> None:
    """Let a document leave that is about nobody."""


def explanation_document(hours: int = 21) -> Document:
    name = "چرا این تاریخ؟"
    return Document(name, "چرا این تاریخ 1234567890.pdf", lambda: explanation_pdf(hours), unnoted)


def letter_document() -> Document:
    return Document("یادآوری", "یادآوری ۱۲.pdf", letter_pdf, unnoted)
