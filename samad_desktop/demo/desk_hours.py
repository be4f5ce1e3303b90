"""The desk hours of the sample centre: its officials, and their sessions past and to come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Connection

from samad_desktop.domain.access import Right, Role
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.officials import Official
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.session_values import plan_values, presence_values
from samad_desktop.domain.sessions import (
    Attendance,
    Presence,
    SessionChannel,
    SessionEventKind,
    SessionPlan,
    SessionState,
)
from samad_desktop.domain.staff import StaffMember
from samad_desktop.domain.working_calendar import Hours, WorkingCalendar, weekday
from samad_desktop.persistence import officials, sessions, staff, working_calendar

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_BACK, _ON = timedelta(days=100), timedelta(days=40)
# Planned so long before, and announced a week before; what is farther away is only planned.
_PLANNED_BEFORE, _ANNOUNCED_BEFORE = timedelta(days=30), timedelta(days=8)
# The session of today has begun so long ago, and is so long.
_BEGUN_AGO, _LENGTH, _LAST = timedelta(minutes=20), timedelta(hours=2), time(23, 55)
_CALLERS_MIN = 4
_HALL = "سالن دیدار مردمی استانداری"
_GOVERNOR = "استاندار"
_CAME = (Attendance.ATTENDED,) * 17 + (Attendance.ABSENT, Attendance.SUBSTITUTE, Attendance.ABSENT)
_SUBSTITUTE = "معاون او"
_REASONS = ("سفر ناگزیر به تهران", "جلسهٔ مدیریت بحران")


@dataclass(frozen=True, slots=True)
class _Habit:
    """When an official sits: on which day of the week (0 Saturday), every so many weeks."""

    name: str
    post: str
    agency: str
    day: int
    weeks: int
    begin: time
    end: time
    channel: SessionChannel
    capacity: int
    duty: int
    place: str = ""


_CALL, _ROOM, _VIDEO = SessionChannel.CALL, SessionChannel.IN_PERSON, SessionChannel.VIDEO
_HABITS = (
    _Habit("", _GOVERNOR, "GOV", 1, 2, time(10), time(12), _CALL, 20, 6),
    _Habit(
        "سهند قراجه‌داغی",
        "معاون هماهنگی امور عمرانی استاندار",
        "GOV",
        2,
        2,
        time(9),
        time(11),
        _ROOM,
        20,
        6,
        _HALL,
    ),
    _Habit(
        "آراز ساوالان‌پور",
        "مدیرعامل شرکت آب و فاضلاب استان",
        "WATER",
        3,
        1,
        time(9, 30),
        time(11),
        _CALL,
        15,
        10,
    ),
    _Habit(
        "سولماز کندوانی",
        "مدیرکل تعاون، کار و رفاه اجتماعی",
        "LABOUR",
        0,
        2,
        time(10),
        time(11, 30),
        _ROOM,
        12,
        5,
        "اتاق ۲۱۴، طبقهٔ دوم مرکز",
    ),
    _Habit(
        "ائلدار میشوداغی",
        "مدیرکل راه و شهرسازی",
        "ROADURB",
        4,
        2,
        time(8, 30),
        time(10),
        _CALL,
        15,
        6,
    ),
    _Habit(
        "یاشیل آرسبارانی",
        "مدیرعامل توزیع برق تبریز",
        "POWERTBZ",
        2,
        3,
        time(12),
        time(13, 30),
        _VIDEO,
        12,
        4,
        "ویدئوکنفرانس BBB-02",
    ),
    _Habit(
        "تایماز سرابی‌نژاد",
        "رئیس دانشگاه علوم پزشکی تبریز",
        "MEDSCI",
        3,
        4,
        time(12),
        time(14),
        _ROOM,
        16,
        3,
        _HALL,
    ),
)


def write_desk_hours(
    connection: Connection, known: Reference, until: datetime, random: Random
) -> None:
    """Write the officials, with a quarter of sessions gone by and a month to come.

    Without anybody who plans sessions, or without a calendar, nothing is written.
    """
    people = staff.everybody(connection)
    planner = next((p for p in people if staff.as_actor(p).may(Right.PLAN_SESSIONS)), None)
    if planner is None or not working_calendar.weeks(connection):
        return
    desk = _Desk(connection, planner, until, working_calendar.read(connection), random)
    seated = _seat(connection, known, people)
    desk.names.update({each.id: each.titled for each, _ in seated.values()})
    for place, (official, habit) in seated.items():
        desk.write(place, official, habit)
    desk.hold_today(*next(each for each in seated.values() if each[1].post == _GOVERNOR))


def _seat(
    connection: Connection, known: Reference, people: tuple[StaffMember, ...]
) -> Mapping[int, tuple[Official, _Habit]]:
    """Store the officials; who logs in as one is the governor."""
    agencies = {each.code: each.id for each in known.agencies.values()}
    login = next((each for each in people if Role.OFFICIAL in each.roles), None)
    found: dict[int, tuple[Official, _Habit]] = {}
    for place, habit in enumerate(_HABITS):
        name, staff_id = habit.name, None
        if habit.post == _GOVERNOR:
            name, staff_id = (habit.post, None) if login is None else (login.display_name, login.id)
        agency_id = agencies.get(habit.agency)
        official = Official(0, 1, name, habit.post, agency_id, staff_id, habit.duty)
        made = officials.save(connection, official)
        found[place] = (replace(official, id=made), habit)
    return found


class _Desk:
    """Writes sessions as the one who plans them would have, one official after the other."""

    def __init__(
        self,
        connection: Connection,
        planner: StaffMember,
        until: datetime,
        calendar: WorkingCalendar,
        random: Random,
    ) -> None:
        self._connection, self._planner = connection, planner.id
        self._until, self._calendar, self._random = until.astimezone(TEHRAN), calendar, random
        self.names: dict[int, str] = {}
        self._changed = 0

    def write(self, place: int, official: Official, habit: _Habit) -> None:
        """Write all sessions of one official."""
        for day in self._days(place, habit):
            plan = SessionPlan(
                official_ids=(official.id,),
                day=day,
                hours=Hours(habit.begin, habit.end),
                channel=habit.channel,
                place=habit.place,
                capacity=habit.capacity,
                minutes=5,
                agency_id=official.agency_id,
            )
            self._write(plan)

    def hold_today(self, official: Official, habit: _Habit) -> None:
        """Let the one who logs in hold a session now, whatever day and hour it is."""
        now = self._until
        begin = max(now - _BEGUN_AGO, datetime.combine(now.date(), time(), TEHRAN))
        begin = begin.replace(minute=begin.minute // 5 * 5, second=0, microsecond=0)
        end = min(begin + _LENGTH, datetime.combine(now.date(), _LAST, TEHRAN))
        minutes = 5
        capacity = min(habit.capacity, (end - begin) // timedelta(minutes=minutes))
        if capacity < _CALLERS_MIN or self._sits(official, now.date(), end):
            return
        plan = SessionPlan(
            official_ids=(official.id,),
            day=now.date(),
            hours=Hours(begin.time(), end.time()),
            channel=habit.channel,
            place=habit.place,
            capacity=capacity,
            minutes=minutes,
            agency_id=official.agency_id,
        )
        self._write(plan)

    def _sits(self, official: Official, day: date, end: datetime) -> bool:
        """Say whether an official has a session of that day which would be in the way."""
        begins = datetime.combine(day, time(), TEHRAN)
        return any(
            official.id in each.plan.official_ids and each.plan.ends_at > self._until
            for each in sessions.between(self._connection, begins, end)
        )

    def _days(self, place: int, habit: _Habit) -> Iterator[date]:
        today = self._until.date()
        first = today - _BACK - timedelta(days=weekday(today - _BACK) - habit.day)
        day = first + (place % habit.weeks) * _WEEK
        while day <= today + _ON:
            if self._calendar.on(day).hours:
                yield day
            day += habit.weeks * _WEEK

    def _write(self, plan: SessionPlan) -> None:
        begins = plan.begins_at
        planned_at = min(begins - _PLANNED_BEFORE, self._until - _DAY)
        key = UUID(int=self._random.getrandbits(128), version=4)
        made = sessions.add(self._connection, plan, self._planner, planned_at, key=key)
        self._note(made, SessionEventKind.PLANNED, planned_at, after=plan_values(plan, self.names))
        if begins - _ANNOUNCED_BEFORE > self._until:
            return
        told_at = min(begins - _ANNOUNCED_BEFORE, self._until)
        self._announce(made, plan, told_at)
        if begins < self._until:
            self._hold(made, plan)
        elif self._changed < len(_REASONS) and begins - self._until > 2 * _DAY:
            self._call_off(made, plan)

    def _announce(self, made: int, plan: SessionPlan, at: datetime) -> None:
        session = sessions.get(self._connection, made)
        sessions.announce(self._connection, session, at, state=SessionState.ANNOUNCED)
        after = plan_values(plan, self.names)
        self._note(made, SessionEventKind.ANNOUNCED, at, after=after)

    def _hold(self, made: int, plan: SessionPlan) -> None:
        """Say who came; one session of today goes on until its hours are over."""
        session = sessions.get(self._connection, made)
        if plan.ends_at > self._until:
            sessions.change(self._connection, session, state=SessionState.OPEN)
            self._note(made, SessionEventKind.OPENED, plan.begins_at)
            return
        said = self._random.choice(_CAME)
        substitute = _SUBSTITUTE if said is Attendance.SUBSTITUTE else ""
        presences = tuple(Presence(each, said, substitute) for each in plan.official_ids)
        held = said is Attendance.ATTENDED
        state = SessionState.HELD if held else SessionState.NOT_ATTENDED
        sessions.change(self._connection, session, state=state)
        sessions.record_presences(self._connection, session, presences)
        after = presence_values(presences, self.names)
        self._note(made, SessionEventKind.ATTENDANCE, plan.ends_at, after=after)

    def _call_off(self, made: int, plan: SessionPlan) -> None:
        """Move one session that people were told of, and call another off."""
        session, reason = sessions.get(self._connection, made), _REASONS[self._changed]
        before = plan_values(plan, self.names)
        self._changed += 1
        if self._changed > 1:
            state = SessionState.CANCELLED
            sessions.announce(self._connection, session, self._until, state=state)
            kind, after = SessionEventKind.CANCELLED, None
        else:
            later = _an_hour_later(plan)
            sessions.change_plan(self._connection, session, later)
            moved = sessions.get(self._connection, made)
            sessions.announce(self._connection, moved, self._until)
            kind, after = SessionEventKind.MOVED, plan_values(later, self.names)
        self._note(made, kind, self._until, reason=reason, before=before, after=after)

    def _note(
        self,
        made: int,
        kind: SessionEventKind,
        at: datetime,
        *,
        reason: str = "",
        before: Mapping[str, str] | None = None,
        after: Mapping[str, str] | None = None,
    ) -> None:
        sessions.add_event(
            *(self._connection, made, kind, self._planner, at),
            reason=reason,
            before=before,
            after=after,
        )


def _an_hour_later(plan: SessionPlan) -> SessionPlan:
    begin, end = plan.hours.begin, plan.hours.end
    hours = Hours(begin.replace(hour=begin.hour + 1), end.replace(hour=end.hour + 1))
    return replace(plan, hours=hours)
