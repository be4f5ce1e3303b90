"""Who is to be told when a session is moved, called off or over: everybody who was booked."""

from collections.abc import Callable

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.slots import SessionSlot, SlotEventKind, SlotState, Untold
from samad_desktop.persistence import sessions, slots
from samad_desktop.services.session_table import SessionTable
from samad_desktop.services.slot_table import SlotTable

# What becomes of a place, what is remembered of it, and what its case says.
_BECOMES = {
    # Who confirmed the earlier hour has not confirmed this one.
    Untold.MOVED: (SlotState.BOOKED, SlotEventKind.SESSION_MOVED, EventKind.SLOT_MOVED),
    Untold.CANCELLED: (
        *(SlotState.CANCELLED, SlotEventKind.SESSION_CANCELLED),
        EventKind.SLOT_CANCELLED,
    ),
    Untold.NOT_HEARD: (
        *(SlotState.CANCELLED, SlotEventKind.NOT_HEARD),
        EventKind.SLOT_CANCELLED,
    ),
}


def tell_booked(table: SessionTable, session_id: int, why: Untold, reason: str = "") -> int:
    """Let everybody who waits for a session be told what became of it, as it stands now.

    Returns:
        How many they are.
    """
    state, kind, event = _BECOMES[why]
    over = why is Untold.NOT_HEARD

    def take(own: SlotTable, slot: SessionSlot) -> None:
        ended_at = own.now if over else None
        slots.change(
            *(own.connection, slot),
            state=state,
            untold=why,
            untold_at=own.now,
            ended_at=ended_at,
        )
        own.remember(slot.id, kind, reason=reason)
        session = sessions.get(own.connection, session_id)
        own.tell(slot.case_id, event, session, reason=reason)

    return _each(table, session_id, take, waiting=True)


def end_queue(table: SessionTable, session_id: int) -> None:
    """End what is left of a queue when its session is over: who was not heard is to be told."""

    def end(own: SlotTable, slot: SessionSlot) -> None:
        slots.change(own.connection, slot, state=SlotState.DONE, ended_at=own.now)
        own.remember(slot.id, SlotEventKind.DONE)
        session = sessions.get(own.connection, session_id)
        own.tell(slot.case_id, EventKind.SLOT_HEARD, session)

    _each(table, session_id, end, waiting=False)
    tell_booked(table, session_id, Untold.NOT_HEARD)


def _each(
    table: SessionTable,
    session_id: int,
    do: Callable[[SlotTable, SessionSlot], None],
    *,
    waiting: bool,
) -> int:
    own = SlotTable(table.connection, table.actor, table.now)
    found = [
        slot
        for slot in slots.of_session(table.connection, session_id)
        if (slot.is_waiting if waiting else slot.state is SlotState.CALLED)
    ]
    for slot in found:
        do(own, slot)
    return len(found)
