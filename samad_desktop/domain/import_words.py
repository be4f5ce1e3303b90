"""What the words of a register mean: the centre's names, usual words, and what was said once."""

from collections.abc import Iterable, Mapping

from samad_desktop.domain.cases import CaseKind, Disposition
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.importing import STILL_OPEN, ImportField, ImportMapping
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import normal

Words = Mapping[str, str]

_KINDS: Mapping[str, tuple[str, ...]] = {
    CaseKind.REQUEST: ("درخواست", "تقاضا", "خواسته"),
    CaseKind.COMPLAINT: ("شکایت", "شکایات", "اعتراض"),
    CaseKind.CRITICISM: ("انتقاد", "انتقادات", "گلایه"),
    CaseKind.SUGGESTION: ("پیشنهاد", "پیشنهادات"),
    CaseKind.IDEA: ("ایده", "طرح"),
    CaseKind.REPORT: ("گزارش", "گزارش مردمی", "گزارش تخلف", "اعلام"),
    CaseKind.MEETING_REQUEST: ("درخواست ملاقات", "ملاقات", "وقت ملاقات"),
    CaseKind.APPRECIATION: ("تشکر", "قدردانی", "تقدیر", "سپاسگزاری"),
}
_CHANNELS: Mapping[str, tuple[str, ...]] = {
    Channel.PHONE: ("تلفن", "تلفنی", "تماس تلفنی", "111", "سامد 111", "تلفن 111"),
    Channel.IN_PERSON: ("حضوری", "مراجعه حضوری", "مراجعه"),
    Channel.LETTER: ("نامه", "کتبی", "مکتوب", "مکاتبه", "نامه کتبی"),
    Channel.WEB: ("وب", "سایت", "اینترنتی", "اینترنت", "پرتال", "سامانه", "وبگاه"),
    Channel.SMS: ("پیامک", "پیامکی", "sms"),
    Channel.TRIP_DESK: ("میز سفر", "سفر", "سفر استانی", "ملاقات مردمی"),
}
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    STILL_OPEN: (
        *("باز", "جاری", "در جریان", "در حال بررسی", "در دست بررسی", "در بررسی مرکز", "ارجاع شده"),
        *("در حال پیگیری", "در دست پیگیری", "در دست اقدام", "در حال اقدام", "ثبت شده", "معوق"),
        *("منتظر پاسخ", "بدون پاسخ", "open"),
    ),
    Disposition.DONE: (
        *("انجام شد", "انجام شده", "مختومه", "بسته", "بسته شده", "خاتمه یافته", "حل شد", "حل شده"),
        *("پاسخ داده شد", "پاسخ داده شده", "رفع شد", "اقدام شد", "closed", "done"),
    ),
    Disposition.PLANNED: ("در برنامه", "برنامه ریزی شد", "برنامه ریزی شده", "در نوبت اجرا"),
    Disposition.OUTSIDE_RULES: ("خارج از ضوابط", "خارج از مقررات", "مغایر مقررات", "غیرقانونی"),
    Disposition.INFEASIBLE: ("امکان پذیر نیست", "غیرقابل انجام", "غیرقابل اجرا", "مقدور نیست"),
    Disposition.ADVISED: ("راهنمایی", "راهنمایی شد", "راهنمایی شده", "مشاوره", "ارشاد"),
    Disposition.DUPLICATE: ("تکراری",),
    Disposition.WITHDRAWN: ("انصراف", "انصراف متقاضی", "منصرف شد"),
}
_COUNTY = "شهرستان "


def known_words(reference: Reference, mapping: ImportMapping) -> Mapping[ImportField, Words]:
    """Return what each word means, by its normalised spelling; what was said once comes first."""
    own: Mapping[ImportField, Words] = {
        ImportField.SUBJECT: _once(_of_subjects(reference)),
        ImportField.COUNTY: _once(_of_counties(reference)),
        ImportField.AGENCY: _once(_of_agencies(reference)),
        ImportField.KIND: _usual(_KINDS),
        ImportField.CHANNEL: _usual(_CHANNELS),
        ImportField.STATE: _usual(_ENDINGS),
    }
    return {field: {**words, **mapping.values.get(field, {})} for field, words in own.items()}


def known_codes(reference: Reference) -> Mapping[ImportField, frozenset[str]]:
    """Return the codes that a word may mean at all."""
    subjects = (each.code for each in reference.subjects.values() if not each.retired)
    agencies = (each.code for each in reference.agencies.values())
    return {
        ImportField.SUBJECT: frozenset(subjects),
        ImportField.COUNTY: frozenset(each.code for each in reference.counties.values()),
        ImportField.AGENCY: frozenset(agencies),
        ImportField.KIND: frozenset(CaseKind),
        ImportField.CHANNEL: frozenset(Channel),
        ImportField.STATE: frozenset((*Disposition, STILL_OPEN)),
    }


def _of_subjects(reference: Reference) -> Iterable[tuple[str, str]]:
    for each in reference.subjects.values():
        if not each.retired:
            yield each.code, each.code
            yield each.name, each.code
            yield f"{each.group} {each.name}", each.code


def _of_counties(reference: Reference) -> Iterable[tuple[str, str]]:
    for each in reference.counties.values():
        yield from (
            (each.code, each.code),
            (each.name, each.code),
            (_COUNTY + each.name, each.code),
        )


def _of_agencies(reference: Reference) -> Iterable[tuple[str, str]]:
    for each in reference.agencies.values():
        yield from ((each.code, each.code), (each.name, each.code), (each.short_name, each.code))


def _once(named: Iterable[tuple[str, str]]) -> Words:
    """Return what each name means; one that means two things means none."""
    found: dict[str, set[str]] = {}
    for name, code in named:
        found.setdefault(normal(name), set()).add(code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


def _usual(words: Mapping[str, tuple[str, ...]]) -> Words:
    spelled = {normal(word): str(code) for code, each in words.items() for word in each}
    return spelled | {normal(code): str(code) for code in words}
