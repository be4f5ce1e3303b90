"""Words looked for among some cases only, in an embedded database.

On a server a function does the same (`samad_found_among`), as no client reads the words there.
Dear are words that many have among cases that are few, and words that few have among many. What
few have is looked up case by case. Where an index lists the cases that are meant, by their agency
or otherwise, its list and that of the words are laid beside each other; unless it is so short that
its cases are sooner read. Else the newest that have the words are passed first; unless some of
those are meant, then the newest of the cases; and only then all that have the words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select, text

from samad_desktop.domain.asking import Choices
from samad_desktop.persistence import case_search
from samad_desktop.persistence.narrowed_questions import Bounds, Meant, questions
from samad_desktop.persistence.tables import cases

FEW = 2_000

_NEWEST = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :query AND rowid >= :lowest"
    " AND rowid < :beyond ORDER BY rowid DESC LIMIT :most"
)
_LOWEST = select(func.min(cases.c.id))
_AT_ONCE = 200
# So many of the newest that have the words tell how common they are.
_SAMPLE = 200
# Where so many of the newest that have the words are meant, those before them soon are enough.
_SOME = 5
# To read what a case says takes as long as to pass so many in the index of words.
_READ = 50
# Of fewer that have the words it is not worth while to look how long a list is.
_PASSED = 20_000


def narrowed_words(
    connection: Connection,
    query: str,
    asked: Sequence[Choices],
    meant: Meant,
    within: Bounds,
) -> Sequence[int]:
    """Return the newest of the cases that are meant and have what is asked.

    Args:
        query: the same as `asked` in the words of FTS5.
        within: between which ids all of the cases lie.
    """
    given = {"query": query, "lowest": within.lowest, "beyond": within.beyond}
    if questions(meant).lists:
        return _beside_lists(connection, asked, meant, within, given)
    first = connection.execute(_NEWEST, {**given, "most": FEW + 1}).scalars().all()
    if len(first) <= FEW:
        return of_these(connection, first, meant, within.size)
    found = of_these(connection, first, meant, within.size)
    if len(found) == within.size:
        return found
    if len(found) < _SOME:
        ids = newest_meant(connection, meant, replace(within, size=FEW + 1))
        having = _having(connection, asked, ids, within.size)
        if len(having) == within.size or len(ids) <= FEW:
            return having
    further = {**given, "beyond": first[-1], "size": within.size - len(found)}
    rest = connection.execute(questions(meant).older, further).scalars()
    return (*found, *rest)


def _beside_lists(
    connection: Connection,
    asked: Sequence[Choices],
    meant: Meant,
    within: Bounds,
    given: Mapping[str, object],
) -> Sequence[int]:
    """Return the same, where some indexes list the cases, newest first: no list is read in vain.

    Args:
        given: what is asked of the index of words.
    """
    first = connection.execute(_NEWEST, {**given, "most": _SAMPLE + 1}).scalars().all()
    if len(first) <= _SAMPLE:
        return of_these(connection, first, meant, within.size)
    share = len(first) / (first[0] - first[-1] + 1)
    lowest = max(within.lowest, connection.execute(_LOWEST).scalar_one() or 0)
    having = share * (first[0] - lowest)
    if having <= FEW:
        every = connection.execute(_NEWEST, {**given, "most": FEW + 1}).scalars().all()
        if len(every) <= FEW:
            return of_these(connection, every, meant, within.size)
    elif having > _PASSED:
        listed = connection.execute(questions(meant).listed, {**given, "most": FEW + 1})
        ids = listed.scalars().all()
        if len(ids) <= FEW:
            ids = of_these(connection, ids, meant, len(ids))
            if min(len(ids), within.size / share) * _READ < having:
                return _having(connection, asked, ids, within.size)
    found = connection.execute(questions(meant).in_lists, {**given, "size": within.size})
    return found.scalars().all()


def newest_meant(connection: Connection, meant: Meant, within: Bounds) -> Sequence[int]:
    """Return the newest cases that are meant, whatever they say."""
    asked = questions(meant)
    if asked.received:
        received = connection.execute(asked.of_period, {"most": FEW + 1}).scalars().all()
        if len(received) <= FEW:
            inside = [each for each in received if within.lowest <= each < within.beyond]
            return _first_of(connection, sorted(inside, reverse=True), meant, within.size)
    given = {"lowest": within.lowest, "beyond": within.beyond, "most": within.size}
    return connection.execute(asked.newest, given).scalars().all()


def _first_of(connection: Connection, ids: Sequence[int], meant: Meant, size: int) -> Sequence[int]:
    """Return the first of some cases, newest first, that are meant: mostly there are enough."""
    found = of_these(connection, ids[:_AT_ONCE], meant, size)
    rest = of_these(connection, ids[_AT_ONCE:], meant, size) if len(found) < size else ()
    return (*found, *rest)[:size]


def of_these(connection: Connection, ids: Sequence[int], meant: Meant, size: int) -> Sequence[int]:
    """Return the newest of some cases that are meant."""
    if not ids:
        return ()
    given = {"ids": json.dumps(list(ids)), "size": size}
    return connection.execute(questions(meant).of_these, given).scalars().all()


def _having(
    connection: Connection, asked: Sequence[Choices], ids: Sequence[int], size: int
) -> list[int]:
    """Return the first of these cases that have one of each choice: read by key, not looked for."""
    found: list[int] = []
    for begin in range(0, len(ids), _AT_ONCE):
        part = ids[begin : begin + _AT_ONCE]
        lines = case_search.lines(connection, part)
        found += [each for each in part if each in lines and _has_all(asked, lines[each])]
        if len(found) >= size:
            break
    return found[:size]


def _has_all(asked: Sequence[Choices], line: str) -> bool:
    return all(any(choice.is_in(line) for choice in each) for each in asked)
