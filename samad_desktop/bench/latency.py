"""How long until the others know of a call: two windows, and 48 more workstations that listen.

One window registers calls by its keys; the other one, and each of the listening
workstations, counts at its own pace, as everywhere. `perf_counter` is one clock for all
processes of a machine.
"""

from collections.abc import Iterable, Sequence
from random import Random

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.listening import Listeners, Seen
from samad_desktop.bench.painted import beside_a_window, in_a_window
from samad_desktop.bench.scratch import Scratch
from samad_desktop.workstation.drafts import draft_to_json

LISTENERS = 48
_ROUNDS_MAX = 50
# A small benchmark has no use for a crowd that takes longer to come than to listen.
_LISTENERS_A_ROUND = 2


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure from Enter at one window to the others' ears and counters.

    A second call follows as soon as its own window has counted the first one. There are
    as many listeners as the rounds allow, 48 at most.
    """
    calls, random = CallMaker(scratch), Random(1)
    pairs = min(rounds, _ROUNDS_MAX)
    drafts = [draft_to_json(calls.draft(random)) for _ in range(2 * pairs)]
    # A process that is forked must not share a connection with its parent.
    scratch.work.close()
    scratch.owner.close()
    crowd = min(LISTENERS, _LISTENERS_A_ROUND * rounds)
    with Listeners(scratch.entry, crowd) as listeners:
        first = listeners.still_open + 1
        last = first + len(drafts) - 1
        with beside_a_window(scratch, "watch", [str(last)]) as window:
            began = in_a_window(scratch, "pairs", drafts)["began"]
            watched = window.times()
        seen = listeners.until(last)
    painted = [
        Seen(int(number), at, at)
        for number, at in zip(watched["open"], watched["painted"], strict=True)
    ]
    ears = [_waits(began, each, first, heard=True)[::2] for each in seen]
    counted = [_waits(began, each, first) for each in seen]
    at_window = _waits(began, painted, first)
    return (
        figure("heard", _together(ears)),
        figure("counted", _together(each[::2] for each in counted)),
        figure("second_counted", _together(each[1::2] for each in counted)),
        figure("painted", at_window[::2]),
        figure("second_painted", at_window[1::2]),
    )


def _waits(
    began: Sequence[float], seen: Sequence[Seen], first: int, *, heard: bool = False
) -> list[float]:
    """Return how long one workstation needed for each call, in seconds.

    Args:
        first: how many cases were open with the first call.
    """
    found = []
    for number, at in enumerate(began, start=first):
        knew = next(each for each in seen if each.still_open >= number)
        found.append((knew.heard_at if heard else knew.counted_at) - at)
    return found


def _together(parts: Iterable[Sequence[float]]) -> list[float]:
    return [time for part in parts for time in part]
