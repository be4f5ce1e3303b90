"""Starting and stopping the clocks of a case as it moves: the agency's and the centre's own."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.cases import CaseKind, CaseState
from samad_desktop.domain.deadlines import (
    OF_THE_CASE,
    Deadline,
    DeadlinePolicy,
    OwnTerm,
    Question,
    Step,
    deadline,
    policy_for,
)
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.persistence import deadlines, explained
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.rule_book import KnownRules, RuleBook

_TRIES = 3


def begin(
    connection: Connection,
    case: FollowedCase,
    step: Step,
    at: datetime,
    *,
    referral_id: int | None = None,
    agency_id: int | None = None,
    own: OwnTerm | None = None,
) -> int:
    """Start the clock of a step by the rule that holds on its day; return its id.

    Args:
        own: another term than the rule's; both dates are kept.

    Raises:
        RuleBroken: `policy_missing` or `calendar_ends`.
    """
    rules = deadlines.rules(connection)
    day = at.astimezone(TEHRAN).date()
    question = Question(step, case.kind, case.subject_ids, agency_id, day)
    rule = policy_for(question, rules.policies)
    term = rule if own is None else replace(rule, amount=own.amount)
    still = case.state is CaseState.NEEDS_CITIZEN and deadlines.stand_still(connection, case.id)
    computed = deadline(at, term, rules.levels, rules.time(at, at))
    clock_id = deadlines.begin(
        connection,
        case_id=case.id,
        referral_id=referral_id,
        started_at=at,
        term=term,
        reason="" if own is None else own.reason,
        computed=Deadline(None) if still else computed,
    )
    if own is not None and own.amount != rule.amount:
        usual = deadline(at, rule, rules.levels, rules.time(at, at)).due
        explained.remember_own_term(connection, clock_id, usual, computed.due, own, at)
    if still:
        deadlines.pause_like_others(connection, clock_id, case.id, at)
    return clock_id


def begin_directive(
    connection: Connection,
    case: FollowedCase,
    recipient_id: int,
    agency_id: int,
    at: datetime,
    own: OwnTerm | None = None,
) -> None:
    """Start the clock on an order to an agency, by the rule of its day; it waits for no citizen.

    Args:
        own: another term than the rule's; both dates are kept.

    Raises:
        RuleBroken: `policy_missing` or `calendar_ends`.
    """
    rules = deadlines.rules(connection)
    day, time = at.astimezone(TEHRAN).date(), rules.time(at, at)
    asked = Question(Step.DIRECTIVE, case.kind, case.subject_ids, agency_id, day)
    rule = policy_for(asked, rules.policies)
    term = rule if own is None else replace(rule, amount=own.amount)
    levels = rules.levels_of(Step.DIRECTIVE, at)
    computed = deadline(at, term, levels, time)
    clock_id = deadlines.begin(
        connection,
        case_id=case.id,
        referral_id=None,
        started_at=at,
        term=term,
        reason="" if own is None else own.reason,
        computed=computed,
        recipient_id=recipient_id,
    )
    if own is not None and own.amount != rule.amount:
        usual = deadline(at, rule, levels, time).due
        explained.remember_own_term(connection, clock_id, usual, computed.due, own, at)


def advocacy_term(
    connection: Connection, case: FollowedCase, agency_id: int, at: datetime
) -> tuple[DeadlinePolicy, Deadline]:
    """Return by which rule, and until when, an agency has to comply with what is sent now.

    Raises:
        RuleBroken: `policy_missing` or `calendar_ends`.
    """
    rules = deadlines.rules(connection)
    day = at.astimezone(TEHRAN).date()
    asked = Question(Step.ADVOCACY, case.kind, case.subject_ids, agency_id, day)
    rule = policy_for(asked, rules.policies)
    return rule, deadline(at, rule, rules.levels, rules.time(at, at))


def begin_review(
    connection: Connection,
    book: RuleBook,
    *,
    case_id: int,
    kind: CaseKind,
    subject_id: int,
    at: datetime,
) -> bool:
    """Start the clock of a new case's review; say whether one runs.

    Without a calendar, or a rule, none does: the case is stored all the same, and stands
    among those that nobody has reviewed. Costs one statement while the rules stay as they are.
    """
    known = book.kept(connection)
    for _ in range(_TRIES):
        subject_ids = known.branch(subject_id)
        question = Question(Step.REVIEW, kind, subject_ids, None, at.astimezone(TEHRAN).date())
        computed = by_rule(known, question, at)
        if computed is not None and deadlines.begin_by(
            connection,
            known.number,
            case_id=case_id,
            started_at=at,
            term=computed[0],
            computed=computed[1],
        ):
            return True
        asked, known = known, book.current(connection)
        if known is asked:
            return False
    return False


def by_rule(
    known: KnownRules, question: Question, at: datetime
) -> tuple[DeadlinePolicy, Deadline] | None:
    """Return the rule and the deadline; None where there is no rule, or the calendar ends."""
    try:
        time = known.time(at)
        assert known.rules is not None
        rule = policy_for(question, known.rules.policies)
        return rule, deadline(at, rule, known.rules.levels, time)
    except (NotFound, RuleBroken):
        return None


def end(
    connection: Connection, case_id: int, at: datetime, *steps: Step, referral_id: int | None = None
) -> None:
    """Stop the clocks of these steps: those of one referral where it is named."""
    ended = [
        clock.id
        for clock in deadlines.running(connection, case_id=case_id)
        if clock.step in steps and referral_id in (None, clock.referral_id)
    ]
    if ended:
        deadlines.end(connection, ended, at)


def pause_all(
    connection: Connection, case_id: int, at: datetime, reason: str, staff_id: int
) -> None:
    """Let every clock of a case stand still; an official's order waits for no citizen."""
    found = deadlines.running(connection, case_id=case_id, for_update=True)
    for clock in (each for each in found if each.step in OF_THE_CASE):
        deadlines.pause(connection, clock.id, at, reason, staff_id)


def resume_all(connection: Connection, case_id: int, at: datetime) -> None:
    """Let the clocks of a case that stand still go on, with what the pause left of their terms.

    One that was ended meanwhile stays so; but should it go on some day, it is right.

    Raises:
        RuleBroken: `calendar_ends`.
    """
    still = deadlines.standing_still(connection, case_id)
    if not still:
        return
    rules = deadlines.rules(connection)
    time = rules.time(min(clock.started_at for clock in still), at)
    for clock in still:
        pauses = tuple(
            replace(pause, end=at) if pause.end is None else pause for pause in clock.pauses
        )
        computed = deadlines.compute(replace(clock, pauses=pauses), rules, time)
        deadlines.resume(connection, clock, at, computed)


def lengthen(
    connection: Connection,
    clock: RunningClock,
    amount: int,
    reason: str,
    at: datetime,
    staff_id: int,
) -> Deadline:
    """Give a clock another term, in the unit of its rule; return its new deadline.

    Raises:
        RuleBroken: `calendar_ends`.
    """
    longer = replace(clock, term=replace(clock.term, amount=amount))
    rules = deadlines.rules(connection)
    computed = deadlines.compute(longer, rules, rules.time(clock.started_at, at))
    deadlines.set_term(connection, clock.id, amount, reason)
    deadlines.move(
        connection,
        [(clock, computed)],
        reason=reason,
        decree_id=None,
        staff_id=staff_id,
        at=at,
    )
    return computed
