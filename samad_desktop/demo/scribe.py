"""Words each planned case and its calls, and writes their rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from samad_desktop.demo.follow_up import Follower, Happening, Spoken
from samad_desktop.demo.lots import Lot
from samad_desktop.demo.people import People
from samad_desktop.demo.places import Places
from samad_desktop.demo.plan import NOBODY, Call, PlannedCase
from samad_desktop.demo.rows import NO_CHANGES, Batch, FirstIds, key, stamp
from samad_desktop.demo.spelling import Hand
from samad_desktop.demo.texts import Scene, Speech, SubjectMatter
from samad_desktop.domain.cases import (
    Answer,
    Disposition,
    EventKind,
    IdentityLevel,
    MatterDraft,
    Priority,
    default_identity_level,
)
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.protection import is_protected
from samad_desktop.domain.redaction import redacted
from samad_desktop.domain.redaction_proposals import KnownCaller, proposed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.subjects import Handling, Question, Subject
from samad_desktop.domain.text import words
from samad_desktop.persistence.case_search import words_of
from samad_desktop.persistence.tables import (
    case_answers,
    case_events,
    case_search,
    cases,
    contact_identities,
    contacts,
)

_PRIORITY = Lot((Priority.NORMAL, Priority.URGENT, Priority.CRITICAL), (88, 10, 2))
_CHANNEL = Lot(tuple(Channel), (86, 5, 4, 2, 2, 1))
_QUARTER_NAMED, _ANSWERED = 0.45, 0.6
_HIDDEN, _HIDDEN_AMONG_PROTECTED = 0.01, 0.12
_TYPED_IN_S = (35, 190)
_ANSWERS = {
    "since": "{since}",
    "village": "{village}",
    "households": "{tens}",
    "length": "{n}",
    "district": "{n}",
    "damage": "یخچال",
    "operator": "همراه اول",
    "project": "فاز {n} بلوک {tens}",
    "workshop": "کارگاه {street}",
    "bank": "{bank} شعبهٔ {street}",
    "hospital": "{hospital}",
    "ward": "اورژانس",
    "branch": "شعبهٔ {n}",
    "shop": "مغازهٔ {street} پلاک {tens}",
    "goods": "{goods} به قیمت {toman}",
    "school": "{school} {street}",
    "grade": "پایهٔ {n}",
    "bill": "{bill}",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Who works in the centre: ids of staff, and the operators' ways of typing."""

    operators: tuple[int, ...]
    experts: tuple[int, ...]
    hands: tuple[Hand, ...]


class _Event(NamedTuple):
    """One event on its way to the timeline, with its moments as they are stored."""

    at: str
    contact: int | None
    referral: int | None
    kind: EventKind
    staff: int
    stored: str
    text: str
    detail: str = NO_CHANGES


class Scribe:
    """Writes cases in their order; the same words for the same seed."""

    def __init__(
        self,
        *,
        batch: Batch,
        reference: Reference,
        subjects: Sequence[tuple[Subject, SubjectMatter]],
        places: Places,
        people: People,
        speech: Speech,
        desk: Desk,
        first: FirstIds,
    ) -> None:
        self._batch = batch
        self._reference = reference
        self._subjects = subjects
        self._places = places
        self._people = people
        self._speech = speech
        self._desk = desk
        self._first = first
        self._event = first.event
        self._events: list[_Event] = []

    def write(
        self,
        number: int,
        case: PlannedCase,
        code: str,
        calls: Sequence[int],
        follower: Follower,
        random: Random,
    ) -> None:
        """Write the `number`th case; `calls` are the numbers of its contacts, from 0 on."""
        subject, told = self._subjects[case.subject]
        county = self._places.counties[case.county]
        scene = Scene(county, county.villages.draw(random), county.quarters.draw(random), random)
        row, hand = self._first.case + number, self._desk.hands[case.calls[0].operator]
        matter = self._matter(subject, told, scene, hand, case)
        words_found = words_of(matter, (subject.name, subject.group, county.name))
        stored = [stamp(call.at + random.randrange(*_TYPED_IN_S)) for call in case.calls]
        self._write_case(row, case, matter, code, stored[0], random)
        for which, (call, contact) in enumerate(zip(case.calls, calls, strict=True)):
            contact_id = self._first.contact + contact
            self._write_contact(contact_id, row, case, which, stored[which], random)
            text = self._again(scene, call) if which else ""
            kind = EventKind.FOLLOWED_UP if which else EventKind.REGISTERED
            staff = self._desk.operators[call.operator]
            self._note_event(contact_id, kind, staff, stamp(call.at), stored[which], text)
            if text:
                words_found += " " + " ".join(words(text))
        self._write_closing(row, case, self._first.contact + calls[0], stored[0], scene)
        spoken = Spoken(self._speech.phrase("answer", scene), self._redacted(matter, scene, case))
        self._note_followed(follower.follow(row, code, matter, case, spoken, random))
        self._write_events(row)
        self._batch.add(case_search, row, words_found)

    def end(self) -> None:
        """Hand on the rows that still wait."""
        self._batch.flush()

    def _redacted(self, matter: MatterDraft, scene: Scene, case: PlannedCase) -> str:
        """Return what an agency reads of a protected case; nothing of any other."""
        if not is_protected(matter.identity_level):
            return ""
        called = {case.citizen, *(call.caller for call in case.calls)} - {NOBODY}
        people = [self._people.all[each] for each in sorted(called)]
        caller = KnownCaller(
            tuple(each.name for each in people),
            tuple(call.number for call in case.calls if call.number),
            tuple(each.national_id for each in people if each.national_id),
        )
        places = () if matter.place == scene.county.name else (matter.place,)
        return redacted(matter.text, proposed(matter.text, caller, places))

    def _matter(
        self, subject: Subject, told: SubjectMatter, scene: Scene, hand: Hand, case: PlannedCase
    ) -> MatterDraft:
        random = scene.random
        template = told.templates.draw(random)
        text = self._speech.matter(template, scene)
        if case.ending.disposition is Disposition.ADVISED:
            text = f"{text}. {self._speech.phrase('advice', scene)}"
        accused, unit = None, ""
        agency = self._reference.agency_for(subject.id, scene.county.id)
        if subject.handling is Handling.PROTECT and agency is not None:
            accused, unit = agency.id, f"شعبهٔ {scene.county.name}"
        return MatterDraft(
            kind=template.kind,
            subject_id=subject.id,
            county_id=scene.county.id,
            place=_place(template.is_rural, scene),
            text=hand.typed(text, random),
            priority=_PRIORITY.draw(random),
            identity_level=_identity_level(subject.handling, random),
            accused_agency_id=accused,
            accused_unit=unit,
            answers=tuple(self._answers(subject.questions, scene)),
        )

    def _answers(self, questions: tuple[Question, ...], scene: Scene) -> list[Answer]:
        return [
            Answer(question.id, self._answer(question, scene))
            for question in questions
            if scene.random.random() < _ANSWERED
        ]

    def _answer(self, question: Question, scene: Scene) -> str:
        asked = _ANSWERS.get(question.code, "{number}")
        return self._speech.spoken(asked, scene)

    def _again(self, scene: Scene, call: Call) -> str:
        hand = self._desk.hands[call.operator]
        return hand.typed(self._speech.phrase("again", scene), scene.random)

    def _write_case(
        self,
        row: int,
        case: PlannedCase,
        matter: MatterDraft,
        code: str,
        stored: str,
        random: Random,
    ) -> None:
        first, ending = case.calls[0], case.ending
        agency = self._reference.agency_for(matter.subject_id, matter.county_id)
        self._batch.add(
            cases,
            row,
            key(first.at, random),
            code,
            matter.kind.value,
            ending.state.value,
            ending.disposition.value if ending.disposition else None,
            matter.subject_id,
            matter.county_id,
            agency.id if agency else None,
            self._citizen(case.citizen),
            matter.place,
            matter.text,
            matter.priority.value,
            matter.identity_level.value,
            matter.accused_agency_id,
            matter.accused_unit,
            self._desk.operators[first.operator],
            stamp(first.at),
            stored,
            _closed(case, stored),
        )
        for answer in matter.answers:
            self._batch.add(case_answers, row, answer.question_id, answer.text)

    def _write_contact(
        self, row: int, case_row: int, case: PlannedCase, which: int, stored: str, random: Random
    ) -> None:
        call = case.calls[which]
        behalf = case.citizen if which == 0 and case.citizen != call.caller else NOBODY
        self._batch.add(
            contacts,
            row,
            key(call.at, random),
            _CHANNEL.draw(random).value,
            case_row,
            int(which == 0),
            self._citizen(call.caller),
            self._citizen(behalf),
            self._desk.operators[call.operator],
            stamp(call.at),
            stored,
        )
        name, national_id = "", ""
        if call.caller != NOBODY:
            person = self._people.all[call.caller]
            national_id = person.national_id
            name = self._desk.hands[call.operator].typed(person.name, random)
        self._batch.add(contact_identities, row, name, call.number, national_id)

    def _write_closing(
        self, row: int, case: PlannedCase, contact: int, stored: str, scene: Scene
    ) -> None:
        closed_at, random = case.ending.closed_at, scene.random
        if closed_at is None:
            return
        at = stamp(closed_at)
        if case.ending.disposition is Disposition.ADVISED:
            staff = self._desk.operators[case.calls[0].operator]
            self._note_event(contact, EventKind.CLOSED, staff, at, stored, "")
        else:
            staff = random.choice(self._desk.experts)
            answer = self._speech.phrase("answer", scene)
            self._note_event(None, EventKind.CLOSED, staff, at, at, answer)

    def _note_followed(self, happened: Iterable[Happening]) -> None:
        for each in happened:
            at = stamp(each.at)
            told = _Event(
                at, None, each.referral, each.kind, each.staff, at, each.text, each.detail
            )
            self._events.append(told)

    def _write_events(self, row: int) -> None:
        """Write what happened to a case in the order in which it did."""
        for each in sorted(self._events, key=lambda event: event.at):
            self._batch.add(
                case_events,
                self._event,
                row,
                each.contact,
                each.referral,
                each.kind.value,
                each.staff,
                each.at,
                each.stored,
                each.text,
                each.detail,
            )
            self._event += 1
        self._events.clear()

    def _note_event(
        self,
        contact: int | None,
        kind: EventKind,
        staff: int,
        at: str,
        stored: str,
        text: str,
    ) -> None:
        self._events.append(_Event(at, contact, None, kind, staff, stored, text))

    def _citizen(self, person: int) -> int | None:
        return None if person == NOBODY else self._first.citizen + person


def _place(rural: bool, scene: Scene) -> str:
    if rural:
        return scene.village
    named = scene.random.random() < _QUARTER_NAMED
    return scene.quarter if named else scene.county.towns.draw(scene.random)


def _identity_level(handling: Handling, random: Random) -> IdentityLevel:
    level = default_identity_level(handling)
    hidden = _HIDDEN if level is IdentityLevel.OPEN else _HIDDEN_AMONG_PROTECTED
    if random.random() < hidden:
        return IdentityLevel.HIDDEN
    return level


def _closed(case: PlannedCase, stored: str) -> str | None:
    """An advised call is closed when it is stored, every other case when it was answered."""
    if case.ending.disposition is Disposition.ADVISED:
        return stored
    return None if case.ending.closed_at is None else stamp(case.ending.closed_at)
