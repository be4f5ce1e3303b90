"""What «چرا این تاریخ؟» is answered from, besides the clock itself: what has moved it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.deadlines import OwnTerm
from samad_desktop.persistence.matters import reason_of
from samad_desktop.persistence.tables import (
    agencies,
    closure_decrees,
    deadline_moves,
    directive_recipients,
    referrals,
    staff,
)


@dataclass(frozen=True, slots=True)
class DeadlineMove:
    """One time that a deadline was moved, by a decree where it has a number; UTC.

    `by` is who moved it, empty where no person of the centre did.
    """

    deadline_id: int
    at: datetime
    old_due: datetime | None
    new_due: datetime | None
    reason: str
    decree_number: str | None
    by: str = ""


def moves(connection: Connection, clock_ids: Sequence[int]) -> tuple[DeadlineMove, ...]:
    """Return how clocks were moved, the first move first."""
    m = deadline_moves.c
    reason = reason_of(connection, func.samad_move_reason(m.id), m.reason)
    by = func.coalesce(staff.c.display_name, "")
    query = (
        select(m.deadline_id, m.at, m.old_due, m.new_due, reason, closure_decrees.c.number, by)
        .outerjoin(staff, staff.c.id == m.staff_id)
        .outerjoin(closure_decrees, closure_decrees.c.id == m.decree_id)
        .where(m.deadline_id.in_(clock_ids))
        .order_by(m.id)
    )
    return tuple(DeadlineMove(*row) for row in connection.execute(query))


def agency_names(connection: Connection, referral_ids: Iterable[int]) -> dict[int, str]:
    """Return what the agencies are called that referrals went to, by the referral."""
    query = (
        select(referrals.c.id, agencies.c.name)
        .join(agencies, agencies.c.id == referrals.c.agency_id)
        .where(referrals.c.id.in_(tuple(referral_ids)))
    )
    return {row.id: row.name for row in connection.execute(query)}


def ordered_agency_names(connection: Connection, recipient_ids: Iterable[int]) -> dict[int, str]:
    """Return what the agencies are called that directives went to, by the recipient."""
    r = directive_recipients.c
    query = (
        select(r.id, agencies.c.name)
        .join(agencies, agencies.c.id == r.agency_id)
        .where(r.id.in_(tuple(recipient_ids)))
    )
    return {row.id: row.name for row in connection.execute(query)}


def remember_own_term(
    connection: Connection,
    clock_id: int,
    usual: datetime | None,
    due: datetime | None,
    own: OwnTerm,
    at: datetime,
) -> None:
    """Remember when a clock would have been due by its rule alone, and why it is not."""
    connection.execute(
        insert(deadline_moves).values(
            deadline_id=clock_id,
            old_due=usual,
            new_due=due,
            reason=own.reason,
            staff_id=own.staff_id,
            at=at,
        )
    )
