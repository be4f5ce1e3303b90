"""Keeping the working calendar: hours, holidays, and decrees that move what already runs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.centre_settings import CentreEvent, SettingKind, Values
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel
from samad_desktop.domain.decree_effects import DecreeEffect
from samad_desktop.domain.directive_levels import latest_levels
from samad_desktop.domain.errors import FieldError, RuleBroken, ValidationFailed
from samad_desktop.domain.subjects import SubjectName
from samad_desktop.domain.typed_hours import hours_text
from samad_desktop.domain.working_calendar import (
    CalendarChange,
    ClosureDecree,
    CorrectedDay,
    Holiday,
    WeekHours,
)
from samad_desktop.persistence import (
    centre_events,
    deadlines,
    directive_levels,
    reference,
    working_calendar,
)
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.tables import rules_version
from samad_desktop.services import deadline_moves

EVENTS_SHOWN = 100
_CHANGED = frozenset({Change(Noun.REFERENCE), Change(Noun.CASE)})
_NEW_HOURS = "ساعت‌های کاری تازه"


@dataclass(frozen=True, slots=True)
class CalendarBook:
    """Everything that was entered about working time; in the order in which it was."""

    weeks: tuple[WeekHours, ...]
    holidays: tuple[tuple[Holiday, bool], ...]
    decrees: tuple[ClosureDecree, ...]
    policies: tuple[DeadlinePolicy, ...]
    levels: tuple[EscalationLevel, ...]
    order_levels: tuple[EscalationLevel, ...]


class CalendarService:
    """What may be done with the calendar. Safe to call from any thread."""

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
                latest_levels(directive_levels.versions(connection)),
            )

    def events(self, actor: Actor) -> tuple[CentreEvent, ...]:
        """Return who changed what of the settings when, the last `EVENTS_SHOWN`, newest first.

        Changes of people are among them: who keeps the centre may know who let whom in.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return centre_events.latest(connection, EVENTS_SHOWN)

    def subject_names(self, actor: Actor) -> tuple[SubjectName, ...]:
        """Return every subject and branch of subjects that a rule may be for.

        Raises:
            Forbidden: the person does not keep the centre's settings.
        """
        actor.must(Right.MANAGE_CENTRE)
        with self._database.reading() as connection:
            return reference.subject_names(connection)

    def preview(self, actor: Actor, change: CalendarChange) -> DecreeEffect:
        """Say what a decree, or another day or week, would move; nothing is stored.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the change has errors.
        """
        actor.must(Right.MANAGE_CENTRE)
        change = change.checked()
        with self._database.reading() as connection:
            # The count comes first: rules read after it are never older than it says.
            number = _rules_number(connection)
            if isinstance(change, ClosureDecree):
                _refuse_twice(connection, change)
            found = deadlines.rules(connection).with_change(change)
            return replace(deadline_moves.foresee(connection, found), rules_number=number)

    def enter(
        self, actor: Actor, decree: ClosureDecree, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]:
        """Enter a decree and move every deadline that runs, in one transaction.

        A decree is undone by a later one for the same days whose hours are None.

        Args:
            seen: the count of the rules by which the decree was previewed.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the decree has errors; nothing was stored.
            RuleBroken: `rules_changed`, they are others than those that were `seen`.
        """
        actor.must(Right.MANAGE_CENTRE)
        decree = decree.checked()
        with self._database.transaction() as connection:
            now = server_now(connection)
            _refuse_twice(connection, decree)
            decree_id = working_calendar.add_decree(connection, decree, actor.staff_id, now)
            _must_be_as_seen(connection, seen)
            after = _decree_values(decree)
            _record(connection, actor, SettingKind.DECREE, decree.number, {}, after)
            told = deadline_moves.move(connection, actor, decree.title, decree_id)
        deadline_moves.move_beginners(self._database, actor, decree.title, decree_id)
        return Outcome(told, _CHANGED)

    def correct(
        self, actor: Actor, day: CorrectedDay, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]:
        """Say of a day that it is off, or that it is none after all, and move what runs.

        A lunar day is estimated until it is announced; both dates are kept of what it moves.

        Args:
            seen: the count of the rules by which it was previewed.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the day has no name.
            RuleBroken: `rules_changed`, they are others than those that were `seen`.
        """
        actor.must(Right.MANAGE_CENTRE)
        day = day.checked()
        holiday = day.holiday
        with self._database.transaction() as connection:
            now = server_now(connection)
            known = working_calendar.known_holidays(connection)
            before = _holiday_values(each for each in known if each[0].day == holiday.day)
            working_calendar.set_holiday(connection, holiday, actor.staff_id, now, off=day.off)
            _must_be_as_seen(connection, seen)
            key, after = holiday.day.isoformat(), _holiday_values([(holiday, day.off)])
            _record(connection, actor, SettingKind.HOLIDAY, key, before, after)
            told = deadline_moves.move(connection, actor, holiday.name)
        deadline_moves.move_beginners(self._database, actor, holiday.name)
        return Outcome(told, _CHANGED)

    def set_week(
        self, actor: Actor, week: WeekHours, *, seen: int | None = None
    ) -> Outcome[DecreeEffect]:
        """Let other hours hold from a day on, and move what runs; both dates are kept.

        Args:
            seen: the count of the rules by which they were previewed.

        Raises:
            Forbidden: the person does not keep the centre's settings.
            ValidationFailed: the hours overlap, or no day has any.
            RuleBroken: `rules_changed`, they are others than those that were `seen`.
        """
        actor.must(Right.MANAGE_CENTRE)
        week = week.checked()
        with self._database.transaction() as connection:
            now = server_now(connection)
            held = [
                each
                for each in sorted(working_calendar.weeks(connection), key=_begins)
                if each.valid_from <= week.valid_from
            ]
            working_calendar.add_week(connection, week, actor.staff_id, now)
            _must_be_as_seen(connection, seen)
            day, after = week.valid_from.isoformat(), _week_values(week)
            before = _week_values(held[-1]) if held else {}
            _record(connection, actor, SettingKind.WEEK, day, before, after)
            told = deadline_moves.move(connection, actor, _NEW_HOURS)
        deadline_moves.move_beginners(self._database, actor, _NEW_HOURS)
        return Outcome(told, _CHANGED)


def _refuse_twice(connection: Connection, decree: ClosureDecree) -> None:
    """Refuse a decree that says once more what it said last: nothing would move by it."""
    known = working_calendar.decrees(connection)
    last = next((each for each in reversed(known) if each.number == decree.number), None)
    if last is not None and replace(last, title=decree.title) == decree:
        raise ValidationFailed((FieldError("number", "decree_twice"),))


def _must_be_as_seen(connection: Connection, seen: int | None) -> None:
    """Refuse a change whose preview was reckoned by other rules than those that hold now.

    The change itself is counted, and whoever counts next waits for this transaction.
    """
    if seen is not None and _rules_number(connection) != seen + 1:
        raise RuleBroken("rules_changed")


def _rules_number(connection: Connection) -> int:
    return connection.execute(select(rules_version.c.number)).scalar_one()


def _begins(week: WeekHours) -> date:
    return week.valid_from


def _record(
    connection: Connection, actor: Actor, kind: SettingKind, key: str, before: Values, after: Values
) -> None:
    now = server_now(connection)
    centre_events.add(connection, kind, key, actor.staff_id, now, before=before, after=after)


def _decree_values(decree: ClosureDecree) -> Values:
    hours = "" if decree.hours is None else hours_text(decree.hours)
    return {
        "title": decree.title,
        "first_day": decree.first_day.isoformat(),
        "last_day": decree.last_day.isoformat(),
        "effect": "lifted" if decree.hours is None else "shortened" if hours else "closed",
        "hours": hours,
    }


def _holiday_values(found: Iterable[tuple[Holiday, bool]]) -> Values:
    """Return the values of the one day in `found`, or none."""
    return next(
        (
            {
                "name": holiday.name,
                "off": "yes" if off else "no",
                "estimated": "yes" if holiday.estimated else "no",
            }
            for holiday, off in found
        ),
        {},
    )


def _week_values(week: WeekHours) -> Values:
    return {f"day{place}": hours_text(hours) for place, hours in enumerate(week.days)}
