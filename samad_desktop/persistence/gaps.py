"""The cases in which agencies failed month by month, as recurring gaps are found from."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select, type_coerce

from samad_desktop.domain.calendar import jalali_month, tehran_date
from samad_desktop.domain.calendar import month_of as month_of_day
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.gaps import MONTHS, Failure, Gap, recurring
from samad_desktop.persistence.gaming import watched
from samad_desktop.persistence.ranking import IS_JUDGED, IS_LATE, due_between, month_of
from samad_desktop.persistence.tables import case_events, cases, deadlines, referrals
from samad_desktop.persistence.tables.base import BigId

_c, _d, _r, _e = cases.c, deadlines.c, referrals.c, case_events.c
_DAY = timedelta(days=1)
_WHOSE = _c.subject_id, _c.county_id


def gaps(connection: Connection, now: datetime) -> tuple[Gap, ...]:
    """Return what recurred in this Jalali month and the five before it."""
    months = [jalali_month(*month_of_day(tehran_date(now)))[1]]
    while len(months) <= MONTHS:
        year, month = month_of_day(tehran_date(months[0] - _DAY))
        months.insert(0, jalali_month(year, month)[0])
    return recurring(failures(connection, months, now))


def failures(
    connection: Connection, months: Sequence[datetime], now: datetime
) -> tuple[Failure, ...]:
    """Return what was late, or was reopened, in each of the months.

    Args:
        months: the bounds of months, UTC, in their order; the last is the end of the one that
            runs.
    """
    newest = len(months) - 2
    late = (
        select(_c.id, _r.agency_id, *_WHOSE, newest - month_of(_d.due_at, months))
        .select_from(deadlines)
        .join(referrals, _r.id == _d.referral_id)
        .join(cases, _c.id == _r.case_id)
        .where(*due_between(months[0], min(months[-1], now)), IS_JUDGED, IS_LATE)
    )
    again = (
        select(_c.id, type_coerce(_c.agency_id, BigId), *_WHOSE, newest - month_of(_e.at, months))
        .select_from(case_events)
        .join(cases, _c.id == _e.case_id)
        .where(*watched(EventKind.REOPENED, months[0], now), _c.agency_id.is_not(None))
    )
    return tuple(Failure(*row) for query in (late, again) for row in connection.execute(query))
