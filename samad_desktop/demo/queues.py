"""The callers of the sample centre's desk hours: heard, missed, waiting, and still to be told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Connection, insert, or_, select, update

from samad_desktop.domain.access import Right
from samad_desktop.domain.cases import EventKind, Told
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.slot_offers import who_sits
from samad_desktop.domain.slots import SlotEventKind, SlotState, Untold
from samad_desktop.persistence import officials, sessions, slots, staff
from samad_desktop.persistence.event_details import Detail, packed
from samad_desktop.persistence.tables import (
    case_events,
    cases,
    desk_sessions,
    directives,
    promises,
    session_slots,
)
from samad_desktop.persistence.tables.numbering import next_id
from samad_desktop.slot_words import session_text

# Of the newest cases alone, however large the centre is.
_CASES_MAX = 4_000
_BOOKED_BEFORE = timedelta(days=6)
_MISSED_OF_TEN, _CONFIRMED_OF_TEN = 1, 5
_HEARD = {SlotState.DONE: SlotEventKind.DONE, SlotState.NO_SHOW: SlotEventKind.NO_SHOW}
_HAND_REASON = "از راه دور می‌آید و باید زودتر برگردد"
_OVER = frozenset({SessionState.HELD})
_TAKEN_BACK = frozenset({SessionState.CANCELLED})
_COMING = frozenset({SessionState.ANNOUNCED, SessionState.OPEN})


def write_queues(connection: Connection, until: datetime, random: Random) -> None:
    """Give open cases places in the sessions that people were told of; each case in one."""
    people = staff.everybody(connection)
    bookers = [each.id for each in people if staff.as_actor(each).may(Right.BOOK_SLOT)]
    if bookers:
        names = {each.id: each.titled for each in officials.everybody(connection)}
        _Queues(connection, bookers, names, until, random).write()


class _Queues:
    """Writes places as those who book would have, session after session."""

    def __init__(
        self,
        connection: Connection,
        bookers: list[int],
        names: dict[int, str],
        until: datetime,
        random: Random,
    ) -> None:
        self._connection, self._bookers, self._names = connection, bookers, names
        self._until, self._random = until, random
        self._taken = set[int]()
        self._ordered = set[int]()
        self._put_by_hand = False

    def write(self) -> None:
        """Write all queues; a session is taken for one to come while it is booked."""
        for session in self._told():
            self._set(session, SessionState.ANNOUNCED)
            made = self._book(session)
            self._set(session, session.state)
            if session.state in _OVER:
                self._hear(session, made)
            elif session.state in _TAKEN_BACK:
                self._mark(made, state=SlotState.CANCELLED, untold=Untold.CANCELLED)
            else:
                self._wait(session, made)

    def _told(self) -> tuple[DeskSession, ...]:
        d = desk_sessions.c
        wanted = _OVER | _TAKEN_BACK | _COMING
        query = select(d.id).where(d.announced_at.is_not(None), d.state.in_(wanted))
        found = sessions.many(self._connection, self._connection.execute(query).scalars())
        # What is to come first: of open cases there are fewer than of those gone by.
        order = (
            (each.state not in _COMING, each.plan.begins_at, each.id) for each in found.values()
        )
        return tuple(found[number] for _, _, number in sorted(order))

    def _book(self, session: DeskSession) -> list[int]:
        at = min(session.plan.begins_at - _BOOKED_BEFORE, self._until)
        room = session.plan.capacity
        count = self._random.randint(room // 2, room)
        made = list[int]()
        ordered = self._ordered_about(session)[:room]
        others = self._candidates(session, at, max(0, count - len(ordered)))
        for case_id in (*ordered, *others):
            key = UUID(int=self._random.getrandbits(128), version=4)
            who = self._random.choice(self._bookers)
            slot = slots.book(self._connection, session.id, case_id, who, at, key=key)
            assert slot is not None
            self._taken.add(case_id)
            self._tell(session, case_id, EventKind.SLOT_BOOKED, who, at)
            made.append(slot)
            if case_id in ordered:
                self._give_turn(session, case_id, slot)
        return made

    def _ordered_about(self, session: DeskSession) -> list[int]:
        """Return the cases about which something was ordered there: its minutes tell of them."""
        d = directives.c
        query = select(d.case_id).where(d.session_id == session.id).order_by(d.id)
        found = dict.fromkeys(self._connection.execute(query).scalars())
        return [each for each in found if each not in self._taken]

    def _give_turn(self, session: DeskSession, case_id: int, slot_id: int) -> None:
        """Let what was ordered and promised about a case belong to its caller's turn."""
        self._ordered.add(slot_id)
        for table in (directives, promises):
            c = table.c
            own = update(table).where(c.session_id == session.id, c.case_id == case_id)
            self._connection.execute(own.values(slot=slot_id))

    def _candidates(self, session: DeskSession, at: datetime, count: int) -> Iterator[int]:
        """Give cases that were open then: of the session's agency, or for a governor of any."""
        c = cases.c
        newest = select(c.id).order_by(c.id.desc()).limit(_CASES_MAX)
        was_open = or_(c.closed_at.is_(None), c.closed_at > session.plan.begins_at)
        query = select(c.id, c.agency_id).where(c.id.in_(newest), c.received_at < at, was_open)
        rows = self._connection.execute(query.order_by(c.received_at, c.id)).all()
        free = [row for row in rows if row.id not in self._taken]
        own = [row.id for row in free if row.agency_id == session.plan.agency_id]
        chosen = own if len(own) >= count // 2 else [row.id for row in free]
        yield from self._random.sample(chosen, min(count, len(chosen)))

    def _hear(self, session: DeskSession, made: list[int]) -> None:
        share = timedelta(minutes=session.plan.minutes)
        for place, slot_id in enumerate(made):
            missed = self._random.randrange(10) < _MISSED_OF_TEN and slot_id not in self._ordered
            state = SlotState.NO_SHOW if missed else SlotState.DONE
            called = session.plan.begins_at + share * place
            ended = called + (timedelta() if missed else share)
            self._mark([slot_id], state=state, called_at=called, ended_at=ended)
            slots.add_event(self._connection, slot_id, _HEARD[state], self._bookers[0], ended)

    def _wait(self, session: DeskSession, made: list[int]) -> None:
        """Let some have confirmed; in a session that is held now, let some have been heard."""
        share = timedelta(minutes=session.plan.minutes)
        gone = max(0, (self._until - session.plan.begins_at) // share)
        is_open = session.state is SessionState.OPEN
        heard = made[: min(gone, len(made) - 2)] if is_open else []
        self._hear(session, heard)
        waiting = made[len(heard) :]
        for slot_id in waiting:
            if self._random.randrange(10) < _CONFIRMED_OF_TEN:
                self._mark([slot_id], state=SlotState.CONFIRMED)
        if session.announcements > 1:
            self._mark(waiting, state=SlotState.BOOKED, untold=Untold.MOVED)
        elif waiting and not self._put_by_hand:
            self._put_by_hand = True
            self._mark(waiting[-1:], hand_place=len(heard) + 1, hand_reason=_HAND_REASON)

    def _mark(self, made: list[int], **values: object) -> None:
        chosen = update(session_slots).where(session_slots.c.id.in_(made))
        self._connection.execute(chosen.values(version=session_slots.c.version + 1, **values))

    def _set(self, session: DeskSession, state: SessionState) -> None:
        chosen = update(desk_sessions).where(desk_sessions.c.id == session.id)
        self._connection.execute(chosen.values(state=state))

    def _tell(
        self, session: DeskSession, case_id: int, kind: EventKind, who: int, at: datetime
    ) -> None:
        told = Told("session", session_text(session, who_sits(session, self._names)))
        made = insert(case_events).values(
            id=next_id(case_events),
            case_id=case_id,
            kind=kind,
            staff_id=who,
            at=at,
            stored_at=at,
            text="",
            detail=packed(Detail(told=(told,))),
        )
        self._connection.execute(made.inline())
