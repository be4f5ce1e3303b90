"""Keeping the rules of deadlines and the levels of escalation; earlier rules stay as they were."""

from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.centre_settings import (
    SettingKind,
    Values,
    checked_level,
    checked_policy,
)
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel, LevelsOf, due_at
from samad_desktop.domain.decree_effects import DecreeEffect, effect
from samad_desktop.domain.directive_levels import latest_levels
from samad_desktop.domain.errors import Conflict
from samad_desktop.persistence import (
    centre_events,
    deadlines,
    directive_levels,
    working_calendar,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.services import deadline_moves

_CHANGED = frozenset({Change(Noun.REFERENCE), Change(Noun.CASE)})
_LEVEL_CHANGED = "سطح ارتقا"


class CentreRulesService:
    """What may be done with rules and levels. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sample(self, actor: Actor, policy: DeadlinePolicy) -> datetime:
        """Return when something would be due that begins now under a rule; UTC.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the rule has errors.
            RuleBroken: `calendar_ends`.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            now = server_now(connection)
            policy = checked_policy(policy, now.astimezone(TEHRAN).date())
            due = due_at(now, policy, deadlines.rules(connection).time(now, now))
        # Nothing is paused.
        assert due is not None
        return due

    def add_policy(self, actor: Actor, policy: DeadlinePolicy) -> Outcome[int]:
        """Add a version of a rule, which holds for what begins from its day on.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the rule has errors, begins in the past, or is there already.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            now = server_now(connection)
            known = working_calendar.policies(connection)
            policy = checked_policy(policy, now.astimezone(TEHRAN).date(), known)
            made = working_calendar.add_policy(connection, policy, actor.staff_id, now)
            centre_events.add(
                connection,
                SettingKind.POLICY,
                str(made),
                actor.staff_id,
                now,
                before={},
                after=_policy_values(policy),
            )
        return Outcome(made, _CHANGED)

    def change_level(
        self, actor: Actor, before: EscalationLevel, after: EscalationLevel
    ) -> Outcome[DecreeEffect]:
        """Change a level, and the moments at which what runs will reach it.

        Orders that run keep the levels with which they were given; a level of orders is changed
        for what is ordered from now on. Where nothing is other than it was, nothing is stored.

        Args:
            before: the level as it was read.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the level has errors; nothing was stored.
            Conflict: somebody changed it after it was read.
        """
        actor.must(Right.MANAGE_CENTRE)
        of_orders = after.of is LevelsOf.DIRECTIVE
        with self._database.transaction() as connection:
            changed = _change_order_level if of_orders else _change_level
            if not changed(connection, actor, before, after):
                return Outcome(effect((), server_now(connection)), frozenset())
            if of_orders:
                return Outcome(effect((), server_now(connection)), _CHANGED)
            told = deadline_moves.move(connection, actor, _LEVEL_CHANGED)
        deadline_moves.move_beginners(self._database, actor, _LEVEL_CHANGED)
        return Outcome(told, _CHANGED)


def _change_level(
    connection: Connection, actor: Actor, before: EscalationLevel, after: EscalationLevel
) -> bool:
    after = checked_level(after, working_calendar.levels(connection))
    if not working_calendar.change_level(connection, before, after):
        raise Conflict(before.level)
    if after == before:
        return False
    _tell(connection, actor, SettingKind.LEVEL, before, after)
    return True


def _change_order_level(
    connection: Connection, actor: Actor, before: EscalationLevel, after: EscalationLevel
) -> bool:
    known = latest_levels(directive_levels.versions(connection))
    after, now = checked_level(after, known), server_now(connection)
    if not directive_levels.change(connection, before, after, actor.staff_id, now):
        return False
    _tell(connection, actor, SettingKind.ORDER_LEVEL, before, after)
    return True


def _tell(
    connection: Connection,
    actor: Actor,
    kind: SettingKind,
    before: EscalationLevel,
    after: EscalationLevel,
) -> None:
    values = {"before": _level_values(before), "after": _level_values(after)}
    now = server_now(connection)
    centre_events.add(connection, kind, str(after.level), actor.staff_id, now, **values)


def _policy_values(policy: DeadlinePolicy) -> Values:
    return {
        "step": policy.step,
        "kind": policy.kind or "",
        "subject": "" if policy.subject_id is None else str(policy.subject_id),
        "agency": "" if policy.agency_id is None else str(policy.agency_id),
        "amount": str(policy.amount),
        "unit": policy.unit,
        "valid_from": policy.valid_from.isoformat(),
        "source": policy.source,
    }


def _level_values(level: EscalationLevel) -> Values:
    return {
        "office": level.office,
        "percent": str(level.percent),
        "days_after": str(level.days_after),
        "letter": level.letter,
    }
