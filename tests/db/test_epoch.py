"""Seconds of Unix time in SQL are whole, exact and the same on both engines."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import literal, select, union_all

from samad_desktop.persistence.epoch import epoch_s
from samad_desktop.persistence.listed import listed
from samad_desktop.persistence.tables.base import UtcDateTime

pytestmark = pytest.mark.on_both
MOMENTS = (
    datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
    *(
        datetime(2026, 11, 29, 8, 59, 59, us, tzinfo=UTC)
        for us in (0, 1, 499, 500, 999_499, 999_500, 999_999)
    ),
    datetime(2026, 11, 29, 9, tzinfo=UTC),
    datetime(2099, 3, 20, 20, 29, 59, tzinfo=UTC),
)


def test_every_second_begins_and_ends_where_it_does(database):
    one_by_one = [select(epoch_s(literal(at, UtcDateTime()))) for at in MOMENTS]
    with database.reading() as connection:
        told = [connection.execute(each).scalar_one() for each in one_by_one]
    assert told == [int(at.timestamp() // 1) for at in MOMENTS]


def test_numbers_of_a_group_come_together_and_of_nothing_none(database):
    rows = union_all(*(select(literal(n).label("n")) for n in (5, 3, 2**40))).subquery("rows")
    with database.reading() as connection:
        query = select(listed(connection, rows.c.n), listed(connection, rows.c.n * 2))
        ones, doubles = connection.execute(query).one()
        assert connection.execute(query.where(rows.c.n < 0)).one() == ([], [])
    assert sorted(ones) == [3, 5, 2**40]
    assert doubles == [2 * each for each in ones]
