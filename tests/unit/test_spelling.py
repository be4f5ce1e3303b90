"""One spelling for whatever keyboard or habit typed a word."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.spelling import WORD_MAX_CHARS, normal, words
from tests.calls import real_calls

ZWNJ = "\u200c"
ARABIC_KEYBOARD = str.maketrans("یکه۰۱۲۳۴۵۶۷۸۹", "يكه٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    "spellings",
    [
        ("تبریز", "تبريز", "تبرىز", "تَبْریز", "تبـــریز", "ﺗﺒﺮﯾﺰ", "ت\u200dبریز", "\ufeffتبریز"),
        ("کودک", "كودك", "ڪودڪ", "ﻛﻮﺩﻙ"),
        ("سال ۱۴۰۵", "سال ١٤٠٥", "سال 1405", "سال １４０５"),
        (f"می{ZWNJ}رود", "می رود", "میرود", "مي رود", f"می{ZWNJ} رود"),
        (f"نمی{ZWNJ}دهد", "نمی دهد", "نميدهد"),
        (f"کتاب{ZWNJ}ها", "کتاب ها", "کتابها", "كتاب  ها"),
        (f"بچه{ZWNJ}های", "بچه های", "بچههای"),
        (f"خانه{ZWNJ}هایشان", "خانه هایشان"),
        (f"بزرگ{ZWNJ}ترین", "بزرگترین"),
        (f"جهان{ZWNJ}بخش", "جهانبخش"),
        ("خانه ی ما", f"خانه{ZWNJ}ی ما", "خانۀ ما", "خانهٔ ما", "خانه\u0654 ما", "خانه ما"),
        ("آب", "اب", "ا\u0653ب"),
        ("مسئول", "مسیول", "مسي\u0654ول"),
        ("رئیس", "رییس"),
        ("مؤسسه", "موسسه"),
        ("حتماً", "حتما"),
        ("توجّه", "توجه"),
        ("عیسیٰ", "عیسی"),
        ("مدرسة", "مدرسه"),
        ("جزء", "جز"),
        ("ﷲ", "الله"),
        ("لا", "ﻻ"),
        ("MRI", "mri", "ＭＲＩ"),
        ("Təbriz Şıx", "tebriz six"),
        ("آب، برق/گاز", "آب برق گاز", "«آب» (برق) گاز!"),
    ],
)
def test_every_spelling_becomes_one(spellings: tuple[str, ...]) -> None:
    assert len({normal(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("", ""),
        (ZWNJ, ""),
        ("؟!«»٪٫", ""),
        ("๓ Ж 中", ""),
        ("12:30", "12 30"),
        ("x² ½", "x2 1 2"),
        ("می", "می"),
        ("ها", "ها"),
        ("کمی رفت", "کمی رفت"),
        ("ماه ها", "ماهها"),
        ("مهاجر", "مهاجر"),
        ("شاه یار", "شاه یار"),
        ("<b>علی</b>", "b علی b"),
    ],
)
def test_what_is_no_spelling_matter_stays(typed: str, spelled: str) -> None:
    assert normal(typed) == spelled


@given(st.text())
def test_spelling_twice_is_spelling_once(typed: str) -> None:
    assert normal(normal(typed)) == normal(typed)


def test_no_order_of_prefixes_and_endings_changes_the_second_time() -> None:
    parts = ["می", "نمی", "ها", "های", "ه", "ی", ZWNJ, " ", "م", "."]
    for length in range(1, 5):
        for chosen in itertools.product(parts, repeat=length):
            once = normal("".join(chosen))
            assert normal(once) == once


@given(st.text() | st.text("میهاآبكيةﷺAz09۳٣²๓\u0654\u200c '\"*:&|!()<>@\\-_%;\x00\ud800"))
def test_words_hold_nothing_a_query_language_could_read(typed: str) -> None:
    for word in words(typed):
        assert len(word) <= WORD_MAX_CHARS
        assert re.fullmatch(r"[0-9a-z\u0622-\u063a\u0641-\u064a\u0671-\u06d3]+", word)


@given(st.text())
def test_what_is_asked_in_the_stored_spelling_gives_the_stored_words(typed: str) -> None:
    assert words(normal(typed)) == words(typed)


def test_words_come_in_order_and_each_once() -> None:
    assert words("آب قطع است، آب!") == ("اب", "قطع", "است")
    assert words("ا" * 100) == ("ا" * WORD_MAX_CHARS,)


def test_every_real_text_has_the_same_words_from_an_arabic_keyboard() -> None:
    for row in real_calls():
        typed = row["text_as_typed"]
        assert words(typed)
        assert words(typed.translate(ARABIC_KEYBOARD)) == words(typed)


def test_every_real_text_has_the_same_words_with_spaces_for_joins_of_verbs_and_plurals() -> None:
    joins = re.compile(rf"(?<![^ ])(ن?می){ZWNJ}|{ZWNJ}(?=ها(?:ی)?(?: |$))")
    for row in real_calls():
        typed = row["text_as_typed"]
        assert words(joins.sub(r"\1 ", typed)) == words(typed)
        assert words(joins.sub(r"\1", typed)) == words(typed)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", [ZWNJ, " ", f"ا{ZWNJ}", "می ", "ه ی ", "ا ها ", "\u0654", "ﷺ", f" {ZWNJ}", "\U0001f468"]
)
def test_a_million_characters_are_no_burden(unit: str) -> None:
    words(unit * (1_000_000 // len(unit)))
