"""Cleaning and spelling Persian, with the inputs that have broken other programs."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.text import (
    PASTED_LINE_MAX,
    PASTED_MAX,
    clean,
    digits_only,
    isolate,
    name_index_words,
    name_key,
    normal,
    persian_digits,
    split_pasted,
    strip_isolates,
    words,
)

ZWNJ = "\u200c"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  سلام  ", "سلام"),
        ("a\u202eb\u2066c\u2069\u200f", "abc"),
        ("نا\x00م\x07", "نام"),
        ("تک\ud800ی", "تکی"),
        ("\ufeffآغاز\u200b", "آغاز"),
        ("یک\r\nدو\u2028سه\rچهار", "یک\nدو\nسه\nچهار"),
        ("یک\tدو", "یک دو"),
        (f"{ZWNJ}می{ZWNJ}{ZWNJ}رود{ZWNJ}", f"می{ZWNJ}رود"),
        (f"خانه{ZWNJ} ها", "خانه ها"),
        (ZWNJ * 5, ""),
        ("\u202e\u200b\n \t", ""),
        ("خیـــلی كم", "خیـــلی كم"),
        ("<b>علی</b> & %1 {0}", "<b>علی</b> & %1 {0}"),
    ],
)
def test_what_cannot_be_seen_is_never_stored(typed: str, stored: str) -> None:
    assert clean(typed) == stored


@given(st.text())
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_a_cleaned_text_can_be_stored_by_both_engines(typed: str) -> None:
    stored = clean(typed)
    assert "\x00" not in stored
    stored.encode("utf-8")


@pytest.mark.parametrize(
    "spellings",
    [
        ("تبریز", "تبريز", "تَبْریز", "تبـــریز", "ﺗﺒﺮﯾﺰ"),
        ("کودک", "كودك"),
        ("سال ۱۴۰۵", "سال ١٤٠٥", "سال 1405"),
        (f"می{ZWNJ}رود", "می رود", "میرود"),
        (f"نمی{ZWNJ}دهد", "نمی دهد", "نميدهد"),
        (f"کتاب{ZWNJ}ها", "کتاب ها", "کتابها"),
        (f"بچه{ZWNJ}های", "بچه های"),
        ("خانه ی ما", "خانه\u200cی ما", "خانۀ ما", "خانهٔ ما"),
        ("آب", "اب"),
        ("مسئول", "مسیول"),
        ("مؤسسه", "موسسه"),
        ("MRI", "mri"),
    ],
)
def test_every_spelling_becomes_one(spellings: tuple[str, ...]) -> None:
    assert len({normal(spelling) for spelling in spellings}) == 1


@given(st.text())
def test_words_hold_nothing_a_query_language_could_read(typed: str) -> None:
    for word in words(typed):
        assert 0 < len(word) <= 40
        assert all(letter.isalnum() for letter in word)
        assert not set(word) & set(string.ascii_uppercase + "'\"*:&|!()<>@\\")


@given(st.text())
def test_spelling_twice_is_spelling_once(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمدرضا", "محمد رضا"),
        (f"جهان{ZWNJ}بخش", "جهان بخش"),
        ("آقاي حاجي پور", "حاجی‌پور"),
        ("خانم دکتر نجفی", "نجفی"),
    ],
)
def test_two_spellings_of_a_name_are_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_name_is_found_by_its_parts_and_by_two_parts_as_one() -> None:
    assert {"عفت", "جهان", "بخش", "جهانبخش"} <= set(name_index_words(f"عفت جهان{ZWNJ}بخش"))


def test_only_the_three_kinds_of_digits_are_digits() -> None:
    assert digits_only("۱٢3²๓④ x") == "123"


def test_shown_digits_are_persian_and_isolates_come_off_again() -> None:
    assert persian_digits(1405) == "۱۴۰۵"
    assert strip_isolates(f"شماره {isolate('021-88')}") == "شماره 021-88"


def test_a_pasted_line_is_split_and_the_rest_is_kept() -> None:
    taken, rest = split_pasted("ا" * (PASTED_MAX + 7))
    assert max(len(line) for line in taken.split("\n")) == PASTED_LINE_MAX
    assert taken.replace("\n", "") + rest == "ا" * (PASTED_MAX + 7)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", [ZWNJ, " ", f"ا{ZWNJ}", "\u202e", "می ", "\n"])
def test_a_megabyte_is_cleaned_and_spelled_without_end_of_patience(unit: str) -> None:
    big = "آ" + unit * (1_000_000 // len(unit)) + "ب"
    clean(big)
    normal(big)
