"""What a report is asked, with all that its questions to the database need beside it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import day_begins
from samad_desktop.domain.counters import Moment, Scope
from samad_desktop.domain.reports import ReportQuery, Stretch
from samad_desktop.domain.working_time import WorkingTime

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """The question, the moment it is asked at, who asks, and the centre's working time.

    `moment` and `scope` are those of the counters, so that both count the same; `time` is None
    in a centre that has no calendar.
    """

    query: ReportQuery
    moment: Moment
    scope: Scope
    reader: Actor
    time: WorkingTime | None = None

    @property
    def now(self) -> datetime:
        """The moment (UTC)."""
        return self.moment.now

    @property
    def begin(self) -> datetime:
        """The first moment of the days (UTC)."""
        return day_begins(self.query.days.since)

    @property
    def end(self) -> datetime:
        """The first moment after the days (UTC)."""
        return day_begins(self.query.days.until + _DAY)

    def about(self, days: Stretch) -> "Asked":
        """Return the same question about other days, beside none."""
        return replace(self, query=replace(self.query, days=days, compared=None))
