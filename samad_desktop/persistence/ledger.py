"""The promise ledger, read from directives and contacts with directors."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.directives import Directive, Recipient
from samad_desktop.domain.ledger import (
    Entry,
    Ledger,
    LedgerQuestion,
    LedgerRow,
    level_of,
    promise_standing,
    standing_of,
    was_kept_late,
)
from samad_desktop.domain.promises import Promise
from samad_desktop.persistence import directives as stored
from samad_desktop.persistence import officials
from samad_desktop.persistence import promises as contacts
from samad_desktop.persistence.directives import Reach
from samad_desktop.persistence.tables import cases, directive_recipients, directives, promises

LEDGER_MAX = 1_000

_d, _r, _p = directives.c, directive_recipients.c, promises.c


def read(connection: Connection, reach: Reach, asked: LedgerQuestion, now: datetime) -> Ledger:
    """Return the rows that are asked for, the newest first; no more than `LEDGER_MAX`."""
    ordered = stored.read(connection, reach, *_of_orders(asked), limit=LEDGER_MAX)
    promised = contacts.read(
        connection, reach.actor, _p.reached, *_of_promises(asked), limit=LEDGER_MAX
    )
    codes = _codes(connection, promised)
    rows = [_order(each, to, now) for each in ordered for to in each.recipients if not to.copy]
    rows += [_promise(each, codes, now) for each in promised]
    fitting = [row for row in rows if _fits(row, asked)]
    fitting.sort(key=lambda row: (row.made_at, row.entry, row.id), reverse=True)
    cut = max(len(ordered), len(promised)) >= LEDGER_MAX or len(fitting) > LEDGER_MAX
    return Ledger(tuple(fitting[:LEDGER_MAX]), now, officials.signers(connection), cut)


def contacts_of_session(
    connection: Connection, actor: Actor, session_id: int
) -> tuple[Promise, ...]:
    """Return the contacts with directors of a session, those who were not reached as well."""
    return contacts.read(connection, actor, _p.session_id == session_id)


def contacts_of_case(connection: Connection, actor: Actor, case_id: int) -> tuple[Promise, ...]:
    """Return the contacts with directors about a case, in whatever session, the newest first."""
    return contacts.read(connection, actor, _p.case_id == case_id)


def _of_orders(asked: LedgerQuestion) -> Sequence[ColumnElement[bool]]:
    found = _asked(asked, _d.official_id, _d.session_id, _d.issued_at)
    if asked.agency_id is not None:
        to = select(_r.directive_id).where(_r.agency_id == asked.agency_id, _r.copy.is_(False))
        found.append(_d.id.in_(to))
    return found


def _of_promises(asked: LedgerQuestion) -> Sequence[ColumnElement[bool]]:
    found = _asked(asked, _p.official_id, _p.session_id, _p.made_at)
    if asked.agency_id is not None:
        found.append(_p.agency_id == asked.agency_id)
    return found


def _asked(asked: LedgerQuestion, official: Any, session: Any, made: Any) -> list[Any]:
    found = []
    if asked.official_id is not None:
        found.append(official == asked.official_id)
    if asked.session_id is not None:
        found.append(session == asked.session_id)
    if asked.before is not None:
        found.append(made < asked.before)
    return found


def _fits(row: LedgerRow, asked: LedgerQuestion) -> bool:
    return asked.agency_id in (None, row.agency_id) and asked.standing in (None, row.standing)


def _codes(connection: Connection, promised: Sequence[Promise]) -> dict[int, str]:
    """Return the tracking codes of the cases that promises are about, by case."""
    wanted = {each.case_id for each in promised if each.case_id is not None}
    query = select(cases.c.id, cases.c.tracking_code).where(cases.c.id.in_(wanted))
    return {row.id: row.tracking_code for row in connection.execute(query)}


def _order(directive: Directive, to: Recipient, now: datetime) -> LedgerRow:
    return LedgerRow(
        Entry.DIRECTIVE,
        to.id,
        directive.id,
        directive.number,
        directive.official_id,
        to.agency_id,
        directive.session_id,
        directive.case_id,
        directive.tracking_code,
        directive.subject,
        directive.issued_at,
        to.due_at,
        standing_of(to, now),
        was_kept_late(to),
        level_of(to, now),
    )


def _promise(promise: Promise, codes: dict[int, str], now: datetime) -> LedgerRow:
    return LedgerRow(
        Entry.PROMISE,
        promise.id,
        promise.directive_id,
        "",
        promise.official_id,
        promise.agency_id,
        promise.session_id,
        promise.case_id,
        codes.get(promise.case_id or 0, ""),
        promise.words,
        promise.made_at,
        promise.due_at,
        promise_standing(promise, now),
    )
