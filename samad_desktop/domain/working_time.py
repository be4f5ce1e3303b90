"""Sums of working time over a calendar, exact and fast.

Working time is laid end to end on one line: every worked stretch begins where the one
before it ended. A moment's place on that line is found by bisection, and so is the moment
of a place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, islice

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.working_calendar import WorkDay, WorkingCalendar

_NONE = timedelta()
# So many days are laid out at first: more than most terms with their levels.
_LAID_FIRST = 64


@dataclass(frozen=True, slots=True)
class ClockPause:
    """A time that is not counted (توقف مهلت), half-open, UTC; without an end it still lasts."""

    begin: datetime
    end: datetime | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """Worked stretches laid end to end, from the first day until just before `until`."""

    days: Mapping[date, WorkDay]
    until: datetime
    begins: tuple[datetime, ...] = ()
    ends: tuple[datetime, ...] = ()
    # The place of each stretch's end on the line of working time.
    sums: tuple[timedelta, ...] = ()


class WorkingTime:
    """The working time from `first` to `last`, both included, of one calendar.

    Moments are aware UTC. Outside of the days it was made for every question is refused.
    Days are laid out as they are asked for: a term of a week does not wait for years.
    Safe to use from any thread.
    """

    def __init__(self, calendar: WorkingCalendar, first: date, last: date) -> None:
        self._calendar = calendar
        self._first_day, self._last_day = first, last
        self._first, self._last = _midnight(first), _midnight(last + timedelta(days=1))
        self._line = _Line({}, self._first)

    def day(self, day: date) -> WorkDay:
        """Return how a day is worked.

        Raises:
            RuleBroken: `calendar_ends`, the day is none of those it was made for.
        """
        if not self._first_day <= day <= self._last_day:
            raise RuleBroken("calendar_ends")
        line = self._line
        while day not in line.days:
            line = self._longer(line)
        return line.days[day]

    def is_working(self, at: datetime) -> bool:
        """Say whether a moment is worked; the last moment of a stretch still is."""
        line = self._line_past(at)
        stretch = bisect_left(line.ends, at)
        return stretch < len(line.ends) and line.begins[stretch] <= at

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return the working time from `start` to `end`; none where `end` is not later.

        Raises:
            RuleBroken: `calendar_ends`, a moment lies outside of the calendar's days.
        """
        return max(self._place(end) - self._place(start), _NONE)

    def after(self, start: datetime, work: timedelta) -> datetime:
        """Return the first moment by which `work` has been worked since `start`.

        It is a working moment: what is full at closing time is due then and not in the
        morning after.

        Args:
            work: more than nothing.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        if work <= _NONE:
            raise ValueError("no working time to add")
        place = self._place(start) + work
        line = self._line
        while (stretch := bisect_left(line.sums, place)) == len(line.sums):
            line = self._longer(line)
        return line.ends[stretch] - (line.sums[stretch] - place)

    def within(self, start: datetime, work: timedelta) -> datetime:
        """Return the last moment until which no more than `work` is worked from `start` on.

        What ends at closing time lasts until work begins again: `between` start and each
        moment up to this one is at most `work`, and more for every later one.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        place = self._place(start) + work
        line = self._line
        while (stretch := bisect_right(line.sums, place)) == len(line.sums):
            line = self._longer(line)
        return line.ends[stretch] - (line.sums[stretch] - place)

    def before(self, end: datetime, work: timedelta) -> datetime:
        """Return the first moment from which no more than `work` is worked until `end`.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        place = self._place(end) - work
        if place <= _NONE:
            return self._first
        line = self._line_past(end)
        stretch = bisect_left(line.sums, place)
        return line.ends[stretch] - (line.sums[stretch] - place)

    def after_days(self, start: datetime, days: int) -> datetime:
        """Return closing time of the `days`-th day that is worked after the day of `start`.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        day = start.astimezone(TEHRAN).date()
        left = days
        while left:
            day += timedelta(days=1)
            left -= bool(self.day(day).hours)
        midnight = _midnight(day + timedelta(days=1))
        line = self._line_past(midnight)
        return line.ends[bisect_right(line.begins, midnight) - 1]

    def stretches(self) -> tuple[tuple[datetime, datetime], ...]:
        """Return every unbroken stretch of work of all its days, the earliest first (UTC)."""
        line = self._line_past(self._last)
        return tuple(zip(line.begins, line.ends, strict=True))

    def closing(self, day: date) -> datetime:
        """Return closing time of a day that is worked.

        Raises:
            RuleBroken: `calendar_ends`, it is none of the days this was made for.
        """
        return _moment(day, self.day(day).hours[-1].end)

    def days_since(self, start: datetime, now: datetime) -> int:
        """Return how many worked days after the day of `start` have been closed by `now`."""
        line = self._line_past(now)
        first = bisect_left(line.begins, _midnight(_next_day(start)))
        closed = bisect_right(line.ends, now)
        # Before the very last stretch of its day has ended, a day is not closed.
        days = {end.astimezone(TEHRAN).date() for end in line.ends[first:closed]}
        if closed < len(line.ends):
            days.discard(line.begins[closed].astimezone(TEHRAN).date())
        return len(days)

    def after_with_pauses(
        self, start: datetime, work: timedelta, pauses: Sequence[ClockPause]
    ) -> datetime | None:
        """Return when `work` is done since `start`, not counting the pauses; None: paused now.

        Pauses may overlap and come in any order; no moment is left out twice. One that
        still lasts stops the clock unless all was done before it began.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        at, left = start, work
        for pause in sorted(pauses, key=lambda each: each.begin):
            begin = max(pause.begin, at)
            done = self.between(at, begin)
            if done >= left:
                break
            if pause.end is None:
                return None
            left -= done
            at = max(begin, pause.end)
        return self.after(at, left)

    def _place(self, at: datetime) -> timedelta:
        """Return the working time from the calendar's beginning to a moment."""
        if not self._first <= at <= self._last:
            raise RuleBroken("calendar_ends")
        line = self._line_past(at)
        stretch = bisect_right(line.begins, at) - 1
        if stretch < 0:
            return _NONE
        return line.sums[stretch] - max(line.ends[stretch] - at, _NONE)

    def _line_past(self, at: datetime) -> _Line:
        """Return the line with the day of a moment on it, or all of the line."""
        line = self._line
        while line.until <= at and line.until < self._last:
            line = self._longer(line)
        return line

    def _longer(self, line: _Line) -> _Line:
        """Return the line twice as long; it is kept, whole, in the place of the shorter one.

        Raises:
            RuleBroken: `calendar_ends`, it was all of the line.
        """
        day = self._first_day + timedelta(days=len(line.days))
        if day > self._last_day:
            raise RuleBroken("calendar_ends")
        count = min(max(len(line.days), _LAID_FIRST), (self._last_day - day).days + 1)
        worked = [self._calendar.on(day + timedelta(days=number)) for number in range(count)]
        stretches = [stretch for each in worked for stretch in _stretches(each)]
        lengths = (end - begin for begin, end in stretches)
        total = line.sums[-1] if line.sums else _NONE
        self._line = longer = _Line(
            {**line.days, **{each.day: each for each in worked}},
            _midnight(day + timedelta(days=count)),
            (*line.begins, *(begin for begin, _ in stretches)),
            (*line.ends, *(end for _, end in stretches)),
            (*line.sums, *islice(accumulate(lengths, initial=total), 1, None)),
        )
        return longer


def _stretches(worked: WorkDay) -> Iterator[tuple[datetime, datetime]]:
    for hours in worked.hours:
        begin, end = _moment(worked.day, hours.begin), _moment(worked.day, hours.end)
        # A clock that was put forward may leave nothing of a stretch.
        if begin < end:
            yield begin, end


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, TEHRAN).astimezone(UTC)


def _next_day(at: datetime) -> date:
    return at.astimezone(TEHRAN).date() + timedelta(days=1)


def _midnight(day: date) -> datetime:
    return _moment(day, time.min)
