"""Everything about one person: identity, phones, household, cases, calls, notes, joins."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.domain.person_files import RecordEventKind
from samad_desktop.persistence.database import Database
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker
from tests.centres import AsPerson
from tests.moments import let_it_be

pytestmark = pytest.mark.half_on_a_server

ONE_ID = "1382225555"
HOME, MOBILE = "04133309333", "09143471821"
MANSUR = PersonDraft("منصور جباری", HOME, ONE_ID)


@pytest.fixture
def service(operator_database: Database) -> CitizenService:
    return CitizenService(operator_database, AREA)


@pytest.fixture
def call(intake: IntakeService, operator: Actor, a_draft: DraftMaker):
    """Register a call; return its case."""

    def call(caller: PersonDraft, *, advised: bool = False, **more: object) -> int:
        draft = a_draft(caller=caller, **more)
        return intake.register(operator, draft, advised=advised).value.case_id

    return call


def who(intake: IntakeService, operator: Actor, number: str) -> int:
    return intake.recognise(operator, number).people[0].citizen.id


def test_everything_about_a_person_is_told_at_once(
    service, intake, operator, operator_database, call
) -> None:
    closed = call(MANSUR, advised=True)
    opened = call(MANSUR, text="برق هم رفت", subject="0103")
    call(PersonDraft("زهرا جباری", HOME))
    CaseService(operator_database).note(operator, opened, "زنگ بزنید")
    mansur = who(intake, operator, ONE_ID)
    found = service.whole(operator, mansur)
    assert [case.id for case in found.cases] == [opened, closed]
    assert not found.more
    assert [each.name for each in found.household] == ["زهرا جباری"]
    assert [each.case.id for each in found.contacts if each.case] == [opened, closed]
    assert [(each.text, each.case.id) for each in found.notes] == [("زنگ بزنید", opened)]
    assert (found.joined, found.apart, found.happened) == ((), (), ())
    assert found.known.citizen.national_id == ONE_ID


def test_joined_records_stand_there_and_lead_to_the_same_page(
    service, intake, operator, call
) -> None:
    call(MANSUR)
    call(PersonDraft("منسور جباری", MOBILE))
    keep, other = who(intake, operator, ONE_ID), who(intake, operator, MOBILE)
    service.join(operator, keep, other)
    for record in (keep, other):
        found = service.whole(operator, record)
        assert found.known.citizen.id == keep
        assert [each.id for each in found.joined] == [other]
        assert [each.kind for each in found.happened] == [RecordEventKind.JOINED]
        assert len(found.cases) == 2
    service.separate(operator, other)
    found = service.whole(operator, keep)
    assert (found.joined, len(found.cases)) == ((), 1)


def test_who_is_known_to_be_somebody_else_stands_there(
    service, intake, operator, operator_database, call
) -> None:
    call(MANSUR)
    call(PersonDraft("منسور جباری", MOBILE))
    one, other = who(intake, operator, ONE_ID), who(intake, operator, MOBILE)
    DuplicateService(operator_database).tell_apart(operator, one, other)
    found = service.whole(operator, one)
    assert [each.id for each in found.apart] == [other]
    assert [each.kind for each in found.happened] == [RecordEventKind.TOLD_APART]


def test_what_was_done_with_a_record_is_told_by_its_day_in_tehran(
    service, intake, operator, database, call
) -> None:
    call(MANSUR)
    call(PersonDraft("منسور جباری", MOBILE))
    keep, other = who(intake, operator, ONE_ID), who(intake, operator, MOBILE)
    let_it_be(database, datetime(2027, 1, 4, 22, tzinfo=UTC))
    service.join(operator, keep, other)
    (joined,) = service.whole(operator, keep).happened
    assert joined.day == datetime(2027, 1, 4, 20, 30, tzinfo=UTC)


def test_protected_cases_are_counted_and_never_listed(
    service, intake, operator, a_draft, operator2, as_person: AsPerson, call
) -> None:
    call(MANSUR)
    draft = a_draft(caller=MANSUR)
    hidden = replace(draft.matter, identity_level=IdentityLevel.HIDDEN)
    intake.register(operator, replace(draft, matter=hidden))
    mansur = who(intake, operator, ONE_ID)
    for actor in (operator, operator2):
        found = CitizenService(as_person(actor), AREA).whole(actor, mansur)
        assert (found.known.protected_count, len(found.cases)) == (1, 1)


@pytest.mark.on_both
def test_who_is_known_by_a_protected_case_alone_is_told_to_nobody_else_on_a_server(
    database, intake, operator, a_draft, operator2, as_person: AsPerson
) -> None:
    draft = a_draft(caller=MANSUR)
    hidden = replace(draft.matter, identity_level=IdentityLevel.HIDDEN)
    case_id = intake.register(operator, replace(draft, matter=hidden)).value.case_id
    assert case_id
    if database.is_sqlite:
        return
    with pytest.raises(NotFound):
        CitizenService(as_person(operator2), AREA).whole(operator2, 1)


def test_there_is_no_page_of_nobody_and_none_for_who_takes_no_calls(
    service, operator, liaison, as_person: AsPerson
) -> None:
    with pytest.raises(NotFound):
        service.whole(operator, 999)
    with pytest.raises(Forbidden):
        CitizenService(as_person(liaison), AREA).whole(liaison, 1)
