"""Reports that are made by themselves, each kept by whoever sees it."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Identity, Integer, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _ReportSchedules(TypedColumns):
    """`at_minute` counts from midnight in Tehran, `made_upto` is the moment it was made for."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), index=True)
    report: Named[str] = Column(Code)
    period: Named[str] = Column(Code)
    format: Named[str] = Column(Code)
    folder: Named[str]
    rhythm: Named[str] = Column(Code)
    at_minute: Named[int] = Column(Integer)
    kept_at: Named[datetime] = Column(UtcDateTime)
    made_upto: Named[datetime | None] = Column(UtcDateTime)
    failure: Named[str] = Column(Code, server_default="")


report_schedules = Table("report_schedules", metadata, _ReportSchedules)
