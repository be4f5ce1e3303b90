"""How long things are kept, what was erased by which run, what is held, and what went out."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
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

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _RetentionPolicies(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    kind: Named[str] = Column(Code)
    months: Named[int] = Column(
        Integer, CheckConstraint("months BETWEEN 1 AND 1200", name="months_in_range")
    )
    valid_from: Named[date] = Column(Date)
    source: Named[str]
    entered_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _RetentionRuns(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    started_at: Named[datetime] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)
    reason: Named[str]
    identities: Named[int] = Column(Integer, server_default="0")
    texts: Named[int] = Column(Integer, server_default="0")
    attachments: Named[int] = Column(Integer, server_default="0")
    record_rows: Named[int] = Column(Integer, server_default="0")


class _Erasures(TypedColumns):
    """What was erased last when: `noun` is text, person or attachment, `key` its number."""

    noun: Named[str] = Column(Code, primary_key=True)
    key: Named[int] = Column(BigId, primary_key=True, autoincrement=False)
    run_id: Named[int] = Column(BigId, ForeignKey("retention_runs.id"))
    at: Named[datetime] = Column(UtcDateTime)


class _LegalHolds(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    case_id: Named[int] = Column(BigId, ForeignKey("cases.id"), index=True)
    reason: Named[str]
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)
    lifted_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    lifted_at: Named[datetime | None] = Column(UtcDateTime)


class _Outgoings(TypedColumns):
    """What left the program by which way; no person changes anything here, or takes it away."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    way: Named[str] = Column(Code)
    case_id: Named[int | None] = Column(BigId, ForeignKey("cases.id"))
    people: Named[int]
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)
    reason: Named[str] = Column(String, server_default="")


retention_policies = Table("retention_policies", metadata, _RetentionPolicies)
retention_runs = Table("retention_runs", metadata, _RetentionRuns)
erasures = Table("erasures", metadata, _Erasures)
legal_holds = Table("legal_holds", metadata, _LegalHolds)
outgoings = Table("outgoings", metadata, _Outgoings)
