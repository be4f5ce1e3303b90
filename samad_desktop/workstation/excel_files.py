"""Tables as an Excel file, right to left: texts, numbers and days, and nothing that computes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

CELL_MAX_CHARS = 32_767
_CUT = "…"
# XML has no way to write these.
_FORBIDDEN = re.compile("[\ufffe\uffff]")
_WIDEST_PX = 480
_USUAL_CHARS = 20

_FROM_LEFT = 1
Cell = str | int | float | date | None


class Style(StrEnum):
    """How a number or a day is shown; a spreadsheet holds the value itself."""

    PLAIN = ""
    COUNT = "#,##0"
    HOURS = "#,##0.0"
    SHARE = "0%"
    DAY = "yyyy-mm-dd"
    MOMENT = "yyyy-mm-dd hh:mm"
    CODE = "@"


@dataclass(frozen=True, slots=True)
class ExcelSheet:
    """One sheet: its name, and its rows, the header first.

    `styles` are of the columns below the header.
    """

    name: str
    rows: Iterable[Sequence[Cell]]
    styles: Sequence[Style] = ()


def write_excel(target: Path, sheets: Iterable[ExcelSheet]) -> None:
    """Write a new file.

    It is made in memory: what cases say must not be left in a temporary file.

    Raises:
        OSError: it cannot be written.
    """
    target.write_bytes(excel_bytes(sheets))


def excel_bytes(sheets: Iterable[ExcelSheet]) -> bytes:
    """Return the same as bytes."""
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        _fill(book, sheets)
    return made.getvalue()


def write_long_excel(target: Path, sheets: Iterable[ExcelSheet]) -> None:
    """Write a file of many rows, which would not stand in memory; of cases it tells no words.

    Raises:
        OSError: it cannot be written.
    """
    with TemporaryDirectory(dir=target.parent) as folder:
        how = {"constant_memory": True, "tmpdir": folder}
        with Workbook(str(target), how) as book:
            _fill(book, sheets, fitted=False)


def _fill(book: Workbook, sheets: Iterable[ExcelSheet], *, fitted: bool = True) -> None:
    header = book.add_format({"bold": True})
    formats = {style: book.add_format(_format_of(style)) for style in Style if style}
    for each in sheets:
        sheet = book.add_worksheet(each.name)
        sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        styles = [formats.get(style) for style in each.styles]
        if not fitted:  # What has passed by is measured no more; rows come after their columns.
            sheet.set_column(0, len(styles), _USUAL_CHARS)
        for place, row in enumerate(each.rows):
            for column, cell in enumerate(row):
                style = styles[column] if place and column < len(styles) else None
                if not place:
                    style = header
                elif style is None and isinstance(cell, date):
                    style = formats[Style.DAY]
                _write(sheet, (place, column), cell, style)
        if fitted:
            sheet.autofit(_WIDEST_PX)


def _format_of(style: Style) -> dict[str, str | int]:
    """Return how a style is written; a code is read from the left, whatever the sheet is."""
    return {"num_format": style.value, "reading_order": _FROM_LEFT if style is Style.CODE else 0}


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, style: Format | None) -> None:
    if cell is None:
        return
    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, style)
    elif isinstance(cell, str):
        sheet.write_string(*place, _fitting(cell), style)
    else:
        sheet.write_number(*place, cell, style)


def _fitting(text: str) -> str:
    plain = _FORBIDDEN.sub("", text)
    return plain if len(plain) <= CELL_MAX_CHARS else plain[: CELL_MAX_CHARS - len(_CUT)] + _CUT
