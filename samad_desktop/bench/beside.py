"""Timing the program's reading work beside the bare driver doing the same SQL."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import Select, func, select

from samad_desktop.bench.driver import BareDriver, recorded
from samad_desktop.bench.figures import Figure, figure, timed
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases

Work = Callable[[], object]


def beside_driver(metric: str, works: Sequence[Work], database: Database) -> Figure:
    """Time each piece of work, all of them once before, and the same SQL without the program."""
    timed(works)
    times = timed(works)
    sent = [recorded(database, work) for work in works]
    driver = BareDriver(database)
    try:
        replays = [partial(driver.replay, each) for each in sent]
        timed(replays)
        return figure(metric, times, timed(replays))
    finally:
        driver.close()


def newest_case(database: Database) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.max(cases.c.id))).scalar_one() or 0


def drawn(
    database: Database, query: Select[*tuple[Any, ...]], column: Any, wanted: int, seed: int
) -> list[Any]:
    """Return up to `wanted` rows of a query whose `column` is drawn at random."""
    with database.reading() as connection:
        last = connection.execute(select(func.max(column))).scalar_one() or 0
        random = Random(seed)
        chosen = {random.randint(1, last) for _ in range(4 * wanted)} if last else set()
        found = connection.execute(query.where(column.in_(chosen))).all()
    rows = sorted(found, key=lambda row: tuple(map(str, row)))
    random.shuffle(rows)
    return rows[:wanted]
