"""The centre, its schema's version, and its reference data."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Integer,
    Named,
    SmallInteger,
    Table,
    TypedColumns,
    UniqueConstraint,
    false,
    text,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Centre(TypedColumns):
    id: Named[int] = Column(
        Integer, CheckConstraint("id = 1", name="only_one"), primary_key=True, autoincrement=False
    )
    name: Named[str]
    province_code: Named[str] = Column(Code)
    area_code: Named[str] = Column(Code)
    is_sample: Named[bool]
    made_at: Named[datetime] = Column(UtcDateTime)
    proven_within_days: Named[int] = Column(server_default=text("8"))


class _SchemaInfo(TypedColumns):
    id: Named[int] = Column(
        Integer, CheckConstraint("id = 1", name="only_one"), primary_key=True, autoincrement=False
    )
    oldest_program: Named[str] = Column(Code)
    rules: Named[str | None]


class _CodeCounter(TypedColumns):
    """Where the codes stand; on a server also what each round makes of each half of a number."""

    id: Named[int] = Column(
        Integer, CheckConstraint("id = 1", name="only_one"), primary_key=True, autoincrement=False
    )
    permutation_key: Named[str] = Column(Code)
    next_number: Named[int] = Column(BigId)
    turns: Named[list[int] | None] = Column(ARRAY(SmallInteger).with_variant(JSON, "sqlite"))


class _LeasedCodes(TypedColumns):
    code: Named[str] = Column(Code, primary_key=True)
    lease: Named[UUID] = Column(index=True)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), index=True)
    leased_at: Named[datetime] = Column(UtcDateTime)


class _Divisions(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    level: Named[str] = Column(Code)
    code: Named[str] = Column(Code, unique=True)
    name: Named[str]
    parent_id: Named[int | None] = Column(BigId, ForeignKey("divisions.id"), index=True)


class _Agencies(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    code: Named[str] = Column(Code, unique=True)
    short_name: Named[str]
    name: Named[str]
    peer_group: Named[str] = Column(Code)
    retired: Named[bool] = Column(server_default=false())


class _AgencyUnits(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))
    name: Named[str]
    retired: Named[bool] = Column(server_default=false())


class _Subjects(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    code: Named[str] = Column(Code, unique=True)
    name: Named[str]
    parent_id: Named[int | None] = Column(BigId, ForeignKey("subjects.id"), index=True)
    default_agency_id: Named[int | None] = Column(BigId, ForeignKey("agencies.id"))
    handling: Named[str | None] = Column(Code)
    retired: Named[bool] = Column(server_default=false())


class _SubjectQuestions(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    subject_id: Named[int] = Column(BigId, ForeignKey("subjects.id"), index=True)
    position: Named[int]
    code: Named[str] = Column(Code)
    label: Named[str]
    hint: Named[str]
    digits_only: Named[bool]
    retired: Named[bool] = Column(server_default=false())


class _Routing(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    subject_id: Named[int] = Column(BigId, ForeignKey("subjects.id"))
    county_id: Named[int] = Column(BigId, ForeignKey("divisions.id"))
    agency_id: Named[int] = Column(BigId, ForeignKey("agencies.id"))


class _CannedTexts(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    key: Named[str] = Column(Code, unique=True)
    title: Named[str]
    text: Named[str]


centre = Table("centre", metadata, _Centre)
schema_info = Table("schema_info", metadata, _SchemaInfo)
code_counter = Table("code_counter", metadata, _CodeCounter)
leased_codes = Table("leased_codes", metadata, _LeasedCodes)
divisions = Table("divisions", metadata, _Divisions)
agencies = Table("agencies", metadata, _Agencies)
agency_units = Table("agency_units", metadata, _AgencyUnits, UniqueConstraint("agency_id", "name"))
subjects = Table("subjects", metadata, _Subjects)
subject_questions = Table(
    "subject_questions", metadata, _SubjectQuestions, UniqueConstraint("subject_id", "code")
)
routing = Table("routing", metadata, _Routing, UniqueConstraint("subject_id", "county_id"))
canned_texts = Table("canned_texts", metadata, _CannedTexts)
