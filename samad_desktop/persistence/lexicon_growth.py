"""How the dictionary grows: with what is stored, in the same transaction.

Only words that nobody is kept from enter: neither those of a protected case, nor names that
only such cases gave. On PostgreSQL the owner's functions see to that, whoever adds. A
connection remembers the words it has met there, so that registering costs next to nothing.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    String,
    Subquery,
    Table,
    exists,
    func,
    literal,
    select,
    text,
    union_all,
)

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.sounds import sound
from samad_desktop.domain.stems import stem
from samad_desktop.domain.text import name_index_words
from samad_desktop.domain.text import name_words as name_words_of
from samad_desktop.persistence.statements import insert
from samad_desktop.persistence.tables import (
    case_search,
    cases,
    citizen_identities,
    contacts,
    name_words,
    search_words,
)
from samad_desktop.persistence.tables.base import BigId

# So many words a connection remembers; then it begins anew.
_MET_MAX = 50_000
_ROWS_AT_ONCE = 5_000
_WORDS_OF_MOST = 2
_IS_OPEN = cases.c.identity_level == IdentityLevel.OPEN

# In this order: of thousands of cases, those of each are few.
_STANDING = text(
    "SELECT n.word FROM json_each(:cases) asked CROSS JOIN cases c ON c.id = asked.value"
    " CROSS JOIN citizen_names n ON n.citizen_id = c.citizen_id WHERE c.identity_level = 'open'"
)

_Row = dict[str, str]


def learn(connection: Connection, case_id: int, words: Iterable[str]) -> None:
    """Take up the words of a case, unless it is protected."""
    new = _unmet(connection, "words", words, _is_taken)
    if new:
        _take_up(connection, case_id, new)


def learn_lot(connection: Connection, first: int, said: Mapping[str, int]) -> None:
    """Take up the words of many cases that were just imported.

    Args:
        first: the number of the case of row 0.
        said: a row whose case is open and says it, for each word.
    """
    new = _unmet(connection, "words", said, _is_taken)
    if new and connection.dialect.name == "postgresql":
        saying = sorted({first + said[word] for word in new})
        given = (literal(saying, ARRAY(BigId)), *_columns(new))
        connection.execute(select(func.samad_learn_words_of(*given)))
    elif new:
        _put(connection, search_words, map(_of_text, new))


def _take_up(connection: Connection, case_id: int, new: Sequence[str]) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_learn_words(case_id, *_columns(new))))
    elif connection.scalar(select(exists().where(cases.c.id == case_id, _IS_OPEN))):
        _put(connection, search_words, map(_of_text, new))


def learn_name(connection: Connection, citizen_id: int | None, name: str) -> None:
    """Take up the words of a person's name, if she has a case that is open to all."""
    new = _unmet(connection, "names", words_of_name(name)) if citizen_id is not None else []
    if not new:
        return
    if connection.dialect.name == "postgresql":
        given = (_texts(new), _texts(map(sound, new)))
        connection.execute(select(func.samad_learn_names(citizen_id, *given)))
    elif connection.scalar(select(exists().where(_with_open_case(citizen_id).c.record > 0))):
        _put(connection, name_words, map(_of_name, new))


def learn_imported(connection: Connection, first: int, said: Mapping[str, int]) -> None:
    """Take up the words of names of imported people, as `learn_lot` does those of texts."""
    new = _unmet(connection, "names", said)
    if not new:
        return
    saying = [first + said[word] for word in new]
    if connection.dialect.name == "postgresql":
        among = literal(saying, ARRAY(BigId))
        given = (among, _texts(new), _texts(map(sound, new)))
        connection.execute(select(func.samad_learn_imported(*given)))
        return
    # A person who was known before keeps the name that she had: this one leads nowhere then.
    known = set(connection.execute(_STANDING, {"cases": json.dumps(saying)}).scalars())
    _put(connection, name_words, [_of_name(word) for word in new if word in known])


def fill(connection: Connection, *, above_case: int = 0) -> None:
    """Take up all words of the open cases after one, and of their people; only the owner can."""
    found: set[str] = set()
    query = (
        select(case_search.c.words)
        .join(cases, cases.c.id == case_search.c.case_id)
        .where(_IS_OPEN, cases.c.id > above_case)
        .execution_options(yield_per=_ROWS_AT_ONCE)
    )
    for said in connection.execute(query).scalars():
        found.update(said.split())
    _put(connection, search_words, map(_of_text, sorted(filter(_is_taken, found))))
    people = select(_with_open_case().c.record)
    identity = citizen_identities.c
    names = select(identity.name).where(identity.citizen_id.in_(people)).distinct()
    words = {word for name in connection.execute(names).scalars() for word in words_of_name(name)}
    _put(connection, name_words, map(_of_name, sorted(words)))


def _with_open_case(only: int | None = None) -> Subquery:
    """Select the records that own an open case, called about one or were called for."""
    k = contacts.c
    whose = (
        select(cases.c.citizen_id.label("record")).where(_IS_OPEN),
        *(
            select(record).join(cases, cases.c.id == k.case_id).where(_IS_OPEN)
            for record in (k.citizen_id, k.on_behalf_of_id)
        ),
    )
    found = union_all(*whose).subquery()
    return found if only is None else select(found).where(found.c.record == only).subquery()


def _is_taken(word: str) -> bool:
    """Say whether a word may have forms and sounds: a number has none, and tells too much."""
    return len(word) > 1 and word.isalpha()


def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words of a name; of «محمد رضا نوری» also each two neighbours as one."""
    single = name_words_of(name)
    return name_index_words(name) if len(single) > _WORDS_OF_MOST else single


def _unmet(
    connection: Connection, kind: str, words: Iterable[str], taken: Callable[[str], bool] = bool
) -> list[str]:
    """Return the words this connection has not offered twice, each time in the same order.

    Once may have been undone; and no two transactions wait for each other.
    """
    once: set[str] = connection.info.setdefault(f"{kind}_once", set())
    twice: set[str] = connection.info.setdefault(f"{kind}_twice", set())
    # Nearly all words were met; only of the others it is asked whether they are any.
    new = set(filter(taken, set(words) - twice))
    if len(once) > _MET_MAX:
        once.clear()
        twice.clear()
    twice |= new & once
    once |= new
    return sorted(new)


def _put(connection: Connection, table: Table[Any], rows: Iterable[_Row]) -> None:
    statement = insert(connection.dialect.name, table).on_conflict_do_nothing()
    for batch in _batches(rows):
        connection.execute(statement, batch)


def _batches(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    rows = iter(rows)
    while batch := list(islice(rows, _ROWS_AT_ONCE)):
        yield batch


def _of_text(word: str) -> _Row:
    return {**_of_name(word), "stem": stem(word)}


def _of_name(word: str) -> _Row:
    heard = sound(word)
    return {"word": word, "sound": heard, "backwards": heard[::-1]}


def _columns(new: Sequence[str]) -> Iterator[ColumnElement[Any]]:
    rows = [_of_text(word) for word in new]
    return (_texts(row[name] for row in rows) for name in ("word", "stem", "sound"))


def _texts(values: Iterable[str]) -> ColumnElement[Any]:
    return literal(list(values), ARRAY(String))
