"""Up to which level a clock was raised: what its office was told, for the date as it stands."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, case, func, select, update

from samad_desktop.persistence.tables import deadlines, reminders

LEVELS = 4
THRESHOLDS = tuple(deadlines.c[f"level{level}_at"] for level in range(1, LEVELS + 1))


def settle(connection: Connection, reached: Sequence[tuple[int, int]]) -> None:
    """Settle up to which level moved clocks were raised; each comes with the level it has reached.

    A level that is ahead again is raised again when it is reached. One whose office was told at
    its moment or later was raised for just this date: a decree that is lifted raises nothing
    twice.
    """
    _forget_what_is_ahead(connection, reached)
    _remember_what_was_told(connection, [clock_id for clock_id, level in reached if level])


def _forget_what_is_ahead(connection: Connection, reached: Sequence[tuple[int, int]]) -> None:
    statement = (
        update(deadlines)
        .where(deadlines.c.id == bindparam("clock_id"), deadlines.c.raised_level > bindparam("now"))
        .values(raised_level=bindparam("now"))
    )
    connection.execute(statement, [{"clock_id": clock, "now": level} for clock, level in reached])


def _remember_what_was_told(connection: Connection, clock_ids: Sequence[int]) -> None:
    if not clock_ids:
        return
    moment = case(
        *((reminders.c.level == level, at) for level, at in enumerate(THRESHOLDS, start=1))
    )
    told = (
        select(func.max(reminders.c.level))
        .where(reminders.c.deadline_id == deadlines.c.id, reminders.c.raised_at >= moment)
        .scalar_subquery()
    )
    connection.execute(
        update(deadlines)
        .where(deadlines.c.id.in_(clock_ids), deadlines.c.raised_level < told)
        .values(raised_level=told)
    )
