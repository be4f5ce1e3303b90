"""What any decision about desk hours is made from, read in the transaction that stores it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.centre_settings import Values
from samad_desktop.domain.errors import Conflict, FieldError, NotFound, ValidationFailed
from samad_desktop.domain.identities import checked_reason
from samad_desktop.domain.officials import Official
from samad_desktop.domain.session_conflicts import (
    ConflictKind,
    SessionConflict,
    conflicts_of,
)
from samad_desktop.domain.session_values import plan_values
from samad_desktop.domain.sessions import DeskSession, SessionEventKind, SessionPlan
from samad_desktop.domain.text import clean
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import WorkingCalendar
from samad_desktop.persistence import officials, sessions, working_calendar
from samad_desktop.persistence.database import server_now


def calendar_of(connection: Connection) -> WorkingCalendar | None:
    """Return the working calendar, where the centre has one."""
    try:
        return working_calendar.read(connection)
    except NotFound:
        return None


@dataclass(frozen=True, slots=True)
class SessionTable:
    """Who may sit, how days are worked, and the moment at which `actor` decides.

    While it is laid `to_plan`, nobody else can plan anything.
    """

    connection: Connection
    actor: Actor
    now: datetime
    known: tuple[Official, ...]
    calendar: WorkingCalendar | None

    @classmethod
    def laid(cls, connection: Connection, actor: Actor, *, to_plan: bool) -> "SessionTable":
        """Read everything."""
        known = officials.everybody(connection, to_plan=to_plan)
        return cls(connection, actor, server_now(connection), known, calendar_of(connection))

    @property
    def today(self) -> date:
        """The day in Tehran."""
        return tehran_date(self.now)

    @property
    def names(self) -> dict[int, str]:
        """The posts and names of officials, by id."""
        return {each.id: each.titled for each in self.known}

    def session(self, session_id: int, version: int) -> DeskSession:
        """Return a session as it was read.

        Raises:
            NotFound: there is none.
            Conflict: it is another by now.
        """
        found = sessions.get(self.connection, session_id)
        if found.version != version:
            raise Conflict(f"session {session_id}")
        return found

    def must_sit(self, plan: SessionPlan, before: SessionPlan | None = None) -> None:
        """Go on only if all who are new to a plan may sit there.

        Raises:
            ValidationFailed: field "officials".
        """
        kept = () if before is None else before.official_ids
        known = {each.id: each for each in self.known}
        for each in plan.official_ids:
            official = known.get(each)
            if official is None or (official.retired and each not in kept):
                name = "" if official is None else official.titled
                raise ValidationFailed((FieldError("officials", "official_retired", name),))

    def conflicts(self, plan: SessionPlan, but: int | None = None) -> tuple[SessionConflict, ...]:
        """Return what stands against a plan; `but` is the session that it changes."""
        return self.conflicts_on((plan.day,), plan, but)

    def conflicts_on(
        self, days: Sequence[date], plan: SessionPlan, but: int | None = None
    ) -> tuple[SessionConflict, ...]:
        """Return what stands against a plan on any of some days, day by day."""
        others = [each for each in sessions.on_days(self.connection, days) if each.id != but]
        names, found = self.names, list[SessionConflict]()
        for day in days:
            found += conflicts_of(plan.on(day), others, names, self.calendar)
        return tuple(found)

    def note(
        self,
        session_id: int,
        kind: SessionEventKind,
        *,
        reason: str = "",
        before: Values | None = None,
        after: Values | None = None,
    ) -> None:
        """Remember what is done about a session."""
        sessions.add_event(
            self.connection,
            session_id,
            kind,
            self.actor.staff_id,
            self.now,
            reason=reason,
            before=before,
            after=after,
        )

    def values(self, plan: SessionPlan) -> Values:
        """Return what is remembered of a plan."""
        return plan_values(plan, self.names)


def planned(table: SessionTable, plan: SessionPlan, rule_id: int | None, reason: str = "") -> int:
    """Store a planned session; return its id."""
    staff_id = table.actor.staff_id
    made = sessions.add(table.connection, plan, staff_id, table.now, rule_id=rule_id)
    table.note(made, SessionEventKind.PLANNED, reason=reason, after=table.values(plan))
    return made


def checked_free(conflicts: Iterable[SessionConflict], reason: str) -> str:
    """Return why a session is on a day off, empty where it is not.

    Raises:
        ValidationFailed: somebody or a room is taken, or no reason was given.
    """
    found = tuple(conflicts)
    wrong = [_taken(each) for each in found if each.kind in _TAKEN]
    if wrong:
        raise ValidationFailed(tuple(wrong))
    off = [each for each in found if each.kind is ConflictKind.DAY_OFF]
    if not off:
        return ""
    if not clean(reason):
        raise ValidationFailed((FieldError("reason", "session_day_off", off[0].about),))
    return checked_reason(reason)


def _taken(conflict: SessionConflict) -> FieldError:
    field, code = _TAKEN[conflict.kind]
    hours = "" if conflict.hours is None else hours_text((conflict.hours,))
    return FieldError(field, code, f"{conflict.about} ({hours})")


_TAKEN = {
    ConflictKind.OFFICIAL: ("officials", "official_is_busy"),
    ConflictKind.ROOM: ("place", "room_is_taken"),
}
