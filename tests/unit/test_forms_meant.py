"""What a typed word may stand for beyond its own stem: spoken forms, pairs of verbs, numbers."""

import pytest

from samad_desktop.domain.forms_meant import likely_forms, stems_meant, words_meant
from samad_desktop.domain.spelling import normal
from samad_desktop.domain.stem_words import WHOLE
from samad_desktop.domain.stems import stem


def is_meant(typed: str, stored: str) -> bool:
    """Say whether what is stored, with its stem, is found by what was typed."""
    asked, word = normal(typed), normal(stored)
    return stem(word) in stems_meant(asked) or word in words_meant(asked)


def test_a_word_that_may_be_a_plural_is_meant_both_ways() -> None:
    assert {stem("لوله"), stem("لول")} == set(stems_meant(normal("لوله‌ای")))


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("خیابونا", "خیابان"),
        ("خونه‌ها", "خانه"),
        ("نون", "نان"),
        ("درختامون", "درخت"),
        ("باغاش", "باغ"),
        ("می‌مونه", "می‌ماند"),
        ("آسمونش", "آسمان"),
        ("میدون", "میدان"),
        ("نونوایی", "نانوایی"),
        ("مدرسشون", "مدرسه"),
        ("خونمون", "خانه"),
        ("ترکیدگی", "ترکیده"),
        ("زدگی", "زده"),
    ],
)
def test_what_is_written_as_it_is_spoken_means_what_is_written(spoken: str, written: str) -> None:
    assert stem(normal(written)) in stems_meant(normal(spoken))


def test_what_is_written_means_what_others_wrote_as_they_speak() -> None:
    assert {"خیابون", "خیابونا", "خیابانا"} <= set(stems_meant(normal("خیابان‌ها")))
    assert stem("نون") in stems_meant("نان")


@pytest.mark.parametrize("word", ["شورا", "فردا", "رضا", "کارون", "خون", "امدات"])
def test_what_only_sounds_like_a_spoken_form_means_itself(word: str) -> None:
    assert stems_meant(word) == (stem(word),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("میاره", "آورده"),
        ("نمیاره", "می‌آوردند"),
        ("میذارن", "گذاشتند"),
        ("نذاشتن", "نمی‌گذارد"),
        ("میشینه", "نشسته‌اند"),
        ("وایمیسته", "ایستاد"),
        ("وایستاده", "می‌ایستد"),
        ("میوفته", "افتاده"),
        ("مونده", "مانده"),
        ("میتونست", "نمی‌تواند"),
        ("ترکوندن", "می‌ترکاند"),
        ("فرسوده", "می‌فرساید"),
        ("سوزونده", "می‌سوزانند"),
        ("درمیاره", "درآورده"),
        ("خرابه", "خراب"),
        ("قدیمیه", "قدیمی"),
        ("مسئول", "مسوول"),
        ("تومن", "تومان"),
        ("چهار", "۴"),
        ("می‌سوزد", "سوزانده"),
        ("برگشت", "برمی‌گردانند"),
    ],
)
def test_either_form_is_found_by_the_other(one: str, other: str) -> None:
    assert is_meant(one, other)
    assert is_meant(other, one)


def test_a_number_is_meant_by_its_place_in_a_row() -> None:
    assert is_meant("12", "دوازدهم")
    assert is_meant("دوازدهم", "12")
    assert is_meant("3", "سوم")
    assert not is_meant("12", "دو")
    assert not is_meant("سیم", "30")


def test_a_form_of_two_verbs_means_both_but_neither_means_the_other() -> None:
    assert is_meant("می‌برند", "بریده")
    assert is_meant("بریده", "می‌برند")
    assert is_meant("می‌برند", "برده")
    assert is_meant("می‌کشد", "کشته")
    assert not is_meant("بریده", "برده")
    assert not is_meant("برده", "بریده")


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("دستمون", "دسته"),
        ("نمونه", "مانده"),
        ("دوید", "بدون"),
        ("کنده", "می‌کنند"),
        ("آمد", "میان"),
        ("مردم", "مرده"),
        ("کارون", "کار"),
    ],
)
def test_what_only_looks_alike_is_not_meant(typed: str, other: str) -> None:
    assert not is_meant(typed, other)


def test_no_word_that_is_whole_stands_for_a_verb() -> None:
    whole = frozenset(normal(WHOLE).split())
    for typed in ("می‌آید", "نمی‌دود", "می‌رهاند", "بمانند", "می‌نماید"):
        assert whole.isdisjoint(words_meant(normal(typed)))


def test_likely_forms_need_no_dictionary() -> None:
    assert {"میزند", "زده", "نمیزنه", "بزنه"} <= set(likely_forms("زدند"))
    assert {"شرکت", "شرکتی", "شرکتهای"} <= set(likely_forms("شرکتیشان"))
    assert "مسوولش" in likely_forms("مسیول")
    assert likely_forms("12") == likely_forms("اب") == ()
