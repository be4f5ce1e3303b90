"""Who has a name of some words, looked for in an embedded database or by a server's owner.

Of a word that is rarer than the others all who have it are asked for those, one by one. Else all
who have each are read and laid beside each other; and where very many have all of them, so many
of the newest people as may well be enough.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select, text

from samad_desktop.persistence.statements import LAST_LETTER
from samad_desktop.persistence.tables import citizens

MATCHES_MAX = 500
# Of so many names each nearly everybody has one, and it is worth while to look through the newest
# people first.
_COMMON, _MANY = 10_000, 30_000
# To ask one person for another word takes as long as to read that so many others have it.
_ASKED = 8
_NEWEST = 4_000
_NOBODY = 0

_BEGINS = "SELECT citizen_id FROM citizen_names WHERE word >= :from{0} AND word < :to{0}"
# What is no plain word is not looked for by the index of words, but back from the newest.
_OF_WORD, _OF_NEWEST = (
    f"SELECT DISTINCT citizen_id FROM citizen_names n WHERE {word} >= :from0 AND {word} < :to0"  # noqa: S608 - our names
    for word in ("word", "word || ''")
)
_ALSO = (
    " AND EXISTS (SELECT 1 FROM citizen_names h WHERE h.citizen_id = n.citizen_id"
    " AND h.word >= :from{0} AND h.word < :to{0})"
)
_ABOVE = " AND citizen_id > :above"
# By the plus, whoever has a word is read and those below are left out: else an engine reads all
# words of everybody above.
_ONLY_ABOVE = " AND +citizen_id > :above"
_NEWEST_FIRST = " ORDER BY 1 DESC LIMIT :most"
_COUNT = text(f"SELECT count(*) FROM ({_BEGINS.format(0)} LIMIT :most) n")  # noqa: S608 - our names


def with_words(connection: Connection, words: Sequence[str]) -> Sequence[int]:
    """Return the newest records whose name has, for each word, a word that begins with it."""
    there = {word: _bearers(connection, word, _COMMON) for word in words}
    first, *others = sorted(there, key=there.__getitem__)
    if there[first] < _COMMON:
        if not others or _is_rarer(connection, first, there):
            return _one_by_one(connection, first, others)
        return _beside_each_other(connection, words)
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


def _is_rarer(connection: Connection, first: str, there: Mapping[str, int]) -> bool:
    """Say whether the others are so much more common that to read who has them takes longer."""
    enough = _ASKED * there[first]
    if sum(there.values()) >= enough:
        return True
    others = (word for word in there if word != first)
    return there[first] + sum(_bearers(connection, each, enough) for each in others) >= enough


def _bearers(connection: Connection, word: str, most: int) -> int:
    """Return how many names have a word that begins so, up to `most`."""
    return int(connection.execute(_COUNT, {**_beginning(0, word), "most": most}).scalar_one())


def _one_by_one(connection: Connection, first: str, others: Sequence[str]) -> Sequence[int]:
    given = {**_beginning(0, first), "most": MATCHES_MAX}
    return _who(connection, _OF_WORD, others, given)


def _among_newest(
    connection: Connection, first: str, others: Sequence[str], above: int
) -> Sequence[int]:
    given = {**_beginning(0, first), "above": above, "most": MATCHES_MAX}
    return _who(connection, f"{_OF_NEWEST}{_ABOVE}", others, given)


def _who(
    connection: Connection, begun: str, others: Sequence[str], given: dict[str, Any]
) -> Sequence[int]:
    """Return who has a name that has a word that begins like each of the others, too."""
    for place, word in enumerate(others, 1):
        given |= _beginning(place, word)
    also = "".join(_ALSO.format(place) for place in range(1, len(others) + 1))
    return connection.execute(text(f"{begun}{also}{_NEWEST_FIRST}"), given).scalars().all()


def _beside_each_other(
    connection: Connection, words: Sequence[str], above: int | None = None
) -> Sequence[int]:
    bound = "" if above is None else _ONLY_ABOVE
    each = (_BEGINS.format(place) + bound for place in range(len(words)))
    given: dict[str, Any] = {"above": above, "most": MATCHES_MAX}
    for place, word in enumerate(words):
        given |= _beginning(place, word)
    found = connection.execute(text(" INTERSECT ".join(each) + _NEWEST_FIRST), given)
    return found.scalars().all()


def _beginning(place: int, word: str) -> dict[str, str]:
    return {f"from{place}": word, f"to{place}": word + LAST_LETTER}
