"""The cable is pulled: no packet arrives any more, and nobody says so."""

import ctypes
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

from samad_desktop.domain.errors import DatabaseAway
from samad_desktop.persistence import listener
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.listener import Connected, Listener, ListenerEvent, Lost
from tests.dropping_proxy import DroppingProxy
from tests.postgres_cluster import PostgresCluster

LONG_S = 30.0
_ROOM, _HERE, _THERE = "samad-far", "samad-here", "samad-there"
_OUR_ADDRESS, _THEIR_ADDRESS = "10.213.17.1", "10.213.17.2"
_NEW_NETWORK = 0x40000000


def _ip(*command: str) -> bool:
    return subprocess.run(["ip", *command], check=False, capture_output=True).returncode == 0


class Cable:
    """A line between this machine and a room with a network of its own."""

    def __enter__(self) -> Self:
        if os.geteuid() != 0 or shutil.which("ip") is None or not _ip("netns", "add", _ROOM):
            pytest.skip("no network of its own is allowed here")
        made = _ip("link", "add", _HERE, "type", "veth", "peer", "name", _THERE, "netns", _ROOM)
        if not made:
            _ip("netns", "del", _ROOM)
            pytest.skip("no line between two networks is allowed here")
        _ip("addr", "add", f"{_OUR_ADDRESS}/30", "dev", _HERE)
        _ip("-n", _ROOM, "addr", "add", f"{_THEIR_ADDRESS}/30", "dev", _THERE)
        _ip("-n", _ROOM, "link", "set", _THERE, "up")
        self.mend()
        return self

    def __exit__(self, *_how: object) -> None:
        _ip("link", "del", _HERE)
        _ip("netns", "del", _ROOM)

    def pull(self) -> None:
        """Let no packet through: nobody is refused, and nobody is answered."""
        _ip("link", "set", _HERE, "down")

    def mend(self) -> None:
        _ip("link", "set", _HERE, "up")


def _enter_room() -> None:
    """Have this thread alone open its sockets in the other network."""
    with Path(f"/run/netns/{_ROOM}").open() as room:
        entered = ctypes.CDLL(None, use_errno=True).setns(room.fileno(), _NEW_NETWORK)
        assert entered == 0, os.strerror(ctypes.get_errno())


class Workstation:
    """Somebody in the room who listens, and waits for an answer."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stop = threading.Event()
        self._heard: list[ListenerEvent] = []
        self._arrived = threading.Condition()
        self.refused = threading.Event()
        self._threads = [threading.Thread(target=each) for each in (self._listen, self._wait)]

    @contextmanager
    def working(self) -> Iterator["Workstation"]:
        for thread in self._threads:
            thread.start()
        try:
            yield self
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def wait_for(self, wanted: ListenerEvent) -> None:
        """Take what was heard up to the first such event."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: wanted in self._heard, LONG_S), self._heard
            del self._heard[: self._heard.index(wanted) + 1]

    def _listen(self) -> None:
        _enter_room()
        Listener(self._database).run(self._stop, self._hear)

    def _wait(self) -> None:
        _enter_room()
        try:
            with self._database.reading() as connection:
                connection.exec_driver_sql("SELECT pg_sleep(60)")
        except DatabaseAway:
            self.refused.set()

    def _hear(self, event: ListenerEvent) -> None:
        with self._arrived:
            self._heard.append(event)
            self._arrived.notify_all()


def test_a_pulled_cable_is_known_nobody_waits_on_it_and_it_is_heard_when_it_is_back(
    postgres: PostgresCluster, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(listener, "ASK_EVERY_S", 0.1)
    monkeypatch.setattr(listener, "SILENCE_S", 0.5)
    with Cable() as cable, DroppingProxy(postgres.port, _OUR_ADDRESS) as way:
        postgres.keeper.execute("CREATE ROLE remote LOGIN PASSWORD 'remote'")
        url = f"postgresql://remote@{_OUR_ADDRESS}:{way.port}/postgres"
        database = Database(url, password="remote")
        with Workstation(database).working() as desk:
            desk.wait_for(Connected())
            _wait_until_somebody_sleeps(postgres)
            cable.pull()
            desk.wait_for(Lost())
            assert desk.refused.wait(LONG_S)
            cable.mend()
            desk.wait_for(Connected())
        database.close()
        postgres.keeper.execute("DROP ROLE remote")


def _wait_until_somebody_sleeps(server: PostgresCluster) -> None:
    sleeping = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
    while server.keeper.execute(sleeping).fetchone() is None:
        pass
