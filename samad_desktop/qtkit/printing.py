"""Printing a PDF: on Linux CUPS gets the PDF itself, elsewhere its pages are drawn at 300 dpi."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QRadioButton, QSpinBox, QWidget

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.pdf_pages import POINTS_PER_INCH, page_image, page_sizes
from samad_desktop.workstation.written_files import written_whole

PICTURE_DPI = 300
PRINT = "چاپ"

_PROGRAM = "lp"
# It only queues; a print service that does not even do that in a minute is not there.
_PROGRAM_SECONDS = 60
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
# What Qt offers beside the range of pages, and `lp` and our own drawing do not do.
_NOT_OFFERED = ("pagesRadioButton", "pagesLineEdit", "pageSetLabel", "pageSetCombo")
_PARTS = (QRadioButton, QLineEdit, QLabel, QComboBox)


def new_printer() -> QPrinter:
    """Return the default printer with A4 paper; keep it while its dialog or painter lives."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def print_dialog(printer: QPrinter, pages: int, owner: QWidget) -> QPrintDialog:
    """Return the dialog that asks which printer, which of the `pages`, and how often."""
    dialog = QPrintDialog(printer, owner)
    dialog.setWindowTitle(PRINT)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
    for kind in _PARTS:
        for part in dialog.findChildren(kind):
            if part.objectName() in _NOT_OFFERED:
                # Qt shows some of them again when another printer is chosen.
                part.setMaximumSize(0, 0)
                part.hide()
    for spin in dialog.findChildren(QSpinBox):
        spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return dialog


def ask_in(dialog: QPrintDialog, on_accept: Callable[[], None]) -> None:
    """Show the dialog, which goes afterwards; Windows shows its own only to those who wait."""
    if sys.platform == "win32":
        if dialog.exec():
            on_accept()
        dialog.deleteLater()
        return
    dialog.finished.connect(dialog.deleteLater)
    dialog.accepted.connect(on_accept)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def printing_of(printer: QPrinter, title: str) -> Callable[[bytes], None]:
    """Return what prints a PDF as the dialog was told; it blocks, for a worker.

    It raises RuleBroken: `file_not_written`, `print_program_missing`, `print_failed`.
    """
    if printer.outputFileName():
        return partial(_write, Path(printer.outputFileName()))
    if sys.platform == "linux":
        return partial(hand_to_cups, words_for_cups(printer, title))
    return partial(draw_pages, printer)


def words_for_cups(printer: QPrinter, title: str) -> tuple[str, ...]:
    """Return what `lp` is told of the printer, the copies and the pages."""
    reverse = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    wishes = {
        "media": QPageSize.key(printer.pageLayout().pageSize().id()),
        "collate": "true" if printer.collateCopies() else "false",
        "sides": _SIDES.get(printer.duplex(), ""),
        "page-ranges": printer.pageRanges().toString(),
        "outputorder": "reverse" if reverse else "",
        "print-color-mode": "monochrome" if grey else "",
    }
    told = [*("-t", title), *("-n", str(printer.copyCount()))]
    if printer.printerName():
        told += ["-d", printer.printerName()]
    for name, value in wishes.items():
        told += ["-o", f"{name}={value}"] if value else []
    return tuple(told)


def hand_to_cups(told: tuple[str, ...], pdf: bytes) -> None:
    """Give the PDF to CUPS through `lp`, which keeps its letters letters; blocks.

    Raises:
        RuleBroken: `print_program_missing`, `print_failed` with what `lp` said.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise RuleBroken("print_program_missing")
    try:
        done = subprocess.run(  # noqa: S603 - the print service's own program
            [program, *told],
            input=pdf,
            capture_output=True,
            check=False,
            timeout=_PROGRAM_SECONDS,
            env=_own_environment(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RuleBroken("print_failed", _PROGRAM) from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise RuleBroken("print_failed", isolate((said or [_PROGRAM])[-1]))


def _own_environment() -> dict[str, str]:
    """Return what the system's programs expect; a frozen program points at its own libraries."""
    found = dict(os.environ)
    if getattr(sys, "frozen", False):
        found.pop("LD_LIBRARY_PATH", None)
        if (before := found.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
            found["LD_LIBRARY_PATH"] = before
    return found


def draw_pages(printer: QPrinter, pdf: bytes) -> None:
    """Draw the pages as pictures, each as large as its paper allows; blocks.

    Raises:
        RuleBroken: `print_failed`, the printer takes nothing.
    """
    sizes = page_sizes(pdf)
    numbers = _pages_to_draw(printer, len(sizes))
    scale = min(PICTURE_DPI, printer.resolution()) / POINTS_PER_INCH
    printer.setFullPage(True)
    painter = QPainter()
    for place, number in enumerate(numbers):
        lies = sizes[number].width() > sizes[number].height()
        orientation = QPageLayout.Orientation
        printer.setPageOrientation(orientation.Landscape if lies else orientation.Portrait)
        ready = printer.newPage() if place else painter.begin(printer)
        if not ready:
            raise RuleBroken("print_failed", printer.printerName())
        picture = page_image(pdf, number, scale, for_print=True)
        paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        shown = picture.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, shown.width(), shown.height())
        spot.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(spot, picture)
    painter.end()


def _pages_to_draw(printer: QPrinter, count: int) -> list[int]:
    """Return which pages are to be drawn, counted from 0, in the order of the paper."""
    ranges = printer.pageRanges()
    asked = [n for n in range(count) if ranges.isEmpty() or ranges.contains(n + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        asked.reverse()
    by_us = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return asked * by_us
    return [number for number in asked for _ in range(by_us)]


def _write(target: Path, pdf: bytes) -> None:
    """Keep the PDF itself where the dialog was told to print into a file."""
    with written_whole(target) as beside:
        beside.write_bytes(pdf)
