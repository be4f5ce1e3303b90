"""What everybody watches: the counters, and the list behind each."""

from datetime import datetime

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.persistence import counters
from samad_desktop.persistence.database import Clock, Database, utc_now


class OversightService:
    """Counting, and listing what was counted. Safe to call from any thread."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock

    def counters(self, actor: Actor) -> Counters:
        """Count at this moment.

        Raises:
            Forbidden: the person may not see cases.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            return counters.counters(connection, self._today(), actor)

    def listing(self, actor: Actor, counter: Counter, after: Cursor | None = None) -> Page[CaseRow]:
        """Return a page of exactly what the counter counts, newest first.

        A counter of calls lists one row a call, with the call's time.

        Raises:
            Forbidden: the person may not see cases.
        """
        actor.must(Right.SEE_CASES)
        with self._database.reading() as connection:
            return counters.listing(connection, counter, self._today(), actor, after, PAGE_SIZE)

    def _today(self) -> tuple[datetime, datetime]:
        return tehran_day(self._clock())
