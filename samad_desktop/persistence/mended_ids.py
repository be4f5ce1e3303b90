"""IDs of two records that are exchanged for the right one, and given back."""

from sqlalchemy import Connection, update

from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.persistence.tables import citizen_identities, citizens


def give_id(connection: Connection, record: int, version: int, national_id: str) -> int:
    """Store another ID of a record, or none; return its version since.

    Raises:
        Conflict: somebody saved the record after `version` was read.
    """
    i = citizen_identities.c
    changed = connection.execute(
        update(citizen_identities)
        .where(i.citizen_id == record, i.version == version)
        .values(
            version=version + 1,
            id_kind=IdKind.of(national_id),
            national_id=national_id or None,
        )
    )
    if changed.rowcount != 1:
        raise Conflict(f"citizen {record}")
    return version + 1


def part(connection: Connection, record: int, moved: tuple[int, ...]) -> None:
    """Make a record a person of its own again, with those that were joined to it before."""
    others = [each for each in moved if each != record]
    connection.execute(update(citizens).where(citizens.c.id == record).values(merged_into=None))
    connection.execute(update(citizens).where(citizens.c.id.in_(others)).values(merged_into=record))
