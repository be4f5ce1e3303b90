"""The tests' own server is as strict as a centre's, and leaves nothing behind."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.postgres_cluster import PostgresCluster

_ROOT = Path(__file__).resolve().parents[2]
_START_AND_WAIT = """
from tests.postgres_cluster import PostgresCluster
cluster = PostgresCluster()
cluster.start()
print(cluster.folder, cluster.watchdog.pid, flush=True)
input()
"""


@pytest.fixture
def guest(postgres: PostgresCluster) -> Iterator[str]:
    """Give a role with a password, for one test."""
    with postgres.connect() as connection:
        connection.execute("CREATE ROLE guest LOGIN PASSWORD 'یک گذرواژهٔ بلند'")
        yield "guest"
        connection.execute("DROP ROLE guest")


def test_a_role_comes_in_with_its_password_only(postgres, guest):
    with psycopg.connect(_plain(postgres.url("postgres", guest, "یک گذرواژهٔ بلند"))) as connection:
        assert connection.execute("SELECT session_user").fetchone() == ("guest",)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(_plain(postgres.url("postgres", guest, "گذرواژهٔ دیگر")))


def test_a_new_database_knows_persian_letters(postgres):
    postgres.create_database("letters")
    with psycopg.connect(_plain(postgres.url("letters"))) as connection:
        found = connection.execute("SELECT 'آب' ~ '^\\w+$', current_setting('server_encoding')")
        assert found.fetchone() == (True, "UTF8")
    postgres.drop_database("letters")


def test_what_was_committed_outlives_a_kill():
    with PostgresCluster(durable=True) as cluster:
        with cluster.connect() as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
        cluster.kill()
        cluster.start()
        with cluster.connect() as connection:
            assert connection.execute("SELECT n FROM kept").fetchone() == (7,)
    assert not cluster.folder.exists()


def test_a_killed_test_run_leaves_no_server_and_no_folder():
    run = subprocess.Popen(
        [sys.executable, "-c", _START_AND_WAIT],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    folder, watchdog = run.stdout.readline().split()
    server = (Path(folder) / "data" / "postmaster.pid").read_text().split()[0]
    watched = [os.pidfd_open(int(process)) for process in (server, watchdog)]
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert all(_ended(process) for process in watched)
    assert not Path(folder).exists()


def _plain(url: str) -> str:
    """Return the URL as the bare driver takes it."""
    return url.replace("+psycopg", "", 1)


def _ended(watched: int) -> bool:
    """Wait up to ten seconds until the process behind a pidfd is gone."""
    try:
        return bool(select.select([watched], [], [], 10)[0])
    finally:
        os.close(watched)
