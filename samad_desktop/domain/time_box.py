"""The time that one caller has at desk hours, and how much of it is left."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

NEAR = timedelta(minutes=1)
_MINUTE = timedelta(minutes=1)
_NONE = timedelta()


class TimePressure(StrEnum):
    """How near the end of a caller's time is."""

    CALM = "calm"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TimeBox:
    """A caller's time, from when she was called (UTC), in whole minutes."""

    begun_at: datetime
    minutes: int

    def left(self, now: datetime) -> timedelta:
        """Return what is left; below zero once it is over."""
        return self.begun_at + self.minutes * _MINUTE - now

    def minutes_left(self, now: datetime) -> int:
        """Return the whole minutes that are left, the one that runs included.

        Below zero it is how many have begun since the end: a caller's time is over as long as
        nobody stops her.
        """
        left = self.left(now)
        if left > _NONE:
            return -(-left // _MINUTE)
        return left // _MINUTE

    def pressure(self, now: datetime) -> TimePressure:
        """Say how near the end is."""
        left = self.left(now)
        if left <= _NONE:
            return TimePressure.OVER
        return TimePressure.NEAR if left <= NEAR else TimePressure.CALM
