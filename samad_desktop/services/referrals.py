"""Sending a case to agencies, and what the agency and the centre do until it is answered."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseState, EventKind, Told
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import FieldError, RuleBroken
from samad_desktop.domain.extensions import wrong_day
from samad_desktop.domain.redaction import Redaction
from samad_desktop.domain.referrals import (
    Referral,
    ReferralDraft,
    checked_words,
    wrong_term,
)
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.persistence import deadlines, referrals, staff, working_calendar
from samad_desktop.persistence.database import Database
from samad_desktop.services import case_moves, clocks, sending
from samad_desktop.services.identities import ask_to_redact
from samad_desktop.services.referral_moves import (
    Files,
    ReferralMove,
    changed,
    moving_referral,
)

Referrals = tuple[Referral, ...]
_DECIDED: Mapping[str, Any] = {"extension_asked_at": None, "extension_until": None}


class ReferralService:
    """What may be done with referrals. Safe to call from any thread.

    Every method takes the version that the person saw. Of a protected case, words to an
    agency that name the caller are refused once; `all_the_same` sends them in spite of that.
    Every one of them may raise:

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
            own = staff.agencies_of(connection, actor.staff_id)
        return tuple(each for each in found if each.agency_id in own)

    def refer(
        self, actor: Actor, case_id: int, draft: ReferralDraft, files: Files = ()
    ) -> Outcome[Referrals]:
        """Send a case to agencies, with copies for information; each answer has its deadline.

        Args:
            files: come with the instruction, to each of them.
        """
        if draft.redaction is not None:
            ask_to_redact(self._database, actor, case_id)
        with self._database.transaction() as connection:
            sending.refer(case_moves.hold(connection, actor, case_id), draft, files)
            after = referrals.of_case(connection, case_id)
        return changed(case_id, after)

    def acknowledge(self, actor: Actor, referral_id: int, version: int) -> Outcome[Referrals]:
        """Say that the agency has received it; its clock runs on."""
        with moving_referral(
            self._database, actor, ReferralAction.ACKNOWLEDGE, referral_id, version
        ) as moving:
            moving.say(EventKind.ACKNOWLEDGED)
        return self._told(moving)

    def reply_interim(
        self, actor: Actor, referral_id: int, version: int, text: str, files: Files = ()
    ) -> Outcome[Referrals]:
        """Say how far the agency is; its clock runs on."""
        words = checked_words(text, "reply")
        with moving_referral(
            self._database, actor, ReferralAction.REPLY_INTERIM, referral_id, version
        ) as moving:
            moving.say(EventKind.INTERIM_REPLY, words, files)
        return self._told(moving)

    def answer(
        self, actor: Actor, referral_id: int, version: int, text: str, files: Files = ()
    ) -> Outcome[Referrals]:
        """Give the agency's final reply; the clock of the centre's check begins."""
        words = checked_words(text, "reply")
        with moving_referral(
            self._database, actor, ReferralAction.ANSWER, referral_id, version
        ) as moving:
            moving.say(
                EventKind.FINAL_REPLY,
                words,
                files,
                answered_at=moving.now,
                ended_at=moving.now,
                checked_at=None,
            )
            moving.end(Step.ANSWER)
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
        files: Files = (),
    ) -> Outcome[Referrals]:
        """Return a referral with a reason and who should have it instead (برگشت)."""
        nobody = (FieldError("proposed_agency", "required"),) if proposed_agency_id is None else ()
        words = checked_words(reason, "reason", nobody)
        assert proposed_agency_id is not None
        with moving_referral(
            self._database, actor, ReferralAction.RETURN, referral_id, version
        ) as moving:
            sending.refuse_retired(moving.connection, "proposed_agency", proposed_agency_id)
            moving.say(
                EventKind.RETURNED,
                words,
                files,
                ended_at=moving.now,
                proposed_agency_id=proposed_agency_id,
            )
            moving.end(Step.ANSWER)
            if moving.settle_case() is CaseState.RETURNED:
                clocks.begin(moving.connection, moving.case, Step.REVIEW, moving.now)
        return self._told(moving)

    def ask_extension(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        reason: str,
        until: date | None,
        files: Files = (),
    ) -> Outcome[Referrals]:
        """Ask the centre for more time, until a working day; nothing moves until it says yes."""
        with self._moving(actor, ReferralAction.ASK_EXTENSION, referral_id, version) as moving:
            words = checked_words(reason, "reason", _wrong_day(moving, until))
            assert until is not None
            moving.say(
                EventKind.EXTENSION_ASKED,
                words,
                files,
                Told("extension_until", until.isoformat()),
                extension_asked_at=moving.now,
                extension_until=until,
            )
        return self._told(moving)

    def accept(self, actor: Actor, referral_id: int, version: int) -> Outcome[Referrals]:
        """Find an answer good; once all are, the citizen is to be told within a term."""
        with moving_referral(
            self._database, actor, ReferralAction.ACCEPT, referral_id, version
        ) as moving:
            if moving.referral.checked_at is not None:
                raise RuleBroken("answer_already_checked")
            moving.say(EventKind.ACCEPTED, checked_at=moving.now)
            moving.end(Step.CHECK)
            found = referrals.of_case(moving.connection, moving.case.id)
            waiting = any(each.awaits_check for each in found)
            if moving.settle_case() is CaseState.ANSWERED and not waiting:
                clocks.begin(moving.connection, moving.case, Step.CALL_BACK, moving.now)
        return self._told(moving)

    def send_back(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        reason: str,
        *,
        all_the_same: bool = False,
    ) -> Outcome[Referrals]:
        """Send a weak answer back to the agency; its clock never stopped meanwhile."""
        words = checked_words(reason, "reason")
        with moving_referral(
            self._database, actor, ReferralAction.SEND_BACK, referral_id, version
        ) as moving:
            moving.refuse_naming(words, all_the_same=all_the_same)
            moving.say(EventKind.SENT_BACK, words, answered_at=None, checked_at=None, ended_at=None)
            clocks.end(moving.connection, moving.case.id, moving.now, Step.CHECK, Step.CALL_BACK)
            deadlines.go_on(moving.connection, moving.referral.id, Step.ANSWER)
            moving.settle_case()
        return self._told(moving)

    def transfer(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        agency_id: int | None,
        reason: str,
        redaction: Redaction | None = None,
        *,
        all_the_same: bool = False,
    ) -> Outcome[Referrals]:
        """Move the duty to answer to another agency, with a term of its own.

        Args:
            redaction: what the new agency reads of a protected case; without it, what was
                confirmed for the one before, which stays with that one's referral.
        """
        nobody = (FieldError("agencies", "required"),) if agency_id is None else ()
        words = checked_words(reason, "reason", nobody)
        assert agency_id is not None
        with moving_referral(
            self._database, actor, ReferralAction.TRANSFER, referral_id, version
        ) as moving:
            moving.refuse_naming(words, all_the_same=all_the_same)
            draft = ReferralDraft(agency_ids=(agency_id,), instruction=moving.referral.instruction)
            draft = draft.checked(moving.case.accused)
            sending.refuse_retired(moving.connection, "agencies", agency_id)
            sending.refuse_twice(draft, referrals.of_case(moving.connection, moving.case.id))
            along = sending.carried_on(
                moving.connection, actor, moving.referral, moving.case, redaction
            )
            moving.say(EventKind.TRANSFERRED, words, ended_at=moving.now)
            moving.end(Step.ANSWER)
            sending.send(moving.connection, actor, moving.case, draft, agency_id, moving.now, along)
            clocks.end(moving.connection, moving.case.id, moving.now, Step.REVIEW)
            moving.settle_case()
        return self._told(moving)

    def remind(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        text: str,
        *,
        all_the_same: bool = False,
    ) -> Outcome[Referrals]:
        """Remind the agency; nothing moves."""
        words = checked_words(text, "reason")
        with moving_referral(
            self._database, actor, ReferralAction.REMIND, referral_id, version
        ) as moving:
            moving.refuse_naming(words, all_the_same=all_the_same)
            moving.say(EventKind.REMINDED, words)
        return self._told(moving)

    def extend(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        amount: int,
        reason: str,
        *,
        all_the_same: bool = False,
    ) -> Outcome[Referrals]:
        """Give an answer another term in all, in the unit of its rule; both dates are kept."""
        words = checked_words(reason, "reason", wrong_term(amount))
        with moving_referral(
            self._database, actor, ReferralAction.EXTEND, referral_id, version
        ) as moving:
            moving.refuse_naming(words, all_the_same=all_the_same)
            connection, now = moving.connection, moving.now
            for clock in deadlines.running(connection, case_id=moving.case.id, for_update=True):
                if clock.referral_id == moving.referral.id and clock.step is Step.ANSWER:
                    clocks.lengthen(connection, clock, amount, words, now, actor.staff_id)
            moving.say(EventKind.EXTENDED, words, **_DECIDED)
        return self._told(moving)

    def decline_extension(
        self,
        actor: Actor,
        referral_id: int,
        version: int,
        reason: str,
        *,
        all_the_same: bool = False,
    ) -> Outcome[Referrals]:
        """Say no to an agency that asked for more time; nothing moves."""
        words = checked_words(reason, "reason")
        action = ReferralAction.DECLINE_EXTENSION
        with self._moving(actor, action, referral_id, version) as moving:
            if moving.referral.extension_asked_at is None:
                raise RuleBroken("no_extension_asked")
            moving.refuse_naming(words, all_the_same=all_the_same)
            moving.say(EventKind.EXTENSION_DECLINED, words, **_DECIDED)
        return self._told(moving)

    def _moving(
        self, actor: Actor, action: ReferralAction, referral_id: int, version: int
    ) -> AbstractContextManager[ReferralMove]:
        return moving_referral(self._database, actor, action, referral_id, version)

    def _told(self, moving: ReferralMove) -> Outcome[Referrals]:
        with self._database.reading() as connection:
            return changed(moving.case.id, referrals.of_case(connection, moving.case.id))


def _wrong_day(moving: ReferralMove, until: date | None) -> tuple[FieldError, ...]:
    due = moving.referral.due_at
    return wrong_day(
        until,
        moving.now.astimezone(TEHRAN).date(),
        None if due is None else due.astimezone(TEHRAN).date(),
        working_calendar.read(moving.connection),
    )
