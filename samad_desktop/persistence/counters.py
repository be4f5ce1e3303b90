"""The counters, and for each of them exactly the list it counts."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select, tuple_

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow, CaseState
from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.persistence.case_rows import as_case_row, select_rows
from samad_desktop.persistence.tables import cases, contacts

Day = tuple[datetime, datetime]

_OPEN = cases.c.closed_at.is_(None)
# A literal, not a parameter: SQLite uses a partial index only for the very same words.
_UNREVIEWED = cases.c.state == literal_column(f"'{CaseState.REGISTERED.value}'")


def counters(connection: Connection, day: Day, actor: Actor) -> Counters:
    """Count at this moment; `day` is the Tehran day as half-open UTC bounds."""
    today = select(func.count()).select_from(contacts).where(*_within(day))
    mine = today.where(contacts.c.staff_id == actor.staff_id)
    still_open = select(func.count()).select_from(cases).where(_OPEN)
    unreviewed = select(func.count()).select_from(cases).where(_UNREVIEWED)
    row = connection.execute(
        select(*(query.scalar_subquery() for query in (today, mine, still_open, unreviewed)))
    ).one()
    return Counters(*row)


def listing(
    connection: Connection,
    counter: Counter,
    day: Day,
    actor: Actor,
    after: Cursor | None,
    size: int,
) -> Page[CaseRow]:
    """Return a page of exactly what `counter` counts, newest first."""
    if counter is Counter.OPEN:
        return _case_page(connection, _OPEN, actor, after, size)
    if counter is Counter.UNREVIEWED:
        return _case_page(connection, _UNREVIEWED, actor, after, size)
    conditions = _within(day)
    if counter is Counter.MINE_TODAY:
        conditions += (contacts.c.staff_id == actor.staff_id,)
    return _contact_page(connection, conditions, actor, after, size)


def _within(day: Day) -> tuple[ColumnElement[bool], ...]:
    begin, end = day
    return contacts.c.received_at >= begin, contacts.c.received_at < end


def _case_page(
    connection: Connection,
    condition: ColumnElement[bool],
    actor: Actor,
    after: Cursor | None,
    size: int,
) -> Page[CaseRow]:
    query = select_rows().where(condition).order_by(cases.c.id.desc())
    if after is not None:
        query = query.where(cases.c.id < after.id)
    return _page(connection, query, actor, size, lambda row: Cursor(row.received_at, row.id))


def _contact_page(
    connection: Connection,
    conditions: tuple[ColumnElement[bool], ...],
    actor: Actor,
    after: Cursor | None,
    size: int,
) -> Page[CaseRow]:
    """One row a contact; the row's time is the contact's."""
    query = (
        select_rows()
        .add_columns(contacts.c.id.label("contact_id"), contacts.c.received_at.label("called_at"))
        .join(contacts, contacts.c.case_id == cases.c.id)
        .where(*conditions)
        .order_by(contacts.c.received_at.desc(), contacts.c.id.desc())
    )
    if after is not None:
        query = query.where(
            tuple_(contacts.c.received_at, contacts.c.id) < tuple_(after.at, after.id)
        )
    return _page(connection, query, actor, size, lambda row: Cursor(row.called_at, row.contact_id))


def _page(
    connection: Connection,
    query: Select[Any],
    actor: Actor,
    size: int,
    place: Callable[[Any], Cursor],
) -> Page[CaseRow]:
    found = connection.execute(query.limit(size + 1)).all()
    shown = found[:size]
    rows = tuple(as_case_row(row, actor, at=place(row).at) for row in shown)
    return Page(rows, place(shown[-1]) if len(found) > size else None)
