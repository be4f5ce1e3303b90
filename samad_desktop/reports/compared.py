"""An answer beside that of the days before: each row with what it was then."""

from dataclasses import replace

from samad_desktop.domain.measures import Facet
from samad_desktop.domain.reports import Row, Table, Value
from samad_desktop.reports.sequences import nothing, nothing_before, without_gaps


def beside(table: Table, earlier: Table) -> Table:
    """Return a table each of whose rows says what it was in the earlier days.

    Rows that only the earlier days have stand at the end, with nothing counted now; hours of
    the day stay in their order. How it stands now has no before, nor has a day: there are no
    two of it, and only what its days come to together is compared.
    """
    totals = _totals_beside(table, earlier)
    if table.columns[0].code == Facet.DAY:
        return replace(table, totals=totals)
    then = {row.key: _then(row, earlier, table) for row in earlier.rows}
    none = nothing_before(table)
    rows = [replace(row, before=then.pop(row.key, none)) for row in table.rows]
    gone = [row for row in earlier.rows if row.key in then]
    rows += [Row(_gone(row, earlier, table), row.key, then[row.key]) for row in gone]
    return without_gaps(replace(table, rows=tuple(rows), totals=totals))


def _totals_beside(table: Table, earlier: Table) -> Row | None:
    """Return the totals, also where only the one or the other days have any rows to sum."""
    if earlier.totals is None:
        return table.totals and replace(table.totals, before=nothing_before(table))
    now = table.totals or Row(_gone(earlier.totals, earlier, table), earlier.totals.key)
    return replace(now, before=_then(earlier.totals, earlier, table))


def _then(row: Row, earlier: Table, table: Table) -> tuple[Value, ...]:
    known = _by_column(row, earlier)
    return tuple(
        known.get(column.code, nothing(column)) if column.is_compared else None
        for column in table.columns
    )


def _gone(row: Row, earlier: Table, table: Table) -> tuple[Value, ...]:
    """Return the values of a row of which nothing is counted any more; its name stays."""
    known = _by_column(row, earlier)
    return tuple(
        known.get(column.code) if column.measure is None else nothing(column)
        for column in table.columns
    )


def _by_column(row: Row, table: Table) -> dict[str, Value]:
    return dict(zip((column.code for column in table.columns), row.values, strict=True))
