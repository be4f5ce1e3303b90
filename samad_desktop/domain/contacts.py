"""One call or visit: what the operator typed, and what the citizen is told."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.cases import CaseRow, MatterDraft
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.errors import FieldError, ValidationFailed

_NOT_NEEDED_TO_JOIN = (FieldError("subject", "required"), FieldError("county", "required"))


@dataclass(frozen=True, slots=True)
class CallDraft:
    """A call as typed so far; it may still be wrong.

    `key` and `case_key` are UUIDv7 texts made when the call began: registering the same
    draft twice registers one call. `received_at` is UTC.
    """

    key: str
    case_key: str
    received_at: datetime
    channel: Channel = Channel.PHONE
    caller: PersonDraft = field(default_factory=PersonDraft)
    citizen_id: int | None = None
    on_behalf: bool = False
    beneficiary: PersonDraft = field(default_factory=PersonDraft)
    matter: MatterDraft = field(default_factory=MatterDraft)
    joined_case_id: int | None = None

    def number_errors(self, area_code: str) -> tuple[FieldError, ...]:
        """Return what is wrong with the phones and IDs, for a field that has been left."""
        _, errors = self.caller.checked(area_code=area_code)
        _, wrong = self.beneficiary.checked(area_code=area_code, prefix="beneficiary_")
        return errors + (wrong if self.on_behalf else ())

    def checked(self, area_code: str) -> "CallDraft":
        """Return the draft as it is stored.

        A call that joins an open case needs only its text.

        Raises:
            ValidationFailed: with every problem, so that the form can mark all of them.
        """
        caller, errors = self.caller.checked(area_code=area_code)
        beneficiary, wrong = self.beneficiary.checked(area_code=area_code, prefix="beneficiary_")
        if self.on_behalf:
            errors += wrong
            if beneficiary.is_blank:
                errors += (FieldError("beneficiary_name", "required"),)
        matter = self.matter.cleaned()
        found = matter.errors()
        if self.joined_case_id is not None:
            found = tuple(e for e in found if e not in _NOT_NEEDED_TO_JOIN)
        if errors or found:
            raise ValidationFailed(errors + found)
        beneficiary = beneficiary if self.on_behalf else PersonDraft()
        return replace(self, caller=caller, beneficiary=beneficiary, matter=matter)


@dataclass(frozen=True, slots=True)
class Registered:
    """What is read aloud after registering; `joined` when the call went to an open case."""

    case_id: int
    tracking_code: str
    joined: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact as a list or a caller's history shows it; `at` is UTC."""

    id: int
    at: datetime
    channel: Channel
    staff_name: str
    case: CaseRow | None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person recognised by phone or ID, with what an operator greets them with.

    Protected cases are counted, never listed. `answers_waiting` are those whose answer was
    found good and is still to be told: the citizen is on the line.
    """

    citizen: Citizen
    case_count: int
    protected_count: int
    open_cases: tuple[CaseRow, ...]
    last_contacts: tuple[ContactRow, ...]
    household_count: int
    answers_waiting: tuple[CaseRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """Everybody who could be calling, the most recent caller first.

    `phone` (E.164) and `national_id` are what the typed number was read as, if anything.
    `remembered_at` (UTC) is when the database showed them last, where it is away and this
    workstation remembers them; None where it has just shown them.
    """

    phone: str
    national_id: str
    people: tuple[KnownPerson, ...]
    remembered_at: datetime | None = None


class Likeness(StrEnum):
    """Why an open case is shown beside a call, the strongest reason first."""

    PERSON = "person"
    HOUSEHOLD = "household"
    FAMILY = "family"
    PLACE = "place"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """An open case that this call may belong to; `closeness` from 0 to 100.

    `fits` says that the call nearly certainly goes on with it: what only has the same caller
    is another matter, and so is what a stranger said. `shared` are the words that tell most.
    """

    case: CaseRow
    why: Likeness
    closeness: int
    fits: bool
    same_subject: bool = False
    shared: tuple[str, ...] = ()
