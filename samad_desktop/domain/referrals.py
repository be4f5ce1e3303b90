"""What a referral is: a case sent to an agency with a deadline, and what came back."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from samad_desktop.domain.accused import Accused
from samad_desktop.domain.cases import UNIT_MAX_CHARS
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.redaction import Redaction
from samad_desktop.domain.text import clean

INSTRUCTION_MAX_CHARS = 20_000
REPLY_MAX_CHARS = 50_000
TERM_MAX = 2_000


class ReferralState(StrEnum):
    """Where a referral is; answered, returned, transferred and recalled are its ends.

    It is recalled when its case is closed before the agency has answered.
    """

    SENT = "sent"
    RECEIVED = "received"
    INTERIM = "interim"
    ANSWERED = "answered"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """To whom a case is to be sent; it may still be wrong.

    `amount` is the term in the unit of the rule, None for the rule's own; another amount
    needs a `reason`. Copies go for information only. Of a protected case they all read
    what stands in `redaction`; `all_the_same` says that whoever sends it was warned of what
    names the caller in the instruction. Fields that a sentence can stand beside: agencies,
    copies, unit, instruction, files, redaction, amount, reason.
    """

    agency_ids: tuple[int, ...] = ()
    copy_ids: tuple[int, ...] = ()
    unit: str = ""
    instruction: str = ""
    amount: int | None = None
    reason: str = ""
    redaction: Redaction | None = None
    all_the_same: bool = False

    def checked(self, accused: Accused) -> "ReferralDraft":
        """Return the draft as it is stored.

        Args:
            accused: of a complaint about conduct; neither agency nor unit must get the case.

        Raises:
            ValidationFailed: it goes to nobody, to whom is complained about, or has a
                term that is no term or has no reason.
        """
        draft = replace(
            self,
            unit=clean(self.unit),
            instruction=clean(self.instruction),
            reason=clean(self.reason),
        )
        if errors := (*_wrong_addressees(draft, accused), *_wrong_words(draft)):
            raise ValidationFailed(errors)
        return draft


@dataclass(frozen=True, slots=True)
class Referral:
    """A referral as last read; `version` guards against lost updates; times are UTC.

    `due_at` is None while its clock stands still and where it has none: a copy, one that
    has ended. `extension_until` is the day that its agency asked for, until that is decided;
    `proposed_agency_id` is whom an agency that returned it named instead.
    """

    id: int
    version: int
    case_id: int
    agency_id: int
    unit: str
    copy: bool
    state: ReferralState
    instruction: str
    sent_by: str
    sent_at: datetime
    answered_at: datetime | None
    checked_at: datetime | None
    ended_at: datetime | None
    due_at: datetime | None
    thresholds: tuple[datetime, ...] = ()
    extension_asked_at: datetime | None = None
    extension_until: date | None = None
    proposed_agency_id: int | None = None

    @property
    def awaits_check(self) -> bool:
        """Whether the centre has not yet said what it thinks of the answer."""
        return self.state is ReferralState.ANSWERED and self.checked_at is None


def checked_words(
    text: str, field: str, beside: tuple[FieldError, ...] = (), *, limit: int = REPLY_MAX_CHARS
) -> str:
    """Return a reason or a reply as it is stored.

    Args:
        beside: what is wrong with other fields of the same form; all is told at once.

    Raises:
        ValidationFailed: it is empty or too long, or something beside it is wrong.
    """
    written, found = clean(text), list(beside)
    if not written:
        found.append(FieldError(field, "required"))
    if len(written) > limit:
        found.append(FieldError(field, "too_long", str(limit)))
    if found:
        raise ValidationFailed(tuple(found))
    return written


def wrong_term(amount: int) -> tuple[FieldError, ...]:
    """Return what is wrong with a term, in the unit of its rule."""
    if 0 < amount <= TERM_MAX:
        return ()
    return (FieldError("amount", "term_out_of_range", str(TERM_MAX)),)


def _wrong_addressees(draft: ReferralDraft, accused: Accused) -> list[FieldError]:
    found = []
    if not draft.agency_ids:
        found.append(FieldError("agencies", "required"))
    if accused.agency_id in draft.agency_ids:
        found.append(FieldError("agencies", "refers_to_accused"))
    if accused.agency_id in draft.copy_ids:
        found.append(FieldError("copies", "refers_to_accused"))
    if draft.unit and any(accused.is_unit(each, draft.unit) for each in draft.agency_ids):
        found.append(FieldError("unit", "sends_to_accused_unit"))
    if set(draft.agency_ids) & set(draft.copy_ids):
        found.append(FieldError("copies", "copy_to_answerer"))
    return found


def _wrong_words(draft: ReferralDraft) -> list[FieldError]:
    found = []
    if len(draft.unit) > UNIT_MAX_CHARS:
        found.append(FieldError("unit", "too_long", str(UNIT_MAX_CHARS)))
    if len(draft.instruction) > INSTRUCTION_MAX_CHARS:
        found.append(FieldError("instruction", "too_long", str(INSTRUCTION_MAX_CHARS)))
    if len(draft.reason) > REPLY_MAX_CHARS:
        found.append(FieldError("reason", "too_long", str(REPLY_MAX_CHARS)))
    if draft.amount is None:
        return found
    found.extend(wrong_term(draft.amount))
    if not draft.reason:
        found.append(FieldError("reason", "term_needs_reason"))
    return found
