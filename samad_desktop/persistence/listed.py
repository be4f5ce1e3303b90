"""All the numbers of a group in one value: a hundred thousand rows would be fetched slowly."""

import json
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class _Numbers(TypeDecorator[list[int]]):
    """An array of a server, a JSON text of SQLite; of nothing, none."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: Any, _dialect: Dialect) -> list[int]:
        return json.loads(value) if isinstance(value, str) else value or []


class listed(GenericFunction[list[int]]):  # noqa: N801 - named as SQL names functions
    """The whole numbers of a group; two in one query have theirs in the same order."""

    type = _Numbers()
    inherit_cache = True


@compiles(listed, "postgresql")
def _on_server(element: listed, compiler: Any, **how: Any) -> str:
    return f"array_agg({compiler.process(element.clauses, **how)})"


@compiles(listed, "sqlite")
def _embedded(element: listed, compiler: Any, **how: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **how)})"
