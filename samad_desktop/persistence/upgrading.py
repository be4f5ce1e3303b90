"""Making and upgrading the schema: under a lock, after a backup, adding only."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.persistence import embedded_backup, login_roles, row_rules
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.failures import sqlstate
from samad_desktop.persistence.schema import REVISIONS, current_revision, state
from samad_desktop.persistence.server_backup import dump
from samad_desktop.persistence.server_rules import CHECKS_TOGETHER, DOORKEEPER, OWNER
from samad_desktop.persistence.server_setup import make_group_roles
from samad_desktop.persistence.tables import schema_info

OLDEST_PROGRAM = "0.3.0"
PATIENCE_S = 15
_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 1_110_001  # One advisory lock a database: two administrators never upgrade at once.
_LOCK_NOT_AVAILABLE = "55P03"


def upgrade(
    database: Database,
    to: str = "head",
    *,
    announce: Callable[[str], None] | None = None,
    backup: Path | None = None,
    patience_s: int = PATIENCE_S,
) -> None:
    """Bring the schema to `to`, in one transaction, under a lock, after a backup.

    Safe to repeat and to run from two places at once: the second finds nothing to do.

    Args:
        announce: told each revision as it begins, such as "0003".
        backup: the file to copy to first. Without it an embedded database is copied beside
            itself, and a shared one not at all.
        patience_s: how long to wait for a lock that somebody else holds.

    Raises:
        RuleBroken: `locked_by_another`, or the backup could not be made; nothing was changed.
        DatabaseAway, TooSlow, DiskFull: nothing was changed.
    """
    with _unless_locked(), database.upkeep() as connection:
        if not database.is_sqlite:
            _work_as_owner(connection, patience_s)
        _back_up(database, connection, backup)
        before = current_revision(connection)
        if announce is not None:
            for step in REVISIONS if before is None else REVISIONS[REVISIONS.index(before) + 1 :]:
                announce(step)
        command.upgrade(_config(connection), to)
        if before is None:
            connection.execute(schema_info.insert().values(id=1, oldest_program=OLDEST_PROGRAM))
        if not database.is_sqlite and current_revision(connection) == REVISIONS[-1]:
            row_rules.renew(connection)


def _work_as_owner(connection: Connection, patience_s: int) -> None:
    """Wait until nobody else upgrades a shared database; what its owner needs is given to her."""
    connection.execute(text("SET LOCAL statement_timeout = 0"))
    connection.execute(text(f"SET LOCAL lock_timeout = '{patience_s}s'"))
    connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    if not login_roles.exists(connection, DOORKEEPER):
        make_group_roles(connection)
    connection.exec_driver_sql(CHECKS_TOGETHER)
    connection.execute(text(f"SET LOCAL ROLE {OWNER}"))


def backup_path(database: Database, revision: str) -> Path:
    """Return where the copy of an embedded database lies that an upgrade made first."""
    return database.path.with_name(f"{database.path.stem}-before-upgrade-{revision}.sqlite3")


@contextmanager
def _unless_locked() -> Iterator[None]:
    """Refuse, instead of waiting for ever, while another administrator or a client hangs."""
    try:
        yield
    except SamadError as error:
        cause = error.__cause__
        if isinstance(cause, DBAPIError) and sqlstate(cause) == _LOCK_NOT_AVAILABLE:
            raise RuleBroken("locked_by_another") from error
        raise


def _back_up(database: Database, connection: Connection, backup: Path | None) -> None:
    """Copy what is stored, if there is anything to be upgraded; the caller holds the lock."""
    found = state(connection)
    if not found.is_behind or found.revision is None:
        return
    if database.is_sqlite:
        _copy(database.path, backup or backup_path(database, found.revision))
    elif backup is not None:
        dump(database, backup)


def _copy(path: Path, target: Path) -> None:
    half = target.with_name(f"{target.name}.part")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source:
        embedded_backup.copy(source, half)
    half.replace(target)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
