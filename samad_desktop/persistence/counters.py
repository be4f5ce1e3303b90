"""The counters at one moment, in one statement; their lists stand in `counted_lists`."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    false,
    func,
    literal,
    literal_column,
    select,
)

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.counters import (
    OF_A_LEVEL,
    OF_ORDERS,
    OF_SESSIONS,
    OF_SLOTS,
    Counter,
    Counters,
    Moment,
    Scope,
)
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.persistence import clock_states, directive_lists, slots
from samad_desktop.persistence.tables import (
    cases,
    contacts,
    desk_sessions,
    referrals,
    session_slots,
)

OPEN = cases.c.closed_at.is_(None)
# Literals, not parameters: SQLite uses a partial index only for the very same words.
UNREVIEWED = cases.c.state == literal_column(f"'{CaseState.REGISTERED.value}'")
_UNCHECKED = and_(
    referrals.c.state == literal_column(f"'{ReferralState.ANSWERED.value}'"),
    referrals.c.checked_at.is_(None),
    referrals.c.copy.is_(False),
    referrals.c.parent_id.is_(None),
)
_OF_THE_CENTRE = (
    *(Counter.CALLS_TODAY, Counter.MINE_TODAY),
    *(Counter.UNREVIEWED, Counter.CALL_BACKS),
    *(*OF_SESSIONS, *OF_SLOTS),
)
_BY_CLOCKS = (Counter.DUE_SOON, Counter.OVERDUE, *OF_A_LEVEL)


def counters(connection: Connection, moment: Moment, scope: Scope) -> Counters:
    """Count at this moment."""
    worst = clock_states.worst(moment, scope).cte("worst")
    clocks = select(*(_sum_of(counter, worst).label(counter) for counter in _BY_CLOCKS)).cte()
    counted: dict[Counter, Any] = {
        **_calls(moment, scope),
        **{
            counter: select(func.count()).select_from(cases).where(condition)
            for counter, condition in of_cases(scope).items()
        },
        **{counter: select(clocks.c[counter]) for counter in _BY_CLOCKS},
        **{
            counter: select(func.count()).select_from(
                directive_lists.counted(counter, moment, scope).subquery()
            )
            for counter in OF_ORDERS
        },
        Counter.CALL_BACKS: select(func.count()).select_from(
            clock_states.call_backs(scope).subquery()
        ),
        Counter.SESSION_NOW: select(func.count())
        .select_from(desk_sessions)
        .where(slots.held_now(scope)),
        **{
            counter: select(func.count()).select_from(session_slots).where(condition)
            for counter, condition in of_slots(scope).items()
        },
    }
    if scope.agency_ids is not None:  # What no agency does is not even looked for.
        counted.update(dict.fromkeys(_OF_THE_CENTRE, select(literal(0))))
    row = connection.execute(select(*(counted[each].scalar_subquery() for each in Counter))).one()
    return Counters(*row)


def of_contacts(moment: Moment, scope: Scope) -> dict[Counter, tuple[ColumnElement[bool], ...]]:
    """Return which of the centre's calls are counted."""
    begin, end = moment.day
    today = (contacts.c.received_at >= begin, contacts.c.received_at < end)
    mine = contacts.c.staff_id == scope.mine
    return {Counter.CALLS_TODAY: today, Counter.MINE_TODAY: (*today, mine)}


def _calls(moment: Moment, scope: Scope) -> dict[Counter, Any]:
    return {
        counter: select(func.count()).select_from(contacts).where(*conditions)
        for counter, conditions in of_contacts(moment, scope).items()
    }


def of_cases(scope: Scope) -> dict[Counter, ColumnElement[bool]]:
    """Return which cases are counted by where they stand and not by their clocks."""
    r, answered = referrals.c, _UNCHECKED
    if scope.agency_ids is None:
        return {
            Counter.OPEN: OPEN,
            Counter.UNREVIEWED: UNREVIEWED,
            Counter.ANSWERS: _open_with(answered),
        }
    own = r.agency_id.in_(scope.agency_ids)
    return {
        Counter.OPEN: _open_with(own & r.ended_at.is_(None)),
        Counter.UNREVIEWED: false(),
        Counter.ANSWERS: _open_with(own & answered),
    }


def of_slots(scope: Scope) -> dict[Counter, ColumnElement[bool]]:
    """Return which of callers' places are counted; who sits at sessions sees her own."""
    return {
        Counter.WAITING_CALLERS: slots.waiting_now(scope),
        Counter.UNTOLD_CALLERS: slots.to_tell(),
    }


def next_moments(
    connection: Connection, moment: Moment, scope: Scope
) -> tuple[datetime | None, ...]:
    """Return when next a level is reached, when something is due, and what is not soon yet."""
    asked = (
        clock_states.next_threshold(moment, scope),
        clock_states.next_due(moment, scope, beyond=False),
        clock_states.next_due(moment, scope, beyond=True),
    )
    if scope.agency_ids is None:
        return tuple(connection.execute(_at_once(asked)).one())
    # The centre's clocks are all running ones; an agency's are those of its referrals.
    ordered = directive_lists.next_due(moment, scope.agency_ids)
    level, due, far, order = connection.execute(_at_once((*asked, ordered))).one()
    return (level, min((at for at in (due, order) if at is not None), default=None), far)


def _at_once(asked: tuple[Select[Any], ...]) -> Select[Any]:
    return select(*(each.scalar_subquery() for each in asked))


def _open_with(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(OPEN, cases.c.id.in_(select(referrals.c.case_id).where(condition)))


def _sum_of(counter: Counter, worst: FromClause) -> ColumnElement[int]:
    return func.count().filter(clock_states.is_counted(counter, worst))
