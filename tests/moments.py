"""Setting the centre's time, as only the owner of its database can."""

from dataclasses import dataclass
from datetime import UTC, datetime

from samad_desktop.persistence.database import Database

_STANDS = """
CREATE OR REPLACE FUNCTION samad_now() RETURNS timestamptz LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS 'SELECT ''{at}''::timestamptz'
"""


def let_it_be(database: Database, at: datetime) -> None:
    """Let the centre's time stand at a moment, for everybody who has it open."""
    if database.is_sqlite:
        database._clock = lambda: at
        return
    with database.transaction() as connection:
        connection.exec_driver_sql(_STANDS.format(at=at.astimezone(UTC).isoformat()))


@dataclass
class HandClock:
    """A workstation's clock that goes by itself until a test sets it by hand."""

    at: datetime | None = None

    def __call__(self) -> datetime:
        return self.at or datetime.now(UTC)
