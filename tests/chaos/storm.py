"""A centre with two servers, its workstations, and the ways between them."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.services import upkeep
from tests.centres import CENTRE, add_cast
from tests.chaos.checker import Verdict, judge
from tests.chaos.controls import NO_CONTROL
from tests.chaos.ledger import Ledger
from tests.chaos.processes import DeskProcess
from tests.chaos.speech import Words
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import PostgresCluster
from tests.postgres_pair import Pair

DATABASE = "samad"
PATIENCE_S = 180.0
OPERATORS = ("operator", "operator2")


class Centre:
    """What the faults happen to.

    Args:
        folder: each workstation gets one of its own in it.
        pair: with an empty centre, a cast and a standby.
        count: of workstations that take calls.
        seed: of what they say, and of the faults.
        control: which of the programs that do it wrong the operators have.
    """

    def __init__(
        self, folder: Path, pair: Pair, count: int, *, seed: int, control: str = NO_CONTROL
    ) -> None:
        self.pair = pair
        self._control = control
        self.ledger = Ledger()
        self._ways: dict[PostgresCluster, DroppingProxy] = {}
        self._stack = ExitStack()
        assert pair.standby is not None
        for server in (pair.primary, pair.standby):
            self._ways[server] = self._stack.enter_context(DroppingProxy(server.port))
        self.desks = [
            self._process("workstation", folder, f"{number}", OPERATORS[number % 2], seed)
            for number in range(1, count + 1)
        ]
        self.expert = self._process("expert", folder, "expert", "expert", seed)

    @property
    def way(self) -> DroppingProxy:
        """What leads to the primary now."""
        return self._ways[self.pair.primary]

    def processes(self) -> list[DeskProcess]:
        return [*self.desks, self.expert]

    def start(self) -> None:
        """Let everybody come in."""
        for process in self.processes():
            process.start()
        for process in self.processes():
            if not process.is_in.wait(PATIENCE_S):
                raise TimeoutError(process.name)

    def fail_over(self) -> None:
        """Kill the primary, promote its standby, and give that a standby of its own."""
        self.promote_standby()
        self.renew_standby()

    def promote_standby(self) -> None:
        """Kill the primary, and let its standby take its place."""
        self.pair.primary.kill()
        self.take_over()

    def take_over(self) -> None:
        """Let the standby of a primary that is dead take its place."""
        dead = self.pair.take_over()
        self._free_way = self._ways.pop(dead)
        self._free_way.cut()
        dead.close()

    def renew_standby(self) -> None:
        """Give the primary a standby of its own, on the way of the one that died."""
        self.pair.add_standby()
        assert self.pair.standby is not None
        self._free_way.lead_to(self.pair.standby.port)
        self._ways[self.pair.standby] = self._free_way

    def end(self) -> Verdict:
        """Let everybody send what waits and leave; compare what was promised with what is there."""
        for desk in self.desks:
            desk.order("end")
        self._await_done(self.desks)
        self.expert.order("end")
        self._await_done([self.expert])
        with self.pair.primary.connect(DATABASE) as connection:
            return judge(self.ledger, connection)

    def close(self) -> None:
        for process in self.processes():
            process.kill()
        self._stack.close()

    def _await_done(self, processes: list[DeskProcess]) -> None:
        """Wait until nothing waits any more; what does all the same is told by the verdict."""
        until = time.monotonic() + PATIENCE_S
        for process in processes:
            if not process.is_done.wait(max(0.0, until - time.monotonic())):
                self.ledger.mistakes.append(f"{process.name} did not end")

    def _process(self, module: str, folder: Path, name: str, login: str, seed: int) -> DeskProcess:
        hosts = "&".join(f"host=127.0.0.1:{way.port}" for way in self._ways.values())
        own = folder / name
        own.mkdir(exist_ok=True)  # Its disk may have been made.
        settings: dict[str, Any] = {
            "name": name,
            "login": login,
            "folder": str(own),
            "url": f"postgresql:///{DATABASE}?{hosts}&target_session_attrs=read-write",
            "seed": seed,
            "ahead_s": 0.0,
            "control": self._control,
        }
        return DeskProcess(f"tests.chaos.{module}", settings, self._hear)

    def _hear(self, name: str, words: Words) -> None:
        self.ledger.hear(name, words)
        if words["said"] == "sent" and not words["joined"]:
            self.expert.order("refer", case=words["case"])


@contextmanager
def centre(folder: Path, count: int, seed: int, control: str = NO_CONTROL) -> Iterator[Centre]:
    """Give a centre at work; all of it goes afterwards."""
    with Pair() as pair:
        make_centre(pair.primary)
        pair.add_standby()
        with at_work(Centre(folder, pair, count, seed=seed, control=control)) as made:
            yield made


@contextmanager
def at_work(made: Centre) -> Iterator[Centre]:
    """Let everybody come in; nobody is left afterwards."""
    try:
        made.start()
        yield made
    finally:
        made.close()


def make_centre(server: PostgresCluster) -> None:
    """Make an empty centre with its cast."""
    url = make_url(server.url(DATABASE))
    upkeep.make_shared_centre(url, None, resource("reference"), CENTRE, None)
    database = Database(url)
    add_cast(database)
    database.close()


def is_up(server: PostgresCluster) -> bool:
    """Say whether a server takes writes."""
    try:
        with server.connect() as connection:
            return connection.execute("SELECT pg_is_in_recovery()").fetchone() == (False,)
    except psycopg.Error:
        return False
