"""What is stored of a typed text, with the inputs that have broken other programs."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.text import (
    PASTED_LINE_MAX,
    PASTED_MAX,
    clean,
    digits_only,
    isolate,
    isolate_runs,
    latin_digits,
    persian_digits,
    shortened,
    split_pasted,
    strip_isolates,
)
from samad_desktop.viewmodels.case_looks import shown_code
from tests.calls import real_calls

ZWNJ, ZWJ = "\u200c", "\u200d"
FAMILY = f"👨{ZWJ}👩{ZWJ}👧"
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
C0_AND_C1 = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)))

# Nearly every draw of plain `st.text` is harmless; these are not.
NASTY = st.text(
    st.sampled_from([*BIDI_CONTROLS, *C0_AND_C1, ZWNJ, ZWJ, *"\u2028\u2029\u200b\ufeff\u2060"])
    | st.sampled_from([*"ایهم \u00a0\u3000\u2800👨👩❤\ufe0f\U000e0041", "\ud800", "\udfff"])
)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  سلام  ", "سلام"),
        ("a\u202eb\u2066c\u2069\u200f", "abc"),
        ("نا\x00م\x07", "نام"),
        ("تک\ud800ی", "تکی"),
        ("\ufeffآغاز\u200b", "آغاز"),
        (f"عل{ZWJ}ی", "علی"),
        ("یک\r\nدو\u2028سه\rچهار\u2029پنج\x85شش", "یک\nدو\nسه\nچهار\nپنج\nشش"),
        ("یک  \nدو\t\n\n سه", "یک\nدو\n\n سه"),
        ("یک\tدو", "یک دو"),
        ("یک\u00a0دو\u3000سه", "یک دو سه"),
        (f"{ZWNJ}می{ZWNJ}{ZWNJ}رود{ZWNJ}", f"می{ZWNJ}رود"),
        (f"می{ZWNJ}\u202e{ZWNJ}رود", f"می{ZWNJ}رود"),
        (f"خانه{ZWNJ} ها\n{ZWNJ}نو", "خانه ها\nنو"),
        ("خیـــلی كم", "خیـــلی كم"),
        ("ﺗﺒﺮﯾﺰ ي ك ة ٣ 3 ۳", "ﺗﺒﺮﯾﺰ ي ك ة ٣ 3 ۳"),
        (f"{FAMILY} ❤\ufe0f{ZWJ}🔥", f"{FAMILY} ❤\ufe0f{ZWJ}🔥"),
        (f"{FAMILY}{ZWJ} {ZWJ}👨", f"{FAMILY} 👨"),
        ("<b>علی</b> & %1 {0}", "<b>علی</b> & %1 {0}"),
        ('&lt;b&gt; <img src="file:///x">', '&lt;b&gt; <img src="file:///x">'),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ],
)
def test_what_cannot_be_seen_is_never_stored(typed: str, stored: str) -> None:
    assert clean(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        ZWNJ,
        ZWNJ * 5,
        f" {ZWNJ}\n{ZWNJ} ",
        ZWJ,
        "\u202e\u200b\n \t",
        BIDI_CONTROLS,
        C0_AND_C1,
        "\u00a0\u3000",
        "\u3164\u115f\u2800\u00ad",
        "\ufeff",
        "\ud800\udfff",
        "\ufffe\uffff",
    ],
)
def test_a_text_that_shows_nothing_is_empty(typed: str) -> None:
    assert clean(typed) == ""


@given(NASTY | st.text())
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(NASTY | st.text())
def test_a_cleaned_text_holds_nothing_that_harms(typed: str) -> None:
    stored = clean(typed)
    assert not set(stored) & set(BIDI_CONTROLS + C0_AND_C1.replace("\n", ""))
    assert not any(unicodedata.category(letter) in {"Cs", "Zl", "Zp"} for letter in stored)
    assert not any(line != line.rstrip() for line in stored.split("\n"))
    stored.encode("utf-8")


@given(st.text(string.ascii_letters + "ابپتثيكکیةۀ۱٢3.،؟!«»()<>&%{}'\"\\-_*:|", min_size=1))
def test_what_can_be_seen_is_stored_as_typed(typed: str) -> None:
    assert clean(typed) == typed


def test_every_real_text_and_name_is_stored_as_typed() -> None:
    for row in real_calls():
        for typed in (row["text_as_typed"], row["name_as_given"], row["place"]):
            assert clean(typed).replace(ZWNJ, "") == typed.strip().replace(ZWNJ, "")


def test_only_the_three_kinds_of_digits_are_digits() -> None:
    assert digits_only("۱٢3²๓④½Ⅷ０𝟙 x") == "123"
    assert latin_digits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ²๓") == "0123456789 0123456789 ²๓"
    assert persian_digits("0123456789 ٣²") == "۰۱۲۳۴۵۶۷۸۹ ٣²"
    assert persian_digits(1405) == "۱۴۰۵"


@given(st.text())
def test_digits_shown_as_persian_are_the_same_digits(text: str) -> None:
    assert latin_digits(persian_digits(text)) == latin_digits(text)


def test_isolates_come_off_again() -> None:
    assert isolate("021-88") == "\u2066021-88\u2069"
    assert strip_isolates(f"شماره {isolate('021-88')}") == "شماره 021-88"
    assert strip_isolates("\u2066\u2067\u2068باز") == "باز"


def test_a_code_is_read_in_pairs_that_stay_on_one_line_and_is_the_same_code_when_it_is_typed():
    shown = shown_code("1234567890")
    assert strip_isolates(shown).split("\u00a0") == ["۱۲", "۳۴", "۵۶", "۷۸", "۹۰"]
    assert " " not in shown
    assert digits_only(clean(shown)) == "1234567890"


def test_a_pasted_line_is_split_and_the_rest_is_kept() -> None:
    taken, rest = split_pasted("ا" * (PASTED_MAX + 7))
    assert max(len(line) for line in taken.split("\n")) == PASTED_LINE_MAX
    assert len(taken) <= PASTED_MAX
    assert taken.replace("\n", "") + rest == "ا" * (PASTED_MAX + 7)


@pytest.mark.parametrize(
    "pasted",
    ["", "\n", "یک\nدو", "یک\n\n\nدو\n", "ا" * PASTED_LINE_MAX, "ا\n" * (PASTED_MAX // 2)],
)
def test_a_harmless_paste_is_taken_whole(pasted: str) -> None:
    assert split_pasted(pasted) == (pasted, "")


@given(st.lists(st.integers(0, 2 * PASTED_LINE_MAX), max_size=60))
def test_no_paste_loses_a_letter_or_breaks_a_limit(lengths: list[int]) -> None:
    pasted = "\n".join("ا" * length for length in lengths)
    taken, rest = split_pasted(pasted)
    assert len(taken) <= PASTED_MAX
    assert all(len(line) <= PASTED_LINE_MAX for line in taken.split("\n"))
    assert (taken + rest).replace("\n", "") == pasted.replace("\n", "")
    assert pasted.endswith(rest)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", [ZWNJ, " ", "\n", f"ا{ZWNJ}", "\u202e", " \n", f" {ZWNJ}", "\r", ZWJ]
)
def test_a_million_characters_are_no_burden(unit: str) -> None:
    big = unit * (1_000_000 // len(unit))
    clean(big)
    clean(f"ا{big}ا")
    split_pasted(big)
    digits_only(big)


@pytest.mark.parametrize(
    ("text", "chars", "shown"),
    [
        ("آب کوی فرهنگیان", None, "آب کوی فرهنگیان"),
        ("آب کوی", 6, "آب کوی"),
        ("آب کوی فرهنگیان", 6, "آب کوی…"),
        ("آب کوی فرهنگیان", 9, "آب کوی…"),
        ("فرهنگیان", 4, "فرهن…"),
    ],
)
def test_a_shortened_text_ends_after_a_whole_word(text, chars, shown):
    assert shortened(text, chars) == shown


def test_a_number_with_signs_keeps_its_order_within_persian():
    told = isolate_runs("تماس با 041-3333-4444 یا +98 و مدل CR-64؛ سال 1405")
    assert (
        told
        == "تماس با \u2066041-3333-4444\u2069 یا \u2066+98\u2069 و مدل \u2066CR-64\u2069؛ سال 1405"
    )


@pytest.mark.parametrize(
    ("told", "run"),
    [
        ("پمپ Grundfos CR-64 و لوله", "Grundfos CR-64"),
        ("تلفن 041-3344 5566 داخلی 21", "041-3344 5566"),
        ("تلفن ۰۴۱ ۳۳۴۴ ۵۵۶۶ است", "۰۴۱ ۳۳۴۴ ۵۵۶۶"),
        ("از +98 21 8877 6655 زنگ زد", "+98 21 8877 6655"),
        ("اتاق 312-A طبقهٔ 3", "312-A"),
    ],
)
def test_words_and_groups_of_figures_stay_together_in_their_order(told, run):
    assert isolate_runs(told) == told.replace(run, f"\u2066{run}\u2069")
