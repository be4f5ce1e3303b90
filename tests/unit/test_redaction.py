"""What is proposed to be struck out, what is left, and that nothing tells how much it was."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.redaction import (
    MARK,
    Redaction,
    RedactionDraft,
    RedactionReason,
    Span,
    by_hand,
    fingerprint,
    merged,
    redacted,
    toggled,
)
from samad_desktop.domain.redaction_proposals import KnownCaller, RedactionSheet, naming, proposed
from samad_desktop.domain.written_words import written_words
from samad_desktop.labels import label
from tests.calls import real_calls

R = RedactionReason
CALLER = KnownCaller(("محمدرضا قلی‌زاده",), ("+989143471821", "+984133309333"), ("1687136319",))
ZWNJ = "\u200c"


def found(text, caller=CALLER, places=()):
    return [(text[each.start : each.end], each.reason) for each in proposed(text, caller, places)]


@pytest.mark.parametrize(
    "typed",
    [
        "محمدرضا",
        "محمد رضا",
        "محمّد رضا قـلـي زاده",
        "قلیزاده",
        f"قلی{ZWNJ}زاده{ZWNJ}ها",
        "محمد\u200fرضا",
        "قلي زادۀ",
        "قلیضاده",
    ],
)
def test_the_callers_name_is_found_in_any_spelling(typed):
    assert found(f"من {typed} هستم") == [(typed, R.OWN_NAME)]


def test_the_brackets_of_a_sentence_stay():
    assert found("او (۰۹۱۴ ۳۴۷ ۱۸۲۱) زنگ زد") == [("۰۹۱۴ ۳۴۷ ۱۸۲۱", R.PHONE)]


def test_a_weak_end_of_a_surname_and_other_peoples_names_are_no_name_of_hers():
    assert found("زاده شد و رضایت داد") == []


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("۰۹۱۴ ۳۴۷ ۱۸۲۱", R.PHONE),
        ("0935-218 5151", R.PHONE),
        ("+98 914 347 1821", R.PHONE),
        ("٠٤١-٣٣٣٠٩٣٣٣", R.PHONE),
        ("33309333", R.PHONE),
        ("(041) 3330 9333", R.PHONE),
        ("0914، 347، 1821", R.PHONE),
        ("168-713631-9", R.NATIONAL_ID),
        ("۱۳۶۵۹۷۶۷۰۱", R.NATIONAL_ID),
        ("6037-9911-2233-4455", R.CARD),
        ("IR06 0960 0000 0100 3200 1000 01", R.IBAN),
        ("۱۲ ب ۳۴۵ ایران ۲۵", R.PLATE),
        ("ali@example.com", R.ELECTRONIC),
        ("@ali_x", R.ELECTRONIC),
        ("6612087", R.NUMBER),
    ],
)
def test_numbers_that_lead_to_a_person_are_found(typed, reason):
    assert found(f"گفت {typed} را بنویسید") == [(typed, reason)]


@pytest.mark.parametrize(
    ("text", "typed", "reason"),
    [
        ("کد پستی ۵۱۶۶۷۸۸۹۹۱ را داد", "۵۱۶۶۷۸۸۹۹۱", R.POSTAL_CODE),
        ("شماره پرونده 4/2291 است", "4/2291", R.NUMBER),
        ("قبض 312 را داد", "312", R.NUMBER),
        ("آقای کریمی گفت", "آقای کریمی", R.PERSON),
        ("سرکار خانم دکتر نوری گفت", "سرکار خانم دکتر نوری", R.PERSON),
        ("برای مجوز از من، پروین رستمی، پول خواست", "پروین رستمی", R.PERSON),
        ("من پروین رستمی هستم و شکایت دارم", "پروین رستمی", R.PERSON),
        ("اینجانب پروین رستمی شکایت دارم", "پروین رستمی", R.PERSON),
        ("نام من رستمی است", "رستمی", R.PERSON),
        ("به نام پروین رستمی ثبت شد", "پروین رستمی", R.PERSON),
        ("در خیابان ولیعصر کوچه لاله پلاک ۱۲ است", "خیابان ولیعصر", R.ADDRESS),
        ("روستای یکان کهریز", "روستای یکان کهریز", R.ADDRESS),
        ("پدرم را زدند", "پدرم", R.KINSHIP),
        ("همسر متقاضی آمد", "همسر متقاضی", R.KINSHIP),
        (f"بچه{ZWNJ}ام بیمار است", f"بچه{ZWNJ}ام", R.KINSHIP),
        ("همسر من کارمند همان اداره است", "همسر من کارمند همان اداره", R.OCCUPATION),
    ],
)
def test_words_that_give_somebody_away_are_found(text, typed, reason):
    assert (typed, reason) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "180 میلیون تومان خواستند",
        "در ۱۴۰۵/۰۹/۰۲ ساعت 11 آمد",
        "بالای 80 خانواریم و ۴۰ روز گذشت",
        "پدر و مادر باید رضایت بدهند",
        "کارمند باجه داد زد",
        "بیان تا 11 و 180 نفر",
        "از من پول خواستند، رسید ندادند",
        "گفت برای من، دیروز، نیامده است",
        "به نام خدا",
        "من",
    ],
)
def test_amounts_dates_and_what_points_at_nobody_are_left(text):
    assert found(text) == []


def test_a_known_place_is_found_as_a_whole():
    assert found("از يكان‌كهريز آمد", places=("یکان کهریز",)) == [("يكان‌كهريز", R.PLACE)]
    assert found("کهریز آب ندارد", places=("یکان کهریز",)) == []


def test_a_known_place_is_found_without_the_word_for_what_it_is():
    assert found("بخشداری میاب آمد", places=("روستای میاب",)) == [("میاب", R.PLACE)]


def test_kin_and_trades_are_only_shown_until_somebody_says_so():
    text = "پسرش با ۰۹۱۴۳۴۷۱۸۲۱ زنگ زد"
    sheet = RedactionSheet(1, text, "", "", proposed(text, CALLER))
    assert sheet.begun().text(text) == f"پسرش با {MARK} زنگ زد"
    assert R.KINSHIP.is_lesser
    assert not R.OWN_NAME.is_lesser


def test_what_names_the_caller_is_told_as_it_was_typed():
    text = "آقای قلي زاده، ۰۹۱۴/۳۴۷/۱۸۲۱، پسر کریمی"
    assert naming(text, CALLER) == ("قلي زاده", "۰۹۱۴/۳۴۷/۱۸۲۱")
    assert naming("از شهروندی پول خواستند", CALLER) == ()
    assert naming(text, KnownCaller()) == ()


def test_how_long_a_stretch_was_is_not_told():
    text = "الف ب محمد رضا پ"
    one, two = Span(4, 5, R.BY_HAND), Span(6, 14, R.OWN_NAME)
    assert redacted(text, (one, two)) == redacted(text, (Span(4, 14, R.BY_HAND),))
    assert redacted(text, (one, two)) == f"الف {MARK} پ"


def test_overlapping_stretches_are_one_for_the_stronger_reason():
    spans = (Span(0, 5, R.KINSHIP), Span(3, 8, R.OWN_NAME), Span(8, 9, R.PHONE))
    assert merged(spans) == (Span(0, 8, R.OWN_NAME), Span(8, 9, R.PHONE))


def test_a_stretch_that_was_chosen_takes_whole_words():
    text = "از جباری پول خواستند"
    assert by_hand(text, 4, 10) == Span(3, 12, R.BY_HAND)
    assert by_hand(text, 2, 3) is None


def test_a_mark_is_struck_out_and_let_stand():
    proposal = (Span(3, 8, R.KINSHIP),)
    struck = toggled((), proposal, 4)
    assert struck == proposal
    assert toggled(struck, (), 4) == ()
    assert toggled((), proposal, 9) is None


def test_a_change_is_confirmed_anew():
    draft = RedactionDraft("x", confirmed="متن", all_the_same=True)
    assert draft.stored == Redaction("متن", "x", all_the_same=True)
    assert draft.changed(with_place=True).stored is None


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("متن", "other", "redaction_outdated"),
        (" \u200c ", "same", "redaction_empty"),
        ("x" * 200_001, "same", "too_long"),
    ],
)
def test_what_cannot_be_sent_is_refused(text, source, code):
    with pytest.raises(ValidationFailed) as refused:
        Redaction(text, source).checked("same")
    assert [(each.field, each.code) for each in refused.value.errors] == [("redaction", code)]


def test_a_fingerprint_knows_text_and_place_apart():
    assert fingerprint("الف", "ب") != fingerprint("الفب", "")
    assert fingerprint("الف", "ب") == fingerprint("الف", "ب")


def test_every_reason_has_its_words():
    assert all(label(reason) for reason in R)


def test_every_real_call_is_redacted_without_its_callers_name_and_numbers():
    for call in real_calls():
        numbers = tuple(filter(None, (call["phone_as_given"], call["national_id_as_given"])))
        caller = KnownCaller((call["name_as_given"],), (), ())
        text = f"{call['text_as_typed']}، {call['name_as_given']} {' '.join(numbers)}"
        left = redacted(text, proposed(text, caller, (call["place"],)))
        assert naming(left, caller) == (), left
        assert not any(number in left for number in numbers), left


TEXTS = st.text(
    st.sampled_from([*"محمدرضاقلیزهآپخ ۰۱۲0914357\u200c\u200f\n.،@/-", "👨", "ـ", "\u0651"])
    | st.characters(codec="utf-8")
)
SPANS = st.lists(
    st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from(list(R))), max_size=6
)


@given(TEXTS)
def test_proposals_lie_in_the_text_in_order_and_apart(text):
    spans = proposed(text, CALLER, ("یکان کهریز",))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(TEXTS)
def test_with_all_proposals_struck_out_nothing_names_the_caller(text):
    assert naming(redacted(text, proposed(text, CALLER)), CALLER) == ()


@given(TEXTS, SPANS)
def test_what_is_kept_stands_in_its_order_and_what_is_struck_out_is_gone(text, spans):
    spans = tuple(Span(min(s.start, len(text)), min(s.end, len(text)), s.reason) for s in spans)
    gone = {place for span in spans for place in range(span.start, span.end)}
    kept = "".join(letter for place, letter in enumerate(text) if place not in gone)
    left = redacted(text, spans)
    assert "".join(left.replace(MARK, "").split()) == "".join(kept.replace(MARK, "").split())
    assert redacted(text, merged(spans)) == left


@given(TEXTS)
def test_words_stand_where_they_say(text):
    words = written_words(text)
    assert all(word.letters and word.start < word.end for word in words)
    assert all(one.end <= two.start for one, two in pairwise(words))
