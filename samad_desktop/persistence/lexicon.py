"""The dictionary asked: which words there are of a stem, of a sound, or one slip away.

It holds the distinct words of open cases and of the names that such cases gave; how it grows
stands in `lexicon_growth`. On PostgreSQL no client reads those of names: a function gives the
ones that are like what is asked.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    String,
    bindparam,
    func,
    select,
    text,
)

from samad_desktop.domain.sounds import SURE_SLIP_MIN, are_spoken_alike, is_slip, sound
from samad_desktop.persistence.statements import LAST_LETTER
from samad_desktop.persistence.tables import name_words, search_words

_NEARLY_MAX = 1_000
_SHORTEST_HALVED = 3
_TWO = 2
_NEAR = text(
    "SELECT false, h, n.word, n.sound FROM unnest(CAST(:words AS text[])) h"
    " CROSS JOIN LATERAL samad_near_words(h) n UNION ALL"
    " SELECT true, h, n.word, n.sound FROM unnest(CAST(:names AS text[])) h"
    " CROSS JOIN LATERAL samad_near_names(h) n"
)
_HEARD = "SELECT {is_name}, ?, word, sound FROM {table} WHERE "
_SOUNDING = f"{_HEARD}sound = ?"
_BEGINNING = (
    f"SELECT * FROM ({_HEARD}sound >= ? AND sound < ?"  # noqa: S608 - our names
    " AND length(sound) BETWEEN ? AND ? LIMIT ?)"
)
# Where the beginning is wrong, one of its two letters is not, or only its place is. Both, and how
# long it is, the index of what is read backwards tells without its row.
_ENDING = (
    f"SELECT * FROM ({_HEARD}backwards >= ? AND backwards < ?"  # noqa: S608 - our names
    " AND length(backwards) BETWEEN ? AND ? AND (substr(backwards, -1, 1) IN (?, ?)"
    " OR substr(backwards, -2, 1) IN (?, ?)) LIMIT ?)"
)
# Built once; of how many words it is asked does not make it another question for a server.
_w = search_words.c
_AMONG: dict[str, Callable[[ColumnElement[str]], ColumnElement[bool]]] = {
    "postgresql": lambda column: column == func.any(bindparam("asked", type_=ARRAY(String))),
    "sqlite": lambda column: column.in_(bindparam("asked", expanding=True)),
}
_KNOWN = {engine: select(_w.word).where(among(_w.word)) for engine, among in _AMONG.items()}
_OF_STEMS = {
    engine: select(_w.stem, _w.word).where(among(_w.stem)).order_by(func.length(_w.word), _w.word)
    for engine, among in _AMONG.items()
}

_BEGUN = select(_w.word).where(_w.word >= bindparam("start"), _w.word < bindparam("beyond"))
_BEGUN = _BEGUN.limit(bindparam("most"))

_Near = defaultdict[str, dict[str, str]]


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
    query = _KNOWN[connection.dialect.name]
    return frozenset(connection.execute(query, {"asked": list(words)}).scalars())


def begun(connection: Connection, start: str, most: int) -> Sequence[str]:
    """Return up to so many of the words that begin so."""
    given = {"start": start, "beyond": start + LAST_LETTER, "most": most}
    return connection.execute(_BEGUN, given).scalars().all()


def of_stems(connection: Connection, stems: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each stem, the shortest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    if stems:
        query = _OF_STEMS[connection.dialect.name]
        for stem, word in connection.execute(query, {"asked": list(stems)}).all():
            found[stem].append(word)
    return {stem: tuple(words) for stem, words in found.items()}


def alike(
    connection: Connection, asked: Iterable[str], names: Iterable[str] = ()
) -> tuple[dict[str, Alike], dict[str, Alike]]:
    """Return the words of texts that are like each asked one, and the same of those of names."""
    said, named = tuple(asked), tuple(names)
    near: tuple[_Near, _Near] = (defaultdict(dict), defaultdict(dict))
    if said or named:
        for is_name, heard, word, its_sound in _near(connection, said, named):
            near[is_name][heard][word] = its_sound
    of_texts, of_names = near
    return (
        {word: _alike(word, _heard_as(word, of_texts)) for word in said},
        {word: _alike(word, _heard_as(word, of_names)) for word in named},
    )


def _heard_as(word: str, near: _Near) -> dict[str, str]:
    return {other: its for heard in _hearings(word) for other, its in near[heard].items()}


def _hearings(word: str) -> tuple[str, ...]:
    """Return how a word is heard, and as it is where that may be too little of it.

    «جعر» stands for «جعفر»; of «جددی», for «جدیدی», one «د» alone would be heard.
    """
    heard = sound(word)
    is_short = len(heard) < _SHORTEST_HALVED <= len(word)
    is_doubled = any(one == other for one, other in pairwise(word))
    return (heard, word) if is_short or (is_doubled and heard != word) else (heard,)


def _near(connection: Connection, said: Sequence[str], named: Sequence[str]) -> Iterable[Any]:
    """Give words by what was heard that may be one letter away: a half of each is right."""
    words, names = (
        sorted({heard for word in each for heard in _hearings(word)}) for each in (said, named)
    )
    if connection.dialect.name == "postgresql":
        # All at once: fetched one by one, hundreds of words take longer than they are looked for.
        return connection.execute(_NEAR, {"words": words, "names": names}).all()
    return _near_embedded(connection, words, names)


def _near_embedded(
    connection: Connection, words: Sequence[str], names: Sequence[str]
) -> Iterable[Any]:
    """Ask an embedded database; to make such a question anew takes longer than to answer it."""
    parts: list[str] = []
    given: list[str | int] = []
    for is_name, table, each in ((0, search_words, words), (1, name_words, names)):
        for heard in each:
            begin, *further = _near_one(heard)
            spelled = (_SOUNDING, _BEGINNING, _ENDING)[: len(further) + 1]
            parts += [one.format(is_name=is_name, table=table.name) for one in spelled]
            given += [heard, *begin]
            for one in further:
                given += [heard, *one, _NEARLY_MAX]
    return connection.exec_driver_sql(" UNION ALL ".join(parts), tuple(given)).all()


def _near_one(heard: str) -> Iterator[tuple[str | int, ...]]:
    """Give what is asked for what sounds so, begins so and ends so, where it is long enough."""
    start, end = _halves(heard)
    lengths = (len(heard) - 1, len(heard) + 1)
    yield (heard,)
    if start:
        yield (start, start + LAST_LETTER, *lengths)
    if end:
        one, other = heard[0], heard[1]
        yield (end, end + LAST_LETTER, *lengths, one, other, one, other)


def _halves(heard: str) -> tuple[str, str]:
    """Return a beginning, and an end backwards, of which no slip spoils both; none if short."""
    first = len(heard) // 2
    if len(heard) < _SHORTEST_HALVED:
        return "", ""
    return heard[:first], heard[::-1][: len(heard) - 1 - first]


def _alike(word: str, near: Mapping[str, str]) -> Alike:
    others = [each for each in near if each != word]
    slips = sorted(
        each for each in others if not are_spoken_alike(word, each) and is_slip(word, each)
    )
    heard = sound(word)
    sounding = sorted(each for each in others if near[each] == heard and each not in slips)
    if word not in near and len(heard) >= SURE_SLIP_MIN:
        # Written as it is heard, and with a wrong letter: «سغرا» for «صغری».
        heard_slips = sorted(each for each in others if is_slip(heard, near[each]))
        slips = [*slips, *(each for each in heard_slips if each not in (*slips, *sounding))]
    rest = sorted(set(others).difference(sounding, slips))
    return Alike(word in near, tuple(sounding), tuple(slips), tuple(rest))
