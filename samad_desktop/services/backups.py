"""Copies of a centre: taken, put back, and proven by putting them back.

A copy is one file with two beside it: a note of what it holds, table by table, and for a
server its log-ins; where pgBackRest copies the server's files, the file says which copy of its
it is. It counts as proven when a drill restored it and read the same again.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, inspect

from samad_desktop.domain.errors import DatabaseAway, DiskFull, RuleBroken
from samad_desktop.persistence import (
    archived_backup,
    digests,
    embedded_backup,
    restorations,
    schema,
    server_backup,
    shared_backup,
)
from samad_desktop.persistence.archived_backup import ArchivedBackup
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.digests import Digest, Digests

_NOTE = ".json"
# Of UTC, and says so: people are told the time in Tehran.
_MOMENT = "%Y%m%d-%H%M%SZ"


class _Engine(Protocol):
    """How the copies of one kind of database are made and put back."""

    SUFFIX: str

    def take(self, database: Database, file: Path) -> Digests: ...

    def restore(self, file: Path, url: URL, password: str | None) -> Digests: ...

    def rehearse(self, file: Path, url: URL, password: str | None) -> Digests: ...


_ENGINES: Mapping[str, _Engine] = {"sqlite": embedded_backup, "postgresql": shared_backup}
# Not of one database in one file, but of a server's files: pgBackRest keeps them.
ARCHIVED = "pgbackrest"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of a centre.

    Attributes:
        file: the copy itself.
        engine: `sqlite`, `postgresql`, or `pgbackrest` for a server's files.
        made_at: when it was taken, and what it holds is from (UTC).
        revision: of its schema.
        held: what was stored then, by table.
        proven_at: when a drill last restored it and found it equal (UTC); None if never.
    """

    file: Path
    engine: str
    made_at: datetime
    revision: str
    held: Digests
    proven_at: datetime | None = None

    @property
    def rows(self) -> int:
        return sum(each.rows for name, each in self.held.items() if name != digests.RULES)


@dataclass(frozen=True, slots=True)
class Drill:
    """What restoring a copy showed: what was taken, what came back, and where they differ."""

    backup: Backup
    came_back: Digests
    unequal: tuple[str, ...]


def back_up(
    database: Database, folder: Path, at: datetime, *, keep: int | None = None, stanza: str = ""
) -> Backup:
    """Copy a centre into `folder` while its people go on working.

    Args:
        at: the moment, aware, which names the copy.
        stanza: of pgBackRest, which then copies the server's files; `folder` gets the note of it.
        keep: how many copies of this centre stay there, the newest; None keeps all. The newest
            proven one stays besides.

    Raises:
        RuleBroken: `backup_failed`, `backup_program_missing`, `backup_unequal`; nothing is left.
            With a stanza, `pgbackrest_missing` or `stanza_of_a_server`, too.
        DatabaseAway, DiskFull: the surroundings failed.
    """
    made_at = at.astimezone(UTC).replace(microsecond=0)
    way = _way(database.url, stanza)
    engine = ARCHIVED if stanza else database.url.get_backend_name()
    file = folder / f"{_name(database.url)}-{made_at:{_MOMENT}}{way.SUFFIX}"
    with database.reading() as connection:
        revision = schema.state(connection).revision or ""
    made = Backup(file, engine, made_at, revision, way.take(database, file))
    _write_note(made)
    if keep is not None:
        _forget_older(kept(folder, database.url, stanza), keep)
    return made


def read(file: Path) -> Backup:
    """Return what the note beside a copy says.

    Raises:
        RuleBroken: `backup_missing`, or `backup_note_missing`.
    """
    if not file.is_file():
        raise RuleBroken("backup_missing", str(file))
    note = _note(file)
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        held = {name: Digest(*each) for name, each in told["held"].items()}
        proven = told["proven_at"] and datetime.fromisoformat(told["proven_at"])
        made_at = datetime.fromisoformat(told["made_at"])
        return Backup(file, told["engine"], made_at, told["revision"], held, proven or None)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RuleBroken("backup_note_missing", str(note)) from error


def kept(folder: Path, url: URL, stanza: str = "") -> tuple[Backup, ...]:
    """Return the copies of a centre in `folder` that have their note, newest first.

    Raises:
        RuleBroken: `stanza_of_a_server`.
    """
    pattern = f"{_name(url)}-*{_way(url, stanza).SUFFIX}"
    found = (file for file in folder.glob(pattern) if _note(file).is_file())
    return tuple(sorted(map(read, found), key=lambda each: each.made_at, reverse=True))


def newest(folder: Path, url: URL, stanza: str = "") -> Backup:
    """Return the newest copy of a centre in `folder`.

    Raises:
        RuleBroken: `backup_missing`, `stanza_of_a_server`.
    """
    found = kept(folder, url, stanza)
    if not found:
        raise RuleBroken("backup_missing", str(folder))
    return found[0]


def restore(backup: Backup, url: URL, at: datetime, password: str | None = None) -> None:
    """Put a copy back where nothing is yet, read it again, and let workstations send the rest.

    On a server that never had a centre the log-ins are made as they were; one that has them
    keeps its own. Whoever restores there is its superuser.

    Args:
        at: the moment, aware, at which it is put back.

    Raises:
        RuleBroken: `restore_place_taken`, `backup_of_other_engine`, `restore_failed`,
            `restore_unequal`; nothing is left but, of the last, on a server, the database.
        WrongCredentials, DatabaseAway, DiskFull: the surroundings failed.
    """
    came_back = _engine(backup, url).restore(backup.file, url, password)
    differing = digests.unequal(backup.held, came_back)
    if differing:
        raise RuleBroken("restore_unequal", "، ".join(differing))
    if "restorations" in came_back:
        put_back(url, backup.made_at, at, password)


def put_back(url: URL, copied_at: datetime, at: datetime, password: str | None = None) -> None:
    """Note in a centre that it is again what it was at `copied_at`; workstations send the rest.

    Of a server, as its superuser.

    Raises:
        WrongCredentials, DatabaseAway, DiskFull: the surroundings failed.
    """
    database = Database(url, password=password)
    try:
        with database.upkeep() as connection:
            restorations.put_back(connection, copied_at, at)
    finally:
        database.close()


def drill(backup: Backup, url: URL, at: datetime, password: str | None = None) -> Drill:
    """Restore a copy into a place of its own, compare, and throw the place away again.

    A copy that came back equal is marked as proven.

    Args:
        url: the centre's own address; of a server, only where the server is.
        at: the moment, aware, at which the copy is proven.

    Raises:
        RuleBroken: `restore_failed`, `backup_of_other_engine`.
        WrongCredentials, DatabaseAway, DiskFull: the surroundings failed.
    """
    came_back = _engine(backup, url).rehearse(backup.file, url, password)
    differing = digests.unequal(backup.held, came_back)
    if not differing:
        backup = replace(backup, proven_at=at.astimezone(UTC).replace(microsecond=0))
        _write_note(backup)
        _tell_proven(backup, url, password)
    return Drill(backup, came_back, differing)


def _tell_proven(backup: Backup, url: URL, password: str | None) -> None:
    """Tell the centre which copy was proven, if it is there: workstations forget what it holds."""
    database = Database(url, password=password)
    try:
        if database.is_sqlite and not database.path.is_file():
            return
        with database.upkeep() as connection:
            if "proven_copies" in inspect(connection).get_table_names():
                assert backup.proven_at is not None
                restorations.prove(connection, backup.made_at, backup.proven_at)
    except DatabaseAway:
        pass  # The copy outlived its centre.
    finally:
        database.close()


def put_files_back(backup: Backup) -> None:
    """Have pgBackRest put a server's files back where they were, with all that was stored since.

    Its server is stopped meanwhile, and started afterwards by whoever runs it.

    Raises:
        RuleBroken: `pgbackrest_missing`, `restore_failed`, `backup_note_missing`.
    """
    archived_backup.put_back(backup.file)


def _way(url: URL, stanza: str) -> _Engine:
    """Return how copies of a centre are made.

    Raises:
        RuleBroken: `stanza_of_a_server`, a stanza was named for an embedded one.
    """
    engine = url.get_backend_name()
    if not stanza:
        return _ENGINES[engine]
    if engine == "sqlite":
        raise RuleBroken("stanza_of_a_server", stanza)
    return ArchivedBackup(stanza)


def _engine(backup: Backup, url: URL) -> _Engine:
    engine = url.get_backend_name()
    if backup.engine == ARCHIVED and engine != "sqlite":
        return ArchivedBackup(archived_backup.read(backup.file).stanza)
    if backup.engine != engine:
        raise RuleBroken("backup_of_other_engine", backup.engine)
    return _ENGINES[backup.engine]


def _forget_older(found: tuple[Backup, ...], keep: int) -> None:
    proven = next((each for each in found if each.proven_at is not None), None)
    for each in found[max(keep, 1) :]:
        if each != proven:
            each.file.unlink()
            _note(each.file).unlink()
            server_backup.roles_beside(each.file).unlink(missing_ok=True)


def _name(url: URL) -> str:
    """Return what a centre's copies begin with."""
    named = url.database or ""
    return Path(named).stem if url.get_backend_name() == "sqlite" else named


def _note(file: Path) -> Path:
    return file.with_name(file.name + _NOTE)


def _write_note(backup: Backup) -> None:
    told: Mapping[str, object] = {
        "engine": backup.engine,
        "made_at": backup.made_at.isoformat(),
        "revision": backup.revision,
        "proven_at": backup.proven_at and backup.proven_at.isoformat(),
        "held": {name: list(asdict(each).values()) for name, each in backup.held.items()},
    }
    note = _note(backup.file)
    half = note.with_name(f"{note.name}.part")
    try:
        half.touch(mode=0o600)
        half.write_text(json.dumps(told, indent=1), encoding="utf-8")
        half.replace(note)
    except OSError as error:
        raise DiskFull from error
