"""The refused rows of a file, written with the reasons, to be mended and brought again."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from samad_desktop.domain.importing import REASON_COLUMN, ImportField, ImportMapping
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import row_sentence
from samad_desktop.workstation.sheets import Cells, Sheet, guarded
from samad_desktop.workstation.written_files import written_whole

_BETWEEN = "؛ "


def write_refused(
    sheet: Sheet,
    mapping: ImportMapping,
    refused: Mapping[int, Sequence[Sequence[str]]],
    target: Path,
) -> int:
    """Write the rows with these numbers as CSV, why in the last column; return how many.

    Args:
        refused: what is wrong with each: (field, code, detail).

    Raises:
        RuleBroken: `file_not_written`, or the file cannot be read.
    """
    columns = len(sheet.header) - (sheet.header[-1] == REASON_COLUMN)
    written = 0
    with (
        written_whole(target) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow((*sheet.header[:columns], REASON_COLUMN))
        for number, cells in _of(sheet, refused):
            shown = [guarded(cell) for cell in (*cells[:columns], *[""] * columns)[:columns]]
            writer.writerow((*shown, _reasons(sheet, mapping, cells, refused[number])))
            written += 1
    return written


def _of(sheet: Sheet, wanted: Mapping[int, object]) -> Iterator[tuple[int, Cells]]:
    return ((number, cells) for number, cells in sheet.records() if number in wanted)


def _reasons(
    sheet: Sheet, mapping: ImportMapping, cells: Cells, problems: Sequence[Sequence[str]]
) -> str:
    return _BETWEEN.join(_reason(sheet, mapping, cells, *problem) for problem in problems)


def _reason(
    sheet: Sheet, mapping: ImportMapping, cells: Cells, field: str, code: str, detail: str
) -> str:
    known = ImportField(field)
    name = mapping.columns.get(known, "")
    place = sheet.header.index(name) if name in sheet.header else len(cells)
    stands = cells[place].strip() if place < len(cells) else ""
    return f"{label(known)}: {row_sentence(code, persian_digits(detail) or stands)}"
