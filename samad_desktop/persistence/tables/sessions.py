"""Desk hours: who sits there, which rules they come by, the sessions, and what became of each.

Slots of callers, directives and minutes will point to sessions and officials by their ids.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
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
)
from sqlalchemy import false as sql_false

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Officials(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    version: Named[int] = Column(Integer, server_default="1")
    name: Named[str]
    post: Named[str]
    agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    staff_id: Named[int | None] = Column(BigId, ForeignKey("staff.id"), unique=True)
    duty: Named[int] = Column(Integer, server_default="0")
    retired: Named[bool] = Column(Boolean, server_default=sql_false())


class _DeskSettings(TypedColumns):
    """One row: how many days before a session it is announced at the latest."""

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    notice_days: Named[int] = Column(Integer)


class _SessionRules(TypedColumns):
    """How sessions come again; those that one rule made know it by its id."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    repeat: Named[str] = Column(Code)
    first_day: Named[date] = Column(Date)
    until: Named[date] = Column(Date)
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)


class _DeskSessions(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    state: Named[str] = Column(Code)
    begins_at: Named[datetime] = Column(UtcDateTime, index=True)
    ends_at: Named[datetime] = Column(UtcDateTime)
    channel: Named[str] = Column(Code)
    place: Named[str] = Column(String, server_default="")
    capacity: Named[int]
    minutes: Named[int]
    agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    subject_id: Named[int | None] = Column(BigId, ForeignKey("subjects.id"))
    note: Named[str] = Column(String, server_default="")
    rule_id: Named[int | None] = Column(BigId, ForeignKey("session_rules.id"))
    by_hand: Named[bool] = Column(Boolean, server_default=sql_false())
    announced_at: Named[datetime | None] = Column(UtcDateTime)
    announcements: Named[int] = Column(Integer, server_default="0")
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)


class _SessionOfficials(TypedColumns):
    """Who sits there, in which order, and whether she came."""

    session_id: Named[int] = Column(
        BigId, ForeignKey("desk_sessions.id"), primary_key=True, autoincrement=False
    )
    official_id: Named[int] = Column(
        BigId, ForeignKey("officials.id"), primary_key=True, autoincrement=False, index=True
    )
    position: Named[int]
    attendance: Named[str | None] = Column(Code)
    substitute: Named[str] = Column(String, server_default="")


class _SessionEvents(TypedColumns):
    """What was done about a session; nothing here is changed or taken away."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    session_id: Named[int] = Column(BigId, ForeignKey("desk_sessions.id"), index=True)
    kind: Named[str] = Column(Code)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)
    reason: Named[str] = Column(String, server_default="")
    before: Named[dict[str, str] | None] = Column(JSON(none_as_null=True))
    after: Named[dict[str, str] | None] = Column(JSON(none_as_null=True))


officials = Table("officials", metadata, _Officials)
desk_settings = Table("desk_settings", metadata, _DeskSettings)
session_rules = Table("session_rules", metadata, _SessionRules)
desk_sessions = Table("desk_sessions", metadata, _DeskSessions)
session_officials = Table("session_officials", metadata, _SessionOfficials)
session_events = Table("session_events", metadata, _SessionEvents)
