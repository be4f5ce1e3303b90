"""What a person was writing about a case and has not stored yet: a note, a correction, a step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.citizens import PersonDraft


class WritingKind(StrEnum):
    """What can be half written about a case."""

    NOTE = "note"
    MATTER = "matter"
    PERSON = "person"
    REPLY = "reply"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What was typed for a step so far; it may still be wrong."""

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


@dataclass(frozen=True, slots=True)
class HalfStep:
    """A step begun with a case and not taken; `referral_id` is 0 where it is about none."""

    action: str
    referral_id: int
    draft: StepDraft


@dataclass(frozen=True, slots=True)
class Writing:
    """One thing half written; `about_id` is the case, the citizen, or the referral answered.

    A correction remembers the version that was read: whoever saved meanwhile is told of.
    The steps of one case are one writing, the latest last.
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
