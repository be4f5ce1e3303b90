"""«چرا این تاریخ؟»: each deadline of a case, explained by the calendar as it stands."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import Case
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.explanations import Explanation, explain
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.persistence import cases, deadlines, explained, search
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.persistence.explained import DeadlineMove
from samad_desktop.services.agency_desk import name_people_of_referral, own_case
from samad_desktop.services.look_ups import name_people_of


@dataclass(frozen=True, slots=True)
class ExplainedClock:
    """One running clock of a case, why it ends when it does, and what has moved it.

    `agency` is whose referral it is about; the centre's review of a case is about none.
    """

    clock: RunningClock
    explanation: Explanation
    moves: tuple[DeadlineMove, ...]
    agency: str


class ExplanationService:
    """Explaining deadlines. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_code(self, actor: Actor, typed: str) -> tuple[ExplainedClock, ...]:
        """Explain every running clock of the case with a tracking code, the first begun first.

        Raises:
            Forbidden: the person may not see cases.
            RuleBroken: it is no tracking code, or a day lies outside of the calendar.
            NotFound: no case has it.
        """
        actor.must(Right.SEE_CASES)
        code = parse_tracking_code(typed)
        with self._database.reading() as connection:
            ids = search.ids_with_code(connection, code)
        if not ids:
            raise NotFound(code)
        return self.of_case(actor, ids[0])

    def of_case(self, actor: Actor, case_id: int) -> tuple[ExplainedClock, ...]:
        """Explain every running clock of a case, the first begun first.

        Raises:
            Forbidden: the person may not see cases.
            RuleBroken: a day lies outside of the calendar.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            return _of_case(connection, cases.get(connection, case_id, actor))

    def of_referral(self, actor: Actor, referral_id: int) -> ExplainedClock:
        """Explain until when an agency has to answer, to the agency that must.

        Where the citizen's identity is kept from it, no reason is told.

        Raises:
            Forbidden: the person answers for no agency, or not for this one.
            RuleBroken: a day lies outside of the calendar.
            NotFound: there is no such referral, or no clock runs for its answer.
        """
        name_people_of_referral(self._database, actor, referral_id)
        with self._database.reading() as connection:
            case = own_case(connection, actor, referral_id)
            running = deadlines.running(connection, case_id=case.referral.case_id)
            own = tuple(clock for clock in running if _is_of(clock, referral_id))
            if not own:
                raise NotFound(f"clock of referral {referral_id}")
            quiet = is_protected(case.matter.identity_level)
            return _explained(connection, own, quiet=quiet)[0]


def _is_of(clock: RunningClock, referral_id: int) -> bool:
    """Say whether an agency has to answer by it; the check of its answer is the centre's."""
    return clock.referral_id == referral_id and clock.step is Step.ANSWER


def _of_case(connection: Connection, case: Case) -> tuple[ExplainedClock, ...]:
    clocks = deadlines.running(connection, case_id=case.id)
    return _explained(connection, clocks, quiet=case.text_withheld)


def _explained(
    connection: Connection, clocks: tuple[RunningClock, ...], *, quiet: bool
) -> tuple[ExplainedClock, ...]:
    rules, now = deadlines.rules(connection), server_now(connection)
    policies = {policy.id: policy for policy in rules.policies}
    moved = explained.moves(connection, [clock.id for clock in clocks])
    asked = [clock.referral_id for clock in clocks if clock.referral_id is not None]
    agencies = explained.agency_names(connection, asked)
    acting = [clock.recipient_id for clock in clocks if clock.recipient_id is not None]
    ordered = explained.ordered_agency_names(connection, acting)
    if quiet:
        clocks, moved = tuple(map(_quiet_clock, clocks)), tuple(map(_quiet_move, moved))
    found = []
    for clock in clocks:
        # The term is the clock's own, the rest is the version of the rule that it began by.
        term = replace(policies[clock.term.id], amount=clock.term.amount)
        time = rules.time(clock.started_at, now)
        why = explain(clock.started_at, term, time, clock.pauses, now)
        own = tuple(move for move in moved if move.deadline_id == clock.id)
        agency = agencies.get(clock.referral_id or 0) or ordered.get(clock.recipient_id or 0, "")
        found.append(ExplainedClock(clock, why, own, agency))
    return tuple(found)


def _quiet_clock(clock: RunningClock) -> RunningClock:
    """Keep when a clock stood still, without the reason: it may be the citizen's own words."""
    return replace(clock, pauses=tuple(replace(pause, reason="") for pause in clock.pauses))


def _quiet_move(move: DeadlineMove) -> DeadlineMove:
    """Keep what moved a deadline; only a decree's title is everybody's."""
    return move if move.decree_number else replace(move, reason="")
