"""Pages of a PDF as pictures, drawn by PDFium; safe to call from any thread.

PDFium itself is not, so pages are drawn one after another.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72

_DRAWING = Lock()


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """Return the size of every page in points.

    Raises:
        pypdfium2.PdfiumError: these bytes are no PDF.
    """
    with _opened(pdf) as document:
        return tuple(QSizeF(*document.get_page_size(number)) for number in range(len(document)))


def page_image(pdf: bytes, number: int, scale: float, *, for_print: bool = False) -> QImage:
    """Return one page on white paper.

    Args:
        pdf: the whole document.
        number: counted from 0.
        scale: pixels for each point.
        for_print: whether letters are drawn for paper and not for a screen.

    Raises:
        pypdfium2.PdfiumError: these bytes are no PDF, or it has no such page.
    """
    with _opened(pdf) as document:
        drawn = document[number].render(
            scale=scale, prefer_bgrx=True, optimize_mode="print" if for_print else None
        )
        try:
            # The picture must not look into PDFium's memory, which goes with the page.
            return QImage(
                memoryview(drawn.buffer),
                drawn.width,
                drawn.height,
                drawn.stride,
                QImage.Format.Format_RGB32,
            ).copy()
        finally:
            drawn.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Hold PDFium while a document is open; closing it closes its pages."""
    with _DRAWING, pypdfium2.PdfDocument(pdf) as document:
        yield document
