"""The minutes of a session: set on paper, and read back as they are printed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pypdfium2
import pytest

from samad_desktop.documents.minutes import (
    ANONYMOUS,
    DRAFT,
    KEPT,
    TEMPLATE,
    TEXT_KEPT,
    UNRECORDED,
    printed_minutes,
)
from samad_desktop.documents.timetable import Names
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.hearings import Hearing
from samad_desktop.domain.minutes import (
    MinutedCaller,
    MinutedDirective,
    MinutedOfficial,
    MinutedPromise,
    Minutes,
)
from samad_desktop.domain.sessions import (
    Attendance,
    DeskSession,
    SessionChannel,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.paths import resource
from tests.paper_text import pages_of

CENTRE = "مرکز سامد آذربایجان شرقی"
NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
DAY = date(2026, 11, 28)
NAMES = Names({}, {7: "شرکت آب و فاضلاب استان"}, {5: "آب آشامیدنی"})
PLAN = SessionPlan((1,), DAY, Hours(time(10), time(12)), SessionChannel.CALL, agency_id=7)
SESSION = DeskSession(12, UUID(int=1), 1, SessionState.HELD, PLAN, ())
ORDER = MinutedDirective(
    *("1405/م/12", ("آب و فاضلاب",), "تعویض لوله", "نامهٔ BX-220 ملاک است."),
    NOW + timedelta(days=9),
)
PROMISE = MinutedPromise("آب و فاضلاب", True, "شنبه وصل می‌شود.", DAY + timedelta(days=7))
CALLER = MinutedCaller(
    *(1, Hearing.HEARD, "منصور جباری", False, False, "1234567890", 5, "آب قطع است."),
    *(NOW, NOW + timedelta(minutes=4), (ORDER,), (PROMISE,)),
)
CAME = MinutedOfficial("استاندار، کامران ارس‌پور", Attendance.ATTENDED)
SENT = MinutedOfficial("معاون استاندار، سهند قراجه‌داغی", Attendance.SUBSTITUTE, "رئیس دفتر او")


def minutes(*callers, officials=(CAME, SENT)):
    return Minutes(SESSION, officials, callers, "نسرین دبیرزاده")


def printed(*callers, **more):
    return printed_minutes(minutes(*callers, **more), NAMES, CENTRE, NOW)


@pytest.fixture(scope="module")
def pages():
    """Set minutes, and return the text of each page."""
    setter = Typesetter(resource("templates"), resource("fonts"))

    def of(*callers, **change):
        data = {**printed(*callers), **change}
        pdf = setter.pdf(TEMPLATE, data, NOW)
        with pypdfium2.PdfDocument(pdf) as document:
            assert tuple(round(side) for side in document[0].get_size()) == (595, 842)
        return pages_of(pdf)

    return of


def test_many_callers_go_over_pages_that_are_counted(pages):
    found = pages(*(replace(CALLER, place=n) for n in range(1, 25)))
    last = persian_digits(len(found))
    assert len(found) > 3
    assert all(f"{persian_digits(n)} از {last}" in text for n, text in enumerate(found, 1))


def test_minutes_are_painted_from_the_right(pages):
    (text,) = pages(CALLER)
    assert text.index("منصور جباری") < text.index("تعویض")
    assert "۱۲:۳۰ تا ۱۲:۳۴" in text
    assert "نسرین دبیرزاده" in text


def test_before_the_session_is_over_every_page_says_that_it_is_a_draft(pages):
    going_on = replace(minutes(CALLER), session=replace(SESSION, state=SessionState.OPEN))
    told = printed_minutes(going_on, NAMES, CENTRE, NOW)["draft"]
    assert (told, printed(CALLER)["draft"]) == (DRAFT, "")
    found = pages(*(replace(CALLER, place=n) for n in range(1, 9)), draft=told)
    assert len(found) > 1
    assert all(DRAFT in text for text in found)
    assert DRAFT not in pages(CALLER)[0]


def test_everybody_who_had_a_turn_is_counted_and_who_was_not_heard_is_said():
    others = (Hearing.NO_SHOW, Hearing.UNHEARD, Hearing.UNHEARD)
    told = printed(CALLER, *(replace(CALLER, hearing=each) for each in others))
    assert told["counts"].startswith("۱ متقاضی از ۴ شنیده شد، ۱ نفر نیامد، نوبت ۲ نفر نرسید؛")
    assert told["callers"][-1]["hearing"] == "نوبت نرسید"
    going_on = printed(CALLER, replace(CALLER, hearing=Hearing.WAITING))
    assert going_on["counts"].startswith("۱ متقاضی از ۲ شنیده شد؛")


def test_an_order_says_its_number_its_agency_and_until_when():
    ((order,),) = [each["directives"] for each in printed(CALLER)["callers"]]
    assert order["number"] == "\u2068۱۴۰۵/م/۱۲\u2069"
    assert order["to"] == "آب و فاضلاب"
    assert order["due"] == "مهلت \u2066۱۴۰۵/۰۹/۱۶\u2069"
    assert "\u2066BX-220\u2069" in order["text"]


def test_what_was_promised_and_who_was_not_reached_is_said():
    away = replace(PROMISE, reached=False)
    (caller,) = printed(replace(CALLER, promises=(PROMISE, away)))["callers"]
    promised, not_reached = caller["promises"]
    assert "شنبه وصل می‌شود." in promised
    assert "۱۴۰۵/۰۹/۱۴" in promised
    assert "پاسخ‌گو نبود" in not_reached


def test_nobody_is_named_who_is_kept():
    kept = replace(CALLER, name="", identity_withheld=True, text_withheld=True, text="")
    nameless = replace(CALLER, name="")
    first, second = printed(kept, nameless)["callers"]
    assert (first["name"], first["text"]) == (KEPT, TEXT_KEPT)
    assert second["name"] == ANONYMOUS


def test_who_came_signs_and_a_substitute_does_not():
    made = printed(CALLER)
    assert made["officials"] == [
        ("استاندار، کامران ارس‌پور", "حاضر"),
        ("معاون استاندار، سهند قراجه‌داغی", "جانشین فرستاد: \u2068رئیس دفتر او\u2069"),
    ]
    assert made["signatures"] == ["استاندار، کامران ارس‌پور", "دبیر نشست، نسرین دبیرزاده"]
    unsaid = replace(CAME, attendance=None)
    assert printed(CALLER, officials=(unsaid,))["officials"][0][1] == UNRECORDED


def test_it_is_counted_who_was_heard_and_what_came_of_it():
    missed = replace(CALLER, hearing=Hearing.NO_SHOW, directives=(), promises=())
    assert printed(CALLER, missed)["counts"] == (
        "۱ متقاضی از ۲ شنیده شد، ۱ نفر نیامد؛ ۱ دستور و ۱ قول ثبت شد."
    )
