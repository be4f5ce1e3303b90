"""Reports of a month and of a year beside the one before: as tables, and as a finished PDF.

Beside the time on the wall stands that of this program's own processor, `_cpu`: a server's work
is not in it, nor is what others do on the machine meanwhile.
"""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter, process_time

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import SUPERVISOR, Scratch
from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_periods import before, stretch_of
from samad_desktop.domain.reports import ReportAnswer, ReportQuery
from samad_desktop.services.reporting import ReportService

SPANS = {"month": Period.LAST_MONTH, "year": Period.THIS_YEAR}
# What the governor sees each day, what has the most numbers, and what computes the most.
PRINTED = ("bulletin", "subjects", "agencies")
_ROUNDS_MAX = 20


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure every report of the last month and of this year, and some of them as papers."""
    with scratch.as_login(SUPERVISOR) as (actor, database):
        service = ReportService(database, LazyTypesetter())
        today = tehran_date(database.now())
        found: list[Figure] = []
        for name, period in SPANS.items():
            days = stretch_of(period, today)
            query = ReportQuery(days, compared=before(days, today))
            for metric, work in _works(service, actor, query):
                found += _measured(f"{name}_{metric}", work, min(rounds, _ROUNDS_MAX))
    return tuple(found)


def _works(
    service: ReportService, actor: Actor, query: ReportQuery
) -> Iterator[tuple[str, Callable[[], object]]]:
    for each in service.reports(actor):
        yield each.code, partial(_made, service, actor, each.code, query)
    for code in PRINTED:
        yield f"{code}_pdf", partial(_printed, service, actor, code, query)


def _made(service: ReportService, actor: Actor, code: str, query: ReportQuery) -> ReportAnswer:
    return service.make(actor, code, query, _nothing, threading.Event())


def _printed(service: ReportService, actor: Actor, code: str, query: ReportQuery) -> bytes:
    return service.paper(actor, _made(service, actor, code, query))


def _nothing(_done: int, _parts: int) -> None:
    """Tell nobody how far it is."""


def _measured(metric: str, work: Callable[[], object], rounds: int) -> Iterator[Figure]:
    work()  # The first one prepares what all others use.
    wall, own = [], []
    for _ in range(rounds):
        began, began_own = perf_counter(), process_time()
        work()
        wall.append(perf_counter() - began)
        own.append(process_time() - began_own)
    yield figure(metric, wall)
    yield figure(f"{metric}_cpu", own)
