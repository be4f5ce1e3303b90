"""One referral in the middle of a move: held, looked at by the rules, and told to its case."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.cases import CaseState, EventKind, Told
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.transitions import (
    ReferralAction,
    ends_what_was_sent_on,
    is_the_agencys,
    move_referral,
    state_after,
)
from samad_desktop.persistence import (
    agency_moves,
    followed_cases,
    referrals,
    staff,
    sub_referrals,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.services import clocks, redactions, sending
from samad_desktop.services.case_moves import facts_of
from samad_desktop.services.identities import ask_to_redact

Files = tuple[Attachment, ...]

# What the centre says to an agency in words, which must not give a protected caller away.
_SAID_TO_AGENCY = frozenset(
    {
        *(ReferralAction.SEND_BACK, ReferralAction.TRANSFER, ReferralAction.REMIND),
        *(ReferralAction.EXTEND, ReferralAction.DECLINE_EXTENSION),
    }
)


@dataclass(frozen=True, slots=True)
class ReferralMove:
    """A referral that nobody else moves meanwhile; everything it takes, in one transaction."""

    connection: Connection
    actor: Actor
    case: FollowedCase
    referral: Referral
    state: ReferralState
    now: datetime

    def say(
        self, kind: EventKind, text: str = "", files: Files = (), *told: Told, **values: Any
    ) -> None:
        """Store where the referral is now, and tell its case's timeline; `files` come along.

        What was sent on to units ends with it.
        """
        connection, referral_id = self.connection, self.referral.id
        referrals.change(connection, referral_id, self.referral.version, state=self.state, **values)
        if ends_what_was_sent_on(self.state):
            sub_referrals.end_with_referral(connection, referral_id, self.now)
        kept = agency_moves.add_files(connection, self.referral, files)
        self.tell(kind, text, *told, *sending.told_files(kept))

    def tell(self, kind: EventKind, text: str, *told: Told) -> None:
        """Tell the timeline of the case what happened with the referral."""
        case_id, referral_id = self.case.id, self.referral.id
        sending.tell(self.connection, case_id, kind, self.actor, self.now, text, referral_id, *told)

    def refuse_naming(self, words: str, *, all_the_same: bool) -> None:
        """Warn once of a reason that the agency reads and that names a protected caller.

        Raises:
            ValidationFailed: `names_caller`, beside the reason.
        """
        typed = {"reason": (words,)}
        redactions.refuse_naming(
            self.connection, self.actor, self.case, typed, all_the_same=all_the_same
        )

    def end(self, step: Step) -> None:
        """Stop the referral's clock of a step."""
        referral_id = self.referral.id
        clocks.end(self.connection, self.case.id, self.now, step, referral_id=referral_id)

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


@contextmanager
def moving_referral(
    database: Database,
    actor: Actor,
    action: ReferralAction,
    referral_id: int,
    version: int | None = None,
) -> Iterator[ReferralMove]:
    """Hold the case, look whether the move is lawful, and go on in one transaction.

    Args:
        version: as it was read, where the referral itself is stored anew.

    Raises:
        Forbidden: the person may not do that, or the referral is another agency's.
        RuleBroken: it cannot be done from where the referral or its case is.
        NotFound: there is no such referral.
    """
    if action in _SAID_TO_AGENCY and actor.may(Right.FOLLOW_UP):
        ask_to_redact(database, actor, _case_of(database, referral_id))
    with database.transaction() as connection:
        referral, case = hold(connection, actor, referral_id)
        state = move_referral(actor, action, referral.state, case.state)
        if is_the_agencys(action):
            must_be_of_agency(connection, actor, referral)
        if version is not None:
            referral = replace(referral, version=version)
        yield ReferralMove(connection, actor, case, referral, state, server_now(connection))


def _case_of(database: Database, referral_id: int) -> int:
    with database.reading() as connection:
        return referrals.get(connection, referral_id).case_id


def hold(connection: Connection, actor: Actor, referral_id: int) -> tuple[Referral, FollowedCase]:
    """Return a referral and its case, and keep others from moving them meanwhile.

    Raises:
        NotFound: there is no such referral.
        Forbidden: the person neither follows cases up nor was sent this one.
    """
    hold_case = followed_cases.hold if actor.may(Right.FOLLOW_UP) else agency_moves.hold
    case = hold_case(connection, referrals.get(connection, referral_id).case_id)
    return referrals.get(connection, referral_id), case


def must_be_of_agency(connection: Connection, actor: Actor, referral: Referral) -> None:
    """Go on only for who answers for the referral's agency.

    Raises:
        Forbidden: the referral is another agency's.
    """
    if referral.agency_id not in staff.agencies_of(connection, actor.staff_id):
        raise Forbidden(Right.ANSWER_REFERRAL)


def changed(case_id: int, found: tuple[Referral, ...]) -> Outcome[tuple[Referral, ...]]:
    """Return the referrals of a case, and that the case is another now."""
    return Outcome(found, frozenset({Change(Noun.CASE, case_id)}))
