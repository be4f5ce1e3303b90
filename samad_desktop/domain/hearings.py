"""What became of callers' places in a session, and how many were heard: counted in one way."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from samad_desktop.domain.slots import SlotState


class Hearing(StrEnum):
    """What became of a caller's place."""

    HEARD = "heard"
    TALKING = "talking"
    NO_SHOW = "no_show"
    WAITING = "waiting"


_BY_STATE = {
    SlotState.CALLED: Hearing.TALKING,
    SlotState.DONE: Hearing.HEARD,
    SlotState.NO_SHOW: Hearing.NO_SHOW,
}


@dataclass(frozen=True, slots=True)
class TurnCount:
    """How many of all callers of a session were heard; who did not come was not."""

    heard: int
    missed: int
    all: int


def hearing_of(state: SlotState) -> Hearing:
    """Return what became of a place that stands in a queue."""
    return _BY_STATE.get(state, Hearing.WAITING)


def turn_count(hearings: Iterable[Hearing]) -> TurnCount:
    """Count the callers of one session."""
    every = tuple(hearings)
    return TurnCount(every.count(Hearing.HEARD), every.count(Hearing.NO_SHOW), len(every))
