"""Desk hours of officials: planned, announced, moved, called off, opened, and who came."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import day_begins
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.rule_changes import left_out
from samad_desktop.domain.session_books import Planned, SessionBook
from samad_desktop.domain.session_conflicts import SessionConflict
from samad_desktop.domain.session_rules import Repeat, SessionRule, StoredRule
from samad_desktop.domain.session_values import presence_values
from samad_desktop.domain.sessions import (
    DeskSession,
    Presence,
    SessionEvent,
    SessionEventKind,
    SessionPlan,
    SessionState,
    checked_move_reason,
    checked_notice,
    checked_presences,
    must_be_announceable,
    must_be_coming,
    must_be_today,
    must_come,
    must_have_begun,
)
from samad_desktop.domain.slots import Telling
from samad_desktop.persistence import officials, sessions, slots
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.services.session_changes import (
    call_off,
    move,
    must_be_told,
    refuse_fewer_places,
)
from samad_desktop.services.session_table import (
    SessionTable,
    calendar_of,
    checked_free,
    planned,
)
from samad_desktop.services.slot_notices import end_queue

_CHANGED = frozenset({Change(Noun.SESSION)})
_DAY = timedelta(days=1)


class SessionService:
    """What may be done with desk hours. Safe to call from any thread.

    What changes something takes the session as it was read; each may raise:

    Raises:
        Forbidden: the person does not plan sessions.
        RuleBroken: the session is not in the state for that.
        ValidationFailed: something is wrong, or a reason is wanting; nothing was stored.
        Conflict: somebody changed the session after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, first: date, last: date) -> SessionBook:
        """Return the sessions from one day to another, itself included, to whoever sees them."""
        actor.must(Right.SEE_SESSIONS)
        with self._database.reading() as connection:
            begin, end = day_begins(first), day_begins(last + _DAY)
            found = sessions.between(connection, begin, end, sessions.shown_to(actor))
            return SessionBook(
                first,
                last,
                found,
                officials.everybody(connection),
                officials.notice_days(connection),
                calendar_of(connection),
                _rules_of(connection, actor, found),
                _tellings_of(connection, actor, found),
            )

    def history(self, actor: Actor, session_id: int) -> tuple[SessionEvent, ...]:
        """Return what was done about a session, the newest first."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.reading() as connection:
            return sessions.events_of(connection, session_id)

    def conflicts(
        self,
        actor: Actor,
        plan: SessionPlan,
        but: int | None = None,
        rule: SessionRule | None = None,
    ) -> tuple[SessionConflict, ...]:
        """Return what stands against a plan, whatever else is wrong with it.

        Args:
            but: the session that is to be changed, if there is one.
            rule: by which it comes again, if it does; the answer is of all its days then.
        """
        actor.must(Right.PLAN_SESSIONS)
        days = (plan.day,) if rule is None else rule.checked(plan.day).days(plan.day)
        with self._database.reading() as connection:
            table = SessionTable.laid(connection, actor, to_plan=False)
            return table.conflicts_on(days, plan, but)

    def plan(
        self, actor: Actor, plan: SessionPlan, rule: SessionRule, reason: str = ""
    ) -> Outcome[Planned]:
        """Plan a session and those that a rule makes of it, but for days that something is against.

        Args:
            reason: why the first one is on a day off, where it is.
        """
        with self._table(actor) as table:
            plan = plan.checked(table.today)
            must_come(plan, table.now)
            again = rule.repeat is not Repeat.ONCE
            days = rule.checked(plan.day).days(plan.day) if again else (plan.day,)
            table.must_sit(plan)
            against = table.conflicts_on(days, plan)
            reason = checked_free((each for each in against if each.day == plan.day), reason)
            rule_id = _stored_rule(table, rule, plan.day) if again else None
            made = [planned(table, plan, rule_id, reason)]
            off = left_out(each for each in against if each.day != plan.day)
            free = set(days[1:]).difference(each.day for each in off)
            made += [planned(table, plan.on(day), rule_id) for day in sorted(free)]
        return Outcome(Planned(tuple(made), off), _CHANGED)

    def change(
        self, actor: Actor, seen: DeskSession, plan: SessionPlan, reason: str = ""
    ) -> Outcome[int]:
        """Store another plan; what people were told otherwise is announced anew by that.

        Returns how many who were booked are to be told.
        """
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_be_coming(session)
            plan = plan.checked(table.today)
            if plan == session.plan:
                return Outcome(0, frozenset())
            must_come(plan, table.now, session.plan)
            table.must_sit(plan, session.plan)
            given = checked_free(table.conflicts(plan, session.id), reason)
            refuse_fewer_places(table, session, plan)
            if must_be_told(session, plan):
                given = checked_move_reason(reason)
            # What is another than its rule says goes its own way from now on.
            by_hand = session.rule_id is not None
            untold = move(table, session, plan, given, by_hand=by_hand)
        return Outcome(untold, _CHANGED)

    def announce(self, actor: Actor, seen: Iterable[DeskSession], reason: str = "") -> Outcome[int]:
        """Let people be told of planned sessions; return of how many.

        Args:
            reason: why it is later than the centre's setting allows, where it is.
        """
        with self._table(actor) as table:
            days = officials.notice_days(table.connection)
            count = 0
            for each in seen:
                session = table.session(each.id, each.version)
                must_be_announceable(session, table.now)
                given = checked_notice(session.plan.day, table.today, days, reason)
                state = SessionState.ANNOUNCED
                sessions.announce(table.connection, session, table.now, state=state)
                after = table.values(session.plan)
                table.note(session.id, SessionEventKind.ANNOUNCED, reason=given, after=after)
                count += 1
        return Outcome(count, _CHANGED)

    def cancel(self, actor: Actor, seen: DeskSession, reason: str = "") -> Outcome[int]:
        """Call a session off; one that was announced is announced anew by that.

        Returns how many who were booked are to be told.
        """
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_be_coming(session)
            given = checked_move_reason(reason) if session.is_public else ""
            untold = call_off(table, session, given)
        return Outcome(untold, _CHANGED)

    def open(self, actor: Actor, seen: DeskSession) -> Outcome[None]:
        """Begin a session of today."""
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_be_today(session, table.today)
            sessions.change(table.connection, session, state=SessionState.OPEN)
            table.note(session.id, SessionEventKind.OPENED)
        return Outcome(None, _CHANGED)

    def record(
        self, actor: Actor, seen: DeskSession, presences: Iterable[Presence]
    ) -> Outcome[SessionState]:
        """Store who came, which ends the session; said wrongly, it may be said again."""
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_have_begun(session, table.now)
            found, state = checked_presences(session, presences)
            sessions.change(table.connection, session, state=state)
            sessions.record_presences(table.connection, session, found)
            end_queue(table, session.id)
            after = presence_values(found, table.names)
            table.note(session.id, SessionEventKind.ATTENDANCE, after=after)
        return Outcome(state, _CHANGED)

    @contextmanager
    def _table(self, actor: Actor) -> Iterator[SessionTable]:
        """Let one person at a time decide."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.transaction() as connection:
            yield SessionTable.laid(connection, actor, to_plan=True)


def _stored_rule(table: SessionTable, rule: SessionRule, first: date) -> int:
    return sessions.add_rule(table.connection, rule, first, table.actor.staff_id, table.now)


def _rules_of(
    connection: Connection, actor: Actor, found: Iterable[DeskSession]
) -> Mapping[int, StoredRule]:
    """Return the rules of sessions to who plans; others are told of no rule."""
    if not actor.may(Right.PLAN_SESSIONS):
        return {}
    return sessions.rules_of(connection, (each.rule_id for each in found if each.rule_id))


def _tellings_of(
    connection: Connection, actor: Actor, found: Iterable[DeskSession]
) -> Mapping[int, Telling]:
    """Return how far everybody was told of what changed, to who plans."""
    if not actor.may(Right.PLAN_SESSIONS):
        return {}
    now = server_now(connection)
    return slots.tellings(connection, [each.id for each in found if each.is_public], now)
