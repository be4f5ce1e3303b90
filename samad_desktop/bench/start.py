"""Starting the program: from the command to a window that can be used."""

from time import perf_counter

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.painted import started
from samad_desktop.bench.scratch import Scratch

_ROUNDS_MAX = 20


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure to the painted log-in page, until it can be used, and to the desk.

    It can be used once it knows the centre, offers its people and lets them in. The desk is
    painted for somebody who logs in at that very moment; whoever types a password meanwhile
    finds most of it loaded.
    """
    started(scratch)
    rounds_of: dict[str, list[float]] = {"painted": [], "usable": [], "desk": []}
    for _ in range(min(rounds, _ROUNDS_MAX)):
        # Both processes read one clock, which counts from the start of the machine.
        began = perf_counter()
        there = started(scratch)
        for name, times in rounds_of.items():
            times.append(there[name][0] - began)
    return (
        figure("login_painted", rounds_of["painted"]),
        figure("login_usable", rounds_of["usable"]),
        figure("desk_painted", rounds_of["desk"]),
    )
