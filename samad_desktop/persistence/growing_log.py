"""Storing one large lot after the other in an embedded file, whose log may grow meanwhile.

What several lots touch is then written to the file once; a server sees to that itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from samad_desktop.persistence.database import SQLITE_LOG_PAGES, Database

_GROWN_PAGES = 32_000


@contextmanager
def filling(database: Database, *, last: bool) -> Iterator[Connection]:
    """Give a connection for a lot, as `upkeep` does; after the last one the log is written.

    Raises:
        DatabaseAway, TooSlow, DiskFull: the surroundings failed; nothing was stored.
    """
    with database.upkeep() as connection:
        if last or not database.is_sqlite:
            yield connection
            return
        _write_log_at(connection, _GROWN_PAGES)
        try:
            yield connection
            connection.commit()
        finally:
            _write_log_at(connection, SQLITE_LOG_PAGES)


def _write_log_at(connection: Connection, pages: int) -> None:
    connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint={pages}")
