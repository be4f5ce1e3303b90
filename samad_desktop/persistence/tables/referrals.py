"""What was sent to agencies, and every clock that runs: on their answers and on our own steps."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Identity,
    Integer,
    Named,
    Table,
    TypedColumns,
    false,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Referrals(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    unit: Named[str]
    # Kept for desks of the previous version; what goes on to units stands in sub_referrals.
    parent_id: Named[int | None] = Column(BigId, ForeignKey("referrals.id"))
    copy: Named[bool] = Column(Boolean, server_default=false())
    state: Named[str] = Column(Code)
    instruction: Named[str]
    sent_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    sent_at: Named[datetime] = Column(UtcDateTime)
    proposed_agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    answered_at: Named[datetime | None] = Column(UtcDateTime)
    checked_at: Named[datetime | None] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)
    extension_asked_at: Named[datetime | None] = Column(UtcDateTime)
    extension_until: Named[date | None] = Column(Date)


class _Deadlines(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    referral_id: Named[int | None] = Column(BigId, ForeignKey("referrals.id"), index=True)
    # Of a directive: which agency has to act by it.
    recipient_id: Named[int | None] = Column(BigId)
    step: Named[str] = Column(Code)
    started_at: Named[datetime] = Column(UtcDateTime)
    policy_id: Named[int] = Column(BigId, ForeignKey("deadline_policies.id"))
    unit: Named[str] = Column(Code)
    amount: Named[int]
    reason: Named[str]
    due_at: Named[datetime | None] = Column(UtcDateTime)
    level1_at: Named[datetime | None] = Column(UtcDateTime)
    level2_at: Named[datetime | None] = Column(UtcDateTime)
    level3_at: Named[datetime | None] = Column(UtcDateTime)
    level4_at: Named[datetime | None] = Column(UtcDateTime)
    raised_level: Named[int] = Column(Integer, server_default="0")
    ended_at: Named[datetime | None] = Column(UtcDateTime)


class _ClockPauses(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    deadline_id: Named[int] = Column(BigId, ForeignKey("deadlines.id"), index=True)
    paused_at: Named[datetime] = Column(UtcDateTime)
    resumed_at: Named[datetime | None] = Column(UtcDateTime)
    reason: Named[str]
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))


class _DeadlineMoves(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    deadline_id: Named[int] = Column(BigId, ForeignKey("deadlines.id"), index=True)
    decree_id: Named[int | None] = Column(BigId, ForeignKey("closure_decrees.id"))
    reason: Named[str]
    old_due: Named[datetime | None] = Column(UtcDateTime)
    new_due: Named[datetime | None] = Column(UtcDateTime)
    staff_id: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)


class _StaffAgencies(TypedColumns):
    """For whom a liaison answers; where no moment stands, since she was let in."""

    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"), primary_key=True)
    given_at: Named[datetime | None] = Column(UtcDateTime)


referrals = Table("referrals", metadata, _Referrals)
deadlines = Table("deadlines", metadata, _Deadlines)
clock_pauses = Table("clock_pauses", metadata, _ClockPauses)
deadline_moves = Table("deadline_moves", metadata, _DeadlineMoves)
staff_agencies = Table("staff_agencies", metadata, _StaffAgencies)
