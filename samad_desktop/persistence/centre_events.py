"""The record of what was changed in the centre's settings, by whom and when."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.centre_settings import CentreEvent, SettingKind, Values
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import centre_events, staff


def add(
    connection: Connection,
    kind: SettingKind,
    key: str,
    staff_id: int,
    at: datetime,
    *,
    before: Values,
    after: Values,
) -> None:
    """Record one change; `before` is empty for what is new."""
    connection.execute(
        insert(centre_events).values(
            kind=kind, key=key, before=dict(before), after=dict(after), staff_id=staff_id, at=at
        )
    )


def add_days(
    connection: Connection, kind: SettingKind, name: str, staff_id: int, *, before: int, after: int
) -> None:
    """Record that a number of days is another one from now on."""
    add(
        connection,
        kind,
        name,
        staff_id,
        server_now(connection),
        before={name: str(before)},
        after={name: str(after)},
    )


def latest(
    connection: Connection, limit: int, kinds: Collection[SettingKind] = ()
) -> tuple[CentreEvent, ...]:
    """Return the last changes, the newest first; those of some kinds only, where any are given."""
    e = centre_events.c
    query = (
        select(e.kind, e.key, staff.c.display_name, e.at, e.before, e.after)
        .join(staff, staff.c.id == e.staff_id)
        .order_by(e.id.desc())
        .limit(limit)
    )
    if kinds:
        query = query.where(e.kind.in_(kinds))
    return tuple(
        CentreEvent(SettingKind(row.kind), row.key, row.display_name, row.at, row.before, row.after)
        for row in connection.execute(query)
    )


def count(connection: Connection) -> int:
    """Return how many changes there were; whose and of what, not everybody may read."""
    return connection.execute(select(func.count(centre_events.c.id))).scalar_one()
