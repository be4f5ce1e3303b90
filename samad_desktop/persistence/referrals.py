"""Referrals: stored, read with their clocks, and moved from state to state."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from uuid_utils.compat import uuid7

from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.transitions import OPEN_REFERRAL
from samad_desktop.persistence import matters
from samad_desktop.persistence.deadlines import thresholds_of
from samad_desktop.persistence.raised_levels import THRESHOLDS
from samad_desktop.persistence.tables import deadlines, referrals, staff

# What an agency was told, `matters` tells.
_OPENLY = tuple(column for column in referrals.c if column is not referrals.c.instruction)
_CLOCK = (
    (deadlines.c.referral_id == referrals.c.id)
    & (deadlines.c.step == Step.ANSWER)
    & deadlines.c.ended_at.is_(None)
)
# Built once: building a question takes longer than asking it.
_READING = (
    select(*_OPENLY, staff.c.display_name, deadlines.c.due_at, *THRESHOLDS)
    .join(staff, staff.c.id == referrals.c.sent_by)
    .outerjoin(deadlines, _CLOCK)
)
_OF_CASE = _READING.where(referrals.c.case_id == bindparam("case_id")).order_by(referrals.c.id)


@dataclass(frozen=True, slots=True)
class Sending:
    """A referral that is about to be sent; a copy awaits nothing and has ended at once."""

    case_id: int
    agency_id: int
    instruction: str
    sent_by: int
    sent_at: datetime
    unit: str = ""
    copy: bool = False


def add(connection: Connection, sending: Sending) -> int:
    """Store a new referral; return its id."""
    made = connection.execute(
        insert(referrals)
        .values(
            uuid=uuid7(),
            state=ReferralState.SENT,
            ended_at=sending.sent_at if sending.copy else None,
            **asdict(sending),
        )
        .returning(referrals.c.id)
    )
    return made.scalar_one()


def get(connection: Connection, referral_id: int) -> Referral:
    """Return one referral with its clock.

    Raises:
        NotFound: there is no such referral.
    """
    row = connection.execute(_READING.where(referrals.c.id == referral_id)).one_or_none()
    if row is None:
        raise NotFound(f"referral {referral_id}")
    return _referral(row, matters.instructions(connection, [referral_id]))


def of_case(connection: Connection, case_id: int) -> tuple[Referral, ...]:
    """Return the referrals of a case, the oldest first."""
    rows = connection.execute(_OF_CASE, {"case_id": case_id}).all()
    told = matters.instructions(connection, [row.id for row in rows])
    return tuple(_referral(row, told) for row in rows)


def change(connection: Connection, referral_id: int, version: int, **values: Any) -> None:
    """Store new values if nobody saved the referral since `version` was read.

    Raises:
        Conflict: the stored version is newer, or the referral is gone.
    """
    changed = connection.execute(
        update(referrals)
        .where(referrals.c.id == referral_id, referrals.c.version == version)
        .values(version=version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"referral {referral_id}")


def recall_open(connection: Connection, case_id: int, at: datetime) -> None:
    """Take back what no agency has answered yet; it owes nothing any more."""
    r = referrals.c
    connection.execute(
        update(referrals)
        .where(r.case_id == case_id, r.ended_at.is_(None), r.state.in_(OPEN_REFERRAL))
        .values(state=ReferralState.RECALLED, ended_at=at, version=r.version + 1)
    )


def _referral(row: Any, told: Mapping[int, str]) -> Referral:
    return Referral(
        row.id,
        row.version,
        row.case_id,
        row.agency_id,
        row.unit,
        row.copy,
        ReferralState(row.state),
        told.get(row.id, ""),
        row.display_name,
        row.sent_at,
        row.answered_at,
        row.checked_at,
        row.ended_at,
        row.due_at,
        thresholds_of(row),
        row.extension_asked_at,
        row.extension_until,
        row.proposed_agency_id,
    )
