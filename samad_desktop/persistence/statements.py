"""The few statements that the two engines spell differently."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_
from sqlalchemy.dialects import postgresql, sqlite

_LAST_LETTER = "\U0010ffff"


def insert_missing(
    connection: Connection, table: Table[Any], rows: Sequence[Mapping[str, Any]]
) -> int:
    """Insert the rows that are not there yet; return how many were new."""
    if not rows:
        return 0
    made = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return sum(
        connection.execute(made(table).values(**row).on_conflict_do_nothing()).rowcount
        for row in rows
    )


def begins_with(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """Compare byte by byte from the start, as a range, so that the B-tree is used."""
    return and_(column >= prefix, column < prefix + _LAST_LETTER)
