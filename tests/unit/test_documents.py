"""Documents are set with the shipped fonts and read back with another program."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from samad_desktop.documents import explanation, letter
from samad_desktop.documents.explanation import explanation_sheet, printed_explanation
from samad_desktop.documents.letter import Letter, LetterRow, printed_letter
from samad_desktop.documents.typesetting import UNSHOWABLE, Typesetter
from samad_desktop.domain.deadlines import DeadlinePolicy, Step, TermUnit
from samad_desktop.domain.explanations import explain
from samad_desktop.domain.text import strip_isolates
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
from tests.paper_text import text_of

CENTRE = "مرکز سامد آذربایجان شرقی"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
CODE = "1234567890"


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("templates"), resource("fonts"))


def sheet(
    *pauses: ClockPause,
    unit: TermUnit = TermUnit.WORKING_HOURS,
    amount: int = 21,
    moves: tuple[DeadlineMove, ...] = (),
):
    day, short = (Hours(time(7, 30), time(14, 30)),), (Hours(time(7, 30), time(12)),)
    calendar = WorkingCalendar(
        [WeekHours(date(2020, 1, 1), (*([day] * 5), short, ()))],
        [Holiday(date(2026, 11, 26), "تعطیل آزمایشی")],
        [ClosureDecree("12/345", "آلودگی هوا", date(2026, 11, 29), date(2026, 11, 29))],
    )
    policy = DeadlinePolicy(3, Step.ANSWER, unit, amount, date(2026, 3, 21), source="مصوبهٔ شورا")
    worked = WorkingTime(calendar, date(2026, 11, 1), date(2027, 3, 1))
    return explanation_sheet(explain(NOW, policy, worked, pauses, NOW), CODE, moves)


def rows(found) -> dict[str, tuple[str, str, bool]]:
    return {each.day: (each.counted, each.why, each.skipped) for each in found.days}


def test_each_day_says_what_was_counted_and_why_not():
    found = rows(sheet())
    assert found["سه‌شنبه ۳ آذر ۱۴۰۵"] == ("۳ ساعت", "روز کاری", False)
    assert found["پنجشنبه ۵ آذر ۱۴۰۵"] == ("—", "تعطیل رسمی: تعطیل آزمایشی", True)
    assert found["جمعه ۶ آذر ۱۴۰۵"] == ("—", "تعطیل هفتگی", True)
    assert found["یکشنبه ۸ آذر ۱۴۰۵"][1].startswith("مصوبهٔ تعطیلی: آلودگی هوا")


def test_a_pause_is_named_on_the_day_that_it_took():
    pause = ClockPause(
        datetime(2026, 11, 25, 5, 30, tzinfo=UTC),
        datetime(2026, 11, 25, 7, tzinfo=UTC),
        "منتظر مدرک",
    )
    counted, why, skipped = rows(sheet(pause))["چهارشنبه ۴ آذر ۱۴۰۵"]
    assert counted == "۵ ساعت و ۳۰ دقیقه"
    assert why == "توقف مهلت به اندازهٔ ۱ ساعت و ۳۰ دقیقه: منتظر مدرک"
    assert not skipped


def test_calendar_days_count_whole_days():
    found = rows(sheet(unit=TermUnit.CALENDAR_DAYS, amount=3))
    assert found["جمعه ۶ آذر ۱۴۰۵"][0] == "همهٔ روز"


def test_a_clock_that_stands_still_has_no_end():
    facts = dict(sheet(ClockPause(NOW, None, "منتظر متقاضی")).facts)
    assert facts["پایان مهلت"] == "مهلت متوقف است"


def test_what_moved_a_date_is_said_with_both_dates_and_its_decree():
    moves = (
        DeadlineMove(1, NOW, NOW, NOW + timedelta(days=1), "آلودگی هوا", "12/345"),
        DeadlineMove(1, NOW, NOW, None, "", None),
    )
    told = [words for name, words in sheet(moves=moves).facts if name == "جابه‌جایی"]
    # Not isolated, a moment is read from the right: the day, then the hour.
    assert told[0].startswith("از ۱۴۰۵/۰۹/۰۳ ۱۱:۳۰ به ۱۴۰۵/۰۹/۰۴ ۱۱:۳۰ ")
    first, second = map(strip_isolates, told)
    assert first.endswith("(مصوبهٔ ۱۲/۳۴۵: آلودگی هوا)")
    assert second.endswith("به متوقف")


def test_a_printed_explanation_can_be_searched(typesetter: Typesetter):
    data = printed_explanation(sheet(), CENTRE, NOW)
    pdf = typesetter.pdf(explanation.TEMPLATE, data, NOW)
    found = text_of(pdf)
    for wanted in (
        *("۱۲ ۳۴ ۵۶ ۷۸ ۹۰", "مرکز سامد آذربایجان شرقی", "چرا این تاریخ؟", "۲۱ ساعت کاری"),
        *("پنجشنبه ۵ آذر ۱۴۰۵ — تعطیل رسمی: تعطیل آزمایشی", "مصوبهٔ تعطیلی: آلودگی هوا"),
        *("پایان مهلت دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۱:۳۰", "صفحهٔ ۱ از ۱"),
    ):
        assert wanted in found
    assert typesetter.pdf(explanation.TEMPLATE, data, NOW) == pdf


def test_a_letter_says_markup_plainly_and_shows_what_no_font_has(typesetter: Typesetter):
    row = LetterRow(CODE, "قطعی 😀 *برق* #panic()", NOW, NOW, "۳ روز کاری")
    text = "با آدرس <b> و $x$ و \\ و @نام"
    made = Letter("۱۲", "یادآوری", "مدیر دستگاه", (text,), (row,))
    found = text_of(typesetter.pdf(letter.TEMPLATE, printed_letter(made, CENTRE, NOW), NOW))
    assert UNSHOWABLE in found
    assert "panic" in found
    assert "با سلام و احترام" in found
    assert "به مدیر دستگاه" in found


def test_a_font_that_is_not_shipped_is_no_warning_but_an_error(tmp_path: Path):
    (tmp_path / "odd.typ").write_text('#set text(font: "Nazanin")\n#set document(title: "x")\nx')
    with pytest.raises(RuntimeError, match="unknown font family"):
        Typesetter(tmp_path, resource("fonts")).pdf("odd", {}, NOW)


def test_a_pause_of_seconds_is_called_less_than_a_minute():
    assert explanation.length(timedelta(seconds=20)) == explanation.MOMENT
    assert explanation.length(timedelta()) == explanation.NOTHING
    assert explanation.length(timedelta(hours=1, seconds=20)) == "۱ ساعت"
