"""The radar: what is called about too often, and what is put aside of it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.radar import LONGEST, Alarm, RadarView, checked_reason, parted
from samad_desktop.domain.surges import Radar, Usual
from samad_desktop.persistence import case_rows, radar, working_calendar
from samad_desktop.persistence.database import Database, server_now

GRID_DAYS = 7
_DAY = timedelta(days=1)
_FRIDAY = 4


class RadarService:
    """Surges of calls, exact at any moment. Safe to call from any thread.

    What is usual is read once a day: the past that it is made from ends a week before. Every
    look asks only for the calls of the last week.

    Every method may raise:

    Raises:
        Forbidden: the person does not watch the radar.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[object, Usual | None] = (None, None)

    def look(self, actor: Actor) -> RadarView:
        """Return what the radar sees now."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            now = server_now(connection)
            calls = radar.recent(connection, now - LONGEST, now)
            seen = Radar(self._usual(connection, now), calls, now)
            aside = radar.put_aside(connection, now)
            _parents, names = radar.branches(connection)
        ringing, quiet = parted(seen.alarms(), aside, {call.case_id: call.at for call in calls})
        today = tehran_date(now)
        days = tuple(today - n * _DAY for n in reversed(range(GRID_DAYS)))
        return RadarView(now, seen.is_enough, ringing, quiet, days, seen.squares(days), names)

    def put_aside(self, actor: Actor, alarm: Alarm, reason: str) -> Outcome[None]:
        """Let an alarm be quiet until it grows.

        Raises:
            ValidationFailed: there is no reason, or it is too long.
        """
        actor.must(Right.SET_ALARM_ASIDE)
        why = checked_reason(reason)
        with self._database.transaction() as connection:
            radar.put(connection, alarm, why, actor.staff_id, server_now(connection))
        return Outcome(None, frozenset({Change(Noun.RADAR)}))

    def cases(self, actor: Actor, case_ids: tuple[int, ...]) -> tuple[CaseRow, ...]:
        """Return the cases behind what was found, as this person may see them."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            return case_rows.by_ids(connection, case_ids, actor)

    def _usual(self, connection: Connection, now: datetime) -> Usual:
        until = day_begins(tehran_date(now)) - LONGEST - _DAY
        version = (until, working_calendar.version(connection))
        known, usual = self._known
        if usual is None or known != version:
            branch_of, _names = radar.branches(connection)
            usual = Usual(radar.past(connection, until), branch_of, _worked(connection))
            self._known = (version, usual)
        return usual


def _worked(connection: Connection) -> Callable[[date], bool]:
    """Return what says of a day whether it is worked; without a calendar Fridays are not."""
    try:
        calendar = working_calendar.read(connection)
    except NotFound:
        return lambda day: day.weekday() != _FRIDAY
    return lambda day: bool(calendar.on(day).hours)
