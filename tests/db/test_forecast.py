"""What will be late within hours is foretold from the agency's own past, on both engines."""

from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.forecast import LEAST
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.persistence import staff
from samad_desktop.services.forecast import ForecastService
from samad_desktop.services.oversight import OversightService
from samad_desktop.services.referrals import ReferralService
from tests.moments import let_it_be

SATURDAY = datetime(2026, 10, 3, 5, tzinfo=UTC)
REPLY = "اکیپ اعزام و لوله تعمیر شد؛ آب از ساعت ۱۶ وصل است."


@pytest.fixture
def agencies(reference):
    return {agency.code: agency.id for agency in reference.agencies.values()}


@pytest.fixture
def forecast(database):
    return ForecastService(database, OversightService(database, database.now))


@pytest.fixture
def refer(database, intake, operator, expert, a_draft):
    """Refer a case at a moment; have it answered so many hours later, if at all."""

    def do(at, agency_id, hours=None):
        let_it_be(database, at)
        service = ReferralService(database)
        case_id = intake.register(operator, a_draft()).value.case_id
        (sent,) = service.refer(expert, case_id, ReferralDraft((agency_id,))).value
        if hours is not None:
            let_it_be(database, at + timedelta(hours=hours))
            answer_as(database, service, sent, agency_id)
        return case_id

    return do


def answer_as(database, service, sent, agency_id):
    with database.transaction() as connection:
        person = staff.as_actor(staff.named(connection, "liaison"))
        staff.set_agencies(connection, person.staff_id, frozenset({agency_id}))
    service.answer(person, sent.id, sent.version, REPLY)


def test_the_least_likely_comes_first_and_who_has_no_past_is_not_guessed(
    refer, forecast, database, agencies, expert
):
    quick, slow, new = agencies["WATER"], agencies["POWER"], agencies["GAS"]
    for number in range(LEAST + 2):
        at = SATURDAY + timedelta(minutes=number)
        refer(at, quick, hours=101)
        refer(at, slow, hours=400)
    start = SATURDAY + timedelta(days=28)
    for agency_id in (quick, slow, new):
        refer(start, agency_id)
    let_it_be(database, start + timedelta(hours=100))
    found = forecast.breaching(expert)
    assert [each.agency_id for each in found] == [slow, quick, new]
    assert found[2].chance is None
    assert found[0].chance.share < found[1].chance.share
    assert found[0].chance.based_on >= LEAST


def test_a_liaison_is_foretold_her_own_agencys_only(
    refer, forecast, database, agencies, liaison, secretary, admin
):
    for agency_id in (agencies["WATER"], agencies["POWER"]):
        refer(SATURDAY, agency_id)
    let_it_be(database, SATURDAY + timedelta(hours=100))
    assert {each.agency_id for each in forecast.breaching(secretary)} == {
        agencies["WATER"],
        agencies["POWER"],
    }
    with database.transaction() as connection:
        staff.set_agencies(connection, liaison.staff_id, frozenset({agencies["WATER"]}))
    assert [each.agency_id for each in forecast.breaching(liaison)] == [agencies["WATER"]]
    with pytest.raises(Forbidden):
        forecast.breaching(admin)
