"""What is counted of desk hours: sessions, callers' places in them, orders, and promises.

A session has as many cases as places were given in it, and is counted by them where it says
nothing itself of what it is about.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import func

from samad_desktop.domain.directives import DirectiveState
from samad_desktop.domain.ledger import Standing
from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.sessions import Attendance, SessionState
from samad_desktop.domain.slots import SlotState
from samad_desktop.persistence import directives as stored_directives
from samad_desktop.persistence import promises as stored_promises
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.items import CASE_FACETS, Condition, Counted, Facets, Items, only
from samad_desktop.persistence.order_standings import promise_stands, stands
from samad_desktop.persistence.tables import (
    cases,
    deadlines,
    desk_sessions,
    directive_recipients,
    directives,
    promises,
    session_officials,
    session_slots,
)

_c, _d, _o, _s = cases.c, desk_sessions.c, session_officials.c, session_slots.c
_r, _p = directive_recipients.c, promises.c
# What a session is about, it says itself, or else each case that has a place in it.
_AT_DESK: Facets = MappingProxyType(
    {
        **CASE_FACETS,
        Facet.AGENCY: func.coalesce(_d.agency_id, _c.agency_id),
        Facet.SUBJECT: func.coalesce(_d.subject_id, _c.subject_id),
    }
)


def _places(_asked: Asked) -> Items:
    start = session_slots.join(desk_sessions, _d.id == _s.session_id)
    start = start.join(cases, _c.id == _s.case_id)
    return Items(start, _s.id, _s.case_id, _d.begins_at, own=_AT_DESK)


def _sittings(_asked: Asked) -> Items:
    """Sessions, each with every official who sits in it and every place that was given in it."""
    start = desk_sessions.join(session_officials, _o.session_id == _d.id)
    start = start.outerjoin(session_slots, _s.session_id == _d.id)
    start = start.outerjoin(cases, _c.id == _s.case_id)
    own: Facets = {**_AT_DESK, Facet.OFFICIAL: _o.official_id}
    return Items(start, _s.id, _s.case_id, _d.begins_at, own=own, once=_d.id)


def _orders(asked: Asked) -> Items:
    """What officials ordered of agencies; copies are for information only."""
    start = directive_recipients.join(directives, directives.c.id == _r.directive_id)
    start = start.outerjoin(deadlines, stored_directives.OF_CLOCK)
    scope = asked.scope
    told = stored_directives.told_of_centre(scope.mine, sees_protected=scope.sees_protected)
    own = {Facet.AGENCY: _r.agency_id, Facet.OFFICIAL: directives.c.official_id}
    at, where = directives.c.issued_at, (_r.copy.is_(False), told)
    return Items(start, _r.id, directives.c.case_id, at, where, own, asked.now)


def _contacts_with_directors(asked: Asked) -> Items:
    """Contacts that the asker may read in the ledger; directors speak about no case often."""
    told = stored_promises.told_to(asked.reader)
    own = {Facet.AGENCY: _p.agency_id, Facet.OFFICIAL: _p.official_id}
    return Items(promises, _p.id, _p.case_id, _p.made_at, (told,), own, asked.now)


OF_DESK: Mapping[str, Callable[[Asked], Items]] = {
    "places": _places,
    "sittings": _sittings,
    "orders": _orders,
    "promises": _contacts_with_directors,
}


_Stands = Callable[[Standing, datetime], Condition]


def _at(standing: Standing, stands_at: _Stands) -> Callable[[Items], Condition]:
    def condition(found: Items) -> Condition:
        assert found.now is not None
        return stands_at(standing, found.now)

    return condition


COUNTED_AT_DESK: Mapping[Measure, Counted] = {
    Measure.HEARD: Counted("places", only(_s.state == SlotState.DONE)),
    Measure.MISSED: Counted("places", only(_s.state == SlotState.NO_SHOW)),
    Measure.ORDERED: Counted("orders"),
    Measure.ORDERS_DONE: Counted("orders", only(_r.state == DirectiveState.DONE)),
    Measure.ORDERS_KEPT: Counted("orders", _at(Standing.KEPT, stands)),
    Measure.ORDERS_UNVERIFIED: Counted("orders", _at(Standing.UNVERIFIED, stands)),
    Measure.ORDERS_RUNNING: Counted("orders", _at(Standing.RUNNING, stands)),
    Measure.ORDERS_LATE: Counted("orders", _at(Standing.LATE, stands)),
    Measure.ORDERS_BROKEN: Counted("orders", _at(Standing.BROKEN, stands)),
    Measure.SESSIONS_ANNOUNCED: Counted("sittings", only(_d.announced_at.is_not(None))),
    Measure.SESSIONS_HELD: Counted("sittings", only(_d.state == SessionState.HELD)),
    Measure.SESSIONS_CANCELLED: Counted("sittings", only(_d.state == SessionState.CANCELLED)),
    Measure.OFFICIAL_CAME: Counted("sittings", only(_o.attendance == Attendance.ATTENDED)),
    Measure.OFFICIAL_ABSENT: Counted("sittings", only(_o.attendance == Attendance.ABSENT)),
    Measure.OFFICIAL_SUBSTITUTED: Counted("sittings", only(_o.attendance == Attendance.SUBSTITUTE)),
    Measure.PROMISED: Counted("promises", only(_p.reached)),
    Measure.PROMISES_KEPT: Counted("promises", _at(Standing.KEPT, promise_stands)),
    Measure.PROMISES_RUNNING: Counted("promises", _at(Standing.RUNNING, promise_stands)),
    Measure.PROMISES_LATE: Counted("promises", _at(Standing.LATE, promise_stands)),
    Measure.PROMISES_BROKEN: Counted("promises", _at(Standing.BROKEN, promise_stands)),
    Measure.DIRECTOR_AWAY: Counted("promises", only(_p.reached.is_(False))),
}
