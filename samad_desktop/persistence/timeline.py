"""Everything that happened to a case, event by event."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.persistence import case_search
from samad_desktop.persistence.event_details import Detail, packed, unpacked
from samad_desktop.persistence.tables import case_events, staff

# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = insert(case_events).values(stored_at=func.samad_now())
_PLAIN = Detail()


def add(
    connection: Connection,
    case_id: int,
    kind: EventKind,
    *,
    staff_id: int,
    at: datetime,
    text: str = "",
    contact_id: int | None = None,
    detail: Detail = _PLAIN,
) -> None:
    """Append to a case's timeline, and find the case by its words; `at` is when it was (UTC)."""
    connection.execute(
        _ADD,
        {
            "case_id": case_id,
            "contact_id": contact_id,
            "kind": kind,
            "staff_id": staff_id,
            "at": at,
            "text": text,
            "detail": packed(detail),
        },
    )
    case_search.add(connection, case_id, text, detail)


def read(connection: Connection, case_id: int, *, readable: bool) -> tuple[TimelineEvent, ...]:
    """Return the events, the newest first, without their words where those may not be read."""
    found = connection.execute(
        select(case_events, staff.c.display_name)
        .join(staff, staff.c.id == case_events.c.staff_id)
        .where(case_events.c.case_id == case_id)
        .order_by(case_events.c.id.desc())
    )
    return tuple(_event(row, readable=readable) for row in found)


def _event(row: Any, *, readable: bool) -> TimelineEvent:
    detail = unpacked(row.detail) if readable else _PLAIN
    return TimelineEvent(
        id=row.id,
        kind=EventKind(row.kind),
        at=row.at,
        staff_name=row.display_name,
        text=row.text if readable else "",
        changes=detail.changes,
        told=detail.told,
    )
