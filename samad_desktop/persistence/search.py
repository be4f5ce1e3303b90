"""Finding cases by number, name or words; every answer is ids, newest first, under a key.

Two opposite words are dear on PostgreSQL: a common one (every hit would be sorted) and
one that only old cases have (the planner would walk back from the newest). So the newest
rows are filtered by key first, and only if they do not fill the page the word index
gives all its hits. OFFSET 0 keeps the planner from asking the index at once for the newest,
too; a query in a SELECT of its own is read once, not once a row.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Select, func, select, text, union

from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.text import name_search_words, words
from samad_desktop.persistence import citizens
from samad_desktop.persistence.statements import begins_with
from samad_desktop.persistence.tables import (
    case_search,
    cases,
    citizen_identities,
    citizen_phones,
    contact_identities,
    contacts,
)

NEWEST_FILTERED = 8_000
_BEYOND_ALL = 2**62

_FTS5 = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :query AND rowid < :before"
    " ORDER BY rowid DESC LIMIT :size"
)
_NEWEST = text(
    "SELECT case_id FROM (SELECT case_id, tsv FROM case_search"
    " WHERE case_id < :before AND case_id >= :oldest ORDER BY case_id DESC OFFSET 0) newest"
    " WHERE tsv @@ (SELECT to_tsquery('simple', :query)) ORDER BY case_id DESC LIMIT :size"
)
_WHOLE_INDEX = text(
    "WITH hits AS MATERIALIZED (SELECT case_id FROM case_search"
    " WHERE tsv @@ to_tsquery('simple', :query))"
    " SELECT case_id FROM hits WHERE case_id < :before ORDER BY case_id DESC LIMIT :size"
)


def find_ids(
    connection: Connection, guesses: Sequence[Guess], before: int | None, size: int
) -> tuple[int, ...]:
    """Return up to `size` case ids below `before` that any of the guesses leads to."""
    below = _BEYOND_ALL if before is None else before
    found: set[int] = set()
    for guess in guesses:
        found.update(_FINDERS[guess.kind](connection, guess.value, below, size))
    return tuple(sorted(found, reverse=True)[:size])


def ids_with_code(connection: Connection, code: str) -> Sequence[int]:
    """Return the one case that has the tracking code, or none."""
    return _by_code(connection, code, _BEYOND_ALL, 1)


def ids_with_words(
    connection: Connection, asked: Sequence[str], below: int, size: int
) -> Sequence[int]:
    """Return the newest cases that have all the words, the last one as a beginning."""
    if not asked:
        return ()
    place = {"before": below, "size": size}
    if connection.dialect.name == "sqlite":
        query = " AND ".join(f'"{word}"' for word in asked) + "*"
        return connection.execute(_FTS5, {"query": query, **place}).scalars().all()
    query = " & ".join(f"'{word}'" for word in asked) + ":*"
    newest = connection.execute(select(func.max(case_search.c.case_id))).scalar_one() or 0
    oldest = min(newest, below) - NEWEST_FILTERED
    found = connection.execute(_NEWEST, {"query": query, "oldest": oldest, **place}).scalars().all()
    if len(found) == size:
        return found
    return connection.execute(_WHOLE_INDEX, {"query": query, **place}).scalars().all()


def _by_code(connection: Connection, code: str, below: int, size: int) -> Sequence[int]:
    query = select(cases.c.id).where(cases.c.tracking_code == code, cases.c.id < below)
    return connection.execute(query.limit(size)).scalars().all()


def _by_phone(connection: Connection, number: str, below: int, size: int) -> Sequence[int]:
    users = select(citizen_phones.c.citizen_id).where(citizen_phones.c.number == number)
    given = (
        select(contacts.c.case_id.label("id"))
        .join(contact_identities, contact_identities.c.contact_id == contacts.c.id)
        .where(contact_identities.c.phone == number)
    )
    return _of_people(connection, users.limit(citizens.PEOPLE_MAX), below, size, given)


def _by_phone_tail(connection: Connection, digits: str, below: int, size: int) -> Sequence[int]:
    users = select(citizen_phones.c.citizen_id).where(
        begins_with(citizen_phones.c.reversed, digits[::-1])
    )
    return _of_people(connection, users.limit(500), below, size)


def _by_national_id(connection: Connection, number: str, below: int, size: int) -> Sequence[int]:
    identity = citizen_identities.c
    holder = select(identity.citizen_id).where(identity.national_id == number)
    return _of_people(connection, holder, below, size)


def _by_words(connection: Connection, typed: str, below: int, size: int) -> Sequence[int]:
    found = list(ids_with_words(connection, words(typed), below, size))
    return found + list(_by_name(connection, typed, below, size))


def _by_name(connection: Connection, typed: str, below: int, size: int) -> Sequence[int]:
    asked = name_search_words(typed)
    if not asked:
        return ()
    identity = citizen_identities.c
    # Asked for beforehand: an engine that knows how few they are begins with them.
    found = connection.execute(citizens.with_name(asked)).scalars().all()
    if not found:
        return ()
    people = select(identity.citizen_id).where(identity.citizen_id.in_(found))
    return _of_people(connection, people, below, size, open_only=True)


def _of_people(
    connection: Connection,
    people: Select[int],
    below: int,
    size: int,
    *also: Select[int | None],
    open_only: bool = False,
) -> Sequence[int]:
    """Return cases about these people or that they called about.

    A name alone never leads to a protected case: that would tell who the citizen is.
    The ids are sorted before their cases are looked at, so that no engine walks all cases.
    """
    whole = citizens.whole_people(people)
    called = select(contacts.c.case_id.label("id")).where(contacts.c.citizen_id.in_(whole))
    about = select(cases.c.id).where(cases.c.citizen_id.in_(whole))
    found = union(about, called, *also).subquery()
    hits = select(found.c.id).where(found.c.id < below).order_by(found.c.id.desc()).subquery()
    query = select(hits.c.id).join(cases, cases.c.id == hits.c.id).order_by(hits.c.id.desc())
    if open_only:
        query = query.where(cases.c.identity_level == "open")
    return connection.execute(query.limit(size)).scalars().all()


_Finder = Callable[[Connection, str, int, int], Sequence[int]]

_FINDERS: dict[GuessKind, _Finder] = {
    GuessKind.TRACKING_CODE: _by_code,
    GuessKind.PHONE: _by_phone,
    GuessKind.PHONE_TAIL: _by_phone_tail,
    GuessKind.NATIONAL_ID: _by_national_id,
    GuessKind.NAME: _by_name,
    GuessKind.WORDS: _by_words,
}
