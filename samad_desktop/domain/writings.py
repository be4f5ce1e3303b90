"""What a person was writing about a case and has not stored yet: a note, a correction, a step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.redaction import RedactionDraft


class WritingKind(StrEnum):
    """What can be half written about a case."""

    NOTE = "note"
    MATTER = "matter"
    PERSON = "person"
    REPLY = "reply"
    STEP = "step"
    UNIT = "unit"
    TURN_ORDER = "turn_order"
    TURN_CONTACT = "turn_contact"
    DICTATION = "dictation"

    @property
    def is_agencys(self) -> bool:
        """Whether a liaison was writing it about her agency's referral."""
        return self in (WritingKind.REPLY, WritingKind.UNIT)

    @property
    def is_of_turn(self) -> bool:
        """Whether it was written while a session was held."""
        return self in (WritingKind.TURN_ORDER, WritingKind.TURN_CONTACT)


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What was typed for a step so far; it may still be wrong.

    `files` are the SHA-256 of what is attached; the journal keeps their contents apart.
    `redaction` is what an agency is to read of a protected case, None while nobody has looked.
    """

    agency_ids: tuple[int, ...] = ()
    copy_ids: tuple[int, ...] = ()
    unit: str = ""
    agency_id: int | None = None
    outcome: str = ""
    again_day: date | None = None
    again_time: str = ""
    disposition: str = ""
    level: str = ""
    amount: str = ""
    reason: str = ""
    reply: str = ""
    text: str = ""
    instruction: str = ""
    files: tuple[str, ...] = ()
    redaction: RedactionDraft | None = None


@dataclass(frozen=True, slots=True)
class HalfStep:
    """A step begun with a case and not taken; `referral_id` is 0 where it is about none."""

    action: str
    referral_id: int
    draft: StepDraft

    def files_key(self, case_id: int) -> str:
        """Return under what the journal keeps the files of this step with a case."""
        return f"step/{case_id}/{self.action}/{self.referral_id}"


@dataclass(frozen=True, slots=True)
class HalfUnitStep:
    """What a liaison began with a unit of her agency, and did not store; it may be wrong.

    `sub_id` is the sub-referral it is about, 0 where a new one is to be sent.
    """

    action: str
    sub_id: int = 0
    unit_id: int | None = None
    answered_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class HalfOrder:
    """What a secretary wrote of an official's order to one caller; it may still be wrong.

    `key` is what the order is told apart by in the world: sent twice, it is one order.
    """

    key: str
    session_id: int
    slot_id: int
    official_id: int | None = None
    subject: str = ""
    text: str = ""
    agency_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HalfDictation:
    """An official's order about a case as dictated so far; it may still be wrong.

    `key` is what the order is told apart by in the world: sent twice, it is one order.
    """

    key: str
    official_id: int | None = None
    subject: str = ""
    text: str = ""
    agency_ids: tuple[int, ...] = ()
    copy_ids: tuple[int, ...] = ()
    amount: str = ""
    reason: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything was typed besides what is proposed."""
        typed = (self.subject, self.text, self.amount, self.reason)
        return bool(self.copy_ids) or any(each.strip() for each in typed)


@dataclass(frozen=True, slots=True)
class HalfContact:
    """What a secretary noted of a call to a director, and did not store; it may be wrong."""

    session_id: int
    slot_id: int
    agency_id: int | None = None
    director: str = ""
    reached: str = ""
    words: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """One thing half written; `about_id` is the case, citizen, referral or place it is about.

    A correction remembers the version that was read: whoever saved meanwhile is told of.
    The steps of one case are one writing, the latest last, and so are those of one referral
    with units. `files` are the SHA-256 of what is attached to a reply, `until` is the day to
    which it asks for more time, `agency_id` who it says should answer instead.
    """

    kind: WritingKind
    about_id: int
    case_id: int
    tracking_code: str
    version: int = 0
    note: str = ""
    matter: MatterDraft | None = None
    person: PersonDraft | None = None
    steps: tuple[HalfStep, ...] = ()
    unit_steps: tuple[HalfUnitStep, ...] = ()
    order: HalfOrder | None = None
    contact: HalfContact | None = None
    dictation: HalfDictation | None = None
    files: tuple[str, ...] = ()
    until: date | None = None
    agency_id: int | None = None

    @property
    def files_keys(self) -> tuple[str, ...]:
        """Under what the journal keeps the files of everything in it."""
        own = (reply_files_key(self.about_id),) if self.files else ()
        steps = (each for each in self.steps if each.draft.files)
        return (*own, *(each.files_key(self.case_id) for each in steps))


def reply_files_key(referral_id: int) -> str:
    """Return under what the journal keeps the files of a reply to the centre."""
    return f"reply/{referral_id}"
