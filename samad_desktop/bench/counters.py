"""Counting what the strip on every screen shows, and opening the list behind a counter.

Beside them stands what the window asks after each count: when time alone will change one.
"""

from functools import partial

from samad_desktop.bench.beside import beside_driver
from samad_desktop.bench.figures import Figure
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.counters import Counter
from samad_desktop.services.bell import BellService
from samad_desktop.services.forecast import ForecastService
from samad_desktop.services.oversight import OversightService


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure a refresh of all counters, when they change next, and the first page behind each."""
    oversight = OversightService(scratch.work)
    forecast = ForecastService(scratch.work, oversight)
    bell = BellService(scratch.work)
    counting = [partial(oversight.counters, scratch.actor)] * rounds
    return (
        beside_driver("all_counters", counting, scratch.work),
        *(
            beside_driver(name, [partial(ask, scratch.actor)] * rounds, scratch.work)
            for name, ask in (
                ("changes_at", oversight.changes_at),
                ("forecast", forecast.breaching),
                ("bell", bell.news),
            )
        ),
        *(
            beside_driver(
                f"door_{counter}",
                [partial(oversight.listing, scratch.actor, counter)] * rounds,
                scratch.work,
            )
            for counter in Counter
        ),
    )
