"""The dictionary asked: which words there are of a stem, of a sound, or one slip away.

It holds the distinct words of open cases and of the names that such cases gave; how it grows
stands in `lexicon_growth`. On PostgreSQL no client reads those of names: a function gives the
ones that are like what is asked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    Table,
    func,
    literal,
    or_,
    select,
    text,
    union_all,
)

from samad_desktop.domain.sounds import is_slip, sound
from samad_desktop.persistence.statements import begins_with
from samad_desktop.persistence.tables import name_words, search_words

_NEARLY_MAX = 1_000
_SHORTEST_HALVED = 3
_TWO = 2
_NEAR = {
    "name_words": text(
        "SELECT h, n.word, n.sound FROM unnest(CAST(:heard AS text[])) h"
        " CROSS JOIN LATERAL samad_near_names(h) n"
    ),
    "search_words": text(
        "SELECT h, n.word, n.sound FROM unnest(CAST(:heard AS text[])) h"
        " CROSS JOIN LATERAL samad_near_words(h) n"
    ),
}


@dataclass(frozen=True, slots=True)
class Alike:
    """The words like an asked one, the nearest first; `known`: it is a word itself."""

    known: bool
    sounding: tuple[str, ...]
    slips: tuple[str, ...]
    others: tuple[str, ...] = ()


def known(connection: Connection, words: Collection[str]) -> frozenset[str]:
    """Return which words there are."""
    if not words:
        return frozenset()
    query = select(search_words.c.word).where(search_words.c.word.in_(words))
    return frozenset(connection.execute(query).scalars())


def of_stems(connection: Connection, stems: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each stem, the shortest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    if stems:
        w = search_words.c
        query = select(w.stem, w.word).where(w.stem.in_(stems))
        for stem, word in connection.execute(query.order_by(func.length(w.word), w.word)):
            found[stem].append(word)
    return {stem: tuple(words) for stem, words in found.items()}


def alike(connection: Connection, asked: Iterable[str]) -> dict[str, Alike]:
    """Return the words of texts that are like each asked one."""
    return _alike_each(connection, search_words, tuple(asked))


def names_alike(connection: Connection, asked: Iterable[str]) -> dict[str, Alike]:
    """Return the words of names that are like each asked one."""
    return _alike_each(connection, name_words, tuple(asked))


def _alike_each(
    connection: Connection, table: Table[Any], asked: Sequence[str]
) -> dict[str, Alike]:
    heard = sorted(set(map(sound, asked)))
    near: defaultdict[str, dict[str, str]] = defaultdict(dict)
    if heard:
        for each, word, its_sound in _near(connection, table, heard):
            near[each][word] = its_sound
    return {word: _alike(word, near[sound(word)]) for word in asked}


def _near(connection: Connection, table: Table[Any], heard: Sequence[str]) -> Iterable[Any]:
    """Give words by what was heard that may be one letter away: a half of each is right."""
    if connection.dialect.name == "postgresql":
        return connection.execute(_NEAR[table.name], {"heard": heard})
    queries = (select(each.subquery()) for one in heard for each in _near_one(table, one))
    return connection.execute(union_all(*queries))


def _near_one(table: Table[Any], heard: str) -> Iterator[Select[*tuple[Any, ...]]]:
    t = table.c
    found = select(literal(heard).label("heard"), t.word, t.sound)
    start, end = _halves(heard)
    lengths = func.length(t.sound).between(len(heard) - 1, len(heard) + 1)
    yield found.where(t.sound == heard)
    if start:
        yield found.where(begins_with(t.sound, start), lengths).limit(_NEARLY_MAX)
    if end:
        # Where the beginning is wrong, one of its two letters is not, or only its place is.
        places = (func.substr(t.sound, place, 1).in_(list(heard[:_TWO])) for place in (1, _TWO))
        ends = begins_with(t.backwards, end)
        yield found.where(ends, lengths, or_(*places)).limit(_NEARLY_MAX)


def _halves(heard: str) -> tuple[str, str]:
    """Return a beginning, and an end backwards, of which no slip spoils both; none if short."""
    first = len(heard) // 2
    if len(heard) < _SHORTEST_HALVED:
        return "", ""
    return heard[:first], heard[::-1][: len(heard) - 1 - first]


def _alike(word: str, near: Mapping[str, str]) -> Alike:
    heard = sound(word)
    others = [each for each in near if each != word]
    sounding = sorted(each for each in others if near[each] == heard)
    slips = sorted(each for each in others if near[each] != heard and is_slip(word, each))
    rest = sorted(set(others).difference(sounding, slips))
    return Alike(word in near, tuple(sounding), tuple(slips), tuple(rest))
