"""What agencies send on to their units, and the files that belong to referrals."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Identity,
    Integer,
    Named,
    Table,
    TypedColumns,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _SubReferrals(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    referral_id: Named[int] = Column(BigId, ForeignKey("referrals.id"), index=True)
    unit_id: Named[int] = Column(BigId, ForeignKey("agency_units.id"))
    state: Named[str] = Column(Code)
    instruction: Named[str]
    sent_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    sent_at: Named[datetime] = Column(UtcDateTime)
    answer: Named[str] = Column(server_default="")
    answered_on: Named[date | None] = Column(Date)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


class _ReferralFiles(TypedColumns):
    referral_id: Named[int] = Column(
        BigId, ForeignKey("referrals.id"), primary_key=True, autoincrement=False
    )
    attachment_id: Named[int] = Column(
        BigId, ForeignKey("attachments.id"), primary_key=True, autoincrement=False, index=True
    )
    part: Named[str] = Column(Code)


sub_referrals = Table("sub_referrals", metadata, _SubReferrals)
referral_files = Table("referral_files", metadata, _ReferralFiles)
