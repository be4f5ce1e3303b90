"""The one place that says who may do what to a case, from which state, and what it becomes.

Screens offer what `offered` returns; services ask `must` before they store anything, with
the same facts, so that what is offered is exactly what is allowed.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseState, Disposition
from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralState

_S, _R = CaseState, ReferralState


class CaseAction(StrEnum):
    """What the centre does with a case."""

    REVIEW = "review"
    REFER = "refer"
    PAUSE = "pause"
    RESUME = "resume"
    INFORM = "inform"
    CLOSE = "close"
    REOPEN = "reopen"
    APPEAL = "appeal"


class ReferralAction(StrEnum):
    """What is done with one referral, by the agency or by the centre."""

    ACKNOWLEDGE = "acknowledge"
    REPLY_INTERIM = "reply_interim"
    ANSWER = "answer"
    RETURN = "return"
    ASK_EXTENSION = "ask_extension"
    SEND_ON = "send_on"
    ACCEPT = "accept"
    SEND_BACK = "send_back"
    TRANSFER = "transfer"
    REMIND = "remind"
    EXTEND = "extend"
    DECLINE_EXTENSION = "decline_extension"


class SubReferralAction(StrEnum):
    """What the agency does with what it sent on to one of its units."""

    NOTE_ANSWER = "note_answer"
    CHANGE_UNIT = "change_unit"
    TAKE_BACK = "take_back"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the rules need to know of a case; `referrals` are the states of all of them.

    `gathered` says that it is a member of an umbrella case, which is worked on for all;
    `citizen_kept` that whoever moves it may not learn what it says, or whom to tell.
    """

    state: CaseState
    referrals: tuple[ReferralState, ...] = ()
    answers_to_check: int = 0
    gathered: bool = False
    citizen_kept: bool = False

    @property
    def why_not(self) -> str:
        """The code of the sentence that says where the case is, and so what cannot be done."""
        return _WHY_NOT_IN[self.state]

    @property
    def waits_for_umbrella(self) -> bool:
        """Whether nothing is done with this case alone, until its umbrella's answer is told."""
        return self.gathered and self.state is CaseState.UNDER_REVIEW

    @property
    def awaits_an_agency(self) -> bool:
        """Whether an agency still owes an answer."""
        return any(state in OPEN_REFERRAL for state in self.referrals)


@dataclass(frozen=True, slots=True)
class _Rule:
    """Who may do it, from where; `to` is None where the state follows from the facts."""

    right: Right
    states: AbstractSet[str]
    to: str | None = None


OPEN_REFERRAL = frozenset({_R.SENT, _R.RECEIVED, _R.INTERIM})
AT_THE_CENTRE = frozenset({_S.REGISTERED, _S.UNDER_REVIEW, _S.RETURNED})
_OPEN_CASE = frozenset(_S) - {_S.CLOSED}

_CASE_RULES: dict[CaseAction, _Rule] = {
    CaseAction.REVIEW: _Rule(Right.FOLLOW_UP, {_S.REGISTERED, _S.RETURNED}, _S.UNDER_REVIEW),
    CaseAction.REFER: _Rule(
        Right.FOLLOW_UP, AT_THE_CENTRE | {_S.REFERRED, _S.ANSWERED, _S.INFORMED}, _S.REFERRED
    ),
    CaseAction.PAUSE: _Rule(
        Right.FOLLOW_UP, AT_THE_CENTRE | {_S.REFERRED, _S.ANSWERED}, _S.NEEDS_CITIZEN
    ),
    CaseAction.RESUME: _Rule(Right.FOLLOW_UP, {_S.NEEDS_CITIZEN}),
    CaseAction.INFORM: _Rule(Right.INFORM_CITIZEN, {_S.ANSWERED, _S.INFORMED}, _S.INFORMED),
    CaseAction.CLOSE: _Rule(Right.FOLLOW_UP, _OPEN_CASE, _S.CLOSED),
    CaseAction.REOPEN: _Rule(Right.FOLLOW_UP, {_S.CLOSED}, _S.UNDER_REVIEW),
    CaseAction.APPEAL: _Rule(Right.TAKE_CALL, {_S.INFORMED, _S.CLOSED}, _S.UNDER_REVIEW),
}

_REFERRAL_RULES: dict[ReferralAction, _Rule] = {
    ReferralAction.ACKNOWLEDGE: _Rule(Right.ANSWER_REFERRAL, {_R.SENT}, _R.RECEIVED),
    ReferralAction.REPLY_INTERIM: _Rule(Right.ANSWER_REFERRAL, OPEN_REFERRAL, _R.INTERIM),
    ReferralAction.ANSWER: _Rule(Right.ANSWER_REFERRAL, OPEN_REFERRAL, _R.ANSWERED),
    ReferralAction.RETURN: _Rule(Right.ANSWER_REFERRAL, OPEN_REFERRAL, _R.RETURNED),
    ReferralAction.ASK_EXTENSION: _Rule(Right.ANSWER_REFERRAL, OPEN_REFERRAL),
    ReferralAction.SEND_ON: _Rule(Right.ANSWER_REFERRAL, OPEN_REFERRAL),
    ReferralAction.ACCEPT: _Rule(Right.FOLLOW_UP, {_R.ANSWERED}),
    ReferralAction.SEND_BACK: _Rule(Right.FOLLOW_UP, {_R.ANSWERED}, _R.RECEIVED),
    ReferralAction.TRANSFER: _Rule(Right.FOLLOW_UP, OPEN_REFERRAL | {_R.RETURNED}, _R.TRANSFERRED),
    ReferralAction.REMIND: _Rule(Right.FOLLOW_UP, OPEN_REFERRAL),
    ReferralAction.EXTEND: _Rule(Right.FOLLOW_UP, OPEN_REFERRAL),
    ReferralAction.DECLINE_EXTENSION: _Rule(Right.FOLLOW_UP, OPEN_REFERRAL),
}

# Whatever is done with a sub-referral, its unit still owes the answer.
_SUB_REFERRAL_BECOMES: dict[SubReferralAction, SubReferralState] = {
    SubReferralAction.NOTE_ANSWER: SubReferralState.ANSWERED,
    SubReferralAction.CHANGE_UNIT: SubReferralState.MOVED,
    SubReferralAction.TAKE_BACK: SubReferralState.TAKEN_BACK,
}

_WHY_NOT_IN: dict[CaseState, str] = {
    _S.REGISTERED: "case_registered",
    _S.UNDER_REVIEW: "case_under_review",
    _S.REFERRED: "case_referred",
    _S.ANSWERED: "case_answered",
    _S.INFORMED: "case_informed",
    _S.CLOSED: "case_is_closed",
    _S.NEEDS_CITIZEN: "case_needs_citizen",
    _S.RETURNED: "case_returned",
}
_WHY_NOT_IN_REFERRAL: dict[ReferralState, str] = {
    _R.SENT: "referral_sent",
    _R.RECEIVED: "referral_received",
    _R.INTERIM: "referral_interim",
    _R.ANSWERED: "referral_answered",
    _R.RETURNED: "referral_returned",
    _R.TRANSFERRED: "referral_transferred",
    _R.RECALLED: "referral_recalled",
}

_WHY_NOT_IN_SUB_REFERRAL: dict[SubReferralState, str] = {
    SubReferralState.ANSWERED: "unit_has_answered",
    SubReferralState.MOVED: "unit_was_changed",
    SubReferralState.TAKEN_BACK: "was_taken_back",
    SubReferralState.ENDED: "ended_with_referral",
}

# What may end a case whose agency has not answered yet.
_ENDS_WITHOUT_AN_ANSWER = frozenset({Disposition.DUPLICATE, Disposition.WITHDRAWN})


def offered(actor: Actor, facts: CaseFacts) -> tuple[CaseAction, ...]:
    """Return what this person may do to the case now."""
    return tuple(action for action in _CASE_RULES if not why_not(actor, action, facts))


def why_not(actor: Actor, action: CaseAction, facts: CaseFacts) -> str:
    """Return the code of why this person may not do that to the case now; empty where she may."""
    rule = _CASE_RULES[action]
    if not actor.may(rule.right):
        return Forbidden.code
    if facts.state not in rule.states:
        return _WHY_NOT_IN[facts.state]
    if facts.waits_for_umbrella:
        return "case_is_gathered"
    if action is CaseAction.INFORM and facts.answers_to_check:
        return "answer_unchecked"
    if action is CaseAction.INFORM and facts.citizen_kept:
        return "citizen_is_kept"
    return ""


def offered_on_referral(
    actor: Actor, state: ReferralState, case: CaseState = CaseState.REFERRED
) -> tuple[ReferralAction, ...]:
    """Return what this person may do with a referral in `state` of a case that stands there."""
    return tuple(
        action for action in _REFERRAL_RULES if not why_not_on_referral(actor, action, state, case)
    )


def why_not_on_referral(
    actor: Actor, action: ReferralAction, state: ReferralState, case: CaseState
) -> str:
    """Return the code of why this person may not do that with a referral; empty where she may."""
    rule = _REFERRAL_RULES[action]
    if not actor.may(rule.right):
        return Forbidden.code
    return _why_not_now(rule, case) if state in rule.states else _WHY_NOT_IN_REFERRAL[state]


def move_case(
    actor: Actor, action: CaseAction, facts: CaseFacts, disposition: Disposition | None = None
) -> CaseState:
    """Return the state of the case after `action`.

    Raises:
        Forbidden: the person may not do that.
        RuleBroken: the code of the state it cannot be done from; `disposition_missing`;
            `answer_outstanding`, an agency still owes an answer; `answer_unchecked`, an
            answer has not been checked; `case_is_gathered`; `citizen_is_kept`.
    """
    rule = _CASE_RULES[action]
    actor.must(rule.right)
    if why := why_not(actor, action, facts):
        raise RuleBroken(why)
    if action is CaseAction.CLOSE:
        _must_be_ready_to_close(facts, disposition)
    return state_after(facts) if rule.to is None else CaseState(rule.to)


def move_referral(
    actor: Actor,
    action: ReferralAction,
    state: ReferralState,
    case: CaseState = CaseState.REFERRED,
) -> ReferralState:
    """Return the state of a referral after `action`; `case` is where its case stands.

    Raises:
        Forbidden: the person may not do that.
        RuleBroken: the code of the state it cannot be done from.
    """
    rule = _REFERRAL_RULES[action]
    actor.must(rule.right)
    if why := why_not_on_referral(actor, action, state, case):
        raise RuleBroken(why)
    return state if rule.to is None else ReferralState(rule.to)


def is_the_agencys(action: ReferralAction) -> bool:
    """Say whether it is done for the agency that has the referral, by nobody but its own."""
    return _REFERRAL_RULES[action].right is Right.ANSWER_REFERRAL


def offered_on_sub_referrals(
    actor: Actor, referral: ReferralState, case: CaseState, sent_on: Iterable[SubReferral]
) -> tuple[SubReferralAction, ...]:
    """Return what this person may do with some of what was sent on of a referral."""
    waits = any(each.is_open for each in sent_on)
    may = ReferralAction.SEND_ON in offered_on_referral(actor, referral, case)
    return tuple(_SUB_REFERRAL_BECOMES) if waits and may else ()


def move_sub_referral(
    actor: Actor,
    action: SubReferralAction,
    state: SubReferralState,
    referral: ReferralState,
    case: CaseState,
) -> SubReferralState:
    """Return the state of a sub-referral after `action`; where its referral and case stand.

    Raises:
        Forbidden: the person may not do that.
        RuleBroken: the code of the state it, its referral or its case is in.
    """
    if state is not SubReferralState.SENT:
        actor.must(Right.ANSWER_REFERRAL)
        raise RuleBroken(_WHY_NOT_IN_SUB_REFERRAL[state])
    move_referral(actor, ReferralAction.SEND_ON, referral, case)
    return _SUB_REFERRAL_BECOMES[action]


def ends_what_was_sent_on(referral: ReferralState) -> bool:
    """Say whether no unit owes anything any more, once the referral stands there."""
    return referral not in OPEN_REFERRAL


def state_after(facts: CaseFacts) -> CaseState:
    """Return where a case stands by its referrals: the worst of them decides.

    It is answered when its last open referral is, and returned when the last one that
    ended was refused and nobody answered.
    """
    if facts.awaits_an_agency:
        return CaseState.REFERRED
    if ReferralState.ANSWERED in facts.referrals:
        return CaseState.ANSWERED
    if ReferralState.RETURNED in facts.referrals:
        return CaseState.RETURNED
    return CaseState.UNDER_REVIEW


def _why_not_now(rule: _Rule, case: CaseState) -> str:
    """Say why nothing is done with a closed case, and by the centre with one that waits."""
    if case is CaseState.CLOSED:
        return _WHY_NOT_IN[case]
    if case is CaseState.NEEDS_CITIZEN and rule.right is Right.FOLLOW_UP:
        return _WHY_NOT_IN[case]
    return ""


def ends(facts: CaseFacts) -> tuple[Disposition, ...]:
    """Return how a case may end now."""
    return tuple(each for each in Disposition if not _why_not_ended(facts, each))


def why_few_ends(facts: CaseFacts) -> str:
    """Return the code of why a case may not end in every way now; empty where it may."""
    return _why_not_ended(facts, Disposition.DONE)


def _must_be_ready_to_close(facts: CaseFacts, disposition: Disposition | None) -> None:
    if disposition is None:
        raise RuleBroken("disposition_missing")
    if why := _why_not_ended(facts, disposition):
        raise RuleBroken(why)


def _why_not_ended(facts: CaseFacts, disposition: Disposition) -> str:
    if disposition in _ENDS_WITHOUT_AN_ANSWER:
        return ""
    if facts.awaits_an_agency:
        return "answer_outstanding"
    return "answer_unchecked" if facts.answers_to_check else ""
