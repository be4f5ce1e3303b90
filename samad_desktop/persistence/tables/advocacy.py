"""Legal bases, advocacy files as they are prepared, and those that were sent."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Identity,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _LegalBases(TypedColumns):
    """One version of a text that letters are founded on; none is ever changed."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    series: Named[UUID]
    version: Named[int]
    title: Named[str]
    text: Named[str]
    source: Named[str]
    valid_from: Named[date] = Column(Date)
    valid_to: Named[date | None] = Column(Date)
    subject_id: Named[int | None] = Column(BigId, ForeignKey("subjects.id"))
    ground: Named[str | None] = Column(Code)
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _AdvocacyDrafts(TypedColumns):
    """A file as it is prepared; `bases` are the ids of the texts that it is to be founded on."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    version: Named[int] = Column(Integer, server_default="1")
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    subject: Named[str]
    letter: Named[str]
    bases: Named[list[int]] = Column(JSON)
    prepared_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    prepared_at: Named[datetime] = Column(UtcDateTime)


class _AdvocacyFiles(TypedColumns):
    """A file as it was sent; triggers count its number and let nobody change it."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    series: Named[str] = Column(Code)
    serial: Named[int] = Column(Integer)
    number: Named[str] = Column(Code, unique=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    referral_id: Named[int] = Column(BigId, ForeignKey("referrals.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    tracking_code: Named[str] = Column(Code)
    subject: Named[str]
    letter: Named[str]
    content: Named[str]
    sha256: Named[str] = Column(Code)
    issued_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    issued_at: Named[datetime] = Column(UtcDateTime)
    state: Named[str] = Column(Code)
    answered_at: Named[datetime | None] = Column(UtcDateTime)
    reply: Named[str] = Column(String, server_default="")
    settled_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    settled_at: Named[datetime | None] = Column(UtcDateTime)
    words: Named[str] = Column(String, server_default="")


legal_bases = Table("legal_bases", metadata, _LegalBases, UniqueConstraint("series", "version"))
advocacy_drafts = Table(
    "advocacy_drafts", metadata, _AdvocacyDrafts, UniqueConstraint("case_id", "agency_id")
)
advocacy_files = Table(
    "advocacy_files", metadata, _AdvocacyFiles, UniqueConstraint("series", "serial")
)
