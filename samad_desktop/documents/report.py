"""A report on paper: its tables in words, with what they are compared with and how they are drawn.

What does not fit stands in Excel: a paper has so many rows, and says how many it leaves out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from samad_desktop.domain.calendar import clock, jalali_date, jalali_long
from samad_desktop.domain.report_periods import days_text
from samad_desktop.domain.report_values import NOTHING, count_text, shown, trend
from samad_desktop.domain.reports import (
    ChartKind,
    Column,
    ReportAnswer,
    Row,
    Table,
    Value,
    ValueKind,
)
from samad_desktop.domain.text import isolate, shortened
from samad_desktop.report_words import (
    AT,
    COMPARED,
    COMPARED_SMALL,
    CONTINUED,
    CUT,
    DRAWN,
    DRAWN_FIRST,
    EARLIER,
    EMPTY,
    answered_days,
)

TEMPLATE = "report"
# What a paper holds, and what is set in a second and a half; 5,000 cells take twice that.
# Every subject in every county is still on it.
ROWS_MAX, CELLS_MAX = 1_000, 3_500
COLUMNS_MAX = 26
# Beside more moments than these, words of as many columns would run into each other.
_MOMENTS_MAX, _DATED_COLUMNS_MAX = 6, 16
_ROOMY_COLUMNS, _UPRIGHT_COLUMNS, _DENSE_COLUMNS, _TALL_COLUMNS = 5, 7, 10, 14
_BARS_MAX = 14
# As much as stands on one line beside a bar; the table below tells the whole name.
_BAR_NAME_CHARS = 28
# A county, a level: what is as short leaves its room to subjects and reasons.
_SHORT_CHARS = 9
# Of an hour and a day what tells it from its neighbours: `۸`, `۲۷`.
_MARK = re.compile(" .*|.*/")
# A code is read in pairs, from one line; a moment stands on one as well while there is room.
_WIDTHS = {ValueKind.TEXT: "1fr", ValueKind.CODE: "26mm", ValueKind.MOMENT: "29mm"}
_DENSE_WIDTHS = {ValueKind.TEXT: "1fr", ValueKind.CODE: "22mm", ValueKind.MOMENT: "15mm"}
_NUMBERS = frozenset({ValueKind.COUNT, ValueKind.SHARE, ValueKind.MINUTES})
_UNDRAWN: dict[str, Any] = {"drawn": "", "bars": []}


def printed_report(answer: ReportAnswer, centre: str) -> dict[str, Any]:
    """Return what the template `report` is filled with."""
    tables = [part for table in _fitting(answer.tables) for part in _parts(table)]
    widest = max((len(table.columns) for table in tables if _is_named(table)), default=0)
    return {
        "centre": centre,
        "made": jalali_long(answer.made_at),
        "title": answer.title,
        "days": answered_days(answer),
        "moment": AT.format(day=jalali_date(answer.made_at), time=clock(answer.made_at)),
        "narrowed": list(answer.narrowed),
        "notes": list(answer.every_note),
        "wide": widest > _UPRIGHT_COLUMNS,
        "tables": [{**_table(each), "compared": _compared(answer, each)} for each in tables],
    }


def _compared(answer: ReportAnswer, table: Table) -> str:
    """Say beside which days a table stands, where it shows them."""
    days = answer.compared
    rows = (*table.rows, *filter(None, [table.totals]))
    if days is None or all(row.before is None for row in rows):
        return ""
    said = COMPARED_SMALL if table.chart is ChartKind.GRID else COMPARED
    return said.format(days_text(days))


def _fitting(tables: Sequence[Table]) -> Iterator[Table]:
    left = CELLS_MAX
    for table in tables:
        kept = table.rows[: min(ROWS_MAX, left // len(table.columns))]
        left -= len(kept) * len(table.columns)
        yield replace(table, rows=kept, cut=table.cut + len(table.rows) - len(kept))


def _parts(table: Table) -> Iterator[Table]:
    """Give a table that is too wide in parts, each with the names of its rows."""
    moments = sum(column.kind is ValueKind.MOMENT for column in table.columns)
    most = _DATED_COLUMNS_MAX if moments > _MOMENTS_MAX else COLUMNS_MAX
    yield _columns(table, table.columns[:most])
    for begin in range(most, len(table.columns), most - 1):
        columns = (table.columns[0], *table.columns[begin : begin + most - 1])
        part = _columns(table, columns)
        yield replace(part, title=CONTINUED.format(table.title))


def _columns(table: Table, columns: Sequence[Column]) -> Table:
    places = [table.columns.index(column) for column in columns]

    def cut(row: Row) -> Row:
        before = row.before
        return replace(
            row,
            values=tuple(row.values[place] for place in places),
            before=None if before is None else tuple(before[place] for place in places),
        )

    totals = None if table.totals is None else cut(table.totals)
    rows = tuple(cut(row) for row in table.rows)
    return replace(table, columns=tuple(columns), rows=rows, totals=totals)


def _table(table: Table) -> dict[str, Any]:
    named = _is_named(table)
    return {
        "title": table.title,
        "figures": _figures(table) if not named else [],
        "heads": [column.title for column in table.columns],
        "numbers": [column.kind in _NUMBERS for column in table.columns],
        "widths": [_width(table, column) for column in table.columns],
        "tall": table.chart is ChartKind.GRID and len(table.columns) > _TALL_COLUMNS,
        "dense": len(table.columns) > _DENSE_COLUMNS,
        "roomy": len(table.columns) <= _ROOMY_COLUMNS,
        "rows": [_row(table, row) for row in table.rows] if named else [],
        "totals": _row(table, table.totals) if table.totals and table.rows else None,
        **(_drawn(table) if named and table.chart is not None else _UNDRAWN),
        "shade": table.chart is ChartKind.GRID,
        "note": _note(table),
    }


def _is_named(table: Table) -> bool:
    """Say whether rows have names; single numbers, each under its own, have none."""
    return table.columns[0].measure is None


def _width(table: Table, column: Column) -> str:
    """Return how wide a column is: words take the room that numbers and moments leave."""
    if table.columns[0].kind is ValueKind.CODE:
        # To fit each column to all of its words takes longer than everything else. In many
        # columns day and hour stand one below the other, or words would run into each other.
        if column.kind is ValueKind.TEXT and _longest(table, column) <= _SHORT_CHARS:
            return "0.6fr"
        is_dense = len(table.columns) > _DENSE_COLUMNS
        return (_DENSE_WIDTHS if is_dense else _WIDTHS).get(column.kind, "15mm")
    if column.kind is ValueKind.MINUTES:
        return "1.5fr"
    return "2.4fr" if column is table.columns[0] else "1fr"


def _longest(table: Table, column: Column) -> int:
    """Return how many letters the longest words of a column have, its title among them."""
    place = table.columns.index(column)
    told = (str(row.values[place] or "") for row in table.rows)
    return max(map(len, (column.title, *told)))


def _note(table: Table) -> str:
    if not table.rows:
        return EMPTY
    return CUT.format(count_text(table.cut)) if table.cut else ""


def _figures(table: Table) -> list[dict[str, Any]]:
    if not table.rows:
        return []
    row = table.rows[0]
    return [
        {"title": column.title, **_cell(column, value, before)}
        for column, value, before in _cells(table, row)
    ]


def _row(table: Table, row: Row) -> list[dict[str, Any]]:
    is_grid = table.chart is ChartKind.GRID
    heats = _heats(row) if is_grid else [0.0] * len(row.values)
    return [
        {**(_square if is_grid else _cell)(column, value, before), "heat": heat}
        for (column, value, before), heat in zip(_cells(table, row), heats, strict=True)
    ]


def _heats(row: Row) -> list[float]:
    """Return how much of the most of its row each number of a grid is; its sum is none of them."""
    numbers = [value if isinstance(value, int) else 0 for value in row.values]
    numbers[-1] = 0
    most = max(*numbers, 1)
    return [number / most for number in numbers]


def _cells(table: Table, row: Row) -> Iterator[tuple[Column, Value, Value]]:
    """Give the values with what they were before."""
    before = row.before or (None,) * len(row.values)
    yield from zip(table.columns, row.values, before, strict=True)


def _cell(column: Column, value: Value, before: Value) -> dict[str, Any]:
    then = shown(before, column.kind)
    if column.kind is ValueKind.SHARE:
        then = isolate(then)  # Behind letters its sign would change sides.
    earlier = "" if before is None else EARLIER.format(then)
    return {
        "text": shown(value, column.kind),
        "before": earlier,
        "trend": trend(column.kind, value, before),
    }


def _square(column: Column, value: Value, before: Value) -> dict[str, Any]:
    """Return a cell of a grid, where there is room for a small number; none where both are nought.

    What it means, the grid's title says.
    """
    cell = _cell(column, value, before)
    there = before is not None and (value or before)
    return {**cell, "before": shown(before, column.kind) if there else ""}


def _drawn(table: Table) -> dict[str, Any]:
    """Return what is drawn beside the rows, the first number of each, and what that is."""
    place = next((n for n, column in enumerate(table.columns) if column.kind in _NUMBERS), None)
    if place is None or table.chart is ChartKind.GRID:
        return _UNDRAWN
    in_order = table.chart is ChartKind.LINES
    rows = [row for row in table.rows if row.values[place] or in_order]
    drawn = rows if in_order else rows[:_BARS_MAX]
    title = table.columns[place].title
    is_cut = len(drawn) < len(rows)
    words = DRAWN_FIRST.format(title, count_text(len(drawn))) if is_cut else DRAWN.format(title)
    return {"drawn": words, "bars": _bars(table, place, drawn)}


def _bars(table: Table, place: int, drawn: Sequence[Row]) -> list[dict[str, Any]]:
    """Return numbers of one column, each as a share of the most."""
    most = max((_number(row.values[place]) for row in drawn), default=0)
    return [
        {
            "name": shortened(str(row.values[0] or NOTHING), _BAR_NAME_CHARS),
            "mark": _MARK.sub("", str(row.values[0])),
            "text": shown(row.values[place], table.columns[place].kind),
            "share": _number(row.values[place]) / most if most else 0,
        }
        for row in drawn
    ]


def _number(value: Value) -> float:
    return value if isinstance(value, int | float) else 0
