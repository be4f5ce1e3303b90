"""The people: staff who log in, and citizens with their identities kept apart."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Integer,
    Named,
    Table,
    TypedColumns,
    false,
)

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Staff(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    login: Named[str] = Column(Code, unique=True)
    display_name: Named[str]
    disabled: Named[bool] = Column(Boolean, server_default=false())
    must_change_password: Named[bool] = Column(Boolean, server_default=false())
    made_at: Named[datetime] = Column(UtcDateTime)
    last_login_at: Named[datetime | None] = Column(UtcDateTime)
    version: Named[int] = Column(Integer, server_default="1")


class _StaffRoles(TypedColumns):
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    role: Named[str] = Column(Code, primary_key=True)


class _StaffPasswords(TypedColumns):
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"), primary_key=True)
    argon2: Named[str]
    wrong_in_a_row: Named[int] = Column(Integer, server_default="0")
    last_wrong_at: Named[datetime | None] = Column(UtcDateTime)


class _Citizens(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    uuid: Named[UUID] = Column(unique=True)
    merged_into: Named[int | None] = Column(BigId, ForeignKey("citizens.id"), index=True)
    made_at: Named[datetime] = Column(UtcDateTime)


class _CitizenIdentities(TypedColumns):
    citizen_id: Named[int] = Column(BigId, ForeignKey("citizens.id"), primary_key=True)
    version: Named[int] = Column(Integer, server_default="1")
    name: Named[str]
    name_key: Named[str] = Column(Code)
    id_kind: Named[str] = Column(Code)
    national_id: Named[str | None] = Column(Code, unique=True)


class _CitizenPhones(TypedColumns):
    citizen_id: Named[int] = Column(BigId, ForeignKey("citizens.id"), primary_key=True)
    number: Named[str] = Column(Code, primary_key=True)
    reversed: Named[str] = Column(Code, index=True)
    last_used_at: Named[datetime] = Column(UtcDateTime)


class _CitizenNames(TypedColumns):
    word: Named[str] = Column(Code, primary_key=True)
    citizen_id: Named[int] = Column(BigId, ForeignKey("citizens.id"), primary_key=True)


class _CitizenEvents(TypedColumns):
    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    citizen_id: Named[int] = Column(BigId, ForeignKey("citizens.id"), index=True)
    kind: Named[str] = Column(Code)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    stored_at: Named[datetime] = Column(UtcDateTime)
    detail: Named[dict[str, object]] = Column(JSON)


class _CitizenDistinctions(TypedColumns):
    """Two records that are not one person's; `one_id` is the newer one."""

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    one_id: Named[int] = Column(BigId, ForeignKey("citizens.id"))
    other_id: Named[int] = Column(BigId, ForeignKey("citizens.id"))
    made_by: Named[int] = Column(BigId, ForeignKey("staff.id"))
    made_at: Named[datetime] = Column(UtcDateTime)
    undone_by: Named[int | None] = Column(BigId, ForeignKey("staff.id"))
    undone_at: Named[datetime | None] = Column(UtcDateTime)


staff = Table("staff", metadata, _Staff)
staff_roles = Table("staff_roles", metadata, _StaffRoles)
staff_passwords = Table("staff_passwords", metadata, _StaffPasswords)
citizens = Table("citizens", metadata, _Citizens)
citizen_identities = Table("citizen_identities", metadata, _CitizenIdentities)
citizen_phones = Table("citizen_phones", metadata, _CitizenPhones)
citizen_names = Table("citizen_names", metadata, _CitizenNames)
citizen_events = Table("citizen_events", metadata, _CitizenEvents)
citizen_distinctions = Table("citizen_distinctions", metadata, _CitizenDistinctions)
