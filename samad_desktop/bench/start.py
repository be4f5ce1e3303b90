"""Starting the program: from the command to a window that can be used."""

from time import perf_counter

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.painted import started
from samad_desktop.bench.scratch import Scratch

_ROUNDS_MAX = 20


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure to the painted log-in page, and, logging in at once, to the painted desk."""
    login, desk = [], []
    started(scratch)
    for _ in range(min(rounds, _ROUNDS_MAX)):
        # Both processes read one clock, which counts from the start of the machine.
        began = perf_counter()
        there = started(scratch)
        login.append(there["login"][0] - began)
        desk.append(there["desk"][0] - began)
    return figure("login_painted", login), figure("desk_painted", desk)
