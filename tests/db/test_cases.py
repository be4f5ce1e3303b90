"""Looking at a registered case, correcting it, writing notes: who may, and what is kept."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import (
    NOTE_MAX_CHARS,
    Answer,
    CaseKind,
    EventContact,
    EventKind,
    IdentityLevel,
)
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence.database import Database
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker
from tests.centres import AsPerson, Cast

pytestmark = pytest.mark.half_on_a_server


@pytest.fixture
def service(operator_database: Database) -> CaseService:
    return CaseService(operator_database)


@pytest.fixture
def case_id(intake: IntakeService, operator: Actor, a_draft: DraftMaker) -> int:
    return intake.register(operator, a_draft()).value.case_id


def test_a_case_is_read_back_as_it_was_typed(
    intake: IntakeService, service: CaseService, operator: Actor, a_draft: DraftMaker
) -> None:
    text = "آبِ كوي فرهنگیان\u200cها  <b>قطع</b> است ١٢٣\nسطر دوم"
    case_id = intake.register(operator, a_draft(text=text)).value.case_id
    case = service.open(operator, case_id)
    assert case.matter.text == text
    assert [event.kind for event in case.events] == [EventKind.REGISTERED]
    assert case.registered_by == operator.display_name


def test_a_correction_is_stored_and_tells_what_stood_there_before(
    service: CaseService, operator: Actor, case_id: int, reference: Reference
) -> None:
    before = service.open(operator, case_id)
    power = next(one for one in reference.subjects.values() if one.code == "0103")
    draft = replace(before.matter, kind=CaseKind.REQUEST, subject_id=power.id, text="برق قطع است")
    after = service.correct(operator, case_id, before.version, draft).value
    assert after.matter == draft
    assert after.agency_id == power.default_agency_id
    changed = {field: (old, new) for field, old, new in after.events[0].changes}
    assert after.events[0].kind is EventKind.CORRECTED
    assert changed["kind"] == ("complaint", "request")
    assert changed["text"] == (before.matter.text, "برق قطع است")
    assert changed["subject"][1] == power.name


def test_a_correction_that_changes_nothing_stores_nothing(
    service: CaseService, operator: Actor, case_id: int
) -> None:
    before = service.open(operator, case_id)
    same = replace(before.matter, text=f" {before.matter.text}\n")
    done = service.correct(operator, case_id, before.version, same)
    assert (done.value, done.changes) == (before, frozenset())
    assert service.open(operator, case_id) == before


def test_a_corrected_case_is_found_by_its_new_words_and_not_by_the_old(
    service: CaseService, operator: Actor, case_id: int, operator_database: Database
) -> None:
    before = service.open(operator, case_id)
    draft = replace(before.matter, text="چراغ خیابان خاموش است")
    service.correct(operator, case_id, before.version, draft)
    finding = FindingService(operator_database, AREA)
    assert [row.id for row in finding.find(operator, "چراغ").page.rows] == [case_id]
    assert finding.find(operator, "فرهنگیان").page.rows == ()


def test_a_case_whose_subject_was_corrected_is_found_under_its_new_name_only(
    service: CaseService,
    operator: Actor,
    case_id: int,
    reference: Reference,
    operator_database: Database,
) -> None:
    before = service.open(operator, case_id)
    power = next(one for one in reference.subjects.values() if one.code == "0103")
    finding = FindingService(operator_database, AREA)
    assert [row.id for row in finding.find(operator, "افت فشار").page.rows] == [case_id]
    service.correct(operator, case_id, before.version, replace(before.matter, subject_id=power.id))
    assert finding.find(operator, "افت فشار").page.rows == ()
    assert [row.id for row in finding.find(operator, "نوسان برق").page.rows] == [case_id]


def test_a_correction_keeps_the_words_of_follow_ups_and_notes(
    intake: IntakeService,
    service: CaseService,
    operator: Actor,
    case_id: int,
    a_draft: DraftMaker,
    operator_database: Database,
) -> None:
    intake.register(operator, a_draft(joined_case_id=case_id, text="تانکر هم نیامده است"))
    service.note(operator, case_id, "با آبفا هماهنگ شد")
    finding = FindingService(operator_database, AREA)
    for text in ("لوله ترکیده است", "چراغ خیابان خاموش است"):
        before = service.open(operator, case_id)
        service.correct(operator, case_id, before.version, replace(before.matter, text=text))
        for words in (text, "تانکر", "آبفا هماهنگ", f"{text} تانکر آبفا"):
            assert [row.id for row in finding.find(operator, words).page.rows] == [case_id], words
    assert finding.find(operator, "لوله ترکیده").page.rows == ()


def test_a_note_written_while_a_case_is_corrected_is_found_afterwards(
    service: CaseService,
    operator: Actor,
    operator2: Actor,
    case_id: int,
    as_person: AsPerson,
    operator_database: Database,
) -> None:
    seen = service.open(operator, case_id)
    other = CaseService(as_person(operator2))
    with ThreadPoolExecutor(2) as desks:
        corrected = desks.submit(
            service.correct, operator, case_id, seen.version, replace(seen.matter, text="لوله")
        )
        noted = [
            desks.submit(other.note, operator2, case_id, f"یادداشت شماره{number}")
            for number in range(10)
        ]
        for done in (corrected, *noted):
            done.result()
    finding = FindingService(operator_database, AREA)
    for number in range(10):
        assert finding.find(operator, f"لوله شماره{number}").page.rows, number


def test_the_second_of_two_savers_is_told(
    service: CaseService,
    as_person: AsPerson,
    operator: Actor,
    operator2: Actor,
    case_id: int,
) -> None:
    seen = service.open(operator, case_id)
    colleague = CaseService(as_person(operator2))
    colleague.correct(operator2, case_id, seen.version, replace(seen.matter, text="از میز دیگر"))
    with pytest.raises(Conflict):
        service.correct(operator, case_id, seen.version, replace(seen.matter, text="از این میز"))
    assert service.open(operator, case_id).matter.text == "از میز دیگر"


def test_a_correction_that_empties_the_text_is_refused(
    service: CaseService, operator: Actor, case_id: int
) -> None:
    seen = service.open(operator, case_id)
    with pytest.raises(ValidationFailed):
        service.correct(operator, case_id, seen.version, replace(seen.matter, text="\u200c\u202e"))
    assert service.open(operator, case_id) == seen


def test_nobody_corrects_what_they_may_not_read(
    intake: IntakeService,
    service: CaseService,
    operator: Actor,
    operator2: Actor,
    a_draft: DraftMaker,
) -> None:
    draft = a_draft(subject="1404")
    hidden = replace(draft.matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    case_id = intake.register(operator, replace(draft, matter=hidden)).value.case_id
    withheld = service.open(operator2, case_id)
    with pytest.raises(Forbidden):
        service.correct(operator2, case_id, withheld.version, replace(hidden, text="هیچ"))
    assert service.open(operator, case_id).matter.text == hidden.text


def test_a_note_joins_the_timeline(service: CaseService, operator: Actor, case_id: int) -> None:
    case = service.note(operator, case_id, "  با شهرداری هماهنگ شد\u202e ").value
    assert (case.events[0].kind, case.events[0].text) == (EventKind.NOTED, "با شهرداری هماهنگ شد")


def test_a_secretary_may_note_but_not_correct(
    service: CaseService,
    operator: Actor,
    secretary: Actor,
    as_person: AsPerson,
    case_id: int,
) -> None:
    desk = CaseService(as_person(secretary))
    assert desk.note(secretary, case_id, "نوبت داده شد").value.events[0].staff_name
    found = FindingService(as_person(operator), AREA).find(operator, "نوبت داده")
    assert [row.id for row in found.page.rows] == [case_id]
    seen = service.open(operator, case_id)
    with pytest.raises(Forbidden):
        desk.correct(secretary, case_id, seen.version, seen.matter)


@pytest.mark.parametrize("text", ["", "\u200c", "ا" * (NOTE_MAX_CHARS + 1)])
def test_an_empty_or_endless_note_is_refused(
    service: CaseService, operator: Actor, case_id: int, text: str
) -> None:
    with pytest.raises(ValidationFailed):
        service.note(operator, case_id, text)
    assert len(service.open(operator, case_id).events) == 1


def test_a_case_that_does_not_exist_is_not_found(service: CaseService, operator: Actor) -> None:
    with pytest.raises(NotFound):
        service.open(operator, 4_000_000)
    with pytest.raises(NotFound):
        service.note(operator, 4_000_000, "یادداشت")


def test_answers_to_the_subjects_questions_are_kept_and_found(
    intake: IntakeService,
    service: CaseService,
    operator: Actor,
    a_draft: DraftMaker,
    reference: Reference,
    operator_database: Database,
) -> None:
    asking = next(one for one in reference.subjects.values() if one.questions)
    draft = a_draft(subject=asking.code)
    answer = Answer(asking.questions[0].id, "7788123")
    answered = replace(draft, matter=replace(draft.matter, answers=(answer,)))
    case_id = intake.register(operator, answered).value.case_id
    assert service.open(operator, case_id).matter.answers == (answer,)
    find = FindingService(operator_database, AREA).find
    for typed, there in (("میانه ۷۷۸۸۱۲۳", []), ("هشترود ۷۷۸۸۱۲۳", [case_id])):
        assert [row.id for row in find(operator, typed).page.rows] == there, typed


def test_the_timeline_says_who_called_how_and_for_whom(
    intake: IntakeService, service: CaseService, operator: Actor, a_draft: DraftMaker
) -> None:
    case_id = intake.register(operator, a_draft()).value.case_id
    sister = PersonDraft(name="زهرا جباری", phone="09215279945")
    behalf = PersonDraft(name="منصور جباری", phone="09143471821")
    again = a_draft(joined_case_id=case_id, caller=sister, on_behalf=True, beneficiary=behalf)
    intake.register(operator, replace(again, channel=Channel.IN_PERSON))
    intake.register(operator, a_draft(joined_case_id=case_id, caller=PersonDraft()))
    service.note(operator, case_id, "یادداشت")
    contacts = [event.contact for event in service.open(operator, case_id).events]
    assert contacts == [
        None,
        EventContact(Channel.PHONE),
        EventContact(Channel.IN_PERSON, "زهرا جباری", "+989215279945", "منصور جباری"),
        EventContact(Channel.PHONE, "منصور جباری", "+989143471821"),
    ]


def test_a_caller_chosen_without_typing_the_name_is_named_in_the_timeline(
    intake: IntakeService, service: CaseService, operator: Actor, a_draft: DraftMaker
) -> None:
    case_id = intake.register(operator, a_draft()).value.case_id
    known = intake.recognise(operator, "09143471821").people[0].citizen.id
    again = a_draft(joined_case_id=case_id, caller=PersonDraft(), citizen_id=known)
    intake.register(operator, again)
    contact = service.open(operator, case_id).events[0].contact
    assert contact == EventContact(Channel.PHONE, "منصور جباری")


@pytest.mark.parametrize(
    ("level", "who_knows"),
    [
        (IdentityLevel.OPEN, {"operator", "operator2", "expert", "supervisor", "secretary"}),
        (IdentityLevel.HIDDEN_FROM_AGENCY, {"operator"}),
        (IdentityLevel.HIDDEN, set()),
    ],
)
def test_nobody_learns_from_the_timeline_whose_case_is_protected(
    intake: IntakeService,
    as_person: AsPerson,
    cast: Cast,
    a_draft: DraftMaker,
    level: IdentityLevel,
    who_knows: set[str],
) -> None:
    draft = a_draft()
    matter = replace(draft.matter, identity_level=level)
    case_id = intake.register(cast.operator, replace(draft, matter=matter)).value.case_id
    sister = PersonDraft(name="زهرا جباری", phone="09215279945")
    behalf = PersonDraft(name="منصور جباری", phone="09143471821")
    again = a_draft(joined_case_id=case_id, caller=sister, on_behalf=True, beneficiary=behalf)
    intake.register(cast.operator, again)
    for actor in (cast.operator, cast.operator2, cast.expert, cast.supervisor, cast.secretary):
        events = CaseService(as_person(actor)).open(actor, case_id).events
        withheld = EventContact(Channel.PHONE, withheld=True)
        if actor.login in who_knows:
            names = [event.contact.name for event in events if event.contact]
            assert names == ["زهرا جباری", "منصور جباری"], actor.login
        else:
            assert [event.contact for event in events] == [withheld, withheld], actor.login
