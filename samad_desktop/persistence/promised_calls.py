"""The calls that one person put off to an hour that was named: from then on, they are due."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from samad_desktop.domain.cases import EventKind
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.call_backs import still_promised
from samad_desktop.persistence.tables import call_backs, case_events, cases, deadlines
from samad_desktop.persistence.worklists import Asking, to_call

_b, _c, _d, _e = call_backs.c, cases.c, deadlines.c, case_events.c
_WAITING = select(_d.case_id).where(clock_states.TO_BE_CALLED)
EVENT_ID: ColumnElement[int] = (
    select(func.max(_e.id))
    .where(_e.case_id == _b.case_id, _e.kind == EventKind.CALLED_BACK, _e.at == _b.at)
    .correlate(call_backs)
    .scalar_subquery()
)


def due(asking: Asking) -> Select[int, int, datetime | None, str]:
    """Select `id`, of the event that tells of the promise, `case_id`, `at` and `tracking_code`.

    They stand in the asker's list of calls as well, as long as she may make them.
    """
    return (
        _promised(asking.actor.staff_id)
        .with_only_columns(
            EVENT_ID.label("id"), _b.case_id, _b.again_at.label("at"), _c.tracking_code
        )
        .join(cases, _c.id == _b.case_id)
        .where(_b.again_at <= asking.now, to_call(asking))
    )


def next_hour(connection: Connection, asking: Asking) -> datetime | None:
    """Return when the next of the asker's calls is due (UTC)."""
    first = _promised(asking.actor.staff_id).with_only_columns(func.min(_b.again_at))
    found: datetime | None = connection.execute(first.where(_b.again_at > asking.now)).scalar_one()
    return found


def _promised(staff_id: int) -> Select[Any]:
    # Few citizens wait for their answers; many were called over the years.
    return select(_b.id).where(
        _b.case_id.in_(_WAITING), _b.staff_id == staff_id, still_promised(call_backs)
    )
