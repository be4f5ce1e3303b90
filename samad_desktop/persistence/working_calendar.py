"""The working calendar, the rules of deadlines and the levels, as the centre has them."""

from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import Connection, func, insert, select, update

from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.deadlines import DeadlinePolicy, EscalationLevel, Step, TermUnit
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.working_calendar import (
    ClosureDecree,
    Holiday,
    Hours,
    WeekHours,
    WorkingCalendar,
)
from samad_desktop.persistence.tables import (
    closure_decrees,
    deadline_policies,
    escalation_levels,
    holidays,
    working_weeks,
)

_Spelled = list[list[str]]

# Built once: every count and every list of a desk asks whether the calendar was changed.
_VERSION = select(
    *(
        select(each).scalar_subquery()
        for each in (
            *(func.max(working_weeks.c.id), func.max(closure_decrees.c.id)),
            *(func.max(holidays.c.entered_at), func.count(holidays.c.day)),
        )
    )
)
_WEEKS = select(working_weeks.c.valid_from, working_weeks.c.hours).order_by(working_weeks.c.id)
_HOLIDAYS = select(holidays.c.day, holidays.c.name, holidays.c.estimated, holidays.c.off).order_by(
    holidays.c.day
)


def read(connection: Connection) -> WorkingCalendar:
    """Return the calendar as it stands now.

    Raises:
        NotFound: no hours of a week were entered in this centre.
    """
    found = weeks(connection)
    if not found:
        raise NotFound("working_weeks")
    off = (holiday for holiday, is_off in known_holidays(connection) if is_off)
    return WorkingCalendar(found, off, decrees(connection))


def version(connection: Connection) -> tuple[object, ...]:
    """Return what is another whenever the calendar was changed; cheaper than reading it."""
    return tuple(connection.execute(_VERSION).one())


def weeks(connection: Connection) -> tuple[WeekHours, ...]:
    """Return the hours of a week in the order in which they were entered."""
    rows = connection.execute(_WEEKS)
    return tuple(WeekHours(row.valid_from, tuple(_hours(day) for day in row.hours)) for row in rows)


def known_holidays(connection: Connection) -> tuple[tuple[Holiday, bool], ...]:
    """Return every holiday that is known, by day, and whether it is a day off."""
    rows = connection.execute(_HOLIDAYS).all()
    return tuple((Holiday(day, name, estimated), off) for day, name, estimated, off in rows)


def decrees(connection: Connection) -> tuple[ClosureDecree, ...]:
    """Return the decrees in the order in which they were entered: the last one holds."""
    c = closure_decrees.c
    columns = (c.number, c.title, c.first_day, c.last_day, c.hours)
    rows = connection.execute(select(*columns).order_by(c.id))
    return tuple(
        ClosureDecree(
            row.number,
            row.title,
            row.first_day,
            row.last_day,
            None if row.hours is None else _hours(row.hours),
        )
        for row in rows
    )


def policies(connection: Connection) -> tuple[DeadlinePolicy, ...]:
    """Return every version of every rule, the oldest first."""
    p = deadline_policies.c
    columns = (
        *(p.id, p.step, p.unit, p.amount, p.valid_from),
        *(p.kind, p.subject_id, p.agency_id, p.source),
    )
    rows = connection.execute(select(*columns).order_by(p.valid_from, p.id))
    return tuple(
        DeadlinePolicy(
            row.id,
            Step(row.step),
            TermUnit(row.unit),
            row.amount,
            row.valid_from,
            None if row.kind is None else CaseKind(row.kind),
            row.subject_id,
            row.agency_id,
            row.source,
        )
        for row in rows
    )


def levels(connection: Connection) -> tuple[EscalationLevel, ...]:
    """Return the levels, the first one first."""
    c = escalation_levels.c
    columns = (c.level, c.percent, c.days_after, c.office, c.letter)
    return tuple(
        EscalationLevel(*row) for row in connection.execute(select(*columns).order_by(c.level))
    )


def add_week(connection: Connection, week: WeekHours, staff_id: int | None, at: datetime) -> None:
    """Enter the hours of a week, from a day on."""
    spelled = [_spelled(day) for day in week.days]
    connection.execute(
        insert(working_weeks).values(
            valid_from=week.valid_from, hours=spelled, entered_by=staff_id, entered_at=at
        )
    )


def add_holidays(
    connection: Connection, found: Sequence[Holiday], staff_id: int | None, at: datetime
) -> int:
    """Add those holidays whose days are not known yet; return how many they were."""
    known = {holiday.day for holiday, _off in known_holidays(connection)}
    rows = [
        {
            "day": holiday.day,
            "name": holiday.name,
            "estimated": holiday.estimated,
            "entered_by": staff_id,
            "entered_at": at,
        }
        for holiday in found
        if holiday.day not in known
    ]
    if rows:
        connection.execute(insert(holidays), rows)
    return len(rows)


def set_holiday(
    connection: Connection, holiday: Holiday, staff_id: int, at: datetime, *, off: bool
) -> None:
    """Correct a day: it is a day off, or it is none after all.

    One statement, so that the rules count one change.
    """
    values = {
        "name": holiday.name,
        "estimated": holiday.estimated,
        "off": off,
        "entered_by": staff_id,
        "entered_at": at,
    }
    of_day = holidays.c.day == holiday.day
    if connection.execute(select(holidays.c.day).where(of_day)).first() is None:
        connection.execute(insert(holidays).values(day=holiday.day, **values))
    else:
        connection.execute(update(holidays).where(of_day).values(**values))


def add_decree(
    connection: Connection, decree: ClosureDecree, staff_id: int | None, at: datetime
) -> int:
    """Enter a decree, which holds from now on; return its id."""
    made = connection.execute(
        insert(closure_decrees)
        .values(
            number=decree.number,
            title=decree.title,
            first_day=decree.first_day,
            last_day=decree.last_day,
            hours=None if decree.hours is None else _spelled(decree.hours),
            entered_by=staff_id,
            entered_at=at,
        )
        .returning(closure_decrees.c.id)
    )
    return made.scalar_one()


def add_policy(
    connection: Connection, policy: DeadlinePolicy, staff_id: int | None, at: datetime
) -> int:
    """Enter a version of a rule; return its id. Earlier versions stay as they are."""
    made = connection.execute(
        insert(deadline_policies)
        .values(
            step=policy.step,
            unit=policy.unit,
            amount=policy.amount,
            valid_from=policy.valid_from,
            kind=policy.kind,
            subject_id=policy.subject_id,
            agency_id=policy.agency_id,
            source=policy.source,
            entered_by=staff_id,
            entered_at=at,
        )
        .returning(deadline_policies.c.id)
    )
    return made.scalar_one()


def add_levels(connection: Connection, made: Sequence[EscalationLevel]) -> None:
    """Enter the levels of a fresh centre."""
    rows = [
        {
            "level": each.level,
            "office": each.office,
            "percent": each.percent,
            "days_after": each.days_after,
            "letter": each.letter,
        }
        for each in made
    ]
    connection.execute(insert(escalation_levels), rows)


def change_level(connection: Connection, before: EscalationLevel, after: EscalationLevel) -> bool:
    """Change a level if it is still as it was read; say whether it was."""
    c = escalation_levels.c
    changed = connection.execute(
        update(escalation_levels)
        .where(
            c.level == before.level,
            c.office == before.office,
            c.percent == before.percent,
            c.days_after == before.days_after,
            c.letter == before.letter,
        )
        .values(
            office=after.office,
            percent=after.percent,
            days_after=after.days_after,
            letter=after.letter,
        )
    )
    return bool(changed.rowcount)


def _hours(spelled: _Spelled) -> tuple[Hours, ...]:
    return tuple(
        Hours(time.fromisoformat(begin), time.fromisoformat(end)) for begin, end in spelled
    )


def _spelled(hours: Sequence[Hours]) -> _Spelled:
    return [[each.begin.isoformat("minutes"), each.end.isoformat("minutes")] for each in hours]
