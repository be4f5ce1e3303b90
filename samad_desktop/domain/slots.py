"""Callers' places in desk hours (نوبت متقاضی): which moves are lawful, and what is to be told.

A place is booked, confirmed by a call, called in, and over: the caller was heard, or did not
come. Before that it may be given up, or changed for one in another session.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.identities import checked_reason
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.text import clean

TELL_WITHIN = timedelta(days=1)


class SlotState(StrEnum):
    """Where a caller's place stands."""

    BOOKED = "booked"
    CONFIRMED = "confirmed"
    CALLED = "called"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


class Reached(StrEnum):
    """What became of a call to confirm a place."""

    COMES = "comes"
    DOES_NOT_COME = "does_not_come"
    NOT_REACHED = "not_reached"


class Untold(StrEnum):
    """What a caller must still be told about her place."""

    MOVED = "moved"
    CANCELLED = "cancelled"
    NOT_HEARD = "not_heard"


class SlotEventKind(StrEnum):
    """What happened to a place."""

    BOOKED = "booked"
    CONFIRMED = "confirmed"
    NOT_REACHED = "not_reached"
    PLACED = "placed"
    UNPLACED = "unplaced"
    CALLED = "called"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"
    SESSION_MOVED = "session_moved"
    SESSION_CANCELLED = "session_cancelled"
    NOT_HEARD = "not_heard"
    TOLD = "told"


WAITING = frozenset({SlotState.BOOKED, SlotState.CONFIRMED})
# Who still has something to come of her place, so that no case has two in one session.
LIVE = WAITING | {SlotState.CALLED}
# What a session's capacity is used up by: also who was heard, or did not come.
TAKING = LIVE | {SlotState.DONE, SlotState.NO_SHOW}
# Whose turn came, whether she was there or not.
CALLED_UP = TAKING - WAITING
BOOKABLE = frozenset({SessionState.ANNOUNCED, SessionState.OPEN})


@dataclass(frozen=True, slots=True)
class SessionSlot:
    """A caller's place as last read; times are UTC.

    `hand_place` is where it was put by hand, counted from 1, and `hand_reason` why; without
    it the rules of the queue decide. `from_id` is the place in another session that it stands
    for. `attempts` counts calls that reached nobody. `ended_at` is when the place was over:
    its caller was heard, did not come, or the session ended before her turn came.
    """

    id: int
    uuid: UUID
    version: int
    session_id: int
    case_id: int
    state: SlotState
    booked_by: str
    booked_at: datetime
    from_id: int | None = None
    hand_place: int | None = None
    hand_reason: str = ""
    attempts: int = 0
    untold: Untold | None = None
    untold_at: datetime | None = None
    called_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the caller has not been called in yet."""
        return self.state in WAITING

    @property
    def is_unheard(self) -> bool:
        """Whether the session ended before her turn came; so it stays once she was told."""
        if self.state in TAKING:
            return False
        return self.untold is Untold.NOT_HEARD or self.ended_at is not None

    @property
    def has_turn(self) -> bool:
        """Whether she had a turn in the session to its end; who gave it up before had none."""
        return self.state in TAKING or self.is_unheard


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of a session's callers were concerned by a change, and are not told of it yet.

    `late` are those of them who should have been told by now.
    """

    concerned: int
    untold: int
    late: int


def is_told_late(slot: SessionSlot, begins_at: datetime, now: datetime) -> bool:
    """Say whether a caller who was not told yet should have been: nobody is to come in vain.

    That is a day after the change, or once the session begins of which she knows another hour.
    """
    if slot.untold is None:
        return False
    if slot.untold_at is not None and slot.untold_at + TELL_WITHIN <= now:
        return True
    return slot.untold is not Untold.NOT_HEARD and begins_at <= now


@dataclass(frozen=True, slots=True)
class SlotEvent:
    """What was done about a place, by whom and why; `place` is where it was put by hand."""

    kind: SlotEventKind
    who: str
    at: datetime
    place: int | None = None
    reason: str = ""


def must_take_callers(session: DeskSession) -> None:
    """Go on only if the session is one in which there are places.

    Raises:
        RuleBroken: it was never announced, was called off, or is over.
    """
    if session.state is SessionState.PLANNED:
        raise RuleBroken("session_not_announced")
    if session.state is SessionState.CANCELLED:
        raise RuleBroken("session_cancelled_before")
    if session.state not in BOOKABLE:
        raise RuleBroken("session_over")


def must_be_bookable(session: DeskSession, now: datetime) -> None:
    """Go on only if callers may still get a place in the session.

    Raises:
        RuleBroken: it takes no callers, or its hours are gone.
    """
    must_take_callers(session)
    if session.plan.ends_at <= now:
        raise RuleBroken("session_over")


def must_wait(slot: SessionSlot) -> None:
    """Go on only if the caller still waits for her turn.

    Raises:
        RuleBroken: `slot_called` or `slot_over`.
    """
    if slot.state is SlotState.CALLED:
        raise RuleBroken("slot_called")
    if not slot.is_waiting:
        raise RuleBroken("slot_over")


def must_be_movable(slot: SessionSlot) -> None:
    """Go on only if the caller may get a place in another session for this one.

    Raises:
        RuleBroken: `slot_called` or `slot_over`; what was taken from her may be changed as
            long as she was not told.
    """
    if slot.state is SlotState.CANCELLED and slot.untold is not None:
        return
    must_wait(slot)


def must_be_callable(
    slot: SessionSlot, session: DeskSession, others: Iterable[SessionSlot]
) -> None:
    """Go on only if the caller can be called in now.

    Raises:
        RuleBroken: the session is not open, she does not wait, or another is being heard.
    """
    if session.state is not SessionState.OPEN:
        raise RuleBroken("queue_not_open")
    must_wait(slot)
    if any(each.state is SlotState.CALLED for each in others):
        raise RuleBroken("another_is_called")


def must_be_missed(slot: SessionSlot, session: DeskSession, others: Iterable[SessionSlot]) -> None:
    """Go on only if somebody who did not come can be heard after all.

    Raises:
        RuleBroken: the session is not open, another is being heard, or the case has a new place.
    """
    every = tuple(others)
    if any(each.case_id == slot.case_id and each.state in LIVE for each in every):
        raise RuleBroken("booked_before")
    must_be_callable(replace(slot, state=SlotState.CONFIRMED), session, every)


def must_be_called(slot: SessionSlot) -> None:
    """Go on only if the caller is being heard.

    Raises:
        RuleBroken: `slot_not_called`.
    """
    if slot.state is not SlotState.CALLED:
        raise RuleBroken("slot_not_called")


def must_be_untold(slot: SessionSlot) -> None:
    """Go on only if there is something to tell the caller.

    Raises:
        RuleBroken: `nothing_to_tell`.
    """
    if slot.untold is None:
        raise RuleBroken("nothing_to_tell")


def checked_place_reason(reason: str) -> str:
    """Return why a caller is put before or after others.

    Raises:
        ValidationFailed: field "reason".
    """
    if not clean(reason):
        raise ValidationFailed((FieldError("reason", "place_needs_reason"),))
    return checked_reason(reason)


def checked_place(place: int, count: int) -> int:
    """Return a place in a queue of so many.

    Raises:
        ValidationFailed: field "place".
    """
    if not 1 <= place <= count:
        raise ValidationFailed((FieldError("place", "place_out_of_range", str(count)),))
    return place
