"""Working minutes between many pairs of moments, fast: whole minutes of Unix time, in and out."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import repeat
from operator import sub

from samad_desktop.domain.working_time import WorkingTime

MINUTE_S = 60


class WorkedMinutes:
    """The working time of some days, laid end to end in minutes.

    What lies before the days it was made for counts as if it began with them, and what lies
    after as if it ended there. Each minute's place is looked up, not searched: two megabytes
    a year.
    """

    def __init__(self, time: WorkingTime) -> None:
        stretches = [(_minute(begin), _minute(end)) for begin, end in time.stretches()]
        self._first = stretches[0][0] if stretches else 0
        # How many minutes have been worked before each minute from the first on.
        self._places = array("i", [0])
        for begin, end in stretches:
            worked, idle = self._places[-1], begin - self._first - len(self._places) + 1
            self._places.extend(array("i", [worked]) * idle)
            self._places.extend(range(worked + 1, worked + end - begin + 1))

    def between(self, begin: int, end: int) -> int:
        """Return how many of the minutes from `begin` to `end` are worked."""
        return self.between_all((begin,), (end,))[0]

    def between_all(self, begins: Sequence[int], ends: Sequence[int]) -> list[int]:
        """Return how many minutes are worked from each beginning to its end: none backwards."""
        found = list(map(sub, self._placed(ends), self._placed(begins)))
        return found if min(found, default=0) >= 0 else [max(each, 0) for each in found]

    def without(self, begin: int, end: int, pauses: Iterable[tuple[int, int]]) -> int:
        """Return the same without what lies in pauses; no minute is taken off twice."""
        worked, reached = self.between(begin, end), begin
        for paused, resumed in sorted(pauses):
            first, last = max(paused, reached), min(resumed, end)
            worked -= self.between(first, last)
            reached = max(reached, last)
        return worked

    def _placed(self, minutes: Sequence[int]) -> Iterator[int]:
        first, last = self._first, self._first + len(self._places) - 1
        if minutes and (min(minutes) < first or max(minutes) > last):
            minutes = [min(max(minute, first), last) for minute in minutes]
        return map(self._places.__getitem__, map(sub, minutes, repeat(first)))


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // MINUTE_S
