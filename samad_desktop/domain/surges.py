"""Surges of a subject in a place against its own history (رادار): which calls are too many.

The method is the Bayes method of Riebler (2004), "Empirischer Vergleich von statistischen
Methoden zur Ausbruchserkennung bei Surveillance Daten", as Höhle (2007), "surveillance: An R
package for the monitoring of infectious diseases", Computational Statistics 22(4), states it:
with Jeffreys' prior for a Poisson rate, after B calls in an exposure E the count of an
exposure W is negative binomial with size B + 1/2 and probability E / (E + W), and there is an
alarm where what was observed lies in its far tail. It was chosen before the EARS methods C2
and C3, whose normal bounds ring too often where a subject is called about once a week.

Exposure is not time but calls: how many the whole centre takes, hour by hour, on a day that
is worked and on one that is off. So nights, Fridays and holidays need no rule of their own.
Where the centre takes more calls than its profile says (the days of a presidential trip),
what it took counts instead: then only what grows beyond its share is a surge, as in the
space-time permutation scan of Kulldorff and others (2005), PLoS Medicine 2(3).
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from math import exp, lgamma, log

from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.radar import (
    ALARM_PROBABILITY,
    LEAST_CALLS,
    LONGEST,
    WINDOWS,
    Alarm,
    Call,
    Cell,
    Past,
    Square,
)

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_HOURS = 24
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# A tail is summed until what is added changes it no more.
_NEGLIGIBLE = 1e-6

DayIsWorked = Callable[[date], bool]


def tail(observed: int, past: float, exposure: float, window: float) -> float:
    """Return how likely so many or more are: the upper tail of Riebler's negative binomial.

    Args:
        observed: how many there were.
        past: B, how many there were in the past.
        exposure: E, the calls of the whole centre in the past; more than 0.
        window: W, those that the centre takes in the window; at least 0.
    """
    if observed <= 0:
        return 1.0
    if window <= 0:
        return 0.0
    size, rest = past + 0.5, window / (exposure + window)
    term = exp(
        lgamma(size + observed)
        - lgamma(observed + 1)
        - lgamma(size)
        + size * log(exposure / (exposure + window))
        + observed * log(rest)
    )
    total, count = 0.0, observed
    # Below its mean the terms still grow: there the tail is nearly 1, and summed from below.
    if observed < size * window / exposure:
        return 1.0 - _below(observed, size, rest)
    while term > total * _NEGLIGIBLE:
        total += term
        term *= (size + count) / (count + 1) * rest
        count += 1
    return min(total, 1.0)


def _below(observed: int, size: float, rest: float) -> float:
    term, total = exp(size * log(1 - rest)), 0.0
    for count in range(observed):
        total += term
        term *= (size + count) / (count + 1) * rest
    return min(total, 1.0)


class Usual:
    """What is usual in a centre, by its past: whose calls, and how many hour by hour.

    It is made once a day; each look at the radar asks it anew.

    Args:
        branch_of: the branch of each subject that has one.
    """

    def __init__(self, past: Past, branch_of: Mapping[int, int], is_worked: DayIsWorked) -> None:
        self.is_enough, self.total = past.is_enough, past.total
        self._branch_of, self._is_worked = branch_of, is_worked
        self._calls: dict[Cell, int] = defaultdict(int)
        self.of_county: dict[int, int] = defaultdict(int)
        for (subject_id, county_id), count in past.by_cell.items():
            self.of_county[county_id] += count
            for cell in (Cell(subject_id, county_id), *self.wider(subject_id, county_id)):
                self._calls[cell] += count
        taken: dict[tuple[bool, int], int] = defaultdict(int)
        for hour, calls in past.by_hour.items():
            taken[self._kind(hour)] += calls
        lasted = Counter(map(self._kind, _hours(past.since, past.until)))
        # Half a call more (Jeffreys again), so that no hour is one in which nobody ever calls.
        self._mean = {kind: (taken[kind] + 0.5) / hours for kind, hours in lasted.items()}

    def calls_of(self, cell: Cell) -> int:
        """Return how many calls the past had of a cell."""
        return self._calls.get(cell, 0)

    def wider(self, subject_id: int, county_id: int) -> tuple[Cell, ...]:
        """Return the wider cells of which a call is a part."""
        branch = self._branch_of.get(subject_id)
        everywhere = Cell(subject_id, None)
        return (everywhere,) if branch is None else (Cell(branch, county_id), everywhere)

    def of_hour(self, hour: datetime) -> float:
        """Return how many calls the centre takes in an hour (UTC)."""
        worked, of_day = self._kind(hour)
        # A kind of day that the past had none of is taken for the other one.
        return self._mean.get((worked, of_day), self._mean.get((not worked, of_day), 0.5))

    def _kind(self, hour: datetime) -> tuple[bool, int]:
        return self._is_worked(tehran_date(hour)), (hour - _EPOCH) // _HOUR % _HOURS


class Exposure:
    """How many calls the whole centre usually takes between two moments of a stretch."""

    def __init__(self, usual: Usual, since: datetime, until: datetime) -> None:
        self._first = _whole_hour(since)
        self._sums = list(accumulate(map(usual.of_hour, _hours(since, until)), initial=0.0))

    def between(self, since: datetime, until: datetime) -> float:
        """Return the calls to be expected from `since` to `until`."""
        return self._until(until) - self._until(since)

    def _until(self, at: datetime) -> float:
        hours = min(max((at - self._first) / _HOUR, 0.0), float(len(self._sums) - 1))
        whole = min(int(hours), len(self._sums) - 2)
        step = self._sums[whole + 1] - self._sums[whole]
        return self._sums[whole] + (hours - whole) * step


class Radar:
    """One look at the calls of the last week: what of them is too many.

    Args:
        calls: those from `now - LONGEST` on, in any order.
        now: UTC, later than the past of `usual`.
    """

    def __init__(self, usual: Usual, calls: Iterable[Call], now: datetime) -> None:
        self._usual, self._now = usual, now
        self._calls = sorted((each for each in calls if each.at <= now), key=_moment)
        self._moments = [each.at for each in self._calls]
        self._exposure = Exposure(usual, now - LONGEST - _DAY, now)
        # Of each window its begin, and the calls of the whole centre: the usual ones, those taken.
        self._windows = [
            (each, now - each, self._exposure.between(now - each, now), self._since(now - each))
            for each in WINDOWS
        ]

    @property
    def is_enough(self) -> bool:
        """Whether the past suffices to say what is usual."""
        return self._usual.is_enough

    def alarms(self) -> tuple[Alarm, ...]:
        """Return the surges, the least likely first.

        Whole branches and the whole province are asked after their parts, and without the
        calls of which those have told: nothing is said twice.
        """
        if not self._usual.is_enough:
            return ()
        narrow, wide, found = defaultdict(list), defaultdict(list), []
        for call in self._calls:
            narrow[Cell(call.subject_id, call.county_id)].append(call)
            for cell in self._usual.wider(call.subject_id, call.county_id):
                wide[cell].append(call)
        told: set[int] = set()
        for cells in (narrow, wide):
            for cell, calls in cells.items():
                if len(calls) < LEAST_CALLS:
                    continue
                left = [each for each in calls if each.case_id not in told] if told else calls
                alarm = self._ring(cell, left) if len(left) >= LEAST_CALLS else None
                if alarm is not None:
                    found.append(alarm)
            told.update(case_id for alarm in found for case_id in alarm.case_ids)
        return tuple(sorted(found, key=lambda each: (each.probability, each.cell.subject_id)))

    def squares(self, days: Sequence[date]) -> tuple[Square, ...]:
        """Return the calls of each county on each of `days`, the last of them today.

        Of a day that is not over, only what is expected until now.
        """
        taken: dict[tuple[int, date], list[Call]] = defaultdict(list)
        for call in self._calls:
            taken[call.county_id, tehran_date(call.at)].append(call)
        return tuple(
            self._square(county_id, day, self._usual.of_county.get(county_id, 0), calls)
            for (county_id, day), calls in sorted(taken.items())
            if day in days
        )

    def _square(self, county_id: int, day: date, usual: int, calls: list[Call]) -> Square:
        ids = tuple(each.case_id for each in calls)
        if not self._usual.is_enough:
            return Square(county_id, day, ids, 0.0, 1.0)
        begins = day_begins(day)
        window = self._exposure.between(begins, min(begins + _DAY, self._now))
        taken = self._since(begins) - self._since(begins + _DAY)
        exposed = self._exposed(usual, window, taken - len(ids))
        chance = tail(len(ids), usual, *exposed)
        return Square(county_id, day, ids, _mean(usual, *exposed), chance)

    def _ring(self, cell: Cell, calls: Sequence[Call]) -> Alarm | None:
        """Return the window in which the calls of a cell are least likely, if that is an alarm."""
        best, least = None, ALARM_PROBABILITY
        moments, past = [each.at for each in calls], self._usual.calls_of(cell)
        for window, since, usual, taken in self._windows:
            count = len(calls) - bisect_left(moments, since)
            exposed = self._exposed(past, usual, taken - count)
            mean = _mean(past, *exposed)
            if count < LEAST_CALLS or count <= mean:
                continue
            chance = tail(count, past, *exposed)
            if chance < least:
                best, least = (window, count, mean), chance
        if best is None:
            return None
        window, count, mean = best
        inside = calls[-count:]
        ids = tuple(each.case_id for each in inside)
        return Alarm(cell, window, mean, least, ids, inside[0].at, inside[-1].at)

    def _since(self, since: datetime) -> int:
        return len(self._moments) - bisect_left(self._moments, since)

    def _exposed(self, past: int, usual: float, others: int) -> tuple[float, float]:
        """Return the exposures of the past and of a window: all calls, or all but a cell's own.

        Of the two that which lets the cell expect more: a busy day is no surge of everything.
        """
        total, rest = float(self._usual.total), float(self._usual.total - past)
        if rest and others / rest > usual / total:
            return rest, float(others)
        return total, usual


def _mean(past: int, exposure: float, window: float) -> float:
    return (past + 0.5) * window / exposure


def _whole_hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _hours(since: datetime, until: datetime) -> Iterator[datetime]:
    """Give every hour of which a part lies between two moments."""
    hour = _whole_hour(since)
    while hour < until:
        yield hour
        hour += _HOUR


def _moment(call: Call) -> datetime:
    return call.at
