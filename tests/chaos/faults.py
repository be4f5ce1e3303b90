"""What goes wrong in a storm, one kind after the other, chosen by a seed.

Two lanes run beside each other: the servers with the network, and the workstations. Each fault
mends itself before the next of its lane begins.
"""

import random
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from tests.chaos.disks import fill, free
from tests.chaos.storm import DATABASE, Centre, is_up
from tests.postgres_cluster import kill_process

Fault = Callable[[], None]

BETWEEN_S = (0.5, 3.0)
SHORT_S = (0.2, 2.0)
LONG_S = (1.0, 9.5)  # Sometimes longer than a workstation goes on waiting.
KILLED_EARLY = 0.2
COMES_IN_S = 20.0
JUMPS_S = (-90_000, -3_600, 3_600, 90_000)
_BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
_END_THEM = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
_SYNCHRONOUS = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"


class Lane:
    """Faults of one kind of thing, in turn; run by a thread of its own."""

    def __init__(self, faults: Mapping[str, Fault], seed: str, stop: threading.Event) -> None:
        self._faults = faults
        self._chance = random.Random(seed)
        self._stop = stop
        self.counts: Counter[str] = Counter()
        self.mistakes: list[str] = []

    def run(self) -> None:
        """Let each kind happen once before any happens again, and at least once; then stop."""
        while not self._stop.is_set() or not self.counts:
            for kind in self._chance.sample(sorted(self._faults), len(self._faults)):
                if self._stop.wait(self._chance.uniform(*BETWEEN_S)) and self._had_each:
                    return
                try:
                    self._faults[kind]()
                except Exception as mistake:  # noqa: BLE001
                    self.mistakes.append(f"{kind}: {mistake!r}")
                    return
                self.counts[kind] += 1

    @property
    def _had_each(self) -> bool:
        return set(self.counts) == set(self._faults)


class ServerFaults:
    """What happens to servers, and on the way to them."""

    def __init__(self, centre: Centre, seed: int, stop: threading.Event) -> None:
        self._centre = centre
        self._chance = random.Random(f"servers {seed}")
        self._stop = stop
        self.kinds: dict[str, Fault] = {
            "backend_killed": self._kill_backend,
            "backends_ended": self._end_backends,
            "server_killed": self._kill_server,
            "server_stopped": self._stop_server,
            "standby_stopped": self._stop_standby,
            "standby_promoted": centre.fail_over,
            "answer_dropped": self._drop_answer,
            "connections_cut": self._cut,
            "black_hole": self._swallow,
        }

    def _kill_backend(self) -> None:
        """Kill one; the server then ends all the others and recovers."""
        with self._centre.pair.primary.connect() as connection:
            found = [pid for (pid,) in connection.execute(_BACKENDS, (DATABASE,))]
            if found:
                kill_process(self._chance.choice(found))
        self._wait_for_primary()

    def _end_backends(self) -> None:
        """End all by the administrator's command: 57P01, also to whom waits for the standby."""
        with self._centre.pair.primary.connect() as connection:
            connection.execute(_END_THEM, (DATABASE,))

    def _kill_server(self) -> None:
        self._centre.pair.primary.kill()
        self._pause(SHORT_S)
        self._centre.pair.primary.start()
        self._wait_for_standby()

    def _stop_server(self) -> None:
        self._centre.pair.primary.freeze()
        self._pause(LONG_S)
        self._centre.pair.primary.thaw()

    def _stop_standby(self) -> None:
        with self._centre.pair.without_standby():
            self._pause(SHORT_S)

    def _drop_answer(self) -> None:
        """Lose the answer to a commit, once somebody commits."""
        way = self._centre.way
        way.drop_after(b"COMMIT")
        way.dropped.wait(SHORT_S[1])

    def _cut(self) -> None:
        self._centre.way.cut()

    def _swallow(self) -> None:
        way = self._centre.way
        way.swallow()
        self._pause(LONG_S)
        way.carry_on()

    def _pause(self, bounds: tuple[float, float]) -> None:
        self._stop.wait(self._chance.uniform(*bounds))

    def _wait_for_primary(self) -> None:
        while not is_up(self._centre.pair.primary):
            threading.Event().wait(0.05)

    def _wait_for_standby(self) -> None:
        """Only what is on both servers is safe from what comes next."""
        self._wait_for_primary()
        with self._centre.pair.primary.connect() as connection:
            while connection.execute(_SYNCHRONOUS).fetchone() is None:
                connection.execute("SELECT pg_sleep(0.05)")


class DeskFaults:
    """What happens to workstations."""

    def __init__(self, centre: Centre, folder: Path, seed: int, stop: threading.Event) -> None:
        self._centre = centre
        self._folder = folder
        self._chance = random.Random(f"desks {seed}")
        self._stop = stop
        self.kinds: dict[str, Fault] = {
            "desk_killed": self._kill,
            "clock_jumped": self._jump,
            "disk_full": self._fill_disk,
        }

    def _kill(self) -> None:
        """Kill one and start it anew; now and then the next one comes before it is in again."""
        process = self._chance.choice(self._centre.processes())
        process.kill()
        process.start()
        if self._chance.random() < KILLED_EARLY:
            self._pause(SHORT_S)
        else:
            process.is_in.wait(COMES_IN_S)

    def _pause(self, bounds: tuple[float, float]) -> None:
        self._stop.wait(self._chance.uniform(*bounds))

    def _jump(self) -> None:
        desk, seconds = self._chance.choice(self._centre.desks), self._chance.choice(JUMPS_S)
        desk.settings["ahead_s"] += seconds  # The wall's clock stays so after a kill.
        desk.order("jump", seconds=seconds)

    def _fill_disk(self) -> None:
        desk = self._chance.choice(self._centre.desks)
        fill(self._folder / desk.name, desk)
        try:
            self._pause(SHORT_S)
        finally:
            free(self._folder / desk.name, desk)


def rage(centre: Centre, folder: Path, seconds: float, seed: int) -> tuple[Counter[str], list[str]]:
    """Let things go wrong for so long; return how often which did, and what could not."""
    stop = threading.Event()
    lanes = [
        Lane(ServerFaults(centre, seed, stop).kinds, f"servers {seed}", stop),
        Lane(DeskFaults(centre, folder, seed, stop).kinds, f"desks {seed}", stop),
    ]
    threads = [threading.Thread(target=lane.run) for lane in lanes]
    for thread in threads:
        thread.start()
    with suppress(KeyboardInterrupt):
        stop.wait(seconds)
    stop.set()
    for thread in threads:
        thread.join()
    return lanes[0].counts + lanes[1].counts, [*lanes[0].mistakes, *lanes[1].mistakes]
