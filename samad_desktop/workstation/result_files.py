"""What was found as a file: CSV or Excel, a row a case, in the words of the screen."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from samad_desktop.domain.calendar import clock, jalali_date, knows_hour
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.labels import label
from samad_desktop.workstation.excel_files import CELL_MAX_CHARS, write_excel
from samad_desktop.workstation.sheets import guarded

EXCEL = ".xlsx"
CSV = ".csv"
_SHEET = "یافته‌ها"
_HEADER = (
    *("کد رهگیری", "تاریخ دریافت", "ساعت", "نوع پیام", "وضعیت", "نتیجهٔ نهایی", "موضوع"),
    *("شهرستان", "دستگاه اجرایی", "محل", "متن"),
)
_UNFINISHED = ".ناتمام"


def write_results(target: Path, rows: Iterable[CaseRow], reference: Reference) -> None:
    """Write cases into a file of the kind that its name says; never half of one.

    Raises:
        RuleBroken: `file_not_written`, nothing is there then, or what was there before.
    """
    table = (_HEADER, *(_cells(row, reference) for row in rows))
    beside = target.with_name(f"{target.name}{_UNFINISHED}")
    try:
        if target.suffix.lower() == EXCEL:
            write_excel(beside, _SHEET, table)
        else:
            _write_csv(beside, table)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise RuleBroken("file_not_written") from error


def _write_csv(target: Path, table: Sequence[Sequence[str]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([guarded(cell) for cell in row] for row in table)


def _cells(row: CaseRow, reference: Reference) -> tuple[str, ...]:
    return tuple(cell[:CELL_MAX_CHARS] for cell in _told(row, reference))


def _told(row: CaseRow, reference: Reference) -> Iterator[str]:
    subject = reference.subjects.get(row.subject_id or 0)
    county = reference.counties.get(row.county_id or 0)
    yield show_tracking_code(row.tracking_code)
    yield jalali_date(row.received_at)
    yield clock(row.received_at) if knows_hour(row.received_at) else ""
    yield label(row.kind)
    yield label(row.state)
    yield label(row.disposition) if row.disposition else ""
    yield subject.name if subject else ""
    yield county.name if county else ""
    yield reference.short_name(row.agency_id)
    yield row.place
    yield row.excerpt
