"""Surges are seen at once, set aside until they grow, and open exactly their cases."""

from datetime import UTC, datetime, timedelta

import pytest

from samad_desktop.domain.access import Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.errors import Forbidden, ValidationFailed
from samad_desktop.domain.radar import GROWN_BY
from samad_desktop.services.radar import RadarService
from tests.moments import let_it_be
from tests.town import Town

# A Sunday, 11:00 in Tehran.
NOW = datetime(2026, 10, 4, 7, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
WHY = "قطعی برنامه‌ریزی‌شده است و به مردم گفته شده."


@pytest.fixture
def town(database, intake, operator, a_draft):
    case_id = intake.register(operator, a_draft()).value.case_id
    town = Town(database, case_id)
    town.calm(NOW)
    let_it_be(database, NOW)
    return town


@pytest.fixture
def surge(town):
    return town.call([NOW - n * HOUR / 6 for n in range(14, 0, -1)])


def test_a_surge_rings_with_exactly_its_cases_and_what_was_expected(
    town, surge, supervisor, as_person
):
    service = RadarService(as_person(supervisor))
    seen = service.look(supervisor)
    (alarm,) = [each for each in seen.alarms if each.cell == town.cell]
    assert seen.is_enough
    assert alarm.window == 3 * HOUR
    assert set(alarm.case_ids) == set(surge)
    assert alarm.expected < 0.1
    assert [row.id for row in service.cases(supervisor, alarm.case_ids)] == list(alarm.case_ids)
    today = [each for each in seen.squares if each.day == tehran_date(NOW)]
    (square,) = [each for each in today if each.county_id == town.cell.county_id]
    assert square.is_surge
    assert set(square.case_ids) == set(surge)


def test_an_alarm_set_aside_is_quiet_until_it_grows_and_tells_who_did_it(
    town, surge, supervisor, as_person
):
    service = RadarService(as_person(supervisor))
    (alarm,) = service.look(supervisor).alarms
    with pytest.raises(ValidationFailed):
        service.put_aside(supervisor, alarm, "  ")
    service.put_aside(supervisor, alarm, WHY)
    seen = service.look(supervisor)
    assert not seen.alarms
    ((quiet, aside),) = seen.put_aside
    assert (quiet.cell, aside.reason, aside.by) == (town.cell, WHY, supervisor.display_name)
    town.call([NOW + HOUR / 60] * (GROWN_BY - 1))
    _later(town, service, NOW + HOUR / 30)
    assert not service.look(supervisor).alarms
    town.call([NOW + HOUR / 60])
    (grown,) = service.look(supervisor).alarms
    assert len(grown.case_ids) == len(surge) + GROWN_BY
    # What was last said of it is what is told.
    service.put_aside(supervisor, grown, f"{WHY} ۲")
    ((_quiet, again),) = service.look(supervisor).put_aside
    assert again.reason == f"{WHY} ۲"


def _later(town, service, at):
    let_it_be(town.database, at)
    if service._database.is_sqlite:
        let_it_be(service._database, at)


def test_who_looks_for_days_sees_what_who_begins_today_sees(town, surge, supervisor, as_person):
    database = as_person(supervisor)
    service = RadarService(database)
    assert service.look(supervisor).alarms
    # Ten days later the surge is a part of what is usual.
    after = NOW + 240 * HOUR
    _later(town, service, after)
    town.call([after - HOUR] * 5)
    seen = service.look(supervisor)
    assert seen == RadarService(database).look(supervisor)
    (square,) = [each for each in seen.squares if each.county_id == town.cell.county_id]
    assert square.expected > 0


@pytest.mark.parametrize("login", ["operator", "expert", "secretary", "liaison", "admin"])
def test_who_does_not_watch_over_the_centre_sees_no_radar(database, cast, login):
    person = getattr(cast, login)
    service = RadarService(database)
    for ask in (lambda: service.look(person), lambda: service.cases(person, ())):
        with pytest.raises(Forbidden):
            ask()


def test_an_official_sees_the_radar_counts_what_is_protected_and_sets_nothing_aside(
    town, official, as_person
):
    hidden = town.call([NOW - n * HOUR / 6 for n in range(6, 0, -1)], identity_level="hidden")
    service = RadarService(as_person(official))
    (alarm,) = service.look(official).alarms
    assert set(alarm.case_ids) == set(hidden)
    rows = service.cases(official, alarm.case_ids)
    assert len(rows) == len(hidden)
    assert not any(row.excerpt or row.place for row in rows)
    assert not official.may(Right.SET_ALARM_ASIDE)
    with pytest.raises(Forbidden):
        service.put_aside(official, alarm, WHY)


def test_a_new_centre_is_told_that_its_past_is_too_short(database, supervisor):
    let_it_be(database, NOW)
    seen = RadarService(database).look(supervisor)
    assert not seen.is_enough
    assert not seen.alarms
