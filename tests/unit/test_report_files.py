"""A report as Excel, CSV and paper: opened again by other programs, cell by cell."""

import csv
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import chain
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from samad_desktop.documents.report import CELLS_MAX, TEMPLATE, printed_report
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.measures import Measure
from samad_desktop.domain.report_periods import before, month
from samad_desktop.domain.report_values import count_text, trend
from samad_desktop.domain.reports import (
    ChartKind,
    Column,
    FileKind,
    ReportAnswer,
    ReportQuery,
    Row,
    Table,
    ValueKind,
)
from samad_desktop.paths import resource
from samad_desktop.report_words import EMPTY
from samad_desktop.reports import REPORTS
from samad_desktop.workstation import report_files
from samad_desktop.workstation.report_files import ReportSheet, report_bytes, write_report
from tests.paper_text import pages_of, shown, text_of

MEHR = month(1405, 7)
MADE_AT = datetime(2026, 10, 20, 6, tzinfo=UTC)
HOSTILE = '=HYPERLINK("http://x") <b>'
ASKED = (("گزارش", "آزمون"), ("بازه", "مهر ۱۴۰۵"))
NUMBERS = Table(
    "by_agency",
    "دستگاه‌ها: به تفکیک",
    (
        Column("agency", "دستگاه اجرایی", ValueKind.TEXT),
        Column("answered", "پاسخ نهایی", ValueKind.COUNT, Measure.ANSWERED),
        Column("share", "سهم به‌هنگام", ValueKind.SHARE, Measure.IN_TIME_SHARE),
        Column("minutes", "میانهٔ زمان پاسخ", ValueKind.MINUTES, Measure.ANSWER_MINUTES),
        Column("owed", "نزد دستگاه", ValueKind.COUNT, Measure.OWED),
    ),
    (
        Row(("آب و فاضلاب", 1234, 0.5, 240, 3), (1,), (None, 1000, 0.25, 90, None)),
        Row((HOSTILE, 2, None, None, 0), (2,), (None, 0, None, None, None)),
    ),
    Row(("همه", 1236, 0.5, 240, 3), (), (None, 1000, 0.25, 90, None)),
    ChartKind.BARS,
)
LIST = Table(
    "list",
    "فهرست",
    (
        Column("code", "کد رهگیری", ValueKind.CODE),
        Column("received", "دریافت", ValueKind.MOMENT),
        Column("day", "روز", ValueKind.DAY),
    ),
    (Row(("00 12 34 56 78", MADE_AT, date(2026, 10, 20)), (7,)),),
)
ANSWER = ReportAnswer(
    "agencies",
    "عملکرد دستگاه‌های اجرایی",
    ReportQuery(MEHR, compared=before(MEHR, MEHR.until)),
    MADE_AT,
    (NUMBERS, LIST),
    ("یادآوری آزمون.",),
    ("شهرستان: تبریز",),
)


def sheets(*tables):
    return [ReportSheet(each, each.rows, len(each.rows)) for each in tables]


@pytest.fixture(scope="module")
def book():
    return report_bytes(FileKind.EXCEL, sheets(NUMBERS, LIST), ASKED)


def cells(book, number):
    return CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(number).to_python()


def test_excel_has_numbers_as_numbers_beside_what_they_were(book):
    assert cells(book, 0) == [
        [
            *("دستگاه اجرایی", "پاسخ نهایی", "پاسخ نهایی (پیش‌تر)"),
            *("سهم به‌هنگام", "سهم به‌هنگام (پیش‌تر)"),
            *("میانهٔ زمان پاسخ (ساعت کاری)", "میانهٔ زمان پاسخ (ساعت کاری) (پیش‌تر)"),
            "نزد دستگاه",
        ],
        ["آب و فاضلاب", 1234.0, 1000.0, 0.5, 0.25, 4.0, 1.5, 3.0],
        [HOSTILE, 2.0, 0.0, "", "", "", "", 0.0],
        ["همه", 1236.0, 1000.0, 0.5, 0.25, 4.0, 1.5, 3.0],
    ]


def test_excel_has_real_days_beside_jalali_ones_and_keeps_leading_zeros(book):
    assert cells(book, 1) == [
        ["کد رهگیری", "دریافت", "دریافت (میلادی)", "روز", "روز (میلادی)"],
        [
            *("00 12 34 56 78", "۱۴۰۵/۰۷/۲۸ ۰۹:۳۰", datetime(2026, 10, 20, 9, 30)),  # noqa: DTZ001
            *("۱۴۰۵/۰۷/۲۸", date(2026, 10, 20)),
        ],
    ]


def test_excel_reads_from_right_to_left_below_a_frozen_header_and_computes_nothing(book):
    with zipfile.ZipFile(BytesIO(book)) as parts:
        first = parts.read("xl/worksheets/sheet1.xml").decode()
    assert 'rightToLeft="1"' in first
    assert 'state="frozen"' in first
    assert "<f>" not in first
    assert cells(book, 2) == [list(pair) for pair in ASKED]


def test_a_code_is_read_from_the_left_in_a_sheet_that_is_read_from_the_right(book):
    with zipfile.ZipFile(BytesIO(book)) as parts:
        styles, codes = (
            ET.fromstring(parts.read(f"xl/{name}.xml")) for name in ("styles", "worksheets/sheet2")
        )
    ways = [each.find("{*}alignment") for each in styles.iterfind("{*}cellXfs/{*}xf")]
    from_left = {
        n for n, way in enumerate(ways) if way is not None and way.get("readingOrder") == "1"
    }
    told = {cell.get("r"): int(cell.get("s", 0)) in from_left for cell in codes.iterfind(".//{*}c")}
    assert [place for place, is_from_left in told.items() if is_from_left] == ["A2"]


def test_a_sheet_is_called_by_whole_words(book):
    title = "تماس‌هایی که متقاضی در آن ناراضی بود"
    made = report_bytes(FileKind.EXCEL, sheets(replace(LIST, title=title)), ASKED)
    assert (
        CalamineWorkbook.from_filelike(BytesIO(made)).sheet_names[0]
        == "1 تماس‌هایی که متقاضی در آن…"
    )


def test_what_has_no_before_is_beside_nothing_and_equals_bear_no_arrow():
    assert replace(ANSWER, tables=(LIST,)).compared is None
    numbers, listed = printed_report(ANSWER, "مرکز")["tables"]
    assert numbers["compared"] == "در سنجش با شهریور ۱۴۰۵"
    assert listed["compared"] == ""
    grid = replace(NUMBERS, chart=ChartKind.GRID)
    (told,) = printed_report(replace(ANSWER, tables=(grid,)), "مرکز")["tables"]
    assert told["compared"] == "در سنجش با شهریور ۱۴۰۵، که عددهای ریز از آن است"
    assert told["rows"][0][1]["before"] == "۱٬۰۰۰"
    assert ANSWER.compared == month(1405, 6)
    assert trend(ValueKind.SHARE, 0.501, 0.499) == trend(ValueKind.MINUTES, 1548, 1550) == 0
    assert trend(ValueKind.SHARE, 0.51, 0.49) == 1


def test_csv_is_read_by_excel_and_runs_no_formula():
    made = report_bytes(FileKind.CSV, sheets(NUMBERS, LIST), ASKED)
    assert made.startswith("\ufeff".encode())
    rows = list(csv.reader(made.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["دستگاه‌ها: به تفکیک"]
    assert rows[2] == ["آب و فاضلاب", "1234", "1000", "0.5", "0.25", "4", "1.5", "3"]
    assert rows[3][0] == f"'{HOSTILE}"
    assert rows[-1] == [
        *("00 12 34 56 78", "۱۴۰۵/۰۷/۲۸ ۰۹:۳۰", "2026-10-20 09:30", "۱۴۰۵/۰۷/۲۸", "2026-10-20")
    ]


def test_long_lists_pass_by_into_a_file_and_too_long_ones_are_refused(tmp_path, monkeypatch):
    rows = (Row((f"{number:010}", MADE_AT, None), (number,)) for number in range(25_000))
    long_one = ReportSheet(LIST, rows, 25_000)
    write_report(tmp_path / "a.xlsx", FileKind.EXCEL, [long_one], ASKED)
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    assert book.get_sheet_by_index(0).to_python()[25_000][0] == "0000024999"
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]
    monkeypatch.setattr(report_files, "EXCEL_ROWS_MAX", 10)
    with pytest.raises(RuleBroken) as refused:
        write_report(tmp_path / "b.xlsx", FileKind.EXCEL, [long_one], ASKED)
    assert refused.value.code == "report_too_large"
    with pytest.raises(RuleBroken) as unwritten:
        write_report(tmp_path / "no" / "c.csv", FileKind.CSV, [long_one], ASKED)
    assert unwritten.value.code == "file_not_written"


@pytest.fixture(scope="module")
def typesetter():
    return Typesetter(resource("templates"), resource("fonts"))


def read(pdf):
    """Return the size of the first page and the words of all."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_size(), text_of(pdf).split()


def test_paper_tells_the_same_numbers_and_what_they_are_compared_with(typesetter):
    pdf = typesetter.pdf(TEMPLATE, printed_report(ANSWER, "مرکز آزمون"), MADE_AT)
    (wide, high), words = read(pdf)
    assert wide < high
    said = " ".join(words)
    for each in (
        "مهر",
        "شهریور",
        "۱٬۲۳۴",
        "۱٬۰۰۰",
        "شهرستان:",
        "یادآوری",
        "۵۰٪",
        "کد",
        "۴ ساعت کاری",
        "نمودار: پاسخ نهایی",
        "وضع در ۱۴۰۵/۰۷/۲۸ ساعت ۰۹:۳۰",
    ):
        assert each in said, each
    # Alone or behind letters, the sign of a share stands at the same side.
    assert "۲۵٪" in words


def test_a_long_figure_stays_within_its_tile_and_so_does_what_it_was(typesetter):
    heads = [replace(NUMBERS.columns[3], code=str(number)) for number in range(5)]
    row = Row((*(60,) * 4, 751_548), None, (*(60,) * 4, 751_608))
    tiles = Table("whole", "همه", tuple(heads), (row,))
    told = printed_report(replace(ANSWER, tables=(tiles,)), "مرکز آزمون")
    with pypdfium2.PdfDocument(typesetter.pdf(TEMPLATE, told, MADE_AT)) as document:
        page = document[0].get_textpage()
        copied = page.get_text_range()
        lines = [line for line in copied.splitlines() if "۱۲۵۲" in line]
        assert [shown(line).strip() for line in lines] == [
            "۱۲۵۲۵٫۸ ساعت کاری",
            "پیش‌تر: ۱۲۵۲۶٫۸ ساعت کاری",
        ]
        ends = [copied.index(line) + len(line) - 1 for line in lines]
        # The last tile begins 15 mm from the edge, with seven points around its words.
        edge = 15 / 25.4 * 72 + 7
        assert all(page.get_charbox(end)[0] >= edge - 1 for end in ends)


def test_what_reports_say_beside_their_numbers_has_no_mark_that_tears_its_word_when_copied():
    said = [
        (report.title, report.about, *report.notes, *section.notes, section.title, section.narrowed)
        for report in REPORTS
        for section in report.sections
    ]
    # One letter is put for «هٔ», and no other mark has one.
    assert not re.search("[\u064b-\u0653\u0655-\u065f]", " ".join(chain(*said)))


def test_a_long_name_is_shortened_beside_its_bar_and_told_whole_in_the_table():
    name = "سازمان مدیریت و برنامه‌ریزی استان آذربایجان شرقی"
    rows = (replace(NUMBERS.rows[0], values=(name, *NUMBERS.rows[0].values[1:])),)
    told = printed_report(replace(ANSWER, tables=(replace(NUMBERS, rows=rows),)), "مرکز آزمون")
    (table,) = told["tables"]
    assert table["rows"][0][0]["text"] == name
    (bar,) = table["bars"]
    assert table["drawn"] == "نمودار: پاسخ نهایی"
    many = replace(NUMBERS, rows=NUMBERS.rows[:1] * 20)
    (told,) = printed_report(replace(ANSWER, tables=(many,)), "مرکز آزمون")["tables"]
    assert told["drawn"] == "نمودار: پاسخ نهایی، ۱۴ سطر نخست"
    assert bar["name"].endswith("…")
    assert len(bar["name"]) <= 28


def test_a_code_stands_on_one_line_and_so_does_a_moment_beside_it(typesetter):
    texts = [Column(f"text{n}", "دستگاه اجرایی", ValueKind.TEXT) for n in range(5)]
    heads = (LIST.columns[0], *texts, LIST.columns[1])
    row = Row(("۴۳ ۷۷ ۷۸ ۲۰ ۷۹", *("تعاون، کار و رفاه",) * len(texts), MADE_AT), (7,))
    table = replace(LIST, columns=heads, rows=(row,))
    told = printed_report(replace(ANSWER, tables=(table,)), "مرکز آزمون")
    lines = pages_of(typesetter.pdf(TEMPLATE, told, MADE_AT))[0].splitlines()
    (line,) = [each for each in lines if each.startswith("۴۳ ۷۷ ۷۸ ۲۰ ۷۹ ")]
    assert line.endswith(" ۱۴۰۵/۰۷/۲۸ ۰۹:۳۰")


def test_titles_of_narrow_columns_do_not_touch_each_other(typesetter):
    moments = [Column(f"at{n}", "آخرین برگشت", ValueKind.MOMENT) for n in range(15)]
    row = Row(("۴۳ ۷۷ ۷۸ ۲۰ ۷۹", *(MADE_AT,) * len(moments)), (7,))
    table = replace(LIST, columns=(LIST.columns[0], *moments), rows=(row,))
    told = printed_report(replace(ANSWER, tables=(table,)), "مرکز آزمون")
    with pypdfium2.PdfDocument(typesetter.pdf(TEMPLATE, told, MADE_AT)) as document:
        page = document[0].get_textpage()
        copied = page.get_text_range()
        begins = sorted(page.get_charbox(e.start())[2] for e in re.finditer("آخرین", copied))
        ends = sorted(page.get_charbox(e.end() - 1)[0] for e in re.finditer("برگشت", copied))
    gaps = [end - begin for begin, end in zip(begins, ends[1:], strict=False)]
    assert len(gaps) == len(moments) - 1
    assert min(gaps) >= 6  # Points, about the width of three spaces.


def test_what_is_short_in_a_list_leaves_its_room_to_what_is_long():
    heads = (LIST.columns[0], *(Column(each, each, ValueKind.TEXT) for each in ("شهر", "دلیل")))
    table = replace(LIST, columns=heads, rows=(Row(("00", "تبریز", "در حوزهٔ ما نیست"), (7,)),))
    (told,) = printed_report(replace(ANSWER, tables=(table,)), "مرکز آزمون")["tables"]
    assert told["widths"] == ["26mm", "0.6fr", "1fr"]
    (empty,) = printed_report(replace(ANSWER, tables=(replace(table, rows=()),)), "مرکز")["tables"]
    assert empty["note"] == EMPTY


def test_a_wide_table_turns_the_paper_and_what_does_not_fit_is_told(typesetter):
    many = Table(
        "grid",
        "شبکه",
        (
            Column("name", "نام", ValueKind.TEXT),
            *(Column(f"c{n}", f"ستون {n}", ValueKind.COUNT, Measure.OPEN) for n in range(30)),
        ),
        tuple(Row((f"سطر {n}", *range(30)), (n,)) for n in range(5)),
        chart=ChartKind.GRID,
    )
    told = printed_report(replace(ANSWER, tables=(many,)), "مرکز آزمون")
    assert [len(each["heads"]) for each in told["tables"]] == [26, 6]
    (wide, high), _words = read(typesetter.pdf(TEMPLATE, told, MADE_AT))
    assert wide > high
    long_one = replace(LIST, rows=LIST.rows * CELLS_MAX, cut=5)
    (cut,) = printed_report(replace(ANSWER, tables=(long_one,)), "مرکز آزمون")["tables"]
    assert len(cut["rows"]) == 1_000
    assert f"{count_text(CELLS_MAX + 5 - 1_000)} سطر دیگر" in cut["note"]
