"""Calls to citizens with the answer, one row a try."""

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.persistence.tables import call_backs


def add(
    connection: Connection, case_id: int, draft: CallBackDraft, staff_id: int, at: datetime
) -> None:
    """Store what became of one call."""
    connection.execute(
        insert(call_backs).values(
            case_id=case_id,
            outcome=draft.outcome,
            again_at=draft.again_at,
            staff_id=staff_id,
            at=at,
        )
    )


def tries(connection: Connection, case_id: int) -> int:
    """Return how often nobody was reached since somebody last was."""
    c = call_backs.c
    reached = select(func.coalesce(func.max(c.id), 0)).where(
        c.case_id == case_id, c.outcome != CallBackOutcome.NOT_REACHED
    )
    query = select(func.count()).where(c.case_id == case_id, c.id > reached.scalar_subquery())
    return connection.execute(query).scalar_one()
