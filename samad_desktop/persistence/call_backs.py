"""Calls to citizens with the answer, one row a try; some are put off to an hour that was named."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    exists,
    func,
    insert,
    or_,
    select,
)

from samad_desktop.domain.call_backs import CallBackDraft, CallBackOutcome
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.tables import call_backs, deadlines

_b, _d = call_backs.c, deadlines.c
_asked, _later = call_backs.alias(), call_backs.alias()


def still_promised(table: FromClause) -> ColumnElement[bool]:
    """Return which tries, in `call_backs` or an alias of it, promised a call that is not made yet.

    A promise about an answer holds until the citizen hears it, another hour is named, or
    nobody is reached at its hour; who was not reached before that still waits for it.
    """
    promise, later = table.c, _later.c
    settled = exists(later.id).where(
        later.case_id == promise.case_id,
        later.id > promise.id,
        or_(later.outcome != CallBackOutcome.NOT_REACHED, later.at >= promise.again_at),
    )
    about_this_answer = exists(_d.id).where(
        _d.case_id == promise.case_id, clock_states.TO_BE_CALLED, _d.started_at <= promise.at
    )
    return and_(promise.again_at.is_not(None), ~settled, about_this_answer)


def add(
    connection: Connection, case_id: int, draft: CallBackDraft, staff_id: int, at: datetime
) -> None:
    """Store what became of one call."""
    connection.execute(
        insert(call_backs).values(
            case_id=case_id,
            outcome=draft.outcome,
            again_at=draft.again_at,
            staff_id=staff_id,
            at=at,
        )
    )


def tries(connection: Connection, case_id: int) -> int:
    """Return how often nobody was reached since somebody last was."""
    c = call_backs.c
    reached = select(func.coalesce(func.max(c.id), 0)).where(
        c.case_id == case_id, c.outcome != CallBackOutcome.NOT_REACHED
    )
    query = select(func.count()).where(c.case_id == case_id, c.id > reached.scalar_subquery())
    return connection.execute(query).scalar_one()


def promised_at(connection: Connection, case_id: int) -> datetime | None:
    """Return for when (UTC) the citizen was promised a call about the answer, if she was."""
    query = select(func.max(_b.again_at)).where(_b.case_id == case_id, still_promised(call_backs))
    return connection.execute(query).scalar_one()


def next_promise(now: datetime) -> Select[Any]:
    """Select the next hour after `now` for which a call that is not made yet was promised."""
    # Few citizens wait for their answers, and many were called over the years.
    waiting = select(_d.case_id).where(clock_states.TO_BE_CALLED)
    return select(func.min(_b.again_at)).where(
        _b.case_id.in_(waiting), _b.again_at > now, still_promised(call_backs)
    )


def put_off(case_id: ColumnElement[int], now: datetime) -> ColumnElement[bool]:
    """Return whether the call about a case's answer was promised for an hour after `now`."""
    promise = _asked.c
    return exists(promise.id).where(
        promise.case_id == case_id, promise.again_at > now, still_promised(_asked)
    )
