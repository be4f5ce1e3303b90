"""What is asked where words were parted or joined, and misspelt as well."""

from samad_desktop.domain.asking import also, exactly, why_found
from samad_desktop.domain.near_parts import nearly_parted, parts_asked
from samad_desktop.domain.why import Why


def test_a_word_parted_and_misspelt_is_found_as_one() -> None:
    asked = ("ترکمن", "چای", "وام")
    assert "ترکمنچای" in parts_asked(asked, {"چای", "وام"})
    parted = nearly_parted(asked, {"چای", "وام"}, {"ترکمنچای": [("ترکمانچای", Why.LETTER)]})
    choices = also(exactly(asked), parted)
    found = why_found(choices, ("وام", "ترکمانچای"))
    assert found is not None
    assert found[0] is Why.LETTER


def test_two_words_joined_and_misspelt_are_found_beside_each_other() -> None:
    known = {"داش", "ریاضی"}
    assert "تیکم" in parts_asked(("تیکمداش", "ریاضی"), known)
    parted = nearly_parted(("تیکمداش",), known, {"تیکم": [("تیکمه", Why.SOUND)]})
    choices = also(exactly(("تیکمداش",)), parted)
    assert why_found(choices, ("اهالی", "تیکمه", "داش")) is not None
    assert why_found(choices, ("تیکمه", "اهالی", "داش")) is None


def test_a_word_that_there_is_or_of_which_nothing_is_known_is_not_parted() -> None:
    assert parts_asked(("تیکمداش",), {"تیکمداش", "داش"}) == ()
    assert parts_asked(("تیکمداش",), frozenset()) == ()


def test_a_long_question_is_not_looked_at_so_closely() -> None:
    assert parts_asked(("اب", "برق", "گاز", "نان", "راه", "پل"), frozenset()) == ()
