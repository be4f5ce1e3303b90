"""The answers that were due in a period, as a ranking of agencies counts them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
)

from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.periods import month_bounds
from samad_desktop.domain.ranking import Judged, Standing, ranked
from samad_desktop.persistence.tables import agencies, cases, deadlines, referrals, subjects

_d, _r, _c = deadlines.c, referrals.c, cases.c
# A literal, not a parameter: SQLite uses a partial index only for the very same words.
IS_ANSWER = _d.step == literal_column(f"'{Step.ANSWER.value}'")
# Late is what was answered after its moment, or is not answered though that is over.
IS_LATE = or_(_d.ended_at.is_(None), _d.ended_at > _d.due_at)
# What was returned, or taken from an agency, it had not to answer any more.
IS_JUDGED = or_(_r.answered_at.is_not(None), _d.ended_at.is_(None))


def standings(
    connection: Connection,
    since: datetime,
    until: datetime,
    now: datetime,
    *wanted: ColumnElement[bool],
) -> tuple[Standing, ...]:
    """Rank the agencies by the answers that were due from `since` until just before `until`.

    Args:
        wanted: what else is asked of the case or the referral, such as `of_agencies`.
    """
    rows = judged(connection, month_bounds(since, until), now, *wanted)
    groups = connection.execute(select(agencies.c.id, agencies.c.peer_group))
    return ranked(rows, {row.id: row.peer_group for row in groups})


def judged(
    connection: Connection,
    months: Sequence[datetime],
    now: datetime,
    *wanted: ColumnElement[bool],
) -> tuple[Judged, ...]:
    """Count the answers that were due from the first of `months` until the last, and until now.

    An answer is judged at the moment when it was due: nobody gains by leaving it open. What is
    paused is due at no moment.

    Args:
        months: the bounds of months, UTC, in their order, one more than there are months.
        wanted: what else is asked of the case or the referral.
    """
    of_month = month_of(_d.due_at, months).label("month")
    query = (
        select(
            *(_r.agency_id, of_month, _c.subject_id, subjects.c.parent_id),
            *(func.count(), func.sum(case((IS_LATE, 1), else_=0))),
        )
        .select_from(deadlines)
        .join(referrals, _r.id == _d.referral_id)
        .join(cases, _c.id == _r.case_id)
        .join(subjects, subjects.c.id == _c.subject_id)
        .where(*due_between(months[0], min(months[-1], now)), IS_JUDGED, *wanted)
        .group_by(_r.agency_id, literal_column("month"), _c.subject_id, subjects.c.parent_id)
    )
    return tuple(Judged(*row) for row in connection.execute(query))


def late_cases(
    connection: Connection, agency_id: int, since: datetime, until: datetime
) -> tuple[int, ...]:
    """Return the cases of the late answers of an agency that a ranking counts, newest first."""
    query: Select[Any] = (
        select(_r.case_id)
        .select_from(deadlines)
        .join(referrals, _r.id == _d.referral_id)
        .where(*due_between(since, until), IS_JUDGED, IS_LATE, _r.agency_id == agency_id)
        .order_by(_r.case_id.desc())
    )
    return tuple(dict.fromkeys(connection.scalars(query)))


def due_between(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    """Return what holds of the answers due from `since` until just before `until` (UTC)."""
    return IS_ANSWER, and_(_d.due_at >= since, _d.due_at < until)


def of_agencies(agency_ids: Collection[int]) -> ColumnElement[bool]:
    """Return what holds of the answers of some agencies."""
    return _r.agency_id.in_(agency_ids)


def month_of(moment: ColumnElement[Any], months: Sequence[datetime]) -> ColumnElement[int]:
    """Return the number of the month in which something happened, 0 for the first."""
    ends = list(months[1:-1])
    if not ends:
        return literal_column("0", Integer)
    numbered = [(moment < end, number) for number, end in enumerate(ends)]
    return case(*numbered, else_=len(ends))
