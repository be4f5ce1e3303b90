"""How the cases stand by their running clocks at one moment; the worst clock of each decides.

Thresholds are stored as moments, so this is one exact question at any instant.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    false,
    func,
    literal_column,
    or_,
    select,
    true,
)

from samad_desktop.domain.counters import OF_A_LEVEL, Counter, Moment, Scope
from samad_desktop.domain.deadlines import Step
from samad_desktop.persistence.tables import deadlines, referrals

_Clocks = Select[*tuple[Any, ...]]

_d, _r = deadlines.c, referrals.c

# A clock that stands still is due at no moment.
_RUNNING = and_(_d.ended_at.is_(None), _d.due_at.is_not(None))
# Literals, not parameters: SQLite uses a partial index only for the very same words.
_CALL_BACK = _d.step == literal_column(f"'{Step.CALL_BACK.value}'")
TO_BE_CALLED = and_(_RUNNING, _CALL_BACK)
_ANSWER = _d.step == literal_column(f"'{Step.ANSWER.value}'")


def worst(moment: Moment, scope: Scope) -> Select[int, datetime | None, int, Any]:
    """Select `case_id`, `due`, `level` and `near` (2 overdue, 1 due soon) of each case.

    Clocks that have reached no level and are not due soon decide nothing, and are most.
    """
    return _worst(_clocks(scope), moment, _d.case_id)


def worst_of_agencies(moment: Moment) -> Select[*tuple[Any, ...]]:
    """Select what `worst` does of each case with each agency that has to answer it.

    Of one agency it is what its own people count; `agency_id` says whose it is.
    """
    return _worst(_of_agencies(_running()), moment, _d.case_id, _r.agency_id)


def is_counted(counter: Counter, worst: FromClause) -> ColumnElement[bool]:
    """Say which rows of the `worst` a counter counts."""
    if counter in OF_A_LEVEL:
        return worst.c.level == OF_A_LEVEL[counter]
    return worst.c.near == (2 if counter is Counter.OVERDUE else 1)


def having(counter: Counter, moment: Moment) -> ColumnElement[bool]:
    """Return which of the `worst` a counter counts."""
    if counter in OF_A_LEVEL:
        return func.max(level(moment)) == OF_A_LEVEL[counter]
    first = func.min(_d.due_at)
    if counter is Counter.OVERDUE:
        return first <= moment.now
    return and_(first > moment.now, first <= moment.soon)


def call_backs(scope: Scope) -> Select[int, datetime | None]:
    """Select `case_id` and `due` of each case whose citizen is to be called; no agency calls."""
    whole_centre = true() if scope.agency_ids is None else false()
    return (
        select(_d.case_id, func.min(_d.due_at).label("due"))
        .where(TO_BE_CALLED, whole_centre)
        .group_by(_d.case_id)
    )


def next_threshold(moment: Moment, scope: Scope) -> Select[Any]:
    """Select the next moment at which a clock reaches a level."""
    levels = (_d.level1_at, _d.level2_at, _d.level3_at, _d.level4_at)
    upcoming = case(*((level > moment.now, level) for level in levels))
    return _clocks(scope).with_only_columns(func.min(upcoming))


def next_due(moment: Moment, scope: Scope, *, beyond: bool) -> Select[Any]:
    """Select the next moment at which something is due: after now, or `beyond` what is soon."""
    after = moment.soon if beyond else moment.now
    return _clocks(scope).with_only_columns(func.min(_d.due_at)).where(_d.due_at > after)


def _clocks(scope: Scope) -> _Clocks:
    """Select from the clocks that run: all of them, or those on some agencies' answers."""
    if scope.agency_ids is None:
        return _running()
    return _of_agencies(_running()).where(_r.agency_id.in_(scope.agency_ids))


def _running() -> _Clocks:
    return select(_d.id).where(_RUNNING)


def _of_agencies(clocks: _Clocks) -> _Clocks:
    answered_by = clocks.join(referrals, _r.id == _d.referral_id)
    return answered_by.where(_ANSWER, _r.ended_at.is_(None))


def _worst(clocks: _Clocks, moment: Moment, *by: ColumnElement[int]) -> _Clocks:
    near = case((_d.due_at > moment.soon, 0), (_d.due_at > moment.now, 1), else_=2)
    return (
        clocks.with_only_columns(
            *by,
            func.min(_d.due_at).label("due"),
            func.max(level(moment)).label("level"),
            func.max(near).label("near"),
        )
        .where(or_(_d.level1_at <= moment.now, _d.due_at <= moment.soon))
        .group_by(*by)
    )


def level(moment: Moment) -> ColumnElement[int]:
    """Return the highest level that a clock has reached; most have reached none."""
    return case(
        (_d.level1_at > moment.now, 0),
        *((_d[f"level{level}_at"] <= moment.now, level) for level in (4, 3, 2, 1)),
        else_=0,
    )
