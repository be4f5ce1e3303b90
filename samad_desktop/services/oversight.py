"""What everybody watches: the counters, and the list behind each."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import TEHRAN, tehran_day
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.counters import DUE_SOON, Counter, Counters, Moment, Scope
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence import counted_lists, counters, staff, working_calendar
from samad_desktop.persistence.database import Clock, Database, server_now, utc_now

# Nowruz and the longest decree after it lie within; laid out once a day.
_LAID_OUT = timedelta(days=120)
_BEHIND = timedelta(days=2)


class OversightService:
    """Counting, and listing what was counted. Safe to call from any thread.

    A person of the centre counts all of its cases, a liaison those that her own agencies
    have to answer.
    """

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock
        self._calendar: tuple[object, WorkingTime | None] = (None, None)

    def counters(self, actor: Actor) -> Counters:
        """Count at this moment.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            return counters.counters(connection, *self.where_and_when(connection, actor))

    def listing(self, actor: Actor, counter: Counter, after: Cursor | None = None) -> Page[CaseRow]:
        """Return a page of exactly what the counter counts.

        A counter of calls lists one row a call, with the call's time, newest first; what
        is counted by its clocks comes with the first due first.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            moment, scope = self.where_and_when(connection, actor)
            return counted_lists.listing(
                connection, counter, moment, scope, actor, after, PAGE_SIZE
            )

    def changes_at(self, actor: Actor) -> datetime:
        """Return the next moment (UTC) at which time alone changes a counter.

        Until then, and as long as nobody changes anything, counting again finds the same;
        at midnight in Tehran the day's calls begin anew.

        Raises:
            Forbidden: the person may see no cases.
        """
        with self._database.reading() as connection:
            moment, scope = self.where_and_when(connection, actor)
            level, due, far = counters.next_moments(connection, moment, scope)
            time = self._time(connection, moment.now)
        midnights = (moment.day[1], tehran_day(moment.now)[1])
        known = [at for at in (*midnights, level, due) if at is not None]
        if far is not None and time is not None:
            known.append(_when_soon(far, time))
        return min(at for at in known if at > moment.now)

    def where_and_when(self, connection: Connection, actor: Actor) -> tuple[Moment, Scope]:
        """Return the moment and the cases for which the counters would count now.

        Raises:
            Forbidden: the person may see no cases.
        """
        _must_count(actor)
        return self._moment(connection), _scope(connection, actor)

    def _moment(self, connection: Connection) -> Moment:
        now = server_now(connection)
        time = self._time(connection, now)
        soon = now if time is None else time.within(now, DUE_SOON)
        return Moment(now, soon, tehran_day(self._clock()))

    def _time(self, connection: Connection, now: datetime) -> WorkingTime | None:
        """Return the working time around `now`, laid out anew when the calendar was changed."""
        day = now.astimezone(TEHRAN).date()
        version = (day, working_calendar.version(connection))
        known, time = self._calendar
        if known != version:
            try:
                calendar = working_calendar.read(connection)
            except NotFound:  # A centre without a calendar has no deadlines either.
                time = None
            else:
                time = WorkingTime(calendar, day - _BEHIND, day + _LAID_OUT)
            self._calendar = (version, time)
        return time


def _must_count(actor: Actor) -> None:
    if not actor.may(Right.ANSWER_REFERRAL):
        actor.must(Right.SEE_CASES)


def _scope(connection: Connection, actor: Actor) -> Scope:
    if actor.may(Right.SEE_CASES):
        return Scope(
            actor.staff_id,
            sees_protected=actor.may(Right.SEE_PROTECTED),
            sits=not actor.may(Right.BOOK_SLOT),
        )
    return Scope(actor.staff_id, staff.agencies_of(connection, actor.staff_id))


def _when_soon(due: datetime, time: WorkingTime) -> datetime:
    """Return when something due is due soon; what lies beyond the days laid out is far off."""
    try:
        return time.before(due, DUE_SOON)
    except RuleBroken:
        return due
