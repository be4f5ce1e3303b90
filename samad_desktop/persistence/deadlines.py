"""Clocks that run: begun, paused, ended and moved, with the moments at which they rise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    func,
    insert,
    literal,
    select,
    update,
)

from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.deadlines import (
    Deadline,
    DeadlinePolicy,
    Step,
    TermUnit,
    deadline,
    level_at,
)
from samad_desktop.domain.working_time import ClockPause, WorkingTime
from samad_desktop.persistence import directive_levels, raised_levels, working_calendar
from samad_desktop.persistence.centre_rules import Rules
from samad_desktop.persistence.matters import reason_of
from samad_desktop.persistence.raised_levels import LEVELS, THRESHOLDS
from samad_desktop.persistence.tables import (
    clock_pauses,
    deadline_moves,
    deadlines,
    rules_version,
)

_MOVED_AT_ONCE = 1_000

# Why a clock has another term than its rule's is read by nobody.
CLOCK_COLUMNS = tuple(each for each in deadlines.c if each is not deadlines.c.reason)


@dataclass(frozen=True, slots=True)
class RunningClock:
    """A clock as it runs: since when, by which term, with which pauses, until when.

    `recipient_id` is which agency has to act by it, where it is of a directive.
    """

    id: int
    case_id: int
    referral_id: int | None
    step: Step
    started_at: datetime
    term: DeadlinePolicy
    stored: Deadline
    pauses: tuple[ClockPause, ...] = ()
    recipient_id: int | None = None


def rules(connection: Connection) -> Rules:
    """Read the calendar, the rules and the levels.

    Raises:
        NotFound: this centre has no calendar.
    """
    return Rules(
        working_calendar.read(connection),
        working_calendar.policies(connection),
        working_calendar.levels(connection),
        directive_levels.versions(connection),
    )


def begin(
    connection: Connection,
    *,
    case_id: int,
    referral_id: int | None,
    started_at: datetime,
    term: DeadlinePolicy,
    reason: str,
    computed: Deadline,
    recipient_id: int | None = None,
) -> int:
    """Start a clock; return its id. `term` is the rule, with the amount that really holds."""
    values = _beginning(case_id, referral_id, started_at, term, computed)
    values |= {"reason": reason, "recipient_id": recipient_id}
    made = connection.execute(insert(deadlines).values(values).returning(deadlines.c.id))
    return made.scalar_one()


def begin_by(
    connection: Connection,
    rules_number: int,
    *,
    case_id: int,
    started_at: datetime,
    term: DeadlinePolicy,
    computed: Deadline,
) -> bool:
    """Start a clock if the rules it was computed by are still those; say whether they are."""
    values = _beginning(case_id, None, started_at, term, computed)
    made = connection.execute(_BEGIN_BY, values | {"rules_number": rules_number})
    return made.scalar_one_or_none() is not None


def end(connection: Connection, clock_ids: Sequence[int], at: datetime) -> None:
    """Stop clocks for good; one that stands still is ended, too."""
    connection.execute(
        update(deadlines)
        .where(deadlines.c.id.in_(clock_ids), deadlines.c.ended_at.is_(None))
        .values(ended_at=at)
    )


def go_on(connection: Connection, referral_id: int, step: Step) -> None:
    """Let the last clock of a referral's step run again as if it had never been ended."""
    d = deadlines.c
    last = select(func.max(d.id)).where(d.referral_id == referral_id, d.step == step)
    connection.execute(
        update(deadlines).where(d.id == last.scalar_subquery()).values(ended_at=None)
    )


def end_directive(connection: Connection, recipient_id: int, at: datetime) -> None:
    """Stop the clock of a directive: its agency says that it is done."""
    d = deadlines.c
    ends = update(deadlines).where(d.recipient_id == recipient_id, d.ended_at.is_(None))
    connection.execute(ends.values(ended_at=at))


def go_on_with_directive(connection: Connection, recipient_id: int) -> None:
    """Let the clock of a directive run again as if it had never been ended."""
    goes_on = update(deadlines).where(deadlines.c.recipient_id == recipient_id)
    connection.execute(goes_on.values(ended_at=None))


def set_term(connection: Connection, clock_id: int, amount: int, reason: str) -> None:
    """Remember that a clock has another term than its rule's, and why."""
    connection.execute(
        update(deadlines).where(deadlines.c.id == clock_id).values(amount=amount, reason=reason)
    )


def running(
    connection: Connection, *, case_id: int | None = None, for_update: bool = False
) -> tuple[RunningClock, ...]:
    """Return the clocks that run or stand still, of one case or of all.

    Args:
        for_update: nobody else changes them until the transaction ends; new ones may begin.
    """
    d = deadlines.c
    of_case = () if case_id is None else (d.case_id == case_id,)
    return found(connection, d.ended_at.is_(None), *of_case, for_update=for_update)


def standing_still(connection: Connection, case_id: int) -> tuple[RunningClock, ...]:
    """Return the clocks of a case whose pause still lasts, the ended ones as well."""
    still = select(clock_pauses.c.deadline_id).where(clock_pauses.c.resumed_at.is_(None))
    return found(connection, deadlines.c.case_id == case_id, deadlines.c.id.in_(still))


def found(
    connection: Connection, *conditions: ColumnElement[bool], for_update: bool = False
) -> tuple[RunningClock, ...]:
    query = select(*CLOCK_COLUMNS).where(*conditions).order_by(deadlines.c.id)
    if for_update:
        query = query.with_for_update()
    rows = connection.execute(query).all()
    paused = _pauses(connection, *conditions) if rows else {}
    return tuple(_clock(row, paused.get(row.id, ())) for row in rows)


def wait_for_beginners(connection: Connection) -> None:
    """Go on once every transaction that was beginning a clock has ended; new ones wait."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_wait_for_beginners()))


def pause(connection: Connection, clock_id: int, at: datetime, reason: str, staff_id: int) -> None:
    """Let a clock stand still: it is due at no moment until it goes on."""
    connection.execute(
        insert(clock_pauses).values(
            deadline_id=clock_id, paused_at=at, reason=reason, staff_id=staff_id
        )
    )
    _store(connection, [(clock_id, Deadline(None))])


def stand_still(connection: Connection, case_id: int) -> bool:
    """Say whether clocks of a case stand still."""
    query = _lasting(case_id, clock_pauses.c.id)
    return connection.execute(query).first() is not None


def pause_like_others(connection: Connection, clock_id: int, case_id: int, at: datetime) -> None:
    """Remember that a clock that began with no due date stands still as its case's others do.

    An agency never reads the reason, which may be the citizen's own words.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_pause_like_others(clock_id)))
        return
    p = clock_pauses.c
    lasting = _lasting(
        case_id, literal(clock_id), literal(at, p.paused_at.type), p.reason, p.staff_id
    )
    names = ["deadline_id", "paused_at", "reason", "staff_id"]
    connection.execute(insert(clock_pauses).from_select(names, lasting))


def _lasting(case_id: int, *columns: ColumnElement[Any]) -> Select[Any]:
    p = clock_pauses.c
    return (
        select(*columns)
        .select_from(clock_pauses)
        .join(deadlines, deadlines.c.id == p.deadline_id)
        .where(deadlines.c.case_id == case_id, p.resumed_at.is_(None))
        .limit(1)
    )


def resume(connection: Connection, clock: RunningClock, at: datetime, computed: Deadline) -> None:
    """Let a clock go on, with the deadline that was computed for it."""
    connection.execute(
        update(clock_pauses)
        .where(clock_pauses.c.deadline_id == clock.id, clock_pauses.c.resumed_at.is_(None))
        .values(resumed_at=at)
    )
    _store(connection, [(clock.id, computed)])


def compute(clock: RunningClock, rules: Rules, time: WorkingTime) -> Deadline:
    """Compute a clock's deadline by the calendar of `time`."""
    levels = rules.levels_of(clock.step, clock.started_at)
    return deadline(clock.started_at, clock.term, levels, time, clock.pauses)


def move(
    connection: Connection,
    moved: Sequence[tuple[RunningClock, Deadline]],
    *,
    reason: str,
    decree_id: int | None,
    staff_id: int | None,
    at: datetime,
) -> None:
    """Give clocks new deadlines and remember both dates, and by what they were moved."""
    for first in range(0, len(moved), _MOVED_AT_ONCE):
        part = moved[first : first + _MOVED_AT_ONCE]
        _store(connection, [(clock.id, computed) for clock, computed in part])
        reached = [(clock.id, level_at(new.thresholds, at)) for clock, new in part]
        raised_levels.settle(connection, reached)
        connection.execute(
            insert(deadline_moves),
            [
                {
                    "deadline_id": clock.id,
                    "decree_id": decree_id,
                    "reason": reason,
                    "old_due": clock.stored.due,
                    "new_due": computed.due,
                    "staff_id": staff_id,
                    "at": at,
                }
                for clock, computed in part
            ],
        )


def _store(connection: Connection, computed: Iterable[tuple[int, Deadline]]) -> None:
    statement = (
        update(deadlines)
        .where(deadlines.c.id == bindparam("clock_id"))
        .values({column: bindparam(f"new_{column.name}") for column in _MOMENTS})
    )
    connection.execute(
        statement,
        [
            {"clock_id": clock_id}
            | {f"new_{name}": moment for name, moment in _moments(found).items()}
            for clock_id, found in computed
        ],
    )


_MOMENTS = (deadlines.c.due_at, *THRESHOLDS)

# Built once: registering a call spends its time on the database, not on its sentences.
# The table is locked before the count is looked at, so that a decree moves what began before.
_BEGUN = (
    *("case_id", "referral_id", "step", "started_at", "policy_id", "unit", "amount"),
    *(column.name for column in _MOMENTS),
)
_BEGIN_BY = (
    insert(deadlines)
    .from_select(
        [*_BEGUN, "reason"],
        select(*(bindparam(name, type_=deadlines.c[name].type) for name in _BEGUN), literal(""))
        .select_from(rules_version)
        .where(rules_version.c.number == bindparam("rules_number")),
        include_defaults=False,
    )
    .returning(deadlines.c.id)
)


def _beginning(
    case_id: int,
    referral_id: int | None,
    started_at: datetime,
    term: DeadlinePolicy,
    computed: Deadline,
) -> dict[str, Any]:
    return {
        "case_id": case_id,
        "referral_id": referral_id,
        "step": term.step,
        "started_at": started_at,
        "policy_id": term.id,
        "unit": term.unit,
        "amount": term.amount,
        **_moments(computed),
    }


def _moments(computed: Deadline) -> dict[str, datetime | None]:
    thresholds = (*computed.thresholds, *(None,) * LEVELS)[:LEVELS]
    return dict(zip((column.name for column in _MOMENTS), (computed.due, *thresholds), strict=True))


def _pauses(
    connection: Connection, *conditions: ColumnElement[bool]
) -> dict[int, tuple[ClockPause, ...]]:
    """Return the pauses of such clocks, by clock; to an agency without what it may not know."""
    p = clock_pauses.c
    reason = reason_of(connection, func.samad_pause_reason(p.id), p.reason)
    query = (
        select(p.deadline_id, p.paused_at, p.resumed_at, reason.label("reason"))
        .join(deadlines, deadlines.c.id == p.deadline_id)
        .where(*conditions)
        .order_by(p.id)
    )
    found: dict[int, tuple[ClockPause, ...]] = {}
    for row in connection.execute(query):
        pause = ClockPause(row.paused_at, row.resumed_at, row.reason)
        found[row.deadline_id] = (*found.get(row.deadline_id, ()), pause)
    return found


def thresholds_of(row: Any) -> tuple[datetime, ...]:
    """Return the moments of a clock's row at which it rises; none while it stands still."""
    moments = (getattr(row, column.name) for column in THRESHOLDS)
    return tuple(moment for moment in moments if moment is not None)


def _clock(row: Any, pauses: tuple[ClockPause, ...]) -> RunningClock:
    step, unit = Step(row.step), TermUnit(row.unit)
    term = DeadlinePolicy(
        row.policy_id, step, unit, row.amount, row.started_at.astimezone(TEHRAN).date()
    )
    return RunningClock(
        row.id,
        row.case_id,
        row.referral_id,
        step,
        row.started_at,
        term,
        Deadline(row.due_at, thresholds_of(row)),
        pauses,
        row.recipient_id,
    )
