"""What was found as a file: CSV or Excel, a row a case, in the words of the screen.

Excel says on a second sheet what was asked, by whom and when; a CSV has no room for it.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from samad_desktop.domain.calendar import clock, jalali_date, knows_hour, tehran_date
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.workstation.excel_files import CELL_MAX_CHARS, Cell, ExcelSheet, write_excel
from samad_desktop.workstation.sheets import guarded
from samad_desktop.workstation.written_files import written_whole

EXCEL = ".xlsx"
CSV = ".csv"
_SHEET = "یافته‌ها"
_HEADER = (
    *("کد رهگیری", "تاریخ دریافت", "تاریخ میلادی", "ساعت", "نوع پیام", "وضعیت"),
    *("نتیجهٔ نهایی", "موضوع", "شهرستان", "دستگاه اجرایی", "محل", "متن"),
)
_ASKED_SHEET = "پرسش"


def write_results(
    target: Path, rows: Iterable[CaseRow], reference: Reference, asked: Sequence[tuple[str, str]]
) -> None:
    """Write cases into a file of the kind that its name says; never half of one.

    Nobody else at this machine may read it.

    Args:
        asked: what was looked for, by whom and when: a name and a value each.

    Raises:
        RuleBroken: `file_not_written`, nothing is there then, or what was there before.
    """
    table = (_HEADER, *(_cells(row, reference) for row in rows))
    with written_whole(target) as beside:
        if target.suffix.lower() == EXCEL:
            write_excel(beside, (ExcelSheet(_SHEET, table), ExcelSheet(_ASKED_SHEET, asked)))
        else:
            _write_csv(beside, table)


def _write_csv(target: Path, table: Sequence[Sequence[Cell]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([guarded(str(cell)) for cell in row] for row in table)


def _cells(row: CaseRow, reference: Reference) -> tuple[Cell, ...]:
    return tuple(
        cell[:CELL_MAX_CHARS] if isinstance(cell, str) else cell for cell in _told(row, reference)
    )


def _told(row: CaseRow, reference: Reference) -> Iterator[Cell]:
    subject = reference.subjects.get(row.subject_id or 0)
    county = reference.counties.get(row.county_id or 0)
    yield row.tracking_code
    yield jalali_date(row.received_at)
    yield tehran_date(row.received_at)
    yield clock(row.received_at) if knows_hour(row.received_at) else ""
    yield label(row.kind)
    yield label(row.state)
    yield label(row.disposition) if row.disposition else ""
    yield subject.name if subject else ""
    yield county.name if county else ""
    yield reference.short_name(row.agency_id)
    yield row.place
    yield row.excerpt
