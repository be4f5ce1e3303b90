"""The worklists as queries: one table of what each holds and by what it is ordered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
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
    literal_column,
    null,
    or_,
    select,
    tuple_,
)

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.cases import CaseState, EventKind, IdentityLevel
from samad_desktop.domain.counters import Moment, Scope
from samad_desktop.domain.deadlines import Step, level_at
from samad_desktop.domain.links import LinkKind
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.referrals import ReferralState
from samad_desktop.domain.transitions import OPEN_REFERRAL
from samad_desktop.domain.worklists import PAUSED_LONG, Worklist, WorkRow
from samad_desktop.persistence import clock_states, redactions
from samad_desktop.persistence.call_backs import next_promise, put_off
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.deadlines import CLOCK_COLUMNS, thresholds_of
from samad_desktop.persistence.matters import CaseMatter
from samad_desktop.persistence.redactions import Sayable
from samad_desktop.persistence.tables import (
    call_backs,
    case_events,
    case_links,
    cases,
    deadlines,
    referrals,
)

_c, _r, _d = cases.c, referrals.c, deadlines.c
_OPEN_CASE = _c.closed_at.is_(None)


@dataclass(frozen=True, slots=True)
class Asking:
    """Whose list it is, at which moment, and for which agencies she answers."""

    actor: Actor
    now: datetime
    agencies: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _List:
    """What stands in a list and when each row began to wait, the oldest first."""

    holds: Callable[[Asking], ColumnElement[bool]]
    at: ColumnElement[datetime]
    of_referrals: bool = False

    @property
    def source(self) -> FromClause:
        return referrals.join(cases, _r.case_id == _c.id) if self.of_referrals else cases

    @property
    def id(self) -> ColumnElement[int]:
        return _r.id if self.of_referrals else _c.id


def counts(
    connection: Connection, wanted: Collection[Worklist], asking: Asking
) -> Mapping[Worklist, int]:
    """Count each list in one question, exactly as long as its pages together."""
    if not wanted:
        return {}
    queries = (_count(_LISTS[each], asking).scalar_subquery() for each in wanted)
    row = connection.execute(select(*queries)).one()
    return dict(zip(wanted, row, strict=True))


def next_moments(
    connection: Connection, wanted: Collection[Worklist], asking: Asking
) -> tuple[datetime, ...]:
    """Return when next a clock reaches a level or its end, and a row comes to its list by time."""
    if not wanted:
        return ()
    now, actor = asking.now, asking.actor
    moment = Moment(now, now, tehran_day(now))
    whole = actor.may(Right.SEE_CASES)
    scope = Scope(actor.staff_id, None if whole else asking.agencies)
    queries: list[Select[Any]] = [
        clock_states.next_threshold(moment, scope),
        clock_states.next_due(moment, scope, beyond=False),
    ]
    if Worklist.CALL_BACKS in wanted:
        queries.append(next_promise(now))
    if Worklist.PAUSED_LONG in wanted:
        queries.append(select(func.min(_PAUSED_SINCE)).where(_PAUSED, _long(now) < _PAUSED_SINCE))
    row = connection.execute(select(*(each.scalar_subquery() for each in queries))).one()
    *found, last = row
    if Worklist.PAUSED_LONG in wanted and last is not None:
        last += PAUSED_LONG
    return tuple(each for each in (*found, last) if each is not None)


def page(
    connection: Connection,
    worklist: Worklist,
    asking: Asking,
    after: Cursor | None,
    size: int,
) -> Page[WorkRow]:
    """Return a page of a list, the most pressing first."""
    chosen = _LISTS[worklist]
    query = (
        select_rows()
        .add_columns(
            chosen.at.label("since"),
            chosen.id.label("row_id"),
            (_r.id if chosen.of_referrals else null()).label("referral_id"),
            (_r.agency_id if chosen.of_referrals else null()).label("agency_of_referral"),
            (_r.state if chosen.of_referrals else null()).label("state_of_referral"),
            _c.version,
        )
        .select_from(chosen.source)
        .where(chosen.holds(asking))
        .order_by(chosen.at, chosen.id)
        .limit(size + 1)
    )
    if after is not None:
        query = query.where(tuple_(chosen.at, chosen.id) > tuple_(after.at, after.id))
    found = connection.execute(query).all()
    shown = found[:size]
    clocks = _clocks(connection, {row.id for row in shown})
    told = told_of(connection, shown)
    sent = _sent(connection, shown, asking)
    rows = tuple(
        _row(row, told, clocks.get(row.id, []), asking, sent.get(row.referral_id)) for row in shown
    )
    last = Cursor(shown[-1].since, shown[-1].row_id) if len(found) > size else None
    return Page(rows, last)


def _count(chosen: _List, asking: Asking) -> Select[int]:
    return select(func.count()).select_from(chosen.source).where(chosen.holds(asking))


def _clocks(connection: Connection, case_ids: Collection[int]) -> dict[int, list[Any]]:
    query = select(*CLOCK_COLUMNS).where(_d.case_id.in_(case_ids), _d.ended_at.is_(None))
    found: dict[int, list[Any]] = {}
    for row in connection.execute(query):
        found.setdefault(row.case_id, []).append(row)
    return found


def _sent(connection: Connection, rows: Sequence[Any], asking: Asking) -> dict[int, Sayable]:
    """Return what the asker's own agencies read of the protected cases that were sent to them."""
    own = [
        row.referral_id
        for row in rows
        if row.agency_of_referral in asking.agencies and row.identity_level != IdentityLevel.OPEN
    ]
    return redactions.of_referrals(connection, own)


def _row(
    row: Any,
    told: Mapping[int, CaseMatter],
    clocks: list[Any],
    asking: Asking,
    sent: Sayable | None,
) -> WorkRow:
    """Make a row; the worst of the clocks decides, of a referral those of its own."""
    own = [c for c in clocks if row.referral_id is None or c.referral_id == row.referral_id]
    return WorkRow(
        as_case_row(row, told, asking.actor, sent=sent),
        row.since,
        row.referral_id,
        min((c.due_at for c in own if c.due_at is not None), default=None),
        max((level_at(thresholds_of(c), asking.now) for c in own), default=0),
        row.version,
        row.agency_id if row.referral_id is None else row.agency_of_referral,
        None if row.referral_id is None else ReferralState(row.state_of_referral),
    )


def _state(state: CaseState) -> ColumnElement[bool]:
    """Return which cases stand in a state that is not the end."""
    # A literal, not a parameter: SQLite uses a partial index only for the very same words.
    return and_(_OPEN_CASE, _c.state == literal_column(f"'{state.value}'"))


def _due(step: Step, of: ColumnElement[bool]) -> ColumnElement[datetime | None]:
    query = select(func.min(_d.due_at)).where(of, _d.step == step, _d.ended_at.is_(None))
    return query.correlate(cases, referrals).scalar_subquery()


def _oldest(
    moment: ColumnElement[Any], otherwise: ColumnElement[datetime]
) -> ColumnElement[datetime]:
    """Order by a moment, and what has none by its beginning: it comes early, never last."""
    return func.coalesce(moment, otherwise, type_=_c.received_at.type)


_other = referrals.alias()
_ITS_CASE, _ITSELF = _d.case_id == _c.id, _d.referral_id == _r.id
_REVIEW_DUE = _oldest(_due(Step.REVIEW, _ITS_CASE), _c.received_at)
_IS_MEMBER = exists().where(
    case_links.c.case_id == _c.id,
    case_links.c.kind == LinkKind.MEMBER_OF,
    case_links.c.undone_at.is_(None),
)
# Each by a column of its own: of all columns at once nobody of the centre may ask.
_UNCHECKED = exists(_other.c.id).where(
    _other.c.case_id == _c.id,
    _other.c.state == ReferralState.ANSWERED,
    _other.c.checked_at.is_(None),
)
_SENT_ON = exists(_other.c.id).where(
    _other.c.case_id == _r.case_id,
    _other.c.id > _r.id,
    ~_other.c.copy,
    _other.c.sent_at >= _r.ended_at,
)
ANSWER_WAITS = and_(_state(CaseState.ANSWERED), ~_UNCHECKED)
_PAUSED_AT = (
    select(func.max(case_events.c.at))
    .where(case_events.c.case_id == _c.id, case_events.c.kind == EventKind.PAUSED)
    .correlate(cases)
    .scalar_subquery()
)
_CALLED_AT = (
    select(func.max(call_backs.c.at))
    .where(call_backs.c.case_id == _c.id)
    .correlate(cases)
    .scalar_subquery()
)
_FIRST_DUE = (
    select(func.min(_d.due_at)).where(_ITS_CASE, _d.ended_at.is_(None)).correlate(cases)
).scalar_subquery()
_OWES = and_(_r.state.in_(OPEN_REFERRAL), _r.ended_at.is_(None), _OPEN_CASE)


_PAUSED = _state(CaseState.NEEDS_CITIZEN)
_PAUSED_SINCE = _oldest(_PAUSED_AT, _c.received_at)


def _long(now: datetime) -> datetime:
    return now - PAUSED_LONG


def to_call(asking: Asking) -> ColumnElement[bool]:
    """What this person may tell now: not what is kept from her, nor what was put off."""
    level, actor = _c.identity_level, asking.actor
    may = [ANSWER_WAITS, ~put_off(_c.id, asking.now)]
    if not actor.may(Right.SEE_PROTECTED):
        may.append(or_(level == IdentityLevel.OPEN, _c.registered_by == actor.staff_id))
    if not actor.may(Right.SEE_HIDDEN):
        may.append(level != IdentityLevel.HIDDEN)
    return and_(*may)


def _overdue(asking: Asking) -> ColumnElement[bool]:
    late = exists(_d.id).where(_ITS_CASE, _d.ended_at.is_(None), _d.due_at <= asking.now)
    return and_(_OPEN_CASE, late)


def _of_own_agency(asking: Asking) -> ColumnElement[bool]:
    return and_(_r.agency_id.in_(asking.agencies), _OWES)


def _sent_back(asking: Asking) -> ColumnElement[bool]:
    told = exists(case_events.c.id).where(
        case_events.c.case_id == _r.case_id,
        case_events.c.referral_id == _r.id,
        case_events.c.kind == EventKind.SENT_BACK,
    )
    return and_(_of_own_agency(asking), told)


_LISTS: dict[Worklist, _List] = {
    Worklist.TO_REVIEW: _List(lambda _: _state(CaseState.REGISTERED), _REVIEW_DUE),
    Worklist.UNDER_REVIEW: _List(
        lambda _: and_(_state(CaseState.UNDER_REVIEW), ~_IS_MEMBER), _REVIEW_DUE
    ),
    Worklist.ANSWERS_TO_CHECK: _List(
        lambda _: and_(_r.state == ReferralState.ANSWERED, _r.checked_at.is_(None), _OPEN_CASE),
        _oldest(_due(Step.CHECK, _ITSELF), _r.sent_at),
        of_referrals=True,
    ),
    Worklist.RETURNED: _List(
        lambda _: and_(_r.state == ReferralState.RETURNED, ~_SENT_ON, _OPEN_CASE),
        _oldest(_r.ended_at, _r.sent_at),
        of_referrals=True,
    ),
    Worklist.CALL_BACKS: _List(to_call, _oldest(_due(Step.CALL_BACK, _ITS_CASE), _c.received_at)),
    Worklist.PAUSED_LONG: _List(
        lambda asking: and_(_PAUSED, _long(asking.now) >= _PAUSED_SINCE), _PAUSED_SINCE
    ),
    Worklist.EXTENSIONS: _List(
        lambda _: and_(_r.extension_asked_at.is_not(None), _OWES),
        _oldest(_r.extension_asked_at, _r.sent_at),
        of_referrals=True,
    ),
    Worklist.TO_CLOSE: _List(
        lambda _: and_(_state(CaseState.INFORMED), ~_IS_MEMBER),
        _oldest(_CALLED_AT, _c.received_at),
    ),
    Worklist.OVERDUE: _List(_overdue, _oldest(_FIRST_DUE, _c.received_at)),
    Worklist.AGENCY_OPEN: _List(
        _of_own_agency, _oldest(_due(Step.ANSWER, _ITSELF), _r.sent_at), of_referrals=True
    ),
    Worklist.AGENCY_SENT_BACK: _List(
        _sent_back, _oldest(_due(Step.ANSWER, _ITSELF), _r.sent_at), of_referrals=True
    ),
}
