"""Printing for real: through a program called `lp`, and as pictures through Qt's own printer."""

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QRadioButton, QSpinBox, QWidget

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.messages import sentence
from samad_desktop.qtkit.pdf_pages import page_image, page_sizes
from samad_desktop.qtkit.persian import speak_persian
from samad_desktop.qtkit.printing import (
    draw_pages,
    hand_to_cups,
    new_printer,
    print_dialog,
    printing_of,
    words_for_cups,
)
from tests.gui.papers import letter_pdf

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="CUPS takes the PDF on Linux alone")
GREY = QImage.Format.Format_Grayscale8
STRETCHED = Qt.AspectRatioMode.IgnoreAspectRatio
SMOOTH = Qt.TransformationMode.SmoothTransformation
SIDE_PX = 60


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return letter_pdf()


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a print service on the path that keeps what it is told; `lp.fails` makes it refuse."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "lp"
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, pathlib, sys\n"
        "here = pathlib.Path(__file__).parent\n"
        "if (here / 'fails').exists():\n"
        "    sys.exit('lp: The printer or class does not exist.')\n"
        "(here / 'told').write_text('\\n'.join(sys.argv[1:]), encoding='utf-8')\n"
        "(here / 'libraries').write_text(str(os.environ.get('LD_LIBRARY_PATH')))\n"
        "(here / 'pdf').write_bytes(sys.stdin.buffer.read())\n",
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def printer(qapp) -> QPrinter:
    return new_printer()


@pytest.fixture
def into_file(printer, tmp_path):
    """Let Qt's printer write a PDF; give its path."""
    target = tmp_path / "drawn.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return target


def likeness(one: QImage, other: QImage) -> float:
    """Return how far apart two pictures are, dot by dot, from 0 to 255."""
    left, right = (
        bytes(each.scaled(SIDE_PX, SIDE_PX, STRETCHED, SMOOTH).convertToFormat(GREY).constBits())
        for each in (one, other)
    )
    return sum(abs(a - b) for a, b in zip(left, right, strict=True)) / len(left)


# The PDF itself


@ON_LINUX
def test_cups_gets_the_pdf_itself_and_the_persons_wishes(lp, printer, pdf):
    printer.setCopyCount(2)
    printer.setFromTo(1, 2)
    printing_of(printer, "یادآوری ۱۲")(pdf)
    told = (lp / "told").read_text(encoding="utf-8").split("\n")
    assert (lp / "pdf").read_bytes() == pdf
    assert told[:4] == ["-t", "یادآوری ۱۲", "-n", "2"]
    assert {"media=A4", "page-ranges=1-2", "sides=one-sided"} <= set(told)
    assert not [word for word in told if word.startswith("outputorder")]


def test_the_whole_document_is_no_range_and_other_paper_is_said(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    told = words_for_cups(printer, "سند")
    assert {"media=A5", "outputorder=reverse", "print-color-mode=monochrome"} <= set(told)
    assert not [word for word in told if word.startswith("page-ranges")]


@pytest.mark.parametrize("before", [None, "/usr/lib/own"])
def test_a_frozen_program_lends_its_libraries_to_no_program_of_the_system(
    lp, pdf, monkeypatch, before
):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/samad/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    hand_to_cups((), pdf)
    assert (lp / "libraries").read_text(encoding="utf-8") == str(before)


def test_what_the_print_service_says_against_it_is_told(lp, pdf):
    (lp / "fails").touch()
    with pytest.raises(RuleBroken) as refused:
        hand_to_cups(("-d", "nowhere"), pdf)
    assert refused.value.code == "print_failed"
    assert "does not exist" in sentence(refused.value.code, refused.value.detail)


def test_without_the_print_service_a_person_is_told_what_to_install(tmp_path, monkeypatch, pdf):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuleBroken) as refused:
        hand_to_cups((), pdf)
    assert refused.value.code == "print_program_missing"


def test_printing_into_a_file_keeps_the_pdf_itself(into_file, printer, pdf, tmp_path):
    printing_of(printer, "سند")(pdf)
    assert (into_file.read_bytes(), into_file.stat().st_mode & 0o777) == (pdf, 0o600)
    printer.setOutputFileName(str(tmp_path / "no" / "such.pdf"))
    with pytest.raises(RuleBroken, match="file_not_written"):
        printing_of(printer, "سند")(pdf)


# Pictures of its pages


def test_drawn_pages_look_like_the_document(into_file, printer, pdf):
    draw_pages(printer, pdf)
    drawn = into_file.read_bytes()
    assert len(page_sizes(drawn)) == 3
    for number in range(3):
        one, other = page_image(pdf, number, 1.0), page_image(drawn, number, 1.0)
        assert likeness(one, other) < 2
    assert likeness(page_image(pdf, 0, 1.0), page_image(drawn, 2, 1.0)) > 5


def test_only_the_pages_asked_for_are_drawn_in_the_order_of_the_paper(into_file, printer, pdf):
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    draw_pages(printer, pdf)
    drawn = into_file.read_bytes()
    assert len(page_sizes(drawn)) == 2
    assert likeness(page_image(pdf, 2, 1.0), page_image(drawn, 0, 1.0)) < 2
    assert likeness(page_image(pdf, 1, 1.0), page_image(drawn, 1, 1.0)) < 2


def test_smaller_paper_gets_the_whole_page(into_file, printer, pdf):
    a5 = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(a5)
    draw_pages(printer, pdf)
    drawn = into_file.read_bytes()
    assert round(page_sizes(drawn)[0].width()) == 420
    assert likeness(page_image(pdf, 0, 1.0), page_image(drawn, 0, 1.0)) < 4


def test_a_printer_that_takes_nothing_is_told(printer, pdf, tmp_path):
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such.pdf"))
    with pytest.raises(RuleBroken, match="print_failed"):
        draw_pages(printer, pdf)


# The dialog


def test_the_print_dialog_is_persian_and_offers_what_is_done(theme, qapp, qtbot, printer):
    speak_persian(qapp)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = print_dialog(printer, 3, owner)
    dialog.show()
    for button in dialog.findChildren(QPushButton):
        if button.text().endswith(">>"):
            button.click()
    parts: list[QLabel | QPushButton | QRadioButton] = [
        *dialog.findChildren(QLabel),
        *dialog.findChildren(QPushButton),
        *dialog.findChildren(QRadioButton),
    ]
    words = [part.text() for part in parts if part.text() and part.maximumWidth()]
    assert len(words) > 10
    assert not [each for each in words if each.isascii()]
    assert not [each for each in words if "پرونده" in each]
    last = dialog.findChild(QSpinBox, "to")
    assert last is not None
    assert last.value() == 3
    page_set = dialog.findChild(QComboBox, "pageSetCombo")
    assert page_set is None or not page_set.width()
    dialog.close()
