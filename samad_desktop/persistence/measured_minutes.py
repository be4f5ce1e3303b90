"""How long answers took in working time, pauses taken off: the pairs read, the sums in Python."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.worked_minutes import MINUTE_S, WorkedMinutes
from samad_desktop.domain.working_time import WorkingTime
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.epoch import epoch_s
from samad_desktop.persistence.listed import listed
from samad_desktop.persistence.measured import NONE, Counts, Key, about, choose, counted_by
from samad_desktop.persistence.measured_items import FINAL_ANSWERS
from samad_desktop.persistence.tables import clock_pauses, deadlines, referrals

_NEVER = 2**62
_Pauses = Mapping[int, Sequence[tuple[int, int]]]
# How many answers took how many minutes, by key.
_Taken = Mapping[Key, Counter[int]]
_r, _p = referrals.c, clock_pauses.c
_PAUSED = select(deadlines.c.referral_id).join(clock_pauses, deadlines.c.id == _p.deadline_id)


def put_medians(
    found: Counts, connection: Connection, asked: Asked, measure: Measure, facets: Sequence[Facet]
) -> None:
    """Put in the median of the working minutes from each referral to its answer, by key.

    Where the centre has no calendar there is none.
    """
    taken: dict[Key, Counter[int]] = defaultdict(Counter)
    whole: Counter[int] = Counter()
    by = counted_by(asked, FINAL_ANSWERS, facets)
    for key, minutes in _taken(connection, asked, by).items():
        taken[tuple(key[by.index(each)] for each in facets)].update(minutes)
        whole.update(minutes)
    for key, numbers in found.by_key.items():
        numbers[measure] = median(taken[key])
    found.whole[measure] = median(whole)


def median(minutes: Counter[int]) -> int | None:
    """Return the middle one, of an even number the lower of the two; None of nothing.

    So it is the time of an answer that was given, and half of them took no longer.
    """
    before_it = (minutes.total() - 1) // 2
    for each in sorted(minutes):
        before_it -= minutes[each]
        if before_it < 0:
            return each
    return None


def _taken(connection: Connection, asked: Asked, by: Sequence[Facet]) -> _Taken:
    if asked.time is None:
        return {}
    name = about(asked, FINAL_ANSWERS, by)
    time = asked.time
    return asked.kept.once(("minutes", *name), lambda: _read(connection, asked, time, by))


def _read(connection: Connection, asked: Asked, time: WorkingTime, by: Sequence[Facet]) -> _Taken:
    worked = asked.kept.once("worked", lambda: WorkedMinutes(time))
    chosen = choose(asked, FINAL_ANSWERS, by)
    spans = (listed(connection, _minute(at)) for at in (_r.sent_at, _r.answered_at))
    query = select(*spans, *chosen.facets).select_from(chosen.start).where(*chosen.where)
    if by:
        query = query.group_by(*chosen.facets)
    found = {
        _key(values): Counter(worked.between_all(sent, answered))
        for sent, answered, *values in connection.execute(query)
    }
    for key, span, pauses in _paused(connection, asked, by):
        found[key][worked.between(*span)] -= 1
        found[key][worked.without(*span, pauses)] += 1
    return found


def _paused(
    connection: Connection, asked: Asked, by: Sequence[Facet]
) -> Iterator[tuple[Key, tuple[int, int], Sequence[tuple[int, int]]]]:
    """Give the answers whose clocks stood still at times, and when; they are few."""
    pauses = _pauses(connection, asked)
    chosen = choose(asked, FINAL_ANSWERS, by)
    query = (
        select(_r.id, _minute(_r.sent_at), _minute(_r.answered_at), *chosen.facets)
        .select_from(chosen.start)
        .where(*chosen.where, _r.id.in_(_PAUSED))
    )
    for referral_id, sent, answered, *values in connection.execute(query):
        yield _key(values), (sent, answered), pauses.get(referral_id, ())


def _pauses(connection: Connection, asked: Asked) -> _Pauses:
    """Return the pauses of clocks on answers, by referral."""
    found: dict[Any, list[tuple[int, int]]] = defaultdict(list)
    query = (
        select(deadlines.c.referral_id, _minute(_p.paused_at), _minute(_p.resumed_at))
        .join(deadlines, deadlines.c.id == _p.deadline_id)
        .where(deadlines.c.referral_id.is_not(None), _p.paused_at < asked.end)
    )
    for row in connection.execute(query):
        referral_id, paused, resumed = tuple[Any, Any, Any](row)
        found[referral_id].append((paused, _NEVER if resumed is None else resumed))
    return found


def _minute(at: ColumnElement[Any]) -> ColumnElement[int]:
    """Select the minute of Unix time in which a moment lies."""
    return epoch_s(at) // MINUTE_S


def _key(values: Sequence[Any]) -> Key:
    return tuple(NONE if each is None else each for each in values)
