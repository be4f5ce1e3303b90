"""One case in the middle of a move: held, looked at by the rules, and told to its timeline."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseState, Disposition, EventKind, Told
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.transitions import CaseAction, CaseFacts, move_case
from samad_desktop.persistence import followed_cases, referrals, timeline
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
        """End the case: no clock of it runs on, and no agency owes it anything."""
        assert draft.disposition is not None
        clocks.resume_all(self.connection, self.case.id, self.now)
        clocks.end(self.connection, self.case.id, self.now, *Step)
        referrals.recall_open(self.connection, self.case.id, self.now)
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
    case = followed_cases.hold(connection, case_id, version)
    found = referrals.of_case(connection, case_id)
    return CaseMove(connection, actor, case, facts_of(case.state, found), server_now(connection))


def facts_of(state: CaseState, found: tuple[Referral, ...]) -> CaseFacts:
    """Return what the rules need to know of a case with these referrals."""
    asked = [each for each in found if not each.copy and each.parent_id is None]
    waiting = sum(1 for each in asked if each.awaits_check)
    return CaseFacts(state, tuple(each.state for each in asked), waiting)
