"""Registering calls: one after the other, and many workstations at once on PostgreSQL.

At once means without a pause, which no operator does: it shows what the machine can bear,
with all those programs on it. At the peak they register as often as a centre ever does.
"""

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection as Pipe
from multiprocessing.synchronize import Barrier
from random import Random
from time import perf_counter, sleep

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.bench.painted import PAINTED_ROUNDS_MAX, in_a_window
from samad_desktop.bench.registration import RegistrationDriver
from samad_desktop.bench.scratch import Entry, Scratch
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.workstation.drafts import draft_to_json

AT_ONCE = (10, 50)
PEAK = 50
# A large centre stays below this many registrations a second.
PEAK_PER_SECOND = 10
_LEAST_EACH = 4
# A workstation's session lasts the day: its statements are long prepared.
_WARM = 8
_WAIT_S = 120.0

Registering = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What many workstations did together: how long each call took, and the whole, in seconds."""

    times: tuple[float, ...]
    whole_s: float

    @property
    def per_second(self) -> float:
        return len(self.times) / self.whole_s


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure registering; 10 and 50 at once where a server serves many and the rounds allow."""
    calls = CallMaker(scratch)
    one = (_alone(scratch, calls, rounds), _painted(scratch, calls, rounds))
    if scratch.work.is_sqlite:
        return one
    # A process that is forked must not share a connection with its parent.
    scratch.work.close()
    scratch.owner.close()
    return (
        *one,
        *(_many(scratch, calls, clients, rounds) for clients in AT_ONCE if clients <= rounds),
        *((_peak(scratch, calls, rounds),) if rounds >= PEAK else ()),
    )


def _alone(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    ours = _program(scratch.entry, scratch.work, calls, Random(1), 2 * rounds)
    theirs = _driver(scratch.entry, scratch.work, calls, Random(2), 2 * rounds)
    timed(ours[:rounds])
    times = timed(ours[rounds:])
    timed(theirs[:rounds])
    return figure("alone", times, timed(theirs[rounds:]))


def _painted(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    random = Random(3)
    drafts = [draft_to_json(calls.draft(random)) for _ in range(min(rounds, PAINTED_ROUNDS_MAX))]
    return figure("painted", in_a_window(scratch, "register", drafts)["painted"])


def _many(scratch: Scratch, calls: CallMaker, clients: int, rounds: int) -> Figure:
    each = max(rounds // clients, _LEAST_EACH)
    ours = _crowd(scratch.entry, calls, _program, clients, each)
    theirs = _crowd(scratch.entry, calls, _driver, clients, each)
    found = figure(f"{clients}_at_once", ours.times, theirs.times)
    return replace(
        found,
        per_second=round(ours.per_second, 1),
        rate_ratio=round(ours.per_second / theirs.per_second, 2),
    )


def _peak(scratch: Scratch, calls: CallMaker, rounds: int) -> Figure:
    each = max(rounds // PEAK, _LEAST_EACH)
    pause_s = PEAK / PEAK_PER_SECOND
    found = _crowd(scratch.entry, calls, _program, PEAK, each, pause_s)
    return replace(
        figure(f"{PEAK}_at_the_peak", found.times), per_second=round(found.per_second, 1)
    )


_Maker = Callable[[Entry, Database, CallMaker, Random, int], list[Registering]]


def _program(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    intake = IntakeService(database, entry.area_code)
    return [partial(intake.register, entry.actor, calls.draft(random)) for _ in range(number)]


def _driver(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Registering]:
    driver = RegistrationDriver(entry, database, calls.draft(random))
    return [driver.register] * number


def _crowd(
    entry: Entry,
    calls: CallMaker,
    maker: _Maker,
    clients: int,
    each: int,
    pause_s: float = 0.0,
) -> Crowd:
    start = multiprocessing.Barrier(clients)
    pipes, processes = [], []
    for client in range(clients):
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(
            target=_client, args=(entry, calls, maker, each, pause_s, client, start, theirs)
        )
        process.start()
        theirs.close()
        pipes.append(ours)
        processes.append(process)
    answers = [pipe.recv() for pipe in pipes]
    for process in processes:
        process.join(_WAIT_S)
    began, ended = min(one[0] for one in answers), max(one[1] for one in answers)
    return Crowd(tuple(time for one in answers for time in one[2]), ended - began)


def _client(
    entry: Entry,
    calls: CallMaker,
    maker: _Maker,
    each: int,
    pause_s: float,
    client: int,
    start: Barrier,
    tell: Pipe,
) -> None:
    database = entry.open()
    random = Random(1000 + client)
    works = maker(entry, database, calls, random, each + _WARM)
    timed(works[:_WARM])
    start.wait(_WAIT_S)
    began = perf_counter()
    times: list[float] = []
    for work in works[_WARM:]:
        # Calls end when they do: on the average after the pause, never in step.
        sleep(random.expovariate(1 / pause_s) if pause_s else 0)
        times.extend(timed([work]))
    tell.send((began, perf_counter(), times))
    tell.close()
    database.close()
