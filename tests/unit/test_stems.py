"""What the forms of a word have in common, and what only looks like a form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.spelling import normal, words
from samad_desktop.domain.stems import stem
from tests.calls import real_calls

_PERSIAN = st.text(alphabet="ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءآ\u200c", max_size=12)
_ENDINGS = st.sampled_from(["", "ها", "های", "هایشان", "ی", "ان", "ات", "تر", "مان", "لر", "م"])


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("کتاب", "کتاب‌ها کتابهای کتاب‌هایشان کتابی کتاب‌هایی"),
        ("آب", "آبها آب‌های"),
        ("روستا", "روستای روستاها روستایی"),
        ("نانوا", "نانوایی نانوایی‌ها نانواها"),
        ("قطع", "قطعی قطعی‌های"),
        ("کارگر", "کارگران کارگرها کارگری"),
        ("همسایه", "همسایگان همسایه‌ها"),
        ("مشکل", "مشکلات مشکلی"),
        ("پدر", "پدرش پدرم پدرشان"),
        ("خانه", "خانه‌اش خانه‌ها خانه‌هایمان"),
        ("مرکز", "مراکز مرکزی"),
        ("رفتن", "می‌رود نمی‌روند رفته می‌رفتند نرفت میره میرن برود"),
        ("گرفتن", "می‌گیرد بگیرند نگرفته گرفتند گرفته‌اند"),
        ("برگشتن", "برمی‌گردد برنمی‌گردند برگشته"),
        ("آمدن", "می‌آید نمیاد نیامده نیومده بیایند"),
        ("باغچه", "باغچه‌لر"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(one: str, others: str) -> None:
    wanted = stem(normal(one))
    assert {word: stem(word) for word in words(others)} == dict.fromkeys(words(others), wanted)


_WHOLE = (
    "شهرستان بیمارستان ساختمان سازمان زمان استان خیابان تهران تابستان مردم دفتر دختر دلار"
    " تنها بها مالیات میدان میانه میلاد فیلتر بازرگان کیلومتر رایگان زنجان بدون"
)


@pytest.mark.parametrize("word", _WHOLE.split())
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    assert stem(normal(word)) == normal(word)


@pytest.mark.parametrize("word", ["12", "c3", "mri", "آب", "و", ""])
def test_what_is_no_persian_word_or_too_short_is_its_own_stem(word: str) -> None:
    assert stem(normal(word)) == normal(word)


@given(_PERSIAN, _ENDINGS)
def test_a_stem_is_its_own_stem_and_spelled_like_all_words(word: str, ending: str) -> None:
    for each in words(word + ending):
        found = stem(each)
        assert stem(found) == found
        assert normal(found) == found


def test_a_stem_of_a_real_word_is_no_single_letter() -> None:
    for row in real_calls():
        for word in words(row["text_as_typed"]):
            assert len(stem(word)) >= min(len(word), 2), word
