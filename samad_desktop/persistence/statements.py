"""The few statements that the two engines spell differently."""

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Table,
    and_,
    cast,
    func,
    literal_column,
    select,
)

from samad_desktop.domain.tracking_codes import CODE_DIGITS, CODE_TAIL_DIGITS

LAST_LETTER = "\U0010ffff"


def insert_missing(
    connection: Connection, table: Table[Any], rows: Sequence[Mapping[str, Any]]
) -> int:
    """Insert the rows that are not there yet; return how many were new."""
    statement = insert(connection.dialect.name, table).on_conflict_do_nothing()
    statement = statement.execution_options(preserve_rowcount=True)
    return sum(connection.execute(statement, row).rowcount for row in rows)


def insert_or_renew(
    connection: Connection, table: Table[Any], row: Mapping[str, Any], *renewed: str
) -> None:
    """Insert a row; where its key is there already, store only what is `renewed`."""
    connection.execute(_insert_or_renew(connection.dialect.name, table, renewed), row)


def insert(dialect: str, table: Table[Any]) -> Any:
    """Return the engine's own insert, which knows what to do about a row that is there already.

    Its module is loaded with the engine; to name both would load the other's for nothing.
    """
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)


def begins_with(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """Compare byte by byte from the start, as a range, so that the B-tree is used."""
    return and_(column >= prefix, column < prefix + LAST_LETTER)


def is_one_of(
    connection: Connection, number: ColumnElement[Any], ids: Collection[int]
) -> ColumnElement[bool]:
    """Say that a number is one of hundreds; to name each by itself takes an embedded one longer."""
    if connection.dialect.name != "sqlite":
        return number.in_(ids)
    given = func.json_each(json.dumps(list(ids))).table_valued("value")
    return number.in_(select(cast(given.c.value, Integer)))


def code_tail(code: ColumnElement[str]) -> ColumnElement[str]:
    """Return the last digits of a tracking code, in the words of their index."""
    return func.substr(code, literal_column(str(CODE_DIGITS - CODE_TAIL_DIGITS + 1)))


@cache
def _insert_or_renew(dialect: str, table: Table[Any], renewed: tuple[str, ...]) -> Any:
    statement = insert(dialect, table)
    return statement.on_conflict_do_update(
        index_elements=table.primary_key.columns,
        set_={name: statement.excluded[name] for name in renewed},
    )
