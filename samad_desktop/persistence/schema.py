"""Making, checking and upgrading the schema: under a lock, after a backup, adding only."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select, text

from samad_desktop.domain.errors import NotADatabase, SchemaTooNew, SchemaTooOld
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_rules import OWNER
from samad_desktop.persistence.tables import schema_info

OLDEST_PROGRAM = "0.1.0"
_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 1_110_001  # One advisory lock a database: two administrators never upgrade at once.


@dataclass(frozen=True, slots=True)
class SchemaState:
    """Where a database's schema stands; `revision` is None for an empty database."""

    revision: str | None
    oldest_program: str
    newest_known: str

    @property
    def is_behind(self) -> bool:
        return self.revision is not None and self.revision in _known_before(self.newest_known)


def newest_revision() -> str:
    """Return the revision this program was written for."""
    head = _scripts().get_current_head()
    assert head is not None
    return head


def state(connection: Connection) -> SchemaState:
    """Read where the schema stands.

    Raises:
        NotADatabase: there are tables, but not ours.
    """
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        tables = inspect(connection).get_table_names()
        if set(tables) - {"alembic_version"}:
            raise NotADatabase
        return SchemaState(None, "", newest_revision())
    oldest = connection.execute(select(schema_info.c.oldest_program)).scalar_one_or_none()
    return SchemaState(revision, oldest or "", newest_revision())


def refuse_unfit(found: SchemaState, program: str) -> None:
    """Return if `program` may work with the schema as it stands.

    Raises:
        NotADatabase: nothing was ever made here.
        SchemaTooNew: the database asks for a newer program.
        SchemaTooOld: the schema lacks something this program needs.
    """
    if found.revision is None:
        raise NotADatabase
    if found.oldest_program and _numbers(program) < _numbers(found.oldest_program):
        raise SchemaTooNew(found.oldest_program)
    if found.is_behind:
        raise SchemaTooOld(found.revision)


def refuse_foreign(found: SchemaState) -> None:
    """Return if the schema is one that this program can bring up to date.

    Raises:
        NotADatabase: nothing was ever made here.
        SchemaTooNew: its revision is from a later program.
    """
    if found.revision is None:
        raise NotADatabase
    if found.revision != found.newest_known and not found.is_behind:
        raise SchemaTooNew(found.revision)


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
        before = MigrationContext.configure(connection).get_current_revision()
        if announce is not None:
            for step in _steps_after(before):
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


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _known_before(revision: str) -> frozenset[str]:
    steps = _scripts().walk_revisions("base", revision)
    return frozenset(step.revision for step in steps) - {revision}


def _steps_after(revision: str | None) -> tuple[str, ...]:
    steps = [step.revision for step in _scripts().walk_revisions()]
    return tuple(reversed(steps[: steps.index(revision)] if revision else steps))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
