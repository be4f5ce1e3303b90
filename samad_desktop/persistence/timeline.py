"""Everything that happened to a case, event by event."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.cases import EventKind, TimelineEvent
from samad_desktop.persistence import case_search
from samad_desktop.persistence.tables import case_events, staff

# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = insert(case_events).values(stored_at=func.samad_now())


def add(
    connection: Connection,
    case_id: int,
    kind: EventKind,
    *,
    staff_id: int,
    at: datetime,
    text: str = "",
    contact_id: int | None = None,
    changes: tuple[tuple[str, str, str], ...] = (),
) -> None:
    """Append to a case's timeline, and find the case by its text; `at` is when it was (UTC)."""
    connection.execute(
        _ADD,
        {
            "case_id": case_id,
            "contact_id": contact_id,
            "kind": kind,
            "staff_id": staff_id,
            "at": at,
            "text": text,
            "detail": {"changes": [list(change) for change in changes]},
        },
    )
    case_search.add(connection, case_id, text)


def read(connection: Connection, case_id: int, *, readable: bool) -> tuple[TimelineEvent, ...]:
    """Return the events, the newest first, without their words where those may not be read."""
    found = connection.execute(
        select(case_events, staff.c.display_name)
        .join(staff, staff.c.id == case_events.c.staff_id)
        .where(case_events.c.case_id == case_id)
        .order_by(case_events.c.id.desc())
    )
    return tuple(
        TimelineEvent(
            id=row.id,
            kind=EventKind(row.kind),
            at=row.at,
            staff_name=row.display_name,
            text=row.text if readable else "",
            changes=_changes(row.detail) if readable else (),
        )
        for row in found
    )


def _changes(detail: dict[str, Any]) -> tuple[tuple[str, str, str], ...]:
    return tuple((field, old, new) for field, old, new in detail.get("changes", ()))
