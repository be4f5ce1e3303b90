"""Tables as an Excel file, right to left; texts and days, and nothing that computes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

CELL_MAX_CHARS = 32_767
_CUT = "…"
# XML has no way to write these.
_FORBIDDEN = re.compile("[\ufffe\uffff]")
_WIDEST_PX = 480
_DAY = "yyyy-mm-dd"

Cell = str | date


@dataclass(frozen=True, slots=True)
class ExcelSheet:
    """One sheet: its name, and its rows, the header first."""

    name: str
    rows: Iterable[Sequence[Cell]]


def write_excel(target: Path, sheets: Iterable[ExcelSheet]) -> None:
    """Write a new file.

    It is made in memory: what cases say must not be left in a temporary file.

    Raises:
        OSError: it cannot be written.
    """
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        header, day = book.add_format({"bold": True}), book.add_format({"num_format": _DAY})
        for each in sheets:
            sheet = book.add_worksheet(each.name)
            sheet.right_to_left()
            sheet.freeze_panes(1, 0)
            for place, row in enumerate(each.rows):
                for column, cell in enumerate(row):
                    _write(sheet, (place, column), cell, day if place else header)
            sheet.autofit(_WIDEST_PX)
    target.write_bytes(made.getvalue())


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, style: Format) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, style)
    elif place[0]:
        sheet.write_string(*place, _fitting(cell))
    else:
        sheet.write_string(*place, _fitting(cell), style)


def _fitting(text: str) -> str:
    plain = _FORBIDDEN.sub("", text)
    return plain if len(plain) <= CELL_MAX_CHARS else plain[: CELL_MAX_CHARS - len(_CUT)] + _CUT
