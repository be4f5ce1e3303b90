"""Whole rules of desk hours: changed from one session on, seen beforehand, or ended."""

from collections.abc import Iterator
from contextlib import contextmanager

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.identities import checked_reason
from samad_desktop.domain.rule_changes import (
    Fate,
    RuleChange,
    RuleDone,
    RuleStep,
    checked_rule,
    first_day,
    must_be_of_rule,
    steps_of,
)
from samad_desktop.domain.session_rules import SessionRule, StoredRule
from samad_desktop.domain.sessions import (
    COMING,
    DeskSession,
    SessionPlan,
    SessionState,
    checked_move_reason,
    must_be_coming,
)
from samad_desktop.domain.text import clean
from samad_desktop.persistence import sessions, slots
from samad_desktop.persistence.database import Database
from samad_desktop.services.session_changes import call_off, move, refuse_fewer_places
from samad_desktop.services.session_table import SessionTable, checked_free, planned

_CHANGED = frozenset({Change(Noun.SESSION)})


class SessionRuleService:
    """What may be done with a rule that made sessions. Safe to call from any thread.

    Each method takes the session with which it begins, as it was read; each may raise:

    Raises:
        Forbidden: the person does not plan sessions.
        RuleBroken: the session is over, comes once, or goes its own way by now.
        ValidationFailed: something is wrong, or a reason is wanting; nothing was stored.
        Conflict: somebody changed the session after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def foresee(
        self, actor: Actor, seen: DeskSession, plan: SessionPlan, rule: SessionRule
    ) -> RuleChange:
        """Return what would become of the rule's sessions from one on."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.reading() as connection:
            table = SessionTable.laid(connection, actor, to_plan=False)
            session = table.session(seen.id, seen.version)
            steps = _steps(table, _stored(table, session), session, plan, rule)
            told = [each.session.id for each in steps if each.session and each.is_told]
            booked = slots.taken(connection, told) if told else {}
        return RuleChange(steps, sum(booked.values()))

    def change(
        self,
        actor: Actor,
        seen: DeskSession,
        plan: SessionPlan,
        rule: SessionRule,
        reason: str = "",
    ) -> Outcome[RuleDone]:
        """Store another plan for a session and all later ones of its rule.

        A later day that something is against stays as it was, and is named in the answer.

        Args:
            rule: how it comes again from now on, and until when; what is no day of it is called
                off.
            reason: why what people were told is another now, where it is.
        """
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_be_coming(session)
            plan = plan.checked(table.today)
            stored = _stored(table, session)
            steps = _steps(table, stored, session, plan, rule)
            if plan == session.plan and rule == stored.rule:
                return Outcome(RuleDone(), frozenset())
            table.must_sit(plan, session.plan)
            given = checked_free(table.conflicts(plan, session.id), reason)
            if any(each.is_told for each in steps):
                given = checked_move_reason(reason)
            done = _Taking(table, stored, session, plan, rule, given).take(steps)
        return Outcome(done, _CHANGED)

    def end(self, actor: Actor, seen: DeskSession, reason: str = "") -> Outcome[RuleDone]:
        """Call off what a session's rule made from it on.

        Without a reason, what people were told of stays; what goes its own way stays always.
        """
        given = checked_reason(reason) if clean(reason) else ""
        states = COMING if given else {SessionState.PLANNED}
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            if session.rule_id is None:
                raise RuleBroken("session_comes_once")
            rest = [
                each
                for each in sessions.rest_of_rule(table.connection, session)
                if each.state in states and (not each.by_hand or each.id == session.id)
            ]
            if not rest:
                raise RuleBroken("rest_is_over" if given else "rest_is_told_or_over")
            untold = sum(call_off(table, each, given) for each in rest)
            told = sum(each.is_public for each in rest)
        return Outcome(RuleDone(ended=len(rest), told=told, untold=untold), _CHANGED)

    @contextmanager
    def _table(self, actor: Actor) -> Iterator[SessionTable]:
        """Let one person at a time decide."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.transaction() as connection:
            yield SessionTable.laid(connection, actor, to_plan=True)


class _Taking:
    """A rule in the middle of its change: a new one is stored, and sessions go over to it."""

    def __init__(
        self,
        table: SessionTable,
        stored: StoredRule,
        session: DeskSession,
        plan: SessionPlan,
        rule: SessionRule,
        reason: str,
    ) -> None:
        self._table, self._first, self._reason = table, session.id, reason
        first = first_day(stored, session, plan, rule)
        who, now = table.actor.staff_id, table.now
        self._rule_id = sessions.add_rule(table.connection, rule, first, who, now)
        self._noted = _noted(stored.rule), _noted(rule)

    def take(self, steps: tuple[RuleStep, ...]) -> RuleDone:
        """Do all steps."""
        untold = sum(map(self._take, steps))
        done = RuleChange(steps)
        return RuleDone(
            changed=len(done.of(Fate.CHANGED)),
            added=len(done.of(Fate.ADDED)),
            ended=len(done.of(Fate.ENDED)),
            told=len(done.told),
            untold=untold,
            left_out=tuple(each.against for each in done.of(Fate.BLOCKED) if each.against),
        )

    def _take(self, step: RuleStep) -> int:
        """Do one step; return how many who were booked are to be told."""
        if step.session is not None and step.fate is Fate.ENDED:
            return call_off(self._table, step.session, self._reason)
        if step.plan is None:
            return 0
        if step.session is None:
            planned(self._table, step.plan, self._rule_id)
            return 0
        return self._moved(step.session, step.plan)

    def _moved(self, session: DeskSession, plan: SessionPlan) -> int:
        is_first = session.id == self._first
        if plan == session.plan and not is_first:
            sessions.change(self._table.connection, session, rule_id=self._rule_id)
            return 0
        refuse_fewer_places(self._table, session, plan)
        noted = self._noted if is_first else ({}, {})
        return move(*(self._table, session, plan, self._reason), noted=noted, rule_id=self._rule_id)


def _stored(table: SessionTable, session: DeskSession) -> StoredRule:
    rule_id = must_be_of_rule(session)
    return sessions.rules_of(table.connection, (rule_id,))[rule_id]


def _noted(rule: SessionRule) -> dict[str, str]:
    """Return how a rule is named in what happened to a session."""
    return {"until": rule.until.isoformat(), "repeat": rule.repeat}


def _steps(
    table: SessionTable,
    stored: StoredRule,
    session: DeskSession,
    plan: SessionPlan,
    rule: SessionRule,
) -> tuple[RuleStep, ...]:
    checked_rule(stored, session, plan, rule)
    rest = sessions.rest_of_rule(table.connection, session)
    return steps_of(stored, rest, session, plan, rule, table.conflicts)
