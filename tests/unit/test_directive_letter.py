"""The letter of a directive: set, and read back with another program."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pypdfium2
import pytest

from samad_desktop.documents.directive_letter import TEMPLATE, Signing, printed_directive
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.directives import Directive, DirectiveState, OrderedMatter, Recipient
from samad_desktop.paths import resource
from tests.paper_text import text_of

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
DUE = datetime(2026, 12, 6, 11, tzinfo=UTC)
NAMES = {7: "شرکت آب و فاضلاب استان", 8: "شرکت توزیع برق تبریز", 9: "اداره کل بازرسی استانداری"}
TEXT = (
    "خط انتقال DN300 کوی فرهنگیان با پمپ Grundfos CR-64 تا پایان مهلت راه‌اندازی شود.\n"
    "شمارهٔ تماس مجری 041-3333-4444 و گزارش در قالب PDF فرستاده شود."
)


MATTER = OrderedMatter(
    "پوشیده", "آب کوی وصل شود.", 3, "کوی فرهنگیان، کوچهٔ 12 غربی", "سه روز است آب قطع است."
)


def directive(*, copies: bool = True, protected: bool = False) -> Directive:
    state = DirectiveState.ISSUED
    acting = tuple(
        Recipient(n, 1, 1, agency, copy=False, state=state, due_at=DUE)
        for n, agency in enumerate((7, 8), start=1)
    )
    copied = (Recipient(3, 1, 1, 9, copy=True, state=state),) if copies else ()
    return Directive(
        *(1, UUID(int=1), "1405/م/12", 1, None, None, 5, "0000000000", "وصل آب کوی فرهنگیان"),
        *(TEXT, "نسرین دبیرزاده", NOW, (*acting, *copied), replace(MATTER, protected=protected)),
    )


@pytest.fixture(scope="module")
def typesetter():
    return Typesetter(resource("templates"), resource("fonts"))


def letter(typesetter, **more):
    signing = Signing("کامران ارس‌پور", "استاندار", NAMES, {3: "تبریز"})
    printed = printed_directive(directive(**more), signing, "مرکز سامد آذربایجان شرقی", NOW)
    return typesetter.pdf(TEMPLATE, printed, NOW)


def test_a_letter_has_its_number_date_words_copies_and_a_place_to_sign(typesetter):
    pdf = letter(typesetter)
    with pypdfium2.PdfDocument(pdf) as found:
        assert [tuple(map(round, page.get_size())) for page in found] == [(595, 842)]
    said = text_of(pdf)
    for wanted in (
        *("شماره: ۱۴۰۵/م/۱۲", "تاریخ: ۱۴۰۵/۰۹/۰۷", "پرونده: ۰۰ ۰۰ ۰۰ ۰۰ ۰۰"),
        *("وصل آب کوی فرهنگیان", "Grundfos", "کامران ارس‌پور"),
        *("041-3333-4444", "شرکت توزیع برق تبریز", "استاندار", "امضا", "جای مهر"),
        *("رونوشت", "اداره کل بازرسی استانداری"),
    ):
        assert wanted in said
    # It is spoken to once, and its term stands beside its name.
    assert said.count("مدیر محترم شرکت توزیع برق تبریز") == 1
    assert said.count("شرکت توزیع برق تبریز") > 1


def test_a_letter_says_where_it_is_and_what_it_is_about(typesetter):
    said = text_of(letter(typesetter))
    for wanted in ("تبریز", "کوچهٔ 12 غربی", "موضوع پرونده", "سه روز است آب قطع است"):
        assert wanted in said


def test_a_letter_about_a_protected_case_says_what_its_agencies_may_read(typesetter):
    said = text_of(letter(typesetter, protected=True))
    assert "آب کوی وصل شود" in said
    assert "پوشیده" in said
    assert "Grundfos" not in said


def test_a_letter_without_copies_says_nothing_of_them(typesetter):
    assert "رونوشت" not in text_of(letter(typesetter, copies=False))
