"""Words looked for among some cases only, in an embedded database.

On a server a function does the same (`samad_found_among`), as no client reads the words there.
Dear are words that many have among cases that are few, and words that few have among many. Where
an index lists the cases that are meant, by their agency or otherwise, its list and that of the
words are laid beside each other. Else the newest that have the words are passed first; unless
some of those are meant, then the newest of the cases; and only then all that have the words.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    cast,
    column,
    desc,
    exists,
    func,
    intersect,
    select,
    table,
    text,
)

from samad_desktop.domain.asking import Choices, line_of
from samad_desktop.persistence import case_search
from samad_desktop.persistence.tables import cases
from samad_desktop.persistence.tables.base import BigId

FEW = 2_000

_FTS = table("case_fts", column("rowid"))
_MATCHES = text("case_fts MATCH :query")
_AT_ONCE = 200
_ALL = 2**62
# Where so many of the newest that have the words are meant, those before them soon are enough.
_SOME = 5


@dataclass(frozen=True, slots=True)
class Bounds:
    """Up to `size` cases of a `lowest` id and above, below what is `beyond`."""

    size: int
    lowest: int
    beyond: int


def narrowed_words(
    connection: Connection,
    query: str,
    asked: Sequence[Choices],
    conditions: Sequence[ColumnElement[bool]],
    within: Bounds,
) -> Sequence[int]:
    """Return the newest of the cases for which `conditions` hold and that have what is asked.

    Args:
        query: the same as `asked` in the words of FTS5.
        within: between which ids all of the cases lie.
    """
    given, size = {"query": query}, within.size
    every = select(_FTS.c.rowid).where(_MATCHES, _FTS.c.rowid >= within.lowest)
    every = every.order_by(_FTS.c.rowid.desc())
    newest = every.where(_FTS.c.rowid < within.beyond).limit(FEW + 1)
    first = connection.execute(newest, given).scalars().all()
    found = _of(connection, first, conditions, size)
    if len(found) == size or len(first) <= FEW:
        return found
    if len(found) < _SOME:
        meant = select(cases.c.id).where(*conditions).order_by(cases.c.id.desc()).limit(FEW + 1)
        ids = connection.execute(meant).scalars().all()
        having = _having(connection, asked, ids, size)
        if len(having) == size or len(ids) <= FEW:
            return having
    older = every.where(_FTS.c.rowid < first[-1], _holds(conditions))
    rest = connection.execute(older.limit(size - len(found)), given).scalars()
    return (*found, *rest)


def words_in_lists(
    connection: Connection,
    query: str,
    lists: Sequence[ColumnElement[bool]],
    conditions: Sequence[ColumnElement[bool]],
    within: Bounds,
) -> Sequence[int]:
    """Return the same, where some indexes list the cases, newest first: no list is read in vain.

    Args:
        lists: what holds of the cases of each list, as `Among.listed`.
    """
    words = select(_FTS.c.rowid.label("id")).where(_MATCHES)
    words = words.where(_FTS.c.rowid >= within.lowest, _FTS.c.rowid < within.beyond)
    bounds = (cases.c.id >= within.lowest, cases.c.id < within.beyond)
    each = (select(cases.c.id).where(meant, *bounds) for meant in lists)
    # Without a limit of its own it might be read in another order; with an order outside, whole.
    both = intersect(words, *each).order_by(desc("id")).limit(_ALL).subquery()
    there = exists(select(cases.c.id).where(cases.c.id == both.c.id, *conditions))
    found = select(both.c.id).where(there).limit(within.size)
    return connection.execute(found, {"query": query}).scalars().all()


def narrowed_words_sent(
    connection: Connection, query: str, conditions: Sequence[ColumnElement[bool]], size: int
) -> Sequence[int]:
    """Return the same of what was sent to agencies, which `query` names."""
    sent = text(
        "SELECT s.case_id FROM referral_fts JOIN referral_search s"
        " ON s.referral_id = referral_fts.rowid JOIN cases c ON c.id = s.case_id"
        " WHERE referral_fts MATCH :query AND (s.redacted OR c.identity_level = 'open')"
    ).columns(column("case_id"))
    inner = sent.subquery()
    found = select(cases.c.id).where(cases.c.id.in_(select(inner.c.case_id)), *conditions)
    ordered = found.order_by(cases.c.id.desc()).limit(size)
    return connection.execute(ordered, {"query": query}).scalars().all()


def _of(
    connection: Connection, ids: Sequence[int], conditions: Sequence[ColumnElement[bool]], size: int
) -> Sequence[int]:
    # One by one by key: else the engine may begin with the cases that are meant.
    given = func.json_each(json.dumps(list(ids))).table_valued("value").alias("given")
    key = cast(given.c.value, BigId)
    there = exists(select(cases.c.id).where(cases.c.id == key, *conditions))
    query = select(key).select_from(given).where(there).order_by(key.desc()).limit(size)
    return connection.execute(query).scalars().all()


def _having(
    connection: Connection, asked: Sequence[Choices], ids: Sequence[int], size: int
) -> list[int]:
    """Return the first of these cases that have one of each choice: read by key, not looked for."""
    found: list[int] = []
    for begin in range(0, len(ids), _AT_ONCE):
        part = ids[begin : begin + _AT_ONCE]
        stored = case_search.found_by(connection, part)
        found += [each for each in part if _has_all(asked, stored.get(each, ()))]
        if len(found) >= size:
            break
    return found[:size]


def _has_all(asked: Sequence[Choices], stored: tuple[str, ...]) -> bool:
    line = line_of(stored)
    return all(any(choice.is_in(line) for choice in each) for each in asked)


def _holds(conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    return exists(select(cases.c.id).where(cases.c.id == _FTS.c.rowid, *conditions))
