"""Legal bases: read as they hold, and changed by a version more."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select
from uuid_utils.compat import uuid7

from samad_desktop.domain.advocacy import Ground
from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import legal_bases

_b = legal_bases.c
_COLUMNS = (
    *(_b.id, _b.series, _b.version, _b.title, _b.text, _b.source, _b.valid_from, _b.valid_to),
    *(_b.subject_id, _b.ground),
)


def latest(connection: Connection) -> tuple[LegalBasis, ...]:
    """Return the last version of each, also of those that hold no more, by title."""
    last = select(_b.series, func.max(_b.version).label("version")).group_by(_b.series).subquery()
    query = (
        select(*_COLUMNS)
        .join(last, (last.c.series == _b.series) & (last.c.version == _b.version))
        .order_by(_b.title, _b.id)
    )
    return tuple(_basis(row) for row in connection.execute(query))


def with_ids(connection: Connection, ids: tuple[int, ...]) -> tuple[LegalBasis, ...]:
    """Return versions by their ids, in that order; what there is none of is left out."""
    rows = connection.execute(select(*_COLUMNS).where(_b.id.in_(ids)))
    found = {row.id: _basis(row) for row in rows}
    return tuple(found[each] for each in ids if each in found)


def add(connection: Connection, basis: LegalBasis, staff_id: int | None, at: datetime) -> int:
    """Store the version that comes after `basis.version`, the first of a new one; return its id.

    Raises:
        Conflict: somebody changed it after that version was read.
    """
    values = {
        "series": basis.series or uuid7(),
        "version": basis.version + 1,
        "title": basis.title,
        "text": basis.text,
        "source": basis.source,
        "valid_from": basis.valid_from,
        "valid_to": basis.valid_to,
        "subject_id": basis.subject_id,
        "ground": basis.ground,
        "entered_by": staff_id,
        "entered_at": at,
    }
    made = insert(connection.dialect.name, legal_bases).values(**values)
    stored = connection.execute(made.on_conflict_do_nothing().returning(_b.id))
    found = stored.scalar_one_or_none()
    if found is None:
        raise Conflict(f"legal basis {basis.series}")
    return int(found)


def _basis(row: Any) -> LegalBasis:
    found = LegalBasis(*row)
    return found if found.ground is None else replace(found, ground=Ground(found.ground))
