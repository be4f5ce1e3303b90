"""What is said of a call on its way to the centre."""

from samad_desktop.domain.calendar import clock
from samad_desktop.domain.outbox import OutboxCall, OutboxState
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.messages import sentence

TOLD = "کد {code} ساعت {at} به متقاضی گفته شد. "
WAITS = "در انتظار فرستادن به پایگاه دادهٔ مرکز؛ همین که در دسترس باشد فرستاده می‌شود."
REFUSED = "پذیرفته نشد: {reason}"
SET_ASIDE = "تماسی که کدش گفته شده بود پذیرفته نشد: {reason} با {key} آن را باز کنید."


def told_story(call: OutboxCall) -> str:
    """Return what has become of a call so far."""
    code = isolate(persian_digits(show_tracking_code(call.tracking_code)))
    story = TOLD.format(code=code, at=clock(call.told_at))
    if call.state is OutboxState.ASIDE:
        return story + REFUSED.format(reason=reason_of(call.reason, call.detail))
    return story + WAITS


def reason_of(code: str, detail: str) -> str:
    """Return why a call was refused."""
    return sentence(code, persian_digits(detail))
