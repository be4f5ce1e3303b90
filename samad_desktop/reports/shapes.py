"""The shapes most reports are made of: figures, rows by one facet, and a grid of two.

A section says which measures it shows by what; how each is counted, and which cases stand
behind it, the measures know.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select

from samad_desktop.domain.measures import MEDIANS, SHARES, Facet, Measure
from samad_desktop.domain.reports import (
    Behind,
    ChartKind,
    Column,
    Row,
    Table,
    Value,
    ValueKind,
)
from samad_desktop.measure_words import FACETS, TITLES, TOTAL
from samad_desktop.persistence import measured
from samad_desktop.persistence.facet_names import IN_ORDER, names_of
from samad_desktop.persistence.measured import Counts, FacetValue, Key, Numbers
from samad_desktop.persistence.measured_minutes import put_medians
from samad_desktop.reports.base import Asked, Door, Section
from samad_desktop.reports.sequences import all_between, without_gaps

_OF = ":"  # Between a measure and the value of a grid's column.


def figures(code: str, title: str, measures: Sequence[Measure]) -> Section:
    """Return a section of single numbers: one row that needs no name."""

    def read(connection: Connection, asked: Asked) -> Table:
        whole = counted(connection, asked, measures, ()).whole
        row = Row(_values(whole, measures), key=())
        return Table(code, title, columns_of(measures), (row,))

    return Section(code, title, read, _door(()))


@dataclass(frozen=True, slots=True)
class By:
    """Rows by a facet: the most of the first measure first; where only the first matter, `most`."""

    facet: Facet
    chart: ChartKind | None = ChartKind.BARS
    most: int | None = None


def breakdown(code: str, title: str, by: By, measures: Sequence[Measure]) -> Section:
    """Return a section with a row for each value of a facet."""

    def read(connection: Connection, asked: Asked) -> Table:
        counts = counted(connection, asked, measures, (by.facet,))
        names = names_of(connection, by.facet, (key[0] for key in counts.by_key))
        keys = sorted(counts.by_key, key=_order(by.facet, counts, measures[0], names))
        rows = [Row((names[key[0]], *_values(counts.by_key[key], measures)), key) for key in keys]
        heads = (_head(by.facet), *columns_of(measures))
        totals = Row((TOTAL, *_values(counts.whole, measures)), key=()) if rows else None
        return without_gaps(Table(code, title, heads, tuple(rows), totals, by.chart))

    return Section(code, title, read, _door((by.facet,)), most=by.most)


def grid(code: str, title: str, rows: Facet, across: Facet, measure: Measure) -> Section:
    """Return a section with a row for each value of one facet, a column for each of another."""

    def read(connection: Connection, asked: Asked) -> Table:
        down = _line(connection, asked, measure, rows)
        along = _line(
            connection, asked, measure, across, _before(connection, asked, measure, across)
        )
        cells = counted(connection, asked, (measure,), (rows, across)).by_key
        columns = (
            _head(rows),
            *(_column(f"{measure}{_OF}{place}", name, measure) for place, name, _number in along),
            _column(measure, TOTAL, measure),
        )
        found = []
        for line, name, whole in down:
            numbers = (_cell(cells, (line, place), measure) for place, *_rest in along)
            found.append(Row((name, *numbers, whole), (line,)))
        sums = [number for _place, _name, number in along]
        totals = Row((TOTAL, *sums, sum(sums)), key=())
        return Table(code, title, columns, tuple(found), totals, ChartKind.GRID)

    return Section(code, title, read, _grid_door(rows, across))


def _before(
    connection: Connection, asked: Asked, measure: Measure, facet: Facet
) -> tuple[FacetValue, ...]:
    """Return the values that the compared days have, or what was before would not add up."""
    earlier = asked.query.compared
    if earlier is None:
        return ()
    counts = counted(connection, asked.about(earlier), (measure,), (facet,))
    return tuple(key[0] for key in counts.by_key)


def _line(
    connection: Connection,
    asked: Asked,
    measure: Measure,
    facet: Facet,
    others: Sequence[FacetValue] = (),
) -> list[tuple[FacetValue, str, int]]:
    """Return the values of a facet in their order, each with its name and its number."""
    counts = counted(connection, asked, (measure,), (facet,))
    known = (key[0] for key in counts.by_key)
    values = all_between(facet, dict.fromkeys((*known, *others)))
    names = names_of(connection, facet, values)
    keys = sorted(((each,) for each in values), key=_order(facet, counts, measure, names))
    return [(key[0], names[key[0]], _cell(counts.by_key, key, measure)) for key in keys]


def _cell(numbers: Mapping[Key, Numbers], key: Key, measure: Measure) -> int:
    return int(numbers.get(key, {}).get(measure) or 0)


def _column(code: str, title: str, measure: Measure) -> Column:
    return Column(code, title, ValueKind.COUNT, measure)


def counted(
    connection: Connection, asked: Asked, measures: Sequence[Measure], facets: Sequence[Facet]
) -> Counts:
    """Return all numbers of some measures by some facets, shares and medians among them."""
    found = measured.count(connection, asked, measures, facets)
    for measure in measures:
        if measure in MEDIANS:
            put_medians(found, connection, asked, measure, facets)
    for numbers in (*found.by_key.values(), found.whole):
        measured.put_shares(numbers, measures)
    return found


def columns_of(measures: Sequence[Measure]) -> tuple[Column, ...]:
    """Return a column for each measure."""
    return tuple(Column(each, TITLES[each], _kind(each), each) for each in measures)


def _head(facet: Facet) -> Column:
    return Column(facet, FACETS[facet], ValueKind.TEXT)


def _kind(measure: Measure) -> ValueKind:
    if measure in SHARES:
        return ValueKind.SHARE
    return ValueKind.MINUTES if measure in MEDIANS else ValueKind.COUNT


def _values(numbers: Numbers, measures: Sequence[Measure]) -> tuple[Value, ...]:
    return tuple(numbers.get(each) for each in measures)


def _order(
    facet: Facet, counts: Counts, measure: Measure, names: Any
) -> Callable[[Key], tuple[Any, ...]]:
    if facet in IN_ORDER:
        return lambda key: key
    return lambda key: (-(counts.by_key.get(key, {}).get(measure) or 0), names[key[0]])


def _door(facets: tuple[Facet, ...]) -> Door:
    def door(asked: Asked, behind: Behind) -> Select[*tuple[Any, ...]] | None:
        if behind.column not in set(Measure):
            return None
        of = dict(zip(facets, behind.key, strict=False))
        return measured.behind(asked, Measure(behind.column), of)

    return door


def _grid_door(rows: Facet, across: Facet) -> Door:
    def door(asked: Asked, behind: Behind) -> Select[*tuple[Any, ...]] | None:
        name, _, place = behind.column.partition(_OF)
        if name not in set(Measure):
            return None
        of: dict[Facet, int | str] = dict(zip((rows,), behind.key, strict=False))
        if place:
            of[across] = int(place) if place.isdecimal() else place
        return measured.behind(asked, Measure(name), of)

    return door
