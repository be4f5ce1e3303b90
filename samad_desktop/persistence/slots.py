"""Callers' places in and out; the database itself refuses one more than a session has.

Each change asks for the version that was read.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.exc import IntegrityError
from uuid_utils.compat import uuid7

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.counters import Moment, Scope
from samad_desktop.domain.errors import Conflict, NotFound, RuleBroken
from samad_desktop.domain.sessions import SessionState
from samad_desktop.domain.slot_offers import CandidateList
from samad_desktop.domain.slot_queue import QueuedCase
from samad_desktop.domain.slots import (
    BOOKABLE,
    LIVE,
    TAKING,
    TELL_WITHIN,
    WAITING,
    SessionSlot,
    SlotEvent,
    SlotEventKind,
    SlotState,
    Telling,
    Untold,
)
from samad_desktop.persistence import clock_states, statements
from samad_desktop.persistence.tables import (
    cases,
    deadlines,
    desk_sessions,
    officials,
    session_officials,
    session_slots,
    slot_events,
    staff,
    subjects,
)

_s, _e, _d = session_slots.c, slot_events.c, desk_sessions.c
# What is done about a place so that its caller must be told.
_CONCERNING = (
    *(SlotEventKind.SESSION_MOVED, SlotEventKind.SESSION_CANCELLED, SlotEventKind.NOT_HEARD),
)
_COLUMNS = (
    *(_s.id, _s.uuid, _s.version, _s.session_id, _s.case_id, _s.state, staff.c.display_name),
    *(_s.booked_at, _s.from_id, _s.hand_place, _s.hand_reason, _s.attempts, _s.untold),
    *(_s.untold_at, _s.called_at, _s.ended_at),
)


def of_session(connection: Connection, session_id: int) -> tuple[SessionSlot, ...]:
    """Return all places of a session, in the order in which they were booked."""
    return _read(connection, _s.session_id == session_id)


def of_case(connection: Connection, case_id: int) -> tuple[SessionSlot, ...]:
    """Return all places that a case ever had."""
    return _read(connection, _s.case_id == case_id)


def live_in(connection: Connection, session_ids: Collection[int]) -> tuple[SessionSlot, ...]:
    """Return the places in sessions whose callers wait, or are being heard."""
    return _read(connection, _s.state.in_(LIVE), _s.session_id.in_(session_ids))


def get(connection: Connection, slot_id: int) -> SessionSlot:
    """Return one place.

    Raises:
        NotFound: there is none, or it is not for this person.
    """
    for found in _read(connection, _s.id == slot_id):
        return found
    raise NotFound(f"slot {slot_id}")


def to_confirm(connection: Connection, now: datetime) -> tuple[SessionSlot, ...]:
    """Return the places of sessions to come that nobody has confirmed with their callers."""
    coming = select(_d.id).where(_d.state.in_(BOOKABLE), _d.ends_at > now)
    return _read(connection, _s.state == SlotState.BOOKED, _s.session_id.in_(coming))


def to_tell() -> ColumnElement[bool]:
    """Return which places their callers must still be told something about."""
    return _s.untold.is_not(None)


def untold(connection: Connection) -> tuple[SessionSlot, ...]:
    """Return the places that their callers must still be told something about."""
    return _read(connection, to_tell())


def tellings(
    connection: Connection, session_ids: Collection[int], now: datetime
) -> Mapping[int, Telling]:
    """Return how far everybody was told of what changed, by session; of unchanged ones nothing.

    Only who plans sessions reads what was done about places.
    """
    told = select(_e.slot_id).where(_e.kind.in_(_CONCERNING))
    concerned = or_(_s.id.in_(told), _s.untold.is_not(None))
    late = and_(
        _s.untold.is_not(None),
        or_(
            _s.untold_at <= now - TELL_WITHIN,
            and_(_s.untold != Untold.NOT_HEARD, _d.begins_at <= now),
        ),
    )
    query = (
        select(
            _s.session_id,
            func.count(),
            func.count().filter(_s.untold.is_not(None)),
            func.count().filter(late),
        )
        .join(desk_sessions, _d.id == _s.session_id)
        .where(_s.session_id.in_(session_ids), concerned)
        .group_by(_s.session_id)
    )
    return {row[0]: Telling(*row[1:]) for row in connection.execute(query)}


def waiting_now(scope: Scope) -> ColumnElement[bool]:
    """Return which places are of callers who wait in a session that is held now."""
    held = select(_d.id).where(held_now(scope))
    return _s.state.in_(WAITING) & _s.session_id.in_(held)


def held_now(scope: Scope) -> ColumnElement[bool]:
    """Return which sessions are held now; for who only sits at some, those of her own."""
    held = _d.state == SessionState.OPEN
    if not scope.sits:
        return held
    seats = session_officials.c
    hers = (
        select(seats.session_id)
        .join(officials, officials.c.id == seats.official_id)
        .where(officials.c.staff_id == scope.mine)
    )
    return held & _d.id.in_(hers)


def taken(connection: Connection, session_ids: Collection[int]) -> Mapping[int, int]:
    """Return how many places are taken, by session."""
    query = (
        select(_s.session_id, func.count())
        .where(_s.session_id.in_(session_ids), _s.state.in_(TAKING))
        .group_by(_s.session_id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def sits_in(connection: Connection, session_id: int, staff_id: int) -> bool:
    """Say whether a person is one of the officials of a session."""
    query = (
        select(session_officials.c.session_id)
        .join(officials, officials.c.id == session_officials.c.official_id)
        .where(session_officials.c.session_id == session_id, officials.c.staff_id == staff_id)
    )
    return connection.execute(query.limit(1)).first() is not None


def book(
    connection: Connection,
    session_id: int,
    case_id: int,
    staff_id: int,
    at: datetime,
    *,
    from_id: int | None = None,
    tell: Untold | None = None,
    key: UUID | None = None,
) -> int | None:
    """Take a place in a session; return its id, or None where the case has one there.

    Args:
        key: where it is known already by what the place is told apart in the world.

    Raises:
        RuleBroken: `session_full` or `session_not_bookable`; nothing was stored, and the
            transaction is to be given up.
    """
    values = {
        "uuid": key or uuid7(),
        "session_id": session_id,
        "case_id": case_id,
        "state": SlotState.BOOKED,
        "booked_by": staff_id,
        "booked_at": at,
        "from_id": from_id,
        "untold": tell,
        "untold_at": None if tell is None else at,
    }
    missing = statements.insert(connection.dialect.name, session_slots).on_conflict_do_nothing()
    made = connection.execute(missing.values(**values).returning(_s.id)).scalar_one_or_none()
    if made is not None:
        add_event(connection, made, SlotEventKind.BOOKED, staff_id, at)
    return made


def change(connection: Connection, slot: SessionSlot, **values: Any) -> None:
    """Store new values of a place.

    Raises:
        Conflict: somebody changed it after it was read.
    """
    changed = connection.execute(
        update(session_slots)
        .where(_s.id == slot.id, _s.version == slot.version)
        .values(version=slot.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"slot {slot.id}")


def call_in(connection: Connection, slot: SessionSlot, at: datetime) -> None:
    """Store that a caller was called in.

    Raises:
        Conflict: somebody changed the place after it was read.
        RuleBroken: `another_is_called`, by another workstation at the same moment.
    """
    state = SlotState.CALLED
    try:
        change(connection, slot, state=state, called_at=at, ended_at=None, untold=None)
    except IntegrityError as error:
        raise RuleBroken("another_is_called") from error


def add_event(
    connection: Connection,
    slot_id: int,
    kind: SlotEventKind,
    staff_id: int,
    at: datetime,
    *,
    place: int | None = None,
    reason: str = "",
) -> None:
    """Remember what was done about a place."""
    # Inline: who books adds to what she may not read, so that no number is asked back.
    made = insert(slot_events).values(
        slot_id=slot_id, kind=kind, staff_id=staff_id, at=at, place=place, reason=reason
    )
    connection.execute(made.inline())


def events_of(connection: Connection, slot_id: int) -> tuple[SlotEvent, ...]:
    """Return what was done about a place, the newest first."""
    query = (
        select(_e.kind, staff.c.display_name, _e.at, _e.place, _e.reason)
        .join(staff, staff.c.id == _e.staff_id)
        .where(_e.slot_id == slot_id)
        .order_by(_e.id.desc())
    )
    return tuple(SlotEvent(SlotEventKind(row[0]), *row[1:]) for row in connection.execute(query))


def queued_cases(
    connection: Connection, case_ids: Collection[int], now: datetime
) -> Mapping[int, QueuedCase]:
    """Return what decides the places of cases: their levels, since when, their subjects."""
    worst = clock_states.worst(Moment(now, now, (now, now)), Scope(0))
    levels = worst.where(deadlines.c.case_id.in_(case_ids)).subquery()
    query = (
        select(
            cases.c.id, func.coalesce(levels.c.level, 0), cases.c.received_at, cases.c.subject_id
        )
        .outerjoin(levels, levels.c.case_id == cases.c.id)
        .where(cases.c.id.in_(case_ids))
    )
    return {row[0]: QueuedCase(*row[1:]) for row in connection.execute(query)}


def candidates(
    connection: Connection,
    which: CandidateList,
    now: datetime,
    subject_id: int | None,
    agency_id: int | None,
    limit: int,
) -> tuple[int, ...]:
    """Return open cases of a subject or those below it, of an agency, or any, without a place.

    The longest waiting come first; of those escalated, the highest level before.
    """
    c = cases.c
    booked = select(_s.case_id).where(_s.state.in_(LIVE))
    query: Select[int] = select(c.id).where(
        c.closed_at.is_(None), _about(subject_id, agency_id), c.id.not_in(booked)
    )
    if which is CandidateList.MEETING:
        query = query.where(c.kind == CaseKind.MEETING_REQUEST)
    elif which is CandidateList.ESCALATED:
        levels = clock_states.worst(Moment(now, now, (now, now)), Scope(0)).subquery()
        query = query.join(levels, levels.c.case_id == c.id).where(levels.c.level > 0)
        query = query.order_by(levels.c.level.desc())
    query = query.order_by(c.received_at, c.id).limit(limit)
    return tuple(connection.execute(query).scalars())


def _about(subject_id: int | None, agency_id: int | None) -> ColumnElement[bool]:
    if subject_id is not None:
        below = select(subjects.c.id).where(
            or_(subjects.c.id == subject_id, subjects.c.parent_id == subject_id)
        )
        return cases.c.subject_id.in_(below)
    return true() if agency_id is None else cases.c.agency_id == agency_id


def _read(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[SessionSlot, ...]:
    query = select(*_COLUMNS).join(staff, staff.c.id == _s.booked_by)
    rows = connection.execute(query.where(*conditions).order_by(_s.id))
    return tuple(_slot(row) for row in rows)


def _slot(row: Any) -> SessionSlot:
    return SessionSlot(
        row.id,
        row.uuid,
        row.version,
        row.session_id,
        row.case_id,
        SlotState(row.state),
        row.display_name,
        row.booked_at,
        row.from_id,
        row.hand_place,
        row.hand_reason,
        row.attempts,
        None if row.untold is None else Untold(row.untold),
        row.untold_at,
        row.called_at,
        row.ended_at,
    )
