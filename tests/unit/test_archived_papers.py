"""Every paper can be archived, searched and read aloud: what is asked of each template."""

import ctypes
from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.paths import resource

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SHEET: dict[str, Any] = {
    "centre": "مرکز آزمون",
    "made": "سه‌شنبه ۳ آذر ۱۴۰۵",
    "title": "برگهٔ آزمون ۲",
}
DAY = {"day": "شنبه", "counted": "۷ ساعت", "why": "روز کاری", "skipped": False}
CELL = {"text": "۱۲", "before": "پیش‌تر: ۹", "trend": 1, "heat": 0.5}
BAR = {"name": "تبریز", "mark": "۸", "text": "۱۲", "share": 1}
TABLE = {
    "title": "به تفکیک",
    "note": "",
    "compared": "در سنجش با شهریور",
    "drawn": "نمودار: باز",
    "figures": [{"title": "باز", **CELL}],
    "heads": ["شهرستان", "باز"],
    "numbers": [False, True],
    "widths": ["2.4fr", "1fr"],
    "tall": False,
    "dense": False,
    "roomy": True,
    "shade": False,
    "rows": [[CELL, CELL]],
    "totals": [CELL, CELL],
    "bars": [BAR, BAR],
}
CALLER = {
    "place": "۱",
    "name": "هویت محفوظ",
    "code": "۱۲ ۳۴",
    "subject": "آب",
    "hearing": "نیامد",
    "span": "",
    "text": "آب قطع است.",
    "promises": ["شنبه"],
    "directives": [{"number": "۱", "to": "آب", "subject": "لوله", "text": "وصل", "due": "فردا"}],
}
HELD = {"hours": "۱۰", "officials": ["استاندار"], "where": "۱۱۱", "about": "آب", "capacity": "۱۲"}
EMPTY = dict.fromkeys(
    ("timeline", "lateness", "reminders", "answers", "orders", "bases", "files", "grounds"), ()
)
# As little as each template can be filled with, and each thing that it draws.
DATA: dict[str, dict[str, Any]] = {
    "advocacy": {
        "opening": "بسمه تعالی",
        "number": "۱",
        "dated": "۱۴۰۵",
        "code": "۱۲",
        "to": "مدیر",
        "subject": "آب",
        "greeting": "سلام",
        "paragraphs": ["متن"],
        "due": "فردا",
        "about": "آب",
        "closing": "سپاس",
        "signer": "سرپرست",
        "matter": ["متن"],
        "sha256": "ab" * 32,
        **EMPTY,
    },
    "directive": {
        "number": "۱",
        "dated_at": "۱۴۰۵",
        "subject": "آب",
        "code": "۱۲",
        "greeting": "سلام",
        "paragraphs": ["متن"],
        "place": "تبریز",
        "matter": ["متن"],
        "closing": "سپاس",
        "recipients": [{"to": "مدیر", "agency": "آب", "due": "فردا"}],
        "copies": ["بازرسی"],
        "signer": "استاندار",
        "post": "استاندار",
    },
    "explanation": {"facts": [("مهلت", "فردا")], "days": [DAY, {**DAY, "skipped": True}]},
    "letter": {
        "number": "۱",
        "to": "مدیر",
        "dated_at": "۱۴۰۵",
        "greeting": "سلام",
        "copies": ["بازرسی"],
        "paragraphs": ["متن"],
        "signature": "مرکز",
        "rows": [{"code": "۱۲", "subject": "آب", "sent": "۱۴۰۵", "due": "۱۴۰۵", "late": "—"}],
    },
    "minutes": {
        "draft": "پیش‌نویس",
        "facts": [("تاریخ", "شنبه")],
        "officials": [("استاندار", "حاضر")],
        "counts": "۱ متقاضی",
        "callers": [CALLER],
        "signatures": ["استاندار"],
    },
    "report": {
        "days": "مهر",
        "moment": "۱۴۰۵/۰۹/۰۳ ساعت ۱۰:۰۰",
        "narrowed": ["تبریز"],
        "notes": ["یاد"],
        "wide": False,
        "tables": [TABLE, {**TABLE, "bars": [BAR] * 15, "shade": True}],
    },
    "timetable": {
        "span": "آذر",
        "how": "با ۱۱۱ تماس بگیرید.",
        "size": "a4",
        "days": [{"day": "شنبه", "lines": [{**HELD, "mark": "لغو شد", "off": True}]}],
    },
}


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("templates"), resource("fonts"))


def test_every_template_is_asked():
    names = {path.stem for path in resource("templates").glob("*.typ")}
    assert names == {*DATA, "paper"}


@pytest.mark.parametrize("template", DATA)
def test_a_paper_is_tagged_persian_titled_and_has_its_fonts_within(template, typesetter):
    pdf = typesetter.pdf(template, {**SHEET, **DATA[template]}, NOW)
    with pypdfium2.PdfDocument(pdf) as document:
        assert pdfium.FPDFCatalog_IsTagged(document)
        assert language(document) == "fa-IR"
        assert document.get_metadata_value("Title") == SHEET["title"].replace("هٔ", "ۀ")
        assert document.get_metadata_value("Author") == SHEET["centre"]
        assert all(pdfium.FPDF_StructTree_CountChildren(tree(page)) for page in document)
        fonts = {font for page in document for font in fonts_of(page)}
    assert fonts
    assert fonts == {("VazirmatnPaper", True)}
    # XMP says of which standards a PDF claims to be; the setter refuses what breaks them.
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def language(document):
    room = (ctypes.c_ushort * 16)()
    size = pdfium.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))
    return bytes(room)[: size - 2].decode("utf-16-le")


def tree(page):
    return pdfium.FPDF_StructTree_GetForPage(page)


def fonts_of(page):
    """Return the family of each font that a page uses, and whether it is embedded."""
    for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(each)
        room = ctypes.create_string_buffer(128)
        size = pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
        name = room.raw[: size - 1].decode().partition("+")[2] or room.raw[: size - 1].decode()
        yield name.partition("-")[0], bool(pdfium.FPDFFont_GetIsEmbedded(font))
