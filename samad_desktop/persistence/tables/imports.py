"""Imports of past cases: how far each has come, which rows were refused, which cases came by it."""

from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, Identity, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import BigId, Code, UtcDateTime, metadata


class _Imports(TypedColumns):
    """Of `rows` rows the first `done` were read; row 1 became the case `first_case_id`.

    Past cases are numbered below all others: what is newest stays newest.
    """

    id: Named[int] = Column(BigId, Identity(), primary_key=True)
    digest: Named[str] = Column(Code, index=True)
    name: Named[str]
    header: Named[list[str]] = Column(JSON)
    mapping: Named[dict[str, object]] = Column(JSON)
    state: Named[str] = Column(Code)
    rows: Named[int] = Column(BigId)
    done: Named[int] = Column(BigId, server_default="0")
    stored: Named[int] = Column(BigId, server_default="0")
    refused: Named[int] = Column(BigId, server_default="0")
    first_case_id: Named[int] = Column(BigId, unique=True)
    staff_id: Named[int] = Column(BigId, ForeignKey("staff.id"))
    begun_at: Named[datetime] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)


class _ImportRefusals(TypedColumns):
    """Which rows were refused and why: codes alone, what stands in them stays in the file."""

    import_id: Named[int] = Column(
        BigId, ForeignKey("imports.id"), primary_key=True, autoincrement=False
    )
    row: Named[int] = Column(BigId, primary_key=True, autoincrement=False)
    problems: Named[list[list[str]]] = Column(JSON)


class _ImportedCases(TypedColumns):
    case_id: Named[int] = Column(
        BigId, ForeignKey("cases.id"), primary_key=True, autoincrement=False
    )
    import_id: Named[int] = Column(BigId, ForeignKey("imports.id"))
    old_number: Named[str] = Column(Code, index=True)


imports = Table("imports", metadata, _Imports)
import_refusals = Table("import_refusals", metadata, _ImportRefusals)
imported_cases = Table("imported_cases", metadata, _ImportedCases)
