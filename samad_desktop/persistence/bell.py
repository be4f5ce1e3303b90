"""The events that concern a person, and up to which of them she has read."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
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
from samad_desktop.persistence.tables import bell_marks, case_events, cases, referrals, reminders

# Further back nobody looks for news: a week of a large centre, months of a small one.
LOOKED_BACK = 50_000

_e, _r, _m = case_events.c, referrals.c, reminders.c


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
        query = query.where(_e.id < before)
    # Chosen before their cases are looked at, each of which has rules of its own for an agency.
    found = query.with_only_columns(*columns).order_by(_e.id.desc()).limit(size + 1).subquery()
    chosen = (
        select(found, cases.c.tracking_code)
        .join(cases, cases.c.id == found.c.case_id)
        .order_by(found.c.id.desc())
    )
    read_to = _read_to(connection, staff_id)
    rows = [
        BellRow(
            row.id,
            row.case_id,
            row.tracking_code,
            EventKind(row.kind),
            row.at,
            row.agency_id,
            row.id > read_to,
        )
        for row in connection.execute(chosen)
    ]
    shown = tuple(rows[:size])
    return BellPage(shown, shown[-1].id if len(rows) > size else None)


def unread(
    connection: Connection, staff_id: int, agency_ids: frozenset[int] | None, most: int
) -> int:
    """Count what concerns a person and is newer than what she has read, up to `most`."""
    since = max(_oldest(connection), _read_to(connection, staff_id))
    found = _concerning(staff_id, agency_ids, since).with_only_columns(_e.id).limit(most)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def read(connection: Connection, staff_id: int, up_to: int, at: datetime) -> None:
    """Remember that a person has read up to an event; what she read once stays read."""
    made = insert(connection.dialect.name, bell_marks)
    statement = made.values(staff_id=staff_id, read_to=up_to, looked_at=at)
    new = statement.excluded.read_to
    latest = case((bell_marks.c.read_to > new, bell_marks.c.read_to), else_=new)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[bell_marks.c.staff_id], set_={"read_to": latest, "looked_at": at}
        )
    )


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
