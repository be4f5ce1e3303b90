"""How often something may be done again, and how long until time alone is to be looked at."""

import math
from datetime import datetime

# A little after the moment: until it is over, it has not come.
LATE_MS = 20
DAY_MS = 86_400_000


def ms_until(moment: datetime, now: datetime) -> int:
    """Return for how many milliseconds a timer sleeps until a moment is over; a day at most."""
    left_ms = math.ceil((moment - now).total_seconds() * 1000)
    return min(max(left_ms, 0) + LATE_MS, DAY_MS)


class Pace:
    """Lets two things happen together, and on average one in each `every_s`.

    What follows a single one is never held up by it; a stream of them is held to the
    average. In any span of time there are at most two more than it has such intervals.
    """

    def __init__(self, every_s: float) -> None:
        self._every_s = every_s
        self._caught_up_at = float("-inf")

    def wait_s(self, now_s: float) -> float:
        """Return how long the next one has to wait; nothing, if it may begin."""
        return max(0.0, self._caught_up_at - self._every_s - now_s)

    def begin(self, now_s: float) -> None:
        """Take note that one begins."""
        self._caught_up_at = max(self._caught_up_at, now_s) + self._every_s
