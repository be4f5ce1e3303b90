"""Who may do what from which state: what is offered is what is allowed, and every no says why."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import product

import pytest

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.cases import CaseState, Disposition
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralState
from samad_desktop.domain.transitions import (
    OPEN_REFERRAL,
    CaseAction,
    CaseFacts,
    ReferralAction,
    SubReferralAction,
    ends_what_was_sent_on,
    is_the_agencys,
    move_case,
    move_referral,
    move_sub_referral,
    offered,
    offered_on_referral,
    offered_on_sub_referrals,
    state_after,
)
from samad_desktop.messages import sentence


def person(role: Role) -> Actor:
    return Actor(1, role.value, "آزمون", frozenset({role}))


EXPERT, OPERATOR, LIAISON = (person(r) for r in (Role.EXPERT, Role.OPERATOR, Role.LIAISON))
S, R = CaseState, ReferralState


def refusal(move: Callable[[], object]) -> str:
    """Return the sentence with which a move is refused; none where it is made."""
    try:
        move()
    except (Forbidden, RuleBroken) as refused:
        return sentence(refused.code)
    return ""


@pytest.mark.parametrize("role", Role)
def test_what_is_offered_on_a_case_is_what_is_allowed(role):
    for state, action in product(CaseState, CaseAction):
        facts = CaseFacts(state)
        move = partial(move_case, person(role), action, facts, Disposition.WITHDRAWN)
        assert (action in offered(person(role), facts)) == (not refusal(move))


@pytest.mark.parametrize("role", Role)
def test_what_is_offered_on_a_referral_is_what_is_allowed(role):
    for state, action in product(ReferralState, ReferralAction):
        move = partial(move_referral, person(role), action, state)
        assert (action in offered_on_referral(person(role), state)) == (not refusal(move))


@pytest.mark.parametrize("case", CaseState)
def test_what_is_offered_on_a_referral_also_depends_on_its_case(case):
    for role, state, action in product(Role, ReferralState, ReferralAction):
        move = partial(move_referral, person(role), action, state, case)
        on_offer = action in offered_on_referral(person(role), state, case)
        assert on_offer == (not refusal(move))
        if on_offer:
            assert case is not S.CLOSED
            assert (case, role) != (S.NEEDS_CITIZEN, Role.EXPERT)


def test_only_an_agency_answers_and_only_the_centre_refers():
    for referral in ReferralState:
        assert ReferralAction.ANSWER not in offered_on_referral(EXPERT, referral)
        assert ReferralAction.TRANSFER not in offered_on_referral(LIAISON, referral)
    for state in CaseState:
        assert offered(LIAISON, CaseFacts(state)) == ()
        assert CaseAction.REFER not in offered(OPERATOR, CaseFacts(state))


def test_an_operator_tells_an_answer_while_the_citizen_is_on_the_line():
    told = move_case(OPERATOR, CaseAction.INFORM, CaseFacts(S.ANSWERED, (R.ANSWERED,)))
    assert told is S.INFORMED


def test_an_answer_that_nobody_checked_is_not_told():
    with pytest.raises(RuleBroken, match="answer_unchecked"):
        move_case(OPERATOR, CaseAction.INFORM, CaseFacts(S.ANSWERED, (R.ANSWERED,), 1))


def test_a_case_is_not_closed_without_a_result_nor_over_the_head_of_an_agency():
    waiting = CaseFacts(S.REFERRED, (R.SENT,))
    with pytest.raises(RuleBroken, match="disposition_missing"):
        move_case(EXPERT, CaseAction.CLOSE, waiting)
    with pytest.raises(RuleBroken, match="answer_outstanding"):
        move_case(EXPERT, CaseAction.CLOSE, waiting, Disposition.DONE)
    with pytest.raises(RuleBroken, match="answer_unchecked"):
        move_case(
            EXPERT, CaseAction.CLOSE, CaseFacts(S.ANSWERED, (R.ANSWERED,), 1), Disposition.DONE
        )
    assert move_case(EXPERT, CaseAction.CLOSE, waiting, Disposition.WITHDRAWN) is S.CLOSED
    answered = CaseFacts(S.INFORMED, (R.ANSWERED,))
    assert move_case(EXPERT, CaseAction.CLOSE, answered, Disposition.DONE) is S.CLOSED


def test_a_case_that_is_closed_is_only_reopened_or_appealed():
    assert offered(EXPERT, CaseFacts(S.CLOSED)) == (CaseAction.REOPEN, CaseAction.APPEAL)


@pytest.mark.parametrize(
    ("referrals", "state"),
    [
        ((), S.UNDER_REVIEW),
        ((R.SENT,), S.REFERRED),
        ((R.ANSWERED, R.INTERIM), S.REFERRED),
        ((R.ANSWERED, R.ANSWERED), S.ANSWERED),
        ((R.ANSWERED, R.RETURNED), S.ANSWERED),
        ((R.RETURNED,), S.RETURNED),
        ((R.TRANSFERRED, R.SENT), S.REFERRED),
        ((R.TRANSFERRED,), S.UNDER_REVIEW),
    ],
)
def test_the_worst_of_its_referrals_decides_where_a_case_stands(referrals, state):
    assert state_after(CaseFacts(S.REFERRED, referrals)) is state


def test_coming_back_from_a_pause_a_case_stands_where_its_referrals_are():
    paused = CaseFacts(S.NEEDS_CITIZEN, (R.RECEIVED,))
    assert move_case(EXPERT, CaseAction.RESUME, paused) is S.REFERRED
    nobody = CaseFacts(S.NEEDS_CITIZEN)
    assert move_case(EXPERT, CaseAction.RESUME, nobody) is S.UNDER_REVIEW


def sent_on(state: SubReferralState) -> SubReferral:
    return SubReferral(1, 1, 1, 1, state, "", "آزمون", datetime(2026, 11, 20, tzinfo=UTC))


@pytest.mark.parametrize("role", Role)
def test_what_is_offered_on_a_sub_referral_is_what_is_allowed(role):
    actor, everything = person(role), (SubReferralState, SubReferralAction, R, S)
    for state, action, referral, case in product(*everything):
        move = partial(move_sub_referral, actor, action, state, referral, case)
        offers = offered_on_sub_referrals(actor, referral, case, (sent_on(state),))
        assert (action in offers) == (not refusal(move))


def test_a_sub_referral_becomes_what_was_done_with_it():
    def after(action):
        return move_sub_referral(LIAISON, action, SubReferralState.SENT, R.RECEIVED, S.REFERRED)

    assert [after(action) for action in SubReferralAction] == [
        SubReferralState.ANSWERED,
        SubReferralState.MOVED,
        SubReferralState.TAKEN_BACK,
    ]


def test_units_owe_nothing_once_their_agency_owes_nothing():
    assert {state for state in R if not ends_what_was_sent_on(state)} == OPEN_REFERRAL


def test_what_an_agency_does_is_nobody_elses():
    own = {action for action in ReferralAction if is_the_agencys(action)}
    assert own == set(offered_on_referral(LIAISON, R.SENT)) | {ReferralAction.ACKNOWLEDGE}
