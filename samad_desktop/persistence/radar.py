"""What the radar reads: recent calls, those of the past, and what was put aside."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, cast, extract, func, insert, select
from uuid_utils.compat import uuid7

from samad_desktop.domain.radar import HISTORY, LONGEST, Alarm, Call, Cell, Past, SetAside
from samad_desktop.persistence.tables import cases, radar_set_asides, staff, subjects

_c, _a = cases.c, radar_set_asides.c
_HOUR_S = 3_600


def recent(connection: Connection, since: datetime, now: datetime) -> tuple[Call, ...]:
    """Return the calls that opened a case from `since` until `now` (UTC)."""
    query = select(_c.id, _c.received_at, _c.subject_id, _c.county_id).where(
        _c.received_at >= since, _c.received_at <= now
    )
    return tuple(Call(*row) for row in connection.execute(query))


def past(connection: Connection, until: datetime) -> Past:
    """Return what was called about before `until`, for as long as it counts.

    A centre that is younger than that has the past that it has.
    """
    since = until - HISTORY
    within = _c.received_at >= since, _c.received_at < until
    first = connection.scalar(select(func.min(_c.received_at)).where(*within))
    hour = _hour(connection)
    by_hour = select(hour, func.count()).where(*within).group_by(hour)
    by_cell = (
        select(_c.subject_id, _c.county_id, func.count())
        .where(*within)
        .group_by(_c.subject_id, _c.county_id)
    )
    return Past(
        first or until,
        until,
        {datetime.fromtimestamp(int(at), until.tzinfo): n for at, n in connection.execute(by_hour)},
        {(subject, county): n for subject, county, n in connection.execute(by_cell)},
    )


def branches(connection: Connection) -> tuple[Mapping[int, int], Mapping[int, str]]:
    """Return the branch of each subject that has one, and the names of the branches."""
    s = subjects.c
    rows = connection.execute(select(s.id, s.parent_id, s.name)).all()
    names = {row.id: row.name for row in rows}
    parents = {row.id: row.parent_id for row in rows if row.parent_id is not None}
    return parents, {each: names[each] for each in parents.values()}


def put_aside(connection: Connection, now: datetime) -> tuple[SetAside, ...]:
    """Return what was last said of each cell; what is older than the longest window is over."""
    query = (
        select(_a.subject_id, _a.county_id, _a.observed, _a.reason, staff.c.display_name, _a.set_at)
        .join(staff, staff.c.id == _a.set_by)
        .where(_a.set_at > now - LONGEST)
        .order_by(_a.id)
    )
    last: dict[Cell, SetAside] = {}
    for row in connection.execute(query):
        cell = Cell(row.subject_id, row.county_id)
        last[cell] = SetAside(cell, row.observed, row.reason, row.display_name, row.set_at)
    return tuple(last.values())


def put(connection: Connection, alarm: Alarm, reason: str, staff_id: int, at: datetime) -> None:
    """Store that an alarm was put aside."""
    connection.execute(
        insert(radar_set_asides).values(
            uuid=uuid7(),
            subject_id=alarm.cell.subject_id,
            county_id=alarm.cell.county_id,
            window_hours=int(alarm.window.total_seconds()) // _HOUR_S,
            observed=alarm.observed,
            expected=alarm.expected,
            reason=reason,
            set_by=staff_id,
            set_at=at,
        )
    )


def _hour(connection: Connection) -> ColumnElement[Any]:
    """Return the begin of the hour in which a case was received, in seconds since 1970."""
    if connection.dialect.name == "sqlite":
        seconds = cast(extract("epoch", _c.received_at), Integer)
        return seconds - seconds % _HOUR_S
    return extract("epoch", func.date_trunc("hour", _c.received_at))
