"""A simulated centre for the radar: calls by a profile of hours and days, and planted surges."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from math import exp
from random import Random

from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.radar import HISTORY, LONGEST, Alarm, Call, Cell, Past
from samad_desktop.domain.surges import Radar, Usual

COUNTIES, SUBJECTS, BRANCHES = 20, 40, 8
BEGIN = datetime(2025, 3, 20, 20, 30, tzinfo=UTC)
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_FRIDAY = 4
# Calls an hour of a worked day, from midnight in Tehran on; on a day off a fifth of it.
_BY_HOUR = (1, 1, 0, 0, 0, 1, 3, 12, 24, 28, 26, 24, 20, 14, 8, 7, 6, 6, 6, 5, 4, 3, 2, 1)
BRANCH_OF = {subject: 100 + subject % BRANCHES for subject in range(SUBJECTS)}


def is_worked(day: date) -> bool:
    return day.weekday() != _FRIDAY


class Centre:
    """Calls of a centre that takes about 200 a day.

    `unrest` is how much a branch of subjects in a county differs from day to day (the variance
    of its rate over the square of it): with 0 calls are Poisson, in life they are not.
    """

    def __init__(self, seed: int, unrest: float = 0.0) -> None:
        self._random, self._unrest = Random(seed), unrest
        of_county = [1 / (1 + n) ** 0.8 for n in range(COUNTIES)]
        of_subject = [1 / (1 + n) for n in range(SUBJECTS)]
        cells = [(s, c) for s in range(SUBJECTS) for c in range(COUNTIES)]
        weights = [of_subject[s] * of_county[c] for s, c in cells]
        total = sum(weights)
        self._rates = [(s, c, w / total) for (s, c), w in zip(cells, weights, strict=True)]
        self._next = 0

    def days(self, count: int, begin: datetime = BEGIN) -> list[Call]:
        """Return the calls of so many days, in their order."""
        calls: list[Call] = []
        for number in range(count):
            calls += self._day(begin + number * _DAY)
        return sorted(calls, key=lambda call: call.at)

    def burst(self, cell: Cell, size: int, begin: datetime, lasts: timedelta) -> list[Call]:
        """Return a surge: so many calls more, at any moments of a stretch."""
        assert cell.county_id is not None
        moments = (begin + self._random.random() * lasts for _each in range(size))
        return [self._call(at, cell.subject_id, cell.county_id) for at in moments]

    def _day(self, begins: datetime) -> Iterator[Call]:
        quiet = 1.0 if is_worked(tehran_date(begins)) else 0.2
        moods: dict[tuple[int, int], float] = {}
        for subject, county, share in self._rates:
            mood = moods.setdefault((BRANCH_OF[subject], county), self._mood())
            for _each in range(self._poisson(sum(_BY_HOUR) * quiet * share * mood)):
                hour = self._random.choices(range(24), _BY_HOUR)[0]
                yield self._call(begins + (hour + self._random.random()) * _HOUR, subject, county)

    def _mood(self) -> float:
        if not self._unrest:
            return 1.0
        return self._random.gammavariate(1 / self._unrest, self._unrest)

    def _call(self, at: datetime, subject_id: int, county_id: int) -> Call:
        self._next += 1
        return Call(self._next, at, subject_id, county_id)

    def _poisson(self, mean: float) -> int:
        limit, count, product = exp(-mean), 0, self._random.random()
        while product > limit:
            count, product = count + 1, product * self._random.random()
        return count


class Watch:
    """Somebody who looks at the radar again and again."""

    def __init__(self, calls: Sequence[Call]) -> None:
        self._calls = calls
        self._moments = [call.at for call in calls]
        self._until: datetime | None = None
        self._usual: Usual | None = None

    def look(self, now: datetime) -> tuple[Alarm, ...]:
        """Return what rings at a moment."""
        recent = self._between(now - LONGEST, now)
        return Radar(self._known(now), recent, now).alarms()

    def _known(self, now: datetime) -> Usual:
        until = now.replace(hour=20, minute=30, second=0, microsecond=0) - LONGEST - _DAY
        if self._usual is None or self._until != until:
            past = self._between(until - HISTORY, until)
            by_cell = Counter((call.subject_id, call.county_id) for call in past)
            by_hour = Counter(call.at.replace(minute=0, second=0, microsecond=0) for call in past)
            known = Past(until - HISTORY, until, by_hour, by_cell)
            self._until, self._usual = until, Usual(known, BRANCH_OF, is_worked)
        return self._usual

    def _between(self, since: datetime, until: datetime) -> Sequence[Call]:
        first, last = bisect_left(self._moments, since), bisect_left(self._moments, until)
        return self._calls[first:last]


def episodes(calls: Sequence[Call], since: datetime, until: datetime) -> list[Alarm]:
    """Look every hour; return each alarm when it begins to ring."""
    watch, ringing, found, now = Watch(calls), set[Cell](), list[Alarm](), since
    while now < until:
        alarms = watch.look(now)
        found += (alarm for alarm in alarms if alarm.cell not in ringing)
        ringing = {alarm.cell for alarm in alarms}
        now += _HOUR
    return found
