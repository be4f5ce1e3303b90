"""One sheet of texts as an Excel file, right to left; every cell is a text and nothing computes."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

CELL_MAX_CHARS = 32_767
_CUT = "…"
# XML has no way to write these.
_FORBIDDEN = re.compile("[\ufffe\uffff]")
_WIDEST_PX = 480


def write_excel(target: Path, name: str, rows: Iterable[Sequence[str]]) -> None:
    """Write `rows`, the header first, as the one sheet `name` of a new file.

    It is made in memory: what cases say must not be left in a temporary file.

    Raises:
        OSError: it cannot be written.
    """
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        header = book.add_format({"bold": True})
        sheet = book.add_worksheet(name)
        sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(place, column, _fitting(text), None if place else header)
        sheet.autofit(_WIDEST_PX)
    target.write_bytes(made.getvalue())


def _fitting(text: str) -> str:
    plain = _FORBIDDEN.sub("", text)
    return plain if len(plain) <= CELL_MAX_CHARS else plain[: CELL_MAX_CHARS - len(_CUT)] + _CUT
