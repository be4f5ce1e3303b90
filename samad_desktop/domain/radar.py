"""What the radar (رادار) sees: surges of calls, what was set aside, and a grid of counties.

How a surge is told from chance, `surges` computes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from samad_desktop.domain.referrals import checked_words

# A burst of one shift, a bad day, a matter of some days, a week that is worse than others.
WINDOWS = (timedelta(hours=3), timedelta(days=1), timedelta(days=3), timedelta(days=7))
LONGEST = WINDOWS[-1]
# Two months of a subject's own past: long enough for what is rare, short enough to follow the
# season. What a surge may still be going on in is no part of it, as the guard band of EARS C2.
HISTORY = timedelta(days=56)
# Less than two weeks say nothing of days off.
LEAST_HISTORY = timedelta(days=14)
# Fewer are answered one by one; Farrington's method, too, is silent below five.
LEAST_CALLS = 5
# With it a simulated year rings falsely less than once a week: tests/unit/test_surges.py.
ALARM_PROBABILITY = 1e-5
# In a grid, what is unusual and no alarm yet: one square in a hundred by chance alone.
UNUSUAL_PROBABILITY = 1e-2
# So many calls more are a sign that what was set aside has grown.
GROWN_BY = 3
REASON_MAX_CHARS = 500


class Cell(NamedTuple):
    """A subject in a county; a branch of subjects has its own id, the whole province no county."""

    subject_id: int
    county_id: int | None


class Call(NamedTuple):
    """A call that opened a case: each case is counted once, however often people call again."""

    case_id: int
    at: datetime
    subject_id: int
    county_id: int


@dataclass(frozen=True, slots=True)
class Past:
    """What was called about before: the centre's calls by hour (UTC), and those of each cell."""

    since: datetime
    until: datetime
    by_hour: Mapping[datetime, int] = field(default_factory=dict)
    by_cell: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def is_enough(self) -> bool:
        """Whether anything can be said of what is usual."""
        return self.until - self.since >= LEAST_HISTORY and self.total > 0

    @property
    def total(self) -> int:
        return sum(self.by_cell.values())


@dataclass(frozen=True, slots=True)
class Alarm:
    """A surge: more calls within a window than chance brings, and the cases that they opened.

    `expected` is the mean of what was to be expected; `probability` that of so many or more.
    """

    cell: Cell
    window: timedelta
    expected: float
    probability: float
    case_ids: tuple[int, ...]
    first_at: datetime
    last_at: datetime

    @property
    def observed(self) -> int:
        return len(self.case_ids)


@dataclass(frozen=True, slots=True)
class SetAside:
    """An alarm that somebody put aside until it grows, with her reason."""

    cell: Cell
    observed: int
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Square:
    """A day of a county: its calls, the usual number, and whether that is unusual or a surge."""

    county_id: int
    day: date
    case_ids: tuple[int, ...]
    expected: float
    probability: float

    @property
    def is_surge(self) -> bool:
        return len(self.case_ids) >= LEAST_CALLS and self.probability < ALARM_PROBABILITY

    @property
    def is_unusual(self) -> bool:
        return len(self.case_ids) >= LEAST_CALLS and self.probability < UNUSUAL_PROBABILITY


@dataclass(frozen=True, slots=True)
class RadarView:
    """What the radar sees at one moment; `is_enough` tells whether the past suffices for alarms.

    `branches` names the branches of subjects, by id. `put_aside` stays put aside until it grows.
    """

    at: datetime
    is_enough: bool
    alarms: tuple[Alarm, ...] = ()
    put_aside: tuple[tuple[Alarm, SetAside], ...] = ()
    days: tuple[date, ...] = ()
    squares: tuple[Square, ...] = ()
    branches: Mapping[int, str] = field(default_factory=dict)


def parted(
    alarms: Sequence[Alarm], aside: Iterable[SetAside], calls_at: Mapping[int, datetime]
) -> tuple[tuple[Alarm, ...], tuple[tuple[Alarm, SetAside], ...]]:
    """Part the alarms into those that ring and those that somebody set aside and did not grow.

    Args:
        aside: the last thing that was said of each cell.
        calls_at: when each case of the alarms was called about, UTC.
    """
    said = {each.cell: each for each in aside}
    ringing, quiet = [], []
    for alarm in alarms:
        kept = said.get(alarm.cell)
        if kept is None or _newer(alarm, kept.at, calls_at) >= GROWN_BY:
            ringing.append(alarm)
        else:
            quiet.append((alarm, kept))
    return tuple(ringing), tuple(quiet)


def checked_reason(typed: str) -> str:
    """Return why an alarm is set aside, as it is stored.

    Raises:
        ValidationFailed: there is none, or it is too long.
    """
    return checked_words(typed, "reason", limit=REASON_MAX_CHARS)


def _newer(alarm: Alarm, at: datetime, calls_at: Mapping[int, datetime]) -> int:
    never = datetime.max.replace(tzinfo=UTC)
    return sum(calls_at.get(case_id, never) > at for case_id in alarm.case_ids)
