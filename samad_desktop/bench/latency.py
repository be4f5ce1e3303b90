"""How long until a second workstation knows of a call: heard, and counted anew."""

import multiprocessing
import threading
import time
from multiprocessing.connection import Connection as Pipe
from random import Random

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import Entry, Scratch
from samad_desktop.persistence.listener import POLL_S, Changed, Listener, ListenerEvent
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService

_ROUNDS_MAX = 100
_WAIT_S = 30.0


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure from Enter on one workstation to the other's listener and counters."""
    calls = CallMaker(scratch)
    scratch.work.close()
    scratch.owner.close()
    ours, theirs = multiprocessing.Pipe(duplex=False)
    colleague = multiprocessing.Process(target=_listen, args=(scratch.entry, theirs), daemon=True)
    colleague.start()
    theirs.close()
    intake, random = IntakeService(scratch.work, scratch.area_code), Random(1)
    heard, counted = [], []
    still_open = _told(ours, 0)[2]
    for _ in range(min(rounds, _ROUNDS_MAX)):
        # Polling has a phase; a call comes at any point of it.
        time.sleep(random.random() * POLL_S)
        draft = calls.draft(random)
        began = time.perf_counter()
        intake.register(scratch.actor, draft)
        still_open += 1
        heard_at, counted_at, _ = _told(ours, still_open)
        heard.append(heard_at - began)
        counted.append(counted_at - began)
    colleague.terminate()
    colleague.join(_WAIT_S)
    return figure("heard", heard), figure("counted", counted)


def _told(pipe: Pipe, still_open: int) -> tuple[float, float, int]:
    """Wait until the colleague counts at least so many open cases.

    Raises:
        TimeoutError: she never did.
    """
    while pipe.poll(_WAIT_S):
        heard_at, counted_at, number = pipe.recv()
        if number >= still_open:
            return heard_at, counted_at, number
    raise TimeoutError


def _listen(entry: Entry, tell: Pipe) -> None:
    """Be the colleague: hear, count, and tell when."""
    database = entry.open()
    oversight = OversightService(database)

    def on_event(event: ListenerEvent) -> None:
        if isinstance(event, Changed):
            heard_at = time.perf_counter()
            number = oversight.counters(entry.actor).open
            tell.send((heard_at, time.perf_counter(), number))

    Listener(database).run(threading.Event(), on_event)
