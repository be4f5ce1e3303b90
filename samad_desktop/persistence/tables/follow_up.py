"""Calls back to citizens, and how cases belong together."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Identity, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _CallBacks(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    outcome: Named[str] = Column(Code)
    again_at: Named[datetime | None] = Column(UtcDateTime)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)


class _CaseLinks(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"))
    other_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    kind: Named[str] = Column(Code)
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)
    undone_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    undone_at: Named[datetime | None] = Column(UtcDateTime)


call_backs = Table("call_backs", metadata, _CallBacks)
case_links = Table("case_links", metadata, _CaseLinks)
