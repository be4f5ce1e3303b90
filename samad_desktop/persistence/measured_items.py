"""What each measure counts, one row an item: a case, a referral, a call, an act.

Each is defined here once; what stands now is the counters' own expression, so that a report
says what every screen says.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select

from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import Disposition, EventKind
from samad_desktop.domain.counters import Counter, Scope
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.counters import OPEN, UNREVIEWED, of_cases
from samad_desktop.persistence.items import CASE_FACETS, Condition, Counted, Facets, Items, only
from samad_desktop.persistence.measured_desk import COUNTED_AT_DESK, OF_DESK
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    cases,
    contacts,
    deadlines,
    referrals,
    reminders,
)

# Of what medians are computed.
FINAL_ANSWERS = "answered"
_c, _k, _r, _d, _e = cases.c, contacts.c, referrals.c, deadlines.c, case_events.c
_b, _m = call_backs.c, reminders.c


def items(name: str, asked: Asked) -> Items:
    """Return among which items a measure counts, for one question."""
    return _ITEMS[name](asked)


def _of_cases(at: ColumnElement[Any] | None, *where: Condition) -> Items:
    return Items(cases, _c.id, _c.id, at, where, CASE_FACETS)


def _contacts(_asked: Asked) -> Items:
    own: Facets = {Facet.OPERATOR: _k.staff_id, Facet.CHANNEL: _k.channel}
    return Items(contacts, _k.id, _k.case_id, _k.received_at, own=own)


def _answers(_asked: Asked) -> Items:
    """Agencies' cases whose answer the centre has to look at."""
    return _of_cases(None, of_cases(Scope(0))[Counter.ANSWERS])


def _by_clocks(asked: Asked) -> Items:
    worst = clock_states.worst(asked.moment, asked.scope).subquery("worst")
    return Items(worst, worst.c.case_id, worst.c.case_id, own={Facet.LEVEL: worst.c.level})


def _to_be_called(asked: Asked) -> Items:
    found = clock_states.call_backs(asked.scope).subquery("to_be_called")
    return Items(found, found.c.case_id, found.c.case_id)


def _owed(_asked: Asked) -> Items:
    """A case with each agency that has to answer it, as the agency's own people count."""
    found = _once(
        select(_r.case_id, _r.agency_id, func.min(_r.id).label("item"))
        .join(cases, _c.id == _r.case_id)
        .where(OPEN, _r.ended_at.is_(None))
    )
    return Items(found, found.c.item, found.c.case_id, own={Facet.AGENCY: found.c.agency_id})


def _owed_by_clocks(asked: Asked) -> Items:
    late = clock_states.worst_of_agencies(asked.moment)
    found = late.add_columns(func.min(_r.id).label("item")).subquery("late")
    own = {Facet.AGENCY: found.c.agency_id, Facet.LEVEL: found.c.level}
    return Items(found, found.c.item, found.c.case_id, own=own)


def _once(found: Select[*tuple[Any, ...]]) -> Any:
    return found.group_by(_r.case_id, _r.agency_id).subquery("owed")


def _referred(_asked: Asked) -> Items:
    own = {Facet.AGENCY: _r.agency_id}
    return Items(referrals, _r.id, _r.case_id, _r.sent_at, (_r.copy.is_(False),), own)


# Literals, not parameters: SQLite uses a partial index only for the very same words.
_CLOCK = and_(
    _d.referral_id == _r.id,
    _d.step == literal_column(f"'{Step.ANSWER.value}'"),
)


def _answered(_asked: Asked) -> Items:
    """Final answers that stand."""
    own = {Facet.AGENCY: _r.agency_id}
    return Items(referrals, _r.id, _r.case_id, _r.answered_at, (_r.copy.is_(False),), own)


def _answered_in_time(_asked: Asked) -> Items:
    """Those that came before their clock had run out; a referral has one."""
    start = referrals.join(deadlines, _CLOCK)
    # A clock that stands still while its agency answers is due at no moment.
    in_time = or_(_d.due_at.is_(None), _d.due_at >= _r.answered_at)
    where = (_r.copy.is_(False), in_time)
    return Items(start, _r.id, _r.case_id, _r.answered_at, where, {Facet.AGENCY: _r.agency_id})


def _returned(_asked: Asked) -> Items:
    where = (_r.state == literal_column(f"'{ReferralState.RETURNED.value}'"),)
    own = {Facet.AGENCY: _r.agency_id}
    return Items(referrals, _r.id, _r.case_id, _r.ended_at, where, own)


def _events(kind: EventKind) -> Callable[[Asked], Items]:
    is_such = _e.kind == literal_column(f"'{kind.value}'")

    def found(_asked: Asked) -> Items:
        return Items(case_events, _e.id, _e.case_id, _e.at, (is_such,))

    return found


def _sent_back(_asked: Asked) -> Items:
    start = case_events.outerjoin(referrals, _r.id == _e.referral_id)
    is_such = _e.kind == literal_column(f"'{EventKind.SENT_BACK.value}'")
    return Items(start, _e.id, _e.case_id, _e.at, (is_such,), {Facet.AGENCY: _r.agency_id})


def _called(_asked: Asked) -> Items:
    return Items(call_backs, _b.id, _b.case_id, _b.at)


def _raised(_asked: Asked) -> Items:
    own: Facets = {Facet.AGENCY: _m.agency_id, Facet.LEVEL: _m.level, Facet.OFFICE: _m.office}
    return Items(reminders, _m.id, _m.case_id, _m.raised_at, own=own)


_ITEMS: dict[str, Callable[[Asked], Items]] = {
    "contacts": _contacts,
    "received": lambda _asked: _of_cases(_c.received_at),
    "closed": lambda _asked: _of_cases(_c.closed_at),
    "open": lambda _asked: _of_cases(None, OPEN),
    "unreviewed": lambda _asked: _of_cases(None, UNREVIEWED),
    "answers": _answers,
    "clocks": _by_clocks,
    "to_be_called": _to_be_called,
    "owed": _owed,
    "owed_clocks": _owed_by_clocks,
    "referred": _referred,
    FINAL_ANSWERS: _answered,
    "answered_in_time": _answered_in_time,
    "returned": _returned,
    "sent_back": _sent_back,
    "called": _called,
    "reopened": _events(EventKind.REOPENED),
    "appealed": _events(EventKind.APPEALED),
    "raised": _raised,
    **OF_DESK,
}


def _by_counter(counter: Counter) -> Callable[[Items], Condition]:
    return lambda found: clock_states.is_counted(counter, found.start)


_TOLD = tuple(outcome for outcome in CallBackOutcome if outcome.is_told)

COUNTED: dict[Measure, Counted] = {
    Measure.CONTACTS: Counted("contacts"),
    Measure.REGISTERED: Counted("received"),
    Measure.ADVISED: Counted("received", only(_c.disposition == Disposition.ADVISED)),
    Measure.CLOSED: Counted("closed"),
    Measure.OPEN: Counted("open"),
    Measure.UNREVIEWED: Counted("unreviewed"),
    Measure.DUE_SOON: Counted("clocks", _by_counter(Counter.DUE_SOON)),
    Measure.OVERDUE: Counted("clocks", _by_counter(Counter.OVERDUE)),
    Measure.LEVEL_1: Counted("clocks", _by_counter(Counter.LEVEL_1)),
    Measure.LEVEL_2: Counted("clocks", _by_counter(Counter.LEVEL_2)),
    Measure.LEVEL_3: Counted("clocks", _by_counter(Counter.LEVEL_3)),
    Measure.LEVEL_4: Counted("clocks", _by_counter(Counter.LEVEL_4)),
    Measure.ANSWERS: Counted("answers"),
    Measure.CALL_BACKS: Counted("to_be_called"),
    Measure.OWED: Counted("owed"),
    Measure.OWED_LATE: Counted("owed_clocks", _by_counter(Counter.OVERDUE)),
    Measure.REFERRED: Counted("referred"),
    Measure.ANSWERED: Counted(FINAL_ANSWERS),
    Measure.IN_TIME: Counted("answered_in_time"),
    Measure.RETURNED: Counted("returned"),
    Measure.SENT_BACK: Counted("sent_back"),
    Measure.CALLED_BACK: Counted("called", only(_b.outcome.in_(_TOLD))),
    Measure.SATISFIED: Counted("called", only(_b.outcome == CallBackOutcome.SATISFIED)),
    Measure.PARTLY: Counted("called", only(_b.outcome == CallBackOutcome.PARTLY)),
    Measure.NOT_SATISFIED: Counted("called", only(_b.outcome == CallBackOutcome.NOT_SATISFIED)),
    Measure.NOT_REACHED: Counted("called", only(_b.outcome.not_in(_TOLD))),
    Measure.REOPENED: Counted("reopened"),
    Measure.APPEALED: Counted("appealed"),
    Measure.RAISED: Counted("raised"),
    **COUNTED_AT_DESK,
}
