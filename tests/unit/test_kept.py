"""What tests keep of a centre is given to copies that hold the same, and to no others."""

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from samad_desktop.persistence.database import Database
from tests.kept import KeptCentres


@pytest.fixture
def copies(sqlite_template: Path, tmp_path: Path) -> list[Database]:
    """Give two copies of a centre, and one in which something is called otherwise."""
    paths = [tmp_path / f"{number}.sqlite3" for number in range(3)]
    for path in paths:
        shutil.copyfile(sqlite_template, path)
    with closing(sqlite3.connect(paths[-1])) as other, other:
        other.execute("UPDATE subjects SET name = name || '.' WHERE id = 1")
    return [Database(f"sqlite:///{path}") for path in paths]


def test_what_was_seen_is_looked_at_again_only_where_a_centre_holds_something_else(
    copies, tmp_path
):
    kept = KeptCentres(tmp_path)
    looked: list[int] = []
    for number, database in enumerate(copies):
        kept.seen(database, "who was there", partial(looked.append, number))
        database.close()
    assert looked == [0, 2]


def test_a_centre_in_which_somebody_writes_is_always_looked_at(copies, tmp_path):
    kept = KeptCentres(tmp_path)
    looked: list[int] = []
    database = copies[0]
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE subjects SET name = name || '.' WHERE id = 1")
    for number in range(2):
        kept.seen(database, "who was there", partial(looked.append, number))
    assert looked == [0, 1]
    for each in copies:
        each.close()
