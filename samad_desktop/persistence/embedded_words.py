"""Words looked for in an embedded database, the newest cases first.

To give the newest of all that have a beginning of a word, FTS5 gathers every one of them; of whole
words it reads as far back as it must. So it is asked for the words of the dictionary that begin
so. Where those are too many, what very many cases have is read off the newest of them by key.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from string import digits
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Executable, text

from samad_desktop.domain.asking import Choice, Choices
from samad_desktop.persistence import lexicon

# A question for what has all of some words, spelled in SQL.
Newest = Callable[[str], Executable]
# The words there are for each beginning of which FTS5 would gather all cases.
Begun = Mapping[str, Sequence[str]]

# So many of the newest tell how common what is asked is; of more than so many none is read off.
_FIRST, _MOST = 400, 5_000
_CHOICES_MAX = 8
# Of beginnings so long the index has lists of their own.
_LISTED = (2, 3)
# So many words cost less than it takes to gather their cases, and so many cases are gathered soon.
_WORDS_MAX, _GATHERED_SOON = 60, 5_000

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
_SOME = text(
    "SELECT count(*) FROM (SELECT 1 FROM case_fts WHERE case_fts MATCH :query LIMIT :most)"
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
    begun = _begun_words(connection, asked)
    if any(map(_is_gathered, _beginnings(asked) - begun.keys())):
        read = read_off(connection, asked, given)
        if read is not None:
            return read
    find = partial(_found, connection, given=given)
    return wholly(connection, asked, find, given["size"], begun)


def wholly(
    connection: Connection,
    asked: Sequence[Choices],
    find: Callable[[str], Sequence[int]],
    size: int,
    begun: Begun | None = None,
) -> Sequence[int]:
    """Return what is found by the words of the dictionary, or by whatever begins so if that is few.

    No dictionary has the words that protected cases alone say.
    """
    begun = _begun_words(connection, asked) if begun is None else begun
    found = find(spelled(asked, begun))
    if len(found) < size and _is_more_gathered(connection, begun):
        return find(spelled(asked))
    return found


def _begun_words(connection: Connection, asked: Sequence[Choices]) -> Begun:
    """Return for each beginning that is asked the words that may stand for it, if they are few."""
    gathered = filter(_is_gathered, _beginnings(asked))
    words = {each: lexicon.begun(connection, each, _WORDS_MAX + 1) for each in gathered}
    return {
        start: tuple(dict.fromkeys((start, *found)))
        for start, found in words.items()
        if 0 < len(found) <= _WORDS_MAX
    }


def _is_more_gathered(connection: Connection, begun: Begun) -> bool:
    """Say whether there may be more of what begins so, and to gather all of it takes no time."""
    return bool(begun) and all(
        connection.execute(_SOME, _soon(words)).scalar_one() < _GATHERED_SOON
        for words in begun.values()
    )


def spelled(asked: Sequence[Choices], begun: Begun = MappingProxyType({})) -> str:
    """Return what is asked in the words of FTS5.

    Args:
        begun: the words that stand for some beginnings.
    """
    return " AND ".join(
        f"({' OR '.join(spelt for one in each for spelt in _for_fts5(one, begun))})"
        for each in asked
    )


def _newest_cases(has_all: str) -> Executable:
    return text(_NEWEST.format(has_all=has_all))


def read_off(
    connection: Connection,
    asked: Sequence[Choices],
    given: Mapping[str, Any],
    newest: Newest = _newest_cases,
) -> Sequence[int] | None:
    """Return the same if enough of the newest have what is asked; None if that is unsure.

    Args:
        newest: gives the question for the newest `rows` whose `line` has all that is asked.
    """
    every = tuple(chain.from_iterable(asked))
    is_gathered = any(each.beginning for each in every)
    if not is_gathered or len(every) > _CHOICES_MAX or any(each.then for each in every):
        return None
    numbers = iter(range(len(every)))
    has_all = " AND ".join(
        f"({' OR '.join(f'instr(line, :word{next(numbers)}) > 0' for _ in each)})" for each in asked
    )
    query = newest(has_all)
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


def _found(connection: Connection, query: str, *, given: Mapping[str, Any]) -> Sequence[int]:
    return connection.execute(_FTS5, {**given, "query": query}).scalars().all()


def _soon(words: Sequence[str]) -> dict[str, Any]:
    return {"query": " OR ".join(f'"{each}"' for each in words), "most": _GATHERED_SOON}


def _beginnings(asked: Sequence[Choices]) -> set[str]:
    every = chain.from_iterable(asked)
    return {each.then or each.word for each in every if each.then or each.beginning}


def _is_gathered(start: str) -> bool:
    return len(start) not in _LISTED


def _for_fts5(choice: Choice, begun: Begun) -> Iterator[str]:
    start = choice.then or choice.word
    if not choice.then and not choice.beginning:
        yield f'"{choice.word}"'
        return
    ends = [(start, "*")]
    if start in begun:
        # A word that goes on with a number is in no dictionary; hardly any does.
        numbered = ((f"{start}{digit}", "*") for digit in digits)
        ends = [*((each, "") for each in begun[start]), *numbered]
    for end, sign in ends:
        if choice.apart:
            yield f'("{choice.word}" AND "{end}"{sign})'
        elif choice.then:
            yield f'"{choice.word} {end}"{sign}'
        else:
            yield f'"{end}"{sign}'
