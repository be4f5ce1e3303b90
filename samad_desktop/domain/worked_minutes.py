"""Working minutes between many pairs of moments, fast: whole minutes of Unix time, in and out."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from itertools import accumulate

from samad_desktop.domain.working_time import WorkingTime

MINUTE_S = 60


class WorkedMinutes:
    """The working time of some days, laid end to end in minutes.

    What lies before the days it was made for counts as if it began with them, and what lies
    after as if it ended there.
    """

    def __init__(self, time: WorkingTime) -> None:
        stretches = [(_minute(begin), _minute(end)) for begin, end in time.stretches()]
        self._begins = [begin for begin, _end in stretches]
        self._ends = [end for _begin, end in stretches]
        self._sums = list(accumulate(end - begin for begin, end in stretches))

    def between(self, begin: int, end: int) -> int:
        """Return how many of the minutes from `begin` to `end` are worked."""
        return max(self._place(end) - self._place(begin), 0)

    def without(self, begin: int, end: int, pauses: Iterable[tuple[int, int]]) -> int:
        """Return the same without what lies in pauses; no minute is taken off twice."""
        worked, reached = self.between(begin, end), begin
        for paused, resumed in sorted(pauses):
            first, last = max(paused, reached), min(resumed, end)
            worked -= self.between(first, last)
            reached = max(reached, last)
        return worked

    def _place(self, minute: int) -> int:
        stretch = bisect_right(self._begins, minute) - 1
        if stretch < 0:
            return 0
        return self._sums[stretch] - max(self._ends[stretch] - minute, 0)


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // MINUTE_S
