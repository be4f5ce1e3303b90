"""Advocacy files as they are prepared: stored, read, and gone once they were sent."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from samad_desktop.domain.advocacy import AdvocacyDraft
from samad_desktop.domain.advocacy_lists import DraftRow
from samad_desktop.domain.errors import Conflict
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import advocacy_drafts, cases, staff

_a = advocacy_drafts.c


def of_case(connection: Connection, case_id: int) -> tuple[AdvocacyDraft, ...]:
    """Return what is being prepared about a case, the oldest first."""
    query = select(advocacy_drafts).where(_a.case_id == case_id).order_by(_a.id)
    return tuple(_draft(row) for row in connection.execute(query))


def rows(connection: Connection, limit: int) -> tuple[DraftRow, ...]:
    """Return what is being prepared about any case, the newest first."""
    query = (
        select(
            *(_a.id, _a.case_id, cases.c.tracking_code, _a.agency_id, _a.subject),
            *(staff.c.display_name, _a.prepared_at),
        )
        .join(cases, cases.c.id == _a.case_id)
        .join(staff, staff.c.id == _a.prepared_by)
        .order_by(_a.prepared_at.desc(), _a.id.desc())
        .limit(limit)
    )
    return tuple(DraftRow(*row) for row in connection.execute(query))


def count(connection: Connection) -> int:
    """Return how many files are being prepared."""
    return connection.execute(select(func.count()).select_from(advocacy_drafts)).scalar_one()


def save(connection: Connection, draft: AdvocacyDraft, staff_id: int, at: datetime) -> None:
    """Store a checked draft, a new one where its id is 0.

    Raises:
        Conflict: somebody stored it since it was read, or another one to the same agency.
    """
    values = {
        "subject": draft.subject,
        "letter": draft.letter,
        "bases": list(draft.basis_ids),
        "prepared_by": staff_id,
        "prepared_at": at,
    }
    if draft.id:
        changed = connection.execute(
            update(advocacy_drafts)
            .where(_a.id == draft.id, _a.version == draft.version)
            .values(version=draft.version + 1, **values)
        )
        stored = changed.rowcount == 1
    else:
        keys = {"case_id": draft.case_id, "agency_id": draft.agency_id}
        made = insert(connection.dialect.name, advocacy_drafts).values(**keys, **values)
        found = connection.execute(made.on_conflict_do_nothing().returning(_a.id))
        stored = found.scalar_one_or_none() is not None
    if not stored:
        raise Conflict(f"advocacy draft {draft.id}")


def remove(connection: Connection, draft_id: int, version: int) -> None:
    """Let a draft go.

    Raises:
        Conflict: somebody stored it since it was read, or it is gone already.
    """
    gone = delete(advocacy_drafts).where(_a.id == draft_id, _a.version == version)
    if connection.execute(gone).rowcount != 1:
        raise Conflict(f"advocacy draft {draft_id}")


def _draft(row: Any) -> AdvocacyDraft:
    return AdvocacyDraft(
        row.case_id, row.agency_id, row.subject, row.letter, tuple(row.bases), row.id, row.version
    )
