"""Searches that something narrows: each way by itself and with words, and several at once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from typing import Any

from sqlalchemy import func, select

from samad_desktop.bench.beside import beside_driver
from samad_desktop.bench.figures import Figure
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.periods import Period
from samad_desktop.persistence.tables import cases
from samad_desktop.services.finding import FindingService

WAYS = ("period", "open", "agency", "county", "together")
# What is typed besides, by its class; nothing first.
BESIDES = ("", "common_word", "rare_word")
_PERIODS = (Period.TODAY, Period.LAST_WEEK, Period.LAST_MONTH, Period.LAST_YEAR)


def narrowed(scratch: Scratch, typed: Mapping[str, Sequence[str]], rounds: int) -> Iterator[Figure]:
    """Measure what narrows to many cases and to few, with common words and with rare ones."""
    ways = _ways(scratch)
    for way, besides in product(WAYS, BESIDES):
        said = typed.get(besides) or ("",)
        asked = [
            (said[place % len(said)], ways[way][place % len(ways[way])]) for place in range(rounds)
        ]
        yield _figure(scratch, metric_of(way, besides), asked)


def metric_of(way: str, besides: str) -> str:
    """Return how a figure is called."""
    return f"narrowed_{way}_{besides}" if besides else f"narrowed_{way}"


def _figure(scratch: Scratch, metric: str, asked: Sequence[tuple[str, Narrowing]]) -> Figure:
    scratch.forget_look_ups()
    find = FindingService(scratch.work, scratch.area_code).find
    works = [
        partial(find, scratch.actor, said, None, Terms(narrowing=narrowing))
        for said, narrowing in asked
    ]
    return beside_driver(metric, works, scratch.work)


def _ways(scratch: Scratch) -> dict[str, list[Narrowing]]:
    agencies, counties = (_ends(scratch, each) for each in (cases.c.agency_id, cases.c.county_id))
    together = product(agencies, counties, (Period.LAST_YEAR, None), (True, False))
    return {
        "period": [Narrowing(period=each) for each in _PERIODS],
        "open": [Narrowing(only_open=True)],
        "agency": [Narrowing(agency_id=each) for each in agencies],
        "county": [Narrowing(county_id=each) for each in counties],
        "together": [
            Narrowing(agency_id=agency, county_id=county, period=period, only_open=only)
            for agency, county, period, only in together
        ],
    }


def _ends(scratch: Scratch, column: Any) -> list[int]:
    """Return the commonest value of a column, one in the middle, and the rarest."""
    query = select(column).where(column.is_not(None)).group_by(column)
    with scratch.owner.reading() as connection:
        every = connection.execute(query.order_by(func.count().desc(), column)).scalars().all()
    return [every[0], every[len(every) // 2], every[-1]]
