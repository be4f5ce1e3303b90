"""Asking who stands behind a protected case: always with a reason, which supervisors read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from samad_desktop.domain.cases import EventContact
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.text import clean

REASON_MIN_LETTERS = 5
REASON_MAX_CHARS = 500
# For so long one request is enough; afterwards its reason may not hold any more.
HOLDS_FOR = timedelta(minutes=15)
ASKED_MAX = 60
ASKED_WITHIN = timedelta(hours=1)

# What most requests are for, word for word; the first is what an answer is told with.
TO_TELL_THE_ANSWER = "تماس برای اعلام نتیجه"
READY_REASONS = (
    TO_TELL_THE_ANSWER,
    "تماس برای تکمیل اطلاعات پرونده",
    "بررسی تکراری بودن پرونده",
)
# The program asks in her name when she makes what an agency reads: only so can it be
# looked through for what gives the caller away.
TO_REDACT = "بازبینی آنچه دستگاه می‌خواند، تا متقاضی را نشناساند"


@dataclass(frozen=True, slots=True)
class CasePeople:
    """Who stands behind a case, who calls on that person's behalf, and who called when.

    `calls` are those that events of the case tell of, by event; `joined_records` is how many
    others were joined into the citizen's.
    """

    case_id: int
    citizen: Citizen | None
    representative: Citizen | None = None
    calls: Mapping[int, EventContact] = field(default_factory=dict)
    joined_records: int = 0


def checked_reason(typed: str) -> str:
    """Return a reason as it is kept.

    Raises:
        ValidationFailed: field "reason": empty, too short or too long.
    """
    said = clean(typed)
    if not said:
        raise ValidationFailed((FieldError("reason", "required"),))
    if sum(each.isalnum() for each in said) < REASON_MIN_LETTERS:
        raise ValidationFailed((FieldError("reason", "reason_needed"),))
    if len(said) > REASON_MAX_CHARS:
        raise ValidationFailed((FieldError("reason", "too_long", str(REASON_MAX_CHARS)),))
    return said
