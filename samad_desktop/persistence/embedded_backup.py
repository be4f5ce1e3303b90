"""A copy of an embedded database in one file: taken, put back, and put back to try."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence import digests
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.digests import Digests
from samad_desktop.persistence.whole_files import growing

SUFFIX = ".sqlite3"


def take(database: Database, file: Path) -> Digests:
    """Copy one moment of a database that may be written to meanwhile; return what it held.

    Raises:
        RuleBroken: `backup_exists`; `backup_unequal`, what was written reads differently.
        DiskFull: nothing is left of it.
    """
    with growing(file) as half, closing(sqlite3.connect(database.path)) as raw:
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # The moment is now.
        copy(raw, half)
        held = digests.of_file(raw)
        differing = digests.unequal(held, _read(half))
        if differing:
            raise RuleBroken("backup_unequal", "، ".join(differing))
    return held


def restore(file: Path, url: URL, password: str | None) -> Digests:  # noqa: ARG001 - as a server's
    """Put a copy back where no file is; return what is there then.

    Raises:
        RuleBroken: `restore_place_taken`; `restore_failed`, the copy is damaged.
        DiskFull: nothing is left of it.
    """
    place = Path(url.database or "")
    if place.exists():
        raise RuleBroken("restore_place_taken", str(place))
    try:
        with growing(place) as half, closing(_opened(file)) as raw:
            copy(raw, half)
            return _read(half)
    except sqlite3.DatabaseError as error:
        raise RuleBroken("restore_failed", str(error)) from error


def rehearse(file: Path, url: URL, password: str | None) -> Digests:
    """Put a copy back beside itself, read it, and throw it away.

    Raises:
        RuleBroken, DiskFull: as for `restore`.
    """
    with TemporaryDirectory(prefix="samad-drill-", dir=file.parent) as folder:
        return restore(file, url.set(database=str(Path(folder) / file.name)), password)


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy what `source` sees into the file `target`, and onto the disk.

    In one step: in page steps it never ends under a writer.
    """
    with closing(sqlite3.connect(target)) as written:
        source.backup(written)
    with target.open("rb+") as made:
        os.fsync(made.fileno())


def _read(file: Path) -> Digests:
    with closing(_opened(file)) as raw:
        return digests.of_file(raw)


def _opened(file: Path) -> sqlite3.Connection:
    """Open a copy that nobody writes to; no other files appear beside it."""
    return sqlite3.connect(f"{file.resolve().as_uri()}?immutable=1", uri=True)
