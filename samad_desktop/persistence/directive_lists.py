"""The lists of directives, each defined once: what a counter counts is what its list shows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal_column, select, true

from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.counters import Counter, Moment, Scope
from samad_desktop.domain.directive_lists import COUNTED, DirectiveFilter, DirectiveList, Wanted
from samad_desktop.domain.directives import Directive, DirectiveState
from samad_desktop.persistence import directives as stored
from samad_desktop.persistence import officials
from samad_desktop.persistence.directives import OF_CLOCK, Reach
from samad_desktop.persistence.tables import deadlines, directive_recipients, directives

LIST_MAX = 500

_d, _r = directives.c, directive_recipients.c
# Literals, not parameters: SQLite uses a partial index only for the very same words.
_UNJUDGED = and_(_r.verdict.is_(None), _r.copy.is_(False))
_DONE = _r.state == literal_column(f"'{DirectiveState.DONE.value}'")
_OPEN = and_(_UNJUDGED, ~_DONE)


def conditions(now: datetime) -> Mapping[DirectiveFilter, ColumnElement[bool]]:
    """Return which recipients each list is about; what they are is counted as well."""
    _begin, end = tehran_day(now)
    due = deadlines.c.due_at
    return {
        DirectiveFilter.OPEN: _OPEN,
        DirectiveFilter.DUE_TODAY: and_(_OPEN, due > now, due < end),
        DirectiveFilter.LATE: and_(_OPEN, due <= now),
        DirectiveFilter.TO_VERIFY: and_(_UNJUDGED, _DONE),
        DirectiveFilter.ALL: true(),
    }


def recipients(now: datetime, which: DirectiveFilter, reach: Reach) -> Select[Any]:
    """Select the recipients that a list is about, as the person may see them."""
    return (
        select(_r.id)
        .join(directives, _d.id == _r.directive_id)
        .outerjoin(deadlines, OF_CLOCK)
        .where(conditions(now)[which], reach.of_directives, reach.of_recipients)
    )


def counted(counter: Counter, moment: Moment, scope: Scope) -> Any:
    """Select what a counter counts: for the centre one order to one agency is one.

    Whoever answers for agencies counts directives, as her list of them shows them.
    """
    if scope.agency_ids is not None:
        wanted = conditions(moment.now)[COUNTED[counter]]
        chosen = select(_r.directive_id).outerjoin(deadlines, OF_CLOCK)
        return chosen.where(wanted, _r.agency_id.in_(scope.agency_ids)).distinct()
    told = stored.told_of_centre(scope.mine, sees_protected=scope.sees_protected)
    return (
        select(_r.id, _d.case_id, deadlines.c.due_at)
        .join(directives, _d.id == _r.directive_id)
        .outerjoin(deadlines, OF_CLOCK)
        .where(conditions(moment.now)[COUNTED[counter]], told)
    )


def next_due(moment: Moment, agency_ids: frozenset[int]) -> Select[Any]:
    """Select the next moment after now at which something that agencies were ordered is due."""
    return (
        select(func.min(deadlines.c.due_at))
        .select_from(directive_recipients)
        .join(deadlines, OF_CLOCK)
        .where(_OPEN, _r.agency_id.in_(agency_ids), deadlines.c.due_at > moment.now)
    )


def read(connection: Connection, reach: Reach, wanted: Wanted, now: datetime) -> DirectiveList:
    """Return the directives of a list, the newest first; no more than `LIST_MAX`."""
    chosen = recipients(now, wanted.which, reach)
    if wanted.agency_id is not None:
        chosen = chosen.where(_r.agency_id == wanted.agency_id)
    asked: list[ColumnElement[bool]] = [_d.id.in_(chosen.with_only_columns(_r.directive_id))]
    if wanted.official_id is not None:
        asked.append(_d.official_id == wanted.official_id)
    if wanted.session_id is not None:
        asked.append(_d.session_id == wanted.session_id)
    found = stored.read(connection, reach, *asked, limit=LIST_MAX + 1)
    signers = officials.signers(connection)
    return DirectiveList(found[:LIST_MAX], now, signers, len(found) > LIST_MAX)


def of_case(connection: Connection, reach: Reach, case_id: int) -> tuple[Directive, ...]:
    """Return the directives about a case, the newest first."""
    return stored.read(connection, reach, _d.case_id == case_id)
