"""Schedules of reports in and out."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from samad_desktop.domain.calendar import parse_clock
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_schedules import Rhythm, Schedule, ScheduleDraft
from samad_desktop.domain.reports import FileKind
from samad_desktop.persistence.tables import report_schedules

_s = report_schedules.c
_MINUTES_AN_HOUR = 60


def of_person(connection: Connection, staff_id: int) -> tuple[Schedule, ...]:
    """Return what a person keeps, as it was kept."""
    query = select(report_schedules).where(_s.staff_id == staff_id).order_by(_s.id)
    return tuple(map(_schedule, connection.execute(query)))


def keep(connection: Connection, draft: ScheduleDraft, staff_id: int) -> int:
    """Store a checked draft; return its id."""
    at = parse_clock(draft.at)
    values = {
        "staff_id": staff_id,
        "report": draft.report,
        "period": draft.period,
        "format": draft.format,
        "folder": draft.folder,
        "rhythm": draft.rhythm,
        "at_minute": at.hour * _MINUTES_AN_HOUR + at.minute,
        "kept_at": func.samad_now(),
    }
    return connection.execute(
        insert(report_schedules).values(**values).returning(_s.id)
    ).scalar_one()


def forget(connection: Connection, schedule_id: int, staff_id: int) -> bool:
    """Remove one of a person's own; say whether there was one."""
    own = delete(report_schedules).where(_s.id == schedule_id, _s.staff_id == staff_id)
    return bool(connection.execute(own).rowcount)


def mark(connection: Connection, schedule_id: int, made_upto: datetime) -> None:
    """Remember that the report of a moment was made."""
    _change(connection, schedule_id, made_upto=made_upto, failure="")


def mark_failed(connection: Connection, schedule_id: int, failure: str) -> None:
    """Remember what hindered it, by its code."""
    _change(connection, schedule_id, failure=failure)


def _change(connection: Connection, schedule_id: int, **values: Any) -> None:
    connection.execute(update(report_schedules).where(_s.id == schedule_id).values(**values))


def _schedule(row: Row[Any]) -> Schedule:
    return Schedule(
        row.id,
        row.staff_id,
        row.report,
        Period(row.period),
        FileKind(row.format),
        row.folder,
        Rhythm(row.rhythm),
        time(*divmod(row.at_minute, _MINUTES_AN_HOUR)),
        row.kept_at,
        row.made_upto,
        row.failure,
    )
