"""What became of callers' places in a session, and how many were heard: counted in one way."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.slots import SessionSlot, SlotState


class Hearing(StrEnum):
    """What became of a caller's place."""

    HEARD = "heard"
    TALKING = "talking"
    NO_SHOW = "no_show"
    WAITING = "waiting"
    UNHEARD = "unheard"


_BY_STATE = {
    SlotState.CALLED: Hearing.TALKING,
    SlotState.DONE: Hearing.HEARD,
    SlotState.NO_SHOW: Hearing.NO_SHOW,
}


@dataclass(frozen=True, slots=True)
class TurnCount:
    """How many of all who had a turn in a session were heard; who did not come was not.

    `waiting` are those whose turn may still come, `unheard` those before whom the session ended.
    """

    heard: int
    missed: int
    all: int
    waiting: int = 0
    unheard: int = 0


def hearing_of(slot: SessionSlot) -> Hearing:
    """Return what became of a place that stands in a queue."""
    return Hearing.UNHEARD if slot.is_unheard else _BY_STATE.get(slot.state, Hearing.WAITING)


def turn_count(hearings: Iterable[Hearing]) -> TurnCount:
    """Count the callers of one session."""
    every = tuple(hearings)
    return TurnCount(
        heard=every.count(Hearing.HEARD),
        missed=every.count(Hearing.NO_SHOW),
        all=len(every),
        waiting=every.count(Hearing.WAITING),
        unheard=every.count(Hearing.UNHEARD),
    )
