"""Agencies are ranked by what was due, signs and gaps open their cases, on both engines."""

from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.gaming import Sign
from samad_desktop.domain.periods import Period
from samad_desktop.services.ranking import RankingService
from tests.moments import let_it_be
from tests.town import Town

# 12 Mehr 1405, a Sunday at 11:00 in Tehran; the offices are open from 07:30.
NOW = datetime(2026, 10, 4, 7, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Shahrivar, the month before; a Monday at noon.
DUE = datetime(2026, 9, 7, 8, 30, tzinfo=UTC)


@pytest.fixture
def town(database, intake, operator, a_draft):
    town = Town(database, intake.register(operator, a_draft()).value.case_id)
    let_it_be(database, NOW)
    return town


@pytest.fixture
def agencies(reference):
    return {agency.code: agency.id for agency in reference.agencies.values()}


@pytest.fixture
def service(as_person, supervisor):
    return RankingService(as_person(supervisor))


def test_two_agencies_are_ranked_by_what_was_due_and_not_by_what_was_returned(
    town, service, supervisor, agencies
):
    water, power = agencies["WATER"], agencies["POWER"]
    cases = town.call([DUE - 10 * DAY] * 80)
    late = []
    for n, case_id in enumerate(cases):
        agency, number = (water, n) if n < 40 else (power, n - 40)
        is_late = number < (4 if agency == water else 20)
        # Half of what is late is not answered at all.
        answer = (DUE + HOUR if number % 2 else None) if is_late else DUE - HOUR
        town.refer(case_id, agency, DUE, answer)
        late += [case_id] if is_late and agency == power else []
    # What was returned, however late, is no answer; what is due in an hour is not late.
    given_back = town.call([DUE - 10 * DAY] * 2)
    for case_id in given_back:
        town.give_back(town.refer(case_id, power, DUE, None), DUE + HOUR)
    town.refer(given_back[0], water, NOW + HOUR, None)
    first, second = service.standings(supervisor, Period.LAST_MONTH)
    assert (first.agency_id, first.answers, first.late) == (water, 40, 4)
    assert (second.agency_id, second.answers, second.late) == (power, 40, 20)
    # Each is expected to be late as often as the other: 40 × 20/40, and 40 × 4/40.
    assert (first.expected, second.expected) == (20, 4)
    assert (first.ratio, second.ratio) == (0.2, 5)
    assert (first.first_place, first.last_place) == (1, 1)
    assert (second.first_place, second.last_place) == (2, 2)
    assert service.late_cases(supervisor, power, Period.LAST_MONTH) == tuple(sorted(late)[::-1])
    assert not service.standings(supervisor, Period.THIS_MONTH)


def test_each_sign_opens_exactly_its_cases(town, service, supervisor, agencies):
    water, power, gas = agencies["WATER"], agencies["POWER"], agencies["GAS"]
    cases = town.call([DUE - 10 * DAY] * 60)
    rushed, pasted, returned, paused, calm = (
        cases[:5],
        cases[5:11],
        cases[11:17],
        cases[17:28],
        cases[28:],
    )
    for case_id in rushed:
        town.refer(case_id, water, DUE, DUE - HOUR / 2)
    # Undone is what was reopened, not taken, or denied by its citizen, all of it afterwards.
    town.tell(rushed[0], "reopened", DUE + DAY)
    for case_id in rushed[1:3]:
        town.tell(case_id, "sent_back", DUE + DAY)
    for case_id in rushed[3:]:
        town.say_on_the_phone(case_id, CallBackOutcome.NOT_SATISFIED, DUE + DAY)
    for case_id in (*pasted, *calm):
        town.say_on_the_phone(case_id, CallBackOutcome.PARTLY, DUE + DAY)
    for case_id in pasted:
        town.refer(case_id, power, DUE, DUE - 30 * HOUR, "اقدام لازم به عمل آمد.")
    for case_id in returned:
        town.tell(case_id, "returned", DUE, town.refer(case_id, gas, DUE, None))
    for case_id in paused:
        town.tell(case_id, "paused", DUE)
    for case_id in calm:
        # An answer without words, a file perhaps, is none that was copied.
        town.refer(case_id, power, DUE, DUE - 40 * HOUR, "" if case_id in calm[:6] else None)
    for case_id in calm[:10]:  # This month, and no sign of the last one.
        town.tell(case_id, "paused", NOW - HOUR)
    signs = service.signs(supervisor, Period.LAST_MONTH)
    found = {each.sign: each for each in signs.found}
    assert {sign: set(each.case_ids) for sign, each in found.items()} == {
        Sign.LAST_HOUR: set(rushed),
        Sign.UNDONE: set(rushed),
        Sign.SAME_ANSWER: set(pasted),
        Sign.MASS_RETURNS: set(returned),
        Sign.MASS_PAUSES: set(paused),
    }
    assert len(signs.found) == len(Sign)
    assert found[Sign.LAST_HOUR].agency_id == water
    assert found[Sign.UNDONE].total == len(rushed)
    assert found[Sign.SAME_ANSWER].agency_id == power
    assert signs.people[found[Sign.MASS_PAUSES].staff_id] == "پروانه نخستین"


def test_a_gap_recurs_where_one_agency_is_late_in_three_months(town, service, supervisor, agencies):
    months = [DUE - 70 * DAY, DUE - 31 * DAY, DUE]
    cases = town.call([DUE - 90 * DAY] * 6)
    for case_id, due in zip(cases, [*months, *months], strict=True):
        # In the last month they were answered in time, and were reopened.
        town.refer(case_id, agencies["WATER"], due, due + (DAY if due < DUE else -DAY))
        if due == DUE:
            town.tell(case_id, "reopened", DUE + DAY)
    elsewhere = town.call([DUE - 90 * DAY] * 3)
    for case_id in elsewhere:
        town.refer(case_id, agencies["POWER"], DUE, None)
    (gap,) = service.gaps(supervisor)
    assert gap.agency_id == agencies["WATER"]
    assert (gap.subject_id, gap.county_id) == town.cell
    assert gap.by_month == (0, 0, 2, 2, 2, 0)
    assert set(gap.case_ids) == set(cases)


def test_nobody_else_ranks_agencies(database, cast):
    service = RankingService(database)
    for login in ("operator", "expert", "secretary", "liaison", "admin"):
        person = getattr(cast, login)
        for ask in (service.standings, service.signs):
            with pytest.raises(Forbidden):
                ask(person, Period.THIS_MONTH)
        with pytest.raises(Forbidden):
            service.gaps(person)
        with pytest.raises(Forbidden):
            service.late_cases(person, 1, Period.THIS_MONTH)
