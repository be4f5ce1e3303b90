"""A copy of a shared database in one file, made and put back by PostgreSQL's own programs."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from psycopg.conninfo import make_conninfo

from samad_desktop.domain.errors import DatabaseAway, RuleBroken
from samad_desktop.persistence import patience
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_rules import OWNER
from samad_desktop.persistence.server_wire import is_there
from samad_desktop.persistence.whole_files import growing

_LOADING = ("pg_restore", "psql")
_ROLES_FILE = "{name}.roles.sql"


def dump(database: Database, target: Path, snapshot: str | None = None) -> None:
    """Copy a shared database into `target`, which only this user can read; blocks.

    A half-written copy is never left under that name.

    Args:
        snapshot: what `pg_export_snapshot()` gave to a transaction that is still open; the
            copy then holds what that transaction sees.

    Raises:
        RuleBroken: `backup_exists`, `backup_program_missing`, `backup_failed`.
        DatabaseAway: the server is not there any more.
        DiskFull: the file could not be made.
    """
    seen = (f"--snapshot={snapshot}",) if snapshot else ()
    with growing(target) as half:
        how = ("--format=custom", f"--role={OWNER}", *seen, f"--file={half}")
        _run(database, "pg_dump", *how)


def dump_roles(database: Database, target: Path) -> None:
    """Write down the server's log-ins and groups beside the copy `target` of a database.

    Only a superuser reads how passwords are verified; for others the file is without them.

    Raises:
        RuleBroken: as for `dump`.
        DiskFull: the file could not be made.
    """
    with database.reading() as connection:
        whole = connection.exec_driver_sql("SHOW is_superuser").scalar_one() == "on"
    verifiers = () if whole else ("--no-role-passwords",)
    with growing(roles_beside(target)) as half:
        _run(database, "pg_dumpall", "--roles-only", *verifiers, f"--file={half}")


def roles_beside(backup: Path) -> Path:
    """Return the file of the server's log-ins that belongs to a copy of a database."""
    return backup.with_name(_ROLES_FILE.format(name=backup.stem))


def load(database: Database, backup: Path) -> None:
    """Put a copy back into a database that is empty, wholly or not at all; blocks.

    Raises:
        RuleBroken: `backup_program_missing`, `restore_failed`.
    """
    _run(database, "pg_restore", "--single-transaction", "--exit-on-error", str(backup))


def load_roles(database: Database, backup: Path) -> None:
    """Make the log-ins and groups that were written down beside a copy; those there stay.

    Raises:
        RuleBroken: `backup_program_missing`, `restore_failed`.
    """
    _run(database, "psql", "--no-psqlrc", "--quiet", f"--file={roles_beside(backup)}")


def _run(database: Database, name: str, *how: str) -> None:
    program = shutil.which(name)
    if program is None:
        raise RuleBroken("backup_program_missing", name)
    arguments = database.server_arguments()
    password = arguments.pop("password", None)
    arguments.pop("context", None)  # How psycopg reads types; no word of libpq's.
    command = [program, "--no-password", f"--dbname={make_conninfo(**arguments)}", *how]
    with _password_file(password) as environment:
        code, said = _patiently(database, command, {**os.environ, **environment})
    if code != 0:
        failed = "restore_failed" if name in _LOADING else "backup_failed"
        raise RuleBroken(failed, (said.strip().splitlines() or [""])[-1])


def _patiently(
    database: Database, command: Sequence[str], environment: Mapping[str, str]
) -> tuple[int, str]:
    """Run a program for as long as its server is there; return its code and what it said.

    Raises:
        DatabaseAway: the server is not there any more; the program has ended.
    """
    host, port = _place(database)
    began = time.monotonic()
    with subprocess.Popen(  # noqa: S603 - PostgreSQL's own program
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        while True:
            try:
                _nothing, said = process.communicate(timeout=patience.SILENCE_S)
            except subprocess.TimeoutExpired:
                if not is_there(host, port, patience.ANSWER_S):
                    process.kill()
                    raise DatabaseAway from None
                patience.tell_waiting(time.monotonic() - began)
            else:
                return process.returncode, said


def _place(database: Database) -> tuple[str, int]:
    """Return host, or folder of the socket, and port of the server that lets us in.

    Raises:
        DatabaseAway, TooSlow, WrongCredentials: none does.
    """
    with database.reading() as connection:
        wire: Any = connection.connection.dbapi_connection
        return wire.pgconn.host.decode(), int(wire.pgconn.port)


@contextmanager
def _password_file(password: str | None) -> Iterator[dict[str, str]]:
    """Hand the password over where no list of processes shows it; None leaves libpq's places."""
    if password is None:
        yield {}
        return
    with TemporaryDirectory(prefix="samad-") as folder:  # It is made for this user alone.
        file = Path(folder) / "pgpass"
        file.touch(mode=0o600)
        escaped = password.replace("\\", "\\\\").replace(":", "\\:")
        file.write_text(f"*:*:*:*:{escaped}\n", encoding="utf-8")
        yield {"PGPASSFILE": str(file)}
