"""What counts as working time, how long things may take, and who is warned when."""

from datetime import date, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Identity,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
)
from sqlalchemy import true as sql_true

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _WorkingWeeks(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    valid_from: Named[date] = Column(Date)
    hours: Named[list[list[list[str]]]] = Column(JSON)
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _Holidays(TypedColumns):
    day: Named[date] = Column(Date, primary_key=True)
    name: Named[str]
    estimated: Named[bool]
    off: Named[bool] = Column(Boolean, server_default=sql_true())
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _ClosureDecrees(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    number: Named[str] = Column(Code)
    title: Named[str]
    first_day: Named[date] = Column(Date)
    last_day: Named[date] = Column(Date)
    hours: Named[list[list[str]] | None] = Column(JSON(none_as_null=True))
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _DeadlinePolicies(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    step: Named[str] = Column(Code)
    unit: Named[str] = Column(Code)
    amount: Named[int]
    valid_from: Named[date] = Column(Date)
    kind: Named[str | None] = Column(Code)
    subject_id: Named[int | None] = Column(BigId, ForeignKey("subjects.id"))
    agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    source: Named[str]
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    entered_at: Named[datetime] = Column(UtcDateTime)


class _EscalationLevels(TypedColumns):
    level: Named[int] = Column(primary_key=True, autoincrement=False)
    office: Named[str]
    percent: Named[int]
    days_after: Named[int]
    letter: Named[str]


class _DirectiveLevels(TypedColumns):
    """The levels of orders, by their versions: nothing here is changed or taken away."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    level: Named[int]
    version: Named[int]
    office: Named[str]
    percent: Named[int]
    days_after: Named[int]
    letter: Named[str]
    valid_from: Named[datetime] = Column(UtcDateTime)
    entered_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))


class _CentreEvents(TypedColumns):
    """Who changed what of the centre's settings; nothing here is changed or taken away."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    kind: Named[str] = Column(Code)
    key: Named[str] = Column(Code)
    before: Named[dict[str, str]] = Column(JSON)
    after: Named[dict[str, str]] = Column(JSON)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    at: Named[datetime] = Column(UtcDateTime)


class _RulesVersion(TypedColumns):
    """Counts every change of what deadlines are computed from; triggers keep it."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    number: Named[int] = Column(BigInteger)


working_weeks = Table("working_weeks", metadata, _WorkingWeeks)
holidays = Table("holidays", metadata, _Holidays)
closure_decrees = Table("closure_decrees", metadata, _ClosureDecrees)
deadline_policies = Table("deadline_policies", metadata, _DeadlinePolicies)
escalation_levels = Table("escalation_levels", metadata, _EscalationLevels)
directive_levels = Table(
    "directive_levels", metadata, _DirectiveLevels, UniqueConstraint("level", "version")
)
rules_version = Table("rules_version", metadata, _RulesVersion)
centre_events = Table("centre_events", metadata, _CentreEvents)
