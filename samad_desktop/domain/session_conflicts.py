"""What stands against a session: the same official or room elsewhere, or a day that is off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samad_desktop.domain.sessions import (
    TAKING,
    DeskSession,
    SessionPlan,
)
from samad_desktop.domain.text import normal
from samad_desktop.domain.working_calendar import Hours, WorkingCalendar


class ConflictKind(StrEnum):
    """What stands against a session."""

    OFFICIAL = "official"
    ROOM = "room"
    DAY_OFF = "day_off"
    AFTER_HOURS = "after_hours"


# Nobody sits in two places; a day off, or the evening, may be meant.
HARD = frozenset({ConflictKind.OFFICIAL, ConflictKind.ROOM})


@dataclass(frozen=True, slots=True)
class SessionConflict:
    """One thing that stands against it.

    `about` is the official, the room or why a day is off; `hours` is what is taken there.
    """

    kind: ConflictKind
    day: date
    about: str = ""
    hours: Hours | None = None


def conflicts_of(
    plan: SessionPlan,
    others: Iterable[DeskSession],
    names: Mapping[int, str],
    calendar: WorkingCalendar | None,
) -> tuple[SessionConflict, ...]:
    """Return what stands against a plan, the gravest first.

    Args:
        others: sessions, without this one itself; those of other days are in nobody's way.
        names: officials by id.
        calendar: None where the centre has none.
    """
    meeting = [each for each in others if each.state in TAKING and _overlaps(plan, each.plan)]
    found = [
        SessionConflict(ConflictKind.OFFICIAL, plan.day, names.get(busy, ""), other.plan.hours)
        for other in meeting
        for busy in plan.official_ids
        if busy in other.plan.official_ids
    ]
    found += [
        SessionConflict(ConflictKind.ROOM, plan.day, other.plan.room, other.plan.hours)
        for other in meeting
        if _shares_room(plan, other.plan)
    ]
    return (*found, *_of_calendar(plan, calendar))


def _of_calendar(
    plan: SessionPlan, calendar: WorkingCalendar | None
) -> tuple[SessionConflict, ...]:
    if calendar is None:
        return ()
    worked = calendar.on(plan.day)
    if not worked.hours:
        return (SessionConflict(ConflictKind.DAY_OFF, plan.day, worked.reason),)
    begin, end = worked.hours[0].begin, worked.hours[-1].end
    if plan.hours.begin < begin or plan.hours.end > end:
        open_hours = Hours(begin, end)
        return (SessionConflict(ConflictKind.AFTER_HOURS, plan.day, worked.reason, open_hours),)
    return ()


def _overlaps(one: SessionPlan, other: SessionPlan) -> bool:
    if one.day != other.day:
        return False
    return one.hours.begin < other.hours.end and other.hours.begin < one.hours.end


def _shares_room(one: SessionPlan, other: SessionPlan) -> bool:
    """Say whether both need one room: a line of 111 is none, and unnamed ones are not the same."""
    return bool(one.room) and normal(one.room) == normal(other.room)
