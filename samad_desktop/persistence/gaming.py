"""What signs of playing with deadlines are found from: replies, and what became of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Connection,
    bindparam,
    column,
    func,
    literal_column,
    select,
)

from samad_desktop.domain.call_backs import CallBackOutcome
from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.gaming import (
    LEAST_SAME,
    Deed,
    Finding,
    Reply,
    answered_undone,
    in_the_last_hour,
    mass_pauses,
    mass_returns,
    same_answers,
)
from samad_desktop.persistence import deadlines as clocks
from samad_desktop.persistence.matters import here
from samad_desktop.persistence.ranking import IS_ANSWER
from samad_desktop.persistence.tables import call_backs, case_events, deadlines, referrals
from samad_desktop.persistence.tables.base import BigId, UtcDateTime

_e, _r, _d, _b = case_events.c, referrals.c, deadlines.c, call_backs.c
# Literals in this order, not parameters: SQLite uses a partial index only for the same words.
_WATCHED: ColumnElement[bool] = literal_column(
    "case_events.kind IN ('final_reply', 'paused', 'reopened', 'returned', 'sent_back')"
)
_UNDOING = (EventKind.REOPENED, EventKind.SENT_BACK)
# The last working hour before something is due lies before every holiday.
_BEFORE_DUE = timedelta(days=60)
_BOUNDS = tuple(bindparam(name, type_=UtcDateTime) for name in ("since", "until"))


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened in a period that signs are read from."""

    replies: tuple[Reply, ...]
    undone: Mapping[int, Sequence[datetime]]
    pauses: tuple[Deed, ...]
    returns: tuple[Deed, ...]
    same: tuple[tuple[int, Sequence[int]], ...]


def findings(connection: Connection, since: datetime, until: datetime) -> tuple[Finding, ...]:
    """Return every sign of what agencies and people did from `since` until `until` (UTC).

    Raises:
        NotFound: this centre has no calendar.
    """
    seen = read(connection, since, until)
    due = [reply.due_at for reply in seen.replies if reply.due_at is not None]
    first = min(due, default=since) - _BEFORE_DUE
    time = clocks.rules(connection).time(first, max(due, default=until))
    return (
        *in_the_last_hour(seen.replies, seen.undone, time.before),
        *answered_undone(seen.replies, seen.undone),
        *same_answers(seen.same, seen.replies),
        *mass_returns(seen.returns),
        *mass_pauses(seen.pauses),
    )


def read(connection: Connection, since: datetime, until: datetime) -> Happened:
    """Return what happened from `since` until just before `until` (UTC).

    A reply is undone also by what happened after the period.
    """
    return Happened(
        _replies(connection, since, until),
        _undone(connection, since),
        _deeds(connection, EventKind.PAUSED, since, until),
        _deeds(connection, EventKind.RETURNED, since, until),
        _same(connection, since, until),
    )


def _replies(connection: Connection, since: datetime, until: datetime) -> tuple[Reply, ...]:
    query = (
        select(_e.case_id, _r.agency_id, _e.at, _d.due_at)
        .select_from(case_events)
        .join(referrals, _r.id == _e.referral_id)
        .outerjoin(deadlines, (_d.referral_id == _r.id) & IS_ANSWER)
        .where(*watched(EventKind.FINAL_REPLY, since, until))
    )
    return tuple(Reply(*row) for row in connection.execute(query))


def _undone(connection: Connection, since: datetime) -> Mapping[int, Sequence[datetime]]:
    """Return since when which cases were reopened, sent back, or denied by their citizen."""
    found: dict[int, list[datetime]] = defaultdict(list)
    events = select(_e.case_id, _e.at).where(_WATCHED, _e.at >= since, _e.kind.in_(_UNDOING))
    denied = select(_b.case_id, _b.at).where(
        _b.at >= since, _b.outcome == CallBackOutcome.NOT_SATISFIED
    )
    for query in (events, denied):
        for case_id, at in connection.execute(query):
            found[case_id].append(at)
    return found


def _deeds(
    connection: Connection, kind: EventKind, since: datetime, until: datetime
) -> tuple[Deed, ...]:
    query = (
        select(_e.case_id, _r.agency_id, _e.staff_id, _e.at)
        .select_from(case_events)
        .outerjoin(referrals, _r.id == _e.referral_id)
        .where(*watched(kind, since, until))
    )
    return tuple(Deed(*row) for row in connection.execute(query))


def _same(
    connection: Connection, since: datetime, until: datetime
) -> tuple[tuple[int, Sequence[int]], ...]:
    """Return by agency the cases that got one and the same answer; a server tells no more."""
    given = {"since": since, "until": until, "least": LEAST_SAME}
    rows = connection.execute(here(connection, _SAME_TOLD, _SAME_STORED), given)
    return tuple((agency_id, _numbers(ids)) for agency_id, ids in rows)


def watched(kind: EventKind, since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    """Return what holds of the events of a kind from `since` until just before `until` (UTC)."""
    return _WATCHED, _e.kind == kind, _e.at >= since, _e.at < until


def _numbers(ids: Sequence[int] | str) -> tuple[int, ...]:
    """Return the numbers of an array, or of the text with which SQLite answers."""
    return tuple(map(int, ids.split(","))) if isinstance(ids, str) else tuple(ids)


_LEAST: BindParameter[int] = bindparam("least")
_TOLD = func.samad_same_replies(*_BOUNDS, _LEAST).table_valued(
    column("agency_id", BigId), column("case_ids", ARRAY(BigId))
)
_SAME_TOLD = select(_TOLD.c.agency_id, _TOLD.c.case_ids)
_SAME_STORED = (
    select(_r.agency_id, func.group_concat(_e.case_id.distinct()))
    .select_from(case_events)
    .join(referrals, _r.id == _e.referral_id)
    .where(
        *(_WATCHED, _e.kind == EventKind.FINAL_REPLY.value, _e.text != ""),
        *(_e.at >= _BOUNDS[0], _e.at < _BOUNDS[1]),
    )
    .group_by(_r.agency_id, _e.text)
    .having(func.count(_e.case_id.distinct()) >= _LEAST)
)
