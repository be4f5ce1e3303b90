"""The record of changes and looks: sealed in batches, and verified by the administrator."""

from collections.abc import Iterable
from dataclasses import dataclass

from samad_desktop.domain.audit import Receipt
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence import audit
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.login_roles import as_owner


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the record stands: its seals, what none covers yet, and what is wrong, seal by seal.

    Of `dropped` seals the events went by the rules of retention: so many rows, which nobody
    can look at again. Their hashes are still chained.
    """

    seals: int
    unsealed: int
    wrong: tuple[tuple[str, int], ...]
    dropped: int = 0
    dropped_rows: int = 0


def seal(database: Database) -> Receipt | None:
    """Seal what is not sealed yet; return the receipt of the newest seal, if there is any.

    Raises:
        RuleBroken: `audit_on_server_only`.
    """
    _refuse_embedded(database)
    with database.transaction() as connection:
        return audit.seal(connection)


def verify(database: Database, receipts: Iterable[Receipt] = ()) -> Verdict:
    """Compute every seal anew, and compare with the receipts that workstations kept.

    Raises:
        RuleBroken: `audit_on_server_only`.
        Forbidden: the caller may not read the record.
    """
    _refuse_embedded(database)
    with database.reading() as connection, as_owner(connection):
        found = audit.verify(connection, receipts)
        return Verdict(
            found.seals,
            audit.unsealed(connection),
            tuple(found.wrong),
            len(found.dropped),
            sum(found.dropped.values()),
        )


def _refuse_embedded(database: Database) -> None:
    """An embedded file keeps no record: who opens it could write any."""
    if database.is_sqlite:
        raise RuleBroken("audit_on_server_only")
