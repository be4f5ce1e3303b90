"""Taking a call: who is it, what is it like, and register it."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.attachments import Attachment
from samad_desktop.domain.callers import may_become
from samad_desktop.domain.cases import CaseRow, EventKind, MatterDraft
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, Recognition, Registered, SimilarCase
from samad_desktop.domain.corrections import corrections
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.follow_ups import beside, raised, told
from samad_desktop.domain.guesses import GuessKind, guess
from samad_desktop.domain.names import family_name
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.text import isolate
from samad_desktop.domain.tracking_codes import parse_tracking_code, show_tracking_code
from samad_desktop.persistence import (
    attachments,
    case_rows,
    cases,
    citizens,
    contacts,
    lexicon_growth,
    look_ups,
    recognition,
    reference,
    search,
    similar,
    timeline,
    tracking_codes,
)
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.durability import wait_for_disk
from samad_desktop.persistence.event_details import Detail
from samad_desktop.persistence.rule_book import RuleBook
from samad_desktop.persistence.timeline import Cause
from samad_desktop.services import clocks, redactions
from samad_desktop.services.look_ups import (
    LookUps,
    name_people,
    name_people_of,
    name_search,
    say_whom_it_means,
)

_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Call:
    """What is to be stored at once; without a `code` that was told, a new case gets one."""

    draft: CallDraft
    files: tuple[Attachment, ...]
    advised: bool
    code: str


class IntakeService:
    """What an operator does while a citizen is on the line. Safe to call from any thread."""

    def __init__(
        self,
        database: Database,
        area_code: str,
        rule_book: RuleBook | None = None,
        look_ups: LookUps | None = None,
    ) -> None:
        self.database = self._database = database
        self._look_ups = look_ups or LookUps(database)
        self._area_code = area_code
        self._rule_book = rule_book or RuleBook()

    def recognise(self, actor: Actor, typed: str) -> Recognition:
        """Return who may be calling; nobody, while the number typed is not whole.

        Raises:
            Forbidden: the person may not take calls.
            RuleBroken: `identities_capped`, she looked up too many people in an hour.
        """
        actor.must(Right.TAKE_CALL)
        readings = {reading.kind: reading.value for reading in guess(typed, self._area_code)}
        phone = readings.get(GuessKind.PHONE, "")
        national_id = readings.get(GuessKind.NATIONAL_ID, "")
        if not phone and not national_id:
            return Recognition("", "", ())
        if not self._look_ups.name(actor, phone, national_id):
            return Recognition(phone, "" if phone else national_id, ())
        with self._database.reading() as connection:
            people = look_ups.users_of(connection, phone) if phone else ()
            holder = look_ups.holder_of(connection, national_id) if national_id else None
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
        given, _ = draft.beneficiary.checked(area_code=self._area_code)
        if draft.on_behalf:
            self._look_ups.name(actor, given.phone, given.national_id)
        if draft.citizen_id is not None:
            name_people(self._database, draft.citizen_id)
        named = self._family_named(draft)
        with self._database.reading() as connection:
            people = _beneficiaries(connection, given) if draft.on_behalf else ()
            household: tuple[int, ...] = ()
            if draft.citizen_id is not None:
                caller = draft.citizen_id
                people = (caller, *people)
                own = citizens.records_of(connection, (caller,))
                household = look_ups.household(connection, caller, own)
            person = citizens.whole_records(connection, people)
            others = set(household).difference(person)
            family = look_ups.found_ids(connection, GuessKind.NAME, named) if named else ()
            whose = similar.Whose(person, others, family)
            return similar.similar_cases(connection, draft, whose, actor)

    def _family_named(self, draft: CallDraft) -> str:
        """Say that a caller's family name is looked for, and return it; empty where none is.

        Who has looked for too much is shown what is similar otherwise.
        """
        named = family_name(draft.caller.name)
        if not named or draft.matter.subject_id is None:
            return ""
        try:
            name_search(self._database, (look_ups.search_of(GuessKind.NAME, named),))
        except RuleBroken:
            return ""
        return named

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

    def case_of(self, actor: Actor, case_id: int) -> CaseRow:
        """Return the case that a call joins, as far as the actor may see it.

        Raises:
            NotFound: there is no such case.
        """
        actor.must(Right.TAKE_CALL)
        with self._database.reading() as connection:
            found = case_rows.by_ids(connection, (case_id,), actor)
        if not found:
            raise NotFound(str(case_id))
        return found[0]

    def register(
        self,
        actor: Actor,
        draft: CallDraft,
        files: tuple[Attachment, ...] = (),
        *,
        advised: bool = False,
        code: str = "",
    ) -> Outcome[Registered]:
        """Store a call: who, what, and its new case or the open case that it joins.

        The same draft registered twice is one call with one code.

        Args:
            advised: the call was settled by advice; its case is closed at once.
            code: leased by `lease` and told already; a new case gets it, or no case is made.

        Raises:
            ValidationFailed: the draft has errors, or its subject was retired meanwhile;
                nothing was stored.
            RuleBroken: the case to be joined has been closed meanwhile, or the call was
                settled by advice: it has no case of its own that could be closed; or the
                code is not the actor's to give, or the call is stored under another one.
            NotFound: the case to be joined does not exist.
        """
        actor.must(Right.TAKE_CALL)
        checked = draft.checked(self._area_code)
        self._name_whom_it_hides(actor, checked)
        registered = self._stored(actor, _Call(checked, files, advised, code))
        if code and not registered.joined and registered.tracking_code != code:
            told = isolate(show_tracking_code(registered.tracking_code))
            raise RuleBroken("stored_with_another_code", told)
        changes = {
            Change(Noun.CASE, registered.case_id),
            Change(Noun.CONTACT),
            Change(Noun.CITIZEN),
        }
        return Outcome(registered, frozenset(changes))

    def series(self) -> str:
        """Return by what the codes of this centre's database are told from another's."""
        with self._database.reading() as connection:
            return tracking_codes.series(connection)

    def lease(self, actor: Actor, lease: UUID, count: int) -> tuple[str, ...]:
        """Return codes for calls to come, which only the actor may give.

        Asked again for the same lease it gives the same codes, without those in use.
        """
        actor.must(Right.TAKE_CALL)
        with self._database.durable() as connection:
            return tracking_codes.lease_beforehand(connection, lease, count, actor.staff_id)

    def _name_whom_it_hides(self, actor: Actor, draft: CallDraft) -> None:
        """Name who stands behind a case that this call makes protected: its text is redacted."""
        if draft.joined_case_id is None or not is_protected(draft.matter.identity_level):
            return
        people = (draft.caller, draft.beneficiary)
        typed = (number for each in people for number in (each.phone, each.national_id))
        self._look_ups.name(actor, *typed)
        if draft.citizen_id is not None:
            name_people(self._database, draft.citizen_id)
        name_people_of(self._database, draft.joined_case_id)

    def _stored(self, actor: Actor, call: _Call, tries: int = _TRIES) -> Registered:
        """Store in one transaction; again when a colleague made the same citizen meanwhile.

        A call that was stored before is always refused, by its key at the latest: only what
        was refused is looked for.
        """
        draft = call.draft
        try:
            say_whom_it_means(self._database, draft.citizen_id, draft.caller, draft.beneficiary)
            with self._database.durable() as connection:
                return self._register(connection, actor, call)
        except (IntegrityError, ValidationFailed, RuleBroken, NotFound) as error:
            earlier = self._earlier(draft)
            if earlier is not None:
                return earlier
            if tries == 1 or not isinstance(error, IntegrityError):
                raise
        return self._stored(actor, call, tries - 1)

    def _earlier(self, draft: CallDraft) -> Registered | None:
        with self._database.durable() as connection:
            wait_for_disk(connection)
            return contacts.already_registered(connection, UUID(draft.key))

    def _register(self, connection: Connection, actor: Actor, call: _Call) -> Registered:
        draft, at = call.draft, call.draft.received_at
        caller = citizens.resolve(connection, draft.caller, draft.citizen_id, at)
        beneficiary = citizens.resolve(connection, draft.beneficiary, None, at, "beneficiary_")
        joined = _joined_case(connection, draft.joined_case_id, advised=call.advised)
        if joined is None:
            about = beneficiary if draft.on_behalf else caller
            registered = _open_case(connection, actor, call, about)
            if not call.advised:
                self._begin_review(connection, registered.case_id, draft)
        else:
            registered = Registered(joined.id, joined.tracking_code, joined=True, closed=False)
        contact_id = contacts.add(
            connection,
            draft,
            case_id=registered.case_id,
            citizen_id=caller,
            on_behalf_of_id=beneficiary,
            staff_id=actor.staff_id,
        )
        if joined is None:
            _tell_opening(connection, actor, draft, registered, contact_id)
        else:
            _follow_up(connection, actor, draft, joined, contact_id)
        lexicon_growth.learn_name(connection, caller, draft.caller.name)
        lexicon_growth.learn_name(connection, beneficiary, draft.beneficiary.name)
        attachments.add(connection, registered.case_id, contact_id, call.files)
        return registered

    def _begin_review(self, connection: Connection, case_id: int, draft: CallDraft) -> None:
        subject_id, at = draft.matter.subject_id, draft.received_at
        assert subject_id is not None
        clocks.begin_review(
            connection,
            self._rule_book,
            case_id=case_id,
            kind=draft.matter.kind,
            subject_id=subject_id,
            at=at,
        )


def _beneficiaries(connection: Connection, given: PersonDraft) -> tuple[int, ...]:
    """Return whom a call can be for: who has the ID, or everybody of that name on the phone."""
    holder = look_ups.holder_of(connection, given.national_id) if given.national_id else None
    if holder is not None:
        return (holder,)
    users = look_ups.users_of(connection, given.phone) if given.phone else ()
    known = citizens.get_many(connection, users)
    return tuple(one.id for one in known.values() if may_become(given.name, one.name))


def _open_case(
    connection: Connection, actor: Actor, call: _Call, citizen_id: int | None
) -> Registered:
    matter = call.draft.matter
    bearing = reference.bearing_of_new(connection, matter.subject_id, matter.county_id)
    if bearing.retired:
        raise ValidationFailed((FieldError("subject", "subject_retired", bearing.names[0]),))
    if call.code:
        tracking_codes.take(connection, call.code, actor.staff_id)
    code = call.code or tracking_codes.lease_codes(connection)[0]
    case_id = cases.add(
        connection,
        draft=call.draft,
        tracking_code=code,
        bearing=bearing,
        citizen_id=citizen_id,
        registered_by=actor.staff_id,
        advised=call.advised,
    )
    return Registered(case_id, code, joined=False, closed=call.advised)


def _joined_case(
    connection: Connection, case_id: int | None, *, advised: bool
) -> cases.Held | None:
    """Return the case that a call joins, held until it has; None where it joins none."""
    if case_id is None:
        return None
    held = cases.hold(connection, case_id)
    if held.closed:
        raise RuleBroken("case_closed")
    if advised:
        raise RuleBroken("joined_is_not_advised", isolate(show_tracking_code(held.tracking_code)))
    return held


def _tell_opening(
    connection: Connection, actor: Actor, draft: CallDraft, registered: Registered, contact_id: int
) -> None:
    kinds = (EventKind.REGISTERED, *([EventKind.CLOSED] if registered.closed else []))
    for kind in kinds:
        timeline.add(
            connection,
            registered.case_id,
            kind,
            staff_id=actor.staff_id,
            at=draft.received_at,
            cause=Cause(contact_id=contact_id),
        )


def _follow_up(
    connection: Connection, actor: Actor, draft: CallDraft, joined: cases.Held, contact_id: int
) -> None:
    """Keep all that the call tells; what makes its case more pressing, the case takes over."""
    after = raised(joined.matter, draft.matter)
    more = beside(after, draft.matter)
    detail = Detail()
    if after != joined.matter or more != MatterDraft():
        names = reference.read(connection)
        detail = Detail(corrections(joined.matter, after, names), told(more, names))
    if detail.changes:
        redactions.protect(connection, actor, joined.id, joined.matter.identity_level, after)
        cases.set_levels(connection, joined.id, after.priority, after.identity_level)
    timeline.add(
        connection,
        joined.id,
        EventKind.FOLLOWED_UP,
        staff_id=actor.staff_id,
        at=draft.received_at,
        text=draft.matter.text,
        cause=Cause(contact_id=contact_id),
        detail=detail,
    )
