"""Telling the citizen the answer: how the call went, and when to call again (تماس رضایت‌سنجی)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.referrals import REPLY_MAX_CHARS
from samad_desktop.domain.text import clean

AGAIN_WITHIN = timedelta(days=30)


class CallBackOutcome(StrEnum):
    """How a call to tell the answer ended."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SATISFIED = "not_satisfied"
    NOT_REACHED = "not_reached"
    LATER = "later"

    @property
    def is_told(self) -> bool:
        """Whether the citizen knows the answer now."""
        return self not in (CallBackOutcome.NOT_REACHED, CallBackOutcome.LATER)

    @property
    def needs_review(self) -> bool:
        """Whether the answer helped nobody: the centre decides within a term what comes next."""
        return self is CallBackOutcome.NOT_SATISFIED


@dataclass(frozen=True, slots=True)
class CallBackDraft:
    """What became of a call; it may still be wrong.

    `text` is what was said, `again_at` (UTC) when the citizen asked to be called again.
    Fields that a sentence can stand beside: outcome, text, again_at.
    """

    outcome: CallBackOutcome | None = None
    text: str = ""
    again_at: datetime | None = None

    def checked(self, now: datetime) -> "CallBackDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: it is not said how the call went, nothing tells what was said, or
                no time to call again is named.
        """
        draft = replace(self, text=clean(self.text))
        found = []
        if draft.outcome is None:
            found.append(FieldError("outcome", "required"))
        if (draft.outcome is None or draft.outcome.is_told) and not draft.text:
            found.append(FieldError("text", "required"))
        if len(draft.text) > REPLY_MAX_CHARS:
            found.append(FieldError("text", "too_long", str(REPLY_MAX_CHARS)))
        if draft.outcome is not CallBackOutcome.LATER:
            draft = replace(draft, again_at=None)
        elif draft.again_at is None:
            found.append(FieldError("again_at", "required"))
        elif not now < draft.again_at <= now + AGAIN_WITHIN:
            found.append(FieldError("again_at", "call_again_when", str(AGAIN_WITHIN.days)))
        if found:
            raise ValidationFailed(tuple(found))
        return draft
