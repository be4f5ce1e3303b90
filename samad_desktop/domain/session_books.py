"""What is read of desk hours at once: some days of sessions, or a quarter of duties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_conflicts import SessionConflict
from samad_desktop.domain.session_duties import Duty, Quarter
from samad_desktop.domain.session_rules import StoredRule
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slots import Telling
from samad_desktop.domain.working_calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class SessionBook:
    """The sessions of some days, the people who may sit there, and how the days are worked."""

    first: date
    last: date
    sessions: tuple[DeskSession, ...]
    officials: tuple[Official, ...]
    notice_days: int
    calendar: WorkingCalendar | None
    rules: Mapping[int, StoredRule] = field(default_factory=dict)
    tellings: Mapping[int, Telling] = field(default_factory=dict)

    def rule(self, session: DeskSession) -> StoredRule | None:
        """Return the rule that made a session, as far as the reader is told of one."""
        return self.rules.get(session.rule_id or 0)

    def official(self, official_id: int) -> Official | None:
        """Return an official, if there is one."""
        return next((each for each in self.officials if each.id == official_id), None)

    def on(self, day: date) -> tuple[DeskSession, ...]:
        """Return the sessions of one day."""
        return tuple(each for each in self.sessions if each.plan.day == day)


@dataclass(frozen=True, slots=True)
class Planned:
    """What was planned at one stroke, and what a rule's days were left out for."""

    ids: tuple[int, ...]
    left_out: tuple[SessionConflict, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyBook:
    """What every official owed in a quarter, and whose log-in each may be: (id, login, name).

    `scheme` is by which directives are numbered.
    """

    quarter: Quarter
    duties: tuple[Duty, ...]
    logins: tuple[tuple[int, str, str], ...]
    notice_days: int
    scheme: str = ""
