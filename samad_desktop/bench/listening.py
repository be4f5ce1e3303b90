"""Workstations without a window, each a process of its own: they hear, count, and tell when."""

import multiprocessing
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection as Pipe
from types import TracebackType
from typing import Self

from samad_desktop.bench.scratch import Entry
from samad_desktop.domain.counters import REFRESH_EVERY_S
from samad_desktop.domain.pacing import Pace
from samad_desktop.persistence.listener import Changed, Listener, ListenerEvent
from samad_desktop.services.oversight import OversightService

_WAIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Seen:
    """How many cases were open as a workstation counted; both times of `perf_counter`."""

    still_open: int
    heard_at: float
    counted_at: float


class Listeners:
    """As many workstations as wanted; they are there once the block begins, and go with it.

    Raises:
        TimeoutError: one of them did not come, or was not told in a minute.
    """

    def __init__(self, entry: Entry, number: int) -> None:
        self._entry = entry
        self._number = number
        self._pipes: list[Pipe] = []
        self._processes: list[multiprocessing.Process] = []
        self.still_open = 0

    def __enter__(self) -> Self:
        for _ in range(self._number):
            ours, theirs = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.Process(
                target=_listen, args=(self._entry, theirs), daemon=True
            )
            process.start()
            theirs.close()
            self._pipes.append(ours)
            self._processes.append(process)
        self.still_open = max(_told(pipe).still_open for pipe in self._pipes)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(_WAIT_S)

    def until(self, still_open: int) -> list[list[Seen]]:
        """Return what each saw until it counted so many open cases."""
        return [_seen(pipe, still_open) for pipe in self._pipes]


def _seen(pipe: Pipe, still_open: int) -> list[Seen]:
    found = [_told(pipe)]
    while found[-1].still_open < still_open:
        found.append(_told(pipe))
    return found


def _told(pipe: Pipe) -> Seen:
    if not pipe.poll(_WAIT_S):
        raise TimeoutError
    told: Seen = pipe.recv()
    return told


def _listen(entry: Entry, tell: Pipe) -> None:
    """Be one workstation: hear, count at its pace, and tell."""
    database = entry.open()
    oversight, pace = OversightService(database), Pace(REFRESH_EVERY_S)

    def on_event(event: ListenerEvent) -> None:
        if isinstance(event, Changed):
            heard_at = time.perf_counter()
            time.sleep(pace.wait_s(heard_at))
            pace.begin(time.perf_counter())
            number = oversight.counters(entry.actor).open
            tell.send(Seen(number, heard_at, time.perf_counter()))

    Listener(database).run(threading.Event(), on_event)
