"""An advocacy file on paper: set, and read back with another program."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pypdfium2
import pytest

from samad_desktop.documents.advocacy import (
    TEMPLATE,
    AdvocacyFacts,
    Lateness,
    ListedFile,
    Reminder,
    advocacy_content,
    canonical,
    hash_of,
    printed_advocacy,
)
from samad_desktop.documents.explanation import DayLine, ExplanationSheet
from samad_desktop.documents.typesetting import Typesetter
from samad_desktop.domain.advocacy import AdvocacyDraft, Conduct, as_turned
from samad_desktop.domain.cases import CaseState, EventKind, MatterDraft, TimelineEvent
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.directives import Directive, DirectiveState, Recipient
from samad_desktop.domain.legal_bases import LegalBasis
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.referrals import Referral, ReferralState
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.paths import resource
from tests.paper_text import pages_of

SENT = datetime(2026, 10, 24, 6, tzinfo=UTC)
NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)
DUE = datetime(2026, 11, 4, 10, 30, tzinfo=UTC)
LETTER = (
    "پیرو ارجاع پروندهٔ یادشده، پاسخ در مهلت داده نشده است.\n"
    "گزارش با شمارهٔ 041-3333-4444 و پمپ Grundfos CR-64 تطبیق داده شود."
)
FILE = ListedFile("نامهٔ اهالی.pdf", 1_234_567, "ab" * 32)


def event(number: int, kind: EventKind, text: str = "") -> TimelineEvent:
    at = SENT + timedelta(days=number)
    return TimelineEvent(number, kind, at, at, "زهره سرپرست‌پور", text, referral_id=4)


def sent(**more) -> ReferredCase:
    referral = Referral(
        *(4, 1, 5, 7, "", False, ReferralState.SENT, "رسیدگی شود.", "جواد کاردان", SENT),
        *(None, None, None, DUE),
    )
    found = ReferredCase(
        referral,
        "1234567890",
        CaseState.REFERRED,
        MatterDraft(text="آب کوی فرهنگیان قطع است.", place="هشترود"),
        Citizen(1, 1, "منصور جباری", IdKind.NOT_GIVEN, "", ("+989143471821",)),
        identity_withheld=False,
        received_at=SENT,
        events=(
            event(4, EventKind.SENT_BACK, "زمان اقدام گفته نشده است."),
            event(3, EventKind.FINAL_REPLY, "در دست پیگیری است."),
            event(2, EventKind.REMINDED, "یادآوری نخست"),
            event(1, EventKind.ACKNOWLEDGED),
            event(0, EventKind.REFERRED, "رسیدگی شود."),
        ),
    )
    return replace(found, **more)


def facts(**more) -> AdvocacyFacts:
    days = (
        DayLine("شنبه ۲ آبان ۱۴۰۵", "۷ ساعت", "روز کاری", skipped=False),
        DayLine("جمعه ۸ آبان ۱۴۰۵", "—", "تعطیل هفتگی", skipped=True),
    )
    late = (DayLine("پنجشنبه ۱۴ آبان ۱۴۰۵", "۵ ساعت", "روز کاری", skipped=False),)
    sheet = ExplanationSheet("چرا این تاریخ؟", (("زمان مجاز", "۷۰ ساعت کاری"),), days)
    to = Recipient(1, 1, 1, 7, copy=False, state=DirectiveState.RECEIVED, due_at=NOW)
    order = Directive(
        *(1, UUID(int=1), "1405/م/12", 1, None, None, 5, "1234567890", "وصل آب کوی فرهنگیان"),
        *("وصل شود.", "نسرین دبیرزاده", SENT, (to,)),
    )
    promise = Promise(
        *(1, 1, 1, 7, None, None, 5, None, True, "مدیر", "تا شنبه وصل می‌شود.", date(2026, 11, 7)),
        *(DUE, DUE, "نسرین دبیرزاده", SENT),
    )
    made = AdvocacyFacts(
        number="1405/ط/3",
        centre="مرکز سامد آذربایجان شرقی",
        agency="شرکت آب و فاضلاب استان",
        subject="قطع و افت فشار آب شهری",
        draft=AdvocacyDraft(5, 7, "مطالبهٔ رسیدگی به قطع آب کوی فرهنگیان", LETTER),
        conduct=Conduct(7, 4, breached=True, refused=1, returns=2),
        sent=(sent(),),
        issued_by="زهره سرپرست‌پور",
        at=NOW,
        due_at=NOW + timedelta(days=7),
        lateness=(Lateness(sheet, DUE, None, timedelta(hours=112, minutes=30), late),),
        raised=(Reminder(DUE, 2, "مدیر دستگاه اجرایی"),),
        directives=(order,),
        promises=(promise,),
        bases=(
            LegalBasis(
                *(1, UUID(int=2), 2, "مصوبه‌ها و بخشنامه‌های مرکز", "پاسخ در مهلت واجب است."),
                *("ابلاغ مرکز", date(2024, 3, 20), date(2027, 3, 20)),
            ),
        ),
        files=(FILE,),
    )
    return replace(made, **more)


@pytest.fixture(scope="module")
def typesetter():
    return Typesetter(resource("templates"), resource("fonts"))


def said(pdf: bytes) -> list[str]:
    return [" ".join(page.split()) for page in pages_of(pdf)]


def test_the_letter_stands_first_and_what_it_is_founded_on_behind_it(typesetter):
    content = advocacy_content(facts())
    sha256 = hash_of(canonical(content))
    pdf = typesetter.pdf(TEMPLATE, printed_advocacy(content, sha256), NOW)
    pages = said(pdf)
    for wanted in (
        *("بسمه تعالی", "مدیر محترم شرکت آب و فاضلاب استان", "۱۴۰۵/۰۹/۰۷", "با سلام و احترام"),
        *("041-3333-4444", "Grundfos", "زهره سرپرست‌پور", "امضا", "جای مهر", "مهلت تمکین"),
        *("مطالبهٔ رسیدگی", "پیوست: پروندهٔ مطالبه‌گری و ۱ فایل", "شماره: ۱۴۰۵/ط/۳"),
    ):
        assert wanted in pages[0], wanted
    behind = " ".join(pages[1:])
    for wanted in (
        *("مشخصات او همان است", "آب کوی فرهنگیان قطع است", "اعلام وصول", "۱۱۲ ساعت و ۳۰ دقیقه"),
        *("دیرکرد، روز به روز", "جمع دیرکرد", "پنجشنبه ۱۴ آبان ۱۴۰۵"),
        *("تعطیل هفتگی", "مدیر دستگاه اجرایی", "در دست پیگیری است", "زمان اقدام گفته نشده"),
        *("وصل آب کوی", "تا شنبه وصل", "نقض‌شده", "مصوبه‌ها و بخشنامه‌های مرکز", "ویرایش ۲"),
        *("نامهٔ اهالی.pdf", "کیلوبایت"),
    ):
        assert wanted in behind, wanted
    assert FILE.sha256 in behind.replace(" ", "")
    (printed,) = re.findall("[0-9a-f]{64}", pages[-1].replace(" ", ""))[-1:]
    assert sha256 in (printed, as_turned(printed))
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_value("Keywords") == sha256


def test_of_a_moment_the_day_is_read_first_and_then_the_hour(typesetter):
    pdf = typesetter.pdf(TEMPLATE, printed_advocacy(advocacy_content(facts())), NOW)
    with pypdfium2.PdfDocument(pdf) as document:
        for page in (each.get_textpage() for each in document):
            copied = page.get_text_range()
            if "سیر پرونده" in copied:
                break
        day = copied.index("۱۴۰۵/۰۸/۰۲", copied.index("سیر پرونده"))
        hour = copied.index("۰۹:۳۰", day)
        assert hour - day < len("۱۴۰۵/۰۸/۰۲") + 4
        assert page.get_charbox(hour)[0] < page.get_charbox(day)[0]


def test_a_draft_says_so_and_has_no_hash(typesetter):
    content = advocacy_content(facts(number=""))
    pages = said(typesetter.pdf(TEMPLATE, printed_advocacy(content), NOW))
    assert "پیش‌نویس" in pages[0]
    assert "سنجید" not in pages[-1]


def test_a_file_of_next_to_nothing_has_a_word_for_each_part(typesetter):
    bare = facts(
        sent=(sent(events=(), citizen=None),),
        **dict.fromkeys(("lateness", "raised", "directives", "promises", "bases", "files"), ()),
    )
    pages = " ".join(said(typesetter.pdf(TEMPLATE, printed_advocacy(advocacy_content(bare)), NOW)))
    for wanted in ("رخدادی ثبت نشده", "مستندی برگزیده نشده", "جز این پرونده", "ناشناس"):
        assert wanted in pages


def test_no_citizen_is_named_and_a_kept_identity_is_said_to_be_kept():
    told = canonical(advocacy_content(facts()))
    assert "جباری" not in told
    assert "3471821" not in told
    kept = sent(citizen=None, identity_withheld=True)
    assert "محفوظ" in canonical(advocacy_content(facts(sent=(kept,))))


def test_the_same_facts_have_the_same_hash_and_one_letter_more_another():
    one, same = (hash_of(canonical(advocacy_content(facts()))) for _ in range(2))
    draft = replace(facts().draft, letter=f"{LETTER}.")
    other = hash_of(canonical(advocacy_content(facts(draft=draft))))
    assert one == same != other


def test_a_citizens_markup_is_said_plainly(typesetter):
    matter = MatterDraft(text="#pagebreak() *x* <b> $a$ \u202e")
    content = advocacy_content(facts(sent=(sent(matter=matter),)))
    pages = said(typesetter.pdf(TEMPLATE, printed_advocacy(content), NOW))
    assert all(each in " ".join(pages) for each in ("pagebreak", "x"))
    assert len(pages) == len(said(typesetter.pdf(TEMPLATE, _plain(), NOW)))


def _plain():
    return printed_advocacy(advocacy_content(facts()))
