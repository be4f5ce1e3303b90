"""Everything about one person, as far as the reader may know it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import ContactRow, KnownPerson

CASES_SHOWN = 100
CONTACTS_SHOWN = 30
NOTES_SHOWN = 20
HAPPENED_SHOWN = 30


class RecordEventKind(StrEnum):
    """What somebody of the centre did with a person's record."""

    JOINED = "joined"
    SEPARATED = "separated"
    CORRECTED = "corrected"
    TOLD_APART = "told_apart"
    PUT_BACK = "put_back"
    # The reason stands in the kind: it is all that a server tells of what happened.
    ID_BY_CHECK = "id_by_check"
    ID_AS_ASKED = "id_as_asked"
    ID_PUT_BACK = "id_put_back"


@dataclass(frozen=True, slots=True)
class RecordEvent:
    """Something that was done with a person's record; `day` is when its day begins (UTC)."""

    id: int
    kind: RecordEventKind
    day: datetime
    staff_name: str


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A note on a case of hers; `at` is UTC."""

    id: int
    at: datetime
    staff_name: str
    text: str
    case: CaseRow


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person with her cases (open ones first), household, calls, notes and joined records.

    Protected cases are counted in `known`, never listed. `more` says that there are cases
    beyond those of the list; `apart` are records that are known to be somebody else's.
    """

    known: KnownPerson
    cases: tuple[CaseRow, ...]
    more: bool
    household: tuple[Citizen, ...]
    contacts: tuple[ContactRow, ...]
    notes: tuple[PersonNote, ...]
    joined: tuple[Citizen, ...]
    apart: tuple[Citizen, ...]
    happened: tuple[RecordEvent, ...]
