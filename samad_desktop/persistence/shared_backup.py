"""A copy of a shared database in one file: taken, put back, and put back to try.

Whoever does it administers the server: log-ins and rules of rows are copied as well.
"""

import secrets
from pathlib import Path

from sqlalchemy import URL

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence import digests, server_backup, server_setup
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.digests import Digests

SUFFIX = ".dump"
_SCRATCH = "samad_drill_"
_MAINTENANCE = "postgres"


def take(database: Database, file: Path) -> Digests:
    """Copy one moment of a database that is written to meanwhile; return what it held.

    Raises:
        RuleBroken: `backup_exists`, `backup_failed`, `backup_program_missing`.
        DatabaseAway, DiskFull: the surroundings failed.
    """
    with database.reading() as connection:
        moment = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one()
        server_backup.dump(database, file, moment)
        server_backup.dump_roles(database, file)
        return digests.of_server(connection)


def restore(file: Path, url: URL, password: str | None) -> Digests:
    """Put a copy back into a database that is made for it; return what is there then.

    Raises:
        RuleBroken: `restore_place_taken`, `restore_failed`, `backup_program_missing`; of the
            last two nothing is left.
        WrongCredentials, Forbidden, DatabaseAway: the server refused, or is away.
    """
    _make_roles(file, url, password)
    server_setup.prepare_server(url, password)
    database = Database(url, password=password)
    try:
        server_setup.prepare_database(database)
        server_backup.load(database, file)
        with database.outside_transactions() as connection:
            connection.exec_driver_sql("ANALYZE")
        with database.reading() as connection:
            return digests.of_server(connection)
    except BaseException:
        server_setup.drop(url, password)
        raise
    finally:
        database.close()


def rehearse(file: Path, url: URL, password: str | None) -> Digests:
    """Put a copy back on the same server under another name, read it, and throw it away.

    Raises:
        RuleBroken, WrongCredentials, Forbidden, DatabaseAway: as for `restore`.
    """
    scratch = url.set(database=f"{_SCRATCH}{secrets.token_hex(4)}")
    try:
        return restore(file, scratch, password)
    finally:
        server_setup.drop(scratch, password)


def _make_roles(file: Path, url: URL, password: str | None) -> None:
    """Make the log-ins as they were, on a server that never had a centre.

    One that has them keeps its own: an older copy would let the disabled in again.
    """
    server = Database(url.set(database=_MAINTENANCE), password=password)
    try:
        if server_setup.exists(server, url.database or ""):
            raise RuleBroken("restore_place_taken", url.database or "")
        if not server_setup.has_groups(server):
            server_backup.load_roles(server, file)
    finally:
        server.close()
