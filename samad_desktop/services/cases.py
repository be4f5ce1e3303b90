"""Looking at a case, correcting what was registered, and writing notes."""

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.cases import NOTE_MAX_CHARS, Case, EventKind, MatterDraft
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.corrections import corrections
from samad_desktop.domain.errors import FieldError, Forbidden, ValidationFailed
from samad_desktop.domain.protection import may_open_to, may_read_text, must_ask_to_open
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import clean
from samad_desktop.persistence import (
    attachments,
    cases,
    followed_cases,
    identities,
    reference,
    timeline,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.event_details import Detail
from samad_desktop.services import redactions
from samad_desktop.services.look_ups import name_people_of


class CaseService:
    """What may be done with a registered case. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, actor: Actor, case_id: int) -> Case:
        """Return the whole case, as far as `actor` may see it.

        Raises:
            Forbidden: the person may not see cases.
            NotFound: there is no such case.
        """
        actor.must(Right.SEE_CASES)
        name_people_of(self._database, case_id)
        with self._database.reading() as connection:
            return cases.get(connection, case_id, actor)

    def correct(
        self, actor: Actor, case_id: int, version: int, draft: MatterDraft
    ) -> Outcome[Case]:
        """Replace what was written in a case; its timeline keeps what stood there before.

        Where nothing differs, nothing is stored and nothing has changed.

        Raises:
            Forbidden: the person may not correct, or not even read, this case, or would let
                others know a citizen whom she may not know herself.
            ValidationFailed: the draft has errors, names another subject that is retired, or
                would tell her the citizen unasked.
            Conflict: somebody saved the case after `version` was read.
        """
        actor.must(Right.CORRECT_CASE)
        draft = draft.checked()
        name_people_of(self._database, case_id)
        with self._database.transaction() as connection:
            before = cases.get(connection, case_id, actor)
            if before.text_withheld:
                raise Forbidden(Right.SEE_PROTECTED)
            _must_open(connection, actor, before, draft)
            names = reference.read(connection)
            changed = corrections(before.matter, draft, names)
            if not changed:
                return Outcome(before, frozenset())
            if draft.subject_id != before.matter.subject_id:
                _refuse_retired(draft, names)
            agency_id = _agency_of(draft, before, names)
            redactions.protect(connection, actor, case_id, before.matter.identity_level, draft)
            cases.change(connection, case_id, version, draft, agency_id)
            timeline.add(
                connection,
                case_id,
                EventKind.CORRECTED,
                staff_id=actor.staff_id,
                at=server_now(connection),
                detail=Detail(changed),
            )
        return self._told(actor, case_id)

    def note(self, actor: Actor, case_id: int, text: str) -> Outcome[Case]:
        """Append an internal note, which no citizen and no agency sees.

        Raises:
            Forbidden: the person may not write notes.
            ValidationFailed: the note is empty or too long.
            NotFound: there is no such case.
        """
        actor.must(Right.WRITE_NOTE)
        written = clean(text)
        if not written:
            raise ValidationFailed((FieldError("note", "required"),))
        if len(written) > NOTE_MAX_CHARS:
            raise ValidationFailed((FieldError("note", "too_long", str(NOTE_MAX_CHARS)),))
        with self._database.transaction() as connection:
            followed_cases.look(connection, case_id)
            timeline.add(
                connection,
                case_id,
                EventKind.NOTED,
                staff_id=actor.staff_id,
                at=server_now(connection),
                text=written,
            )
        return self._told(actor, case_id)

    def attachment(self, actor: Actor, attachment_id: int) -> Attachment:
        """Return a file of a case whose text the person may read.

        Raises:
            Forbidden: the case is protected from this person.
            NotFound: there is no such file.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            case_id, found = attachments.get(connection, attachment_id)
            case = followed_cases.look(connection, case_id)
            if not may_read_text(actor, case.identity_level, case.registered_by):
                raise Forbidden(Right.SEE_PROTECTED)
        return found

    def _told(self, actor: Actor, case_id: int) -> Outcome[Case]:
        """Return a case as it stands now: whose it is may be known only since it was stored."""
        return Outcome(self.open(actor, case_id), frozenset({Change(Noun.CASE, case_id)}))


def _must_open(connection: Connection, actor: Actor, before: Case, draft: MatterDraft) -> None:
    level, new_level = before.matter.identity_level, draft.identity_level
    if level is new_level:
        return
    registered_by = followed_cases.look(connection, before.id).registered_by
    if not may_open_to(actor, level, registered_by, new_level):
        raise Forbidden(Right.SEE_HIDDEN)
    if not must_ask_to_open(actor, level, registered_by, new_level):
        return
    if before.id not in identities.asked_cases(connection, actor.staff_id):
        raise ValidationFailed((FieldError("identity", "ask_identity_first"),))


def _agency_of(draft: MatterDraft, before: Case, names: Reference) -> int | None:
    """Return who is to answer: who was, unless subject or county are others."""
    was = before.matter
    if (draft.subject_id, draft.county_id) == (was.subject_id, was.county_id):
        return before.agency_id
    proposed = names.agency_for(draft.subject_id, draft.county_id)
    return proposed.id if proposed else None


def _refuse_retired(draft: MatterDraft, names: Reference) -> None:
    """A case keeps a subject that was retired, and is not given one."""
    subject = names.subjects.get(draft.subject_id or 0)
    if subject is not None and subject.retired:
        raise ValidationFailed((FieldError("subject", "subject_retired", subject.name),))
