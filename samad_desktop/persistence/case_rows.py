"""Cases as lists show them: one row shape for recognition, results, counters and likeness."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseKind, CaseRow, CaseState, Disposition, IdentityLevel
from samad_desktop.domain.protection import is_protected, may_know_citizen, may_read_text
from samad_desktop.domain.text import shortened
from samad_desktop.persistence import matters
from samad_desktop.persistence.matters import UNTOLD, CaseMatter
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.persistence.tables import cases

EXCERPT_CHARS = 160

_COLUMNS: tuple[ColumnElement[Any], ...] = (
    cases.c.id,
    cases.c.tracking_code,
    cases.c.kind,
    cases.c.state,
    cases.c.disposition,
    cases.c.subject_id,
    cases.c.county_id,
    cases.c.agency_id,
    cases.c.received_at,
    cases.c.identity_level,
    cases.c.registered_by,
)


def select_rows() -> Select[Any]:
    """Begin a query whose rows `as_case_row` understands."""
    return select(*_COLUMNS)


def told_of(
    connection: Connection, rows: Sequence[Row[Any]], chars: int = EXCERPT_CHARS
) -> Mapping[int, CaseMatter]:
    """Return what the rows of such a query say, asked only once it is known which they are."""
    return matters.of_cases(connection, {row.id for row in rows}, chars + 1)


def as_case_row(
    row: Row[Any],
    told: Mapping[int, CaseMatter],
    reader: Actor,
    *,
    at: datetime | None = None,
    due_at: datetime | None = None,
    sent: Sayable | None = None,
    chars: int = EXCERPT_CHARS,
) -> CaseRow:
    """Turn a row into what `reader` may see of it.

    Args:
        chars: how many letters of the text.
        told: what is said by the cases, this one among them.
        at: where a contact's time is shown.
        sent: what the agency for which `reader` answers reads of a protected case that was
            referred to it.
    """
    level = IdentityLevel(row.identity_level)
    matter = told.get(row.id, UNTOLD) if may_read_text(reader, level, row.registered_by) else UNTOLD
    is_known = may_know_citizen(reader, level, row.registered_by)
    if sent is not None:
        matter = CaseMatter(sent.place, sent.text)
    return CaseRow(
        id=row.id,
        tracking_code=row.tracking_code,
        kind=CaseKind(row.kind),
        state=CaseState(row.state),
        disposition=Disposition(row.disposition) if row.disposition else None,
        subject_id=row.subject_id,
        county_id=row.county_id,
        agency_id=row.agency_id,
        place=matter.place,
        excerpt=shortened(matter.text, chars),
        received_at=at or row.received_at,
        protected=is_protected(level),
        due_at=due_at,
        citizen_id=matter.citizen_id if is_known else None,
    )


def by_ids(
    connection: Connection,
    ids: Iterable[int],
    reader: Actor,
    sent: Mapping[int, Sayable] = MappingProxyType({}),
    chars: int = EXCERPT_CHARS,
) -> tuple[CaseRow, ...]:
    """Return the cases in the order of `ids`; `sent` as in `as_case_row`, by case."""
    wanted = tuple(ids)
    query = matters.here(connection, _ROWS_TOLD, _ROWS_STORED)
    rows = connection.execute(query, {"ids": list(wanted), "chars": chars + 1}).all()
    told = {row.id: _matter(row) for row in rows}
    found = {
        row.id: as_case_row(row, told, reader, sent=sent.get(row.id), chars=chars) for row in rows
    }
    return tuple(found[case_id] for case_id in wanted if case_id in found)


def _matter(row: Row[Any]) -> CaseMatter:
    """Return what such a row tells; the citizen is zero where she must not be known."""
    return CaseMatter(row.told_place or "", row.said or "", citizen_id=row.told_citizen or None)


# Built once, and one question, as every page of what is found is read so.
_TOLD = matters.TOLD_BEGUN
_ROWS_TOLD = (
    select_rows()
    .add_columns(
        _TOLD.c.place.label("told_place"), _TOLD.c.said, _TOLD.c.citizen_id.label("told_citizen")
    )
    .outerjoin(_TOLD, _TOLD.c.case_id == cases.c.id)
    .where(cases.c.id == func.any(matters.IDS))
)
_ROWS_STORED = (
    select_rows()
    .add_columns(
        cases.c.place.label("told_place"),
        func.substr(cases.c.text, 1, matters.CHARS).label("said"),
        cases.c.citizen_id.label("told_citizen"),
    )
    .where(cases.c.id.in_(matters.ANY_OF))
)
