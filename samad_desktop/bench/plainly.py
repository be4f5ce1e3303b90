"""The same words asked for as somebody would who had not measured it: what it is worth.

A plain `ILIKE` over the texts, and the index of words with the newest first, where the engine
itself chooses how; both as the database's owner, whom no rule delays.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from statistics import median

from sqlalchemy import Connection, Executable, Select, and_, select, text

from samad_desktop.bench.figures import Figure, timed
from samad_desktop.bench.scratch import Scratch
from samad_desktop.domain.asking import asked_words, exactly
from samad_desktop.domain.errors import TooSlow
from samad_desktop.domain.finding import RESULTS_A_PAGE
from samad_desktop.persistence import search
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.search import Wanted
from samad_desktop.persistence.tables import cases
from samad_desktop.persistence.word_blocks import blocked
from samad_desktop.services.look_ups import name_search

_FTS5 = text(
    "SELECT case_fts.rowid FROM case_fts JOIN cases ON cases.id = case_fts.rowid"
    " WHERE case_fts MATCH :words ORDER BY cases.id DESC LIMIT :size"
)
_TSVECTOR = text(
    f"SELECT case_id FROM case_search WHERE {blocked('')} @@ to_tsquery('simple', :words)"  # noqa: S608 - our own
    " ORDER BY case_id DESC LIMIT :size"
)
# Most of these take seconds at a million cases.
PLAIN_ROUNDS_MAX = 3
# What takes longer than this is asked once: at ten million cases some take minutes.
LONG_S = 5
# And what a server has not answered by then is not waited for: the ratio is at least that.
PATIENCE_S = 60


def beside_plain(figure: Figure, typed: Sequence[str], scratch: Scratch) -> Figure:
    """Say how many times faster these words are found than if they were asked for plainly.

    Compared is what finds the cases, not what lists them.
    """
    few = typed[:PLAIN_ROUNDS_MAX]
    ours = median(_ours(few, scratch))
    ilike = median(_plain([_ilike(each) for each in few], scratch.owner))
    sqlite = scratch.owner.is_sqlite
    planner = median(_plain([_by_planner(each, sqlite=sqlite) for each in few], scratch.owner))
    return replace(
        figure, ilike_ratio=round(ilike / ours, 1), planner_ratio=round(planner / ours, 1)
    )


def _ours(typed: Sequence[str], scratch: Scratch) -> list[float]:
    asked = [exactly(asked_words(each)) for each in typed]
    name_search(scratch.work, tuple(search.said_words(each) for each in asked))
    wanted = Wanted(scratch.actor, RESULTS_A_PAGE)
    with scratch.work.reading() as connection:
        works = [partial(search.ids_with_words, connection, each, wanted) for each in asked]
        timed(works)
        return timed(works)


def _plain(queries: Sequence[Executable], owner: Database) -> list[float]:
    try:
        return _answered(queries, owner)
    except TooSlow:
        return [float(PATIENCE_S)]


def _answered(queries: Sequence[Executable], owner: Database) -> list[float]:
    with owner.upkeep() as connection:
        if not owner.is_sqlite:
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{PATIENCE_S}s'")
        first, *others = (partial(_all_of, connection, each) for each in queries)
        once = timed([first])
        if once[0] > LONG_S:
            return once
        timed(others)
        return timed([first, *others])


def _all_of(connection: Connection, query: Executable) -> int:
    return len(connection.execute(query).all())


def _ilike(typed: str) -> Select[int]:
    each = (cases.c.text.ilike(f"%{word}%") for word in asked_words(typed))
    query = select(cases.c.id).where(and_(*each))
    return query.order_by(cases.c.id.desc()).limit(RESULTS_A_PAGE)


def _by_planner(typed: str, *, sqlite: bool) -> Executable:
    """Ask the word index for the newest, the last word as a beginning, as the box does."""
    asked = [f'"{word}"' if sqlite else f"'{word}'" for word in asked_words(typed)]
    words = f"{' AND '.join(asked)}*" if sqlite else f"{' & '.join(asked)}:*"
    query = _FTS5 if sqlite else _TSVECTOR
    return query.bindparams(words=words, size=RESULTS_A_PAGE)
