"""How long answers took in working time, pauses taken off: the pairs read, the sums in Python."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from samad_desktop.domain.measures import Facet, Measure
from samad_desktop.domain.worked_minutes import MINUTE_S, WorkedMinutes
from samad_desktop.persistence.asked import Asked
from samad_desktop.persistence.epoch import epoch_s
from samad_desktop.persistence.measured import NONE, Counts, Key, choose
from samad_desktop.persistence.measured_items import TAKING_TIME
from samad_desktop.persistence.tables import clock_pauses, deadlines, referrals

_NEVER = 2**62
_Pauses = Mapping[int, Sequence[tuple[int, int]]]
_r, _p = referrals.c, clock_pauses.c


def put_medians(
    found: Counts, connection: Connection, asked: Asked, measure: Measure, facets: Sequence[Facet]
) -> None:
    """Put in the median of the working minutes from each referral to its answer, by key.

    Where the centre has no calendar there is none.
    """
    taken = _taken(connection, asked, facets) if asked.time is not None else {}
    for key, numbers in found.by_key.items():
        numbers[measure] = median(taken.get(key, ()))
    found.whole[measure] = median([each for of_key in taken.values() for each in of_key])


def median(minutes: Sequence[int]) -> int | None:
    """Return the middle one, of an even number the lower of the two; None of nothing.

    So it is the time of an answer that was given, and half of them took no longer.
    """
    return sorted(minutes)[(len(minutes) - 1) // 2] if minutes else None


def _taken(
    connection: Connection, asked: Asked, facets: Sequence[Facet]
) -> Mapping[Key, Sequence[int]]:
    chosen = choose(asked, TAKING_TIME, facets)
    pauses = _pauses(connection, asked)
    assert asked.time is not None
    worked = WorkedMinutes(asked.time)
    found: dict[Key, list[int]] = defaultdict(list)
    query = (
        select(_r.id, epoch_s(_r.sent_at), epoch_s(_r.answered_at), *chosen.facets)
        .select_from(chosen.start)
        .where(*chosen.where)
    )
    for referral_id, sent_s, answered_s, *values in connection.execute(query):
        span = (sent_s // MINUTE_S, answered_s // MINUTE_S)
        key = tuple(NONE if each is None else each for each in values)
        if referral_id in pauses:
            found[key].append(worked.without(*span, pauses[referral_id]))
        else:
            found[key].append(worked.between(*span))
    return found


def _pauses(connection: Connection, asked: Asked) -> _Pauses:
    """Return the pauses of clocks on answers, by referral; they are few."""
    found: dict[Any, list[tuple[int, int]]] = defaultdict(list)
    query = (
        select(deadlines.c.referral_id, epoch_s(_p.paused_at), epoch_s(_p.resumed_at))
        .join(deadlines, deadlines.c.id == _p.deadline_id)
        .where(deadlines.c.referral_id.is_not(None), _p.paused_at < asked.end)
    )
    for row in connection.execute(query):
        referral_id, paused_s, resumed_s = tuple[Any, Any, Any](row)
        resumed = _NEVER if resumed_s is None else resumed_s // MINUTE_S
        found[referral_id].append((paused_s // MINUTE_S, resumed))
    return found
