"""Calls back to citizens, and how cases belong together."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Identity, Index, Named, Table, TypedColumns, and_

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

_holds = case_links.c.undone_at.is_(None)
_belongs_to_one = and_(_holds, case_links.c.kind != "related")

Index(
    "case_links_once",
    case_links.c.case_id,
    case_links.c.other_id,
    case_links.c.kind,
    unique=True,
    postgresql_where=_holds,
    sqlite_where=_holds,
)
Index(
    "case_links_one",
    case_links.c.case_id,
    case_links.c.kind,
    unique=True,
    postgresql_where=_belongs_to_one,
    sqlite_where=_belongs_to_one,
)
