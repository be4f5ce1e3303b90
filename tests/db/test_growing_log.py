"""While lots are stored an embedded file's log may grow, and only while they are."""

import pytest
from sqlalchemy import select

from samad_desktop.persistence.database import SQLITE_LOG_PAGES
from samad_desktop.persistence.growing_log import filling
from samad_desktop.persistence.tables import imports

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

_STORE = (
    "INSERT INTO imports (digest, name, header, mapping, state, rows, first_case_id, staff_id,"
    " begun_at) SELECT 'x', 'x', '[]', '{}', 'running', 1, -1, id, samad_now() FROM staff LIMIT 1"
)


def log_pages(raw):
    return raw.execute("PRAGMA wal_autocheckpoint").fetchone()[0]


def test_the_log_grows_between_lots_alone(database):
    with filling(database, last=False) as connection:
        raw = connection.connection.driver_connection
        assert log_pages(raw) > SQLITE_LOG_PAGES
    assert log_pages(raw) == SQLITE_LOG_PAGES
    with filling(database, last=True) as connection:
        assert log_pages(connection.connection.driver_connection) == SQLITE_LOG_PAGES


class _Wrong(Exception):
    """Something that ends a lot."""


def broken_off(database, *, last):
    """Break a lot off after it has stored something."""
    with filling(database, last=last) as connection:
        connection.exec_driver_sql(_STORE)
        raise _Wrong


@pytest.mark.parametrize("last", [False, True])
def test_a_lot_is_stored_whole_or_not_at_all(database, last):
    with pytest.raises(_Wrong):
        broken_off(database, last=last)
    with filling(database, last=last) as connection:
        assert connection.execute(select(imports.c.id)).all() == []
        connection.exec_driver_sql(_STORE)
    with database.reading() as connection:
        assert len(connection.execute(select(imports.c.id)).all()) == 1
