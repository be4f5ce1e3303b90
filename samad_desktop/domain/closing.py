"""How a case ends, and of which ends the reason must be written down."""

from dataclasses import dataclass, replace

from samad_desktop.domain.cases import Disposition
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.referrals import REPLY_MAX_CHARS
from samad_desktop.domain.text import clean

# Until when it is planned, which rule forbids it, why it cannot be done, who gave it up.
NEEDS_WORDS = frozenset(
    {
        Disposition.PLANNED,
        Disposition.OUTSIDE_RULES,
        Disposition.INFEASIBLE,
        Disposition.WITHDRAWN,
    }
)


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """How a case is to end; it may still be wrong.

    Fields that a sentence can stand beside: disposition, text.
    """

    disposition: Disposition | None = None
    text: str = ""

    def checked(self) -> "ClosingDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: there is no disposition, it needs words, or it is a duplicate:
                that one is merged into the case it repeats.
        """
        draft = replace(self, text=clean(self.text))
        found = []
        if draft.disposition is None:
            found.append(FieldError("disposition", "disposition_missing"))
        if draft.disposition is Disposition.DUPLICATE:
            found.append(FieldError("disposition", "duplicate_of_what"))
        if draft.disposition in NEEDS_WORDS and not draft.text:
            found.append(FieldError("text", "closing_needs_words"))
        if len(draft.text) > REPLY_MAX_CHARS:
            found.append(FieldError("text", "too_long", str(REPLY_MAX_CHARS)))
        if found:
            raise ValidationFailed(tuple(found))
        return draft
