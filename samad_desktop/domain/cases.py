"""What a case is: its kind, where it stands, how it ended, and what may be written in it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from samad_desktop.domain.attachments import FilePart
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.subjects import ANSWER_MAX_CHARS, Handling
from samad_desktop.domain.text import clean

TEXT_MAX_CHARS = 200_000
PLACE_MAX_CHARS = 200
UNIT_MAX_CHARS = 200
NOTE_MAX_CHARS = 20_000
TOLD_MAX_CHARS = 20


class CaseKind(StrEnum):
    """What a citizen's message is (نوع پیام)."""

    REQUEST = "request"
    COMPLAINT = "complaint"
    CRITICISM = "criticism"
    SUGGESTION = "suggestion"
    IDEA = "idea"
    REPORT = "report"
    MEETING_REQUEST = "meeting_request"
    APPRECIATION = "appreciation"


class CaseState(StrEnum):
    """Where a case is; how it ended is its disposition."""

    REGISTERED = "registered"
    UNDER_REVIEW = "under_review"
    REFERRED = "referred"
    ANSWERED = "answered"
    INFORMED = "informed"
    CLOSED = "closed"
    NEEDS_CITIZEN = "needs_citizen"
    RETURNED = "returned"


class Disposition(StrEnum):
    """How a case ended (نتیجهٔ نهایی)."""

    DONE = "done"
    PLANNED = "planned"
    OUTSIDE_RULES = "outside_rules"
    INFEASIBLE = "infeasible"
    ADVISED = "advised"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"


class Priority(StrEnum):
    """How soon somebody must look."""

    NORMAL = "normal"
    URGENT = "urgent"
    CRITICAL = "critical"


class IdentityLevel(StrEnum):
    """From whom the citizen's identity is hidden (سطح محرمانگی هویت)."""

    OPEN = "open"
    HIDDEN_FROM_AGENCY = "hidden_from_agency"
    HIDDEN = "hidden"


class EventKind(StrEnum):
    """What can happen to a case, as its timeline shows it."""

    REGISTERED = "registered"
    CLOSED = "closed"
    FOLLOWED_UP = "followed_up"
    CORRECTED = "corrected"
    NOTED = "noted"
    TAKEN_UP = "taken_up"
    REFERRED = "referred"
    COPIED = "copied"
    ACKNOWLEDGED = "acknowledged"
    INTERIM_REPLY = "interim_reply"
    FINAL_REPLY = "final_reply"
    RETURNED = "returned"
    EXTENSION_ASKED = "extension_asked"
    EXTENDED = "extended"
    EXTENSION_DECLINED = "extension_declined"
    REMINDED = "reminded"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"
    TRANSFERRED = "transferred"
    PAUSED = "paused"
    RESUMED = "resumed"
    CALLED_BACK = "called_back"
    REOPENED = "reopened"
    APPEALED = "appealed"
    LINKED = "linked"
    UNLINKED = "unlinked"
    MERGED = "merged"
    GATHERED = "gathered"
    RELEASED = "released"
    INFORMED = "informed"
    RAISED = "raised"
    SENT_ON = "sent_on"
    UNIT_ANSWERED = "unit_answered"
    UNIT_CHANGED = "unit_changed"
    TAKEN_BACK = "taken_back"
    LEGALLY_HELD = "legally_held"
    HOLD_LIFTED = "hold_lifted"
    IMPORTED = "imported"
    SLOT_BOOKED = "slot_booked"
    SLOT_CONFIRMED = "slot_confirmed"
    SLOT_MOVED = "slot_moved"
    SLOT_CANCELLED = "slot_cancelled"
    SLOT_TOLD = "slot_told"
    SLOT_HEARD = "slot_heard"
    SLOT_MISSED = "slot_missed"
    DIRECTIVE_ISSUED = "directive_issued"
    DIRECTIVE_COPIED = "directive_copied"
    DIRECTIVE_RECEIVED = "directive_received"
    DIRECTIVE_IN_PROGRESS = "directive_in_progress"
    DIRECTIVE_DONE = "directive_done"
    DIRECTIVE_KEPT = "directive_kept"
    DIRECTIVE_CARRIED = "directive_carried"
    DIRECTIVE_NOT_KEPT = "directive_not_kept"
    DIRECTOR_CONTACTED = "director_contacted"
    ADVOCACY_SENT = "advocacy_sent"
    ADVOCACY_ANSWERED = "advocacy_answered"
    ADVOCACY_DENIED = "advocacy_denied"
    ADVOCACY_COMPLIED = "advocacy_complied"
    ADVOCACY_WITHDRAWN = "advocacy_withdrawn"


def default_identity_level(handling: Handling) -> IdentityLevel:
    """A complaint about conduct hides the caller from the agency complained about."""
    return IdentityLevel.HIDDEN_FROM_AGENCY if handling is Handling.PROTECT else IdentityLevel.OPEN


@dataclass(frozen=True, slots=True)
class Answer:
    """What the citizen said to one of the subject's questions."""

    question_id: int
    text: str


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Letters that stand in a pick list and are none of its items."""

    field: str
    text: str

    def error(self) -> FieldError:
        """Return what is wrong; of a long text its beginning."""
        told = self.text[:TOLD_MAX_CHARS]
        # Whoever is not in the list of agencies is written down beside it.
        code = "accused_not_in_list" if self.field == "accused_agency" else "not_in_list"
        return FieldError(self.field, code, told if told == self.text else f"{told}…")


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """The matter as typed so far; it may still be wrong.

    Fields that a sentence can stand beside: kind, subject, county, place, text,
    accused_agency, accused_unit, answers.
    """

    kind: CaseKind = CaseKind.REQUEST
    subject_id: int | None = None
    county_id: int | None = None
    place: str = ""
    text: str = ""
    priority: Priority = Priority.NORMAL
    identity_level: IdentityLevel = IdentityLevel.OPEN
    accused_agency_id: int | None = None
    accused_unit: str = ""
    answers: tuple[Answer, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()

    def unlisted_in(self, field: str) -> str:
        """Return what is typed in a pick list without being one of its items."""
        return next((typed.text for typed in self.unlisted if typed.field == field), "")

    def cleaned(self) -> "MatterDraft":
        """Return the draft without what is invisible and must not be stored."""
        answers = (Answer(a.question_id, clean(a.text)) for a in self.answers)
        return replace(
            self,
            place=clean(self.place),
            text=clean(self.text),
            accused_unit=clean(self.accused_unit),
            answers=tuple(a for a in answers if a.text),
        )

    def errors(self) -> tuple[FieldError, ...]:
        """Return every problem of a cleaned draft at once, so that a form marks all of them."""
        found = [typed.error() for typed in self.unlisted]
        if self.subject_id is None and not self.unlisted_in("subject"):
            found.append(FieldError("subject", "required"))
        if self.county_id is None and not self.unlisted_in("county"):
            found.append(FieldError("county", "required"))
        if not self.text:
            found.append(FieldError("text", "required"))
        for field, text, limit in (
            ("text", self.text, TEXT_MAX_CHARS),
            ("place", self.place, PLACE_MAX_CHARS),
            ("accused_unit", self.accused_unit, UNIT_MAX_CHARS),
            *(("answers", answer.text, ANSWER_MAX_CHARS) for answer in self.answers),
        ):
            if len(text) > limit:
                found.append(FieldError(field, "too_long", str(limit)))
        return tuple(found)

    def checked(self) -> "MatterDraft":
        """Return the draft as it is stored.

        Raises:
            ValidationFailed: something is missing or too long.
        """
        draft = self.cleaned()
        if errors := draft.errors():
            raise ValidationFailed(errors)
        return draft


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it; `excerpt` is empty where the reader may not see the text.

    `due_at` is the first of its deadlines, in lists of what is due. `citizen_id` is whose it is,
    where the reader is told so at sight, and the list was asked by the cases' numbers.
    """

    id: int
    tracking_code: str
    kind: CaseKind
    state: CaseState
    disposition: Disposition | None
    subject_id: int
    county_id: int
    agency_id: int | None
    place: str
    excerpt: str
    received_at: datetime
    protected: bool
    due_at: datetime | None = None
    citizen_id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a call about an open case told besides its text.

    `field` is named as in a correction; an answer comes with its question.
    """

    field: str
    value: str
    question: str = ""


class UnsentEvent(StrEnum):
    """What has happened so far to a call that its workstation has still to send; never stored."""

    QUEUED = "queued"
    TRIED = "tried"
    NOT_TAKEN = "not_taken"


@dataclass(frozen=True, slots=True)
class EventContact:
    """Who called or came, as it was given then; `phone` is E.164.

    `withheld` says that somebody did whom the reader may not know, `untold` that she was not
    asked for yet; `on_behalf_of` is None for a call on nobody else's behalf.
    """

    channel: Channel
    name: str = ""
    phone: str = ""
    on_behalf_of: str | None = None
    withheld: bool = False
    untold: bool = False


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One thing that happened; `changes` holds (field, old, new) of what it changed.

    `at` is when it was, such as when a call began, `stored_at` when the centre stored it;
    `contact` is whose call it was, where it was one; `agency` is whose referral it was, by
    `referral_id`, and `moved_to` who has to answer after a transfer. `unsent` is what it is as
    long as the centre does not have it.
    """

    id: int
    kind: EventKind
    at: datetime
    stored_at: datetime
    staff_name: str
    text: str
    changes: tuple[tuple[str, str, str], ...] = ()
    told: tuple[Told, ...] = ()
    contact: EventContact | None = None
    agency: str = ""
    moved_to: str = ""
    referral_id: int | None = None
    unsent: UnsentEvent | None = None


@dataclass(frozen=True, slots=True)
class AttachmentInfo:
    """An attachment as the case screen lists it; `size` in bytes.

    `part` is None for what came with the citizen's own call; otherwise it says whether the
    centre sent it to `agency_ids` or one of them answered with it.
    """

    id: int
    name: str
    media_type: str
    size: int
    part: FilePart | None = None
    agency_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A whole case as last read; `version` guards against lost updates.

    `citizen` is None for an anonymous case, and where the reader may not know who it is:
    `identity_withheld` tells the two apart, `text_withheld` says that the text is not shown,
    `citizen_kept` that the reader cannot tell the answer, even if she asks whom to tell.
    `joined_records` is how many others were joined into the citizen's, for who may join them.
    """

    id: int
    version: int
    tracking_code: str
    state: CaseState
    disposition: Disposition | None
    matter: MatterDraft
    agency_id: int | None
    citizen: Citizen | None
    representative: Citizen | None
    identity_withheld: bool
    text_withheld: bool
    citizen_kept: bool
    received_at: datetime
    stored_at: datetime
    registered_by: str
    events: tuple[TimelineEvent, ...] = ()
    attachments: tuple[AttachmentInfo, ...] = ()
    reopened: bool = False
    appeal_level: int | None = None
    joined_records: int = 0
