"""Sums of working time over a calendar, exact and fast.

Working time is laid end to end on one line: every worked stretch begins where the one
before it ended. A moment's place on that line is found by bisection, and so is the moment
of a place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.working_calendar import WorkDay, WorkingCalendar

_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class ClockPause:
    """A time that is not counted (توقف مهلت), half-open, UTC; without an end it still lasts."""

    begin: datetime
    end: datetime | None
    reason: str = ""


class WorkingTime:
    """The working time from `first` to `last`, both included, of one calendar.

    Moments are aware UTC. Outside of the days it was made for every question is refused.
    """

    def __init__(self, calendar: WorkingCalendar, first: date, last: date) -> None:
        self._first, self._last = _midnight(first), _midnight(last + timedelta(days=1))
        self._begins: list[datetime] = []
        self._ends: list[datetime] = []
        # The place of each stretch's end on the line of working time.
        self._sums: list[timedelta] = []
        self._days: dict[date, WorkDay] = {}
        total = _NONE
        for day in _days(first, last):
            worked = self._days[day] = calendar.on(day)
            for begin, end in _stretches(worked):
                total += end - begin
                self._begins.append(begin)
                self._ends.append(end)
                self._sums.append(total)

    def day(self, day: date) -> WorkDay:
        """Return how a day is worked.

        Raises:
            RuleBroken: `calendar_ends`, the day is none of those it was made for.
        """
        try:
            return self._days[day]
        except KeyError:
            raise RuleBroken("calendar_ends") from None

    def is_working(self, at: datetime) -> bool:
        """Say whether a moment is worked; the last moment of a stretch still is."""
        place = bisect_left(self._ends, at)
        return place < len(self._ends) and self._begins[place] <= at

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
        stretch = bisect_left(self._sums, place)
        if stretch == len(self._sums):
            raise RuleBroken("calendar_ends")
        return self._ends[stretch] - (self._sums[stretch] - place)

    def within(self, start: datetime, work: timedelta) -> datetime:
        """Return the last moment until which no more than `work` is worked from `start` on.

        What ends at closing time lasts until work begins again: `between` start and each
        moment up to this one is at most `work`, and more for every later one.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        place = self._place(start) + work
        stretch = bisect_right(self._sums, place)
        if stretch == len(self._sums):
            raise RuleBroken("calendar_ends")
        return self._ends[stretch] - (self._sums[stretch] - place)

    def before(self, end: datetime, work: timedelta) -> datetime:
        """Return the first moment from which no more than `work` is worked until `end`.

        Raises:
            RuleBroken: `calendar_ends`, it lies outside of the calendar's days.
        """
        place = self._place(end) - work
        if place <= _NONE:
            return self._first
        stretch = bisect_left(self._sums, place)
        return self._ends[stretch] - (self._sums[stretch] - place)

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
        return self._ends[bisect_right(self._begins, _midnight(day + timedelta(days=1))) - 1]

    def days_since(self, start: datetime, now: datetime) -> int:
        """Return how many worked days after the day of `start` have been closed by `now`."""
        first = bisect_left(self._begins, _midnight(_next_day(start)))
        closed = bisect_right(self._ends, now)
        # Before the very last stretch of its day has ended, a day is not closed.
        days = {end.astimezone(TEHRAN).date() for end in self._ends[first:closed]}
        if closed < len(self._ends):
            days.discard(self._begins[closed].astimezone(TEHRAN).date())
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
        stretch = bisect_right(self._begins, at) - 1
        if stretch < 0:
            return _NONE
        return self._sums[stretch] - max(self._ends[stretch] - at, _NONE)


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


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
