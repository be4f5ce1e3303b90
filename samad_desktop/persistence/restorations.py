"""Putting a centre back: the numbers that begin anew, the gap of codes, and copies proven."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Table, func, insert, select, text, update

from samad_desktop.domain.errors import Conflict
from samad_desktop.domain.restorations import IDS_APART, Restoration, gap_codes
from samad_desktop.persistence import tables as t
from samad_desktop.persistence.tracking_codes import lease_in_bulk

_AT_ONCE = 5_000
_SEQUENCE = text("SELECT setval(pg_get_serial_sequence('public.' || :name, 'id'), :number)")
# What a workstation names by its number.
_NAMED = (t.cases, t.citizens, t.contacts, t.case_events)


def put_back(connection: Connection, copied_at: datetime, restored_at: datetime) -> Restoration:
    """Note that the centre is again what it was; as the owner of everything.

    Codes and numbers of records begin anew beyond all that may have been given since the copy.
    """
    t_ = t.restorations.c
    number = (connection.execute(select(func.max(t_.number))).scalar() or 0) + 1
    found = {table.name: _highest(connection, table) for table in _NAMED}
    ids_from = max(found.values()) + IDS_APART
    made = Restoration(number, copied_at, restored_at, found["cases"], found["citizens"])
    connection.execute(insert(t.restorations).values(ids_from=ids_from, **asdict(made)))
    if connection.dialect.name == "postgresql":
        for table in _NAMED:
            connection.execute(_SEQUENCE, {"name": table.name, "number": ids_from})
    codes = lease_in_bulk(connection, gap_codes(copied_at, restored_at))
    for begin in range(0, len(codes), _AT_ONCE):
        rows = [{"code": code} for code in codes[begin : begin + _AT_ONCE]]
        connection.execute(insert(t.gap_codes), rows)
    return made


def every(connection: Connection) -> tuple[Restoration, ...]:
    """Return each time that the centre was put back, in order."""
    c = t.restorations.c
    wanted = (c.number, c.copied_at, c.restored_at, c.cases_upto, c.citizens_upto)
    return tuple(
        Restoration(*row) for row in connection.execute(select(*wanted).order_by(c.number))
    )


def stored_keys(connection: Connection, keys: Collection[UUID]) -> frozenset[UUID]:
    """Return which of these calls the centre has."""
    found = select(t.contacts.c.uuid).where(t.contacts.c.uuid.in_(keys))
    return frozenset(connection.execute(found).scalars())


def prove(connection: Connection, made_at: datetime, proven_at: datetime) -> None:
    """Note that a copy was restored and found equal; as the owner of everything."""
    c = t.proven_copies.c
    connection.execute(t.proven_copies.delete().where(c.made_at == made_at))
    connection.execute(insert(t.proven_copies).values(made_at=made_at, proven_at=proven_at))


def newest_proven(connection: Connection) -> datetime | None:
    """Return from when (UTC) the newest copy is that was proven; None without any."""
    return connection.execute(select(func.max(t.proven_copies.c.made_at))).scalar()


def proven_within_days(connection: Connection) -> int:
    """Return after how many days without a proven copy the centre is warned."""
    return connection.execute(select(t.centre.c.proven_within_days)).scalar_one()


def set_proven_within_days(connection: Connection, before: int, after: int) -> None:
    """Let another number of days hold.

    Raises:
        Conflict: it is no longer what was read.
    """
    c = t.centre.c
    changed = connection.execute(
        update(t.centre).where(c.proven_within_days == before).values(proven_within_days=after)
    )
    if changed.rowcount != 1:
        raise Conflict("proven_within_days")


def _highest(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.max(table.c.id))).scalar() or 0
