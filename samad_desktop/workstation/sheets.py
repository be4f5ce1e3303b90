"""Files of an old register on this machine: CSV in any of its habits, and Excel, read row by row.

Every cell is a text, as it would be typed. Excel is read by python-calamine, ten times faster
than openpyxl reads it.
"""

import codecs
import csv
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.importing import REASON_COLUMN
from samad_desktop.domain.text import clean, persian_digits

Cells = Sequence[str]

EXCEL = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
CELL_MAX_CHARS = 1 << 20
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DELIMITERS = ",;\t|"
_READ_AT_ONCE = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"))
_WITHOUT_BOM = "utf-8"
# What Excel on a Persian Windows of old saves as CSV.
_OF_OLD_WINDOWS = "cp1256"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as it was when it was looked at; `rows` are those below the header.

    `digest` is of its bytes: a file that was changed meanwhile is another one.
    """

    path: Path
    digest: str
    header: tuple[str, ...]
    rows: int
    encoding: str = ""

    def records(self, after: int = 0) -> Iterator[tuple[int, Cells]]:
        """Give the rows below the header with their numbers, from 1, beginning after `after`.

        Raises:
            RuleBroken: `import_file_unreadable`.
        """
        with _readably():
            for number, cells in enumerate(_below_header(_rows(self.path, self.encoding)), 1):
                if number > after:
                    yield number, cells

    def is_unchanged(self) -> bool:
        """Say whether the file is still the one that was looked at."""
        return self.path.is_file() and _digest_and_encoding(self.path)[0] == self.digest


def is_blank(cells: Cells) -> bool:
    """Say whether a row says nothing at all."""
    return not any(cell and not cell.isspace() for cell in cells)


def open_sheet(path: Path) -> Sheet:
    """Read a file through once: what its columns are called and how many rows it has.

    Raises:
        RuleBroken: `import_file_unreadable`, `import_file_empty` or `import_file_missing`.
    """
    if not path.is_file():
        raise RuleBroken("import_file_missing")
    with _readably():
        digest, encoding = _digest_and_encoding(path)
        rows = _rows(path, encoding)
        header = next((cells for cells in rows if not is_blank(cells)), ())
        count = sum(1 for _ in rows)
    if not header or not count:
        raise RuleBroken("import_file_empty")
    return Sheet(path, digest, _named(header), count, encoding)


def open_again(path: Path, *, digest: str, header: tuple[str, ...], rows: int) -> Sheet:
    """Return a file that was read through before, without going through its rows once more.

    Raises:
        RuleBroken: `import_file_changed`, `import_file_unreadable` or `import_file_missing`.
    """
    if not path.is_file():
        raise RuleBroken("import_file_missing")
    with _readably():
        found, encoding = _digest_and_encoding(path)
    if found != digest:
        raise RuleBroken("import_file_changed")
    return Sheet(path, digest, header, rows, encoding)


@contextmanager
def _readably() -> Iterator[None]:
    try:
        yield
    except (OSError, UnicodeError, csv.Error) as error:
        raise RuleBroken("import_file_unreadable") from error


def _below_header(rows: Iterable[Cells]) -> Iterator[Cells]:
    begun = False
    for cells in rows:
        if begun:
            yield cells
        else:
            begun = not is_blank(cells)


def _rows(path: Path, encoding: str) -> Iterator[Cells]:
    return _excel_rows(path) if path.suffix.lower() in EXCEL else _csv_rows(path, encoding)


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; reading it here undoes it."""
    return f"'{cell}" if cell.startswith(_BEGINS_FORMULA) else cell


def _csv_rows(path: Path, encoding: str) -> Iterator[Cells]:
    csv.field_size_limit(CELL_MAX_CHARS)
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline()
        file.seek(0)
        rows = csv.reader(file, delimiter=max(_DELIMITERS, key=first.count))
        yield from map(_unguarded, rows) if REASON_COLUMN in first else rows


def _unguarded(cells: Cells) -> Cells:
    return [
        cell[1:] if cell[:1] == "'" and cell[1:].startswith(_BEGINS_FORMULA) else cell
        for cell in cells
    ]


def _excel_rows(path: Path) -> Iterator[Cells]:
    try:
        book = CalamineWorkbook.from_path(path)
        sheet = book.get_sheet_by_index(0)
        for cells in sheet.iter_rows():
            yield [_as_typed(cell) for cell in cells]
    except CalamineError as error:
        raise RuleBroken("import_file_unreadable") from error


def _as_typed(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def _named(header: Cells) -> tuple[str, ...]:
    """Return a name for each column that no other has; one without a name is called by place."""
    found: list[str] = []
    for place, cell in enumerate(header, 1):
        name = clean(cell).replace("\n", " ") or persian_digits(f"ستون {place}")
        times = sum(each == name or each.startswith(f"{name} (") for each in found)
        found.append(persian_digits(f"{name} ({times + 1})") if times else name)
    return tuple(found)


def _digest_and_encoding(path: Path) -> tuple[str, str]:
    """Return the SHA-256 of a file and, of a text, how it is written."""
    digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder(_WITHOUT_BOM)()
    encoding = _WITHOUT_BOM
    with path.open("rb") as file:
        while part := file.read(_READ_AT_ONCE):
            if file.tell() == len(part):
                encoding = next((name for bom, name in _BOMS if part.startswith(bom)), encoding)
            digest.update(part)
            encoding = _still(encoding, decoder, part)
    return digest.hexdigest(), encoding


def _still(encoding: str, decoder: codecs.IncrementalDecoder, part: bytes) -> str:
    """Return the encoding as long as all that was read can be so."""
    if encoding == _WITHOUT_BOM:
        try:
            decoder.decode(part)
        except UnicodeDecodeError:
            return _OF_OLD_WINDOWS
    return encoding
