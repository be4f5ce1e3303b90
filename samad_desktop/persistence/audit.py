"""Reading the audit and its seals, and sealing; PostgreSQL only, where nobody can go around it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, text

from samad_desktop.domain.audit import AuditEvent, AuditSeal, Receipt, Verifying

_SEAL = text("SELECT number, hash FROM samad_seal_audit()")
_SEALS = text("SELECT number, hash, rows FROM audit_seals ORDER BY number")
_EVENTS = text(
    "SELECT id, at, login, workstation, deed, noun, keys, rows, columns, reason"
    " FROM audit_events WHERE seal = :number ORDER BY id"
)
_BATCHES = text(
    "SELECT seal, count(*) FROM audit_events WHERE seal IS NOT NULL GROUP BY seal ORDER BY seal"
)
_UNSEALED = text("SELECT count(*) FROM audit_events WHERE seal IS NULL")


def seal(connection: Connection) -> Receipt | None:
    """Seal what was committed and not sealed yet; return the newest seal, if there is any."""
    row = connection.execute(_SEAL).one_or_none()
    return None if row is None else Receipt(row.number, row.hash)


def unsealed(connection: Connection) -> int:
    """Count the events that no seal covers yet."""
    return int(connection.execute(_UNSEALED).scalar_one())


def verify(
    connection: Connection, receipts: Iterable[Receipt]
) -> tuple[int, tuple[tuple[str, int], ...]]:
    """Return how many seals there are, and each code of what is wrong with its seal's number."""
    verifying = Verifying()
    seals = [AuditSeal(*row) for row in connection.execute(_SEALS)]
    for each in seals:
        found = connection.execute(_EVENTS, {"number": each.number})
        verifying.look(each, [_event(row) for row in found])
    batches = {row[0]: row[1] for row in connection.execute(_BATCHES)}
    verifying.refuse_strays(batches)
    verifying.compare(receipts)
    return len(seals), tuple(verifying.wrong)


def _event(row: Any) -> AuditEvent:
    return AuditEvent(*row)
