"""Seconds of Unix time in SQL, and the day and the hour of Tehran that they fall into."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from samad_desktop.domain.calendar import TEHRAN

HOUR_S = 3_600
DAY_S = 24 * HOUR_S
_DAY = timedelta(days=1)
_TO_SECONDS = len("2026-11-29 08:59:59")
_JULIAN_S = 210_866_760_000  # From the first of the Julian days to 1970.


class epoch_s(GenericFunction[int]):  # noqa: N801 - named as SQL names functions
    """The whole seconds of a moment since 1970 (UTC).

    A year's report asks for it a million times. A float of seconds is exact to a microsecond
    for two centuries, and a server extracts a numeric in thrice the time. A Julian day is exact to
    a twentieth of a millisecond, but rounds what it is made of to one, so that the fraction of a
    second is cut off before.
    """

    type = BigInteger()
    inherit_cache = True


@compiles(epoch_s, "postgresql")
def _on_server(element: epoch_s, compiler: Any, **how: Any) -> str:
    return f"CAST(floor(date_part('epoch', {compiler.process(element.clauses, **how)})) AS bigint)"


@compiles(epoch_s, "sqlite")
def _embedded(element: epoch_s, compiler: Any, **how: Any) -> str:
    days = f"julianday(substr({compiler.process(element.clauses, **how)}, 1, {_TO_SECONDS}))"
    return f"(CAST({days} * {DAY_S} + 0.5 AS INTEGER) - {_JULIAN_S})"


def tehran_day(at: ColumnElement[Any], begin: datetime, end: datetime) -> ColumnElement[int]:
    """Return the number of a moment's day in Tehran, counted from 1970.

    Args:
        begin: no moment is earlier (UTC).
        end: and none later.
    """
    return _in_tehran(at, begin, end) // DAY_S


def tehran_hour(at: ColumnElement[Any], begin: datetime, end: datetime) -> ColumnElement[int]:
    """Return the hour of a moment's day in Tehran, 0 to 23; the bounds as for `tehran_day`."""
    return _in_tehran(at, begin, end) % DAY_S // HOUR_S


def _in_tehran(at: ColumnElement[Any], begin: datetime, end: datetime) -> ColumnElement[int]:
    """Return the seconds that clocks in Tehran had gone since 1970: until 1401 they were moved."""
    moved = _offsets(begin, end)
    *earlier, (_last, offset) = moved
    if not earlier:
        return epoch_s(at) + offset
    return epoch_s(at) + case(*((at < until, seconds) for until, seconds in earlier), else_=offset)


def _offsets(begin: datetime, end: datetime) -> list[tuple[datetime, int]]:
    """Return until when clocks had which offset, in seconds; they are moved at midnight."""
    day, found = begin, [(end, _offset(begin))]
    while day < end:
        day += _DAY
        if _offset(day) != found[-1][1]:
            found[-1] = (_moved(day - _DAY, day), found[-1][1])
            found.append((end, _offset(day)))
    return found


def _moved(low: datetime, high: datetime) -> datetime:
    """Return the minute between two moments from which on the later offset holds."""
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) / 2
        low, high = (low, middle) if _offset(middle) == _offset(high) else (middle, high)
    return high.replace(second=0, microsecond=0)


def _offset(at: datetime) -> int:
    offset = at.astimezone(TEHRAN).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
