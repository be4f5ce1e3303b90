"""A call that was put off rings at its hour, by time alone, for who promised it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from samad_desktop.domain.bell import BellRow
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import EventKind, IdentityLevel
from samad_desktop.domain.worklists import Worklist
from samad_desktop.persistence.tables import cases
from samad_desktop.services import bell
from samad_desktop.services.bell import BellService
from samad_desktop.services.worklists import WorklistService
from tests.followed import DONE, REPLY, TOLD
from tests.moments import let_it_be

SATURDAY = datetime(2026, 10, 3, 5, tzinfo=UTC)
HOUR = timedelta(hours=1)
INSTANT = timedelta(microseconds=1)
NOBODY = CallBackDraft(CallBackOutcome.NOT_REACHED)


def later(at):
    return CallBackDraft(CallBackOutcome.LATER, "", at)


@pytest.fixture(autouse=True)
def saturday(database):
    let_it_be(database, SATURDAY)


@pytest.fixture
def heard(as_person, database):
    """Return the calls that a person's bell shows at a moment; her list has them as well."""

    def at(actor, moment):
        let_it_be(database, moment)
        own = as_person(actor)
        rows = BellService(own).page(actor).rows
        calls = [row for row in rows if row.kind is EventKind.CALLED_BACK]
        assert all(row.at <= moment for row in calls)
        if calls:
            listed = WorklistService(own).page(actor, Worklist.CALL_BACKS).rows
            assert {row.case_id for row in calls} <= {row.case.id for row in listed}
        return [row.case_id for row in calls]

    return at


def test_it_rings_at_its_hour_for_who_promised_it_and_for_nobody_else(
    answered, desk, cast, heard, database, as_person
):
    case_id, hour = answered(), SATURDAY + 2 * HOUR
    operator = cast.operator2
    desk(operator).do("inform", case_id, later(hour))
    bells = BellService(as_person(operator))
    assert bells.news(operator).rings_in == 2 * HOUR
    assert heard(operator, hour - INSTANT) == []
    assert bells.news(operator).unread == 0
    assert bells.news(operator).rings_in == INSTANT
    assert heard(operator, hour) == [case_id]
    assert bells.news(operator).unread == 1
    assert bells.news(operator).rings_in is None
    (row,) = bells.page(operator).rows
    assert (row.at, row.agency_id, row.unread) == (hour, None, True)
    for other in (cast.operator, cast.expert, cast.supervisor, cast.official, cast.secretary):
        assert heard(other, hour) == []
        assert BellService(as_person(other)).news(other).rings_in is None
    assert BellService(as_person(cast.liaison)).news(cast.liaison).rings_in is None


def test_what_rang_once_rings_no_more(answered, desk, cast, heard, database, as_person):
    operator, hour = cast.operator2, SATURDAY + HOUR
    for case_id in (answered(), answered()):
        desk(operator).do("inform", case_id, later(hour))
    heard(operator, hour)
    bells = BellService(as_person(operator))
    assert bells.news(operator).unread == 2
    newest, oldest = [row.id for row in bells.page(operator).rows]
    bells.see(operator, frozenset({oldest}))
    assert bells.news(operator).unread == 1
    bells.see(operator, frozenset({newest}))
    assert bells.news(operator).unread == 0
    assert BellService(database).news(operator).unread == 0
    let_it_be(database, hour + 100 * HOUR)
    assert [row.unread for row in bells.page(operator).rows] == [False, False]


def test_it_rings_although_everything_later_was_seen_already(
    answered, new_case, centre, agency, agencies, expert, heard, as_person
):
    case_id, hour = answered(), SATURDAY + HOUR
    centre.do("inform", case_id, later(hour))
    other = new_case()
    centre.refer(other, agencies["WATER"])
    agency.move("answer", other, REPLY)
    bells = BellService(as_person(expert))
    bells.see(expert, frozenset(row.id for row in bells.page(expert).rows))
    assert bells.news(expert).unread == 0
    assert heard(expert, hour) == [case_id]
    assert bells.news(expert).unread == 1
    bells.see(expert, frozenset({bells.page(expert).rows[0].id}))
    centre.refer(new_case(), agencies["WATER"])
    bells.see(expert, frozenset(row.id for row in bells.page(expert).rows))
    assert next(row.unread for row in bells.page(expert).rows if row.case_id == case_id) is False
    assert bells.news(expert).unread == 0


@pytest.mark.parametrize("made_by", ["expert", "supervisor"])
def test_a_call_that_was_made_meanwhile_rings_no_more(
    answered, centre, desk, cast, expert, heard, made_by
):
    case_id, hour = answered(), SATURDAY + HOUR
    centre.do("inform", case_id, later(hour))
    desk(getattr(cast, made_by)).do("inform", case_id, TOLD)
    assert heard(expert, hour) == []


def test_a_closed_case_rings_no_more(answered, centre, expert, heard):
    case_id, hour = answered(), SATURDAY + HOUR
    centre.do("inform", case_id, later(hour))
    centre.do("close", case_id, DONE)
    assert heard(expert, hour) == []


@pytest.mark.parametrize("moved", [2 * HOUR, HOUR / 2])
def test_moved_to_another_hour_it_rings_then_and_only_then(answered, centre, expert, heard, moved):
    case_id, hour = answered(), SATURDAY + HOUR
    centre.do("inform", case_id, later(hour))
    centre.do("inform", case_id, later(SATURDAY + moved))
    assert heard(expert, SATURDAY + moved - INSTANT) == []
    assert heard(expert, SATURDAY + moved) == [case_id]


def test_moved_by_a_colleague_it_rings_for_her(answered, centre, desk, cast, expert, heard):
    case_id, hour = answered(), SATURDAY + HOUR
    centre.do("inform", case_id, later(hour))
    desk(cast.supervisor).do("inform", case_id, later(2 * HOUR + SATURDAY))
    assert heard(expert, SATURDAY + 3 * HOUR) == []
    assert heard(cast.supervisor, SATURDAY + 3 * HOUR) == [case_id]


def test_who_was_not_reached_before_the_hour_still_waits_for_it(answered, centre, expert, heard):
    case_id, hour = answered(), SATURDAY + 2 * HOUR
    centre.do("inform", case_id, later(hour))
    centre.do("inform", case_id, NOBODY)
    assert heard(expert, hour) == [case_id]
    centre.do("inform", case_id, NOBODY)
    assert heard(expert, hour) == []


def test_what_was_promised_about_an_earlier_answer_holds_no_more(
    answered, centre, agency, agencies, expert, heard, database
):
    case_id, hour = answered(), SATURDAY + 2 * HOUR
    centre.do("inform", case_id, later(hour))
    let_it_be(database, SATURDAY + HOUR)
    centre.do("close", case_id, DONE)
    centre.do("reopen", case_id, "پاسخ درست نیست")
    assert heard(expert, hour) == []
    let_it_be(database, SATURDAY + HOUR)
    centre.refer(case_id, agencies["WATER"])
    agency.move("answer", case_id, REPLY)
    centre.move("accept", case_id)
    assert heard(expert, hour) == []
    assert WorklistService(database).counts(expert)[Worklist.CALL_BACKS] == 1


def test_what_was_hidden_from_her_meanwhile_rings_no_more(
    answered, desk, operator, heard, database
):
    case_id, hour = answered(), SATURDAY + HOUR
    desk(operator).do("inform", case_id, later(hour))
    with database.transaction() as connection:
        hidden = update(cases).where(cases.c.id == case_id)
        connection.execute(hidden.values(identity_level=IdentityLevel.HIDDEN))
    assert heard(operator, hour) == []


def test_calls_stand_among_the_other_news_by_their_hours_on_every_page(
    answered, desk, operator, database, as_person, monkeypatch
):
    monkeypatch.setattr(bell, "PAGE_SIZE", 2)
    mine = desk(operator)
    for number in range(4):
        let_it_be(database, SATURDAY + 2 * number * HOUR)
        case_id = answered()
        mine.do("inform", case_id, later(SATURDAY + (2 * number + 1) * HOUR))
    let_it_be(database, SATURDAY + 9 * HOUR)
    bells, before = BellService(as_person(operator)), None
    found: list[BellRow] = []
    while True:
        page = bells.page(operator, before)
        found += page.rows
        if page.before is None:
            break
        before = page.before
    assert [row.kind for row in found] == [EventKind.CALLED_BACK, EventKind.ACCEPTED] * 4
    assert [row.at for row in found] == [SATURDAY + hours * HOUR for hours in range(7, -1, -1)]
    assert bells.news(operator).unread == 8
