"""Computing deadlines over a calendar of five years, on one core; no database has a part in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random

from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.working_calendar import ClosureDecree
from samad_desktop.domain.working_time import ClockPause, WorkingTime
from samad_desktop.persistence import deadlines

_EACH_ROUND = 1_000
_FIRST = datetime(2022, 3, 21, 9, tzinfo=UTC)
_STARTS_DAYS = 4 * 365
_DAYS = 5 * 365
_DECREES = 60
_TERM = timedelta(hours=70)


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure rounds of a thousand deadlines each, without a pause and with two."""
    random = Random(1)
    time = _five_years(scratch, random)
    starts = [_FIRST + timedelta(days=random.random() * _STARTS_DAYS) for _ in range(_EACH_ROUND)]
    paused = [_two_pauses(start) for start in starts]
    return (
        _figure("thousand_plain", [partial(_plain, time, starts)] * rounds),
        _figure("thousand_paused", [partial(_paused, time, starts, paused)] * rounds),
    )


def _plain(time: WorkingTime, starts: list[datetime]) -> None:
    for start in starts:
        time.after(start, _TERM)


def _paused(
    time: WorkingTime, starts: list[datetime], paused: list[tuple[ClockPause, ...]]
) -> None:
    for start, pauses in zip(starts, paused, strict=True):
        time.after_with_pauses(start, _TERM, pauses)


def _figure(metric: str, works: list[partial[None]]) -> Figure:
    found = figure(metric, timed(works))
    return replace(found, per_second=round(_EACH_ROUND / (found.p50_ms / 1e3)))


def _five_years(scratch: Scratch, random: Random) -> WorkingTime:
    """Lay out the centre's own calendar with decrees on many of its days."""
    with scratch.owner.reading() as connection:
        calendar = deadlines.rules(connection).calendar
    for number in range(_DECREES):
        day = _FIRST.date() + timedelta(days=random.randrange(_DAYS))
        calendar = calendar.with_change(ClosureDecree(str(number), "برودت", day, day))
    return WorkingTime(calendar, _FIRST.date(), _FIRST.date() + timedelta(days=_DAYS))


def _two_pauses(start: datetime) -> tuple[ClockPause, ...]:
    day = timedelta(days=1)
    return (
        ClockPause(start + day, start + 3 * day),
        ClockPause(start + 5 * day, start + 6 * day),
    )
