"""The Persian names of what advocacy files know by a code, and the letters that are proposed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from samad_desktop.domain.advocacy import AdvocacyState, Conduct, Ground
from samad_desktop.domain.advocacy_lists import AdvocacyFilter
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.text import persian_digits

GROUNDS: Mapping[str, str] = {
    Ground.BREACH: "تخطی از مهلت",
    Ground.BROKEN_ANSWER: "پاسخ نپذیرفتنی",
    Ground.REPEATED_RETURNS: "برگشت‌های پی‌درپی",
}
# One mapping an enum: members of two enums with the same code are equal, and would collide.
_NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    AdvocacyState: {
        AdvocacyState.DRAFT: "پیش‌نویس",
        AdvocacyState.SENT: "فرستاده‌شده",
        AdvocacyState.ANSWERED: "دستگاه: تمکین شد",
        AdvocacyState.COMPLIED: "تمکین‌شده",
        AdvocacyState.WITHDRAWN: "پس‌گرفته",
    },
    Ground: GROUNDS,
    AdvocacyFilter: {
        AdvocacyFilter.OPEN: "پرونده‌های باز مطالبه‌گری",
        AdvocacyFilter.LATE: "گذشته از مهلت تمکین",
        AdvocacyFilter.ANSWERED: "در انتظار تأیید مرکز",
        AdvocacyFilter.DRAFTS: "پیش‌نویس‌ها",
        AdvocacyFilter.ALL: "همهٔ پرونده‌های مطالبه‌گری",
    },
}
# As the timeline of a case tells them.
EVENTS: Mapping[str, str] = {
    EventKind.ADVOCACY_SENT: "پروندهٔ مطالبه‌گری به دستگاه",
    EventKind.ADVOCACY_ANSWERED: "دستگاه: مطالبه تمکین شد",
    EventKind.ADVOCACY_DENIED: "مرکز: تمکین پذیرفته نشد",
    EventKind.ADVOCACY_COMPLIED: "مرکز: تمکین تأیید شد",
    EventKind.ADVOCACY_WITHDRAWN: "پس گرفتن مطالبه",
}
SUBJECT = "مطالبهٔ رسیدگی به پروندهٔ شهروند: {subject}"
_OPENING = (
    "پیرو ارجاع پروندهٔ یادشده به آن دستگاه و با عنایت به وظیفهٔ این مرکز در پیگیری حقوق مردم،"
    " به آگاهی می‌رساند:"
)
_BREACH = "پاسخ به این پرونده در مهلت مقرر داده نشده است؛ شرح محاسبهٔ دیرکرد پیوست است."
_BROKEN_ANSWER = (
    "پاسخ آن دستگاه {times} بار بررسی و به سبب نارسایی برگردانده شده و خواستهٔ متقاضی همچنان"
    " برآورده نشده است."
)
_REPEATED_RETURNS = "این پرونده {times} بار بدون اقدام به مرکز برگردانده شده است."
_DEMAND = (
    "از این رو خواهشمند است دستور فرمایید تا پایان مهلت یادشده در همین نامه، موضوع رسیدگی و اقدام"
    " انجام‌شده با ذکر زمان و مسئول آن به این مرکز اعلام شود."
)


def name_of(member: StrEnum) -> str:
    """Return the Persian name of a code."""
    return _NAMES[type(member)][member]


def ground_words(conduct: Conduct) -> tuple[str, ...]:
    """Return why the centre acts, one sentence a ground."""
    words = {
        Ground.BREACH: _BREACH,
        Ground.BROKEN_ANSWER: _BROKEN_ANSWER.format(times=_times(conduct.refused)),
        Ground.REPEATED_RETURNS: _REPEATED_RETURNS.format(times=_times(conduct.returns)),
    }
    return tuple(words[ground] for ground in conduct.grounds)


def proposed_letter(conduct: Conduct, subject: str) -> tuple[str, str]:
    """Return the subject and the text of the letter that is proposed."""
    paragraphs: Iterable[str] = (_OPENING, *ground_words(conduct), _DEMAND)
    return SUBJECT.format(subject=subject), "\n".join(paragraphs)


def _times(count: int) -> str:
    return "یک" if count == 1 else persian_digits(count)
