"""The Persian names of what directives and the ledger know by a code, and their sentences."""

from collections.abc import Mapping
from enum import StrEnum

from samad_desktop.domain.directive_lists import DirectiveFilter
from samad_desktop.domain.directives import DirectiveState, Verdict
from samad_desktop.domain.ledger import Entry, Standing

# One mapping an enum: members of two enums with the same code are equal, and would collide.
_NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    DirectiveState: {
        DirectiveState.ISSUED: "صادرشده",
        DirectiveState.RECEIVED: "دریافت‌شده",
        DirectiveState.IN_PROGRESS: "در دست انجام",
        DirectiveState.DONE: "انجام‌شده به گفتهٔ دستگاه",
    },
    Verdict: {Verdict.KEPT: "انجام شد", Verdict.NOT_KEPT: "انجام نشد"},
    Standing: {
        Standing.RUNNING: "در مهلت",
        Standing.LATE: "دیرشده",
        Standing.BROKEN: "نقض‌شده",
        Standing.UNVERIFIED: "در انتظار تأیید متقاضی",
        Standing.KEPT: "انجام‌شده",
    },
    Entry: {Entry.DIRECTIVE: "دستور", Entry.PROMISE: "قول مدیر"},
    DirectiveFilter: {
        DirectiveFilter.OPEN: "دستورهای انجام‌نشده",
        DirectiveFilter.DUE_TODAY: "دستورهای با مهلت امروز",
        DirectiveFilter.LATE: "دستورهای دیرشده",
        DirectiveFilter.TO_VERIFY: "در انتظار تأیید متقاضی",
        DirectiveFilter.ALL: "همهٔ دستورها",
    },
}
# Ready sentences of dictation, each with its short key; the centre's own come after them.
TEMPLATES = (
    ("وصل", "این خدمت تا پایان مهلت برقرار و نتیجه با ذکر زمان به این مرکز گزارش شود."),
    ("بازدید", "کارشناس آن دستگاه تا پایان مهلت از محل بازدید و نتیجه را کتبی گزارش کند."),
    ("پاسخ", "به درخواست متقاضی تا پایان مهلت پاسخ روشن و مستدل داده شود."),
    ("رفع", "مشکل تا پایان مهلت رفع شود و اگر مانعی هست، مانع و راه رفع آن اعلام شود."),
    ("جلسه", "با حضور متقاضی نشستی برگزار و صورت‌جلسهٔ آن به این مرکز فرستاده شود."),
)


_LATE = "{name} با تأخیر"


def name_late(standing: Standing) -> str:
    """Return the name of what was done, but after its time."""
    return _LATE.format(name=name_of(standing))


def name_of(member: StrEnum) -> str:
    """Return the Persian name of a code."""
    return _NAMES[type(member)][member]
