"""Desk hours of officials (نشست حضور مسئول): what is planned, and which moves are lawful.

A session is planned, announced, open while it is held, and over. What was announced is
changed, or called off, only with a reason, and is announced anew by that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from samad_desktop.domain.access import AT_THE_TABLE, Actor
from samad_desktop.domain.calendar import TEHRAN, clock
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.identities import checked_reason
from samad_desktop.domain.text import clean
from samad_desktop.domain.working_calendar import Hours

PLACE_MAX_CHARS = 200
NOTE_MAX_CHARS = 1_000
CAPACITY_MAX = 60
MINUTES_MAX = 60
LONGEST = timedelta(hours=6)
OFFICIALS_MAX = 6

_MINUTE = timedelta(minutes=1)


class SessionChannel(StrEnum):
    """How callers reach the official."""

    CALL = "call"
    IN_PERSON = "in_person"
    VIDEO = "video"


class SessionState(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    OPEN = "open"
    HELD = "held"
    CANCELLED = "cancelled"
    NOT_ATTENDED = "not_attended"


class Attendance(StrEnum):
    """Whether an official came; a substitute is recorded, and is no attendance."""

    ATTENDED = "attended"
    ABSENT = "absent"
    SUBSTITUTE = "substitute"


class SessionEventKind(StrEnum):
    """What happened to a session."""

    PLANNED = "planned"
    CHANGED = "changed"
    ANNOUNCED = "announced"
    MOVED = "moved"
    CANCELLED = "cancelled"
    OPENED = "opened"
    ATTENDANCE = "attendance"


# Before somebody sat there, and as long as it may still be called off.
COMING = frozenset({SessionState.PLANNED, SessionState.ANNOUNCED})
# What officials and rooms are taken by.
TAKING = frozenset({*COMING, SessionState.OPEN, SessionState.HELD, SessionState.NOT_ATTENDED})


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What is planned; days and hours are of Tehran, `minutes` is the time of one caller."""

    official_ids: tuple[int, ...]
    day: date
    hours: Hours
    channel: SessionChannel
    place: str = ""
    capacity: int = 12
    minutes: int = 5
    agency_id: int | None = None
    subject_id: int | None = None
    note: str = ""

    @property
    def begins_at(self) -> datetime:
        """The moment at which it begins."""
        return datetime.combine(self.day, self.hours.begin, TEHRAN)

    @property
    def ends_at(self) -> datetime:
        """The moment at which it is over."""
        return datetime.combine(self.day, self.hours.end, TEHRAN)

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return _length(self.hours)

    @property
    def room(self) -> str:
        """Where callers come to; nobody is to go anywhere for a call, whatever was written."""
        return "" if self.channel is SessionChannel.CALL else self.place

    def on(self, day: date) -> "SessionPlan":
        """Return the same plan for another day."""
        return replace(self, day=day)

    def checked(self, today: date) -> "SessionPlan":
        """Return the plan as it is stored.

        Raises:
            ValidationFailed: something is missing, out of range or gone by, or its callers do
                not fit into its time.
        """
        plan = replace(self, place=clean(self.room), note=clean(self.note))
        found = [*_wrong_people(plan), *_wrong_time(plan, today), *_wrong_room(plan)]
        if found:
            raise ValidationFailed(tuple(found))
        return plan


def must_come(plan: SessionPlan, now: datetime, kept: SessionPlan | None = None) -> None:
    """Go on only if the hours of a plan are still to come, or are those that were kept.

    Raises:
        ValidationFailed: field "hours"; nobody can be told of a session that has begun.
    """
    is_kept = kept is not None and (plan.day, plan.hours) == (kept.day, kept.hours)
    if plan.begins_at <= now and not is_kept:
        raise ValidationFailed((FieldError("hours", "session_hours_gone", clock(now)),))


def _wrong_people(plan: SessionPlan) -> Iterable[FieldError]:
    if not plan.official_ids:
        yield FieldError("officials", "official_needed")
    elif len(set(plan.official_ids)) > OFFICIALS_MAX:
        yield FieldError("officials", "too_many_officials", str(OFFICIALS_MAX))


def _wrong_time(plan: SessionPlan, today: date) -> Iterable[FieldError]:
    if plan.day < today:
        yield FieldError("day", "session_gone_by")
    if plan.hours.end <= plan.hours.begin:
        yield FieldError("hours", "hours_backwards")
    elif plan.length > LONGEST:
        yield FieldError("hours", "session_too_long", str(LONGEST // timedelta(hours=1)))
    elif plan.capacity * plan.minutes * _MINUTE > plan.length and plan.capacity > 0:
        yield FieldError("capacity", "callers_do_not_fit", str(_callers(plan)))


def _wrong_room(plan: SessionPlan) -> Iterable[FieldError]:
    if plan.channel is SessionChannel.IN_PERSON and not plan.place:
        yield FieldError("place", "required")
    elif len(plan.place) > PLACE_MAX_CHARS:
        yield FieldError("place", "too_long", str(PLACE_MAX_CHARS))
    if not 0 < plan.capacity <= CAPACITY_MAX:
        yield FieldError("capacity", "capacity_out_of_range", str(CAPACITY_MAX))
    if not 0 < plan.minutes <= MINUTES_MAX:
        yield FieldError("minutes", "minutes_out_of_range", str(MINUTES_MAX))
    if len(plan.note) > NOTE_MAX_CHARS:
        yield FieldError("note", "too_long", str(NOTE_MAX_CHARS))


def _callers(plan: SessionPlan) -> int:
    return plan.length // (max(plan.minutes, 1) * _MINUTE)


def _length(hours: Hours) -> timedelta:
    day = date.min
    return datetime.combine(day, hours.end) - datetime.combine(day, hours.begin)


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether one official came; `substitute` is who was sent instead."""

    official_id: int
    attendance: Attendance | None = None
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class DeskSession:
    """A session as last read; `announcements` counts how often it was announced, anew included.

    `by_hand` is whether it was made another than its rule says, and so goes its own way.
    """

    id: int
    uuid: UUID
    version: int
    state: SessionState
    plan: SessionPlan
    presences: tuple[Presence, ...]
    announced_at: datetime | None = None
    announcements: int = 0
    rule_id: int | None = None
    by_hand: bool = False

    @property
    def is_public(self) -> bool:
        """Whether people were told of it."""
        return self.announced_at is not None

    @property
    def is_on(self) -> bool:
        """Whether people were told of it, and it was not called off since."""
        return self.is_public and self.state is not SessionState.CANCELLED


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """What was done about a session, by whom and why; `before` and `after` are what people read."""

    kind: SessionEventKind
    who: str
    at: datetime
    reason: str = ""
    before: Mapping[str, str] | None = None
    after: Mapping[str, str] | None = None


def is_moved(before: SessionPlan, after: SessionPlan) -> bool:
    """Say whether people who were told the one must be told the other."""
    return _public(before) != _public(after)


def _public(plan: SessionPlan) -> tuple[object, ...]:
    officials = frozenset(plan.official_ids)
    return officials, plan.day, plan.hours, plan.channel, plan.room, plan.agency_id


def must_be_coming(session: DeskSession) -> None:
    """Go on only if the session may still be changed or called off.

    Raises:
        RuleBroken: `session_over`, `session_is_open` or `session_cancelled_before`.
    """
    if session.state is SessionState.CANCELLED:
        raise RuleBroken("session_cancelled_before")
    if session.state is SessionState.OPEN:
        raise RuleBroken("session_is_open")
    if session.state not in COMING:
        raise RuleBroken("session_over")


def must_be_announceable(session: DeskSession, now: datetime) -> None:
    """Go on only if people can be told of the session now for the first time.

    Raises:
        RuleBroken: it was announced before, has begun, or is over.
    """
    must_be_coming(session)
    if session.state is SessionState.ANNOUNCED:
        raise RuleBroken("session_announced_before")
    if session.plan.begins_at <= now:
        raise RuleBroken("session_has_begun")


def must_have_letter(session: DeskSession) -> None:
    """Go on only if there is something to write to the director of an agency.

    Raises:
        RuleBroken: `session_has_no_agency` or `session_not_announced`.
    """
    if session.plan.agency_id is None:
        raise RuleBroken("session_has_no_agency")
    if not session.is_public:
        raise RuleBroken("session_not_announced")


def must_be_today(session: DeskSession, today: date) -> None:
    """Go on only if the session can be opened.

    Raises:
        RuleBroken: it is of another day, was not announced, or is over.
    """
    must_be_coming(session)
    if session.state is SessionState.PLANNED:
        raise RuleBroken("session_not_announced")
    if session.plan.day != today:
        raise RuleBroken("session_other_day")


def must_have_begun(session: DeskSession, now: datetime) -> None:
    """Go on only if it can be said who came; said wrongly, it may be said again.

    Raises:
        RuleBroken: it was never announced, was called off, or has not begun.
    """
    if session.state is SessionState.CANCELLED:
        raise RuleBroken("session_cancelled_before")
    if session.state is SessionState.PLANNED:
        raise RuleBroken("session_not_announced")
    if session.plan.begins_at > now and session.state is not SessionState.OPEN:
        raise RuleBroken("session_not_begun")


def checked_presences(
    session: DeskSession, presences: Iterable[Presence]
) -> tuple[tuple[Presence, ...], SessionState]:
    """Return who came as it is stored, and what the session is by that.

    Raises:
        ValidationFailed: it is not said of everybody, or a substitute has no name.
    """
    said = {each.official_id: each for each in presences}
    found = tuple(_checked_presence(said.get(each)) for each in session.plan.official_ids)
    came = any(each.attendance is Attendance.ATTENDED for each in found)
    return found, SessionState.HELD if came else SessionState.NOT_ATTENDED


def _checked_presence(presence: Presence | None) -> Presence:
    if presence is None or presence.attendance is None:
        raise ValidationFailed((FieldError("attendance", "attendance_of_all"),))
    if presence.attendance is not Attendance.SUBSTITUTE:
        return replace(presence, substitute="")
    name = clean(presence.substitute)
    if not name:
        raise ValidationFailed((FieldError("substitute", "substitute_needed"),))
    if len(name) > PLACE_MAX_CHARS:
        raise ValidationFailed((FieldError("substitute", "too_long", str(PLACE_MAX_CHARS)),))
    return replace(presence, substitute=name)


def is_late_notice(day: date, today: date, notice_days: int) -> bool:
    """Say whether people are told of a session later than the centre's setting allows."""
    return (day - today).days < notice_days


def checked_notice(day: date, today: date, notice_days: int, reason: str) -> str:
    """Return the reason with which a session is announced, empty where none is asked for.

    Args:
        notice_days: how many days before, at the latest, without a reason.

    Raises:
        ValidationFailed: field "reason": it is too late, and no reason was given.
    """
    typed = clean(reason)
    if not typed and is_late_notice(day, today, notice_days):
        raise ValidationFailed((FieldError("reason", "announced_too_late", str(notice_days)),))
    return checked_reason(typed) if typed else ""


def checked_move_reason(reason: str) -> str:
    """Return why what was announced is another now, or is not held.

    Raises:
        ValidationFailed: field "reason".
    """
    if not clean(reason):
        raise ValidationFailed((FieldError("reason", "announced_needs_reason"),))
    return checked_reason(reason)


def clock_time(at: datetime) -> time:
    """Return the time of a moment in Tehran."""
    return at.astimezone(TEHRAN).time().replace(tzinfo=None)


def sees_planned(actor: Actor) -> bool:
    """Say whether somebody sees a session before people are told of it."""
    return bool(actor.roles & AT_THE_TABLE)
