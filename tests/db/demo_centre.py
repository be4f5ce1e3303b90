"""A small invented centre, the same each time, and how tests look into it."""

from datetime import UTC, datetime
from typing import Any

from samad_desktop.demo.centre import fill
from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import centre

UNTIL = datetime(2026, 11, 23, 12, tzinfo=UTC)
FEW = 150


def call_sample(database: Database) -> None:
    """Let a centre say of itself that it is a sample: no other is ever filled."""
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))


def fill_few(database: Database, number: int = FEW, seed: int = 7, **others: Any) -> None:
    fill(database, resource("demo"), cases_wanted=number, seed=seed, until=UNTIL, **others)


def all_rows(database: Database, query: Any) -> list[tuple[Any, ...]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def one_value(database: Database, query: Any) -> Any:
    return all_rows(database, query)[0][0]
