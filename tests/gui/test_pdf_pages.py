"""Pages of a PDF become pictures, by several threads at once, and hold nothing of PDFium."""

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from samad_desktop.qtkit.pdf_pages import page_image, page_sizes
from tests.gui.papers import explanation_pdf, letter_pdf

A4_POINTS = (595, 842)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return letter_pdf()


def test_every_page_has_the_size_of_its_paper(pdf):
    sizes = page_sizes(pdf)
    assert [(round(size.width()), round(size.height())) for size in sizes] == [A4_POINTS] * 3


def test_a_page_is_black_on_white_and_as_large_as_was_asked(pdf):
    picture = page_image(pdf, 0, 2.0)
    assert (picture.width(), picture.height()) == (1191, 1684)
    assert picture.pixelColor(0, 0).name() == "#ffffff"
    # The rows of an odd width end with bytes that belong to no dot.
    odd = page_image(pdf, 0, 1.003)
    assert odd.width() % 4
    assert odd.pixelColor(odd.width() - 1, odd.height() - 1).name() == "#ffffff"


def test_the_colours_are_those_of_the_paper(pdf):
    """The accent of the head is green: with red and blue exchanged it would be brown."""
    picture = page_image(pdf, 0, 3.0).convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height() // 5
    found = {picture.pixelColor(x, y).name() for x in range(width) for y in range(0, height, 2)}
    assert "#0f766e" in found
    assert "#6e760f" not in found


def test_several_threads_may_draw_at_once(pdf):
    pdfs = (pdf, explanation_pdf(280))

    def draw(turn):
        return page_image(pdfs[turn % 2], turn % 3, 0.3)

    alone = [draw(turn) for turn in range(6)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(draw, range(300)))
    assert all(picture == alone[turn % 6] for turn, picture in enumerate(together))


def test_what_is_no_pdf_is_refused():
    with pytest.raises(pypdfium2.PdfiumError):
        page_sizes(b"not at all")
