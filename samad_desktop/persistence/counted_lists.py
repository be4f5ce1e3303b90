"""For each counter exactly the list that it counts, page by page."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select, tuple_

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.counters import (
    OF_ORDERS,
    OF_SESSIONS,
    OF_SLOTS,
    Counter,
    Moment,
    Scope,
)
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.persistence import clock_states, directive_lists
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.counters import of_cases, of_contacts, of_slots
from samad_desktop.persistence.matters import CaseMatter
from samad_desktop.persistence.tables import cases, contacts, deadlines, session_slots

_s = session_slots.c


def listing(
    connection: Connection,
    counter: Counter,
    moment: Moment,
    scope: Scope,
    actor: Actor,
    after: Cursor | None,
    size: int,
) -> Page[CaseRow]:
    """Return a page of exactly what `counter` counts.

    Calls and cases come newest first; what is counted by its clocks, the first due first.
    """
    if counter in OF_SESSIONS:  # No case is counted: the queue of those sessions shows them.
        return Page((), None)
    if counter in OF_SLOTS:
        if scope.agency_ids is not None:
            return Page((), None)
        return _page(connection, _of_slots(counter, scope, after, size), actor, size, _booked)
    if counter in (Counter.CALLS_TODAY, Counter.MINE_TODAY):
        if scope.agency_ids is not None:
            return Page((), None)
        found, place = _of_contacts(counter, moment, scope, after), _called
    elif counter in OF_ORDERS:
        if scope.agency_ids is not None:
            return Page((), None)
        found, place = _of_orders(counter, moment, scope, after), _ordered
    elif counter in of_cases(scope):
        found, place = _of_cases(counter, scope, after), _received
    else:
        found, place = _of_clocks(counter, moment, scope, after, size), _due
    return _page(connection, found, actor, size, place)


def _of_contacts(
    counter: Counter, moment: Moment, scope: Scope, after: Cursor | None
) -> Select[Any]:
    """One row a contact; the row's time is the contact's."""
    query = (
        select_rows()
        .add_columns(contacts.c.id.label("contact_id"), contacts.c.received_at.label("called_at"))
        .join(contacts, contacts.c.case_id == cases.c.id)
        .where(*of_contacts(moment, scope)[counter])
        .order_by(contacts.c.received_at.desc(), contacts.c.id.desc())
    )
    if after is None:
        return query
    return query.where(tuple_(contacts.c.received_at, contacts.c.id) < tuple_(after.at, after.id))


def _of_slots(counter: Counter, scope: Scope, after: Cursor | None, size: int) -> Select[Any]:
    """One row a caller's place, in the order in which they were booked."""
    found = select(_s.id, _s.case_id, _s.booked_at).where(of_slots(scope)[counter])
    if after is not None:
        found = found.where(_s.id > after.id)
    # They are few: their cases are looked up, and not the other way round.
    chosen = found.order_by(_s.id).limit(size + 1).subquery()
    return (
        select_rows()
        .add_columns(chosen.c.id.label("slot_id"), chosen.c.booked_at)
        .join(chosen, chosen.c.case_id == cases.c.id)
        .order_by(chosen.c.id)
    )


def _of_cases(counter: Counter, scope: Scope, after: Cursor | None) -> Select[Any]:
    query = select_rows().where(of_cases(scope)[counter]).order_by(cases.c.id.desc())
    return query if after is None else query.where(cases.c.id < after.id)


def _of_orders(counter: Counter, moment: Moment, scope: Scope, after: Cursor | None) -> Select[Any]:
    """One row an order to an agency, the first due first; a case comes as often as it has some."""
    orders = directive_lists.counted(counter, moment, scope).subquery()
    due = orders.c.due_at
    query = (
        select_rows()
        .add_columns(orders.c.id.label("order_id"), due.label("due"))
        .join(orders, orders.c.case_id == cases.c.id)
        .order_by(due, orders.c.id)
    )
    return query if after is None else query.where(tuple_(due, orders.c.id) > (after.at, after.id))


def _of_clocks(
    counter: Counter, moment: Moment, scope: Scope, after: Cursor | None, size: int
) -> Select[Any]:
    due = func.min(deadlines.c.due_at)
    if counter is Counter.CALL_BACKS:
        found = clock_states.call_backs(scope)
    else:
        worst = clock_states.worst(moment, scope)
        named = worst.with_only_columns(deadlines.c.case_id, due.label("due"))
        found = named.having(clock_states.having(counter, moment))
    if after is not None:
        later = and_(due == after.at, deadlines.c.case_id > after.id)
        found = found.having(or_(due > after.at, later))
    chosen = found.order_by(due, deadlines.c.case_id).limit(size + 1).subquery()
    return (
        select_rows()
        .add_columns(chosen.c.due)
        .join(chosen, chosen.c.case_id == cases.c.id)
        .order_by(chosen.c.due, cases.c.id)
    )


def _called(row: Any) -> Cursor:
    return Cursor(row.called_at, row.contact_id)


def _booked(row: Any) -> Cursor:
    return Cursor(row.booked_at, row.slot_id)


def _received(row: Any) -> Cursor:
    return Cursor(row.received_at, row.id)


def _ordered(row: Any) -> Cursor:
    return Cursor(row.due, row.order_id)


def _due(row: Any) -> Cursor:
    return Cursor(row.due, row.id)


def _page(
    connection: Connection,
    query: Select[Any],
    actor: Actor,
    size: int,
    place: Callable[[Any], Cursor],
) -> Page[CaseRow]:
    found = connection.execute(query.limit(size + 1)).all()
    shown = found[:size]
    told = told_of(connection, shown)
    rows = tuple(_row(row, told, actor) for row in shown)
    return Page(rows, place(shown[-1]) if len(found) > size else None)


def _row(row: Any, told: Mapping[int, CaseMatter], actor: Actor) -> CaseRow:
    called_at, due = getattr(row, "called_at", None), getattr(row, "due", None)
    return as_case_row(row, told, actor, at=called_at, due_at=due)
