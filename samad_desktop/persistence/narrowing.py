"""What narrows an answer, in SQL: for queries over cases, and for the functions of the server.

Between the lowest and the highest id of its months stands all of a period, so that years that
are not meant are not passed by one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select, text

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.counters import OF_A_LEVEL, Moment, Scope
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.persistence import clock_states
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import cases, subjects

_BEYOND_ALL = 2**62
_c = cases.c
_MONTHS = {
    # By the index of months alone: another that has ids in order would be walked to its end.
    "postgresql": """
WITH months AS (SELECT b.id FROM generate_series(
  (SELECT min(date_trunc('month', received_at AT TIME ZONE 'UTC')) FROM cases),
  (SELECT max(date_trunc('month', received_at AT TIME ZONE 'UTC')) FROM cases),
  interval '1 month') m CROSS JOIN LATERAL (SELECT id FROM cases
    WHERE (date_trunc('month', received_at AT TIME ZONE 'UTC'), id) {side} (m, {beyond})
    ORDER BY date_trunc('month', received_at AT TIME ZONE 'UTC') {order}, id {order} LIMIT 1) b
  WHERE m {side} date_trunc('month', CAST(:at AS timestamptz) AT TIME ZONE 'UTC'))
SELECT id FROM months
""",
    "sqlite": """
WITH RECURSIVE months (m) AS (SELECT min(substr(received_at, 1, 7)) FROM cases UNION ALL
  SELECT (SELECT min(substr(received_at, 1, 7)) FROM cases
    WHERE substr(received_at, 1, 7) > m) FROM months WHERE m IS NOT NULL)
SELECT {edge}((SELECT {edge}(id) FROM cases WHERE substr(received_at, 1, 7) = m)) FROM months
WHERE m {side} substr(:at, 1, 7)
""",
}


@dataclass(frozen=True, slots=True)
class Among:
    """Among which cases something is looked for, as it stands at one moment (UTC).

    `since` is included, `until` is not; nothing of the period stands below `floor` or above
    `ceiling`. `level` is asked at `now`,
    which is None where none is.
    """

    narrowing: Narrowing
    now: datetime | None
    operators: tuple[int, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    floor: int | None = None
    ceiling: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what holds of the cases that are meant."""
        asked = self.narrowing
        return [
            *_bounds(self),
            *_equal(_c.state, asked.state),
            *_equal(_c.kind, asked.kind),
            *_equal(_c.agency_id, asked.agency_id),
            *_equal(_c.county_id, asked.county_id),
            *(_c.registered_by == each for each in self.operators),
            *([_c.closed_at.is_(None)] if _is_open(asked) else []),
            *_of_subject(asked.subject_id),
            *_of_level(asked.level, self.now),
        ]

    def listed(self) -> list[ColumnElement[bool]]:
        """Return what holds of them and of what some index has a list, each by itself.

        One list tells whose they are: of two the one is hardly shorter for the other.
        """
        asked = self.narrowing
        place = [*_equal(_c.agency_id, asked.agency_id), *_equal(_c.county_id, asked.county_id)]
        whose = [and_(*place)] if place else [_c.registered_by == each for each in self.operators]
        return [*whose[:1], *([_c.closed_at.is_(None)] if _is_open(asked) else [])]

    def received(self) -> list[ColumnElement[bool]]:
        """Return what holds of when they were received."""
        since = [] if self.since is None else [_c.received_at >= self.since]
        until = [] if self.until is None else [_c.received_at < self.until]
        return [*since, *until]

    def for_function(self) -> dict[str, Any]:
        """Return the same for a function of the server; None if nobody registered such cases."""
        asked = self.narrowing
        operator = self.operators[0] if self.operators else None
        told = {
            "since": self.since and self.since.isoformat(),
            "until": self.until and self.until.isoformat(),
            "floor": self.floor,
            "ceiling": self.ceiling,
            "state": asked.state,
            "kind": asked.kind,
            "agency": asked.agency_id,
            "county": asked.county_id,
            "operator": -1 if len(set(self.operators)) > 1 else operator,
            "open": _is_open(asked) or None,
            "subject": asked.subject_id,
            "level": asked.level,
        }
        return {name: value for name, value in told.items() if value is not None}


def among(connection: Connection, narrowing: Narrowing, reader: Actor) -> Among | None:
    """Return among what `reader` looks; None where nothing narrows."""
    if not narrowing:
        return None
    now = server_now(connection)
    days = narrowing.days(tehran_date(now))
    since = day_begins(days.since) if days.since else None
    until = day_begins(days.until + timedelta(days=1)) if days.until else None
    mine = (reader.staff_id,) if narrowing.only_mine else ()
    named = () if narrowing.operator_id is None else (narrowing.operator_id,)
    # Rows of an agency are few, and of others it is not told where they begin.
    known = reader.may(Right.SEE_CASES)
    return Among(
        narrowing,
        now if narrowing.level is not None else None,
        operators=(*named, *mine),
        since=since,
        until=until,
        floor=_edge(connection, since, "min", ">=") if since and known else None,
        ceiling=_edge(connection, until, "max", "<=") if until and known else None,
    )


def _edge(connection: Connection, at: datetime, edge: str, side: str) -> int:
    """Return the lowest id of all months from one on, or the highest up to it."""
    engine = connection.dialect.name
    spelled = at.isoformat(" ") if engine == "sqlite" else at
    from_below = edge == "min"
    order, beyond = ("ASC", -_BEYOND_ALL) if from_below else ("DESC", _BEYOND_ALL)
    filled = _MONTHS[engine].format(edge=edge, side=side, order=order, beyond=beyond)
    query = text(filled.strip())
    found = [each for each in connection.execute(query, {"at": spelled}).scalars() if each]
    return min(found, default=_BEYOND_ALL) if from_below else max(found, default=-_BEYOND_ALL)


def _is_open(asked: Narrowing) -> bool:
    """Say whether only open cases are meant, as also most states tell."""
    return asked.only_open or asked.state not in (None, CaseState.CLOSED)


def _bounds(asked: Among) -> Iterator[ColumnElement[bool]]:
    yield from asked.received()
    if asked.floor is not None:
        yield _c.id >= asked.floor
    if asked.ceiling is not None:
        yield _c.id <= asked.ceiling


def _equal(column: ColumnElement[Any], value: object) -> list[ColumnElement[bool]]:
    return [] if value is None else [column == value]


def _of_subject(subject_id: int | None) -> list[ColumnElement[bool]]:
    if subject_id is None:
        return []
    below = select(subjects.c.id).where(
        or_(subjects.c.id == subject_id, subjects.c.parent_id == subject_id)
    )
    return [_c.subject_id.in_(below)]


def _of_level(level: int | None, now: datetime | None) -> list[ColumnElement[bool]]:
    if level is None or now is None:
        return []
    counter = next(each for each, number in OF_A_LEVEL.items() if number == level)
    moment = Moment(now, now, (now, now))
    worst = clock_states.worst(moment, Scope(0)).having(clock_states.having(counter, moment))
    inner = worst.subquery()
    return [_c.id.in_(select(inner.c.case_id))]
