"""What is published of desk hours: set, rendered, and read back with other programs."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import icalendar
import pypdfium2
import pytest

from samad_desktop.documents import letter, timetable
from samad_desktop.documents.calendar_file import calendar_file
from samad_desktop.documents.letter import printed_letter
from samad_desktop.documents.session_letter import session_letter
from samad_desktop.documents.timetable import (
    BOOK,
    CALL,
    CALL_OR_COME,
    CANCELLED,
    COME,
    MOVED,
    Names,
    media_text,
    printed_timetable,
    published,
    span_text,
)
from samad_desktop.documents.timetable import (
    timetable as in_words,
)
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.calendar import TEHRAN, month_days
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.sessions import (
    DeskSession,
    Presence,
    SessionChannel,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.text import persian_digits, strip_isolates
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.paths import resource
from tests.paper_text import pages_of

CENTRE = "مرکز سامد آذربایجان شرقی"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
FIRST = date(2026, 11, 28)
LAST = FIRST + timedelta(days=6)
NAMES = Names(
    {1: "استاندار، کامران ارس‌پور", 2: "مدیرکل راه و شهرسازی، ائلدار میشوداغی"},
    {7: "اداره کل راه و شهرسازی"},
    {5: "آب آشامیدنی"},
)
# Millimetres of A4 and A3 upright, in points.
SIZES = {"a4": (595, 842), "a3": (842, 1191)}


def session(
    number: int = 1,
    state: SessionState = SessionState.ANNOUNCED,
    announcements: int = 1,
    **change,
) -> DeskSession:
    plan = SessionPlan((1,), FIRST, Hours(time(10), time(12)), SessionChannel.CALL)
    plan = replace(plan, **change)
    presences = tuple(Presence(each) for each in plan.official_ids)
    return DeskSession(number, UUID(int=number), 1, state, plan, presences, NOW, announcements)


IN_A_ROOM = session(
    2,
    official_ids=(2, 1),
    day=FIRST + timedelta(days=1),
    channel=SessionChannel.IN_PERSON,
    place="سالن A-12، تلفن 041-3344 5566",
    agency_id=7,
)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("templates"), resource("fonts"))


@pytest.fixture
def poster(typesetter):
    """Set sessions as a poster."""

    def set_them(*sessions: DeskSession, size: str = "a4"):
        shown = in_words(sessions, NAMES, FIRST, LAST)
        data = printed_timetable(shown, CENTRE, NOW, size=size)
        return typesetter.pdf(timetable.TEMPLATE, data, NOW)

    return set_them


def in_order(text: str, *words: str) -> bool:
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


# The poster


@pytest.mark.parametrize("size", ["a4", "a3"])
def test_a_poster_has_the_size_of_its_paper(poster, size):
    with pypdfium2.PdfDocument(poster(session(), size=size)) as document:
        assert tuple(round(side) for side in document[0].get_size()) == SIZES[size]


def test_a_poster_can_be_searched_and_read_in_its_order(poster):
    (text,) = pages_of(poster(session(), IN_A_ROOM))
    assert in_order(text, "شنبه ۷ آذر تا جمعه ۱۳ آذر ۱۴۰۵", "استاندار", "میشوداغی", "تماس بگیرید")
    assert "کامران" in text
    assert "صفحهٔ ۱ از ۱" in text
    assert "تلفن ۰۴۱-۳۳۴۴ ۵۵۶۶" in " ".join(text.split())


def test_what_was_called_off_or_moved_says_so(poster):
    off = session(state=SessionState.CANCELLED, announcements=2)
    moved = session(3, announcements=2, subject_id=5)
    (text,) = pages_of(poster(off, moved))
    assert CANCELLED in text
    assert MOVED in text
    assert text.count("نوبت") - CALL.count("نوبت") == 1


def test_many_sessions_go_over_pages_that_are_counted(poster):
    place = "سالن همایش‌های بین‌المللی، ساختمان شمارهٔ B-7، طبقهٔ 3، اتاق 312-A، خیابان آزادی"
    many = [
        session(
            n,
            day=FIRST + timedelta(days=n // 20),
            channel=SessionChannel.IN_PERSON,
            place=place,
        )
        for n in range(40)
    ]
    found = pages_of(poster(*many))
    last = persian_digits(len(found))
    assert len(found) > 2
    assert all(f"{persian_digits(n)} از {last}" in text for n, text in enumerate(found, 1))
    for text in found[:-1]:
        # The heads of the columns and the day are said on each page, and no place is cut in two.
        assert "مسئول" in text
        assert "شنبه ۷ آذر" in text or "یکشنبه ۸ آذر" in text
        assert text.count("سالن") == text.count("خیابان") > 0


def test_a_poster_is_painted_from_the_right(poster):
    """The day stands at the right edge, the capacity of a line at the left one."""
    with pypdfium2.PdfDocument(poster(session())) as document:
        text = document[0].get_textpage()
        found = text.get_text_range()
        day, capacity = (text.get_charbox(found.rindex(word)) for word in ("شنبه", "نوبت\r"))
        middle = document[0].get_width() / 2
    assert capacity[2] < middle < day[0]


def test_numbers_within_a_place_keep_their_order():
    (line,) = in_words((IN_A_ROOM,), NAMES, FIRST, LAST).days[0].lines
    assert "\u2066A-12\u2069" in line.where
    assert "\u2066۰۴۱-۳۳۴۴\u00a0۵۵۶۶\u2069" in line.where
    other = replace(IN_A_ROOM, plan=replace(IN_A_ROOM.plan, place="اتاق 312-A، پمپ Grundfos CR-64"))
    (line,) = in_words((other,), NAMES, FIRST, LAST).days[0].lines
    assert "\u2066312-A\u2069" in line.where
    assert "\u2066Grundfos CR-64\u2069" in line.where


def test_a_whole_month_is_called_by_its_name():
    days = month_days(1405, 9)
    assert span_text(days[0], days[-1]) == "آذر ۱۴۰۵"
    assert span_text(FIRST, LAST) == "شنبه ۷ آذر تا جمعه ۱۳ آذر ۱۴۰۵"
    assert span_text(date(2027, 3, 20), date(2027, 3, 26)).count("۱۴۰") == 2


def test_what_nobody_was_told_of_is_not_published():
    planned = replace(session(), announced_at=None)
    assert published((planned, session(2))) == (session(2),)
    with pytest.raises(RuleBroken, match="nothing_announced"):
        published((planned,))


# The text for the media


def test_the_text_says_day_hour_official_and_place():
    off = session(3, day=LAST, state=SessionState.CANCELLED, announcements=2)
    shown = in_words((session(), IN_A_ROOM, off), NAMES, FIRST, LAST)
    lines = strip_isolates(media_text(shown, CENTRE)).splitlines()
    assert lines[0] == f"جدول حضور مسئولان، {CENTRE}"
    assert "• ساعت ۱۰:۰۰\u00a0تا\u00a0۱۲:۰۰: استاندار، کامران ارس‌پور؛ تماس ۱۱۱، ۱۲ نوبت" in lines
    assert any("میشوداغی و استاندار" in line and "A-12" in line for line in lines)
    assert any(line.endswith(f"({CANCELLED})") for line in lines)
    assert lines[-1] == CALL_OR_COME


def test_nobody_is_asked_to_come_where_all_are_calls():
    """What was called off is no way to be heard."""
    off = replace(IN_A_ROOM, state=SessionState.CANCELLED)
    video = session(4, channel=SessionChannel.VIDEO)
    for sessions, how in (
        ((session(),), CALL),
        ((session(), off), CALL),
        ((IN_A_ROOM,), COME),
        ((IN_A_ROOM, session()), CALL_OR_COME),
        ((video,), BOOK),
        ((off,), BOOK),
    ):
        shown = in_words(sessions, NAMES, FIRST, LAST)
        assert media_text(shown, CENTRE).splitlines()[-1] == how
        assert printed_timetable(shown, CENTRE, NOW)["how"] == how


# The calendar file


def test_a_calendar_file_is_read_back_with_the_hours_of_tehran():
    made = calendar_file((session(), IN_A_ROOM), NAMES, CENTRE, NOW)
    read = icalendar.Calendar.from_ical(made)
    first, second = read.walk("VEVENT")
    assert first.decoded("dtstart") == datetime(2026, 11, 28, 10, tzinfo=TEHRAN)
    assert first["dtstart"].params["TZID"] == "Asia/Tehran"
    assert (str(first["status"]), first["sequence"]) == ("CONFIRMED", 0)
    assert str(first["uid"]).startswith(str(UUID(int=1)))
    assert "میشوداغی" in str(second["summary"])
    assert "041" not in str(second["location"])
    assert not set("\u2066\u2068\u2069") & set(str(second["location"]))


def test_the_time_zone_stands_in_the_file_and_has_no_summer_time():
    read = icalendar.Calendar.from_ical(calendar_file((session(),), NAMES, CENTRE, NOW))
    (zone,) = read.walk("VTIMEZONE")
    assert str(zone["tzid"]) == "Asia/Tehran"
    assert {part.decoded("tzoffsetto") for part in zone.walk("STANDARD")} == {
        timedelta(hours=3, minutes=30)
    }
    assert zone.walk("DAYLIGHT") == []


def test_what_is_announced_again_takes_the_place_of_what_was():
    off = session(state=SessionState.CANCELLED, announcements=3)
    read = icalendar.Calendar.from_ical(calendar_file((off,), NAMES, CENTRE, NOW))
    (event,) = read.walk("VEVENT")
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 2)


# The letter


def test_the_director_is_told_day_hour_and_that_no_substitute_counts(typesetter):
    made = session_letter(IN_A_ROOM, NAMES)
    assert made.to == "مدیر محترم اداره کل راه و شهرسازی"
    assert "یکشنبه ۸ آذر ۱۴۰۵" in made.paragraphs[0]
    assert "جانشین" in made.paragraphs[1]
    pdf = typesetter.pdf(letter.TEMPLATE, printed_letter(made, CENTRE, NOW), NOW)
    (text,) = pages_of(pdf)
    assert in_order(text, "حضور در نشست", "مدیر محترم", "شهرسازی", "احترام", "جانشین")


def test_a_later_letter_takes_the_place_of_the_first():
    moved = session_letter(replace(IN_A_ROOM, announcements=2), NAMES)
    assert moved.title.endswith(f"({MOVED})")
    off = session_letter(replace(IN_A_ROOM, state=SessionState.CANCELLED, announcements=2), NAMES)
    assert "برگزار نمی‌شود" in off.paragraphs[0]
    assert off.number == "2/2"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (session(), "session_has_no_agency"),
        (replace(IN_A_ROOM, announced_at=None), "session_not_announced"),
    ],
)
def test_without_an_agency_or_an_announcement_there_is_no_letter(told, code):
    with pytest.raises(RuleBroken, match=code):
        session_letter(told, NAMES)
