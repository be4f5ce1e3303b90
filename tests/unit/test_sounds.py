"""Which words sound alike, and which are one slip of the keyboard apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.sounds import SLIP_MIN, distance, is_slip, sound
from samad_desktop.domain.spelling import normal, words

_WORD = st.text(alphabet="ابتثحخدذرزسشصضطعغفقکلمنوهی", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سعید", "صعید"),
        ("رضایی", "رظایی"),
        ("طاهری", "تاهری"),
        ("محمد", "مهمد"),
        ("غلامی", "قلامی"),
        ("علی", "الی"),
        ("مسعود", "مسود"),
        ("خواهر", "خاهر"),
        ("نقی", "نقّی"),
        ("فاطمه", "فاتما"[:-1]),
        ("مؤمن", "مومن"),
        ("محمّد", "محمد"),
    ],
)
def test_names_that_are_spoken_alike_have_one_sound(one: str, other: str) -> None:
    assert sound(normal(one)) == sound(normal(other))


@pytest.mark.parametrize(("one", "other"), [("رضا", "رسا"), ("اصغر", "اکبر"), ("احمد", "محمد")])
def test_other_names_have_another_sound(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(_WORD)
def test_a_sound_sounds_like_itself_and_is_never_empty(word: str) -> None:
    for each in words(word):
        assert sound(each)
        assert sound(sound(each)) == sound(each)


@pytest.mark.parametrize("other", ["قنربی", "قنبر", "قنبزی", "فنبری", "قنبررِی"])
def test_one_wrong_missing_added_or_swapped_letter_is_a_slip(other: str) -> None:
    assert is_slip("قنبری", normal(other))


def test_two_wrong_letters_are_none_and_short_words_are_not_compared() -> None:
    assert not is_slip("قنبری", "منبزی")
    assert not is_slip("آب", "تاب")
    assert distance("قنبری", "منبزی") > 1


@given(_WORD, st.data())
def test_every_single_slip_is_seen(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("ابتکم"))
    wrong = word[:place] + letter + word[place + 1 :]
    added = word[:place] + letter + word[place:]
    swapped = word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]
    for other in (wrong, added, swapped):
        assert is_slip(word, other) == (len(word) >= SLIP_MIN)
