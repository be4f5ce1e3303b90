"""What is set on paper looks as it was written, and is copied in the order in which it is read."""

from datetime import UTC, datetime

import pypdfium2
import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.documents.letter import TEMPLATE, Letter, LetterRow, printed_letter
from samad_desktop.documents.reading_order import MARK, all_for_copying, for_copying
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.directive_numbers import shown_number
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.report_values import moment_text
from samad_desktop.domain.text import as_written, isolate, isolate_runs, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.paths import resource
from tests.paper_text import copied_pages, pages_of, shown

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
CODE = "4377782079"
MOBILE = "+989143471821"
MOMENT = f"{jalali_date(NOW)} {clock(NOW)}"
# One of each kind that papers show, between Persian words.
KINDS = {
    "code": isolate(persian_digits(show_tracking_code(CODE))),
    "mobile": isolate(persian_digits(show_phone(MOBILE))),
    "abroad": isolate(persian_digits(show_phone("+4930123456"))),
    "phone with dashes": isolate_runs("041-3333-4444"),
    "moment": isolate(MOMENT),
    "moment in a cell": moment_text(NOW),
    "day, then a comma": f"{jalali_date(NOW)}، ساعت {clock(NOW)}",
    "hours": hours_text((Hours(NOW.time(), NOW.time().replace(hour=9)),)),
    "ratio": "۳:۴",
    "share": isolate("۵۰٪"),
    "share, then a comma": f"{isolate('۵۰٪')}، و بیشتر",
    "decimals": "۲۶٫۵ و ۱٬۲۳۴",
    "number of a directive": shown_number("1405/ط/12"),
    "the same at an end": f"دستور شمارهٔ {shown_number('1405/م/12')}.",
    "number of a decree": f"مصوبهٔ {as_written('۱۲/۳۴۵')}: آلودگی هوا",
    "after a colon": "بخش:۱۲ و کوچه:۳",
    "Latin word": isolate_runs("Grundfos"),
    "ligatures": "سلام، اطلاعات بلاتکلیف استقلال و الله",
    "joiners": "می‌شود، پیش‌نویس‌ها و خانه‌های بی‌سرپرست",
    "hamza": "پروندهٔ جلسهٔ سازمان",
}
_PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "آب",
                "م",
                "CR",
                "a",
                " ",
                " ",
                "/",
                ":",
                ".",
                "،",
                "-",
                "+",
                "٪",
                "%",
                "(",
                ")",
                "»",
            ),
            *(
                "۱",
                "۲۳",
                "45",
                "6",
                "\u200c",
                "\u00a0",
                "\u064b",
                isolate("۴۳ ۷۷"),
                isolate("CR-64"),
            ),
            *(
                shown_number("1405/م/12"),
                as_written("۱۲/۳"),
                as_written("۱۴۰۵/م/۱۲"),
                isolate("۵۰٪"),
            ),
        ]
    ),
    max_size=9,
)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("templates"), resource("fonts"))


@pytest.fixture(scope="module")
def letter(typesetter):
    """Set a letter with one paragraph of each kind, and with two codes in its rows."""
    said = tuple(f"نخست {each} پایان" for each in KINDS.values())
    rows = tuple(LetterRow(code, "آب", NOW, NOW, "۳ روز") for code in (CODE, "0012345678"))
    made = Letter("۱۲", "یادآوری", "مدیر دستگاه", said, rows)
    return typesetter.pdf(TEMPLATE, printed_letter(made, "مرکز آزمون", NOW), NOW)


@pytest.fixture(scope="module")
def lines(letter) -> list[str]:
    return [line for page in pages_of(letter) for line in page.splitlines()]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_number_and_word_is_copied_as_it_is_read(kind, lines):
    assert shown(f"نخست {KINDS[kind]} پایان") in lines


def test_a_copied_code_finds_its_case(letter):
    """Whatever came along with its figures, the box takes it for the code it is."""
    (line,) = [
        line
        for page in copied_pages(letter)
        for line in page.splitlines()
        if "۴۳" in line and "آب" in line
    ]
    copied, _subject, _rest = line.partition("آب")
    assert guess(copied, "041")[0].kind is GuessKind.TRACKING_CODE
    assert guess(copied, "041")[0].value == CODE
    assert guess(f"\u202b\u202a{shown(copied)}\u202c\u202c", "041")[0].value == CODE


@pytest.mark.parametrize("kind", ["mobile", "phone with dashes"])
def test_a_copied_number_is_a_number_again(kind, letter):
    wanted = {"mobile": MOBILE, "phone with dashes": "+984133334444"}[kind]
    place = list(KINDS).index(kind)
    (line,) = [
        line
        for page in copied_pages(letter)
        for line in page.splitlines()
        if shown(line) == shown(f"نخست {list(KINDS.values())[place]} پایان")
    ]
    copied = line.replace("نخست", "").replace("پایان", "")
    assert wanted in {each.value for each in guess(copied, "041")}


def test_signs_between_latin_words_are_where_a_reader_fails(typesetter):
    """It takes letters and figures for words of a right-to-left line; a search still finds them."""
    said = (f"پمپ {isolate_runs('Grundfos CR-64')} و",)
    made = Letter("۱۲", "یادآوری", "مدیر", said, ())
    pdf = typesetter.pdf(TEMPLATE, printed_letter(made, "مرکز", NOW), NOW)
    (line,) = [each for each in pages_of(pdf)[0].splitlines() if each.startswith("پمپ")]
    assert sorted(line) == sorted(shown(said[0]))
    assert "Grundfos" in line


def looks(text: str) -> str:
    """Return a text as it is painted, from left to right, without what is not seen."""
    return "".join(
        each for each in shown(get_display(text, base_dir="R")) if each not in "\u200c\u064b\u064f"
    )


@given(_PIECES)
def test_nothing_looks_otherwise_than_it_was_written(pieces):
    text = "".join(pieces)
    assert looks(for_copying(text)) == looks(text)


def test_what_needs_no_mark_has_none():
    for text in ("", "سلام", "CR 12 و 13", "2.4fr", "15mm", "a4", "ab12" * 16, "۱۲\u200cساله"):
        assert for_copying(text) == text
    told = {"code": isolate("۱ ۲"), "rows": [("۱۲.", 3, None, True)]}
    assert all_for_copying(told) == {
        "code": isolate("۱\u00a0۲"),
        "rows": [[f"۱۲{MARK}.", 3, None, True]],
    }


def test_templates_say_a_letter_with_hamza_by_one_letter():
    """Their own words are not read by what sets the data."""
    for path in resource("templates").glob("*.typ"):
        assert "ه\u0654" not in path.read_text(encoding="utf-8"), path.name


def test_a_code_stands_from_left_to_right_on_paper(letter):
    with pypdfium2.PdfDocument(letter) as document:
        page = document[0].get_textpage()
        found = page.get_text_range()
        first = found.index("۴۳\u00a0۷۷")
        lefts = [page.get_charbox(first + place)[0] for place in (0, 3, 6, 9, 12)]
    assert lefts == sorted(lefts)
