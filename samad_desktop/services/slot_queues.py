"""The queue of a session: its order with the reasons, and calling one caller after the other."""

from collections.abc import Callable

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_books import QueueLine, SlotQueue
from samad_desktop.domain.slot_offers import who_sits
from samad_desktop.domain.slots import (
    TAKING,
    SessionSlot,
    SlotEvent,
    SlotEventKind,
    SlotState,
    checked_place,
    checked_place_reason,
    must_be_callable,
    must_be_called,
    must_be_missed,
    must_wait,
)
from samad_desktop.persistence import case_rows, sessions, slots
from samad_desktop.persistence.database import Database
from samad_desktop.services.slot_table import SlotTable, changed


class QueueService:
    """What may be done with a session's queue. Safe to call from any thread.

    What changes it takes the place as it was read; each may raise:

    Raises:
        Forbidden: the person does not plan sessions, or sit at this one.
        RuleBroken: the caller or the session is not in the state for that.
        ValidationFailed: a reason is wanting, or there is no such place.
        Conflict: somebody changed the place after it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor, session_id: int) -> SlotQueue:
        """Return a session with its callers in their order.

        Raises:
            Forbidden: the person sees no queue, or does not sit there.
            NotFound: there is no such session.
        """
        actor.must(Right.SEE_QUEUE)
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            session = sessions.get(connection, session_id, sessions.shown_to(actor))
            table.must_see(session_id)
            order = table.queue(session)
            case_ids = [each.slot.case_id for each in order]
            rows = {each.id: each for each in case_rows.by_ids(connection, case_ids, actor)}
            lines = tuple(QueueLine(each, rows[each.slot.case_id]) for each in order)
            return SlotQueue(session, who_sits(session, table.names), lines)

    def coming(self, actor: Actor) -> tuple[DeskSession, ...]:
        """Return the sessions that are held or to come, the first first: to whom sits, her own."""
        actor.must(Right.SEE_QUEUE)
        with self._database.reading() as connection:
            table = SlotTable.laid(connection, actor)
            found = sessions.to_come(connection, table.now)
            return tuple(each for each in found if table.sees(each.id))

    def history(self, actor: Actor, slot_id: int) -> tuple[SlotEvent, ...]:
        """Return what was done about a place, the newest first."""
        actor.must(Right.PLAN_SESSIONS)
        with self._database.reading() as connection:
            return slots.events_of(connection, slot_id)

    def place(self, actor: Actor, seen: SessionSlot, number: int, reason: str) -> Outcome[None]:
        """Put a caller somewhere else than the rules do, and keep why."""
        given = checked_place_reason(reason)

        def do(table: SlotTable, slot: SessionSlot) -> None:
            must_wait(slot)
            everybody = slots.of_session(table.connection, slot.session_id)
            checked_place(number, sum(each.state in TAKING for each in everybody))
            slots.change(table.connection, slot, hand_place=number, hand_reason=given)
            table.remember(slot.id, SlotEventKind.PLACED, place=number, reason=given)

        return self._do(actor, seen, do)

    def unplace(self, actor: Actor, seen: SessionSlot) -> Outcome[None]:
        """Let the rules decide a caller's place again."""

        def do(table: SlotTable, slot: SessionSlot) -> None:
            must_wait(slot)
            slots.change(table.connection, slot, hand_place=None, hand_reason="")
            table.remember(slot.id, SlotEventKind.UNPLACED)

        return self._do(actor, seen, do)

    def call(self, actor: Actor, seen: SessionSlot) -> Outcome[None]:
        """Call a caller in: one at a time, in an open session.

        Who plans it also calls in who was said not to have come, by mistake or too early.
        """

        def do(table: SlotTable, slot: SessionSlot) -> None:
            everybody = slots.of_session(table.connection, slot.session_id)
            session = sessions.get(table.connection, slot.session_id)
            if slot.state is SlotState.NO_SHOW:
                actor.must(Right.PLAN_SESSIONS)
                must_be_missed(slot, session, everybody)
            else:
                must_be_callable(slot, session, everybody)
            slots.call_in(table.connection, slot, table.now)
            table.remember(slot.id, SlotEventKind.CALLED)

        return self._do(actor, seen, do, Right.CALL_TURN)

    def end(self, actor: Actor, seen: SessionSlot) -> Outcome[None]:
        """Store that a caller was heard."""

        def do(table: SlotTable, slot: SessionSlot) -> None:
            must_be_called(slot)
            slots.change(table.connection, slot, state=SlotState.DONE, ended_at=table.now)
            table.remember(slot.id, SlotEventKind.DONE)
            session = sessions.get(table.connection, slot.session_id)
            table.tell(slot.case_id, EventKind.SLOT_HEARD, session)

        return self._do(actor, seen, do, Right.CALL_TURN)

    def miss(self, actor: Actor, seen: SessionSlot) -> Outcome[None]:
        """Store that a caller did not come, or did not take the call."""

        def do(table: SlotTable, slot: SessionSlot) -> None:
            session = sessions.get(table.connection, slot.session_id)
            if slot.state is not SlotState.CALLED:
                must_be_callable(slot, session, ())
            called_at = slot.called_at or table.now
            slots.change(
                *(table.connection, slot),
                state=SlotState.NO_SHOW,
                called_at=called_at,
                ended_at=table.now,
            )
            table.remember(slot.id, SlotEventKind.NO_SHOW)
            table.tell(slot.case_id, EventKind.SLOT_MISSED, session)

        return self._do(actor, seen, do, Right.CALL_TURN)

    def _do(
        self,
        actor: Actor,
        seen: SessionSlot,
        do: Callable[[SlotTable, SessionSlot], None],
        right: Right = Right.PLAN_SESSIONS,
    ) -> Outcome[None]:
        actor.must(right)
        with self._database.transaction() as connection:
            table = SlotTable.laid(connection, actor)
            table.must_see(seen.session_id)
            do(table, table.slot(seen))
        return Outcome(None, changed((seen.case_id,)))
