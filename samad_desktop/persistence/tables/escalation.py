"""What was raised to which office, and how far each person has read of what concerns her."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Identity, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, UtcDateTime, metadata


class _Reminders(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    deadline_id: Named[int] = Column(BigId, ForeignKey("deadlines.id"), index=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    referral_id: Named[int | None] = Column(BigId, ForeignKey("referrals.id"))
    agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    level: Named[int]
    office: Named[str]
    letter: Named[str]
    raised_at: Named[datetime] = Column(UtcDateTime)
    raised_by: Named[int] = Column(BigId, ForeignKey("staff.id"))


class _BellMarks(TypedColumns):
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    read_to: Named[int] = Column(BigId)
    looked_at: Named[datetime] = Column(UtcDateTime)


class _BellSeen(TypedColumns):
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    event_id: Named[int] = Column(BigId, ForeignKey("case_events.id"), primary_key=True)


reminders = Table("reminders", metadata, _Reminders)
bell_marks = Table("bell_marks", metadata, _BellMarks)
bell_seen = Table("bell_seen", metadata, _BellSeen)
