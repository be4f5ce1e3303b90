"""Sessions of desk hours in and out; each change asks for the version that was read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.session_rules import Repeat, SessionRule, StoredRule
from samad_desktop.domain.sessions import (
    COMING,
    Attendance,
    DeskSession,
    Presence,
    SessionChannel,
    SessionEvent,
    SessionEventKind,
    SessionPlan,
    SessionState,
    clock_time,
    sees_planned,
)
from samad_desktop.domain.working_calendar import Hours
from samad_desktop.persistence.tables import (
    desk_sessions,
    session_events,
    session_officials,
    session_rules,
    staff,
)

_s, _o, _e = desk_sessions.c, session_officials.c, session_events.c
_COLUMNS = (
    *(_s.id, _s.uuid, _s.version, _s.state, _s.begins_at, _s.ends_at, _s.channel, _s.place),
    *(_s.capacity, _s.minutes, _s.agency_id, _s.subject_id, _s.note, _s.rule_id),
    *(_s.announced_at, _s.announcements, _s.by_hand),
)

_DAY = timedelta(days=1)
_Words = Mapping[str, str] | None


def shown_to(actor: Actor) -> ColumnElement[bool]:
    """Say which sessions somebody sees, in the words of both engines.

    A server keeps to it by itself.
    """
    return true() if sees_planned(actor) else _s.announced_at.is_not(None)


def between(
    connection: Connection, begin: datetime, end: datetime, *wanted: ColumnElement[bool]
) -> tuple[DeskSession, ...]:
    """Return the sessions that begin in a half-open period, the earliest first."""
    query = select(*_COLUMNS).where(_s.begins_at >= begin, _s.begins_at < end, *wanted)
    return _read(connection, connection.execute(query.order_by(_s.begins_at, _s.id)).all())


def on_days(connection: Connection, days: Sequence[date]) -> tuple[DeskSession, ...]:
    """Return the sessions of some days of Tehran at one look, the earliest first."""
    of_days = (
        and_(_s.begins_at >= day_begins(day), _s.begins_at < day_begins(day + _DAY)) for day in days
    )
    begin, end = day_begins(min(days)), day_begins(max(days) + _DAY)
    return between(connection, begin, end, or_(*of_days))


def to_come(connection: Connection, now: datetime) -> tuple[DeskSession, ...]:
    """Return the sessions that people were told of and that are not over, the earliest first."""
    states = (SessionState.ANNOUNCED, SessionState.OPEN)
    query = select(*_COLUMNS).where(_s.state.in_(states), _s.ends_at > now)
    return _read(connection, connection.execute(query.order_by(_s.begins_at, _s.id)).all())


def many(connection: Connection, session_ids: Iterable[int]) -> Mapping[int, DeskSession]:
    """Return sessions by id, as far as there are any for this person."""
    query = select(*_COLUMNS).where(_s.id.in_(set(session_ids)))
    return {each.id: each for each in _read(connection, connection.execute(query).all())}


def rest_of_rule(connection: Connection, session: DeskSession) -> tuple[DeskSession, ...]:
    """Return what the rule of a session made from it on, in whichever state, the earliest first."""
    query = select(*_COLUMNS).where(
        _s.rule_id == session.rule_id, _s.begins_at >= session.plan.begins_at
    )
    return _read(connection, connection.execute(query.order_by(_s.begins_at)).all())


def get(connection: Connection, session_id: int, *wanted: ColumnElement[bool]) -> DeskSession:
    """Return one session.

    Raises:
        NotFound: there is none, or it is not for this person.
    """
    rows = connection.execute(select(*_COLUMNS).where(_s.id == session_id, *wanted)).all()
    if not rows:
        raise NotFound(f"session {session_id}")
    return _read(connection, rows)[0]


def add(
    connection: Connection,
    plan: SessionPlan,
    staff_id: int,
    at: datetime,
    *,
    rule_id: int | None = None,
    key: UUID | None = None,
) -> int:
    """Store a planned session; return its id.

    Args:
        key: where it is known already by what the session is told apart in the world.
    """
    values = {
        **_values(plan),
        "uuid": key or uuid7(),
        "state": SessionState.PLANNED,
        "rule_id": rule_id,
        "made_by": staff_id,
        "made_at": at,
    }
    made = connection.execute(insert(desk_sessions).values(**values).returning(_s.id))
    session_id = made.scalar_one()
    _seat(connection, session_id, plan.official_ids)
    return session_id


def add_rule(
    connection: Connection, rule: SessionRule, first: date, staff_id: int, at: datetime
) -> int:
    """Store how sessions come again; return its id."""
    values = {
        "repeat": rule.repeat,
        "first_day": first,
        "until": rule.until,
        "made_by": staff_id,
        "made_at": at,
    }
    made = connection.execute(insert(session_rules).values(**values).returning(session_rules.c.id))
    return made.scalar_one()


def rules_of(connection: Connection, rule_ids: Iterable[int]) -> Mapping[int, StoredRule]:
    """Return rules by id."""
    r = session_rules.c
    query = select(r.id, r.repeat, r.until, r.first_day).where(r.id.in_(set(rule_ids)))
    return {
        row.id: StoredRule(row.id, SessionRule(Repeat(row.repeat), row.until), row.first_day)
        for row in connection.execute(query)
    }


def change_plan(
    connection: Connection, session: DeskSession, plan: SessionPlan, **values: Any
) -> None:
    """Store another plan for a session, together with other values.

    Raises:
        Conflict: somebody changed the session after it was read.
    """
    change(connection, session, **_values(plan), **values)
    if plan.official_ids != session.plan.official_ids:
        connection.execute(delete(session_officials).where(_o.session_id == session.id))
        _seat(connection, session.id, plan.official_ids)


def change(connection: Connection, session: DeskSession, **values: Any) -> None:
    """Store new values of a session.

    Raises:
        Conflict: somebody changed the session after it was read.
    """
    changed = connection.execute(
        update(desk_sessions)
        .where(_s.id == session.id, _s.version == session.version)
        .values(version=session.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"session {session.id}")


def announce(connection: Connection, session: DeskSession, at: datetime, **values: Any) -> None:
    """Store that people are told of a session, or told anew, together with other values.

    Raises:
        Conflict: somebody changed the session after it was read.
    """
    count = session.announcements + 1
    change(connection, session, announced_at=at, announcements=count, **values)


def record_presences(
    connection: Connection, session: DeskSession, presences: Iterable[Presence]
) -> None:
    """Store whether each official came."""
    for each in presences:
        connection.execute(
            update(session_officials)
            .where(_o.session_id == session.id, _o.official_id == each.official_id)
            .values(attendance=each.attendance, substitute=each.substitute)
        )


def add_event(
    connection: Connection,
    session_id: int,
    kind: SessionEventKind,
    staff_id: int,
    at: datetime,
    *,
    reason: str = "",
    before: _Words = None,
    after: _Words = None,
) -> None:
    """Remember what was done about a session."""
    connection.execute(
        insert(session_events).values(
            session_id=session_id,
            kind=kind,
            staff_id=staff_id,
            at=at,
            reason=reason,
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
        )
    )


def events_of(connection: Connection, session_id: int) -> tuple[SessionEvent, ...]:
    """Return what was done about a session, the newest first."""
    query = (
        select(_e.kind, staff.c.display_name, _e.at, _e.reason, _e.before, _e.after)
        .join(staff, staff.c.id == _e.staff_id)
        .where(_e.session_id == session_id)
        .order_by(_e.id.desc())
    )
    return tuple(
        SessionEvent(SessionEventKind(row[0]), *row[1:]) for row in connection.execute(query)
    )


def is_any_of(connection: Connection, official_id: int) -> bool:
    """Say whether an official sits in any session that is still to come, or held now."""
    query = (
        select(_s.id)
        .join(session_officials, _o.session_id == _s.id)
        .where(
            _o.official_id == official_id,
            or_(
                _s.state == SessionState.OPEN,
                _s.state.in_(COMING) & (_s.begins_at >= func.samad_now()),
            ),
        )
    )
    return connection.execute(query.limit(1)).first() is not None


def _values(plan: SessionPlan) -> dict[str, Any]:
    return {
        "begins_at": plan.begins_at,
        "ends_at": plan.ends_at,
        "channel": plan.channel,
        "place": plan.place,
        "capacity": plan.capacity,
        "minutes": plan.minutes,
        "agency_id": plan.agency_id,
        "subject_id": plan.subject_id,
        "note": plan.note,
    }


def _seat(connection: Connection, session_id: int, official_ids: Sequence[int]) -> None:
    connection.execute(
        insert(session_officials),
        [
            {"session_id": session_id, "official_id": each, "position": place}
            for place, each in enumerate(dict.fromkeys(official_ids))
        ],
    )


def _read(connection: Connection, rows: Sequence[Any]) -> tuple[DeskSession, ...]:
    presences = _presences(connection, [row.id for row in rows])
    return tuple(_session(row, presences.get(row.id, ())) for row in rows)


def _presences(
    connection: Connection, session_ids: Sequence[int]
) -> Mapping[int, tuple[Presence, ...]]:
    query = select(_o.session_id, _o.official_id, _o.attendance, _o.substitute)
    query = query.where(_o.session_id.in_(session_ids)).order_by(_o.session_id, _o.position)
    found: dict[int, tuple[Presence, ...]] = {}
    for session_id, official_id, said, substitute in connection.execute(query):
        attendance = None if said is None else Attendance(said)
        own = Presence(official_id, attendance, substitute)
        found[session_id] = (*found.get(session_id, ()), own)
    return found


def _session(row: Any, presences: tuple[Presence, ...]) -> DeskSession:
    plan = SessionPlan(
        official_ids=tuple(each.official_id for each in presences),
        day=tehran_date(row.begins_at),
        hours=Hours(clock_time(row.begins_at), clock_time(row.ends_at)),
        channel=SessionChannel(row.channel),
        place=row.place,
        capacity=row.capacity,
        minutes=row.minutes,
        agency_id=row.agency_id,
        subject_id=row.subject_id,
        note=row.note,
    )
    return DeskSession(
        row.id,
        row.uuid,
        row.version,
        SessionState(row.state),
        plan,
        presences,
        row.announced_at,
        row.announcements,
        row.rule_id,
        row.by_hand,
    )
