"""What a report is asked, with all that its questions to the database need beside it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar, cast

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import day_begins
from samad_desktop.domain.counters import Moment, Scope
from samad_desktop.domain.measures import Facet
from samad_desktop.domain.reports import ReportQuery, Stretch
from samad_desktop.domain.working_time import WorkingTime

_DAY = timedelta(days=1)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What has been read for one report: no section asks anew for what another was told."""

    found: dict[Hashable, object] = field(default_factory=dict)

    def once(self, about: Hashable, read: Callable[[], _T]) -> _T:
        """Return what is known about something, or read it now."""
        if about not in self.found:
            self.found[about] = read()
        return cast("_T", self.found[about])


@dataclass(frozen=True, slots=True)
class Asked:
    """The question, the moment it is asked at, who asks, and the centre's working time.

    `moment` and `scope` are those of the counters, so that both count the same; `time` is None
    in a centre that has no calendar. What tells all of `together` is counted by them once for
    all sections; the first that fit are taken.
    """

    query: ReportQuery
    moment: Moment
    scope: Scope
    reader: Actor
    time: WorkingTime | None = None
    together: tuple[tuple[Facet, ...], ...] = ()
    kept: Kept = field(default_factory=Kept)

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
