"""Taking a call: who is it, what is it like, and register it."""

from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.cases import CaseRow, EventKind
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.contacts import CallDraft, Recognition, Registered, SimilarCase
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.tracking_codes import parse_tracking_code
from samad_desktop.persistence import (
    case_rows,
    cases,
    citizens,
    contacts,
    recognition,
    reference,
    search,
    similar,
    timeline,
)
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tracking_codes import lease_codes

_TRIES = 3


class IntakeService:
    """What an operator does while a citizen is on the line. Safe to call from any thread."""

    def __init__(self, database: Database, area_code: str) -> None:
        self._database = database
        self._area_code = area_code

    def recognise(self, actor: Actor, typed: str) -> Recognition:
        """Return who may be calling; nobody, while the number typed is not whole.

        Raises:
            Forbidden: the person may not take calls.
        """
        actor.must(Right.TAKE_CALL)
        readings = {reading.kind: reading.value for reading in guess(typed, self._area_code)}
        phone = readings.get(GuessKind.PHONE, "")
        national_id = readings.get(GuessKind.NATIONAL_ID, "")
        if not phone and not national_id:
            return Recognition("", "", ())
        with self._database.reading() as connection:
            people = citizens.by_phone(connection, phone) if phone else ()
            holder = citizens.by_national_id(connection, national_id) if national_id else None
            if holder is not None:
                people = (holder, *(person for person in people if person != holder))
            elif phone:
                national_id = ""  # It may be read as both; nobody holds it as an ID.
            known = recognition.known_people(connection, people, actor)
        return Recognition(phone, national_id, known)

    def similar(self, actor: Actor, draft: CallDraft) -> tuple[SimilarCase, ...]:
        """Return open cases that this call may belong to, the strongest first.

        Raises:
            Forbidden: the person may not take calls.
        """
        actor.must(Right.TAKE_CALL)
        with self._database.reading() as connection:
            person: tuple[int, ...] = ()
            household: tuple[int, ...] = ()
            if draft.citizen_id is not None:
                known = citizens.get(connection, draft.citizen_id)
                person = citizens.whole_records(connection, (known.id,))
                household = recognition.household(connection, known)
            return similar.similar_cases(
                connection, draft, person=person, household=household, reader=actor
            )

    def case_by_code(self, actor: Actor, typed_code: str) -> CaseRow:
        """Return the case a caller names by its tracking code.

        Raises:
            RuleBroken: the code cannot be right (`tracking_code_length`, `_check`).
            NotFound: no case has the code.
        """
        actor.must(Right.TAKE_CALL)
        code = parse_tracking_code(typed_code)
        with self._database.reading() as connection:
            ids = search.ids_with_code(connection, code)
            if not ids:
                raise NotFound(code)
            return case_rows.by_ids(connection, ids, actor)[0]

    def register(
        self,
        actor: Actor,
        draft: CallDraft,
        files: tuple[Attachment, ...] = (),
        *,
        advised: bool = False,
    ) -> Outcome[Registered]:
        """Store a call: who, what, and its new case or the open case that it joins.

        The same draft registered twice is one call with one code.

        Args:
            advised: the call was settled by advice; its case is closed at once.

        Raises:
            ValidationFailed: the draft has errors; nothing was stored.
            RuleBroken: the case to be joined has been closed meanwhile.
            NotFound: the case to be joined does not exist.
        """
        actor.must(Right.TAKE_CALL)
        checked = draft.checked(self._area_code)
        registered = self._stored(actor, checked, files, advised=advised)
        changes = {
            Change(Noun.CASE, registered.case_id),
            Change(Noun.CONTACT),
            Change(Noun.CITIZEN),
        }
        return Outcome(registered, frozenset(changes))

    def _stored(
        self, actor: Actor, draft: CallDraft, files: tuple[Attachment, ...], *, advised: bool
    ) -> Registered:
        """Store in one transaction; again when a colleague made the same citizen meanwhile."""
        for _ in range(_TRIES - 1):
            try:
                with self._database.transaction() as connection:
                    return _register(connection, actor, draft, files, advised=advised)
            except IntegrityError:
                continue
        with self._database.transaction() as connection:
            return _register(connection, actor, draft, files, advised=advised)


def _register(
    connection: Connection,
    actor: Actor,
    draft: CallDraft,
    files: tuple[Attachment, ...],
    *,
    advised: bool,
) -> Registered:
    earlier = contacts.already_registered(connection, UUID(draft.key))
    if earlier is not None:
        return earlier
    at = draft.received_at
    caller = citizens.resolve(connection, draft.caller, draft.citizen_id, at)
    beneficiary = citizens.resolve(connection, draft.beneficiary, None, at, "beneficiary_")
    if draft.joined_case_id is None:
        about = beneficiary if draft.on_behalf else caller
        registered = _open_case(connection, actor, draft, about, advised=advised)
    else:
        registered = _joined_case(connection, draft.joined_case_id)
    contact_id = contacts.add(
        connection,
        draft,
        case_id=registered.case_id,
        citizen_id=caller,
        on_behalf_of_id=beneficiary,
        staff_id=actor.staff_id,
    )
    _tell_timeline(connection, actor, draft, registered, contact_id)
    cases.attach(connection, registered.case_id, contact_id, files)
    return registered


def _open_case(
    connection: Connection, actor: Actor, draft: CallDraft, citizen_id: int | None, *, advised: bool
) -> Registered:
    matter = draft.matter
    code = lease_codes(connection)[0]
    case_id = cases.add(
        connection,
        draft=draft,
        tracking_code=code,
        agency_id=reference.proposed_agency_id(connection, matter.subject_id, matter.county_id),
        citizen_id=citizen_id,
        registered_by=actor.staff_id,
        advised=advised,
    )
    return Registered(case_id, code, joined=False, closed=advised)


def _joined_case(connection: Connection, case_id: int) -> Registered:
    standing = cases.standing(connection, case_id)
    if standing.closed:
        raise RuleBroken("case_closed")
    return Registered(case_id, standing.tracking_code, joined=True, closed=False)


def _tell_timeline(
    connection: Connection,
    actor: Actor,
    draft: CallDraft,
    registered: Registered,
    contact_id: int,
) -> None:
    kinds = [EventKind.FOLLOWED_UP if registered.joined else EventKind.REGISTERED]
    if registered.closed:
        kinds.append(EventKind.CLOSED)
    for kind in kinds:
        timeline.add(
            connection,
            registered.case_id,
            kind,
            staff_id=actor.staff_id,
            at=draft.received_at,
            text=draft.matter.text if kind is EventKind.FOLLOWED_UP else "",
            contact_id=contact_id,
        )
