"""The dictionary asked: which words there are of a stem, of a sound, or one slip away.

It holds the distinct words of open cases and of the names that such cases gave; how it grows
stands in `lexicon_growth`. On PostgreSQL no client reads those of names: a function gives the
ones that are like what is asked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    String,
    Table,
    column,
    func,
    select,
    union,
)

from samad_desktop.domain.sounds import is_slip, sound
from samad_desktop.persistence.statements import begins_with
from samad_desktop.persistence.tables import name_words, search_words

_NEARLY_MAX = 1_000
_SHORTEST_HALVED = 3


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
    return {word: _alike(word, _near(connection, search_words, sound(word))) for word in asked}


def names_alike(connection: Connection, asked: Iterable[str]) -> dict[str, Alike]:
    """Return the words of names that are like each asked one."""
    return {word: _alike(word, _near_names(connection, sound(word))) for word in asked}


def _near_names(connection: Connection, heard: str) -> Mapping[str, str]:
    if connection.dialect.name != "postgresql":
        return _near(connection, name_words, heard)
    columns = (column("word", String), column("sound", String))
    told = func.samad_near_names(heard).table_valued(*columns)
    return {row[0]: row[1] for row in connection.execute(select(told))}


def _near(connection: Connection, table: Table[Any], heard: str) -> Mapping[str, str]:
    """Return words by key that may be one letter away, as they sound: a half of each is right."""
    t = table.c
    start, end = _halves(heard)
    lengths = func.length(t.sound).between(len(heard) - 1, len(heard) + 1)
    queries: list[Select[*tuple[Any, ...]]] = [select(t.word, t.sound).where(t.sound == heard)]
    queries += [
        select(t.word, t.sound).where(begins_with(where, half), lengths).limit(_NEARLY_MAX)
        for where, half in ((t.sound, start), (t.backwards, end))
        if half
    ]
    rows = union(*(select(each.subquery()) for each in queries))
    return {row[0]: row[1] for row in connection.execute(rows)}


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
