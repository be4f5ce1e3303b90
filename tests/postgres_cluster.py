"""A real PostgreSQL server of the tests' own, in a folder that goes when they end."""

import os
import pwd
import random
import select
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlencode

import psycopg
from psycopg import sql

from tests.memory import roomy_memory

SUPERUSER = "samad_super"
SMALLEST_VERSION = 15

_START_TRIES = 3
_HBA = f"""\
local all {SUPERUSER} trust
local replication {SUPERUSER} trust
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
"""
# What a killed server shared with its processes goes with its folder.
_SETTINGS = """\
listen_addresses = '127.0.0.1'
password_encryption = 'scram-sha-256'
timezone = 'UTC'
max_connections = 150
shared_buffers = 64MB
dynamic_shared_memory_type = mmap
autovacuum = off
log_min_error_statement = panic
log_error_verbosity = terse
"""
# Commits are still written, though not to the disk: a kill must not lose what was answered.
_SETTINGS_OF_HASTE = """\
fsync = off
full_page_writes = off
max_wal_size = 128MB
"""
# Outside the ports that systems hand to clients: one of them would keep a killed server out.
_PORTS = range(20_000, 32_000)
# Waits until the tests' end of the pipe is closed, by them or by their death.
_WATCHDOG = """\
trap '' INT TERM HUP
read -r _
"$1" -D "$2/data" -m immediate stop >/dev/null 2>&1
rm -rf "$2"
"""


class ServerMissing(Exception):
    """No PostgreSQL server that is new enough is installed."""


class PostgresCluster:
    """One server: started, stopped, killed and started again as a test needs it.

    The superuser comes in through the socket without a password; everybody
    else comes over 127.0.0.1 with SCRAM, as in a centre.

    Args:
        durable: commits wait for the disk, as in a centre; off is faster.
        follows: a running server whose standby this is to be.

    Raises:
        ServerMissing: there is no server to start.
    """

    def __init__(self, *, durable: bool = False, follows: "PostgresCluster | None" = None) -> None:
        self._programs = server_programs()
        self._durable = durable
        self._follows = follows
        self._as_user = unprivileged()
        self.port = 0
        self._keeper: psycopg.Connection[tuple[Any, ...]] | None = None
        self.folder = Path(tempfile.mkdtemp(prefix="samad-pg-", dir=_place(durable=durable)))
        if self._as_user:
            os.chown(self.folder, self._as_user["user"], self._as_user["group"])
        # Its programs look for keys in the home of whom they believe to be.
        home = {**os.environ, "HOME": str(self.folder)}
        self._how: dict[str, Any] = {"cwd": "/", "env": home, **self._as_user}
        self.watchdog = self._watch()
        try:
            self._create()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def pid(self) -> int:
        """The main process of the running server."""
        return int((self.data / "postmaster.pid").read_text().split()[0])

    @property
    def log(self) -> Path:
        """What the server wrote; tests look for personal data in it."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Start the server on a free port, and ever after on the same one; wait for it."""
        for _ in range(_START_TRIES):
            port = self.port or _free_port()
            done = self._control("start", "-l", str(self.log), "-o", f"-p {port}")
            if done.returncode == 0:
                self.port = port
                return
        raise RuntimeError(done.stdout + self.log.read_text(errors="replace"))

    def promote(self) -> None:
        """Let a standby take the place of the server it follows; return once it takes writes."""
        done = self._control("promote")
        if done.returncode:
            raise RuntimeError(done.stdout)

    def stop(self) -> None:
        """Shut down in order; the folder stays."""
        self._leave()
        self._control("stop", "-m", "fast")

    def kill(self) -> None:
        """End all its processes at once, as a power cut would; wait until they are gone."""
        self._leave()
        server = self.pid
        # It makes no more children, and those that end stay listed.
        os.kill(server, signal.SIGSTOP)
        for process in (*_children(server), server):
            kill_process(process)
        # Where nobody buries the dead (some containers), the server would wait for itself.
        (self.data / "postmaster.pid").unlink()
        for lock in self.folder.glob(".s.PGSQL.*.lock"):
            lock.unlink()

    def freeze(self) -> None:
        """Stop all its processes where they are: connections stay, and nobody answers."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let them go on."""
        self._signal(signal.SIGCONT)

    def close(self) -> None:
        """End the server for good and remove its folder."""
        self._leave()
        if self.watchdog.stdin is not None:
            self.watchdog.stdin.close()
        self.watchdog.wait(timeout=60)

    def url(self, database: str, user: str = SUPERUSER, password: str | None = None) -> str:
        """Return the SQLAlchemy URL; the superuser's goes through the socket."""
        start = "postgresql+psycopg://"
        if user == SUPERUSER:
            where = urlencode({"host": str(self.folder), "port": self.port})
            return f"{start}{user}@/{quote(database)}?{where}"
        secret = "" if password is None else ":" + quote(password, safe="")
        return f"{start}{quote(user)}{secret}@127.0.0.1:{self.port}/{quote(database)}"

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[Any, ...]]:
        """Connect as superuser, each statement a transaction of its own."""
        return psycopg.connect(
            host=str(self.folder),
            port=self.port,
            user=SUPERUSER,
            dbname=database,
            autocommit=True,
        )

    def create_database(self, name: str, template: str = "template0") -> None:
        """Create a database that knows Persian letters, or a copy of `template`."""
        self.keeper.execute(
            sql.SQL(
                "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY ENCODING 'UTF8' LOCALE 'C.UTF-8'"
            ).format(sql.Identifier(name), sql.Identifier(template))
        )

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.keeper.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )

    @property
    def keeper(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The superuser who makes and drops databases: one connection for a thousand of them."""
        if self._keeper is None or self._keeper.closed:
            self._keeper = self.connect()
        return self._keeper

    def _leave(self) -> None:
        """Let the keeper go before the server does."""
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None

    def _signal(self, number: signal.Signals) -> None:
        server = self.pid
        os.kill(server, number)
        for process in _children(server):
            with suppress(ProcessLookupError):
                os.kill(process, number)

    def _create(self) -> None:
        settings = f"unix_socket_directories = '{self.folder}'\n"
        if self._follows is None:
            self._run(
                *("initdb", "-D", self.data, "-U", SUPERUSER, "--no-sync"),
                *("--encoding=UTF8", "--locale=C.UTF-8"),
                *("--auth-local=trust", "--auth-host=scram-sha-256"),
            )
            settings = _SETTINGS + settings
            if not self._durable:
                settings += _SETTINGS_OF_HASTE
        else:
            # Who lost its server looks for it again at once.
            settings += "wal_retrieve_retry_interval = 200ms\n"
            self._run(
                *("pg_basebackup", "-D", self.data, "--no-sync", *self._source(self._follows)),
                *("--write-recovery-conf", "--checkpoint=fast", "--wal-method=stream"),
            )
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(settings)
        (self.data / "pg_hba.conf").write_text(_HBA, encoding="utf-8")

    def _source(self, followed: "PostgresCluster") -> tuple[str | Path, ...]:
        """Return by which way a server is copied and followed."""
        return ("-U", SUPERUSER, "-h", followed.folder, "-p", str(followed.port))

    def _run(self, program: str | Path, *arguments: str | Path) -> None:
        subprocess.run(
            [self._programs / program, *arguments],
            check=True,
            capture_output=True,
            **self._how,
        )

    def _control(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [self._programs / "pg_ctl", "-D", self.data, "-w", "-t", "60", *command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **self._how,
        )

    def _watch(self) -> "subprocess.Popen[bytes]":
        """Start the one process that cleans up, even after the tests were killed."""
        return subprocess.Popen(
            ["/bin/sh", "-c", _WATCHDOG, "sh", self._programs / "pg_ctl", self.folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **self._how,
        )


def server_programs() -> Path:
    """Return the folder of the newest server's programs.

    Raises:
        ServerMissing: none is installed, or only older ones.
    """
    versions = [
        (int(folder.parent.name), folder)
        for folder in Path("/usr/lib/postgresql").glob("*/bin")
        if folder.parent.name.isdecimal() and (folder / "initdb").exists()
    ]
    if versions and max(versions)[0] >= SMALLEST_VERSION:
        return max(versions)[1]
    found = shutil.which("initdb")
    if found is None:
        raise ServerMissing(f"PostgreSQL {SMALLEST_VERSION} or newer: apt-get install postgresql")
    return Path(found).resolve().parent


def _place(*, durable: bool) -> Path | None:
    """Return where a server's folder is made; None is where the system makes such folders."""
    return None if durable else roomy_memory()


def unprivileged() -> dict[str, Any]:
    """Return whom to run as: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return {}
    names = [entry.pw_name for entry in pwd.getpwall()]
    person = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}


def _free_port() -> int:
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def kill_process(process: int) -> None:
    """Kill a process and wait until it is gone, whoever's child it is."""
    watched = os.pidfd_open(process)
    try:
        signal.pidfd_send_signal(watched, signal.SIGKILL)
        select.select([watched], [], [])
    finally:
        os.close(watched)


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in listed.read_text().split()]
