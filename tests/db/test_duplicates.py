"""Records that may be one person's: proposed with a reason, joined, told apart, put back."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select, text

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.duplicates import Sameness, Twins, alike
from samad_desktop.domain.errors import Forbidden, NotFound, RuleBroken
from samad_desktop.domain.names import name_key
from samad_desktop.persistence import duplicates
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import citizen_distinctions, contact_identities
from samad_desktop.services import duplicates as finding
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker, real_calls, register_row
from tests.centres import AsPerson
from tests.unit.test_duplicates import NAMES

ONE_ID, NEAR_ID, FAR_ID = "1382225555", "1382224559", "0499370899"
HOME, MOBILE = "04133309333", "09143471821"


@pytest.fixture
def service(operator_database: Database) -> DuplicateService:
    return DuplicateService(operator_database)


@pytest.fixture
def call(intake: IntakeService, operator: Actor, a_draft: DraftMaker):
    """Register a call of somebody; return its case."""

    def call(
        name: str,
        phone: str = "",
        number: str = "",
        hidden: IdentityLevel | None = None,
        **more: object,
    ) -> int:
        draft = a_draft(caller=PersonDraft(name, phone, number), **more)
        if hidden:
            draft = replace(draft, matter=replace(draft.matter, identity_level=hidden))
        return intake.register(operator, draft).value.case_id

    return call


def told(service: DuplicateService, actor: Actor) -> list[tuple[str, str, Sameness]]:
    pairs = service.proposed(actor).pairs
    return [(each.keep.name, each.other.name, each.why) for each in pairs]


def only(service: DuplicateService, actor: Actor) -> Twins:
    (pair,) = service.proposed(actor).pairs
    return pair


def test_the_same_name_by_sound_on_one_phone_is_proposed(service, call, operator) -> None:
    call("محمدرضا طهماسبی", HOME, ONE_ID)
    call("محمد رضا تهماسبی", HOME)
    call("زهرا طهماسبی", HOME)
    assert told(service, operator) == [("محمدرضا طهماسبی", "محمد رضا تهماسبی", Sameness.PHONE)]


def test_the_same_name_in_one_place_is_proposed_unless_both_have_an_id(
    service, call, operator
) -> None:
    call("منصور جباری", HOME, ONE_ID)
    call("منصور جباری", MOBILE)
    call("منصور جباری", "09145899444", FAR_ID, place="سراب")
    pair = only(service, operator)
    assert (pair.keep.national_id, pair.other.national_id, pair.why) == (
        *(ONE_ID, ""),
        Sameness.PLACE,
    )


def test_two_ids_of_which_one_may_be_mistyped_are_proposed_and_not_joined(
    service, call, operator, operator_database
) -> None:
    call("منصور جباری", HOME, ONE_ID)
    call("منصور جباری", HOME, NEAR_ID)
    call("منصور جباری", HOME, FAR_ID)
    pair = only(service, operator)
    assert pair.why is Sameness.NEAR_ID
    with pytest.raises(RuleBroken, match="two_national_ids"):
        CitizenService(operator_database, AREA).join(operator, pair.keep.id, pair.other.id)


def test_who_gave_the_id_of_another_record_is_proposed_first(
    database, service, call, operator
) -> None:
    call("جباری", MOBILE)
    with database.transaction() as connection:
        connection.execute(contact_identities.update().values(national_id_given=ONE_ID))
    call("منصور جباری", HOME, ONE_ID)
    assert told(service, operator) == [("جباری", "منصور جباری", Sameness.GIVEN_ID)]


def test_joined_records_are_proposed_no_more_and_are_again_once_separated(
    service, call, operator, operator_database
) -> None:
    call("منصور جباری", HOME, ONE_ID)
    call("منسور جباری", HOME)
    citizens, pair = CitizenService(operator_database, AREA), only(service, operator)
    citizens.join(operator, pair.keep.id, pair.other.id)
    assert service.proposed(operator).pairs == ()
    citizens.separate(operator, pair.other.id)
    assert only(service, operator).key == pair.key


def test_people_told_apart_are_proposed_no_more_until_that_is_undone(
    database, service, call, operator
) -> None:
    call("منصور جباری", HOME, ONE_ID)
    call("منسور جباری", HOME)
    pair = only(service, operator)
    for _ in range(2):
        service.tell_apart(operator, *pair.key)
    assert service.proposed(operator).pairs == ()
    with database.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(citizen_distinctions)) == 1
    service.put_back(operator, *pair.key)
    assert only(service, operator).key == pair.key
    with pytest.raises(NotFound):
        service.put_back(operator, *pair.key)


def test_nobody_is_told_apart_from_herself_or_from_nobody(service, call, operator) -> None:
    call("منصور جباری", HOME)
    for one, other in ((1, 1), (1, 999)):
        with pytest.raises(NotFound):
            service.tell_apart(operator, one, other)


def test_who_is_known_by_protected_cases_alone_is_proposed_to_nobody_who_may_not_know(
    service, call, operator, operator2, as_person: AsPerson
) -> None:
    call("منصور جباری", HOME, ONE_ID)
    call("منسور جباری", HOME, hidden=IdentityLevel.HIDDEN_FROM_AGENCY)
    assert len(DuplicateService(as_person(operator2)).proposed(operator2).pairs) == 0


def test_what_a_protected_case_says_leads_to_nobody(service, call, operator) -> None:
    call("منصور جباری", HOME, ONE_ID, hidden=IdentityLevel.HIDDEN)
    call("منصور جباری", MOBILE)
    assert service.proposed(operator).pairs == ()


def test_who_takes_no_calls_is_told_nobody(as_person: AsPerson, call, liaison, admin) -> None:
    for actor in (liaison, admin):
        with pytest.raises(Forbidden):
            DuplicateService(as_person(actor)).proposed(actor)


def test_many_pairs_come_a_page_at_a_time_each_once(
    service, call, operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "PROPOSED_AT_ONCE", 2)
    for number in range(5):
        for name in ("منصور جباری", "منسور جباری"):
            call(name, f"0914347182{number}", place=f"ده {number}")
    seen, before = [], None
    for _ in range(4):
        found = service.proposed(operator, before)
        seen += [pair.key for pair in found.pairs]
        before = found.before
        if before is None:
            break
    assert len(seen) == len(set(seen)) == 5
    assert before is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_server_hears_names_as_the_program_does(database) -> None:
    names = [name for row in real_calls() if (name := name_key(row["name_as_given"]))]
    pairs = [(name_key(one), name_key(other)) for one, other, _same in NAMES]
    pairs += [(one, other) for one in names[:40] for other in (one, one[1:], names[-1])]
    with database.reading() as connection:
        for one, other in pairs:
            asked = text("SELECT samad_alike(:one, :other)").bindparams(one=one, other=other)
            assert connection.scalar(asked) is alike(one, other), (one, other)


def test_of_the_real_calls_nobody_is_proposed_who_is_somebody_else(
    service, intake, operator, a_draft
) -> None:
    taken: dict[str, int] = {}
    for row in real_calls():
        taken[row["nr"]] = register_row(intake, operator, a_draft, row, taken)
    pairs = service.proposed(operator).pairs
    keys = [(name_key(pair.keep.name), name_key(pair.other.name)) for pair in pairs]
    assert all(one and alike(one, other) for one, other in keys), keys


def test_a_question_ends_after_a_second_and_the_next_goes_on_from_there(
    operator_database: Database, operator: Actor, call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "WINDOW", 1)
    call("محمدرضا طهماسبی", HOME, ONE_ID)
    call("محمد رضا تهماسبی", HOME)
    for place in range(3):
        call(f"کسی دیگر{place}", f"0914555667{place}")
    slow = DuplicateService(operator_database, clock=iter(range(100)).__next__)
    first = slow.proposed(operator)
    assert not first.pairs
    found, before = first.pairs, first.before
    while before is not None:
        following = slow.proposed(operator, before)
        found, before = (*found, *following.pairs), following.before
    quick = DuplicateService(operator_database, clock=lambda: 0.0)
    assert found == quick.proposed(operator).pairs
    assert len(found) == 1
