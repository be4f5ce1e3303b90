"""Desk hours of officials: planned, announced, moved, called off, opened, and who came."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import day_begins
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.session_books import Planned, SessionBook
from samad_desktop.domain.session_conflicts import HARD, ConflictKind, SessionConflict
from samad_desktop.domain.session_rules import Repeat, SessionRule
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
    is_moved,
    must_be_announceable,
    must_be_coming,
    must_be_today,
    must_come,
    must_have_begun,
)
from samad_desktop.domain.slots import Untold
from samad_desktop.persistence import officials, sessions, slots
from samad_desktop.persistence.database import Database
from samad_desktop.services.session_table import SessionTable, calendar_of, checked_free
from samad_desktop.services.slot_notices import end_queue, tell_booked

_CHANGED = frozenset({Change(Noun.SESSION)})
_DAY = timedelta(days=1)
# A day on which a rule plans nothing: the evening may be meant, these are not.
_LEFT_OUT = HARD | {ConflictKind.DAY_OFF}


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
            return SessionBook(
                first,
                last,
                sessions.between(connection, day_begins(first), day_begins(last + _DAY)),
                officials.everybody(connection),
                officials.notice_days(connection),
                calendar_of(connection),
            )

    def history(self, actor: Actor, session_id: int) -> tuple[SessionEvent, ...]:
        """Return what was done about a session, the newest first."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.reading() as connection:
            return sessions.events_of(connection, session_id)

    def conflicts(
        self, actor: Actor, plan: SessionPlan, but: int | None = None
    ) -> tuple[SessionConflict, ...]:
        """Return what stands against a plan, whatever else is wrong with it.

        Args:
            but: the session that is to be changed, if there is one.
        """
        actor.must(Right.PLAN_SESSIONS)
        with self._database.reading() as connection:
            return SessionTable.laid(connection, actor, to_plan=False).conflicts(plan, but)

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
            reason = checked_free(table.conflicts(plan), reason)
            rule_id = _stored_rule(table, rule, plan.day) if again else None
            planned = [_planned(table, plan, rule_id, reason)]
            left_out = list[SessionConflict]()
            for later in map(plan.on, days[1:]):
                against = [each for each in table.conflicts(later) if each.kind in _LEFT_OUT]
                left_out += against[:1]
                if not against:
                    planned.append(_planned(table, later, rule_id))
        return Outcome(Planned(tuple(planned), tuple(left_out)), _CHANGED)

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
            untold = 0
            table.must_sit(plan, session.plan)
            given = checked_free(table.conflicts(plan, session.id), reason)
            _refuse_fewer_places(table, session, plan)
            moved = session.is_public and is_moved(session.plan, plan)
            if moved:
                given = checked_move_reason(reason)
            sessions.change_plan(table.connection, session, plan)
            if moved:
                later = sessions.get(table.connection, session.id)
                sessions.announce(table.connection, later, table.now)
                untold = tell_booked(table, session.id, Untold.MOVED, given)
            kind = SessionEventKind.MOVED if moved else SessionEventKind.CHANGED
            before, after = table.values(session.plan), table.values(plan)
            table.note(session.id, kind, reason=given, before=before, after=after)
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
        untold = 0
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            must_be_coming(session)
            given = checked_move_reason(reason) if session.is_public else ""
            if session.is_public:
                state = SessionState.CANCELLED
                sessions.announce(table.connection, session, table.now, state=state)
                untold = tell_booked(table, session.id, Untold.CANCELLED, given)
            else:
                sessions.change(table.connection, session, state=SessionState.CANCELLED)
            before = table.values(session.plan)
            table.note(session.id, SessionEventKind.CANCELLED, reason=given, before=before)
        return Outcome(untold, _CHANGED)

    def cancel_rest(self, actor: Actor, seen: DeskSession) -> Outcome[int]:
        """Call off what a session's rule made from its day on; return how many there were.

        What people were told of stays: each needs its own reason.
        """
        with self._table(actor) as table:
            session = table.session(seen.id, seen.version)
            if session.rule_id is None:
                raise RuleBroken("session_comes_once")
            rest = sessions.rest_of_rule(table.connection, session)
            if not rest:
                raise RuleBroken("rest_is_told_or_over")
            for each in rest:
                sessions.change(table.connection, each, state=SessionState.CANCELLED)
                table.note(each.id, SessionEventKind.CANCELLED, before=table.values(each.plan))
        return Outcome(len(rest), _CHANGED)

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


def _refuse_fewer_places(table: SessionTable, session: DeskSession, plan: SessionPlan) -> None:
    booked = slots.taken(table.connection, (session.id,)).get(session.id, 0)
    if plan.capacity < booked:
        wrong = FieldError("capacity", "capacity_below_booked", str(booked))
        raise ValidationFailed((wrong,))


def _stored_rule(table: SessionTable, rule: SessionRule, first: date) -> int:
    return sessions.add_rule(table.connection, rule, first, table.actor.staff_id, table.now)


def _planned(table: SessionTable, plan: SessionPlan, rule_id: int | None, reason: str = "") -> int:
    staff_id = table.actor.staff_id
    made = sessions.add(table.connection, plan, staff_id, table.now, rule_id=rule_id)
    table.note(made, SessionEventKind.PLANNED, reason=reason, after=table.values(plan))
    return made
