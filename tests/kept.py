"""What several tests begin with is made once in an embedded centre, and put back for each."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from samad_desktop.persistence.database import Clock, Database

T = TypeVar("T")


class KeptCentres:
    """Embedded centres as they were after something was made in them, each with what was made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[object, tuple[Path, Clock, Any]] = {}
        self._seen: dict[object, Any] = {}

    def made(self, database: Database, what: object, make: Callable[[], T]) -> T:
        """Have something in a centre that nobody has written to; a shared one makes it each time.

        What is made must be ids and words that mean the same in every copy of the centre, never
        anything that holds on to this one.
        """
        if not database.is_sqlite:
            return make()
        assert _is_untouched(database), f"before {what} something was written that would be lost"
        if what in self._made:
            path, database._clock, made = self._made[what]
            with closing(sqlite3.connect(path)) as kept, _file_of(database) as here:
                kept.backup(here)
            return cast("T", made)
        made = make()
        path = self._folder / f"{len(self._made)}.sqlite3"
        with closing(sqlite3.connect(path)) as kept, _file_of(database) as here:
            here.backup(kept)
        self._made[what] = (path, database._clock, made)
        return made

    def seen(self, database: Database, what: str, look: Callable[[], T]) -> T:
        """Look at something once in all centres that hold the same and have the same clock.

        What is seen must be values that nobody changes.
        """
        if not database.is_sqlite or not _is_untouched(database):
            return look()
        held = what, zlib.crc32(database.path.read_bytes()), database._clock
        if held not in self._seen:
            self._seen[held] = look()
        return cast("T", self._seen[held])


def _is_untouched(database: Database) -> bool:
    """Whether nobody wrote to a copy of the centre since it was made: its log is empty."""
    log = database.path.with_name(f"{database.path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


@contextmanager
def _file_of(database: Database) -> Iterator[sqlite3.Connection]:
    with closing(database.engine.raw_connection()) as raw:
        yield cast("sqlite3.Connection", raw.driver_connection)


@pytest.fixture(scope="session")
def kept_centres(tmp_path_factory: pytest.TempPathFactory) -> KeptCentres:
    """Keep what was made over all tests of this process."""
    return KeptCentres(tmp_path_factory.mktemp("kept"))
