"""pgBackRest beside our own copies: what was stored since the copy comes back, too."""

import configparser
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, make_url

from samad_desktop.persistence import digests
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.digests import Digests
from samad_desktop.persistence.tables import canned_texts
from tests.centre_server import FILES, CentreServer
from tests.centres import copy_centre
from tests.chaos.storm import DATABASE
from tests.postgres_cluster import SUPERUSER, PostgresCluster

_FOLDER = FILES / "pgbackrest"
_ROOT = Path(__file__).resolve().parents[2]
_LONG_S = 300
_SETTINGS = ("single/samad.conf", "pgbackrest/samad-archive.conf")


class CopiedServer(CentreServer):
    """One server with pgBackRest, whose settings lie in the server's own folder."""

    def pgbackrest(self, *asked: str) -> None:
        """Have pgBackRest do something, as the one whose files they are."""
        command = ("pgbackrest", "--stanza=samad", *asked)
        done = subprocess.run(command, check=False, capture_output=True, text=True, **self._how)
        assert done.returncode == 0, done.stdout + done.stderr

    def lose_its_disk(self) -> None:
        """Die, and leave nothing of what was stored."""
        self.kill()
        shutil.rmtree(self.data)
        self._make(self.data)

    def _create(self) -> None:
        self._how["env"]["PGBACKREST_CONFIG"] = str(self._settings())
        super()._create()

    def _settings(self) -> Path:
        """Write the administrator's settings down, for a place and a port of a test."""
        told = configparser.ConfigParser()
        told.read(_FOLDER / "pgbackrest.conf", encoding="utf-8")
        places = {name: self._make(self.folder / name) for name in ("repo", "log", "lock")}
        told["global"]["repo1-path"] = str(places["repo"])
        told["global"].update({"log-path": str(places["log"]), "lock-path": str(places["lock"])})
        told["samad"]["pg1-path"] = str(self.data)
        told["samad"].update({"pg1-user": SUPERUSER, "pg1-socket-path": str(self.folder)})
        file = self.folder / "pgbackrest.conf"
        with file.open("w", encoding="utf-8") as written:
            told.write(written, space_around_delimiters=False)
        return file

    def _make(self, folder: Path) -> Path:
        folder.mkdir(mode=0o700)
        if self._as_user:
            os.chown(folder, self._as_user["user"], self._as_user["group"])
        return folder


@pytest.fixture
def server(postgres: PostgresCluster, postgresql_template: str) -> Iterator[CopiedServer]:
    with CopiedServer(_SETTINGS, "single/pg_hba.conf", follows=postgres) as made:
        made.promote()
        copy_centre(made, postgresql_template, DATABASE)
        made._how["env"]["PGBACKREST_PG1_PORT"] = str(made.port)
        yield made


def _admin(server: CopiedServer, *asked: str | Path) -> "subprocess.CompletedProcess[str]":
    """Give a command of ours as the one who runs the server."""
    where = f"postgresql://{SUPERUSER}@/{DATABASE}?host={server.folder}&port={server.port}"
    command = (sys.executable, "-m", "samad_desktop.cli.main", *asked, "--database", where)
    how = {**server._how, "env": {**server._how["env"], "PYTHONPATH": str(_ROOT)}}
    return subprocess.run(
        (*command, "--json"), check=False, capture_output=True, text=True, timeout=_LONG_S, **how
    )


def _held(server: PostgresCluster) -> Digests:
    database = Database(make_url(server.url(DATABASE)))
    with database.upkeep() as connection:
        found = digests.of_server(connection)
    database.close()
    return found


def _store(server: PostgresCluster) -> None:
    database = Database(make_url(server.url(DATABASE)))
    with database.transaction() as connection:
        connection.execute(insert(canned_texts).values(key="zzz", title="ت", text="متن"))
        connection.exec_driver_sql("SELECT pg_switch_wal()")
    database.close()


def _start_again(server: CopiedServer) -> None:
    """Start on what was put back, and wait until the archive is read to its end."""
    server.start()
    with server.connect() as connection:
        while connection.execute("SELECT pg_is_in_recovery()").fetchone() == (True,):
            connection.execute("SELECT pg_sleep(0.05)")


def test_what_runs_at_night_asks_for_what_is_tested_here():
    unit = configparser.ConfigParser(interpolation=None)
    unit.read(_FOLDER / "samad-pgbackrest.service", encoding="utf-8")
    asked = shlex.split(unit["Service"]["ExecStart"])
    assert asked == ["/usr/bin/pgbackrest", "--stanza=samad", "backup"]
    assert (_FOLDER / "samad-pgbackrest.timer").exists()


@pytest.mark.long
@pytest.mark.timeout(400)
@pytest.mark.skipif(shutil.which("pgbackrest") is None, reason="not installed: pgbackrest")
def test_a_server_whose_disk_died_comes_back_with_what_was_stored_since_the_copy(
    server: CopiedServer,
):
    server.pgbackrest("stanza-create")
    server.pgbackrest("check")
    server.pgbackrest("backup")
    at_the_copy = _held(server)
    _store(server)
    server.pgbackrest("check")  # All that was stored so far is copied as well.
    before = _held(server)
    assert digests.unequal(at_the_copy, before)
    server.lose_its_disk()
    server.pgbackrest("restore")
    _start_again(server)
    assert digests.unequal(before, _held(server)) == ()


@pytest.mark.long
@pytest.mark.timeout(400)
@pytest.mark.skipif(shutil.which("pgbackrest") is None, reason="not installed: pgbackrest")
def test_the_drill_restores_what_pgbackrest_copied_beside_the_server_and_finds_it_equal(
    server: CopiedServer,
):
    server.pgbackrest("stanza-create")
    folder = server._make(server.folder / "copies")
    taken = _admin(server, "backup", "--to", folder, "--stanza", "samad")
    assert taken.returncode == 0, taken.stderr
    _store(server)  # Later than the moment that was named: it is in the archive, not in the copy.
    drilled = _admin(server, "drill", "--from", folder, "--stanza", "samad")
    assert drilled.returncode == 0, drilled.stdout + drilled.stderr
    found = json.loads(drilled.stdout)
    assert found["equal"]
    assert found["file"] == json.loads(taken.stdout)["file"]
    assert sorted(each.suffix for each in folder.iterdir()) == [".json", ".pgbackrest"]

    server.pgbackrest("check")
    now = _held(server)
    server.lose_its_disk()
    restored = _admin(server, "restore", found["file"])
    assert restored.returncode == 0, restored.stdout + restored.stderr
    _start_again(server)
    assert digests.unequal(now, _held(server)) == ()
