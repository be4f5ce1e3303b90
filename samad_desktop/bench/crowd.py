"""Many programs at once, each a process of a person of its own."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection as Pipe
from multiprocessing.synchronize import Barrier, Event
from random import Random
from time import perf_counter, sleep

from samad_desktop.bench.figures import timed
from samad_desktop.bench.scratch import Entry, Scratch
from samad_desktop.persistence.database import Database

Work = Callable[[], object]
# What each program does: given who works at it, her database, and its number among them.
Maker = Callable[[Entry, Database, int], Sequence[Work]]

_WAIT_S = 120.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """What many programs did together: how long each piece took, and the whole, in seconds.

    `told` are the seconds that pieces told of a part of themselves, where they did.
    """

    times: tuple[float, ...]
    whole_s: float
    told: tuple[float, ...] = ()

    @property
    def per_second(self) -> float:
        return len(self.times) / self.whole_s


def let_go(scratch: Scratch) -> None:
    """Close what is open: a process that is forked must not share a connection with its parent."""
    scratch.work.close()
    scratch.owner.close()


def crowd(entries: Sequence[Entry], maker: Maker, *, warm: int = 0, pause_s: float = 0.0) -> Crowd:
    """Let a program of each person work at once; blocks until the last is done.

    Args:
        warm: how many of its first pieces each does before all begin together, untimed.
        pause_s: how long each waits between two, on the average.
    """
    start = multiprocessing.Barrier(len(entries))
    pipes, processes = [], []
    for client, entry in enumerate(entries):
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(
            target=_client, args=(entry, maker, warm, pause_s, client, start, theirs)
        )
        process.start()
        theirs.close()
        pipes.append(ours)
        processes.append(process)
    answers = [pipe.recv() for pipe in pipes]
    for process in processes:
        process.join(_WAIT_S)
    began, ended = min(one[0] for one in answers), max(one[1] for one in answers)
    times, told = (tuple(time for one in answers for time in one[part]) for part in (2, 3))
    return Crowd(times, ended - began, told)


@contextmanager
def meanwhile(entry: Entry, maker: Maker, per_second: float) -> Iterator[None]:
    """Let another program do its work again and again, so often a second, until this ends."""
    begun, enough = multiprocessing.Event(), multiprocessing.Event()
    process = multiprocessing.Process(
        target=_go_on, args=(entry, maker, 1 / per_second, begun, enough)
    )
    process.start()
    try:
        begun.wait(_WAIT_S)
        yield
    finally:
        enough.set()
        process.join(_WAIT_S)


def _client(
    entry: Entry,
    maker: Maker,
    warm: int,
    pause_s: float,
    client: int,
    start: Barrier,
    tell: Pipe,
) -> None:
    database = entry.open()
    random = Random(1000 + client)
    works = maker(entry, database, client)
    timed(works[:warm])
    start.wait(_WAIT_S)
    began = perf_counter()
    times: list[float] = []
    told: list[float] = []
    for work in works[warm:]:
        # Calls end when they do: on the average after the pause, never in step.
        sleep(random.expovariate(1 / pause_s) if pause_s else 0)
        since = perf_counter()
        part = work()
        times.append(perf_counter() - since)
        if isinstance(part, float):
            told.append(part)
    tell.send((began, perf_counter(), times, told))
    tell.close()
    database.close()


def _go_on(entry: Entry, maker: Maker, every_s: float, begun: Event, enough: Event) -> None:
    database = entry.open()
    works = maker(entry, database, 0)
    works[0]()
    begun.set()
    place = 0
    while not enough.wait(every_s):
        place += 1
        works[place % len(works)]()
    database.close()
