"""What a person was writing about a case and has not stored yet: a note, a correction, a reply."""

from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.citizens import PersonDraft


class WritingKind(StrEnum):
    """What can be half written about a case."""

    NOTE = "note"
    MATTER = "matter"
    PERSON = "person"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Writing:
    """One thing half written; `about_id` is the case, the citizen, or the referral answered.

    A correction remembers the version that was read: whoever saved meanwhile is told of.
    """

    kind: WritingKind
    about_id: int
    case_id: int
    tracking_code: str
    version: int = 0
    note: str = ""
    matter: MatterDraft | None = None
    person: PersonDraft | None = None
