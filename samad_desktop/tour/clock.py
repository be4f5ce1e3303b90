"""The clock of the tour, which begins at the same moment each time."""

import time
from datetime import datetime, timedelta


class TourClock:
    """Shows the moment it was given (UTC) and goes on from there."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._begun_s = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._begun_s)
