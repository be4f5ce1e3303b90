"""Desk hours while something changes under them: moved, replaced, retired, and twice at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from samad_desktop.domain.directives import AgencyMove, DirectiveState
from samad_desktop.domain.errors import Conflict, Forbidden, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.sessions import Attendance, Presence
from samad_desktop.domain.slots import SlotState, Telling, Untold
from samad_desktop.messages import sentence
from samad_desktop.persistence import officials, sessions, slots, staff
from samad_desktop.persistence.database import Database
from samad_desktop.services.cockpit import CockpitService
from samad_desktop.services.directives import DirectiveService
from samad_desktop.services.officials import OfficialService
from samad_desktop.services.reference_settings import ReferenceSettingsService
from samad_desktop.services.sessions import SessionService
from samad_desktop.services.slot_queues import QueueService
from samad_desktop.services.slots import SlotService
from samad_desktop.session_words import telling_text
from tests.db.desk_queue import NOW
from tests.moments import let_it_be

ON_SERVER = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
REASON = "سفر ناگزیر به تهران"


def another(as_person, actor, database):
    """Open the centre once more, as another workstation does."""
    if database.is_sqlite:
        return Database(database.url, clock=database._clock)
    return as_person(actor)


def code_of(ask) -> str:
    with pytest.raises(RuleBroken) as error:
        ask()
    return error.value.code


# Booking


def test_of_several_the_one_that_hinders_all_is_named(
    as_person, operator, session, a_case, a_draft, intake, database
):
    service = SlotService(as_person(operator))
    booked = a_case()
    service.book(operator, session.id, (booked,))
    with pytest.raises(RuleBroken) as error:
        service.book(operator, session.id, (a_case(), booked))
    assert error.value.code == "one_is_booked_here"
    assert "به هیچ‌کدام نوبت داده نشد" in sentence(error.value.code, error.value.detail)
    advised = intake.register(operator, a_draft(), advised=True).value.case_id
    ask = (a_case(), advised)
    assert code_of(lambda: service.book(operator, session.id, ask)) == "one_is_closed"
    with database.reading() as connection:
        assert [e.case_id for e in slots.of_session(connection, session.id)] == [booked]


@ON_SERVER
def test_who_books_while_the_session_moves_is_told_and_books_nobody(
    as_person, operator, secretary, session, a_case, database, monkeypatch
):
    case_id = a_case()
    planning = SessionService(as_person(secretary))
    later = replace(session.plan, day=session.plan.day + timedelta(days=1))
    read = sessions.get

    def read_then_moved(connection, session_id, *wanted):
        found = read(connection, session_id, *wanted)
        if wanted:  # Only who books asks so; from here on it is another's turn.
            planning.change(secretary, session, later, REASON)
        return found

    monkeypatch.setattr(sessions, "get", read_then_moved)
    service = SlotService(as_person(operator))
    with pytest.raises(RuleBroken, match="session_moved_meanwhile") as error:
        service.book(operator, session.id, (case_id,))
    assert "دوباره نوبت بدهید" in sentence(error.value.code, error.value.detail)
    monkeypatch.undo()
    with database.reading() as connection:
        assert slots.of_session(connection, session.id) == ()


def test_who_was_booked_before_it_moved_is_to_be_told(
    as_person, operator, secretary, session, a_case, database
):
    service = SlotService(as_person(operator))
    service.book(operator, session.id, (a_case(),))
    later = replace(session.plan, day=session.plan.day + timedelta(days=1))
    told = SessionService(as_person(secretary)).change(secretary, session, later, REASON)
    assert told.value == 1
    (left,) = service.to_tell(operator)
    assert (left.slot.untold, left.session.plan) == (Untold.MOVED, later)


def test_everybody_is_told_is_counted_and_who_waits_too_long_comes_first(
    as_person, operator, secretary, supervisor, session, announce, a_case, database
):
    service = SlotService(as_person(operator))
    service.book(operator, session.id, (a_case(), a_case()))
    planning = SessionService(as_person(secretary))
    later = replace(session.plan, day=session.plan.day + timedelta(days=1))
    planning.change(secretary, session, later, REASON)

    def telling(actor=supervisor):
        book = SessionService(as_person(actor)).read(actor, later.day, later.day)
        return book.tellings.get(session.id)

    assert telling() == Telling(2, 2, 0)
    assert telling(operator) is None
    first, second = service.to_tell(operator)
    assert not first.late
    service.told(operator, first.slot)
    assert telling() == Telling(2, 1, 0)
    let_it_be(database, NOW + timedelta(days=2))
    nearer = announce(day=session.plan.day - timedelta(days=1))
    service.book(operator, nearer.id, (a_case(),))
    planning.cancel(secretary, nearer, REASON)
    assert telling() == Telling(2, 1, 1)
    # Who waits too long comes before who waits for a nearer session.
    longest, _other = service.to_tell(operator)
    assert (longest.slot.id, longest.late) == (second.slot.id, True)
    service.told(operator, longest.slot)
    assert telling() == Telling(2, 0, 0)
    assert telling_text(telling()) == "همه آگاه شدند: ۲ متقاضی"


# Holding


@pytest.fixture
def cockpit(hall, as_person, secretary):
    service = CockpitService(as_person(secretary))
    service.open(secretary, service.read(secretary, hall.session_id).session)
    return lambda: service.read(secretary, hall.session_id)


def test_two_workstations_that_call_the_next_one_at_once_call_one(
    cockpit, hall, as_person, secretary, database
):
    seen = cockpit()
    desks = [another(as_person, secretary, database) for _ in range(4)]

    def call(desk):
        try:
            CockpitService(desk).call_next(secretary, seen)
        except (Conflict, RuleBroken):
            return 0
        return 1

    with ThreadPoolExecutor(len(desks)) as workers:
        called = sum(workers.map(call, desks))
    for each in desks:
        each.close()
    assert called == 1
    states = [line.place.slot.state for line in cockpit().queue.lines]
    assert states.count(SlotState.CALLED) == 1


def test_two_workstations_that_call_different_callers_at_once_call_one(
    cockpit, hall, as_person, secretary, database
):
    waiting = [line.place.slot for line in cockpit().queue.lines]
    desks = [another(as_person, secretary, database) for _ in waiting]

    def call(place):
        try:
            QueueService(desks[place]).call(secretary, waiting[place])
        except RuleBroken as error:
            return error.code
        return ""

    with ThreadPoolExecutor(len(desks)) as workers:
        said = list(workers.map(call, range(len(desks))))
    for each in desks:
        each.close()
    assert sorted(said) == ["", "another_is_called", "another_is_called"]


def test_the_database_itself_lets_one_caller_be_heard_at_a_time(cockpit, hall, database):
    first, second, _third = (line.place.slot for line in cockpit().queue.lines)
    with database.transaction() as connection:
        slots.call_in(connection, first, first.booked_at)
    with pytest.raises(RuleBroken, match="another_is_called"), database.transaction() as connection:
        slots.call_in(connection, second, second.booked_at)


def test_another_login_goes_on_for_an_official_who_is_replaced_during_a_session(
    cockpit, hall, as_person, secretary, official, database, cast
):
    cockpit()
    with database.reading() as connection:
        (sitting,) = officials.everybody(connection)
    keeper = OfficialService(as_person(secretary))
    new = replace(sitting, staff_id=cast.supervisor.staff_id)
    keeper.save(secretary, new)
    with pytest.raises((Forbidden, NotFound, RuleBroken)):
        CockpitService(as_person(official)).read(official, hall.session_id)
    own = CockpitService(as_person(cast.supervisor))
    own.call_next(cast.supervisor, own.read(cast.supervisor))
    assert cockpit().present is not None
    # Who came is said of the office that sat there; the substitute stands in it by name.
    own.miss(cast.supervisor, own.read(cast.supervisor))
    stands_in = Presence(hall.official_id, Attendance.SUBSTITUTE, "سهند قراجه‌داغی")
    own.close(cast.supervisor, cockpit().session, (stands_in,))


def test_nobody_retires_while_her_session_is_held(cockpit, hall, as_person, secretary, database):
    cockpit()
    with database.reading() as connection:
        (sitting,) = officials.everybody(connection)
    with pytest.raises(ValidationFailed) as error:
        OfficialService(as_person(secretary)).save(secretary, replace(sitting, retired=True))
    assert [each.code for each in error.value.errors] == ["official_still_sits"]


# An agency that is no more


def test_what_a_dissolved_agency_was_ordered_its_successor_obeys(
    orders, new_case, agencies, agency, database, supervisor
):
    service = ReferenceSettingsService(database)
    kept = service.read(supervisor).kept
    before = next(each for each in kept.agencies if not kept.naming(each.id))
    made = orders.issue(new_case(), before.id)
    service.save_agency(supervisor, before, replace(before, retired=True))
    # Nothing new goes there; what went there stays with whoever answers for it from now on.
    with pytest.raises(ValidationFailed) as error:
        orders.issue(made.case_id, before.id)
    assert [each.code for each in error.value.errors] == ["agency_retired"]
    with database.transaction() as connection:
        both = frozenset({agencies["WATER"], before.id})
        staff.set_agencies(connection, agency.actor.staff_id, both)
    desk = DirectiveService(agency.database)
    (own,) = desk.open(agency.actor, made.id).recipients
    done = desk.move(agency.actor, own, AgencyMove.FINISH, "انجام شد.").value
    assert done.recipients[0].state is DirectiveState.DONE
    assert orders.see(made).recipients[0].reply == "انجام شد."
