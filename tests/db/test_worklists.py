"""What waits for each role: every list has exactly what it counts, on both engines."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice

import pytest
from sqlalchemy import delete

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.domain.cases import Disposition, IdentityLevel, MatterDraft
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.errors import Forbidden
from samad_desktop.domain.worklists import Worklist, WorkRow, worklists_of
from samad_desktop.persistence import worklists
from samad_desktop.persistence.tables import deadlines
from samad_desktop.persistence.worklists import Asking
from samad_desktop.services.worklists import WorklistService
from tests.followed import DONE, REPLY, TOLD, working_day
from tests.moments import let_it_be

DAY = timedelta(days=1)


@pytest.fixture
def listed(database):
    """Return the ids in a person's list, page by page of two, and look whether it was counted."""

    def of(actor, worklist):
        service, after = WorklistService(database), None
        found: list[WorkRow] = []
        while True:
            page = service.page(actor, worklist, after, size=2)
            found += page.rows
            if page.next is None:
                break
            after = page.next
        assert service.counts(actor)[worklist] == len(found)
        assert [row.since for row in found] == sorted(row.since for row in found)
        return [row.case.id for row in found]

    return of


def test_a_case_goes_from_list_to_list_and_never_stands_in_none(
    centre, agency, expert, liaison, new_case, agencies, listed
):
    case_id = new_case()
    assert listed(expert, Worklist.TO_REVIEW) == [case_id]
    centre.do("review", case_id)
    assert listed(expert, Worklist.TO_REVIEW) == []
    assert listed(expert, Worklist.UNDER_REVIEW) == [case_id]
    centre.refer(case_id, agencies["WATER"])
    assert listed(expert, Worklist.UNDER_REVIEW) == []
    assert listed(liaison, Worklist.AGENCY_OPEN) == [case_id]
    agency.move("answer", case_id, REPLY)
    assert listed(liaison, Worklist.AGENCY_OPEN) == []
    assert listed(expert, Worklist.ANSWERS_TO_CHECK) == [case_id]
    assert listed(expert, Worklist.CALL_BACKS) == []
    centre.move("send_back", case_id, "بنویسید چه شد")
    assert listed(liaison, Worklist.AGENCY_SENT_BACK) == [case_id]
    agency.move("answer", case_id, REPLY)
    centre.move("accept", case_id)
    assert listed(expert, Worklist.ANSWERS_TO_CHECK) == []
    assert listed(expert, Worklist.CALL_BACKS) == [case_id]
    centre.do("inform", case_id, TOLD)
    assert listed(expert, Worklist.CALL_BACKS) == []
    assert listed(expert, Worklist.TO_CLOSE) == [case_id]
    centre.do("close", case_id, DONE)
    assert not any(WorklistService(centre.database).counts(expert).values())


def test_one_agency_that_refused_is_seen_while_another_still_works(
    centre, agency, expert, new_case, agencies, listed
):
    case_id = new_case()
    centre.refer(case_id, agencies["POWER"], agencies["WATER"])
    agency.move("send_back_to_centre", case_id, "روستایی است", agencies["GOV"])
    assert listed(expert, Worklist.RETURNED) == [case_id]
    centre.move("transfer", case_id, agencies["GOV"], "به پیشنهاد دستگاه")
    assert listed(expert, Worklist.RETURNED) == []


def test_what_was_sent_on_after_a_refusal_waits_for_nobody_at_the_centre(
    centre, agency, expert, new_case, agencies, listed
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("send_back_to_centre", case_id, "روستایی است", agencies["GOV"])
    assert listed(expert, Worklist.RETURNED) == [case_id]
    centre.refer(case_id, agencies["GOV"])
    assert listed(expert, Worklist.RETURNED) == []


def test_a_call_that_was_put_off_comes_back_at_its_time(centre, expert, answered, database):
    case_id = answered()
    again = datetime.now(UTC) + DAY
    centre.do("inform", case_id, CallBackDraft(CallBackOutcome.LATER, "", again))
    with database.reading() as connection:
        for moment, waiting in ((again - 0.5 * DAY, 0), (again, 1)):
            asking = Asking(expert, moment)
            wanted = (Worklist.CALL_BACKS,)
            assert worklists.counts(connection, wanted, asking)[Worklist.CALL_BACKS] == waiting


def test_time_alone_brings_rows_to_a_list_at_the_moment_that_was_named(
    centre, expert, liaison, supervisor, new_case, agencies, answered, database
):
    put_off, paused, late = answered(), new_case(), new_case()
    again = datetime.now(UTC) + timedelta(hours=1)
    centre.do("inform", put_off, CallBackDraft(CallBackOutcome.LATER, "", again))
    centre.do("pause", paused, "منتظر مدارک")
    centre.refer(late, agencies["WATER"])
    service = WorklistService(database)
    seen: set[Worklist] = set()
    for actor in (expert, supervisor, liaison):
        now, end = datetime.now(UTC), datetime.now(UTC) + 40 * DAY
        while now < end:
            let_it_be(database, now)
            before, following = service.counts(actor), service.changes_at(actor)
            assert following > now
            let_it_be(database, following - timedelta(microseconds=1))
            assert service.counts(actor) == before
            let_it_be(database, following)
            after = service.counts(actor)
            seen |= {each for each in after if after[each] != before[each]}
            now = following
    assert seen == {Worklist.CALL_BACKS, Worklist.PAUSED_LONG, Worklist.OVERDUE}


def test_a_request_for_time_and_a_long_pause_wait_for_the_expert(
    centre, agency, expert, new_case, agencies, listed, database
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    agency.move("ask_extension", case_id, "قطعه در راه است", working_day(agency.database))
    assert listed(expert, Worklist.EXTENSIONS) == [case_id]
    centre.move("decline_extension", case_id, "آب قطع است")
    assert listed(expert, Worklist.EXTENSIONS) == []
    centre.do("pause", case_id, "منتظر مدارک")
    assert listed(expert, Worklist.PAUSED_LONG) == []
    with database.reading() as connection:
        asking = Asking(expert, datetime.now(UTC) + 11 * DAY)
        page = worklists.page(connection, Worklist.PAUSED_LONG, asking, None, 9)
    assert [row.case.id for row in page.rows] == [case_id]


def test_what_is_overdue_shows_its_level_at_each_moment(
    centre, supervisor, new_case, agencies, running, database
):
    case_id = new_case()
    centre.refer(case_id, agencies["WATER"])
    ((_step, clock),) = running(case_id).items()
    moment = timedelta(microseconds=1)
    with database.reading() as connection:
        for level, at in enumerate(clock.stored.thresholds, 1):
            for now, reached in ((at - moment, level - 1), (at, level)):
                asking = Asking(supervisor, now)
                found = worklists.page(connection, Worklist.OVERDUE, asking, None, 9).rows
                wanted = (Worklist.OVERDUE,)
                counted = worklists.counts(connection, wanted, asking)[Worklist.OVERDUE]
                assert counted == len(found) == (reached >= 2)
                assert [row.level for row in found] == [reached] * len(found)


def test_the_oldest_deadline_stands_first_and_a_case_without_a_clock_before_all(
    intake, operator, a_draft, expert, listed, database
):
    now = datetime.now(UTC)
    made = [
        intake.register(operator, a_draft(received_at=now - days * DAY)).value.case_id
        for days in (3, 9, 1, 6)
    ]
    assert listed(expert, Worklist.TO_REVIEW) == [made[1], made[3], made[0], made[2]]
    with database.transaction() as connection:
        connection.execute(delete(deadlines).where(deadlines.c.case_id == made[1]))
    assert listed(expert, Worklist.TO_REVIEW)[0] == made[1]


def test_a_call_back_is_listed_for_whoever_may_make_it(
    answered, a_draft, listed, operator, operator2, expert, supervisor
):
    matter = a_draft().matter
    by_level = {
        level: answered(matter=_hidden(matter, level))
        for level in (IdentityLevel.OPEN, IdentityLevel.HIDDEN_FROM_AGENCY, IdentityLevel.HIDDEN)
    }
    everything = list(by_level.values())
    assert listed(operator2, Worklist.CALL_BACKS) == everything[:1]
    assert listed(operator, Worklist.CALL_BACKS) == everything[:2]
    assert listed(expert, Worklist.CALL_BACKS) == everything[:2]
    assert listed(supervisor, Worklist.CALL_BACKS) == everything


def test_a_citizen_on_the_line_is_offered_the_answer_that_waits(
    intake, operator, centre, answered, new_case
):
    case_id = answered()
    new_case()
    (person,) = intake.recognise(operator, "09143471821").people
    assert [case.id for case in person.answers_waiting] == [case_id]
    centre.do("inform", case_id, TOLD)
    (person,) = intake.recognise(operator, "09143471821").people
    assert person.answers_waiting == ()


@pytest.mark.parametrize("role", Role)
def test_each_role_has_its_own_lists_and_no_others(database, role):
    actor = Actor(1, "one", "یکی", frozenset({role}))
    for worklist in Worklist:
        if worklist in worklists_of(actor):
            WorklistService(database).page(actor, worklist)
        else:
            with pytest.raises(Forbidden):
                WorklistService(database).page(actor, worklist)


def test_every_list_is_somebodys():
    everybody = Actor(1, "all", "همه", frozenset(Role))
    assert set(worklists_of(everybody)) == set(Worklist)


def test_on_a_busy_database_every_count_is_its_list(
    centre, agency, cast, new_case, agencies, listed, database
):
    """Forty cases, each moved so far along its way."""
    for way in islice(cycle(_ways(centre, agency, agencies)), 40):
        case_id = new_case()
        for step in way:
            step(case_id)
    for actor in (cast.expert, cast.supervisor, cast.operator, cast.liaison):
        for worklist in worklists_of(actor):
            found = listed(actor, worklist)
            assert len(found) == len(set(found))
    assert len(listed(cast.expert, Worklist.TO_REVIEW)) == 5
    with database.reading() as connection:
        for days in (0, 1, 5, 20, 40, 80):
            asking = Asking(cast.supervisor, datetime.now(UTC) + days * DAY)
            wanted = worklists_of(cast.supervisor)
            counted = worklists.counts(connection, wanted, asking)
            for worklist in wanted:
                page = worklists.page(connection, worklist, asking, None, 999)
                assert len(page.rows) == counted[worklist]


def _ways(centre, agency, agencies):
    """Return how far cases go, each as what is done one after the other."""

    def step(act):
        return lambda action, *words: lambda case_id: act(action, case_id, *words)

    def referred(case_id):
        centre.refer(case_id, agencies["WATER"])

    def both(case_id):
        centre.refer(case_id, agencies["WATER"], agencies["POWER"])

    agency_does, centre_moves, centre_does = map(step, (agency.move, centre.move, centre.do))
    gave_up = ClosingDraft(Disposition.WITHDRAWN, "انصراف")
    answered = (referred, agency_does("answer", REPLY))
    return (
        (),
        (centre_does("pause", "منتظر مدارک"),),
        (referred, centre_does("close", gave_up)),
        (referred, agency_does("ask_extension", "قطعه در راه است", working_day(agency.database))),
        answered,
        (*answered, centre_moves("accept")),
        (*answered, centre_moves("accept"), centre_does("inform", TOLD)),
        (both,),
    )


def _hidden(matter: MatterDraft, level: IdentityLevel) -> MatterDraft:
    return replace(matter, identity_level=level)
