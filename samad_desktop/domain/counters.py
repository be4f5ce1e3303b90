"""The numbers on every screen; each is a door to exactly the list it counts."""

from dataclasses import dataclass
from enum import StrEnum

REFRESH_EVERY_S = 1.0  # On average, on each workstation, whatever happens at the others.


class Counter(StrEnum):
    """What is counted."""

    CALLS_TODAY = "calls_today"
    MINE_TODAY = "mine_today"
    OPEN = "open"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True, slots=True)
class Counters:
    """The counters at one moment."""

    calls_today: int
    mine_today: int
    open: int
    unreviewed: int

    def of(self, counter: Counter) -> int:
        return {
            Counter.CALLS_TODAY: self.calls_today,
            Counter.MINE_TODAY: self.mine_today,
            Counter.OPEN: self.open,
            Counter.UNREVIEWED: self.unreviewed,
        }[counter]
