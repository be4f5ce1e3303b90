"""Who has a name of some words, looked for in an embedded database or by a server's owner.

Of a rare word all who have it are asked for the others, one by one. Of common words all who have
each are read and laid beside each other, which takes a quarter of the time; and where very many
have all of them, so many of the newest people as may well be enough.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select, text

from samad_desktop.persistence.statements import LAST_LETTER, begins_with
from samad_desktop.persistence.tables import citizen_names, citizens

MATCHES_MAX = 500
# Who has one of fewer names is asked for the others; of so many names each nearly everybody has
# one, and it is worth while to look through the newest people first.
_COMMON, _MANY = 10_000, 30_000
_NEWEST = 4_000
_NOBODY = 0

_n = citizen_names.c
_BEGINS = "SELECT citizen_id FROM citizen_names WHERE word >= :from{0} AND word < :to{0}"
_ABOVE = " AND citizen_id > :above"
_NEWEST_FIRST = " ORDER BY 1 DESC LIMIT :most"
_COUNT = text(f"SELECT count(*) FROM ({_BEGINS.format(0)} LIMIT :most) n")  # noqa: S608 - our names


def with_words(connection: Connection, words: Sequence[str]) -> Sequence[int]:
    """Return the newest records whose name has, for each word, a word that begins with it."""
    there = {word: _bearers(connection, word, _COMMON) for word in words}
    first, *others = sorted(there, key=there.__getitem__)
    if there[first] < _COMMON:
        return _one_by_one(connection, first, others)
    if any(_bearers(connection, word, _MANY) < _MANY for word in there):
        if not others:
            return _one_by_one(connection, first, others)
        return _beside_each_other(connection, words)
    if not others:
        return _among_newest(connection, first, others, _NOBODY)
    newest = connection.scalar(select(func.max(citizens.c.id))) or 0
    found = _among_newest(connection, first, others, newest - _NEWEST)
    if len(found) == MATCHES_MAX:
        return found
    enough = _NEWEST * MATCHES_MAX * 3 // 2 // max(len(found), 1)
    if enough < newest:
        found = _beside_each_other(connection, words, newest - enough)
        if len(found) == MATCHES_MAX:
            return found
    return _beside_each_other(connection, words)


def _bearers(connection: Connection, word: str, most: int) -> int:
    """Return how many names have a word that begins so, up to `most`."""
    return int(connection.execute(_COUNT, {**_beginning(0, word), "most": most}).scalar_one())


def _one_by_one(connection: Connection, first: str, others: Sequence[str]) -> Sequence[int]:
    named = select(_n.citizen_id).distinct().where(begins_with(_n.word, first))
    named = named.where(*map(_has_also, others)).order_by(_n.citizen_id.desc())
    return connection.execute(named.limit(MATCHES_MAX)).scalars().all()


def _among_newest(
    connection: Connection, first: str, others: Sequence[str], above: int
) -> Sequence[int]:
    # What is no plain word is not looked for by the index of words, but back from the newest.
    named = select(_n.citizen_id).distinct().where(begins_with(_n.word + "", first))
    named = named.where(_n.citizen_id > above, *map(_has_also, others))
    found = named.order_by(_n.citizen_id.desc()).limit(MATCHES_MAX)
    return connection.execute(found).scalars().all()


def _beside_each_other(
    connection: Connection, words: Sequence[str], above: int | None = None
) -> Sequence[int]:
    bound = "" if above is None else _ABOVE
    each = (_BEGINS.format(place) + bound for place in range(len(words)))
    given: dict[str, Any] = {"above": above, "most": MATCHES_MAX}
    for place, word in enumerate(words):
        given |= _beginning(place, word)
    found = connection.execute(text(" INTERSECT ".join(each) + _NEWEST_FIRST), given)
    return found.scalars().all()


def _beginning(place: int, word: str) -> dict[str, str]:
    return {f"from{place}": word, f"to{place}": word + LAST_LETTER}


def _has_also(word: str) -> ColumnElement[bool]:
    hers = citizen_names.alias()
    same = hers.c.citizen_id == citizen_names.c.citizen_id
    return exists(hers.c.word).where(same, begins_with(hers.c.word, word))
