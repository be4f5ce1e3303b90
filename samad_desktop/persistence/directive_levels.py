"""The levels of what officials order: read in their versions, and changed by a version more."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from samad_desktop.domain.deadlines import EscalationLevel, LevelsOf
from samad_desktop.domain.directive_levels import LevelVersion
from samad_desktop.domain.errors import Conflict
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import directive_levels

_l = directive_levels.c
_COLUMNS = (_l.level, _l.percent, _l.days_after, _l.office, _l.letter)


def versions(connection: Connection) -> tuple[LevelVersion, ...]:
    """Return every version of every level, in the order of their numbers."""
    query = select(_l.version, _l.valid_from, *_COLUMNS).order_by(_l.level, _l.version)
    return tuple(
        LevelVersion(row.version, row.valid_from, EscalationLevel(*row[2:], LevelsOf.DIRECTIVE))
        for row in connection.execute(query)
    )


def offices(connection: Connection) -> dict[int, str]:
    """Return whom what is ordered next is raised to, by level."""
    last = select(_l.level, func.max(_l.version).label("version")).group_by(_l.level).subquery()
    query = select(_l.level, _l.office).join(
        last, (last.c.level == _l.level) & (last.c.version == _l.version)
    )
    return {row.level: row.office for row in connection.execute(query.order_by(_l.level))}


def add_first(connection: Connection, made: Sequence[EscalationLevel], at: datetime) -> None:
    """Enter the levels of a fresh centre; they hold from `at` on."""
    for level in made:
        _add(connection, level, 1, None, at)


def change(
    connection: Connection,
    before: EscalationLevel,
    after: EscalationLevel,
    staff_id: int,
    at: datetime,
) -> bool:
    """Let a level be another for what begins from `at` on; say whether it was stored.

    Nothing is where it is as it was.

    Raises:
        Conflict: somebody changed it after `before` was read.
    """
    last = [each for each in versions(connection) if each.level.level == before.level][-1]
    if last.level != before:
        raise Conflict(before.level)
    if after == before:
        return False
    if not _add(connection, after, last.number + 1, staff_id, at):
        raise Conflict(before.level)
    return True


def _add(
    connection: Connection, level: EscalationLevel, number: int, staff_id: int | None, at: datetime
) -> bool:
    made = insert(connection.dialect.name, directive_levels).values(
        level=level.level,
        version=number,
        office=level.office,
        percent=level.percent,
        days_after=level.days_after,
        letter=level.letter,
        valid_from=at,
        entered_by=staff_id,
    )
    # Of two who change it at once, the second finds her number taken.
    stored = connection.execute(made.on_conflict_do_nothing().returning(_l.id))
    return stored.scalar_one_or_none() is not None
