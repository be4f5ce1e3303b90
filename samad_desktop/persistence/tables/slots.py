"""Callers' places in sessions of desk hours, and what became of each."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Named,
    String,
    Table,
    TypedColumns,
    text,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _SessionSlots(TypedColumns):
    """One caller's place; without a `hand_place`, the rules of the queue decide it.

    `untold` is what the caller must still be told, since `untold_at`, and `from_id` the slot of
    another session that this one stands for.
    """

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    version: Named[int] = Column(Integer, server_default="1")
    session_id: Named[int] = Column(BigId, ForeignKey("desk_sessions.id"), index=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    state: Named[str] = Column(Code)
    booked_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    booked_at: Named[datetime] = Column(UtcDateTime)
    from_id: Named[int | None] = Column(BigId, ForeignKey("session_slots.id"))
    hand_place: Named[int | None] = Column(Integer)
    hand_reason: Named[str] = Column(String, server_default="")
    attempts: Named[int] = Column(Integer, server_default="0")
    untold: Named[str | None] = Column(Code)
    untold_at: Named[datetime | None] = Column(UtcDateTime)
    called_at: Named[datetime | None] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


class _SlotEvents(TypedColumns):
    """What was done about a slot; nothing here is changed or taken away."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    slot_id: Named[int] = Column(BigId, ForeignKey("session_slots.id"), index=True)
    kind: Named[str] = Column(Code)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)
    place: Named[int | None] = Column(Integer)
    reason: Named[str] = Column(String, server_default="")


session_slots = Table("session_slots", metadata, _SessionSlots)
slot_events = Table("slot_events", metadata, _SlotEvents)

_WAITING = text("state = 'booked' OR state = 'confirmed' OR state = 'called'")
_s = session_slots.c
Index(
    "session_slots_case_once",
    *(_s.session_id, _s.case_id),
    unique=True,
    sqlite_where=_WAITING,
    postgresql_where=_WAITING,
)
_CALLED = text("state = 'called'")
Index(
    *("session_slots_one_called", _s.session_id),
    unique=True,
    sqlite_where=_CALLED,
    postgresql_where=_CALLED,
)
_UNTOLD = text("untold IS NOT NULL")
Index("session_slots_untold", _s.untold, sqlite_where=_UNTOLD, postgresql_where=_UNTOLD)
