"""The events that concern a person, and which of them she has seen.

Up to a mark she has seen all of them, as an earlier version knew it; above it, those that are
named one by one, until nothing between them is new any more.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    tuple_,
)

from samad_desktop.domain.bell import (
    TO_THE_AGENCY,
    TO_THE_REGISTRAR,
    TO_THE_SENDER,
    BellPage,
    BellRow,
)
from samad_desktop.domain.cases import EventKind
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import (
    bell_marks,
    bell_seen,
    case_events,
    cases,
    referrals,
    reminders,
)

# Further back nobody looks for news: a week of a large centre, months of a small one.
LOOKED_BACK = 50_000

_e, _r, _m, _s = case_events.c, referrals.c, reminders.c, bell_seen.c


def page(
    connection: Connection,
    staff_id: int,
    agency_ids: frozenset[int] | None,
    before: int | None,
    size: int,
) -> BellPage:
    """Return what concerns a person, the newest first.

    Args:
        agency_ids: the liaison's own; None for somebody of the centre.
        before: the event to go on from, towards older ones.
    """
    columns = (_e.id, _e.case_id, _e.kind, _e.at, _r.agency_id)
    query = _concerning(staff_id, agency_ids, _oldest(connection))
    if before is not None:
        last = select(_e.at).where(_e.id == before).scalar_subquery()
        query = query.where(tuple_(_e.at, _e.id) < tuple_(last, before))
    # Chosen before their cases are looked at, each of which has rules of its own for an agency.
    newest = (_e.at.desc(), _e.id.desc())
    found = query.with_only_columns(*columns).order_by(*newest).limit(size + 1).subquery()
    chosen = (
        select(found, cases.c.tracking_code, _is_new(connection, staff_id, found.c.id))
        .join(cases, cases.c.id == found.c.case_id)
        .order_by(found.c.at.desc(), found.c.id.desc())
    )
    rows = [
        BellRow(
            row.id,
            row.case_id,
            row.tracking_code,
            EventKind(row.kind),
            row.at,
            row.agency_id,
            bool(row.is_new),
        )
        for row in connection.execute(chosen)
    ]
    shown = tuple(rows[:size])
    return BellPage(shown, shown[-1].id if len(rows) > size else None)


def unread(
    connection: Connection, staff_id: int, agency_ids: frozenset[int] | None, most: int
) -> int:
    """Count what concerns a person and what she has not seen, up to `most`."""
    since = max(_oldest(connection), _read_to(connection, staff_id))
    found = _concerning(staff_id, agency_ids, since).where(~_seen(staff_id, _e.id))
    found = found.with_only_columns(_e.id).limit(most)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def see(
    connection: Connection,
    staff_id: int,
    agency_ids: frozenset[int] | None,
    event_ids: Iterable[int],
    at: datetime,
) -> None:
    """Remember that a person has seen these events; what she saw once stays seen."""
    read_to = _read_to(connection, staff_id)
    rows = [{"staff_id": staff_id, "event_id": each} for each in event_ids if each > read_to]
    if not rows:
        return
    made = insert(connection.dialect.name, bell_seen).on_conflict_do_nothing()
    connection.execute(made, rows)
    if not unread(connection, staff_id, agency_ids, 1):
        last = select(func.max(_s.event_id)).where(_s.staff_id == staff_id)
        _read_up_to(connection, staff_id, connection.execute(last).scalar_one(), at)
        connection.execute(delete(bell_seen).where(_s.staff_id == staff_id))


def _read_up_to(connection: Connection, staff_id: int, up_to: int, at: datetime) -> None:
    made = insert(connection.dialect.name, bell_marks)
    statement = made.values(staff_id=staff_id, read_to=up_to, looked_at=at)
    new = statement.excluded.read_to
    latest = case((bell_marks.c.read_to > new, bell_marks.c.read_to), else_=new)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[bell_marks.c.staff_id], set_={"read_to": latest, "looked_at": at}
        )
    )


def _seen(staff_id: int, event_id: ColumnElement[int]) -> ColumnElement[bool]:
    return exists().where(_s.staff_id == staff_id, _s.event_id == event_id)


def _is_new(
    connection: Connection, staff_id: int, event_id: ColumnElement[int]
) -> ColumnElement[bool]:
    newer = event_id > _read_to(connection, staff_id)
    return and_(newer, ~_seen(staff_id, event_id)).label("is_new")


def _concerning(staff_id: int, agency_ids: frozenset[int] | None, since: int) -> Select[int]:
    """Select from the events after `since` that concern a person and that she did not cause."""
    not_own = or_(_e.staff_id != staff_id, _e.kind == EventKind.RAISED)
    found = (
        select(_e.id).outerjoin(referrals, _r.id == _e.referral_id).where(_e.id > since, not_own)
    )
    if agency_ids is not None:
        return found.where(_to_agency(agency_ids))
    # Named twice, so that both engines leave the other events out before they look further.
    found = found.where(_e.kind.in_(TO_THE_SENDER | TO_THE_REGISTRAR))
    sent = and_(_r.sent_by == staff_id, _e.kind.in_(TO_THE_SENDER))
    registered = and_(cases.c.registered_by == staff_id, _e.kind.in_(TO_THE_REGISTRAR))
    return found.join(cases, cases.c.id == _e.case_id).where(or_(sent, registered))


def _to_agency(agency_ids: frozenset[int]) -> ColumnElement[bool]:
    """Raised to the agency is only what it has to answer, and not the centre's own check of it."""
    its_own = exists().where(
        _m.case_id == _e.case_id,
        _m.referral_id == _e.referral_id,
        _m.raised_at == _e.at,
        _m.agency_id.is_not(None),
    )
    return and_(
        _r.agency_id.in_(agency_ids),
        _e.kind.in_(TO_THE_AGENCY),
        or_(_e.kind != EventKind.RAISED, its_own),
    )


def _oldest(connection: Connection) -> int:
    newest = connection.execute(select(func.max(_e.id))).scalar_one() or 0
    return max(newest - LOOKED_BACK, 0)


def _read_to(connection: Connection, staff_id: int) -> int:
    mark = select(bell_marks.c.read_to).where(bell_marks.c.staff_id == staff_id)
    return connection.execute(mark).scalar() or 0
