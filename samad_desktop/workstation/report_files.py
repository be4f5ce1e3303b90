"""A report as Excel or CSV: every table with typed cells, and what was asked, by whom and when.

A day or a moment stands twice: Jalali as people read it, and the real one beside it, in Tehran.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import TextIO

from samad_desktop.domain.calendar import TEHRAN, day_text
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.report_values import MINUTES_AN_HOUR, count_text, moment_text
from samad_desktop.domain.reports import Column, FileKind, Row, Table, Value, ValueKind
from samad_desktop.domain.text import shortened
from samad_desktop.report_words import ASKED, BEFORE, GREGORIAN, HOURS
from samad_desktop.workstation.excel_files import (
    Cell,
    ExcelSheet,
    Style,
    excel_bytes,
    write_excel,
    write_long_excel,
)
from samad_desktop.workstation.sheets import guarded
from samad_desktop.workstation.written_files import written_whole

EXCEL_ROWS_MAX = 1_048_000
_IN_MEMORY_ROWS_MAX = 20_000
_SHEET_NAME_MAX = 31
_NOT_IN_NAMES = str.maketrans("", "", "[]:*?/\\'")
_DATED = {ValueKind.DAY: Style.DAY, ValueKind.MOMENT: Style.MOMENT}
_STYLES = {
    ValueKind.CODE: Style.CODE,
    ValueKind.COUNT: Style.COUNT,
    ValueKind.SHARE: Style.SHARE,
    ValueKind.MINUTES: Style.HOURS,
}
_BOM = "\ufeff"
_CSV_ENDS = "\r\n"


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One table of a report, with all of its rows: they may be more than the table has."""

    table: Table
    rows: Iterable[Row]
    count: int

    @property
    def compared(self) -> bool:
        """Whether its rows say what they were before."""
        return any(row.before is not None for row in self.table.rows)


def report_bytes(
    kind: FileKind, sheets: Sequence[ReportSheet], asked: Sequence[tuple[str, str]]
) -> bytes:
    """Return a report of few rows as a file of Excel or CSV."""
    if kind is FileKind.EXCEL:
        return excel_bytes(_excel_sheets(sheets, asked))
    made = StringIO(newline="")
    _put_csv(made, sheets)
    return (_BOM + made.getvalue()).encode()


def write_report(
    target: Path, kind: FileKind, sheets: Sequence[ReportSheet], asked: Sequence[tuple[str, str]]
) -> None:
    """Write a report of however many rows; they pass by, and are never all in memory.

    Raises:
        RuleBroken: `file_not_written`; `report_too_large`, a sheet of Excel has no such room.
    """
    most = max((each.count for each in sheets), default=0)
    if kind is FileKind.EXCEL and most > EXCEL_ROWS_MAX:
        raise RuleBroken("report_too_large", count_text(EXCEL_ROWS_MAX))
    with written_whole(target) as beside:
        if kind is FileKind.EXCEL:
            write = write_excel if most <= _IN_MEMORY_ROWS_MAX else write_long_excel
            write(beside, _excel_sheets(sheets, asked))
        else:
            with beside.open("w", encoding="utf-8-sig", newline="") as file:
                _put_csv(file, sheets)


def _put_csv(file: TextIO, sheets: Sequence[ReportSheet]) -> None:
    """Put the tables one below the other; where there are several, each below its title."""
    out = csv.writer(file, lineterminator=_CSV_ENDS)
    for place, sheet in enumerate(sheets):
        if len(sheets) > 1:
            out.writerows([[]] * bool(place) + [[guarded(sheet.table.title)]])
        for cells in _cells_of(sheet):
            out.writerow([_spelled(cell) for cell in cells])


def _spelled(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:.4f}".rstrip("0").rstrip(".")
    return "" if cell is None else guarded(str(cell)) if isinstance(cell, str) else str(cell)


def _excel_sheets(
    sheets: Sequence[ReportSheet], asked: Sequence[tuple[str, str]]
) -> Iterator[ExcelSheet]:
    for place, sheet in enumerate(sheets, start=1):
        title = f"{place} {sheet.table.title.translate(_NOT_IN_NAMES)}"
        name = shortened(title, _SHEET_NAME_MAX - 1)
        yield ExcelSheet(name, _cells_of(sheet), tuple(_styles(sheet)))
    yield ExcelSheet(ASKED, asked)


def _styles(sheet: ReportSheet) -> Iterator[Style]:
    for column in sheet.table.columns:
        if column.kind in _DATED:
            yield from (Style.PLAIN, _DATED[column.kind])
            continue
        style = _STYLES.get(column.kind, Style.PLAIN)
        yield style
        if _has_before(sheet, column):
            yield style


def _cells_of(sheet: ReportSheet) -> Iterator[list[Cell]]:
    yield list(_heads(sheet))
    for row in sheet.rows:
        yield list(_row(sheet, row))
    if sheet.table.totals is not None:
        yield list(_row(sheet, sheet.table.totals))


def _heads(sheet: ReportSheet) -> Iterator[str]:
    for column in sheet.table.columns:
        title = HOURS.format(column.title) if column.kind is ValueKind.MINUTES else column.title
        yield title
        if column.kind in _DATED:
            yield GREGORIAN.format(title)
        elif _has_before(sheet, column):
            yield BEFORE.format(title)


def _row(sheet: ReportSheet, row: Row) -> Iterator[Cell]:
    before = row.before or (None,) * len(row.values)
    for column, value, earlier in zip(sheet.table.columns, row.values, before, strict=True):
        if column.kind in _DATED:
            yield from _dated(value)
            continue
        yield _cell(value, column.kind)
        if _has_before(sheet, column):
            yield _cell(earlier, column.kind)


def _dated(value: Value) -> tuple[Cell, Cell]:
    """Return a day in both calendars; Excel knows no time zones, so a moment is Tehran's."""
    if isinstance(value, datetime):
        return moment_text(value), value.astimezone(TEHRAN).replace(tzinfo=None)
    if isinstance(value, date):
        return day_text(value), value
    return None, None


def _cell(value: Value, kind: ValueKind) -> Cell:
    if kind is ValueKind.MINUTES and isinstance(value, int | float):
        return value / MINUTES_AN_HOUR
    return value


def _has_before(sheet: ReportSheet, column: Column) -> bool:
    return sheet.compared and column.is_compared
