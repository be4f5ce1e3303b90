"""What a forecast is made from: the answers that are due soon, and how agencies did before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from samad_desktop.domain.counters import Moment, Scope
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.forecast import AT_MOST
from samad_desktop.domain.working_time import ClockPause
from samad_desktop.persistence.tables import cases, clock_pauses, deadlines, referrals

HISTORY = 200

_d, _r = deadlines.c, referrals.c


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """The clock of one referral's answer; `ended` is when it was answered, or ended otherwise.

    Of the past its case's code is not read.
    """

    id: int
    case_id: int
    tracking_code: str
    referral_id: int
    agency_id: int
    started: datetime
    due: datetime | None
    answered: bool
    ended: datetime | None


_COLUMNS = (
    *(_d.id, _r.case_id, _r.id, _r.agency_id, _d.started_at, _d.due_at, _r.answered_at),
    _r.ended_at,
)
_READING = (
    select(*_COLUMNS)
    .select_from(referrals)
    .join(deadlines, (_d.referral_id == _r.id) & (_d.step == Step.ANSWER))
)


def due_soon(connection: Connection, moment: Moment, scope: Scope) -> tuple[AnswerClock, ...]:
    """Return the answers that will breach soon, the first due first, up to `AT_MOST`."""
    query = _READING.add_columns(cases.c.tracking_code).join(cases, cases.c.id == _r.case_id)
    query = query.where(
        _d.ended_at.is_(None),
        _d.due_at > moment.now,
        _d.due_at <= moment.soon,
    ).order_by(_d.due_at, _d.id)
    if scope.agency_ids is not None:
        query = query.where(_r.agency_id.in_(scope.agency_ids))
    return tuple(_clock(row) for row in connection.execute(query.limit(AT_MOST)))


def history(connection: Connection, agency_id: int) -> tuple[AnswerClock, ...]:
    """Return the last `HISTORY` referrals of an agency, answered or not."""
    query = _READING.where(_r.agency_id == agency_id).order_by(_r.id.desc()).limit(HISTORY)
    return tuple(_clock(row) for row in connection.execute(query))


def pauses(connection: Connection, clock_ids: Iterable[int]) -> dict[int, tuple[ClockPause, ...]]:
    """Return the pauses of clocks, by clock, without their reasons."""
    p = clock_pauses.c
    found: dict[int, tuple[ClockPause, ...]] = {}
    for row in connection.execute(
        select(p.deadline_id, p.paused_at, p.resumed_at)
        .where(p.deadline_id.in_(tuple(clock_ids)))
        .order_by(p.id)
    ):
        pause = ClockPause(row.paused_at, row.resumed_at)
        found[row.deadline_id] = (*found.get(row.deadline_id, ()), pause)
    return found


def _clock(row: Any) -> AnswerClock:
    clock_id, case_id, referral_id, agency_id, started, due, answered_at, ended_at, *code = row
    return AnswerClock(
        clock_id,
        case_id,
        code[0] if code else "",
        referral_id,
        agency_id,
        started,
        due,
        answered_at is not None,
        answered_at or ended_at,
    )
