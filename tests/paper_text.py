"""The words of a PDF as Chrome and Edge copy them, in the order in which they are read."""

import unicodedata

import pypdfium2

from samad_desktop.domain.text import strip_isolates

_MARK = "\N{RIGHT-TO-LEFT MARK}"
# The reader has other letters for these, which Unicode calls equal, and paper one for two.
_EQUAL = str.maketrans({"ۀ": "هٔ", "\N{NO-BREAK SPACE}": " "})


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, without what is not seen of it; its lines are kept."""
    return [shown(page) for page in copied_pages(pdf)]


def text_of(pdf: bytes) -> str:
    """Return the words of all pages, with one space between them."""
    return " ".join(" ".join(pages_of(pdf)).split())


def copied_pages(pdf: bytes) -> list[str]:
    """Return what is copied of each page, as it is."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def shown(copied: str) -> str:
    """Return what is seen of a text that was copied."""
    text = unicodedata.normalize("NFC", strip_isolates(copied).replace(_MARK, ""))
    return text.translate(_EQUAL)
