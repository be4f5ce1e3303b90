"""The number of a new row, where numbers below zero are taken by past cases.

PostgreSQL counts by sequences, which know of no such rows. SQLite goes on from the highest
number that it finds, which may be one below zero; and from beyond what was given before the
centre was put back.
"""

from typing import Any

from sqlalchemy import ColumnElement, Table, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from samad_desktop.persistence.tables.base import BigId


class _NextId(FunctionElement[int]):
    """The next number of a table, as each engine says it."""

    inherit_cache = True
    type = BigId


def next_id(table: Table[Any]) -> ColumnElement[int]:
    """Return the number that a new row of a table gets; only within an INSERT's values."""
    return _NextId(literal_column(table.name))


@compiles(_NextId)
def _by_sequence(_element: _NextId, _compiler: Any, **_more: Any) -> str:
    return "DEFAULT"


@compiles(_NextId, "sqlite")
def _above_all(element: _NextId, compiler: Any, **more: Any) -> str:
    name = compiler.process(element.clauses, **more)
    beyond = "(SELECT coalesce(max(ids_from), 0) FROM restorations)"
    return f"(SELECT max(coalesce(max({name}.id), 0), {beyond}) + 1 FROM {name})"  # noqa: S608 - our names
