"""Old registers are read as people kept them: any encoding, any date, any spelling."""

import csv
import zipfile
from datetime import UTC, datetime
from functools import partial

import pytest

from samad_desktop.domain.errors import RuleBroken, ValidationFailed
from samad_desktop.domain.import_columns import guessed
from samad_desktop.domain.import_dates import past_moment
from samad_desktop.domain.importing import ImportField, ImportMapping, as_json, from_json
from samad_desktop.workstation.sheets import guarded, open_again, open_sheet

_TEXT = "شماره;شرح\n۱;آب قطع است\n\n۲;گاز؛ قطع\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("۱۴۰۳/۲/۵", "2024-04-23T20:30"),
        ("1403-02-05 14:20", "2024-04-24T10:50"),
        ("14:20 ۱۴۰۳/۰۲/۰۵", "2024-04-24T10:50"),
        ("٥/٢/١٤٠٣", "2024-04-23T20:30"),
        ("۰۳/۰۲/۰۵", "2024-04-23T20:30"),
        ("98/2/5", "2019-04-24T19:30"),
        ("14030205", "2024-04-23T20:30"),
        ("۵ اردیبهشت ۱۴۰۳", "2024-04-23T20:30"),
        ("چهارشنبه 5 ارديبهشت ماه 1403", "2024-04-23T20:30"),
        ("2024-04-24", "2024-04-23T20:30"),
        ("24/04/2024", "2024-04-23T20:30"),
        ("2024-04-24T14:20:30", "2024-04-24T10:50:30"),
        ("45406", "2024-04-23T20:30"),
        ("45406.5", "2024-04-24T08:30"),
        ("1403/12/30", "2025-03-19T20:30"),
    ],
)
def test_a_moment_is_read_in_every_way_of_writing_it(typed, meant):
    assert past_moment(typed) == datetime.fromisoformat(meant).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1404/12/30", "date_impossible"),
        ("1403/7/31", "date_impossible"),
        ("1403/2", "date_unreadable"),
        ("دیروز", "date_unreadable"),
        ("12", "date_unreadable"),
        ("99999", "date_unreadable"),
        ("1800/1/1", "date_impossible"),
        ("1403/2/5 25:10", "time_unreadable"),
        ("²/2/1403", "date_unreadable"),
    ],
)
def test_what_is_no_moment_is_refused(typed, code):
    with pytest.raises(RuleBroken) as refused:
        past_moment(typed)
    assert refused.value.code == code


def test_columns_are_guessed_by_what_they_are_called():
    header = (
        *("رديف", "تاريخ ثبت", "موضوع", "متن پیام", "نام و نام خانوادگي متقاضی", "کدملي"),
        *("شماره تماس", "شهرستان", "نام دستگاه اجرایی", "وضعیت", "تاریخ پاسخ", "پاسخ", "گروه"),
    )
    assert guessed(header) == {
        ImportField.RECEIVED: "تاريخ ثبت",
        ImportField.TEXT: "متن پیام",
        ImportField.SUBJECT: "موضوع",
        ImportField.COUNTY: "شهرستان",
        ImportField.AGENCY: "نام دستگاه اجرایی",
        ImportField.NAME: "نام و نام خانوادگي متقاضی",
        ImportField.PHONE: "شماره تماس",
        ImportField.NATIONAL_ID: "کدملي",
        ImportField.STATE: "وضعیت",
        ImportField.CLOSED: "تاریخ پاسخ",
        ImportField.ANSWER: "پاسخ",
        ImportField.OLD_NUMBER: "رديف",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_a_text_is_read_in_whatever_encoding_it_was_saved(tmp_path, encoding):
    text = _TEXT if encoding != "cp1256" else _TEXT.replace("ی", "ي").replace("۱", "1")
    path = tmp_path / "old.csv"
    path.write_text(text.replace("۲", "2"), encoding=encoding)
    sheet = open_sheet(path)
    assert sheet.header == ("شماره", "شرح")
    assert sheet.rows == 3
    assert [cells[-1] for _, cells in sheet.records() if cells] == ["آب قطع است", "گاز؛ قطع"]
    assert [number for number, _ in sheet.records(1)] == [2, 3]


def test_columns_of_one_name_are_told_apart(tmp_path):
    path = tmp_path / "old.csv"
    path.write_text("نام,نام,\n1,2,3\n", encoding="utf-8")
    assert open_sheet(path).header == ("نام", "نام (۲)", "ستون ۳")


@pytest.mark.parametrize("content", ["", "نام,شرح\n", "\n\n"])
def test_an_empty_file_is_refused(tmp_path, content):
    path = tmp_path / "old.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RuleBroken, match="import_file_empty"):
        open_sheet(path)


def test_a_workbook_is_read_with_its_numbers_and_dates(tmp_path):
    path = tmp_path / "old.xlsx"
    _write_workbook(path)
    sheet = open_sheet(path)
    assert (sheet.header, sheet.rows) == (("تاریخ", "تلفن"), 1)
    assert list(sheet.records()) == [(1, ["2024-04-24 14:20:00", "9141112233"])]


def test_a_broken_workbook_is_refused(tmp_path):
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(RuleBroken, match="import_file_unreadable"):
        open_sheet(path)
    with pytest.raises(RuleBroken, match="import_file_missing"):
        open_sheet(tmp_path / "none.csv")


def test_a_changed_file_is_another_one(tmp_path):
    path = tmp_path / "old.csv"
    path.write_text("شرح\nآب\n", encoding="utf-8")
    sheet = open_sheet(path)
    assert sheet.is_unchanged()
    path.write_text("شرح\nگاز\n", encoding="utf-8")
    assert not sheet.is_unchanged()


@pytest.mark.parametrize("cell", ["=1+1", "+98914", "-5", "@SUM", "\t=1", "'x", "آب"])
def test_what_is_guarded_is_read_back_as_it_was(tmp_path, cell):
    path = tmp_path / "refused.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows((("شرح", "دلیل رد"), (guarded(cell), "")))
    assert next(cells for _, cells in open_sheet(path).records())[0] == cell


def test_a_mapping_is_written_and_read_back():
    mapping = ImportMapping(
        {ImportField.TEXT: "شرح"},
        {ImportField.SUBJECT: {"اب": "0101"}},
        {ImportField.COUNTY: "0301"},
        clocks=True,
    )
    assert from_json(as_json(mapping)) == mapping
    wrong: object
    for wrong in ([], {}, {"columns": {"nothing": "x"}}, {"columns": []}):
        with pytest.raises(ValidationFailed):
            from_json(wrong)


def _write_workbook(path):
    """Write the least that is a workbook: a moment as Excel counts it, and a number."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "http://schemas.openxmlformats.org/package/2006"
    sheet = (
        f'<worksheet xmlns="{main}"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>تاریخ</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>تلفن</t></is></c></row>'
        '<row r="2"><c r="A2" s="1"><v>45406.597222222219</v></c><c r="B2"><v>9141112233</v></c>'
        "</row></sheetData></worksheet>"
    )
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{kinds}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{kinds}/relationships"><Relationship Id="a"'
            f' Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
            '<sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{kinds}/relationships"><Relationship Id="a"'
            f' Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b"'
            f' Type="{rel}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="22"/></cellXfs></styleSheet>'
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


def test_a_file_is_opened_again_as_it_was_unless_it_changed_or_went(tmp_path):
    path = tmp_path / "old.csv"
    path.write_text(_TEXT.replace("ی", "ي").replace("۱", "1").replace("۲", "2"), encoding="cp1256")
    sheet = open_sheet(path)
    again = partial(open_again, path, digest=sheet.digest, header=sheet.header, rows=sheet.rows)
    assert again() == sheet
    path.write_text("شماره,شرح\n9,دیگر\n", encoding="utf-8")
    with pytest.raises(RuleBroken, match="import_file_changed"):
        again()
    path.unlink()
    with pytest.raises(RuleBroken, match="import_file_missing"):
        again()
