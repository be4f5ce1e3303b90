"""Which words of a text are marked as found, and the part of it that shows them."""

import pytest

from samad_desktop.domain.marking import excerpt, marks
from samad_desktop.domain.spelling import words
from samad_desktop.domain.why import Why


def marked(text: str, asked: str, why: Why = Why.EXACT) -> list[str]:
    return [text[start:end] for start, end in marks(text, words(asked), why)]


@pytest.mark.parametrize(
    ("text", "asked", "why", "found"),
    [
        ("آب قطع است", "آب", Why.EXACT, ["آب"]),
        ("آب، قطع است.", "اب", Why.EXACT, ["آب"]),
        ("«آبرسانی» و آب", "آب", Why.EXACT, ["آبرسانی", "آب"]),
        ("آبرسانی قطع است", "آب قطع", Why.EXACT, ["قطع"]),
        ("لوله‌ها ترکیدند", "لوله ترکیده", Why.EXACT, []),
        ("لوله‌ها ترکیدند", "لوله ترکیده", Why.ENDING, ["لوله‌ها", "ترکیدند"]),
        ("درخت را می‌برند", "بریده", Why.ENDING, ["می‌برند"]),
        ("کارگر می‌بره", "بریده", Why.EXACT, []),
        ("منطقه ۴ تبریز", "منطقه چهار", Why.ENDING, ["منطقه", "۴"]),
        ("ترانص سوخته", "ترانس", Why.SOUND, ["ترانص"]),
        ("ترانث سوخته", "ترانس", Why.EXACT, []),
        ("تزانس سوخته", "ترانس", Why.LETTER, ["تزانس"]),
        ("", "آب", Why.EXACT, []),
        ("آب", "", Why.EXACT, []),
    ],
)
def test_what_was_found_is_marked_as_it_was_written(
    text: str, asked: str, why: Why, found: list[str]
) -> None:
    assert marked(text, asked, why) == found


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt("آب قطع است", ["قطع"], Why.EXACT, 160) == ("آب قطع است", ((3, 6),))


def test_of_a_long_text_the_part_with_the_first_word_found_is_shown() -> None:
    text = "سخن از هر دری " * 30 + "رفت و سرانجام ترانس سوخت و دیگر هیچ " + "نگفت " * 60
    part = excerpt(text, ["ترانس"], Why.EXACT, 100)
    assert part.text.startswith("…")
    assert part.text.endswith("…")
    assert len(part.text) <= 102
    assert [part.text[start:end] for start, end in part.marks] == ["ترانس"]


def test_a_text_in_which_nothing_was_found_is_shown_from_its_beginning() -> None:
    text = "سخن از هر دری " * 30
    part = excerpt(text, ["ترانس"], Why.EXACT, 100)
    assert (part.text[:3], part.marks) == ("سخن", ())


def test_no_mark_reaches_beyond_what_is_shown() -> None:
    text = "آب " * 200
    part = excerpt(text, words("آب"), Why.EXACT, 50)
    assert all(part.text[start:end] == "آب" for start, end in part.marks)
