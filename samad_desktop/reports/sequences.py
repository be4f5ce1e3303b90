"""Hours and days go on by themselves: those without anything counted are not left out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from samad_desktop.domain.measures import Facet
from samad_desktop.domain.reports import Column, Row, Table, Value, ValueKind
from samad_desktop.persistence.facet_names import spelled
from samad_desktop.persistence.measured import FacetValue

_ONE_BY_ONE = frozenset({Facet.HOUR, Facet.DAY})


def all_between(facet: Facet, values: Collection[FacetValue]) -> Sequence[FacetValue]:
    """Return all hours or days from the first to the last; of any other facet what is given."""
    if facet not in _ONE_BY_ONE or not values:
        return tuple(values)
    numbers = tuple(map(int, values))
    return range(min(numbers), max(numbers) + 1)


def without_gaps(table: Table) -> Table:
    """Return a table of hours or days in their order, none left out; any other as it is."""
    facet = next((each for each in _ONE_BY_ONE if each == table.columns[0].code), None)
    if facet is None:
        return table
    known = {row.key[0]: row for row in table.rows if row.key}
    is_beside = any(row.before for row in table.rows)
    empty = {
        each: _empty(facet, each, table, is_beside=is_beside) for each in all_between(facet, known)
    }
    return replace(table, rows=tuple({**empty, **known}.values()))


def _empty(facet: Facet, value: FacetValue, table: Table, *, is_beside: bool) -> Row:
    none = tuple(nothing(column) for column in table.columns[1:])
    return Row(
        (spelled(facet, value), *none), (value,), nothing_before(table) if is_beside else None
    )


def nothing(column: Column) -> Value:
    """Return what a column says where nothing is counted; a share of nothing is none."""
    return 0 if column.kind is ValueKind.COUNT and column.measure is not None else None


def nothing_before(table: Table) -> tuple[Value, ...]:
    """Return what a row was in earlier days that had nothing of it."""
    return tuple(nothing(each) if each.is_compared else None for each in table.columns)
