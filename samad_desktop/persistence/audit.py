"""Reading the audit and its seals, and sealing; PostgreSQL only, where nobody can go around it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, text

from samad_desktop.domain.audit import (
    AuditEvent,
    AuditSeal,
    Receipt,
    SealState,
    Verifying,
    dropping_of,
)

_SEAL = text("SELECT number, hash FROM samad_seal_audit()")
_SEALS = text("SELECT number, hash, rows, dropped_at IS NOT NULL FROM audit_seals ORDER BY number")
_EVENTS = text(
    "SELECT id, at, login, workstation, deed, noun, keys, rows, columns, reason"
    " FROM audit_events WHERE seal = :number ORDER BY id"
)
_BATCHES = text(
    "SELECT seal, count(*) FROM audit_events WHERE seal IS NOT NULL GROUP BY seal ORDER BY seal"
)
_OF_CASE = text(
    "SELECT id, at, login, workstation, deed, noun, keys, rows, columns, reason"
    " FROM samad_audit_of_case(:case_id, :before, :size)"
)
_OF_PERSON = text(
    "SELECT id, at, login, workstation, deed, noun, keys, rows, columns, reason"
    " FROM samad_audit_of_person(:login, :since, :until, :before, :size)"
)
_DROPPINGS = text(
    "SELECT id, at, login, workstation, deed, noun, keys, rows, columns, reason"
    " FROM audit_events WHERE deed = 'dropped' AND noun = 'audit' ORDER BY id"
)
_STATE = text("SELECT * FROM samad_audit_state(:number, :hash)")
_UNSEALED = text("SELECT count(*) FROM audit_events WHERE seal IS NULL")


def seal(connection: Connection) -> Receipt | None:
    """Seal what was committed and not sealed yet; return the newest seal, if there is any."""
    row = connection.execute(_SEAL).one_or_none()
    return None if row is None else Receipt(row.number, row.hash)


def unsealed(connection: Connection) -> int:
    """Count the events that no seal covers yet."""
    return int(connection.execute(_UNSEALED).scalar_one())


def verify(connection: Connection, receipts: Iterable[Receipt]) -> Verifying:
    """Compute every seal anew; what does not fit is in `wrong`, what retention let go apart."""
    verifying = Verifying()
    seals = [AuditSeal(*row) for row in connection.execute(_SEALS)]
    for each in seals:
        events = connection.execute(_EVENTS, {"number": each.number})
        verifying.look(each, [_event(row) for row in events])
    found = (dropping_of(_event(row)) for row in connection.execute(_DROPPINGS))
    verifying.account_for([each for each in found if each is not None])
    batches = {row[0]: row[1] for row in connection.execute(_BATCHES)}
    verifying.refuse_strays(batches)
    verifying.compare(receipts)
    return verifying


def of_case(
    connection: Connection, case_id: int, before: int | None, size: int
) -> tuple[AuditEvent, ...]:
    """Return what was done and seen of a case, the newest first.

    Raises:
        Forbidden: the caller may not read the record.
    """
    values = {"case_id": case_id, "before": before, "size": size}
    return tuple(_event(row) for row in connection.execute(_OF_CASE, values))


def of_person(
    connection: Connection,
    login: str,
    span: tuple[datetime, datetime],
    before: int | None,
    size: int,
) -> tuple[AuditEvent, ...]:
    """Return what a person did and saw in a half-open span (UTC), the newest first.

    Raises:
        Forbidden: the caller may not read the record.
    """
    values = {"login": login, "since": span[0], "until": span[1], "before": before, "size": size}
    return tuple(_event(row) for row in connection.execute(_OF_PERSON, values))


def state(connection: Connection, receipt: Receipt | None) -> SealState:
    """Return how far the record is sealed, the last seals computed anew on the server.

    Raises:
        Forbidden: the caller may not read the record.
    """
    number, kept = (None, None) if receipt is None else (receipt.number, receipt.hash)
    return SealState(*connection.execute(_STATE, {"number": number, "hash": kept}).one())


def _event(row: Any) -> AuditEvent:
    return AuditEvent(*row)
