"""Cases as lists show them: one row shape for recognition, results, counters and likeness."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseKind, CaseRow, CaseState, Disposition, IdentityLevel
from samad_desktop.domain.protection import is_protected, may_read_text
from samad_desktop.domain.text import shortened
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.persistence.tables import cases

EXCERPT_CHARS = 160

_COLUMNS = (
    cases.c.id,
    cases.c.tracking_code,
    cases.c.kind,
    cases.c.state,
    cases.c.disposition,
    cases.c.subject_id,
    cases.c.county_id,
    cases.c.agency_id,
    cases.c.place,
    func.substr(cases.c.text, 1, EXCERPT_CHARS + 1).label("excerpt"),
    cases.c.received_at,
    cases.c.identity_level,
    cases.c.registered_by,
)


def select_rows() -> Select[Any]:
    """Begin a query whose rows `as_case_row` understands."""
    return select(*_COLUMNS)


def as_case_row(
    row: Row[Any],
    reader: Actor,
    *,
    at: datetime | None = None,
    due_at: datetime | None = None,
    sent: Sayable | None = None,
) -> CaseRow:
    """Turn a row into what `reader` may see of it.

    Args:
        at: where a contact's time is shown; sent: what the agency for which `reader` answers
            reads of a protected case that was referred to it.
    """
    level = IdentityLevel(row.identity_level)
    if sent is None and may_read_text(reader, level, row.registered_by):
        sent = Sayable(row.excerpt, row.place)
    return CaseRow(
        id=row.id,
        tracking_code=row.tracking_code,
        kind=CaseKind(row.kind),
        state=CaseState(row.state),
        disposition=Disposition(row.disposition) if row.disposition else None,
        subject_id=row.subject_id,
        county_id=row.county_id,
        agency_id=row.agency_id,
        place=sent.place if sent else "",
        excerpt=shortened(sent.text, EXCERPT_CHARS) if sent else "",
        received_at=at or row.received_at,
        protected=is_protected(level),
        due_at=due_at,
    )


def by_ids(connection: Connection, ids: Iterable[int], reader: Actor) -> tuple[CaseRow, ...]:
    """Return the cases in the order of `ids`."""
    wanted = tuple(ids)
    found = {
        row.id: as_case_row(row, reader)
        for row in connection.execute(select_rows().where(cases.c.id.in_(wanted)))
    }
    return tuple(found[case_id] for case_id in wanted if case_id in found)
