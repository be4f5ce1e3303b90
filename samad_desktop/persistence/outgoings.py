"""The list of what left the program: who, by which way, of which case, how many people."""

from datetime import datetime

from sqlalchemy import Connection, column, func, insert, or_, select

from samad_desktop.domain.access import Right
from samad_desktop.domain.outgoing import (
    LOOKED_UP_SHOWN,
    LOOKED_UP_WITHIN,
    LookUpCount,
    Outgoing,
    OutgoingLine,
    WayOut,
)
from samad_desktop.persistence.tables import cases, outgoings, staff

_o = outgoings.c


def add(connection: Connection, outgoing: Outgoing, staff_id: int) -> None:
    """Remember that something is about to leave."""
    connection.execute(
        insert(outgoings).values(
            way=outgoing.way,
            case_id=outgoing.case_id,
            people=outgoing.people,
            staff_id=staff_id,
            reason=outgoing.reason,
            at=func.samad_now(),
        )
    )


def looked_up(
    connection: Connection,
    login: str,
    span: tuple[datetime, datetime],
    way: WayOut = WayOut.LOOKED_UP,
) -> int:
    """Count the people whom somebody looked up, or asked about, in a half-open span (UTC)."""
    asked = (
        select(func.coalesce(func.sum(_o.people), 0))
        .join(staff, staff.c.id == _o.staff_id)
        .where(staff.c.login == login, _o.way == way)
        .where(_o.at >= span[0], _o.at < span[1])
    )
    return int(connection.execute(asked).scalar_one())


def count_of(connection: Connection, login: str, now: datetime) -> LookUpCount | None:
    """Return how much somebody looked up until `now`; None for a log-in that may not know."""
    if connection.dialect.name == "postgresql":
        may = or_(func.samad_may(Right.MANAGE_STAFF), func.samad_may(Right.SEE_AUDIT))
        if not connection.execute(select(may)).scalar_one():
            return None
        names = ("people", "people_of_week", "searches", "searches_of_week", "ids", "ids_of_week")
        told = func.samad_look_ups_of(login).table_valued(*(column(name) for name in names))
        return LookUpCount(*connection.execute(select(told)).one())
    spans = [(now - ago, now + LOOKED_UP_WITHIN) for ago in (LOOKED_UP_WITHIN, LOOKED_UP_SHOWN)]
    people, of_week = (looked_up(connection, login, span) for span in spans)
    ids, ids_of_week = (looked_up(connection, login, span, WayOut.ASKED_IDS) for span in spans)
    return LookUpCount(people, of_week, ids=ids, ids_of_week=ids_of_week)


def latest(
    connection: Connection, login: str | None, before: int | None, size: int
) -> tuple[OutgoingLine, ...]:
    """Return what left, the newest first; of one person only, where a login is given."""
    query = (
        select(outgoings, staff.c.display_name, cases.c.tracking_code)
        .join(staff, staff.c.id == _o.staff_id)
        .outerjoin(cases, cases.c.id == _o.case_id)
        .order_by(_o.id.desc())
        .limit(size)
    )
    if login is not None:
        query = query.where(staff.c.login == login)
    if before is not None:
        query = query.where(_o.id < before)
    return tuple(
        OutgoingLine(
            row.id,
            row.at,
            row.display_name,
            Outgoing(WayOut(row.way), row.case_id, row.people, row.reason),
            row.tracking_code or "",
        )
        for row in connection.execute(query)
    )
