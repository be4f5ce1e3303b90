"""The rules of deadlines as a workstation keeps them in memory, known by the number of their state.

Triggers count every change of the calendar, the rules, the levels and the subjects, and the
count is stored in the same transaction as the change. Whatever is computed from kept rules is
stored only while the count is still the same: nobody ever works by rules that have changed,
however many workstations there are, and no notice has to arrive for that.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence import deadlines
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.tables import rules_version, subjects

# What was received earlier or later than so many days from the first is laid out anew.
_LAID_AROUND = timedelta(days=31)


class KnownRules:
    """The rules as they were when their count was `number`; `rules` is None without a calendar."""

    def __init__(self, number: int, rules: Rules | None, parents: Mapping[int, int | None]) -> None:
        self.number = number
        self.rules = rules
        self._parents = parents
        self._laid: tuple[date, WorkingTime] | None = None

    def branch(self, subject_id: int) -> tuple[int, ...]:
        """Return a subject and the one above it, where there is one."""
        parent = self._parents.get(subject_id)
        return (subject_id,) if parent is None else (subject_id, parent)

    def time(self, at: datetime) -> WorkingTime:
        """Return the working time around a moment; laying it out takes milliseconds, once.

        Raises:
            NotFound: this centre has no calendar.
        """
        if self.rules is None:
            raise NotFound("working_weeks")
        laid, day = self._laid, at.astimezone(TEHRAN).date()
        if laid is None or abs(day - laid[0]) >= _LAID_AROUND:
            laid = (day, self.rules.time(at - _LAID_AROUND, at + _LAID_AROUND))
            self._laid = laid
        return laid[1]


class RuleBook:
    """Gives the rules, read again only after they changed. Safe to call from any thread."""

    def __init__(self) -> None:
        self._kept: KnownRules | None = None

    def kept(self, connection: Connection) -> KnownRules:
        """Return the rules as last read, without asking whether they still hold."""
        return self._kept or self.current(connection)

    def current(self, connection: Connection) -> KnownRules:
        """Return the rules as they stand now."""
        # The count comes first: rules read after it are never older than it says.
        number = connection.execute(select(rules_version.c.number)).scalar_one()
        known = self._kept
        if known is None or known.number != number:
            known = self._kept = KnownRules(number, _rules(connection), _parents(connection))
        return known


def _rules(connection: Connection) -> Rules | None:
    try:
        return deadlines.rules(connection)
    except NotFound:
        return None


def _parents(connection: Connection) -> dict[int, int | None]:
    s = subjects.c
    return {row.id: row.parent_id for row in connection.execute(select(s.id, s.parent_id))}
