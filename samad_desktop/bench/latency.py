"""How long until a second workstation knows of a call: heard, and counted at its pace."""

import multiprocessing
import threading
import time
from multiprocessing.connection import Connection as Pipe
from random import Random

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import Entry, Scratch
from samad_desktop.domain.counters import REFRESH_EVERY_S
from samad_desktop.domain.pacing import Pace
from samad_desktop.persistence.listener import POLL_S, Changed, Listener, ListenerEvent
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.oversight import OversightService

_ROUNDS_MAX = 50
_WAIT_S = 30.0


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure from Enter on one workstation to the other's listener and counters.

    A second call follows as soon as the first one is counted.
    """
    calls = CallMaker(scratch)
    scratch.work.close()
    scratch.owner.close()
    ours, theirs = multiprocessing.Pipe(duplex=False)
    colleague = multiprocessing.Process(target=_listen, args=(scratch.entry, theirs), daemon=True)
    colleague.start()
    theirs.close()
    intake, random = IntakeService(scratch.work, scratch.area_code), Random(1)
    heard, counted, second = [], [], []
    still_open = _told(ours, 0)[2]

    def call() -> tuple[float, float]:
        nonlocal still_open
        draft = calls.draft(random)
        began = time.perf_counter()
        intake.register(scratch.actor, draft)
        still_open += 1
        heard_at, counted_at, _ = _told(ours, still_open)
        return heard_at - began, counted_at - began

    for _ in range(min(rounds, _ROUNDS_MAX)):
        # The last pair's turn is over; polling has a phase, and a call comes at any point of it.
        time.sleep(2 * REFRESH_EVERY_S + random.random() * POLL_S)
        heard_s, counted_s = call()
        heard.append(heard_s)
        counted.append(counted_s)
        second.append(call()[1])
    colleague.terminate()
    colleague.join(_WAIT_S)
    return figure("heard", heard), figure("counted", counted), figure("second_counted", second)


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
    oversight, pace = OversightService(database), Pace(REFRESH_EVERY_S)

    def on_event(event: ListenerEvent) -> None:
        if isinstance(event, Changed):
            heard_at = time.perf_counter()
            time.sleep(pace.wait_s(heard_at))
            pace.begin(time.perf_counter())
            number = oversight.counters(entry.actor).open
            tell.send((heard_at, time.perf_counter(), number))

    Listener(database).run(threading.Event(), on_event)
