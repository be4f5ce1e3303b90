"""Making and upgrading the schema: under a lock, after a backup, adding only."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from samad_desktop.persistence.database import Database
from samad_desktop.persistence.schema import REVISIONS, current_revision, state
from samad_desktop.persistence.server_rules import OWNER
from samad_desktop.persistence.tables import schema_info

OLDEST_PROGRAM = "0.1.0"
_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 1_110_001  # One advisory lock a database: two administrators never upgrade at once.


def upgrade(
    database: Database, to: str = "head", *, announce: Callable[[str], None] | None = None
) -> None:
    """Bring the schema to `to`, in one transaction, under a lock; a backup first if embedded.

    Safe to repeat and to run from two places at once: the second finds nothing to do.

    Args:
        announce: told each revision as it begins, such as "0003".

    Raises:
        DatabaseAway, TooSlow, DiskFull: nothing was changed.
    """
    with database.transaction() as connection:
        if database.is_sqlite:
            _back_up(database, connection)
        else:
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            connection.execute(text(f"SET LOCAL ROLE {OWNER}"))
        before = current_revision(connection)
        if announce is not None:
            for step in REVISIONS if before is None else REVISIONS[REVISIONS.index(before) + 1 :]:
                announce(step)
        command.upgrade(_config(connection), to)
        if before is None:
            connection.execute(schema_info.insert().values(id=1, oldest_program=OLDEST_PROGRAM))


def backup_path(database: Database, revision: str) -> Path:
    """Return where the copy of an embedded database lies that an upgrade made first."""
    return database.path.with_name(f"{database.path.stem}-before-upgrade-{revision}.sqlite3")


def _back_up(database: Database, connection: Connection) -> None:
    """Copy what is stored; the caller holds the write lock, so it is what will be upgraded."""
    found = state(connection)
    if not found.is_behind or found.revision is None:
        return
    copy = backup_path(database, found.revision)
    half = copy.with_suffix(".part")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    source = sqlite3.connect(database.path)
    target = sqlite3.connect(half)
    try:
        source.backup(target)  # In one step: in page steps it never ends under a writer.
    finally:
        target.close()
        source.close()
    half.replace(copy)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
