"""What deadlines are computed from: the calendar, the rules of terms, and the levels."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel, Step
from samad_desktop.domain.directive_levels import LevelVersion, levels_since
from samad_desktop.domain.working_calendar import CalendarChange, WorkingCalendar
from samad_desktop.domain.working_time import WorkingTime

# Longer than any term with its levels; a longer one is refused with a sentence.
_AHEAD = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything a deadline is computed from, as it stands in one transaction."""

    calendar: WorkingCalendar
    policies: tuple[DeadlinePolicy, ...]
    levels: tuple[EscalationLevel, ...]
    levels_of_orders: tuple[LevelVersion, ...] = ()

    def levels_of(self, step: Step, began_at: datetime) -> tuple[EscalationLevel, ...]:
        """Return by which levels something rises; an order by those of when it was given."""
        if step is Step.DIRECTIVE:
            return levels_since(self.levels_of_orders, began_at)
        return self.levels

    def with_change(self, change: CalendarChange) -> "Rules":
        """Return the rules as they would be with one change more of the calendar."""
        return replace(self, calendar=self.calendar.with_change(change))

    def time(self, first: datetime, now: datetime) -> WorkingTime:
        """Lay out the working time from the day of `first` until long after `now`."""
        begin = first.astimezone(TEHRAN).date() - timedelta(days=1)
        end = max(first, now).astimezone(TEHRAN).date() + _AHEAD
        return WorkingTime(self.calendar, begin, end)
