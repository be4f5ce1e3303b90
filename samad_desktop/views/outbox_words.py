"""What is said of a call on its way to the centre."""

from collections.abc import Sequence

from samad_desktop.domain.calendar import clock
from samad_desktop.domain.outbox import LeftCalls, OutboxCall, OutboxState
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.case_looks import shown_code

GROUP = "تماس‌های فرستاده‌نشده"
MEND = Deed("unsent_mend", "باز کردن و اصلاح تماسی که پذیرفته نشد", ("F11",), GROUP)
COPY = Deed("unsent_copy", "رونوشت از کد رهگیری تماس", ("Shift+F8",), GROUP)
TOLD = "کد {code} ساعت {at} به متقاضی گفته شد. "
WAITS = "در انتظار فرستادن به پایگاه دادهٔ مرکز؛ همین که در دسترس باشد فرستاده می‌شود."
REFUSED = "پذیرفته نشد: {reason}"
SET_ASIDE = "تماسی که کدش گفته شده بود پذیرفته نشد: {reason} با {key} آن را باز کنید."

BROUGHT_BACK = (
    "پایگاه داده از نسخهٔ پشتیبان بازگردانده شده است؛ {count} تماس که در آن نیست"
    " با همان کدها دوباره فرستاده می‌شود."
)
TAKEN_OVER = "{count} تماس همکاری که دیگر کاربر مرکز نیست، به نام شما فرستاده می‌شود."
LEFT = (
    "{count} تماسی که {people} نوشته است هنوز از این رایانه به مرکز نرسیده؛ نگه داشته شده است"
    " و با ورود بعدی نویسنده‌اش روی همین رایانه فرستاده می‌شود."
)


def left_story(left: Sequence[LeftCalls]) -> str:
    """Return how many calls of others wait here for whom; empty where there are none."""
    if not left:
        return ""
    people = " و ".join(isolate(each.login) for each in left)
    return LEFT.format(count=persian_digits(sum(each.count for each in left)), people=people)


def told_story(call: OutboxCall) -> str:
    """Return what has become of a call so far."""
    code = shown_code(call.tracking_code)
    story = TOLD.format(code=code, at=clock(call.told_at))
    if call.state is OutboxState.ASIDE:
        return story + REFUSED.format(reason=reason_of(call.reason, call.detail))
    return story + WAITS


def reason_of(code: str, detail: str) -> str:
    """Return why a call was refused."""
    return sentence(code, persian_digits(detail))
