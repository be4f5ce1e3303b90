"""What the words of a register mean: the centre's names, usual words, and what was said once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from samad_desktop.domain.cases import CaseKind, Disposition
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import FieldError, ValidationFailed
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
    own = _own_words(reference)
    return {field: {**words, **mapping.values.get(field, {})} for field, words in own.items()}


def settled(mapping: ImportMapping, reference: Reference) -> ImportMapping:
    """Return a mapping as it is kept: its words normalised, and the codes of what they mean.

    Raises:
        ValidationFailed: a word, or a default, means nothing that the centre knows.
    """
    own, known = _own_words(reference), known_codes(reference)
    wrong: list[FieldError] = []

    def code(field: ImportField, meant: str) -> str:
        found = meant if meant in known.get(field, ()) else own.get(field, {}).get(normal(meant))
        if found is None:
            wrong.append(FieldError(field, "import_meaning_unknown", meant))
        return found or ""

    values = {
        field: {normal(word): code(field, meant) for word, meant in words.items()}
        for field, words in mapping.values.items()
    }
    defaults = {field: code(field, meant) for field, meant in mapping.defaults.items()}
    if wrong:
        raise ValidationFailed(tuple(wrong))
    return replace(mapping, values=values, defaults=defaults)


def still_known(mapping: ImportMapping, reference: Reference) -> ImportMapping:
    """Return a remembered mapping without what the centre has no longer."""
    known = known_codes(reference)
    values = {
        field: {word: code for word, code in words.items() if code in known[field]}
        for field, words in mapping.values.items()
        if field in known
    }
    kept = mapping.defaults.items()
    defaults = {field: code for field, code in kept if code in known.get(field, ())}
    return replace(mapping, values=values, defaults=defaults)


def _own_words(reference: Reference) -> Mapping[ImportField, Words]:
    return {
        ImportField.SUBJECT: _once(_of_subjects(reference)),
        ImportField.COUNTY: _once(_of_counties(reference)),
        ImportField.AGENCY: _once(_of_agencies(reference)),
        ImportField.KIND: _usual(_KINDS),
        ImportField.CHANNEL: _usual(_CHANNELS),
        ImportField.STATE: _usual(_ENDINGS),
    }


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
