"""A copy of a shared database in one file, made by PostgreSQL's own program.

`pg_restore` puts it back.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from psycopg.conninfo import make_conninfo

from samad_desktop.domain.errors import DiskFull, RuleBroken
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_rules import OWNER

_PROGRAM = "pg_dump"


def dump(database: Database, target: Path) -> None:
    """Copy a shared database into `target`, which only this user can read; blocks.

    A half-written copy is never left under that name.

    Raises:
        RuleBroken: `backup_exists`, `backup_program_missing`, `backup_failed`.
        DiskFull: the file could not be made.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise RuleBroken("backup_program_missing")
    if target.exists():
        raise RuleBroken("backup_exists", str(target))
    half = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        half.touch(mode=0o600)
        _write(program, database, half)
        half.rename(target)
    except OSError as error:
        raise DiskFull from error
    finally:
        half.unlink(missing_ok=True)


def _write(program: str, database: Database, file: Path) -> None:
    arguments = database.server_arguments()
    password = arguments.pop("password", None)
    arguments.pop("context", None)  # How psycopg reads types; no word of libpq's.
    command = [
        *(program, "--format=custom", "--no-password", f"--role={OWNER}"),
        *(f"--file={file}", f"--dbname={make_conninfo(**arguments)}"),
    ]
    with _password_file(password) as environment:
        done = subprocess.run(  # noqa: S603 - PostgreSQL's own program
            command,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    if done.returncode != 0:
        raise RuleBroken("backup_failed", (done.stderr.strip().splitlines() or [""])[-1])


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
