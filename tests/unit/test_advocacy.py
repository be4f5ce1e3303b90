"""The rules of advocacy files and legal bases, with plain values."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from samad_desktop.advocacy_words import ground_words, name_of, proposed_letter
from samad_desktop.domain.advocacy import (
    BASES_MAX,
    LETTER_MAX_CHARS,
    WORDS_MAX_CHARS,
    AdvocacyDraft,
    AdvocacyFile,
    AdvocacyMove,
    AdvocacyState,
    Conduct,
    Ground,
    checked_words,
    moved,
    needs_words,
)
from samad_desktop.domain.advocacy_lists import AdvocacyFilter
from samad_desktop.domain.errors import RuleBroken, ValidationFailed
from tests.claims import BASIS

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
_S, _M = AdvocacyState, AdvocacyMove


@pytest.mark.parametrize(
    ("move", "before", "after"),
    [
        (_M.ANSWER, _S.SENT, _S.ANSWERED),
        (_M.CONFIRM, _S.SENT, _S.COMPLIED),
        (_M.CONFIRM, _S.ANSWERED, _S.COMPLIED),
        (_M.DENY, _S.ANSWERED, _S.SENT),
        (_M.WITHDRAW, _S.SENT, _S.WITHDRAWN),
        (_M.WITHDRAW, _S.ANSWERED, _S.WITHDRAWN),
    ],
)
def test_lawful_moves_lead_where_they_should(move, before, after):
    assert moved(move, before) is after


@pytest.mark.parametrize(
    ("move", "before", "code"),
    [
        (_M.ANSWER, _S.ANSWERED, "advocacy_answered_before"),
        (_M.DENY, _S.SENT, "advocacy_not_answered"),
        *((move, state, "advocacy_is_over") for move in _M for state in (_S.COMPLIED, _S.DRAFT)),
    ],
)
def test_any_other_move_is_refused_with_its_reason(move, before, code):
    with pytest.raises(RuleBroken) as error:
        moved(move, before)
    assert error.value.code == code


def test_what_an_agency_told_needs_no_more_words_to_be_confirmed():
    assert not needs_words(_M.CONFIRM, _S.ANSWERED)
    assert needs_words(_M.CONFIRM, _S.SENT)
    assert needs_words(_M.DENY, _S.ANSWERED)


def test_words_have_an_end_and_are_missed_only_where_they_are_needed():
    assert checked_words("  ", needed=False) == ""
    for text, needed, code in (
        ("ا" * (WORDS_MAX_CHARS + 1), False, "too_long"),
        (" ", True, "required"),
    ):
        with pytest.raises(ValidationFailed) as refused:
            checked_words(text, needed=needed)
        assert [(each.field, each.code) for each in refused.value.errors] == [("words", code)]


def test_grounds_are_a_breach_a_refused_answer_and_more_than_one_return():
    assert Conduct(1, 2, returns=1).grounds == ()
    all_of_them = Conduct(1, 2, breached=True, refused=1, returns=2)
    assert all_of_them.grounds == tuple(Ground)
    assert len(ground_words(all_of_them)) == len(Ground)


def test_the_proposed_letter_says_the_grounds_that_there_are_and_no_others():
    _subject, letter = proposed_letter(Conduct(1, 2, returns=3), "قطع آب")
    assert "۳ بار" in letter
    assert "دیرکرد" not in letter


def test_a_draft_of_too_much_is_refused_whole():
    draft = AdvocacyDraft(1, 2, "x", "ا" * (LETTER_MAX_CHARS + 1), tuple(range(BASES_MAX + 1)))
    with pytest.raises(ValidationFailed) as error:
        draft.checked()
    assert [(e.field, e.code) for e in error.value.errors] == [
        ("letter", "too_long"),
        ("bases", "advocacy_too_many_bases"),
    ]


def test_a_file_is_late_by_time_alone_and_not_once_it_was_answered():
    file = AdvocacyFile(
        *(1, UUID(int=1), 1, "1405/ط/1", 1, 1, 1, "1234567890", "x", "x", "0" * 64, _S.SENT),
        *("زهره", NOW, NOW + timedelta(hours=1)),
    )
    assert not file.is_late(NOW)
    assert file.is_late(NOW + timedelta(hours=1))
    assert not replace(file, state=_S.ANSWERED).is_late(NOW + timedelta(hours=1))


def test_a_basis_holds_from_day_to_day_and_fits_what_it_is_for():
    basis = replace(BASIS, valid_to=date(2025, 3, 20), subject_id=7, ground=Ground.BREACH)
    assert basis.holds_on(date(2024, 3, 20))
    assert basis.holds_on(date(2025, 3, 20))
    assert not basis.holds_on(date(2025, 3, 21))
    assert basis.fits((9, 7), (Ground.BREACH,))
    assert not basis.fits((9,), (Ground.BREACH,))
    assert not basis.fits((7,), (Ground.REPEATED_RETURNS,))


def test_every_code_has_its_name():
    for code in (*AdvocacyState, *Ground, *AdvocacyFilter):
        assert name_of(code)
