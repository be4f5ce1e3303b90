"""How alike two matters are, and why: whose they are, where, about what, in which words."""

import pytest

from samad_desktop.domain.contacts import Likeness
from samad_desktop.domain.likeness import Beside, Matter, Weights, fits, likeness
from samad_desktop.domain.names import family_name
from samad_desktop.domain.text import words

WATER, POWER, TABRIZ = 1, 2, 3


def matter(text: str, subject: int | None = WATER, place: str = "هشترود") -> Matter:
    return Matter.of(subject, TABRIZ, place, words(text))


CALL = matter("لوله‌های آب ترکیده و تانکر نیامده")
CASE = matter("لولهٔ آب کوی فرهنگیان ترکید")


def test_other_endings_of_a_word_are_the_same_word() -> None:
    assert set(Weights([CASE]).telling(CALL, CASE)) == {"لولههای", "ترکیده"}


def test_a_word_that_all_cases_have_tells_less_than_a_rare_one() -> None:
    others = [matter(f"آب قطع شد {n}") for n in range(30)]
    weights = Weights([*others, CASE])
    of_all = weights.overlap(matter("قطع مازوت"), matter("قطع دکل"))
    of_few = weights.overlap(matter("قطع تانکر"), matter("دکل تانکر"))
    assert of_all < of_few


def test_words_that_stand_in_every_text_make_nothing_alike() -> None:
    one, other = matter("این را هم باید دیگر شدن"), matter("این هم دیگر باید شدن را")
    assert Weights([one, other]).overlap(one, other) == 0.0


@pytest.mark.parametrize(
    ("beside", "why"),
    [
        (Beside(person=True, household=True), Likeness.PERSON),
        (Beside(household=True, family=True), Likeness.HOUSEHOLD),
        (Beside(family=True), Likeness.FAMILY),
        (Beside(), Likeness.PLACE),
    ],
)
def test_the_strongest_reason_is_said_and_comes_first(beside: Beside, why: Likeness) -> None:
    weights = Weights([CASE])
    found, closeness = likeness(CALL, CASE, beside, weights)
    assert found is why
    weaker = likeness(CALL, CASE, Beside(), weights)[1]
    assert closeness > weaker or why is Likeness.PLACE


def test_a_family_name_alone_tells_nothing_elsewhere_or_of_another_matter() -> None:
    weights = Weights([CASE])
    elsewhere, other = matter("لوله", place="سراب"), matter("برق", POWER)
    assert likeness(CALL, elsewhere, Beside(family=True), weights)[0] is Likeness.SUBJECT
    assert likeness(CALL, other, Beside(family=True), weights)[0] is Likeness.PLACE


@pytest.mark.parametrize(
    ("why", "goes_on"),
    [
        (Likeness.PERSON, True),
        (Likeness.HOUSEHOLD, True),
        (Likeness.FAMILY, True),
        (Likeness.PLACE, False),
        (Likeness.SUBJECT, False),
    ],
)
def test_a_stranger_who_calls_about_one_cause_has_her_own_case(
    why: Likeness,
    goes_on: bool,
) -> None:
    assert fits(CALL, CASE, why, Weights([CASE])) is goes_on


def test_nearly_the_same_words_go_on_with_a_case_whoever_says_them() -> None:
    again = matter("لوله آب کوی فرهنگیان ترکیده", subject=POWER)
    assert fits(again, CASE, Likeness.PLACE, Weights([CASE]))


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("شیوا تیموری", "تیموری"),
        ("رحیم قلی‌زاده", "قلیزاده"),
        ("رحیم قلی زاده", "قلیزاده"),
        ("خانم سیفی", ""),
        ("علی پور", ""),
        ("", ""),
    ],
)
def test_a_family_name_is_one_word_however_it_was_written(name: str, family: str) -> None:
    assert family_name(name) == family
