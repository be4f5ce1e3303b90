"""What a change of the calendar or of the levels does to every clock that runs."""

from dataclasses import replace

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.deadlines import Deadline
from samad_desktop.domain.decree_effects import DecreeEffect, MovedDeadline, effect
from samad_desktop.persistence import deadlines
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.deadlines import RunningClock
from samad_desktop.persistence.tables import cases

_Moved = list[tuple[RunningClock, Deadline]]


def foresee(connection: Connection, rules: Rules) -> DecreeEffect:
    """Say what would move by these rules; nothing is stored."""
    return _effect(connection, _moved(connection, rules))


def move(
    connection: Connection, actor: Actor, reason: str, decree_id: int | None = None
) -> DecreeEffect:
    """Move every clock to where the rules as they stand now put it; both dates are kept."""
    moved = _moved(connection, deadlines.rules(connection), for_update=True)
    deadlines.move(
        connection,
        moved,
        reason=reason,
        decree_id=decree_id,
        staff_id=actor.staff_id,
        at=server_now(connection),
    )
    return _effect(connection, moved)


def move_beginners(
    database: Database, actor: Actor, reason: str, decree_id: int | None = None
) -> None:
    """Move the clocks that began meanwhile, by the rules as they were."""
    with database.transaction() as connection:
        deadlines.wait_for_beginners(connection)
        move(connection, actor, reason, decree_id)


def _moved(connection: Connection, rules: Rules, *, for_update: bool = False) -> _Moved:
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
