"""The calls that one person put off to an hour that was named: from then on, they are due."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Connection, func, select

from samad_desktop.domain.cases import EventKind
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.call_backs import still_promised
from samad_desktop.persistence.tables import call_backs, case_events, cases, deadlines
from samad_desktop.persistence.worklists import Asking, to_call

_b, _c, _d, _e = call_backs.c, cases.c, deadlines.c, case_events.c


@dataclass(frozen=True, slots=True)
class PromisedCall:
    """A call that is still to be made; `event_id` is of what tells of its hour, `at` (UTC).

    Due is what stands in the person's list of calls as well.
    """

    event_id: int
    case_id: int
    tracking_code: str
    at: datetime
    is_due: bool


def of(connection: Connection, asking: Asking) -> tuple[PromisedCall, ...]:
    """Return the calls that the asker promised: few, and never so many that they need pages."""
    # Few citizens wait for their answers, and many were called over the years. What she may
    # tell of which case is looked at last, and of these few alone.
    hers = (
        select(_b.id, _b.case_id, _b.again_at, _b.at)
        .where(
            _b.case_id.in_(select(_d.case_id).where(clock_states.TO_BE_CALLED)),
            _b.staff_id == asking.actor.staff_id,
            _b.again_at.is_not(None),
        )
        .cte("hers")
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    event_id = (
        select(func.max(_e.id))
        .where(_e.case_id == hers.c.case_id, _e.kind == EventKind.CALLED_BACK, _e.at == hers.c.at)
        .scalar_subquery()
    )
    query = (
        select(event_id, _c.id, _c.tracking_code, hers.c.again_at, to_call(asking))
        .select_from(hers)
        .join(cases, _c.id == hers.c.case_id)
        .where(still_promised(hers))
    )
    found = []
    for number, case_id, code, again_at, may in connection.execute(query):
        at = cast("datetime", again_at)
        found.append(PromisedCall(number, case_id, code, at, is_due=may and at <= asking.now))
    return tuple(found)
