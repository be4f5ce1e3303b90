"""Contacts and cases, what happened to them, and the words they are found by."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    Named,
    Table,
    TypedColumns,
    false,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Cases(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    tracking_code: Named[str] = Column(Code, unique=True)
    kind: Named[str] = Column(Code)
    state: Named[str] = Column(Code)
    disposition: Named[str | None] = Column(Code)
    reopened: Named[bool] = Column(Boolean, server_default=false())
    advocacy: Named[bool] = Column(Boolean, server_default=false())
    appeal_level: Named[int | None]
    subject_id: Named[int] = Column(BigId, ForeignKey("subjects.id"))
    county_id: Named[int] = Column(BigId, ForeignKey("divisions.id"))
    agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    citizen_id: Named[int | None] = Column(BigId, ForeignKey("citizens.id"))
    place: Named[str]
    text: Named[str]
    priority: Named[str] = Column(Code)
    identity_level: Named[str] = Column(Code)
    accused_agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    accused_unit: Named[str]
    registered_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    received_at: Named[datetime] = Column(UtcDateTime)
    stored_at: Named[datetime] = Column(UtcDateTime)
    closed_at: Named[datetime | None] = Column(UtcDateTime)


class _Contacts(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    channel: Named[str] = Column(Code)
    case_id: Named[int | None] = Column(BigId, ForeignKey("cases.id"), index=True)
    opened_case: Named[bool]
    citizen_id: Named[int | None] = Column(BigId, ForeignKey("citizens.id"))
    on_behalf_of_id: Named[int | None] = Column(BigId, ForeignKey("citizens.id"))
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    received_at: Named[datetime] = Column(UtcDateTime)
    stored_at: Named[datetime] = Column(UtcDateTime)


class _ContactIdentities(TypedColumns):
    contact_id: Named[int] = Column(BigId, ForeignKey("contacts.id"), primary_key=True)
    name_given: Named[str]
    phone: Named[str] = Column(Code)
    national_id_given: Named[str] = Column(Code)


class _CaseAnswers(TypedColumns):
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), primary_key=True)
    question_id: Named[int] = Column(BigId, ForeignKey("subject_questions.id"), primary_key=True)
    text: Named[str]


class _CaseEvents(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    contact_id: Named[int | None] = Column(BigId, ForeignKey("contacts.id"))
    referral_id: Named[int | None] = Column(BigId)
    recipient_id: Named[int | None] = Column(BigId)
    kind: Named[str] = Column(Code)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)
    stored_at: Named[datetime] = Column(UtcDateTime)
    text: Named[str]
    detail: Named[dict[str, object]] = Column(JSON)


class _CaseSearch(TypedColumns):
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), primary_key=True)
    words: Named[str]


class _Blobs(TypedColumns):
    sha256: Named[str] = Column(Code, primary_key=True)
    content: Named[bytes] = Column(LargeBinary)


class _Attachments(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    contact_id: Named[int | None] = Column(BigId, ForeignKey("contacts.id"))
    sha256: Named[str] = Column(Code, ForeignKey("blobs.sha256"))
    name: Named[str]
    media_type: Named[str] = Column(Code)
    size: Named[int]
    stored_at: Named[datetime] = Column(UtcDateTime)


cases = Table("cases", metadata, _Cases)
contacts = Table("contacts", metadata, _Contacts)
contact_identities = Table("contact_identities", metadata, _ContactIdentities)
case_answers = Table("case_answers", metadata, _CaseAnswers)
case_events = Table("case_events", metadata, _CaseEvents)
case_search = Table("case_search", metadata, _CaseSearch)
blobs = Table("blobs", metadata, _Blobs)
attachments = Table("attachments", metadata, _Attachments)
