"""Records of people: corrected, joined when two are one person, and separated again."""

from dataclasses import replace

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.errors import Conflict, NotFound, RuleBroken, ValidationFailed
from samad_desktop.persistence.database import Database
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker

ONE_ID, OTHER_ID = "1382225555", "1385837551"
HOME, MOBILE = "04133309333", "09143471821"


@pytest.fixture
def service(operator_database: Database) -> CitizenService:
    return CitizenService(operator_database, AREA)


@pytest.fixture
def two_records(
    intake: IntakeService, operator: Actor, a_draft: DraftMaker
) -> tuple[Citizen, Citizen]:
    people = (
        PersonDraft(name="پروین عبدالهی", phone=HOME, national_id=ONE_ID),
        PersonDraft(name="پروین عبداللهی", phone=MOBILE),
    )
    for person in people:
        intake.register(operator, a_draft(caller=person))
    home, mobile = (intake.recognise(operator, phone).people[0] for phone in (HOME, MOBILE))
    return home.citizen, mobile.citizen


def test_two_joined_records_are_one_person_with_both_phones_and_cases(
    intake: IntakeService,
    service: CitizenService,
    operator: Actor,
    two_records: tuple[Citizen, Citizen],
) -> None:
    keep, other = two_records
    service.join(operator, keep.id, other.id)
    for phone in (HOME, MOBILE):
        person = intake.recognise(operator, phone).people[0]
        assert (person.citizen.id, person.case_count, len(person.open_cases)) == (keep.id, 2, 2)
        assert len(person.citizen.phones) == 2
    assert [record.id for record in service.joined_records(operator, keep.id)] == [other.id]


def test_a_correction_that_changes_nothing_stores_nothing(
    service: CitizenService, operator: Actor, two_records: tuple[Citizen, Citizen]
) -> None:
    read = two_records[0]
    same = PersonDraft(name=f"{read.name} ", national_id=read.national_id)
    done = service.correct(operator, read.id, read.version, same)
    assert (done.value, done.changes) == (read, frozenset())
    assert service.open(operator, read.id).citizen == read


def test_joining_is_undone_as_if_it_had_not_been(
    intake: IntakeService,
    service: CitizenService,
    operator: Actor,
    two_records: tuple[Citizen, Citizen],
) -> None:
    keep, other = two_records
    service.join(operator, keep.id, other.id)
    assert service.separate(operator, other.id).value == other
    assert intake.recognise(operator, MOBILE).people[0].citizen == other
    assert intake.recognise(operator, HOME).people[0].citizen == keep


def test_a_person_is_not_joined_with_themselves(
    service: CitizenService, operator: Actor, two_records: tuple[Citizen, Citizen]
) -> None:
    keep, other = two_records
    with pytest.raises(NotFound):
        service.join(operator, keep.id, keep.id)
    service.join(operator, keep.id, other.id)
    with pytest.raises(NotFound):
        service.join(operator, other.id, keep.id)
    with pytest.raises(NotFound):
        service.separate(operator, keep.id)


def test_two_people_with_two_ids_are_not_one(
    service: CitizenService, operator: Actor, two_records: tuple[Citizen, Citizen]
) -> None:
    keep, other = two_records
    draft = PersonDraft(name=other.name, national_id=OTHER_ID)
    service.correct(operator, other.id, other.version, draft)
    with pytest.raises(RuleBroken, match="two_national_ids"):
        service.join(operator, keep.id, other.id)


def test_a_corrected_person_is_recognised_by_the_new_number_too(
    intake: IntakeService,
    service: CitizenService,
    operator: Actor,
    two_records: tuple[Citizen, Citizen],
) -> None:
    keep, _ = two_records
    draft = PersonDraft(name="پروین عبداللهی", phone="04142520459", national_id=ONE_ID)
    corrected = service.correct(operator, keep.id, keep.version, draft).value
    assert corrected.name == "پروین عبداللهی"
    assert intake.recognise(operator, "04142520459").people[0].citizen.id == keep.id
    assert intake.recognise(operator, HOME).people[0].citizen.id == keep.id


def test_an_id_of_somebody_else_is_refused(
    service: CitizenService, operator: Actor, two_records: tuple[Citizen, Citizen]
) -> None:
    _, other = two_records
    draft = PersonDraft(name=other.name, national_id=ONE_ID)
    with pytest.raises(ValidationFailed) as refusal:
        service.correct(operator, other.id, other.version, draft)
    assert refusal.value.errors[0].code == "national_id_other_person"


def test_the_second_of_two_correctors_is_told(
    service: CitizenService, operator: Actor, two_records: tuple[Citizen, Citizen]
) -> None:
    keep, _ = two_records
    draft = PersonDraft(name="پروین", national_id=ONE_ID)
    service.correct(operator, keep.id, keep.version, draft)
    with pytest.raises(Conflict):
        service.correct(operator, keep.id, keep.version, replace(draft, name="پری"))


def test_the_household_is_counted_and_not_named(
    intake: IntakeService,
    service: CitizenService,
    operator: Actor,
    a_draft: DraftMaker,
) -> None:
    for name in ("مهناز پرتوی", "سارا پرتوی", "علی پرتوی"):
        intake.register(operator, a_draft(caller=PersonDraft(name=name, phone=HOME)))
    person = intake.recognise(operator, HOME).people[0]
    assert service.open(operator, person.citizen.id).household_count == 2
