"""How one session is moved or called off, with everybody told who was booked."""

from typing import Any

from samad_desktop.domain.centre_settings import Values
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.sessions import (
    DeskSession,
    SessionEventKind,
    SessionPlan,
    SessionState,
    is_moved,
)
from samad_desktop.domain.slots import Untold
from samad_desktop.persistence import sessions, slots
from samad_desktop.services.session_table import SessionTable
from samad_desktop.services.slot_notices import tell_booked


def must_be_told(session: DeskSession, plan: SessionPlan) -> bool:
    """Say whether people were told otherwise than a plan."""
    return session.is_public and is_moved(session.plan, plan)


def refuse_fewer_places(table: SessionTable, session: DeskSession, plan: SessionPlan) -> None:
    """Go on only if all who are booked for a session have a place by a plan.

    Raises:
        ValidationFailed: field "capacity".
    """
    booked = slots.taken(table.connection, (session.id,)).get(session.id, 0)
    if plan.capacity < booked:
        wrong = FieldError("capacity", "capacity_below_booked", str(booked))
        raise ValidationFailed((wrong,))


def move(
    table: SessionTable,
    session: DeskSession,
    plan: SessionPlan,
    reason: str,
    *,
    noted: tuple[Values, Values] = ({}, {}),
    **values: Any,
) -> int:
    """Store another plan for a session; what people were told otherwise is announced anew.

    Args:
        noted: what is remembered besides the plan, before and after; values: what is stored.

    Returns:
        How many who were booked are to be told.
    """
    sessions.change_plan(table.connection, session, plan, **values)
    told, untold = must_be_told(session, plan), 0
    if told:
        later = sessions.get(table.connection, session.id)
        sessions.announce(table.connection, later, table.now)
        untold = tell_booked(table, session.id, Untold.MOVED, reason)
    kind = SessionEventKind.MOVED if told else SessionEventKind.CHANGED
    before = {**table.values(session.plan), **noted[0]}
    after = {**table.values(plan), **noted[1]}
    table.note(session.id, kind, reason=reason, before=before, after=after)
    return untold


def call_off(table: SessionTable, session: DeskSession, reason: str) -> int:
    """Call a session off; return how many who were booked are to be told."""
    state, untold = SessionState.CANCELLED, 0
    if session.is_public:
        sessions.announce(table.connection, session, table.now, state=state)
        untold = tell_booked(table, session.id, Untold.CANCELLED, reason)
    else:
        sessions.change(table.connection, session, state=state)
    before = table.values(session.plan)
    table.note(session.id, SessionEventKind.CANCELLED, reason=reason, before=before)
    return untold
