"""Hours of the day in which nothing was counted: between two others they are seen as well."""

from collections.abc import Iterable
from dataclasses import replace

from samad_desktop.domain.measures import Facet
from samad_desktop.domain.reports import Column, Row, Table, Value, ValueKind
from samad_desktop.persistence.facet_names import hour_name


def every_hour(hours: Iterable[int]) -> tuple[int, ...]:
    """Return all hours from the first to the last."""
    known = tuple(hours)
    return tuple(range(min(known), max(known) + 1)) if known else ()


def without_gaps(table: Table) -> Table:
    """Return a table of hours in their order, from the first to the last; any other as it is."""
    if table.columns[0].code != Facet.HOUR:
        return table
    known = {int(row.key[0]): row for row in table.rows if row.key}
    is_beside = any(row.before for row in table.rows)
    empty = {each: _empty(each, table, is_beside=is_beside) for each in every_hour(known)}
    return replace(table, rows=tuple({**empty, **known}[each] for each in empty))


def _empty(hour: int, table: Table, *, is_beside: bool) -> Row:
    values = (hour_name(hour), *map(nothing, table.columns[1:]))
    before = (None, *map(nothing, table.columns[1:])) if is_beside else None
    return Row(values, (hour,), before)


def nothing(column: Column) -> Value:
    """Return what a column says where nothing is counted; a share of nothing is none."""
    return 0 if column.kind is ValueKind.COUNT and column.measure is not None else None
