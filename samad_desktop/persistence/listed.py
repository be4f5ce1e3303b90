"""All the numbers of a group in one value: a hundred thousand rows would be fetched slowly."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Function, Text, TypeDecorator

_TOGETHER = {"postgresql": "array_agg", "sqlite": "json_group_array"}


class _Numbers(TypeDecorator[list[int]]):
    """An array of a server, a JSON text of SQLite; of nothing, none."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> list[int]:
        return json.loads(value) if isinstance(value, str) else value or []


def listed(connection: Connection, numbers: ColumnElement[int]) -> ColumnElement[list[int]]:
    """Select the whole numbers of a group; two in one query have theirs in the same order."""
    return Function(_TOGETHER[connection.dialect.name], numbers, type_=_Numbers())
