"""How often something may be done again: the second time at once, on average once in a while."""


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
