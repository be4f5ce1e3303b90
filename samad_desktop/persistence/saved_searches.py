"""Kept searches in and out, and what a person last saw of each."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, func, insert, or_, select

from samad_desktop.domain.saved_searches import (
    SavedSearch,
    SearchDraft,
    packed_terms,
    unpacked_terms,
)
from samad_desktop.persistence.statements import insert_or_renew
from samad_desktop.persistence.tables import saved_search_marks, saved_searches

_s, _m = saved_searches.c, saved_search_marks.c


def known_to(connection: Connection, staff_id: int) -> tuple[SavedSearch, ...]:
    """Return a person's own searches and those that are for everybody, as they were kept."""
    query = select(saved_searches).where(or_(_s.staff_id == staff_id, _s.shared))
    return tuple(
        SavedSearch(
            row.id,
            row.name,
            row.text,
            unpacked_terms(row.terms),
            row.shared,
            row.staff_id == staff_id,
        )
        for row in connection.execute(query.order_by(_s.id))
    )


def keep(connection: Connection, draft: SearchDraft, staff_id: int) -> int:
    """Store a search; return its id."""
    values = {
        "staff_id": staff_id,
        "name": draft.name,
        "text": draft.text,
        "terms": packed_terms(draft.terms),
        "shared": draft.shared,
        "kept_at": func.samad_now(),
    }
    query = insert(saved_searches).values(**values).returning(_s.id)
    return connection.execute(query).scalar_one()


def forget(connection: Connection, search_id: int, staff_id: int) -> bool:
    """Remove one of a person's own; say whether there was one."""
    own = delete(saved_searches).where(_s.id == search_id, _s.staff_id == staff_id)
    return bool(connection.execute(own).rowcount)


def marks_of(connection: Connection, staff_id: int) -> Mapping[int, int]:
    """Return what a person last saw, by search."""
    query = select(_m.search_id, _m.count).where(_m.staff_id == staff_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def mark(connection: Connection, search_id: int, staff_id: int, count: int) -> None:
    """Remember what a person saw."""
    row = {"search_id": search_id, "staff_id": staff_id, "count": count}
    insert_or_renew(connection, saved_search_marks, row, "count")
