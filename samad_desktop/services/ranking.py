"""How agencies keep their terms: a fair ranking, signs of playing, and gaps that recur."""

from datetime import datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.gaming import Signs
from samad_desktop.domain.gaps import Gap
from samad_desktop.domain.periods import Period, bounds_of, days_of
from samad_desktop.domain.ranking import Standing
from samad_desktop.persistence import gaming, gaps, ranking, staff
from samad_desktop.persistence.database import Database, server_now


class RankingService:
    """Watching over agencies. Safe to call from any thread.

    Every method may raise:

    Raises:
        Forbidden: the person does not watch over agencies.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def standings(self, actor: Actor, period: Period) -> tuple[Standing, ...]:
        """Rank the agencies, each among those of its kind."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            return ranking.standings(connection, *_bounds(connection, period))

    def late_cases(self, actor: Actor, agency_id: int, period: Period) -> tuple[int, ...]:
        """Return the cases that an agency answered late, as its standing counts them."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            since, until, now = _bounds(connection, period)
            return ranking.late_cases(connection, agency_id, since, min(until, now))

    def signs(self, actor: Actor, period: Period) -> Signs:
        """Return the signs that a deadline was met on paper alone."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            since, until, _now = _bounds(connection, period)
            found = gaming.findings(connection, since, until)
            people = staff.everybody(connection)
        return Signs(found, {each.id: each.display_name for each in people})

    def gaps(self, actor: Actor) -> tuple[Gap, ...]:
        """Return where an agency failed the same subject in several of the last six months."""
        actor.must(Right.SEE_RADAR)
        with self._database.reading() as connection:
            return gaps.gaps(connection, server_now(connection))


def _bounds(connection: Connection, period: Period) -> tuple[datetime, datetime, datetime]:
    now = server_now(connection)
    today = tehran_date(now)
    return *bounds_of(days_of(period, today), today), now
