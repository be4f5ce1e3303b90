"""Which header of an old register means which field: guessed, and then shown to be changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from samad_desktop.domain.importing import REASON_COLUMN, ImportField, ImportMapping
from samad_desktop.domain.text import normal

# The likeliest names first; a header that is one of them beats one that only has it in it.
_NAMES: Mapping[ImportField, tuple[str, ...]] = {
    ImportField.CLOSED: (
        *("تاریخ پاسخ", "تاریخ مختومه", "تاریخ بستن", "تاریخ پایان", "تاریخ خاتمه"),
        *("تاریخ مختومه شدن", "closed", "close date", "closed at"),
    ),
    ImportField.RECEIVED: (
        *("تاریخ دریافت", "تاریخ ثبت", "تاریخ تماس", "تاریخ", "زمان تماس", "زمان ثبت"),
        *("زمان", "received", "received at", "date", "created"),
    ),
    ImportField.OLD_NUMBER: (
        *("شماره پرونده", "شماره پیگیری", "کد رهگیری", "کد پیگیری", "شماره ثبت", "ردیف"),
        *("شماره نامه", "شماره", "number", "id", "code"),
    ),
    ImportField.SUBJECT: ("موضوع", "عنوان", "موضوع پیام", "subject", "topic"),
    ImportField.KIND: ("نوع پیام", "نوع تماس", "نوع درخواست", "نوع", "kind", "type"),
    ImportField.CHANNEL: (
        *("مجرای ارتباط", "نحوه ارتباط", "طریقه تماس", "مجرا", "کانال", "روش ارتباط"),
        *("channel", "source"),
    ),
    ImportField.AGENCY: (
        *("دستگاه اجرایی", "دستگاه", "نام دستگاه", "سازمان", "اداره", "ارجاع به", "مخاطب"),
        *("agency", "organization", "organisation"),
    ),
    ImportField.COUNTY: ("شهرستان", "نام شهرستان", "county"),
    ImportField.PLACE: ("نشانی", "آدرس", "محل", "محله", "روستا", "شهر", "بخش", "place", "address"),
    ImportField.TEXT: (
        *("متن", "متن پیام", "شرح", "شرح پیام", "شرح درخواست", "شرح تماس", "توضیحات"),
        *("خلاصه", "text", "description", "message"),
    ),
    ImportField.NATIONAL_ID: ("کد ملی", "شماره ملی", "کدملی", "شناسه ملی", "national id"),
    ImportField.PHONE: (
        *("تلفن", "شماره تلفن", "شماره تماس", "تلفن همراه", "موبایل", "همراه", "شماره همراه"),
        *("phone", "mobile", "tel"),
    ),
    ImportField.NAME: (
        *("نام متقاضی", "نام و نام خانوادگی", "متقاضی", "نام تماس گیرنده", "تماس گیرنده"),
        *("نام شاکی", "نام", "name", "caller"),
    ),
    ImportField.STATE: ("وضعیت", "نتیجه", "وضعیت پرونده", "نتیجه نهایی", "state", "status"),
    ImportField.ANSWER: ("پاسخ", "متن پاسخ", "جواب", "پاسخ دستگاه", "اقدامات", "answer", "reply"),
}
_WORTH_CONTAINING = 4


def guessed(header: Iterable[str]) -> dict[ImportField, str]:
    """Return which column may be what; no column is two things."""
    free = {name: normal(name.replace("_", " ")) for name in header if name.strip()}
    found: dict[ImportField, str] = {}
    for fits in (_is_named, _contains):
        for field, names in _NAMES.items():
            if field in found:
                continue
            name = next((n for wanted in names for n in free if fits(free[n], normal(wanted))), "")
            if name:
                found[field] = name
                del free[name]
    return {field: found[field] for field in ImportField if field in found}


def same_columns(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two files have the same columns, however spelled; our reasons are none."""
    return _columns(one) == _columns(other)


def fitted(mapping: ImportMapping, header: Sequence[str]) -> ImportMapping:
    """Return a mapping with the columns named as a file with the same columns names them."""
    here = {normal(name): name for name in header}
    names = {
        field: name if name in header else here.get(normal(name), name)
        for field, name in mapping.columns.items()
    }
    return replace(mapping, columns=names)


def _columns(header: Sequence[str]) -> list[str]:
    return [normal(name) for name in header if name != REASON_COLUMN]


def _is_named(header: str, wanted: str) -> bool:
    return header == wanted


def _contains(header: str, wanted: str) -> bool:
    return len(wanted) >= _WORTH_CONTAINING and f" {wanted} " in f" {header} "
