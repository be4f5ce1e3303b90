"""Words looked for in an embedded database, the newest cases first.

To give the newest of all that have a beginning of a word, FTS5 gathers every one of them. So what
very many cases have is read off the newest of them by key, and the index is asked for the rest.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, text

from samad_desktop.domain.asking import Choice, Choices

# So many of the newest tell how common what is asked is; of more than so many none is read off.
_FIRST, _MOST = 400, 5_000
_CHOICES_MAX = 8

# `domain.protection.may_read_text` in SQL. Not a join: asked row by row, newest first, it
# ends with the page, and no planner can begin with the table of cases.
_READABLE = (
    "(:sees_protected OR (SELECT cases.identity_level = 'open'"
    " OR cases.registered_by = :reader FROM cases WHERE cases.id = {case_id}))"
)
_FTS5 = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :query AND rowid < :before"  # noqa: S608 - our names
    f" AND {_READABLE.format(case_id='case_fts.rowid')} ORDER BY rowid DESC LIMIT :size"
)
# In their line each word stands between two spaces, as in `domain.asking.line_of`.
_NEWEST = (
    "SELECT id FROM (SELECT case_id AS id,"  # noqa: S608 - our names
    " ' ' || replace(words, char(10), ' ') || ' ' AS line"
    " FROM case_search WHERE case_id < :before ORDER BY case_id DESC LIMIT :rows) newest"
    f" WHERE {{has_all}} AND {_READABLE.format(case_id='newest.id')} ORDER BY id DESC LIMIT :size"
)


def ids_with(
    connection: Connection, asked: Sequence[Choices], given: Mapping[str, Any]
) -> Sequence[int]:
    """Return the newest cases that have one of each choice.

    Args:
        given: up to what `size`, `before` which id, who is the `reader`, and whether she
            `sees_protected`.
    """
    found = read_off(connection, asked, given)
    if found is not None:
        return found
    return connection.execute(_FTS5, {**given, "query": spelled(asked)}).scalars().all()


def spelled(asked: Sequence[Choices]) -> str:
    """Return what is asked in the words of FTS5."""
    return " AND ".join(f"({' OR '.join(map(_for_fts5, each))})" for each in asked)


def read_off(
    connection: Connection, asked: Sequence[Choices], given: Mapping[str, Any]
) -> Sequence[int] | None:
    """Return the same if enough of the newest cases have what is asked; None if that is unsure."""
    every = tuple(chain.from_iterable(asked))
    is_gathered = any(each.beginning for each in every)
    if not is_gathered or len(every) > _CHOICES_MAX or any(each.then for each in every):
        return None
    numbers = iter(range(len(every)))
    has_all = " AND ".join(
        f"({' OR '.join(f'instr(line, :word{next(numbers)}) > 0' for _ in each)})" for each in asked
    )
    query = text(_NEWEST.format(has_all=has_all))
    words = {f"word{number}": _in_line(each) for number, each in enumerate(every)}
    rows = _FIRST
    for _ in range(2):
        found = connection.execute(query, {**given, **words, "rows": rows}).scalars().all()
        if len(found) == given["size"]:
            return found
        rows = rows * given["size"] * 3 // (2 * max(len(found), 1))
        if rows > _MOST:
            break
    return None


def _in_line(choice: Choice) -> str:
    return f" {choice.word}" if choice.beginning else f" {choice.word} "


def _for_fts5(choice: Choice) -> str:
    if choice.apart:
        return f'("{choice.word}" AND "{choice.then}"*)'
    if choice.then:
        return f'"{choice.word} {choice.then}"*'
    return f'"{choice.word}"*' if choice.beginning else f'"{choice.word}"'
