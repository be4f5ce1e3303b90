"""Keeping the working calendar: hours, holidays, rules, and decrees that move what already runs."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy, EscalationLevel
from samad_desktop.domain.decree_effects import DecreeEffect, MovedDeadline, effect
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    WeekHours,
)
from samad_desktop.persistence import deadlines, working_calendar
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.persistence.tables import cases

_CHANGED = frozenset({Change(Noun.REFERENCE), Change(Noun.CASE)})


@dataclass(frozen=True, slots=True)
class CalendarBook:
    """Everything that was entered about working time; in the order in which it was."""

    weeks: tuple[WeekHours, ...]
    holidays: tuple[tuple[Holiday, bool], ...]
    decrees: tuple[ClosureDecree, ...]
    policies: tuple[DeadlinePolicy, ...]
    levels: tuple[EscalationLevel, ...]


class CalendarService:
    """What may be done with the calendar and its rules. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, actor: Actor) -> CalendarBook:
        """Return the calendar as it was entered.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return CalendarBook(
                working_calendar.weeks(connection),
                working_calendar.known_holidays(connection),
                working_calendar.decrees(connection),
                working_calendar.policies(connection),
                working_calendar.levels(connection),
            )

    def preview(self, actor: Actor, decree: ClosureDecree) -> DecreeEffect:
        """Say what a decree would move; nothing is stored.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the decree has errors.
        """
        actor.must(Right.MANAGE_CENTRE)
        decree = decree.checked()
        with self._database.reading() as connection:
            found = deadlines.rules(connection).with_decree(decree)
            return _effect(connection, _moved(connection, found))

    def enter(self, actor: Actor, decree: ClosureDecree) -> Outcome[DecreeEffect]:
        """Enter a decree and move every deadline that runs, in one transaction.

        A decree is undone by a later one for the same days whose hours are None.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the decree has errors; nothing was stored.
        """
        actor.must(Right.MANAGE_CENTRE)
        decree = decree.checked()
        with self._database.transaction() as connection:
            now = server_now(connection)
            decree_id = working_calendar.add_decree(connection, decree, actor.staff_id, now)
            moved = _move(connection, decree.title, decree_id, actor)
            told = _effect(connection, moved)
        with self._database.transaction() as connection:
            # Clocks that began meanwhile, by the calendar as it was.
            deadlines.wait_for_beginners(connection)
            _move(connection, decree.title, decree_id, actor)
        return Outcome(told, _CHANGED)

    def correct(self, actor: Actor, holiday: Holiday, *, off: bool) -> Outcome[DecreeEffect]:
        """Say of a day that it is off, or that it is none after all, and move what runs.

        A lunar day is estimated until it is announced; both dates are kept of what it moves.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.transaction() as connection:
            now = server_now(connection)
            working_calendar.set_holiday(connection, holiday, actor.staff_id, now, off=off)
            told = _effect(connection, _move(connection, holiday.name, None, actor))
        with self._database.transaction() as connection:
            deadlines.wait_for_beginners(connection)
            _move(connection, holiday.name, None, actor)
        return Outcome(told, _CHANGED)


_Moved = list[tuple[RunningClock, Deadline]]


def _move(connection: Connection, reason: str, decree_id: int | None, actor: Actor) -> _Moved:
    moved = _moved(connection, deadlines.rules(connection), for_update=True)
    deadlines.move(
        connection,
        moved,
        reason=reason,
        decree_id=decree_id,
        staff_id=actor.staff_id,
        at=server_now(connection),
    )
    return moved


def _moved(connection: Connection, rules: deadlines.Rules, *, for_update: bool = False) -> _Moved:
    """Return the clocks whose deadline is another by these rules, and that deadline."""
    clocks = deadlines.running(connection, for_update=for_update)
    if not clocks:
        return []
    first = min(clock.started_at for clock in clocks)
    time = rules.time(first, server_now(connection))
    computed = ((clock, deadlines.compute(clock, rules, time)) for clock in clocks)
    return [(clock, found) for clock, found in computed if found != clock.stored]


def _effect(connection: Connection, moved: _Moved) -> DecreeEffect:
    """Sum up what moves, and name the cases that it moves furthest."""
    whole = effect((_dates(clock, found) for clock, found in moved), server_now(connection))
    wanted = [each.case_id for each in whole.most_affected]
    query = select(cases.c.id, cases.c.tracking_code).where(cases.c.id.in_(wanted))
    codes = dict(connection.execute(query).all())
    named = (replace(each, tracking_code=codes[each.case_id]) for each in whole.most_affected)
    return replace(whole, most_affected=tuple(named))


def _dates(clock: RunningClock, found: Deadline) -> MovedDeadline:
    old, new = clock.stored.due, found.due
    # What is paused is due at no moment, by any calendar.
    assert old is not None
    assert new is not None
    return MovedDeadline(clock.case_id, old, new)
