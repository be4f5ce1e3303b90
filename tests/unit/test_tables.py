"""Tables on a console: in columns where there is room, in blocks where there is none."""

import pytest

from samad_desktop.cli.tables import fitting_lines, flush_lines, listed_lines, table_lines
from samad_desktop.console import Bidi, Terminal, shaped, width
from samad_desktop.domain.text import isolate

ROWS = [
    ("کد رهگیری", "موضوع", "دستگاه اجرایی"),
    (isolate("۸۶ ۹۶ ۲۰ ۵۲ ۹۸"), "آسفالت و معابر", "شهرداری"),
    (isolate("۳۵ ۰۹ ۲۴ ۵۰ ۴۹"), "آب", "—"),
]
PLAIN, PRINTER = Terminal(Bidi.NEVER), Terminal(Bidi.ALWAYS)


@pytest.fixture
def narrow(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")


def test_a_code_keeps_the_order_of_its_pairs_in_a_column():
    for terminal in (PLAIN, PRINTER):
        lines = table_lines(ROWS, terminal)
        assert [line.count("۸۶\u00a0۹۶\u00a0۲۰\u00a0۵۲\u00a0۹۸") for line in lines] == [0, 1, 0]
    assert len({width(shaped(line)) for line in lines}) == 1


def test_without_room_a_row_is_a_block_of_names_and_values(narrow):
    lines = fitting_lines(ROWS, PRINTER)
    assert len(lines) == 3 + 1 + 3
    assert lines[3] == ""
    assert lines[0].endswith("  کد رهگیری:")
    assert lines[2].split() == ["شهرداری", "دستگاه", "اجرایی:"]
    assert fitting_lines(ROWS, PLAIN) == table_lines(ROWS, PLAIN)


def test_with_room_it_stays_a_table(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert fitting_lines(ROWS, PRINTER) == table_lines(ROWS, PRINTER)


def test_lines_of_a_printer_begin_at_one_right_edge(narrow):
    lines = list(flush_lines(["عنوان", "", *fitting_lines(ROWS, PRINTER)], PRINTER))
    assert len({width(shaped(line)) for line in lines if line}) == 1
    assert shaped(lines[0]).endswith(shaped("عنوان"))
    assert list(flush_lines(["عنوان"], PLAIN)) == ["عنوان"]


def test_without_room_a_sentence_stands_below_what_it_is_about(narrow):
    rows = [("bulletin", "بولتن روزانه", "یک صفحه برای استاندار: آنچه رسید و آنچه شد.")]
    lines = listed_lines(rows, PRINTER)
    assert len(lines) == 4
    assert all(width(line) <= 40 for line in lines)
