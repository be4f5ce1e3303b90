"""A copy of a server's files by pgBackRest, with one moment in it whose content is known.

The copy's own file names that moment: pgBackRest goes on keeping what is stored later, and puts
back as far as one says. For that moment alone nobody writes, for as long as it takes to name it.
"""

import json
import os
import secrets
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL, Connection

from samad_desktop.domain.errors import DatabaseAway, RuleBroken
from samad_desktop.persistence import digests, pgbackrest
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.digests import Digests
from samad_desktop.persistence.whole_files import growing

SUFFIX = ".pgbackrest"
LONGEST_START_S = 3_600
# For all tables together; shorter than a server waits before it looks for deadlocks: who writes
# goes on, and the moment is named later.
_LOCK_WAIT = "SET LOCAL statement_timeout = '400ms'"
_WAIT_NO_MORE = "SET LOCAL statement_timeout = 0"
_TRIES = 25
_LOOK_S = 0.2
_LOCK_ALL = """
DO $$ DECLARE each regclass; BEGIN
  FOR each IN SELECT oid FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY oid
  LOOP EXECUTE 'LOCK TABLE ' || each || ' IN SHARE MODE'; END LOOP;
  PERFORM set_config('samad.nobody_writes', 'yes', true);
EXCEPTION WHEN query_canceled THEN NULL;
END $$
"""
_NOBODY_WRITES = "SELECT coalesce(current_setting('samad.nobody_writes', true), '')"
# Where the systems that have pgBackRest put a server's programs, which are on nobody's PATH.
_PROGRAMS = ("/usr/lib/postgresql/{version}/bin", "/usr/pgsql-{version}/bin")
_SUPERUSER = "SELECT rolname FROM pg_roles WHERE oid = 10"
_PORT = 5432
# It lives for as long as it is read, beside a server of the same machine, and is shown to nobody.
_SCRATCH = {
    "listen_addresses": "",
    "port": str(_PORT),
    "ssl": "off",
    "archive_mode": "off",
    "hot_standby": "off",
    "logging_collector": "off",
    "shared_preload_libraries": "",
    "synchronous_standby_names": "",
    "cluster_name": "samad-drill",
}


@dataclass(frozen=True, slots=True)
class Archived:
    """Where a copy of `database` is: its stanza and label, and the point that was named after it.

    `superuser` is by whom a server that is made of it is read.
    """

    stanza: str
    label: str
    point: str
    database: str
    superuser: str


class ArchivedBackup:
    """Makes and tries copies of one stanza."""

    SUFFIX = SUFFIX

    def __init__(self, stanza: str) -> None:
        self._stanza = stanza

    def take(self, database: Database, file: Path) -> Digests:
        """Have the server's files copied, and name a moment after that; return what it held then.

        Raises:
            RuleBroken: `backup_exists`, `backup_failed`, `backup_never_quiet`,
                `pgbackrest_missing`.
            DatabaseAway, DiskFull: the surroundings failed.
        """
        stanza = self._stanza
        with growing(file) as half:
            pgbackrest.run(stanza, "backup")
            archived, held = _named_moment(database, stanza)
            pgbackrest.run(stanza, "check")  # Until what was stored by then is kept as well.
            half.write_text(json.dumps(asdict(archived), indent=1), encoding="utf-8")
        return held

    def restore(self, file: Path, _url: URL, _password: str | None) -> Digests:
        """Refuse: a server's files are put back while it is stopped; `put_back` does that.

        Raises:
            RuleBroken: `restore_by_files`.
        """
        raise RuleBroken("restore_by_files", str(file))

    def rehearse(self, file: Path, _url: URL, _password: str | None) -> Digests:
        """Put the files back in a place of their own, start a server on them, and read it.

        Raises:
            RuleBroken: `restore_failed`, `pgbackrest_missing`, `drill_as_root`, or
                `server_programs_missing`.
            DatabaseAway, DiskFull: the surroundings failed.
        """
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            raise RuleBroken("drill_as_root")
        archived = read(file)
        with _scratch(file.parent) as folder:
            data = folder / "data"
            _restore(archived, data, "--type=name", f"--target={archived.point}")
            with _started(archived, data, folder):
                return _held(archived, folder)


def read(file: Path) -> Archived:
    """Return where a copy is.

    Raises:
        RuleBroken: `backup_note_missing`, the file does not say it.
    """
    try:
        return Archived(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RuleBroken("backup_note_missing", str(file)) from error


def put_back(file: Path) -> None:
    """Put a server's files back where they were, with all that was stored since.

    Its server is stopped and its folder empty; whoever starts it reads on from there.

    Raises:
        RuleBroken: `backup_note_missing`, `pgbackrest_missing`, or `restore_failed`.
    """
    archived = read(file)
    _restore(archived)


def _named_moment(database: Database, stanza: str) -> tuple[Archived, Digests]:
    """Name a moment in which nobody writes; return it with what was stored then.

    Raises:
        RuleBroken: `backup_never_quiet`, somebody wrote for longer than others can be made to wait.
    """
    for _ in range(_TRIES):
        with database.reading() as seen:
            point = _named_while_nobody_writes(database, seen)
            if point:
                superuser, name = _asked(seen, _SUPERUSER), database.url.database or ""
                label = pgbackrest.newest_label(stanza)
                return Archived(stanza, label, point, name, superuser), digests.of_server(seen)
    raise RuleBroken("backup_never_quiet")


def _named_while_nobody_writes(database: Database, seen: Connection) -> str:
    """Return the name of a moment of which `seen` sees all that was stored; empty if none came."""
    point = f"samad_{secrets.token_hex(8)}"
    with database.upkeep() as still:
        still.exec_driver_sql(_LOCK_WAIT)
        still.exec_driver_sql(_LOCK_ALL)
        if not _asked(still, _NOBODY_WRITES):
            return ""
        still.exec_driver_sql(_WAIT_NO_MORE)
        still.exec_driver_sql("SELECT pg_create_restore_point(%s)", (point,))
        _asked(seen, "SELECT 1")  # The first question of a transaction says what it sees.
    return point


def _asked(connection: Connection, question: str) -> str:
    return str(connection.exec_driver_sql(question).scalar_one())


def _restore(archived: Archived, data: Path | None = None, *how: str) -> None:
    """Have the files put into `data`, or else where they were.

    Raises:
        RuleBroken: `pgbackrest_missing`, `restore_failed`.
    """
    beside = (f"--pg1-path={data}", "--archive-mode=off", "--target-action=promote")
    told = (f"--set={archived.label}", *(beside if data else ()), *how)
    pgbackrest.run(archived.stanza, "restore", *told, failed="restore_failed")


@contextmanager
def _scratch(beside: Path) -> Iterator[Path]:
    """Give a folder for a server's files, on the disk where copies lie: there is room for them."""
    with TemporaryDirectory(prefix="samad-drill-", dir=beside) as folder:
        data = Path(folder) / "data"
        data.mkdir(mode=0o700)
        yield Path(folder)


@contextmanager
def _started(archived: Archived, data: Path, folder: Path) -> Iterator[None]:
    """Let a server of its own run on the files, until the block ends.

    Raises:
        RuleBroken: `restore_failed`, it does not start.
    """
    settings = folder / "postgresql.conf"
    settings.touch()
    (folder / "pg_hba.conf").write_text("local all all trust\n", encoding="utf-8")
    given = {
        **_SCRATCH,
        "config_file": settings,
        "data_directory": data,
        "hba_file": folder / "pg_hba.conf",
        "ident_file": settings,
        "unix_socket_directories": folder,
    }
    options = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in given.items())
    log = folder / "log"
    control = (_control(data), "-D", data, "-w", "-t", str(LONGEST_START_S))
    started = _run(*control, "-l", log, "-o", options, "start")
    try:
        if not started or not _is_whole(archived, folder, control):
            raise RuleBroken("restore_failed", _end_of(log))
        yield
    finally:
        _run(*control, "-m", "immediate", "stop")


def _control(data: Path) -> Path:
    """Return the program that starts a server of the version that these files are of.

    Raises:
        RuleBroken: `server_programs_missing`.
    """
    version = (data / "PG_VERSION").read_text(encoding="utf-8").strip()
    places = (Path(place.format(version=version), "pg_ctl") for place in _PROGRAMS)
    on_path = shutil.which("pg_ctl")
    found = next((each for each in places if each.exists()), on_path and Path(on_path))
    if not found:
        raise RuleBroken("server_programs_missing", version)
    return found


def _is_whole(archived: Archived, folder: Path, control: tuple[str | Path, ...]) -> bool:
    """Wait until the server has read on to the named moment; return whether it came to that."""
    until = time.monotonic() + LONGEST_START_S
    while time.monotonic() < until and _run(*control, "status"):
        with suppress(DatabaseAway), _read_there(archived, folder):
            return True
        time.sleep(_LOOK_S)
    return False


def _held(archived: Archived, folder: Path) -> Digests:
    """Return what the restored server holds."""
    with _read_there(archived, folder) as connection:
        return digests.of_server(connection)


@contextmanager
def _read_there(archived: Archived, folder: Path) -> Iterator[Connection]:
    query = {"host": str(folder), "port": str(_PORT)}
    who, name = archived.superuser, archived.database
    database = Database(URL.create("postgresql", who, database=name, query=query))
    try:
        with database.reading() as connection:
            yield connection
    finally:
        database.close()


def _run(*command: str | Path) -> bool:
    """Run one of the server's programs; blocks; return whether it did what was asked."""
    silent = subprocess.DEVNULL
    done = subprocess.run(  # noqa: S603 - the server's own program
        command, stdin=silent, stdout=silent, stderr=silent, check=False
    )
    return done.returncode == 0


def _end_of(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return (lines or [""])[-1]
