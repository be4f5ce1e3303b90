"""Holding a session: callers one after the other, orders at hang-up, and how it ends."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from uuid_utils.compat import uuid7

from samad_desktop.domain.directives import Addressee, DirectiveDraft
from samad_desktop.domain.errors import Conflict, Forbidden, RuleBroken, ValidationFailed
from samad_desktop.domain.hearings import Hearing, TurnCount
from samad_desktop.domain.promises import PromiseDraft
from samad_desktop.domain.sessions import Attendance, Presence, SessionState
from samad_desktop.domain.slots import SlotState
from samad_desktop.domain.time_box import TimePressure
from samad_desktop.persistence.tables import officials
from samad_desktop.services.cockpit import CockpitService
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.minutes import MinutesService
from samad_desktop.services.slots import SlotService
from samad_desktop.services.turns import TurnService
from tests.held import BEGIN, DAY, caller_name
from tests.moments import let_it_be

SUBJECT, TEXT = "تعویض لولهٔ اصلی", "تا یک هفته لوله عوض شود."


@pytest.fixture
def service(as_person, secretary):
    return CockpitService(as_person(secretary))


@pytest.fixture
def turns(as_person, secretary):
    return TurnService(as_person(secretary))


@pytest.fixture
def opened(hall, service, secretary):
    """Begin the session; give what reads it."""
    service.open(secretary, service.read(secretary, hall.session_id).session)
    return lambda: service.read(secretary, hall.session_id)


@pytest.fixture
def call(service, secretary, opened):
    """Call the next caller in."""

    def go():
        service.call_next(secretary, opened())
        return opened()

    return go


@pytest.fixture
def draft(hall, agencies):
    """Dictate an order for a place."""

    def make(cockpit, **change):
        slot = (cockpit.present or cockpit.coming).place.slot
        given = {
            "subject": SUBJECT,
            "text": TEXT,
            "addressees": (Addressee(agencies["WATER"]),),
            "session_id": hall.session_id,
            "slot": slot.id,
        }
        return DirectiveDraft(hall.official_id, slot.case_id, **{**given, **change})

    return make


def states(cockpit):
    return [each.place.slot.state for each in cockpit.queue.lines]


def test_the_session_of_today_is_found_by_itself(hall, service, secretary, official, as_person):
    assert service.read(secretary).session.id == hall.session_id
    own = CockpitService(as_person(official)).read(official)
    assert own.session.id == hall.session_id
    assert own.brief is not None


def test_another_officials_session_is_not_hers_to_hold(hall, database, official, as_person):
    with database.transaction() as connection:
        connection.execute(update(officials).values(staff_id=None))
    with pytest.raises(RuleBroken, match="no_session_held"):
        CockpitService(as_person(official)).read(official)


def test_without_a_session_today_it_is_said(service, secretary):
    with pytest.raises(RuleBroken, match="no_session_held"):
        service.read(secretary)


def test_before_it_is_begun_nobody_is_called(hall, service, secretary):
    with pytest.raises(RuleBroken, match="queue_not_open"):
        service.call_next(secretary, service.read(secretary))


def test_callers_come_one_after_the_other_until_nobody_is_left(hall, call, service, secretary):
    first = call()
    assert first.brief.name == caller_name(0)
    assert (first.present.case.id, first.coming.case.id) == hall.case_ids[:2]
    assert states(first) == [SlotState.CALLED, SlotState.BOOKED, SlotState.BOOKED]
    second = call()
    assert states(second)[:2] == [SlotState.DONE, SlotState.CALLED]
    call()
    last = call()
    assert states(last) == [SlotState.DONE] * 3
    assert (last.present, last.coming, last.turns) == (None, None, TurnCount(3, 0, 3))
    assert service.call_next(secretary, last).changes == frozenset()


def test_a_caller_has_her_minutes_and_no_more(call, database, opened):
    box = call().time_box
    assert box.begun_at == BEGIN
    assert box.pressure(BEGIN) is TimePressure.CALM
    let_it_be(database, BEGIN + timedelta(minutes=6))
    assert opened().time_box.pressure(opened().read_at) is TimePressure.OVER


def test_who_does_not_come_gives_her_place_to_the_next(call, service, secretary, opened):
    call()
    service.miss(secretary, opened())
    assert states(opened())[0] is SlotState.NO_SHOW
    service.miss(secretary, opened())
    assert states(opened())[:2] == [SlotState.NO_SHOW] * 2
    service.miss(secretary, opened())
    with pytest.raises(RuleBroken, match="queue_is_over"):
        service.miss(secretary, opened())


def test_two_who_call_at_once_call_one(hall, opened, service, secretary):
    seen = opened()
    service.call_next(secretary, seen)
    with pytest.raises((Conflict, RuleBroken)):
        service.call_next(secretary, seen)
    assert states(opened()).count(SlotState.CALLED) == 1


def test_an_order_is_numbered_and_sent_when_the_caller_hangs_up(
    call, draft, turns, secretary, opened, agency
):
    cockpit = call()
    sent = turns.hang_up(secretary, cockpit.present.place.slot.id, draft(cockpit), str(uuid7()))
    assert sent.value.number.endswith("/1")
    assert states(opened())[0] is SlotState.DONE
    (order,) = DirectiveService(agency.database).of_case(agency.actor, cockpit.present.case.id)
    assert (order.number, order.subject) == (sent.value.number, SUBJECT)
    due = order.recipients[0].due_at
    assert due is not None
    assert due > BEGIN


def test_an_order_that_is_sent_again_after_a_kill_is_the_same(
    call, draft, turns, secretary, hall, opened
):
    cockpit, key = call(), str(uuid7())
    slot = cockpit.present.place.slot.id
    first = turns.send(secretary, draft(cockpit), key).value
    again = turns.hang_up(secretary, slot, draft(cockpit), key).value
    assert again == first
    assert states(opened())[0] is SlotState.DONE
    assert turns.hang_up(secretary, slot, draft(cockpit), key).value == first


def test_what_is_not_whole_is_refused_and_the_caller_stays(call, draft, turns, secretary, opened):
    cockpit = call()
    wrong = draft(cockpit, text="", addressees=())
    with pytest.raises(ValidationFailed) as refused:
        turns.hang_up(secretary, cockpit.present.place.slot.id, wrong, str(uuid7()))
    assert {each.field for each in refused.value.errors} == {"text", "recipients"}
    assert states(opened())[0] is SlotState.CALLED


def test_nobody_is_asked_to_order_anything(call, turns, secretary, opened):
    slot = call().present.place.slot.id
    assert turns.hang_up(secretary, slot, None, str(uuid7())).value is None
    assert states(opened())[0] is SlotState.DONE


def test_what_a_director_promised_stands_with_the_caller(
    call, turns, secretary, hall, agencies, opened
):
    line = call().present
    draft = PromiseDraft(
        *(hall.official_id, agencies["WATER"], True, "مدیر آب", "شنبه وصل می‌شود."),
        until=DAY + timedelta(days=7),
        session_id=hall.session_id,
        slot=line.place.slot.id,
        case_id=line.case.id,
    )
    turns.note_contact(secretary, draft)
    (contact,) = opened().contacts
    assert (contact.reached, contact.words) == (True, "شنبه وصل می‌شود.")


def test_a_session_ends_only_once_nobody_is_on_the_line(hall, call, service, secretary, opened):
    call()
    came = (Presence(hall.official_id, Attendance.ATTENDED),)
    with pytest.raises(RuleBroken, match="caller_still_heard"):
        service.close(secretary, opened().session, came)
    call()
    service.call_next(secretary, opened())
    service.call_next(secretary, opened())
    assert service.close(secretary, opened().session, came).value is SessionState.HELD
    assert opened().session.state is SessionState.HELD


def test_whose_turn_did_not_come_still_counts_when_it_is_over(
    hall, call, service, secretary, official, opened, as_person, operator
):
    call()
    service.miss(secretary, opened())
    came = (Presence(hall.official_id, Attendance.ATTENDED),)
    service.close(secretary, opened().session, came)
    ended, counted = opened(), TurnCount(heard=0, missed=1, all=3, unheard=2)
    assert ended.turns == counted
    assert [each.case.id for each in ended.queue.lines] == list(hall.case_ids)
    # Who was told, or got a place elsewhere, had no turn there all the same.
    booking = SlotService(as_person(operator))
    booking.told(operator, booking.to_tell(operator)[0].slot)
    minutes = MinutesService(as_person(official)).read(official, hall.session_id)
    assert minutes.turns == opened().turns == counted
    hearings = [each.hearing for each in minutes.callers]
    assert hearings == [Hearing.NO_SHOW, Hearing.UNHEARD, Hearing.UNHEARD]


def test_who_gave_her_place_up_had_no_turn(hall, opened, service, secretary, as_person, operator):
    booking = SlotService(as_person(operator))
    booking.cancel(operator, opened().queue.lines[0].place.slot, "دیگر نیازی نیست")
    came = (Presence(hall.official_id, Attendance.ATTENDED),)
    service.close(secretary, opened().session, came)
    assert opened().turns == TurnCount(heard=0, missed=0, all=2, unheard=2)


def test_the_next_session_begins_with_what_was_ordered_last_time(
    make_hall, service, secretary, turns, database, agencies
):
    hall = make_hall()
    service.open(secretary, service.read(secretary, hall.session_id).session)
    service.call_next(secretary, service.read(secretary, hall.session_id))
    cockpit = service.read(secretary, hall.session_id)
    assert cockpit.ledger == ()
    line = cockpit.present
    draft = DirectiveDraft(
        hall.official_id,
        line.case.id,
        SUBJECT,
        TEXT,
        (Addressee(agencies["WATER"]),),
        hall.session_id,
        line.place.slot.id,
    )
    turns.hang_up(secretary, line.place.slot.id, draft, str(uuid7()))
    later = service.read(secretary, hall.session_id)
    assert later.ledger == (), "what is ordered in this very session is not of last time"


def test_the_minutes_tell_of_everybody(
    hall, call, draft, turns, service, secretary, opened, as_person
):
    cockpit = call()
    turns.hang_up(secretary, cockpit.present.place.slot.id, draft(cockpit), str(uuid7()))
    call()
    service.miss(secretary, opened())
    minutes = MinutesService(as_person(secretary)).read(secretary, hall.session_id)
    assert [each.hearing for each in minutes.callers] == [
        *(Hearing.HEARD, Hearing.NO_SHOW, Hearing.WAITING),
    ]
    assert minutes.callers[0].name == caller_name(0)
    (order,) = minutes.callers[0].directives
    assert (order.subject, order.text) == (SUBJECT, TEXT)
    # One session is counted in one way, whoever counts.
    assert minutes.turns == opened().turns == TurnCount(heard=1, missed=1, all=3, waiting=1)
    assert minutes.directives == 1


def test_a_no_show_said_by_mistake_is_undone_by_who_plans(
    call, opened, service, secretary, official, as_person
):
    case_id = call().present.case.id
    own = CockpitService(as_person(official))
    own.miss(official, own.read(official))
    with pytest.raises(Forbidden):
        own.recall(official, own.read(official))
    service.recall(secretary, opened())
    again = opened()
    assert (again.present.case.id, again.missed) == (case_id, None)
    assert again.present.place.slot.ended_at is None
    assert again.turns == TurnCount(0, 0, 3, waiting=2)
    with pytest.raises(RuleBroken, match="nobody_missed"):
        service.recall(secretary, again)


@pytest.mark.parametrize("login", ["operator", "liaison", "admin"])
def test_others_hold_no_session(hall, opened, cast, as_person, login):
    other = getattr(cast, login)
    with pytest.raises(Forbidden):
        CockpitService(as_person(other)).call_next(other, opened())


def test_an_official_calls_the_next_one_at_her_own_session(
    hall, opened, official, as_person, secretary
):
    own = CockpitService(as_person(official))
    own.call_next(official, own.read(official))
    assert states(opened())[0] is SlotState.CALLED
    own.call_next(official, own.read(official))
    own.miss(official, own.read(official))
    assert states(opened()) == [SlotState.DONE, SlotState.NO_SHOW, SlotState.BOOKED]


_SAY = (
    "INSERT INTO slot_events (slot_id, kind, staff_id, at)"
    " SELECT min(id), '{kind}', {who}, samad_now() FROM session_slots"
)
_TELL = (
    "INSERT INTO case_events (case_id, kind, staff_id, at, stored_at, text, detail)"
    " SELECT {case}, '{kind}', samad_me(), samad_now(), samad_now(), 'x', '{{}}' FROM {among}"
)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE session_slots SET hand_place = 1",
        "UPDATE session_slots SET state = 'cancelled', version = version + 1",
        "UPDATE session_slots SET state = 'booked', version = version + 1 WHERE state = 'called'",
        _SAY.format(kind="told", who="samad_me()"),
        _SAY.format(kind="done", who="samad_me() + 1"),
        _TELL.format(case="min(case_id)", kind="noted", among="session_slots"),
        _TELL.format(case="max(id)", kind="slot_heard", among="cases"),
    ],
)
def test_who_calls_callers_in_does_no_more_than_that(
    opened, official, as_person, new_case, attempt
):
    """The last attempt is about a case that has no place in her session."""
    new_case()
    own = as_person(official)
    CockpitService(own).call_next(official, opened())
    with pytest.raises(Forbidden), own.transaction() as connection:
        connection.exec_driver_sql(attempt)
