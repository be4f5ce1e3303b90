"""What goes wrong in a storm, one kind after the other, chosen by a seed.

Two lanes run beside each other: the servers with the network, and the workstations. Each fault
mends itself before the next of its lane begins.
"""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from tests.chaos.disks import fill, free
from tests.chaos.storm import DATABASE, OPERATORS, Centre, is_up
from tests.postgres_cluster import kill_process

Fault = Callable[[], None]

BETWEEN_S = (0.5, 3.0)
SHORT_S = (0.2, 2.0)
LONG_S = (1.0, 9.5)  # Sometimes longer than a workstation goes on waiting.
KILLED_EARLY = 0.2
COMES_IN_S = 20.0
COMMITS_S = 8.0  # Longer than a workstation pauses before it asks again.
JUMPS_S = (-90_000, -3_600, 3_600, 90_000)
_BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
_END_THEM = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
_WAITING = "SELECT usename FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND usename = ANY(%s)"
_END_WAIT = """
SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
WHERE wait_event = 'SyncRep' AND usename = %s
"""
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
            "late_standby_promoted": self._promote_late_standby,
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

    def _promote_late_standby(self) -> None:
        """Promote one that lacks a call which its operator has asked about once more.

        The call was committed by the primary alone; whoever takes what is found there for safe
        says it is, and it dies with that server. The expert's wait is left to her: who asks to
        refer again is told of what is there, which promises nothing.
        """
        pair = self._centre.pair
        late = pair.standby
        assert late is not None
        late.kill()  # One that is only stopped would still find on its line what it lacks.
        with pair.primary.connect() as connection:
            if operator := self._who_waits(connection, OPERATORS):
                connection.execute(_END_WAIT, (operator,))
                # For the same again, or for the next one, this one being answered.
                self._who_waits(connection, (operator,))
        pair.primary.kill()
        late.start()
        self._centre.take_over()
        self._centre.renew_standby()

    def _who_waits(
        self, connection: psycopg.Connection[Any], operators: Collection[str]
    ) -> str | None:
        """Return who of them waits for the standby, as soon as one does; None if none will."""
        until = time.monotonic() + COMMITS_S
        while time.monotonic() < until and not self._stop.wait(0.05):
            if found := connection.execute(_WAITING, (list(operators),)).fetchone():
                return str(found[0])
        return None

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


def rage(
    centre: Centre, folder: Path, seconds: float, seed: int, only: Collection[str] = ()
) -> tuple[Counter[str], list[str]]:
    """Let things go wrong for so long; return how often which did, and what could not.

    Args:
        only: the kinds of faults that happen; without any, all do.

    Raises:
        ValueError: there is no such kind.
    """
    stop = threading.Event()
    kinds = {
        "servers": ServerFaults(centre, seed, stop).kinds,
        "desks": DeskFaults(centre, folder, seed, stop).kinds,
    }
    if unknown := set(only).difference(*kinds.values()):
        raise ValueError(sorted(unknown))
    chosen = {
        name: {kind: fault for kind, fault in own.items() if not only or kind in only}
        for name, own in kinds.items()
    }
    lanes = [Lane(own, f"{name} {seed}", stop) for name, own in chosen.items() if own]
    threads = [threading.Thread(target=lane.run) for lane in lanes]
    for thread in threads:
        thread.start()
    with suppress(KeyboardInterrupt):
        stop.wait(seconds)
    stop.set()
    for thread in threads:
        thread.join()
    counts = sum((lane.counts for lane in lanes), Counter[str]())
    return counts, [mistake for lane in lanes for mistake in lane.mistakes]
