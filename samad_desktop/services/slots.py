"""Booking callers into desk hours, and telling them what became of their places."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseRow, EventKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.identities import checked_reason
from samad_desktop.domain.sessions import DeskSession, is_moved
from samad_desktop.domain.slot_books import Booked, SlotToCall
from samad_desktop.domain.slot_offers import (
    CandidateList,
    SessionFull,
    SlotOffer,
    Wanted,
    next_of,
    who_sits,
)
from samad_desktop.domain.slots import (
    LIVE,
    Reached,
    SessionSlot,
    SlotEventKind,
    SlotState,
    Untold,
    is_told_late,
    must_be_bookable,
    must_be_movable,
    must_be_untold,
    must_wait,
)
from samad_desktop.domain.text import clean, isolate
from samad_desktop.domain.tracking_codes import show_tracking_code
from samad_desktop.persistence import case_rows, followed_cases, same_callers, sessions, slots
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.failures import SESSION_FULL
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.services.slot_table import SlotTable, changed
from samad_desktop.slot_words import offer_text, session_text

CANDIDATES_MAX = 200
# Of several that are booked at one stroke the one that hinders all is named.
_OF_SEVERAL = {
    "closed_has_no_slot": "one_is_closed",
    "booked_before": "one_is_booked_here",
    "booked_elsewhere": "one_is_booked_elsewhere",
}


class SlotService:
    """What may be done with callers' places. Safe to call from any thread.

    What changes a place takes it as it was read; each may raise:

    Raises:
        Forbidden: the person books nobody.
        RuleBroken: the place, its session or its case is not in the state for that.
        ValidationFailed: a reason is wanting; nothing was stored.
        Conflict: somebody changed the place after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def offers(self, actor: Actor, wanted: Wanted) -> tuple[SlotOffer, ...]:
        """Return the sessions that take callers, also full ones, the best for a matter first."""
        actor.must(Right.BOOK_SLOT)
        with self._database.reading() as connection:
            return SlotTable.laid(connection, actor).offers(wanted)

    def offers_for(self, actor: Actor, case_id: int) -> tuple[SlotOffer, ...]:
        """Return the sessions at which a case may be heard, the best first.

        Each says which turn the same caller has there for another case of hers.
        """
        actor.must(Right.BOOK_SLOT)
        with self._database.reading() as connection:
            case = followed_cases.look(connection, case_id)
            wanted = Wanted(case.agency_id, frozenset(case.subject_ids))
            table = SlotTable.laid(connection, actor)
            found = table.offers(wanted)
            session_ids = [each.session.id for each in found]
            besides = same_callers.places_besides(connection, case_id, session_ids, actor)
            others = {each.session_id: each.id for each in besides}
            return tuple(_with_turn(table, each, others) for each in found)

    def candidates(
        self,
        actor: Actor,
        session: DeskSession,
        which: CandidateList = CandidateList.WAITING,
        subject_id: int | None = None,
    ) -> tuple[CaseRow, ...]:
        """Return open cases of a session's subject or agency without a place, the oldest first.

        Args:
            subject_id: for a session of no subject, the one that is wanted; of all otherwise.
        """
        actor.must(Right.BOOK_SLOT)
        plan = session.plan
        with self._database.reading() as connection:
            found = slots.candidates(
                *(connection, which, server_now(connection)),
                *(plan.subject_id or subject_id, plan.agency_id, CANDIDATES_MAX),
            )
            return case_rows.by_ids(connection, found, actor)

    def book(
        self,
        actor: Actor,
        session_id: int,
        case_ids: Iterable[int],
        *,
        all_the_same: bool = True,
    ) -> Outcome[Booked]:
        """Give cases places in a session: all of them, or none.

        Args:
            all_the_same: whether callers may be heard there twice, each time with another case.

        Raises:
            SessionFull: no place is left; the next session is offered.
            RuleBroken: `heard_twice`: somebody would be; the cases it is about are named.
        """
        actor.must(Right.BOOK_SLOT)
        wanted = tuple(dict.fromkeys(case_ids))
        if not wanted:
            raise RuleBroken("nothing_to_book")
        try:
            with self._database.transaction() as connection:
                table = SlotTable.laid(connection, actor)
                session = sessions.get(connection, session_id, sessions.shown_to(actor))
                must_be_bookable(session, table.now)
                _refuse_too_many(table.offer(session), len(wanted))
                if not all_the_same:
                    _refuse_second_places(table, session, wanted)
                one_of = len(wanted) > 1
                made = tuple(_booked(table, session, each, one_of=one_of) for each in wanted)
                turns = table.turns(session)
                offer = table.offer(_as_agreed(table, session))
                booked = Booked(made, offer, tuple(turns[each] for each in made))
        except RuleBroken as error:
            raise self._offering(actor, session_id, error) from error
        return Outcome(booked, changed(wanted))

    def move(
        self, actor: Actor, seen: SessionSlot, session_id: int, reason: str = ""
    ) -> Outcome[Booked]:
        """Give a caller a place in another session for hers; she is to be told of it.

        Raises:
            SessionFull: no place is left there; the next session is offered.
        """
        actor.must(Right.BOOK_SLOT)
        given = checked_reason(reason) if clean(reason) else ""
        try:
            with self._database.transaction() as connection:
                table = SlotTable.laid(connection, actor)
                slot = table.slot(seen)
                must_be_movable(slot)
                session = sessions.get(connection, session_id, sessions.shown_to(actor))
                must_be_bookable(session, table.now)
                made = _moved(table, slot, session, given)
                offer = table.offer(_as_agreed(table, session))
                booked = Booked((made,), offer, (table.turns(session)[made],))
        except RuleBroken as error:
            raise self._offering(actor, session_id, error) from error
        return Outcome(booked, changed((seen.case_id,)))

    def cancel(self, actor: Actor, seen: SessionSlot, reason: str) -> Outcome[None]:
        """Give a place up, as its caller asked for."""
        actor.must(Right.BOOK_SLOT)
        given = checked_reason(reason)
        with self._database.transaction() as connection:
            table = SlotTable.laid(connection, actor)
            slot = table.slot(seen)
            must_wait(slot)
            _give_up(table, slot, given)
        return Outcome(None, changed((slot.case_id,)))

    def reach(
        self, actor: Actor, seen: SessionSlot, reached: Reached, reason: str = ""
    ) -> Outcome[None]:
        """Store what became of a call about a place; whoever was reached has been told all.

        Args:
            reason: why she does not come, where she said so.
        """
        actor.must(Right.BOOK_SLOT)
        given = checked_reason(reason) if clean(reason) else ""
        with self._database.transaction() as connection:
            table = SlotTable.laid(connection, actor)
            slot = table.slot(seen)
            must_wait(slot)
            if reached is Reached.DOES_NOT_COME:
                _give_up(table, slot, given)
            elif reached is Reached.NOT_REACHED:
                slots.change(connection, slot, attempts=slot.attempts + 1)
                table.remember(slot.id, SlotEventKind.NOT_REACHED)
            else:
                slots.change(connection, slot, state=SlotState.CONFIRMED, untold=None)
                table.remember(slot.id, SlotEventKind.CONFIRMED)
                session = sessions.get(connection, slot.session_id)
                table.tell(slot.case_id, EventKind.SLOT_CONFIRMED, session)
        return Outcome(None, changed((slot.case_id,)))

    def told(self, actor: Actor, seen: SessionSlot, *, reached: bool = True) -> Outcome[None]:
        """Store that a caller was told what became of her place, or that nobody was reached."""
        actor.must(Right.BOOK_SLOT)
        with self._database.transaction() as connection:
            table = SlotTable.laid(connection, actor)
            slot = table.slot(seen)
            must_be_untold(slot)
            if reached:
                slots.change(connection, slot, untold=None)
                table.remember(slot.id, SlotEventKind.TOLD)
                session = sessions.get(connection, slot.session_id)
                table.tell(slot.case_id, EventKind.SLOT_TOLD, session)
            else:
                slots.change(connection, slot, attempts=slot.attempts + 1)
                table.remember(slot.id, SlotEventKind.NOT_REACHED)
        return Outcome(None, changed((slot.case_id,)))

    def to_confirm(self, actor: Actor) -> tuple[SlotToCall, ...]:
        """Return who is to be called to confirm her place, the next session first."""
        actor.must(Right.BOOK_SLOT)
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            return _to_call(table, slots.to_confirm(connection, table.now))

    def to_tell(self, actor: Actor) -> tuple[SlotToCall, ...]:
        """Return who is still to be told what became of her place: who waits too long first."""
        actor.must(Right.BOOK_SLOT)
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            return _to_call(table, slots.untold(connection))

    def of_case(self, actor: Actor, case_id: int) -> tuple[SlotToCall, ...]:
        """Return the places that a case has in sessions to come, or is to be told about."""
        actor.must(Right.BOOK_SLOT)
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            own = slots.of_case(connection, case_id)
            return _to_call(table, (each for each in own if each.state in LIVE or each.untold))

    def _offering(self, actor: Actor, session_id: int, error: RuleBroken) -> RuleBroken:
        """Return why nothing was booked; of a full session, with what there is instead."""
        if error.code != SESSION_FULL:
            return error
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            full = sessions.get(connection, session_id)
            instead = next_of(full, table.offers(Wanted()))
            return SessionFull(instead, "" if instead is None else offer_text(instead))


def _with_turn(table: SlotTable, offer: SlotOffer, slots_of: Mapping[int, int]) -> SlotOffer:
    """Return an offer with the turn of the slot that is named for its session."""
    slot_id = slots_of.get(offer.session.id)
    if slot_id is None:
        return offer
    return replace(offer, held=table.turns(offer.session).get(slot_id))


def _refuse_too_many(offer: SlotOffer, count: int) -> None:
    if offer.free <= 0:
        raise RuleBroken(SESSION_FULL)
    if count > offer.free:
        raise RuleBroken("too_few_places", str(offer.free))


def _refuse_second_places(
    table: SlotTable, session: DeskSession, case_ids: tuple[int, ...]
) -> None:
    seconds = same_callers.second_places(table.connection, case_ids, session.id, table.actor)
    if seconds:
        found = case_rows.by_ids(table.connection, seconds, table.actor)
        raise RuleBroken("heard_twice", "، ".join(_named(each.tracking_code) for each in found))


def _named(code: str) -> str:
    """Return a case's code as it stands in a sentence."""
    return isolate(show_tracking_code(code))


def _as_agreed(table: SlotTable, session: DeskSession) -> DeskSession:
    """Return a session as it stands once a place in it is taken: nobody moves it meanwhile.

    Raises:
        RuleBroken: `session_moved_meanwhile`: it is at another time or place than the caller
            was told.
    """
    held = sessions.get(table.connection, session.id)
    if is_moved(session.plan, held.plan):
        raise RuleBroken("session_moved_meanwhile", session_text(held, who_sits(held, table.names)))
    return held


def _booked(table: SlotTable, session: DeskSession, case_id: int, *, one_of: bool) -> int:
    """Take one place; the database refuses what is too many.

    Args:
        one_of: whether others are booked with it: then a refusal names the case.

    Raises:
        RuleBroken: the case is closed, or has a place there or with the same official.
    """
    case = followed_cases.look(table.connection, case_id)
    try:
        _must_be_free(table, session, case)
    except RuleBroken as error:
        if not one_of:
            raise
        raise RuleBroken(_OF_SEVERAL[error.code], _named(case.tracking_code)) from error
    made = slots.book(table.connection, session.id, case_id, table.actor.staff_id, table.now)
    if made is None:
        raise RuleBroken("booked_before")
    table.tell(case_id, EventKind.SLOT_BOOKED, session)
    return made


def _must_be_free(table: SlotTable, session: DeskSession, case: FollowedCase) -> None:
    if case.is_closed:
        raise RuleBroken("closed_has_no_slot")
    _refuse_twice(table, session, case.id)


def _refuse_twice(table: SlotTable, session: DeskSession, case_id: int) -> None:
    live = [each for each in slots.of_case(table.connection, case_id) if each.state in LIVE]
    booked = sessions.many(table.connection, (each.session_id for each in live))
    for other in booked.values():
        if other.id == session.id:
            raise RuleBroken("booked_before")
        if set(other.plan.official_ids) & set(session.plan.official_ids):
            text = session_text(other, who_sits(other, table.names))
            raise RuleBroken("booked_elsewhere", text)


def _moved(table: SlotTable, slot: SessionSlot, session: DeskSession, reason: str) -> int:
    if session.id == slot.session_id:
        raise RuleBroken("booked_before")
    slots.change(table.connection, slot, state=SlotState.MOVED, untold=None)
    table.remember(slot.id, SlotEventKind.MOVED, reason=reason)
    made = slots.book(
        *(table.connection, session.id, slot.case_id, table.actor.staff_id, table.now),
        from_id=slot.id,
        tell=Untold.MOVED,
    )
    if made is None:
        raise RuleBroken("booked_before")
    table.tell(slot.case_id, EventKind.SLOT_MOVED, session, reason=reason)
    return made


def _give_up(table: SlotTable, slot: SessionSlot, reason: str) -> None:
    slots.change(table.connection, slot, state=SlotState.CANCELLED, untold=None)
    table.remember(slot.id, SlotEventKind.CANCELLED, reason=reason)
    session = sessions.get(table.connection, slot.session_id)
    table.tell(slot.case_id, EventKind.SLOT_CANCELLED, session, reason=reason)


def _to_call(table: SlotTable, found: Iterable[SessionSlot]) -> tuple[SlotToCall, ...]:
    wanted = tuple(found)
    held = sessions.many(table.connection, (each.session_id for each in wanted))
    rows = {
        each.id: each
        for each in case_rows.by_ids(
            table.connection, dict.fromkeys(each.case_id for each in wanted), table.actor
        )
    }
    turns = [table.turns(session) for session in held.values()]
    turn = {slot_id: place for each in turns for slot_id, place in each.items()}
    seen = (each for each in wanted if each.session_id in held and each.case_id in rows)
    calls = (
        SlotToCall(
            *(each, held[each.session_id], who_sits(held[each.session_id], table.names)),
            *(rows[each.case_id], turn.get(each.id) if each.is_waiting else None),
            is_told_late(each, held[each.session_id].plan.begins_at, table.now),
        )
        for each in seen
    )
    return tuple(sorted(calls, key=_in_order))


def _in_order(call: SlotToCall) -> tuple[bool, datetime, int]:
    return not call.late, call.session.plan.begins_at, call.slot.id
