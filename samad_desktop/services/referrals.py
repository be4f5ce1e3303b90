"""Sending a case to agencies, and what the agency and the centre do until it is answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseState, EventKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import FieldError, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.referrals import (
    TERM_MAX,
    Referral,
    ReferralDraft,
    ReferralState,
    checked_words,
)
from samad_desktop.domain.transitions import (
    ReferralAction,
    move_referral,
    state_after,
)
from samad_desktop.persistence import agency_moves, deadlines, followed_cases, referrals, staff
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.services import case_moves, clocks, sending
from samad_desktop.services.case_moves import facts_of

Referrals = tuple[Referral, ...]


@dataclass(frozen=True, slots=True)
class _Moving:
    """One referral in the middle of a move: everything it takes, in one transaction."""

    connection: Connection
    actor: Actor
    case: FollowedCase
    referral: Referral
    state: ReferralState
    now: datetime

    def say(self, kind: EventKind, text: str = "", **values: Any) -> None:
        """Store where the referral is now, and tell its case's timeline."""
        referrals.change(
            self.connection, self.referral.id, self.referral.version, state=self.state, **values
        )
        sending.tell(
            self.connection, self.case.id, kind, self.actor, self.now, text, self.referral.id
        )

    def settle_case(self) -> CaseState:
        """Let the case stand where its referrals are; return where that is."""
        if not self.actor.may(Right.FOLLOW_UP):
            settled = agency_moves.settled(self.connection, self.case.id)
            if settled is not None:
                return settled
        found = referrals.of_case(self.connection, self.case.id)
        state = state_after(facts_of(self.case.state, found))
        if state is not self.case.state and self.case.state is not CaseState.NEEDS_CITIZEN:
            followed_cases.move(self.connection, self.case.id, state, self.now)
        return state


class ReferralService:
    """What may be done with referrals. Safe to call from any thread.

    Every method takes the version that the person saw. Every one of them may raise:

    Raises:
        Forbidden: the person may not do that, or the referral is another agency's.
        RuleBroken: it cannot be done from the state in which the referral or its case is.
        ValidationFailed: something typed is missing, too long or out of range.
        Conflict: somebody moved the referral after `version` was read.
        NotFound: there is no such case or referral.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_case(self, actor: Actor, case_id: int) -> Referrals:
        """Return the referrals of a case, the oldest first; an agency sees its own."""
        with self._database.reading() as connection:
            found = referrals.of_case(connection, case_id)
            if actor.may(Right.SEE_CASES):
                return found
            own = _agencies_of(connection, actor)
        return tuple(each for each in found if each.agency_id in own)

    def refer(self, actor: Actor, case_id: int, draft: ReferralDraft) -> Outcome[Referrals]:
        """Send a case to agencies, with copies for information; each answer has its deadline."""
        with self._database.transaction() as connection:
            sending.refer(case_moves.hold(connection, actor, case_id), draft)
            after = referrals.of_case(connection, case_id)
        return _changed(case_id, after)

    def acknowledge(self, actor: Actor, referral_id: int, version: int) -> Outcome[Referrals]:
        """Say that the agency has received it; its clock runs on."""
        with self._moving(actor, ReferralAction.ACKNOWLEDGE, referral_id, version) as moving:
            moving.say(EventKind.ACKNOWLEDGED)
        return self._told(moving)

    def reply_interim(
        self, actor: Actor, referral_id: int, version: int, text: str
    ) -> Outcome[Referrals]:
        """Say how far the agency is; its clock runs on."""
        words = checked_words(text, "reply")
        with self._moving(actor, ReferralAction.REPLY_INTERIM, referral_id, version) as moving:
            moving.say(EventKind.INTERIM_REPLY, words)
        return self._told(moving)

    def answer(self, actor: Actor, referral_id: int, version: int, text: str) -> Outcome[Referrals]:
        """Give the agency's final reply; the clock of the centre's check begins."""
        words = checked_words(text, "reply")
        with self._moving(actor, ReferralAction.ANSWER, referral_id, version) as moving:
            moving.say(
                EventKind.FINAL_REPLY,
                words,
                answered_at=moving.now,
                ended_at=moving.now,
                checked_at=None,
            )
            _end(moving, Step.ANSWER)
            clocks.begin(
                moving.connection,
                moving.case,
                Step.CHECK,
                moving.now,
                referral_id=moving.referral.id,
                agency_id=moving.referral.agency_id,
            )
            moving.settle_case()
        return self._told(moving)

    def send_back_to_centre(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        reason: str,
        proposed_agency_id: int | None,
    ) -> Outcome[Referrals]:
        """Return a referral with a reason and who should have it instead (برگشت)."""
        words = checked_words(reason, "reason")
        if proposed_agency_id is None:
            raise ValidationFailed((FieldError("proposed_agency", "required"),))
        with self._moving(actor, ReferralAction.RETURN, referral_id, version) as moving:
            moving.say(
                EventKind.RETURNED,
                words,
                ended_at=moving.now,
                proposed_agency_id=proposed_agency_id,
            )
            _end(moving, Step.ANSWER)
            if moving.settle_case() is CaseState.RETURNED:
                clocks.begin(moving.connection, moving.case, Step.REVIEW, moving.now)
        return self._told(moving)

    def ask_extension(
        self, actor: Actor, referral_id: int, version: int, reason: str
    ) -> Outcome[Referrals]:
        """Ask the centre for more time; nothing moves until it says yes."""
        words = checked_words(reason, "reason")
        with self._moving(actor, ReferralAction.ASK_EXTENSION, referral_id, version) as moving:
            moving.say(EventKind.EXTENSION_ASKED, words, extension_asked_at=moving.now)
        return self._told(moving)

    def accept(self, actor: Actor, referral_id: int, version: int) -> Outcome[Referrals]:
        """Find an answer good; once all are, the citizen is to be told within a term."""
        with self._moving(actor, ReferralAction.ACCEPT, referral_id, version) as moving:
            if moving.referral.checked_at is not None:
                raise RuleBroken("answer_already_checked")
            moving.say(EventKind.ACCEPTED, checked_at=moving.now)
            _end(moving, Step.CHECK)
            found = referrals.of_case(moving.connection, moving.case.id)
            waiting = any(each.awaits_check for each in found)
            if moving.settle_case() is CaseState.ANSWERED and not waiting:
                clocks.begin(moving.connection, moving.case, Step.CALL_BACK, moving.now)
        return self._told(moving)

    def send_back(
        self, actor: Actor, referral_id: int, version: int, reason: str
    ) -> Outcome[Referrals]:
        """Send a weak answer back to the agency; its clock never stopped meanwhile."""
        words = checked_words(reason, "reason")
        with self._moving(actor, ReferralAction.SEND_BACK, referral_id, version) as moving:
            moving.say(EventKind.SENT_BACK, words, answered_at=None, checked_at=None, ended_at=None)
            clocks.end(moving.connection, moving.case.id, moving.now, Step.CHECK, Step.CALL_BACK)
            deadlines.go_on(moving.connection, moving.referral.id, Step.ANSWER)
            moving.settle_case()
        return self._told(moving)

    def transfer(
        self, actor: Actor, referral_id: int, version: int, agency_id: int, reason: str
    ) -> Outcome[Referrals]:
        """Move the duty to answer to another agency, with a term of its own."""
        words = checked_words(reason, "reason")
        with self._moving(actor, ReferralAction.TRANSFER, referral_id, version) as moving:
            draft = ReferralDraft(agency_ids=(agency_id,), instruction=moving.referral.instruction)
            draft = draft.checked(moving.case.accused_agency_id)
            sending.refuse_twice(draft, referrals.of_case(moving.connection, moving.case.id))
            moving.say(EventKind.TRANSFERRED, words, ended_at=moving.now)
            _end(moving, Step.ANSWER)
            sending.send(moving.connection, actor, moving.case, draft, agency_id, moving.now)
            clocks.end(moving.connection, moving.case.id, moving.now, Step.REVIEW)
            moving.settle_case()
        return self._told(moving)

    def remind(self, actor: Actor, referral_id: int, version: int, text: str) -> Outcome[Referrals]:
        """Remind the agency; nothing moves."""
        words = checked_words(text, "reason")
        with self._moving(actor, ReferralAction.REMIND, referral_id, version) as moving:
            moving.say(EventKind.REMINDED, words)
        return self._told(moving)

    def extend(
        self, actor: Actor, referral_id: int, version: int, amount: int, reason: str
    ) -> Outcome[Referrals]:
        """Give an answer another term in all, in the unit of its rule; both dates are kept."""
        words = checked_words(reason, "reason")
        if not 0 < amount <= TERM_MAX:
            raise ValidationFailed((FieldError("amount", "term_out_of_range", str(TERM_MAX)),))
        with self._moving(actor, ReferralAction.EXTEND, referral_id, version) as moving:
            connection, now = moving.connection, moving.now
            for clock in deadlines.running(connection, case_id=moving.case.id, for_update=True):
                if clock.referral_id == moving.referral.id and clock.step is Step.ANSWER:
                    clocks.lengthen(connection, clock, amount, words, now, actor.staff_id)
            moving.say(EventKind.EXTENDED, words, extension_asked_at=None)
        return self._told(moving)

    def decline_extension(
        self, actor: Actor, referral_id: int, version: int, reason: str
    ) -> Outcome[Referrals]:
        """Say no to an agency that asked for more time; nothing moves."""
        words = checked_words(reason, "reason")
        action = ReferralAction.DECLINE_EXTENSION
        with self._moving(actor, action, referral_id, version) as moving:
            if moving.referral.extension_asked_at is None:
                raise RuleBroken("no_extension_asked")
            moving.say(EventKind.EXTENSION_DECLINED, words, extension_asked_at=None)
        return self._told(moving)

    @contextmanager
    def _moving(
        self, actor: Actor, action: ReferralAction, referral_id: int, version: int
    ) -> Iterator[_Moving]:
        """Hold the case, look whether the move is lawful, and go on in one transaction."""
        with self._database.transaction() as connection:
            referral = referrals.get(connection, referral_id)
            hold = followed_cases.hold if actor.may(Right.FOLLOW_UP) else agency_moves.hold
            case = hold(connection, referral.case_id)
            referral = replace(referrals.get(connection, referral_id), version=version)
            state = move_referral(actor, action, referral.state, case.state)
            if not actor.may(Right.FOLLOW_UP):
                _must_be_of_agency(connection, actor, referral)
            yield _Moving(connection, actor, case, referral, state, server_now(connection))

    def _told(self, moving: _Moving) -> Outcome[Referrals]:
        with self._database.reading() as connection:
            return _changed(moving.case.id, referrals.of_case(connection, moving.case.id))


def _end(moving: _Moving, step: Step) -> None:
    connection, case_id, referral_id = moving.connection, moving.case.id, moving.referral.id
    clocks.end(connection, case_id, moving.now, step, referral_id=referral_id)


def _agencies_of(connection: Connection, actor: Actor) -> frozenset[int]:
    return staff.agencies_of(connection, actor.staff_id)


def _must_be_of_agency(connection: Connection, actor: Actor, referral: Referral) -> None:
    if referral.agency_id not in _agencies_of(connection, actor):
        raise Forbidden(Right.ANSWER_REFERRAL)


def _changed(case_id: int, found: Referrals) -> Outcome[Referrals]:
    return Outcome(found, frozenset({Change(Noun.CASE, case_id)}))
