"""What was struck out before is found again in what the agency reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samad_desktop.domain.redaction import MARK, RedactionReason, Span, redacted
from samad_desktop.domain.redaction_before import RedactedBefore, struck_before
from samad_desktop.domain.redaction_proposals import RedactionSheet
from samad_desktop.domain.text import clean

_R = RedactionReason
TEXT = "سکینه نصیری گفت مأمور با شمارهٔ ۲۲۳۳۴۴ تماس گرفت و سکینه را تهدید کرد"
NAME, PHONE = Span(0, 11, _R.OWN_NAME), Span(32, 38, _R.PHONE)
KIN = Span(40, 44, _R.KINSHIP)


def sheet(before):
    return RedactionSheet(1, TEXT, "کوی", "تبریز", (NAME, PHONE, KIN), before=before)


def test_it_begins_with_what_was_struck_out_and_proposes_the_rest():
    by_hand = Span(16, 21, _R.BY_HAND)
    said = redacted(TEXT, (NAME, by_hand))
    draft = sheet(RedactedBefore(said, with_place=True, corrected=False)).begun()
    assert draft.struck == (NAME, by_hand)
    assert draft.with_place
    assert draft.text(TEXT) == said


def test_what_was_written_by_hand_is_gone_on_with():
    draft = sheet(RedactedBefore("کسی تهدید شد", with_place=False, corrected=False)).begun()
    assert (draft.struck, draft.written) == ((), "کسی تهدید شد")


def test_of_a_text_that_is_another_now_all_firm_proposals_are_struck_out():
    draft = sheet(RedactedBefore("متنی دیگر", with_place=True, corrected=True)).begun()
    assert draft == sheet(None).begun()
    assert draft.struck == (NAME, PHONE)


@pytest.mark.parametrize("said", [f"{MARK} و بس", f"{TEXT} {MARK}", f"سکینه {MARK}{MARK} کرد", ""])
def test_what_is_no_part_of_the_text_is_not_guessed(said):
    assert struck_before(TEXT, said) is None


@given(st.data())
def test_whatever_was_struck_out_gives_the_same_text_again(data):
    text = clean(data.draw(st.text("الف ب.", min_size=1, max_size=40)))
    places = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=4))
    said = clean(redacted(text, (Span(min(pair), max(pair), _R.BY_HAND) for pair in pairs)))
    struck = struck_before(text, said)
    assert struck is None or clean(redacted(text, struck)) == said
