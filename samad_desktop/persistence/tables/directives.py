"""Directives of officials, the agencies that each went to, and what directors promised.

The slot of the caller whose matter it was is a number alone: a directive outlives the queue.
"""

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
    String,
    Table,
    TypedColumns,
    UniqueConstraint,
)
from sqlalchemy import false as sql_false

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _DirectiveSettings(TypedColumns):
    """One row: the scheme by which directives are numbered."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    scheme: Named[str] = Column(String)


class _Directives(TypedColumns):
    """An order as it was given; triggers count its number and let nobody change it."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    series: Named[str] = Column(Code)
    serial: Named[int] = Column(Integer)
    number: Named[str] = Column(Code, unique=True)
    official_id: Named[int] = Column(BigId, ForeignKey("officials.id"), index=True)
    session_id: Named[int | None] = Column(BigId, ForeignKey("desk_sessions.id"), index=True)
    slot: Named[int | None] = Column(BigId)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    tracking_code: Named[str] = Column(Code)
    subject: Named[str]
    text: Named[str]
    issued_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    issued_at: Named[datetime] = Column(UtcDateTime)


class _DirectiveRecipients(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    version: Named[int] = Column(Integer, server_default="1")
    directive_id: Named[int] = Column(BigId, ForeignKey("directives.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    copy: Named[bool] = Column(Boolean, server_default=sql_false())
    state: Named[str] = Column(Code)
    received_at: Named[datetime | None] = Column(UtcDateTime)
    done_at: Named[datetime | None] = Column(UtcDateTime)
    reply: Named[str] = Column(String, server_default="")
    verdict: Named[str | None] = Column(Code)
    verified_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    verified_at: Named[datetime | None] = Column(UtcDateTime)
    refuted_at: Named[datetime | None] = Column(UtcDateTime)
    heard: Named[str] = Column(String, server_default="")


class _Promises(TypedColumns):
    """A contact with a director, and what she promised where she was reached."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    official_id: Named[int] = Column(BigId, ForeignKey("officials.id"), index=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    session_id: Named[int | None] = Column(BigId, ForeignKey("desk_sessions.id"), index=True)
    slot: Named[int | None] = Column(BigId)
    case_id: Named[int | None] = Column(BigId, ForeignKey("cases.id"), index=True)
    directive_id: Named[int | None] = Column(BigId, ForeignKey("directives.id"))
    reached: Named[bool]
    director: Named[str]
    words: Named[str]
    until: Named[date | None] = Column(Date)
    due_at: Named[datetime | None] = Column(UtcDateTime)
    broken_at: Named[datetime | None] = Column(UtcDateTime)
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)
    verdict: Named[str | None] = Column(Code)
    verified_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    verified_at: Named[datetime | None] = Column(UtcDateTime)
    heard: Named[str] = Column(String, server_default="")


directive_settings = Table("directive_settings", metadata, _DirectiveSettings)
directives = Table("directives", metadata, _Directives, UniqueConstraint("series", "serial"))
directive_recipients = Table(
    "directive_recipients",
    metadata,
    _DirectiveRecipients,
    UniqueConstraint("directive_id", "agency_id"),
)
promises = Table("promises", metadata, _Promises)
