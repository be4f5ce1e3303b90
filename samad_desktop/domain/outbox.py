"""Calls whose code was told already, on their way to the centre's database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.cases import CaseRow, CaseState
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.spelling import words
from samad_desktop.domain.text import isolate
from samad_desktop.domain.tracking_codes import show_tracking_code

POOL_CODES = 20
REFILL_AT_CODES = 10
_NUMBERS = frozenset({GuessKind.PHONE, GuessKind.NATIONAL_ID})


class OutboxState(StrEnum):
    """Where a call stands on its way."""

    WAITING = "waiting"
    ASIDE = "aside"  # The centre refused it; a person must mend it.
    REOPENED = "reopened"  # She is at it.
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class CodeTold:
    """What is read aloud once a call is registered; `joined` when it went to an open case."""

    key: str
    tracking_code: str
    joined: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class CallToTell:
    """A call as it is to be registered; `joined_code` is of the case that it joins."""

    draft: CallDraft
    files: tuple[Attachment, ...] = ()
    advised: bool = False
    joined_code: str = ""


@dataclass(frozen=True, slots=True)
class OutboxCall:
    """A call whose code was told at `told_at` (UTC), and how far it has come.

    `reason` is the code of what the centre refused it with, `detail` what fills its sentence;
    `case_id` is of the case that it is in, once the centre has it.
    """

    draft: CallDraft
    tracking_code: str
    told_at: datetime
    advised: bool
    state: OutboxState
    reason: str = ""
    detail: str = ""
    has_files: bool = False
    case_id: int | None = None

    @property
    def marks(self) -> frozenset[str]:
        """By what it is known that two calls are of one citizen, or of one case."""
        draft, people = self.draft, (self.draft.caller, self.draft.beneficiary)
        numbers = (number for each in people for number in (each.phone, each.national_id))
        ids = (("record", draft.citizen_id), ("case", draft.joined_case_id))
        known = (f"{kind} {number}" for kind, number in ids if number is not None)
        return frozenset((*filter(None, numbers), *known))


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a call could not be sent: the code of it, how often in a row, last `at` (UTC).

    `detail` fills the sentence of the code.
    """

    code: str
    tries: int
    at: datetime
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unsent:
    """How many calls wait to be sent, and how many were set aside."""

    waiting: int = 0
    aside: int = 0


@dataclass(frozen=True, slots=True)
class LeftCalls:
    """How many calls of somebody who left have still to reach the centre; never whose they are."""

    login: str
    count: int


def refuse_untellable(
    call: CallToTell, area_code: str, reference: Reference, joined: CaseRow | None
) -> None:
    """Refuse, before a code is told, whatever the workstation itself can know to be wrong.

    Raises:
        ValidationFailed: the call has errors, or its subject was retired meanwhile.
        RuleBroken: the case to be joined is closed, or its code is not known here yet; or the
            call was settled by advice and has no case of its own that could be closed.
    """
    checked = call.draft.checked(area_code)
    subject = reference.subjects.get(checked.matter.subject_id or 0)
    if checked.joined_case_id is None:
        if subject is not None and subject.retired:
            raise ValidationFailed((FieldError("subject", "subject_retired", subject.name),))
        return
    if joined is not None and joined.state is CaseState.CLOSED:
        raise RuleBroken("case_closed")
    if not call.joined_code:
        raise RuleBroken("joined_code_unknown")
    if call.advised:
        raise RuleBroken("joined_is_not_advised", isolate(show_tracking_code(call.joined_code)))


def is_found_by(call: OutboxCall, typed: str, area_code: str) -> bool:
    """Say whether a call is meant by its code, a number of its people, or words that it says."""
    draft = call.draft
    people = (draft.caller, draft.beneficiary)
    found = guess(typed, area_code)
    numbers = {
        each.value
        for person in people
        for number in (person.phone, person.national_id)
        if number
        for each in guess(number, area_code)
        if each.kind in _NUMBERS
    }
    if any(each.kind in _NUMBERS and each.value in numbers for each in found):
        return True
    if any(each.kind is GuessKind.TRACKING_CODE for each in found):
        return call.tracking_code in {each.value for each in found}
    said = words(" ".join((*(p.name for p in people), draft.matter.place, draft.matter.text)))
    asked = words(typed)
    return bool(asked) and all(any(w.startswith(each) for w in said) for each in asked)


def can_follow(call: OutboxCall, held_back: Iterable[OutboxCall]) -> bool:
    """Say whether a call may go although others wait: those of its citizen go before it."""
    return not any(call.marks & each.marks for each in held_back)
