"""The centre's time on this workstation: the server's, whatever the clock on the wall says."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from samad_desktop.persistence.database import Clock, Database
from samad_desktop.persistence.server_wire import Ask

_TRIES = 3
_NOW = "SELECT samad_now()"


@dataclass(frozen=True, slots=True)
class _Measured:
    """The server's time at one moment of this machine's steady counter."""

    there: datetime
    at_s: float
    round_trip_s: float


def steady_s() -> float:
    """Return seconds that nobody can set; they go on while the machine sleeps."""
    # Linux stops its monotonic clock meanwhile; the others do not.
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class CentreClock:
    """Gives the centre's time (UTC). Safe to call from any thread; never waits.

    Between two measurements the server's time is carried on by a counter that nobody
    sets: neither a wrong workstation clock nor one that jumps during a call is seen.
    An embedded centre has no other clock than its workstation's.
    """

    def __init__(
        self, database: Database, workstation: Clock, steady: Callable[[], float] = steady_s
    ) -> None:
        self._database = database
        self._workstation = workstation
        self._steady = steady
        self._known: _Measured | None = None

    def __call__(self) -> datetime:
        known = self._known
        if known is None:
            return self._workstation()
        return known.there + timedelta(seconds=self._steady() - known.at_s)

    def measure(self) -> None:
        """Ask the server for its time; what was known before stays where it cannot be asked.

        The shortest of a few round trips counts: half of it is the largest error.

        Raises:
            DatabaseAway, TooSlow: the server could not be asked.
        """
        if not self._database.is_sqlite:
            self._measure(self._database.now)

    def measure_by(self, ask: Ask) -> None:
        """Ask a server for its time by a way of one's own.

        Raises:
            DatabaseAway: the server could not be asked.
        """

        def there() -> datetime:
            (now,) = ask(_NOW)
            assert now is not None
            return datetime.fromisoformat(now)

        self._measure(there)

    def _measure(self, now: Clock) -> None:
        tries = [self._ask(now) for _ in range(_TRIES)]
        self._known = min(tries, key=lambda each: each.round_trip_s)

    def _ask(self, now: Clock) -> _Measured:
        asked = self._steady()
        there = now()
        round_trip_s = self._steady() - asked
        return _Measured(there, asked + round_trip_s / 2, round_trip_s)
