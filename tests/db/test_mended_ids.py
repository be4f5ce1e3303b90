"""Two near IDs of one person: joined under the right one, with the reason, and taken back."""

import pytest
from sqlalchemy import select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.duplicates import Sameness, Twins
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.person_files import RecordEventKind
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import citizen_events, citizen_identities
from samad_desktop.persistence.tables import citizens as records
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.look_ups import name_people
from samad_desktop.services.mended_ids import MendingService
from tests.calls import AREA
from tests.centres import AsPerson

pytestmark = pytest.mark.half_on_a_server

ONE_ID, NEAR_ID, THIRD_ID = "1382225555", "1382224559", "0499370899"
WRONG_CHECK = "1382225556"
HOME = "04133309333"


@pytest.fixture
def service(operator_database: Database) -> MendingService:
    return MendingService(operator_database)


@pytest.fixture
def pairs(operator_database: Database) -> DuplicateService:
    return DuplicateService(operator_database)


@pytest.fixture
def call(intake, operator, a_draft):
    """Register a call of somebody."""

    def call(name: str, number: str = "", phone: str = HOME) -> None:
        intake.register(operator, a_draft(caller=PersonDraft(name, phone, number)))

    return call


@pytest.fixture
def twins(call, pairs, operator) -> Twins:
    """Give two records of one person, of whose IDs one is mistyped."""
    call("منصور جباری", ONE_ID)
    call("منصور جباری", NEAR_ID)
    found: tuple[Twins, ...] = pairs.proposed(operator).pairs
    assert [each.why for each in found] == [Sameness.NEAR_ID]
    return found[0]


def numbers(database: Database, twins: Twins) -> tuple[str, str]:
    """Return the IDs that the two records have."""
    i = citizen_identities.c
    with database.reading() as connection:
        stored = dict(connection.execute(select(i.citizen_id, i.national_id)).all())
    return stored[twins.keep.id] or "", stored[twins.other.id] or ""


def trail(database: Database, record: int) -> list[str]:
    """Return what was done with a record, the first first."""
    e = citizen_events.c
    query = select(e.kind).where(e.citizen_id == record).order_by(e.id)
    with database.reading() as connection:
        return list(connection.execute(query).scalars())


@pytest.mark.parametrize(
    ("typed", "right"), [(ONE_ID, ONE_ID), (NEAR_ID, NEAR_ID), ("۰۴۹۹۳۷۰۸۹۹", THIRD_ID)]
)
def test_both_become_one_person_under_the_right_id_and_that_is_undone(
    database, service, pairs, operator, twins, typed, right
) -> None:
    mended = service.mend(operator, twins, typed).value
    assert numbers(database, twins) == (right, "")
    assert pairs.proposed(operator).pairs == ()
    service.undo(operator, mended)
    assert numbers(database, twins) == (ONE_ID, NEAR_ID)
    (again,) = pairs.proposed(operator).pairs
    assert again.key == twins.key


def test_the_trail_says_what_was_wrong_by_which_reason_and_what_was_there_before(
    database, service, operator, twins
) -> None:
    mended = service.mend(operator, twins, ONE_ID).value
    assert trail(database, twins.other.id) == [RecordEventKind.ID_AS_ASKED]
    assert trail(database, twins.keep.id) == [RecordEventKind.JOINED]
    with database.reading() as connection:
        detail = connection.execute(
            select(citizen_events.c.detail).where(citizen_events.c.citizen_id == twins.other.id)
        ).scalar_one()
    assert detail == {"national_id": [NEAR_ID, ""]}
    service.undo(operator, mended)
    for record in twins.key:
        assert trail(database, record)[-1] == RecordEventKind.ID_PUT_BACK


def test_an_id_whose_check_digit_is_wrong_is_told_as_that(
    database, service, pairs, operator, call
) -> None:
    call("منصور جباری", ONE_ID)
    call("منصور جباری", NEAR_ID)
    i = citizen_identities.c
    with database.transaction() as connection:
        connection.execute(
            citizen_identities.update()
            .where(i.national_id == NEAR_ID)
            .values(national_id=WRONG_CHECK)
        )
    (twins,) = pairs.proposed(operator).pairs
    service.mend(operator, twins, ONE_ID)
    assert trail(database, twins.other.id) == [RecordEventKind.ID_BY_CHECK]


def test_everything_of_the_person_tells_what_happened_to_her_ids(
    service, operator, operator_database, twins
) -> None:
    service.mend(operator, twins, NEAR_ID)
    told = CitizenService(operator_database, AREA).whole(operator, twins.keep.id)
    kinds = [each.kind for each in told.happened]
    assert kinds.count(RecordEventKind.ID_AS_ASKED) == 2
    assert told.known.citizen.national_id == NEAR_ID


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "right_id_unsaid"),
        ("   ", "right_id_unsaid"),
        (WRONG_CHECK, "national_id_check_digit"),
        ("12345", "national_id_length"),
        ("1111111111", "national_id_equal_digits"),
    ],
)
def test_what_cannot_be_an_id_is_refused_and_nothing_is_changed(
    database, service, operator, twins, typed, code
) -> None:
    with pytest.raises(ValidationFailed) as refused:
        service.mend(operator, twins, typed)
    (wrong,) = refused.value.errors
    assert (wrong.field, wrong.code) == ("right_id", code)
    assert numbers(database, twins) == (ONE_ID, NEAR_ID)
    assert trail(database, twins.keep.id) == []


def test_the_id_of_a_third_person_is_refused(database, service, operator, twins, call) -> None:
    call("زهرا کریمی", THIRD_ID, "09122222222")
    with pytest.raises(ValidationFailed) as refused:
        service.mend(operator, twins, THIRD_ID)
    assert refused.value.errors[0].code == "national_id_other_person"
    assert numbers(database, twins) == (ONE_ID, NEAR_ID)


def test_who_was_changed_meanwhile_is_not_mended(
    database, service, operator, operator_database, twins
) -> None:
    people = CitizenService(operator_database, AREA)
    people.correct(operator, twins.other.id, 1, PersonDraft("منصور جباریان", "", NEAR_ID))
    with pytest.raises(Conflict):
        service.mend(operator, twins, ONE_ID)
    assert numbers(database, twins) == (ONE_ID, NEAR_ID)


def test_what_somebody_corrected_since_is_not_taken_back(
    database, service, operator, operator_database, twins
) -> None:
    mended = service.mend(operator, twins, NEAR_ID).value
    people = CitizenService(operator_database, AREA)
    keep = twins.keep
    draft = PersonDraft(keep.name, "", THIRD_ID)
    people.correct(operator, keep.id, mended.versions[0], draft)
    with pytest.raises(Conflict):
        service.undo(operator, mended)
    assert numbers(database, twins) == (THIRD_ID, "")
    with database.reading() as connection:
        merged = select(records.c.merged_into).where(records.c.id == twins.other.id)
        assert connection.execute(merged).scalar_one() == keep.id


def test_an_id_that_is_somebody_elses_by_now_is_not_given_back(
    database, service, operator, twins, call
) -> None:
    mended = service.mend(operator, twins, ONE_ID).value
    call("زهرا کریمی", NEAR_ID, "09122222222")
    with pytest.raises(RuleBroken, match="national_id_other_person"):
        service.undo(operator, mended)
    assert numbers(database, twins) == (ONE_ID, "")


def test_records_that_were_joined_before_come_along_and_go_back(
    database, service, pairs, operator, operator_database, twins, call
) -> None:
    call("منسور جباری", "", "09143471821")
    people = CitizenService(operator_database, AREA)
    with database.reading() as connection:
        third = connection.execute(select(records.c.id).order_by(records.c.id.desc())).scalar()
    name_people(operator_database, third)
    people.join(operator, twins.other.id, third)
    (found,) = [each for each in pairs.proposed(operator).pairs if each.key == twins.key]
    mended = service.mend(operator, found, ONE_ID).value
    assert set(mended.moved) == {twins.other.id, third}
    service.undo(operator, mended)
    with database.reading() as connection:
        merged = dict(connection.execute(select(records.c.id, records.c.merged_into)).all())
    assert merged == {twins.keep.id: None, twins.other.id: None, third: twins.other.id}


def test_who_takes_no_calls_mends_nobody(as_person: AsPerson, twins, liaison: Actor) -> None:
    with pytest.raises(Forbidden):
        MendingService(as_person(liaison)).mend(liaison, twins, ONE_ID)
