"""What is asked of texts for what was typed: other forms, joined and parted words, likenesses."""

from samad_desktop.domain.asking import (
    Choice,
    asked_words,
    beyond,
    closeness,
    exactly,
    halves,
    more_widely,
    partings,
    stems_asked,
    why_found,
    widely,
    with_numbers,
    words_asked,
)
from samad_desktop.domain.keyboard import in_persian
from samad_desktop.domain.meant import proposals, says_most
from samad_desktop.domain.near_names import (
    NameBeside,
    names_beside,
    names_meant,
    names_nearly_beside,
    neighbours_joined,
)
from samad_desktop.domain.why import Why


def test_words_that_tell_nothing_are_asked_for_only_alone() -> None:
    assert asked_words("آب از کوی فرهنگیان که قطع شده است") == ("اب", "کوی", "فرهنگیان", "قطع")
    assert asked_words("از که") == ("از", "که")
    assert asked_words("درخواست گاردریل") == ("گاردریل",)
    assert asked_words("شکایت‌های متقاضیان از مشکلات نانوایی") == ("نانوایی",)
    assert asked_words("درخواست") == ("درخواست",)
    assert asked_words("درباره اینکه گفتند نان چرا چنده") == ("نان",)
    assert asked_words("واسه چی") == ("واسه", "چی")


def test_how_somebody_called_and_is_called_hides_no_case() -> None:
    said = "سلام خسته نباشید آقای رستمی که از زوارق زنگ زده بود"
    assert asked_words(said) == ("رستمی", "زوارق")
    assert asked_words("پروندهٔ خانمی که برای انسولین تماس گرفته بودند") == ("انسولین",)
    assert asked_words("پیرو تماس قبلی دربارهٔ افراز") == ("افراز",)
    assert asked_words("آهن زنگ می‌زند") == ("اهن",)
    assert asked_words("زنگ آهن زدند") == ("زنگ", "اهن", "زدند")
    assert asked_words("آقای") == ("اقای",)


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
    assert Choice("محمد", Why.JOINED, then="رضا", apart=True) in choices
    assert len(choices) == 2


def test_a_number_behind_a_word_may_stand_apart_or_be_said() -> None:
    asked = with_numbers(("فاز4", "سهند"))
    assert asked == ("فاز4", "فاز4", "سهند")
    assert {"چهار", "فاز4"} <= words_asked(asked)
    choices = widely("فاز۴ سهند", asked, {}, {"چهار"})
    for text in (("سهند", "فاز4"), ("سهند", "فاز", "بلوک", "4"), ("فاز", "چهار", "سهند")):
        assert why_found(choices, text) is not None
    assert why_found(choices, ("سهند", "فاز", "3")) is None
    assert why_found(choices, ("سهند", "4")) is None
    assert with_numbers(("c3", "112")) == ("c3", "112")


def test_a_number_apart_may_stand_behind_its_word_as_one() -> None:
    choices = widely("منطقه ۹ تبریز", ("منطقه", "9", "تبریز"), {}, frozenset())
    found = why_found(choices, ("منطقه9", "تبریز"))
    assert found is not None
    assert found[0] is Why.JOINED


def test_neighbours_as_one_are_asked_for_in_all_their_forms() -> None:
    assert "باغدار" in stems_asked("باغ دار سنجد", ("باغ", "دار", "سنجد"))
    there = {"باغدار": ["باغدارها"]}
    choices = widely("باغ دار سنجد", ("باغ", "دار", "سنجد"), there, frozenset())
    assert why_found(choices, ("باغدارها", "سنجد")) is not None


def test_a_typed_zwnj_parts_a_word_wherever_its_halves_stand() -> None:
    (choices,) = widely("بیمه\u200cنامه", ("بیمهنامه",), {}, frozenset())
    apart = choices[1]
    assert (apart.word, apart.then, apart.apart) == ("بیمه", "نامه", True)
    assert why_found((choices,), ("بیمه", "محصولات", "نامه")) is not None


def test_halves_stand_anywhere_in_a_text_where_the_whole_is_no_word_or_both_are_long() -> None:
    known = {"بیمهنامه", "بیمه", "نامه", "شهرداری", "شهر", "داری"}
    (choices,) = widely("بیمهنامه", ("بیمهنامه",), {}, known)
    assert why_found((choices,), ("بیمه", "محصولات", "نامه")) is not None
    (choices,) = widely("شهرداری", ("شهرداری",), {}, known)
    assert why_found((choices,), ("شهر", "محصولات", "داری")) is None
    assert why_found((choices,), ("شهر", "داری")) is not None


def test_a_word_that_tells_nothing_may_hang_on_another() -> None:
    assert "پیاده" in words_asked(("پیادهرو",))
    (choices,) = widely("پیادهرو", ("پیادهرو",), {}, {"پیاده"})
    assert choices == (Choice("پیادهرو", beginning=True), Choice("پیاده", Why.JOINED))


def test_a_part_of_a_word_is_asked_for_in_all_its_forms() -> None:
    (held,) = widely("دست\u200cفروشان", ("دستفروشان",), {}, frozenset())
    assert why_found((held,), ("دست", "فروش")) is not None
    (joined,) = widely("ماشینالاتی", ("ماشینالاتی",), {}, {"ماشین", "الاتی"})
    assert why_found((joined,), ("ماشین", "الات")) is not None


def test_a_part_of_two_letters_is_a_word_only_where_that_is_likely() -> None:
    assert ("اب", "معدنی") in partings("ابمعدنی")
    assert ("در", "خواستن") not in partings("درخواستن")
    assert partings("کتاب") == partings("1234567") == ()
    (choices,) = widely("کارگر", ("کارگر",), {}, {"کارگر", "کار", "گر"})
    assert len(choices) == 1
    (choices,) = widely("چشمکزن", ("چشمکزن",), {}, {"چشمک", "زن"})
    assert choices[1] == Choice("چشمک", Why.JOINED, then="زن", apart=True)
    (choices,) = widely("چشمکزن", ("چشمکزن",), {}, {"چشمکزن", "چشمک", "زن"})
    assert choices[1] == Choice("چشمک", Why.JOINED, then="زن")


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


def test_a_name_may_stand_before_or_after_the_words_of_a_text() -> None:
    known = {"رحیم", "قلیزاده", "جلالی"}
    found = names_beside(("رحیم", "قلی", "زاده", "تانکر"), known, {"تانکر"})
    assert found == (NameBeside("رحیم قلی زاده", ("تانکر",)),)
    found = names_beside(("گلفرج", "جلالی"), known, {"گلفرج"})
    assert found == (NameBeside("جلالی", ("گلفرج",)),)


def test_no_name_stands_beside_nothing_or_in_a_sentence() -> None:
    known, said = {"جلالی"}, {"مرتع", "گلفرج", "از", *"ابتثجچ"}
    assert names_beside((), known, said) == names_beside(("جلالی",), known, said) == ()
    assert names_beside(("جلالی", "از"), known, said) == ()
    assert names_beside(("مرتع", "گلفرج"), known, said) == ()
    assert names_beside(("جلالی", "کیش"), known, said) == ()
    assert names_beside(("جلالی", "گلفرج"), {"جلالی", "گلفرج"}, said) == ()
    assert names_beside(("جلالی", *"ابتثجچ"), known, said) == ()


def test_a_misspelt_name_may_stand_around_the_words_of_a_text() -> None:
    known, said = {"زهره", "افشاری", "قاسم", "اقازاده", "سهند", "مهدی"}, {"پساب", "سهند"}
    like = {"عفشاری": [("افشاری", Why.SOUND)]}
    beside = names_nearly_beside(("زهره", "عفشاری", "پساب"), like, known, said)
    assert beside[0] == NameBeside("زهره افشاری", ("پساب",), Why.SOUND)
    beside = names_nearly_beside(("پساب", "قاسم", "اقا", "زاده"), {}, known, said)
    assert beside[0] == NameBeside("قاسم اقازاده", ("پساب",), Why.JOINED)
    (both,) = names_nearly_beside(("مهدی", "سهند"), {}, known, said)
    assert both == NameBeside("مهدی", ("سهند",))
    assert names_nearly_beside(("مهدی", "پروانه"), {}, known, said) == ()
    assert names_nearly_beside(("مهدی",), like, known, said) == ()


def test_only_what_keeps_most_of_the_words_answers_for_all_of_them() -> None:
    assert says_most("بیمه سلامت باطل", "بیمه سلامت")
    assert not says_most("بیمه باطل", "بیمه")
    assert not says_most("بیمه سلامت باطل", "بیمه سلامت ابطال")
    assert not says_most("آب برق گاز تلفن جاده", "آب برق")


def test_what_was_typed_in_the_other_language_may_be_meant() -> None:
    assert in_persian("jfvdc") == "تبریز"
    assert in_persian("تبریز") == in_persian("12") == ""
    assert proposals("jfvdc", (), {})[0] == "تبریز"


def test_the_nearest_words_that_there_are_may_be_meant_and_the_rest_stays_as_typed() -> None:
    like = {"هشتروید": ["هشترود", "هرودت"]}
    found = proposals("برقِ هشتروید", ("هشتروید",), like)
    assert found == ("برقِ هشترود", "برقِ")


def test_what_would_be_left_of_words_is_offered_only_if_it_tells_something() -> None:
    assert proposals("آب زرافه", ("زرافه",), {}) == ()
    assert proposals("شکایت از زرافه", ("زرافه",), {}) == ()
    assert proposals("hf", (), {}) == ("اب",) == (in_persian("hf"),)


def test_nothing_may_be_meant_by_words_that_are_like_none() -> None:
    assert proposals("زرافه", ("زرافه",), {}) == ()
