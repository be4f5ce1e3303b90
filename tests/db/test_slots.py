"""Callers' places as the database keeps them: never too many, told, confirmed, and changed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from samad_desktop.domain.cases import CaseKind, EventKind, IdentityLevel
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.sessions import Attendance, Presence, SessionState
from samad_desktop.domain.slot_offers import CandidateList, Fit, SessionFull, Wanted
from samad_desktop.domain.slots import Reached, SlotEventKind, SlotState, Untold
from samad_desktop.domain.text import isolate
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.messages import sentence
from samad_desktop.persistence import sessions, slots
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import deadlines, desk_sessions
from samad_desktop.services.cases import CaseService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slot_queues import QueueService
from samad_desktop.services.slots import SlotService
from tests.centres import both_engines
from tests.db.desk_queue import CAPACITY, DAY, NOW
from tests.moments import let_it_be

DESKS = 20
WEEK = timedelta(days=7)
REASON = "سفر ناگزیر به تهران"


@pytest.fixture
def service(as_person, operator):
    return SlotService(as_person(operator))


@pytest.fixture
def queues(as_person, secretary):
    return QueueService(as_person(secretary))


@pytest.fixture
def planning(as_person, secretary):
    return SessionService(as_person(secretary))


def in_session(database, session):
    with database.reading() as connection:
        return slots.of_session(connection, session.id)


def as_read(database, session):
    with database.reading() as connection:
        return sessions.get(connection, session.id)


def code_of(ask) -> str:
    with pytest.raises(RuleBroken) as error:
        ask()
    return error.value.code


def kinds_of(database, expert, case_id):
    case = CaseService(database).open(expert, case_id)
    return [event.kind for event in case.events]


# Booking


def test_an_operator_books_a_caller_and_her_case_says_so(
    service, operator, expert, session, a_case, database
):
    case_id = a_case()
    outcome = service.book(operator, session.id, (case_id,))
    assert outcome.changes == {Change(Noun.SESSION), Change(Noun.CASE, case_id)}
    assert outcome.value.offer.free == CAPACITY - 1
    (turn,) = outcome.value.turns
    assert (turn.number, turn.at) == (1, session.plan.begins_at)
    (held,) = service.of_case(operator, case_id)
    assert held.turn == turn
    (slot,) = in_session(database, session)
    assert (slot.id, slot.case_id, slot.state) == (
        *(outcome.value.slot_ids[0], case_id, SlotState.BOOKED),
    )
    assert (slot.booked_by, slot.untold) == (operator.display_name, None)
    event = CaseService(database).open(expert, case_id).events[0]
    assert event.kind is EventKind.SLOT_BOOKED
    assert "۱۰:۰۰" in event.told[0].value


def test_a_case_has_one_place_in_a_session_and_one_with_an_official(
    service, operator, session, announce, a_case
):
    case_id = a_case()
    later = announce(day=DAY + WEEK)
    service.book(operator, session.id, (case_id,))
    assert code_of(lambda: service.book(operator, session.id, (case_id,))) == "booked_before"
    with pytest.raises(RuleBroken) as error:
        service.book(operator, later.id, (case_id,))
    assert error.value.code == "booked_elsewhere"
    assert "۱۰:۰۰" in sentence(error.value.code, error.value.detail)


def test_who_has_a_place_with_another_case_is_told_apart_from_who_has_none(
    service, operator, session, announce, intake, a_draft, a_case
):
    other = announce(day=DAY + WEEK)
    first, second = (intake.register(operator, a_draft()).value.case_id for _ in range(2))
    assert all(each.held is None for each in service.offers_for(operator, second))
    service.book(operator, session.id, (a_case(), first))
    held = {each.session.id: each.held for each in service.offers_for(operator, second)}
    assert held[other.id] is None
    assert held[session.id].slot.case_id == first
    for own in (first, a_case()):
        assert all(each.held is None for each in service.offers_for(operator, own))


@pytest.mark.parametrize("hidden", [0, 1])
def test_nobody_learns_from_places_whose_a_case_is(
    operator, expert, session, intake, a_draft, as_person, hidden
):
    drafts = [a_draft(), a_draft()]
    matter = replace(drafts[hidden].matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
    drafts[hidden] = replace(drafts[hidden], matter=matter)
    first, second = (intake.register(operator, draft).value.case_id for draft in drafts)
    SlotService(as_person(operator)).book(operator, session.id, (first,))
    held = {
        actor: [each.held for each in SlotService(as_person(actor)).offers_for(actor, second)]
        for actor in (operator, expert)
    }
    # The operator took both calls.
    assert [each is not None for each in (*held[operator], *held[expert])] == [True, False]


def test_several_are_booked_at_one_stroke_only_once_a_second_place_of_somebody_was_asked_about(
    service, operator, session, intake, a_draft, database
):
    hers = [intake.register(operator, a_draft()).value for _ in range(3)]
    first, second, third = (each.case_id for each in hers)
    service.book(operator, session.id, (first,), all_the_same=False)
    wanted = (second, third)
    with pytest.raises(RuleBroken) as error:
        service.book(operator, session.id, wanted, all_the_same=False)
    assert error.value.code == "heard_twice"
    codes = [isolate(show_tracking_code(each.tracking_code)) for each in hers[1:]]
    assert error.value.detail == "، ".join(codes)
    assert [each.case_id for each in in_session(database, session)] == [first]
    service.book(operator, session.id, wanted)
    assert len(in_session(database, session)) == CAPACITY


def test_two_cases_of_one_caller_among_those_that_are_booked_are_asked_about(
    service, operator, session, intake, a_draft
):
    first, second = (intake.register(operator, a_draft()).value for _ in range(2))
    with pytest.raises(RuleBroken) as error:
        service.book(operator, session.id, (first.case_id, second.case_id), all_the_same=False)
    # The first of them is no second place.
    assert error.value.detail == isolate(show_tracking_code(second.tracking_code))


@pytest.mark.parametrize("hidden", [(0,), (1,), (0, 1)])
def test_no_question_about_several_tells_whose_a_protected_case_is(
    operator, expert, session, intake, a_draft, as_person, hidden
):
    drafts = [a_draft(), a_draft()]
    for each in hidden:
        matter = replace(drafts[each].matter, identity_level=IdentityLevel.HIDDEN_FROM_AGENCY)
        drafts[each] = replace(drafts[each], matter=matter)
    ids = tuple(intake.register(operator, draft).value.case_id for draft in drafts)
    # The operator took both calls; the expert is told of one of them, or of none, whose it is.
    with pytest.raises(RuleBroken):
        SlotService(as_person(operator)).book(operator, session.id, ids, all_the_same=False)
    SlotService(as_person(expert)).book(expert, session.id, ids, all_the_same=False)


def test_a_case_may_be_heard_by_another_official_as_well(
    service, operator, session, announce, a_case, deputy
):
    case_id = a_case()
    service.book(operator, session.id, (case_id,))
    other = announce(official_ids=(deputy,), day=DAY + WEEK)
    service.book(operator, other.id, (case_id,))


def test_a_closed_case_gets_no_place(service, operator, session, intake, a_draft):
    closed = intake.register(operator, a_draft(), advised=True).value.case_id
    assert code_of(lambda: service.book(operator, session.id, (closed,))) == "closed_has_no_slot"


def test_a_full_session_is_refused_with_the_next_one_of_its_official(
    service, operator, session, announce, a_case
):
    service.book(operator, session.id, [a_case() for _ in range(CAPACITY)])
    late = a_case()
    assert code_of(lambda: service.book(operator, session.id, (late,))) == "session_full"
    later = announce(day=DAY + WEEK)
    with pytest.raises(SessionFull) as error:
        service.book(operator, session.id, (late,))
    instead = error.value.instead
    assert instead is not None
    assert instead.session == later
    assert "۳ جای خالی" in sentence(error.value.code, error.value.detail)
    service.book(operator, instead.session.id, (late,))


def test_several_are_booked_at_one_stroke_or_none_of_them(
    service, operator, session, a_case, database
):
    wanted = [a_case() for _ in range(CAPACITY + 1)]
    with pytest.raises(RuleBroken) as error:
        service.book(operator, session.id, wanted)
    assert (error.value.code, error.value.detail) == ("too_few_places", str(CAPACITY))
    assert in_session(database, session) == ()
    assert len(service.book(operator, session.id, wanted[:2]).value.slot_ids) == 2
    assert code_of(lambda: service.book(operator, session.id, ())) == "nothing_to_book"


def test_nobody_is_booked_into_what_was_called_off(
    service, operator, session, planning, secretary, a_case
):
    planning.cancel(secretary, session, REASON)
    case_id = a_case()
    assert (
        code_of(lambda: service.book(operator, session.id, (case_id,)))
        == "session_cancelled_before"
    )


def test_the_database_itself_refuses_a_place_in_what_is_not_to_be_booked(
    session, operator, a_case, database
):
    case_id = a_case()
    with database.transaction() as connection:
        connection.execute(update(desk_sessions).values(state=SessionState.CANCELLED))
    at = session.plan.begins_at
    with pytest.raises(RuleBroken) as error, database.transaction() as connection:
        slots.book(connection, session.id, case_id, operator.staff_id, at)
    assert error.value.code == "session_not_bookable"
    assert in_session(database, session) == ()


def test_the_database_itself_keeps_a_session_as_large_as_it_is_booked(
    service, operator, session, a_case, database
):
    service.book(operator, session.id, [a_case(), a_case()])
    with pytest.raises(RuleBroken) as error, database.transaction() as connection:
        connection.execute(update(desk_sessions).values(capacity=1))
    assert error.value.code == "more_are_booked"
    assert as_read(database, session).plan.capacity == CAPACITY


def test_a_session_is_made_no_smaller_than_it_is_booked_and_says_how_many_are(
    service, operator, session, planning, secretary, a_case
):
    service.book(operator, session.id, [a_case(), a_case()])
    with pytest.raises(ValidationFailed) as error:
        planning.change(secretary, session, replace(session.plan, capacity=1), REASON)
    assert [(each.field, each.code, each.detail) for each in error.value.errors] == [
        ("capacity", "capacity_below_booked", "2")
    ]


def test_a_place_that_was_given_up_is_free_again(service, operator, session, a_case, database):
    service.book(operator, session.id, [a_case() for _ in range(CAPACITY)])
    service.cancel(operator, in_session(database, session)[0], "خودش منصرف شد")
    service.book(operator, session.id, (a_case(),))
    assert len(in_session(database, session)) == CAPACITY + 1


@both_engines
@pytest.mark.parametrize("room", [7])
def test_many_workstations_that_book_at_once_never_overfill_a_session(
    announce, operator, a_case, database, room, as_person
):
    session, later = announce(capacity=room), announce(day=DAY + WEEK)
    wanted = [a_case() for _ in range(DESKS)]
    desks = [_another(as_person, operator, database) for _ in wanted]

    def book(place: int) -> str:
        try:
            SlotService(desks[place]).book(operator, session.id, (wanted[place],))
        except SessionFull as full:
            return str(full.instead and full.instead.session.id)
        return ""

    with ThreadPoolExecutor(DESKS) as workers:
        said = list(workers.map(book, range(DESKS)))
    for each in desks:
        each.close()
    assert said.count("") == room
    assert said.count(str(later.id)) == DESKS - room
    taken = in_session(database, session)
    assert len(taken) == room
    assert {each.case_id for each in taken} == {
        wanted[place] for place, instead in enumerate(said) if not instead
    }


def _another(as_person, operator, database):
    """Open the centre once more, as another workstation does."""
    if database.is_sqlite:
        return Database(database.url, clock=database._clock)
    return as_person(operator)


# What fits


def test_the_session_of_a_cases_agency_is_proposed_first(
    service, operator, session, announce, a_case, reference, deputy
):
    case_id = a_case()
    agency = reference.agency_for(*_bearing(reference))
    own = announce(official_ids=(deputy,), day=DAY + WEEK, agency_id=agency.id)
    found = service.offers_for(operator, case_id)
    assert [(each.session.id, each.fit) for each in found] == [
        (own.id, Fit.AGENCY),
        (session.id, Fit.ANY),
    ]
    assert service.offers(operator, Wanted(agency.id)) == found


def _bearing(reference):
    subject = next(each for each in reference.subjects.values() if each.code == "0101")
    county = next(each for each in reference.counties.values() if each.code == "0311")
    return subject.id, county.id


def test_open_cases_of_a_sessions_agency_without_a_place_are_picked_the_oldest_first(
    service, operator, announce, a_case, reference
):
    agency = reference.agency_for(*_bearing(reference))
    session = announce(agency_id=agency.id)
    second = a_case()
    first = a_case(received_at=session.plan.begins_at - timedelta(days=60))
    booked = a_case()
    service.book(operator, session.id, (booked,))
    assert [each.id for each in service.candidates(operator, session)] == [first, second]


def test_a_session_for_everybody_is_filled_from_the_list_that_is_wanted(
    service, operator, session, a_case, intake, a_draft, reference, database
):
    young, old = a_case(), a_case(received_at=NOW - timedelta(days=60), subject="0501")
    draft = a_draft()
    asked = replace(draft, matter=replace(draft.matter, kind=CaseKind.MEETING_REQUEST))
    meeting = intake.register(operator, asked).value.case_id
    subject = next(each.id for each in reference.subjects.values() if each.code == "0501")
    with database.transaction() as connection:
        reached = update(deadlines).where(deadlines.c.case_id == old)
        connection.execute(reached.values(level1_at=NOW - timedelta(days=1)))

    def found(*which):
        return [each.id for each in service.candidates(operator, session, *which)]

    assert found()[0] == old
    assert set(found()) == {young, old, meeting}
    assert found(CandidateList.MEETING) == [meeting]
    assert found(CandidateList.ESCALATED) == [old]
    assert found(CandidateList.WAITING, subject) == [old]
    service.book(operator, session.id, (old,))
    assert found(CandidateList.ESCALATED) == []


# Calling to confirm


@pytest.fixture
def booked(service, operator, session, a_case, database):
    service.book(operator, session.id, (a_case(),))
    return in_session(database, session)[0]


def test_who_is_reached_and_comes_is_confirmed_and_leaves_the_list(
    service, operator, session, booked, database, expert
):
    (call,) = service.to_confirm(operator)
    assert (call.slot, call.session) == (booked, session)
    service.reach(operator, booked, Reached.COMES)
    assert in_session(database, session)[0].state is SlotState.CONFIRMED
    assert service.to_confirm(operator) == ()
    assert kinds_of(database, expert, booked.case_id)[0] is EventKind.SLOT_CONFIRMED


def test_who_is_not_reached_stays_on_the_list_and_the_tries_are_counted(
    service, operator, session, booked, database, queues, secretary
):
    service.reach(operator, booked, Reached.NOT_REACHED)
    service.reach(operator, in_session(database, session)[0], Reached.NOT_REACHED)
    (call,) = service.to_confirm(operator)
    assert call.slot.attempts == 2
    history = queues.history(secretary, booked.id)
    assert [each.kind for each in history] == [
        *(SlotEventKind.NOT_REACHED, SlotEventKind.NOT_REACHED, SlotEventKind.BOOKED),
    ]


def test_who_does_not_come_gives_her_place_up(service, operator, session, booked, database, expert):
    service.reach(operator, booked, Reached.DOES_NOT_COME, "کارش درست شد")
    assert in_session(database, session)[0].state is SlotState.CANCELLED
    assert service.to_confirm(operator) == service.to_tell(operator) == ()
    assert kinds_of(database, expert, booked.case_id)[0] is EventKind.SLOT_CANCELLED


def test_who_was_confirmed_meanwhile_is_not_confirmed_twice(service, operator, booked):
    service.reach(operator, booked, Reached.COMES)
    with pytest.raises(Conflict):
        service.reach(operator, booked, Reached.COMES)


# Being told


def test_everybody_booked_is_to_be_told_when_a_session_is_called_off(
    service, operator, session, planning, secretary, a_case, database, expert
):
    wanted = [a_case(), a_case()]
    service.book(operator, session.id, wanted)
    assert planning.cancel(secretary, session, REASON).value == len(wanted)
    waiting = service.to_tell(operator)
    assert [each.slot.untold for each in waiting] == [Untold.CANCELLED] * 2
    assert {each.slot.state for each in waiting} == {SlotState.CANCELLED}
    service.told(operator, waiting[0].slot, reached=False)
    assert len(service.to_tell(operator)) == 2
    again = service.to_tell(operator)[0].slot
    assert again.attempts == 1
    service.told(operator, again)
    assert [each.slot.case_id for each in service.to_tell(operator)] == wanted[1:]
    assert kinds_of(database, expert, wanted[0])[:2] == [
        *(EventKind.SLOT_TOLD, EventKind.SLOT_CANCELLED),
    ]
    told = in_session(database, session)[0]
    assert code_of(lambda: service.told(operator, told)) == "nothing_to_tell"


def test_everybody_booked_is_to_be_told_and_confirms_anew_when_a_session_is_moved(
    service, operator, session, booked, planning, secretary
):
    service.reach(operator, booked, Reached.COMES)
    assert planning.change(secretary, session, session.plan.on(DAY + WEEK), REASON).value == 1
    (call,) = service.to_tell(operator)
    assert (call.slot.untold, call.slot.state) == (Untold.MOVED, SlotState.BOOKED)
    assert call.session.plan.day == DAY + WEEK
    service.reach(operator, call.slot, Reached.COMES)
    assert service.to_tell(operator) == service.to_confirm(operator) == ()


def test_a_change_that_nobody_was_told_of_troubles_nobody(
    service, operator, session, booked, planning, secretary
):
    planning.change(secretary, session, replace(session.plan, note="یادداشت"), "")
    assert service.to_tell(operator) == ()
    assert service.to_confirm(operator)[0].slot == booked


def test_a_place_in_a_session_called_off_is_changed_for_one_in_the_next(
    service, operator, session, booked, planning, secretary, announce, database
):
    later = announce(day=DAY + WEEK)
    planning.cancel(secretary, session, REASON)
    (call,) = service.to_tell(operator)
    service.move(operator, call.slot, later.id)
    assert in_session(database, session)[0].state is SlotState.MOVED
    (moved,) = service.to_tell(operator)
    assert (moved.slot.from_id, moved.session.id) == (booked.id, later.id)
    assert moved.slot.untold is Untold.MOVED
    assert [each.slot for each in service.of_case(operator, booked.case_id)] == [moved.slot]


def test_moving_into_a_full_session_changes_nothing(
    service, operator, session, booked, announce, a_case, database
):
    later = announce(day=DAY + WEEK, capacity=1)
    service.book(operator, later.id, (a_case(),))
    assert code_of(lambda: service.move(operator, booked, later.id)) == "session_full"
    assert code_of(lambda: service.move(operator, booked, session.id)) == "booked_before"
    assert in_session(database, session) == (booked,)


# The queue


@pytest.fixture
def opened(session, service, operator, a_case, planning, secretary, database):
    """Give the open session with two callers, the older case booked last."""
    service.book(operator, session.id, (a_case(),))
    older = a_case(received_at=session.plan.begins_at - timedelta(days=60), subject="0501")
    service.book(operator, session.id, (older,))
    let_it_be(database, session.plan.begins_at)
    planning.open(secretary, session)
    return as_read(database, session)


def test_the_queue_is_in_its_order_with_reasons_and_times(queues, secretary, opened):
    queue = queues.read(secretary, opened.id)
    assert (queue.free, queue.who) == (1, "استاندار، حمید مسئولی")
    first, second = (line.place for line in queue.lines)
    assert (first.days, first.slot.id > second.slot.id) == (60, True)
    assert second.at - first.at == timedelta(minutes=10)
    assert queue.lines[0].case.id == first.slot.case_id


def test_who_is_put_first_by_hand_stands_there_with_the_reason(queues, secretary, opened):
    last = queues.read(secretary, opened.id).lines[1].place.slot
    with pytest.raises(ValidationFailed) as error:
        queues.place(secretary, last, 1, "")
    assert error.value.errors[0].code == "place_needs_reason"
    queues.place(secretary, last, 1, "نوزاد همراه دارد")
    first = queues.read(secretary, opened.id).lines[0].place.slot
    assert (first.id, first.hand_place, first.hand_reason) == (last.id, 1, "نوزاد همراه دارد")
    event = queues.history(secretary, last.id)[0]
    assert (event.kind, event.place, event.reason) == (
        *(SlotEventKind.PLACED, 1, "نوزاد همراه دارد"),
    )
    queues.unplace(secretary, first)
    assert queues.read(secretary, opened.id).lines[1].place.slot.id == last.id


def test_callers_are_called_in_heard_and_missed_one_after_the_other(
    queues, secretary, opened, database, expert
):
    one, two = (line.place.slot for line in queues.read(secretary, opened.id).lines)
    queues.call(secretary, one)
    assert code_of(lambda: queues.call(secretary, two)) == "another_is_called"
    called = queues.read(secretary, opened.id).lines[0].place.slot
    assert (called.state, called.called_at) == (SlotState.CALLED, opened.plan.begins_at)
    queues.end(secretary, called)
    queues.miss(secretary, two)
    states = [line.place.slot.state for line in queues.read(secretary, opened.id).lines]
    assert sorted(states) == [SlotState.DONE, SlotState.NO_SHOW]
    assert kinds_of(database, expert, one.case_id)[0] is EventKind.SLOT_HEARD
    assert kinds_of(database, expert, two.case_id)[0] is EventKind.SLOT_MISSED


def test_who_was_not_heard_when_a_session_is_over_is_to_be_told(
    queues, secretary, opened, planning, service, operator, database
):
    one, two = (line.place.slot for line in queues.read(secretary, opened.id).lines)
    queues.call(secretary, one)
    planning.record(
        secretary, opened, (Presence(opened.plan.official_ids[0], Attendance.ATTENDED),)
    )
    (call,) = service.to_tell(operator)
    assert (call.slot.id, call.slot.untold) == (two.id, Untold.NOT_HEARD)
    ended = next(each for each in in_session(database, opened) if each.id == one.id)
    assert (ended.state, ended.ended_at) == (SlotState.DONE, opened.plan.begins_at)


def test_nobody_is_called_in_before_the_session_is_open(queues, secretary, booked):
    assert code_of(lambda: queues.call(secretary, booked)) == "queue_not_open"
    assert code_of(lambda: queues.miss(secretary, booked)) == "queue_not_open"
    assert code_of(lambda: queues.end(secretary, booked)) == "slot_not_called"


# Who may


def test_an_official_reads_the_queue_where_she_sits_and_no_other(
    as_person, official, session, booked, announce, deputy
):
    queues = QueueService(as_person(official))
    assert [line.place.slot.id for line in queues.read(official, session.id).lines] == [booked.id]
    other = announce(official_ids=(deputy,), day=DAY + WEEK)
    with pytest.raises(Forbidden):
        queues.read(official, other.id)
    with pytest.raises(Forbidden):
        queues.place(official, booked, 1, "خودم چنین خواستم")


def test_operators_book_and_put_nobody_before_another(as_person, operator, booked):
    with pytest.raises(Forbidden):
        QueueService(as_person(operator)).place(operator, booked, 1, "آشنای من است")


def test_liaisons_and_administrators_book_nobody(as_person, liaison, admin, session, booked):
    for actor in (liaison, admin):
        with pytest.raises(Forbidden):
            SlotService(as_person(actor)).book(actor, session.id, (booked.case_id,))
        with pytest.raises(Forbidden):
            QueueService(as_person(actor)).read(actor, session.id)
