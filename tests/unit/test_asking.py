"""What is asked of texts for what was typed: other forms, joined and parted words, likenesses."""

from samad_desktop.domain.asking import (
    Choice,
    asked_words,
    beyond,
    closeness,
    exactly,
    halves,
    more_widely,
    why_found,
    widely,
)
from samad_desktop.domain.keyboard import in_persian
from samad_desktop.domain.meant import proposals
from samad_desktop.domain.near_names import names_meant, neighbours_joined
from samad_desktop.domain.why import Why


def test_words_that_tell_nothing_are_asked_for_only_alone() -> None:
    assert asked_words("آب از کوی فرهنگیان که قطع شده است") == ("اب", "کوی", "فرهنگیان", "قطع")
    assert asked_words("از که") == ("از", "که")


def test_only_the_last_word_is_a_beginning() -> None:
    assert exactly(("اب", "کوی")) == ((Choice("اب"),), (Choice("کوی", beginning=True),))


def test_forms_of_a_word_and_neighbours_joined_are_asked_for_beside_it() -> None:
    first, second = widely("محمد رضا", ("محمد", "رضا"), {"محمد": ["محمدی"]}, frozenset())
    joined = Choice("محمدرضا", Why.JOINED, beginning=True)
    assert set(first) == {Choice("محمد"), joined, Choice("محمدی", Why.ENDING)}
    assert set(second) == {Choice("رضا", beginning=True), joined}


def test_beyond_what_was_asked_only_the_other_forms_of_a_word_are() -> None:
    known = exactly(("گاز", "قطع"))
    no_more = widely("گاز قطع", ("گاز", "قطع"), {}, ())
    assert beyond(known, known) == ()
    forms = {"گاز": ["گاز", "گازی"], "قطع": ["قطع", "قطعی"]}
    one_more = (*known[:1], (*known[1], Choice("قطعی"), Choice("وصل")))
    assert beyond(one_more, known) == (known[0], (Choice("وصل"),))
    both = widely("گاز قطع", ("گاز", "قطع"), forms, ())
    assert beyond(both, known) == both
    assert beyond(no_more, known) == no_more


def test_a_word_is_parted_where_both_halves_are_words() -> None:
    (choices,) = widely("محمدرضا", ("محمدرضا",), {}, {"محمد", "رضا", "محم"})
    assert Choice("محمد", Why.JOINED, then="رضا") in choices
    assert len(choices) == 2


def test_a_typed_zwnj_parts_a_word_wherever_its_halves_stand() -> None:
    (choices,) = widely("بیمه\u200cنامه", ("بیمهنامه",), {}, frozenset())
    apart = choices[1]
    assert (apart.word, apart.then, apart.apart) == ("بیمه", "نامه", True)
    assert why_found((choices,), ("بیمه", "محصولات", "نامه")) is not None


def test_a_word_that_tells_nothing_is_no_half() -> None:
    (choices,) = widely("بی\u200cآب", ("بیاب",), {}, frozenset())
    assert choices[1] == Choice("اب", Why.JOINED)


def test_halves_leave_no_scrap_of_a_word() -> None:
    assert halves("محمدرضا") == (("محم", "درضا"), ("محمد", "رضا"))
    assert halves("کتاب") == halves("12345678") == ()


def test_the_farthest_of_the_nearest_reasons_is_why_a_case_was_found() -> None:
    choices = more_widely(exactly(("برق", "ترانص")), {"ترانص": [("ترانس", Why.SOUND)]})
    found = why_found(choices, ("برق", "ترانس"))
    assert found is not None
    assert found[0] is Why.SOUND
    assert why_found(choices, ("برق", "ترانصفر")) == (Why.EXACT, 0.9)
    assert why_found(choices, ("برق",)) is None


def test_whole_words_in_their_order_are_nearer() -> None:
    stored = ("قطع", "برق", "محله")
    assert closeness("قطع برق", stored) == 1.0
    assert closeness("برق قطع", stored) < closeness("قطع برق", stored)
    assert closeness("قط", stored) == 0.0


def test_a_misspelt_name_is_meant_as_names_that_there_are() -> None:
    like = {"مهمد": [("محمد", Why.SOUND)], "کریمی": [("کریم", Why.LETTER)]}
    found = names_meant(("مهمد", "کریمی"), like, {"کریمی"})
    assert [each.words for each in found] == ["محمد کریمی", "محمد کریم"]
    assert [each.why for each in found] == [Why.SOUND, Why.LETTER]


def test_a_name_of_which_a_word_is_like_none_is_not_meant_otherwise() -> None:
    assert names_meant(("مهمد", "زرافه"), {"مهمد": [("محمد", Why.SOUND)]}, ()) == ()


def test_neighbours_are_a_name_together_where_there_is_one() -> None:
    asked = ("محمد", "رضا", "نوری")
    assert neighbours_joined(asked) == ("محمدرضا", "رضانوری")
    found = names_meant(asked, {}, {*asked, "محمدرضا"})
    assert [(each.words, each.why) for each in found] == [("محمدرضا نوری", Why.JOINED)]


def test_what_was_typed_in_the_other_language_may_be_meant() -> None:
    assert in_persian("jfvdc") == "تبریز"
    assert in_persian("تبریز") == in_persian("12") == ""
    assert proposals("jfvdc", (), {})[0] == "تبریز"


def test_the_nearest_words_that_there_are_may_be_meant_and_the_rest_stays_as_typed() -> None:
    like = {"هشتروید": ["هشترود", "هرودت"]}
    found = proposals("آبِ هشتروید", ("هشتروید",), like)
    assert found == ("آبِ هشترود", "آبِ")


def test_nothing_may_be_meant_by_words_that_are_like_none() -> None:
    assert proposals("زرافه", ("زرافه",), {}) == ()
