"""One case in the middle of a move: held, looked at by the rules, and told to its timeline."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseState, Disposition, EventKind, Told
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import OF_THE_CASE, Step
from samad_desktop.domain.protection import is_citizen_kept
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.transitions import CaseAction, CaseFacts, move_case
from samad_desktop.persistence import (
    case_links,
    followed_cases,
    referrals,
    sub_referrals,
    timeline,
)
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.event_details import Detail
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.services import clocks


@dataclass(frozen=True, slots=True)
class CaseMove:
    """A case that nobody else moves meanwhile; everything it takes, in one transaction."""

    connection: Connection
    actor: Actor
    case: FollowedCase
    facts: CaseFacts
    now: datetime
    held: bool = True

    def must_follow_up(self) -> None:
        """Go on only for who follows cases up.

        Raises:
            Forbidden: the person does not.
        """
        self.actor.must(Right.FOLLOW_UP)

    def after(self, action: CaseAction, disposition: Disposition | None = None) -> CaseState:
        """Return where the case stands after `action`.

        Raises:
            Forbidden, RuleBroken: it cannot be done, and why.
        """
        return move_case(self.actor, action, self.facts, disposition)

    def to(self, state: CaseState, disposition: Disposition | None = None) -> None:
        followed_cases.move(self.connection, self.case.id, state, self.now, disposition)

    def tell(self, kind: EventKind, text: str = "", *told: Told) -> None:
        timeline.add(
            self.connection,
            self.case.id,
            kind,
            staff_id=self.actor.staff_id,
            at=self.now,
            text=text,
            detail=Detail(told=told),
        )

    def close(self, state: CaseState, draft: ClosingDraft, *told: Told) -> None:
        """End the case: no clock of it runs on, and no agency owes it an answer.

        What an official ordered is owed all the same.
        """
        assert draft.disposition is not None
        clocks.resume_all(self.connection, self.case.id, self.now)
        clocks.end(self.connection, self.case.id, self.now, *OF_THE_CASE)
        referrals.recall_open(self.connection, self.case.id, self.now)
        sub_referrals.end_with_case(self.connection, self.case.id, self.now)
        self.to(state, draft.disposition)
        how = Told("disposition", draft.disposition)
        self.tell(EventKind.CLOSED, draft.text, how, *told)

    def review_again(self) -> None:
        """Let the centre's review begin anew, and nothing else of its own steps run."""
        clocks.end(self.connection, self.case.id, self.now, Step.REVIEW, Step.CHECK, Step.CALL_BACK)
        self.to(CaseState.UNDER_REVIEW)
        clocks.begin(self.connection, self.case, Step.REVIEW, self.now)


def hold(
    connection: Connection, actor: Actor, case_id: int, version: int | None = None
) -> CaseMove:
    """Hold a case for a move.

    Raises:
        NotFound: there is no such case.
        Conflict: somebody moved it after `version` was read.
    """
    return _move(connection, actor, followed_cases.hold(connection, case_id, version))


def look(connection: Connection, actor: Actor, case_id: int) -> CaseMove:
    """Look at a case without moving it: others still may.

    Raises:
        NotFound: there is no such case.
    """
    return replace(_move(connection, actor, followed_cases.look(connection, case_id)), held=False)


def _move(connection: Connection, actor: Actor, case: FollowedCase) -> CaseMove:
    case_id = case.id
    found = referrals.of_case(connection, case_id)
    gathered = case_links.umbrella_of(connection, case_id) is not None
    kept = is_citizen_kept(actor, case.identity_level, case.registered_by)
    facts = replace(facts_of(case.state, found), gathered=gathered, citizen_kept=kept)
    return CaseMove(connection, actor, case, facts, server_now(connection))


def facts_of(state: CaseState, found: tuple[Referral, ...]) -> CaseFacts:
    """Return what the rules need to know of a case with these referrals."""
    asked = [each for each in found if not each.copy]
    waiting = sum(1 for each in asked if each.awaits_check)
    return CaseFacts(state, tuple(each.state for each in asked), waiting)
