"""Finding cases by number, name or words; every answer is ids, newest first, under a key.

On PostgreSQL no client reads the words: the owner's function does, and gives ids. Two opposite
words are dear there: a common one (every hit would be sorted) and one that only old cases
have (the planner would walk back from the newest). So the newest rows are filtered by key
first, and only if they do not fill the page the word index gives all its hits.

A case whose text is kept from the reader is never found by its words: that it is listed
would tell that they stand in it. It is left out before a page is counted, not after.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import (
    ARRAY,
    JSON,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    column,
    exists,
    func,
    select,
)

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.asking import Choice, Choices, asked_words, exactly
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.text import name_search_words
from samad_desktop.persistence import embedded_words, look_ups, sent_words, staff
from samad_desktop.persistence.narrowed_questions import Bounds, Meant
from samad_desktop.persistence.narrowed_words import FEW, narrowed_words, newest_meant
from samad_desktop.persistence.narrowing import Among
from samad_desktop.persistence.people_found import Reached, cases_of
from samad_desktop.persistence.sent_words import Within
from samad_desktop.persistence.statements import code_tail
from samad_desktop.persistence.tables import cases, referrals
from samad_desktop.persistence.tables.base import BigId

NEWEST_FILTERED = 8_000
# Where what was typed is rare, so are most other forms of it: then the index is soon better.
NEWEST_FILTERED_FURTHER = 2_000
BEYOND_ALL = 2**62

# Built once: building a question takes longer than asking it.
_GIVEN = (
    bindparam("asked", type_=ARRAY(String)),
    bindparam("below", type_=BigId),
    bindparam("size", type_=Integer),
)
_READER = bindparam("reader", type_=BigId)
_FOUND = select(func.samad_found(*_GIVEN, bindparam("newest", type_=Integer), _READER))
_FOUND_AMONG = select(
    func.samad_found_among(
        *_GIVEN, bindparam("few", type_=Integer), _READER, bindparam("among", type_=JSON)
    )
)
_NAMED, _NAMED_AMONG = (
    select(told.table_valued(column("place"), column("case_id", BigId)))
    for told in (
        func.samad_cases_named(*_GIVEN),
        func.samad_cases_named_among(*_GIVEN, bindparam("among", type_=JSON)),
    )
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases are looked for: up to `size` below an id, as far as `reader` may see them.

    Where there are enough already, none is needed but those `above` the oldest of them.

    So many of the newest are `filtered` before the index of words is asked, where nothing is
    asked `among` some cases alone.
    """

    reader: Actor
    size: int
    below: int = BEYOND_ALL
    filtered: int = NEWEST_FILTERED
    among: Among | None = None
    above: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """Return what holds of the cases that are looked for."""
        narrowed = [] if self.among is None else self.among.conditions()
        return [cases.c.id < self.below, *narrowed]

    def bounds(self) -> Bounds:
        """Return between which ids they lie."""
        among = self.among
        floor = None if among is None else among.floor
        ceiling = None if among is None else among.ceiling
        lowest = max(-BEYOND_ALL if each is None else each for each in (floor, self.above))
        beyond = BEYOND_ALL if ceiling is None else ceiling + 1
        return Bounds(self.size, lowest, min(self.below, beyond))


def find_ids(connection: Connection, guesses: Sequence[Guess], wanted: Wanted) -> tuple[int, ...]:
    """Return the newest case ids that any of the guesses leads to."""
    found: set[int] = set()
    for guess in guesses:
        found.update(_FINDERS[guess.kind](connection, guess.value, wanted))
    return tuple(sorted(found, reverse=True)[: wanted.size])


def ids_sent(connection: Connection, guesses: Sequence[Guess], wanted: Wanted) -> tuple[int, ...]:
    """Return the newest cases that were sent to the reader's agencies, by code or by words.

    Nobody of an agency finds a case by who stands behind it.
    """
    found: set[int] = set()
    for guess in guesses:
        found.update(_SENT_FINDERS[guess.kind](connection, guess.value, wanted))
    return tuple(sorted(found, reverse=True)[: wanted.size])


def ids_of(connection: Connection, guesses: Sequence[Guess], wanted: Wanted) -> tuple[int, ...]:
    """Return the newest cases that somebody of the centre or of an agency finds.

    Without any guess, those that are meant, whatever they say.
    """
    if not guesses:
        return ids_among(connection, wanted)
    find = find_ids if wanted.reader.may(Right.SEE_CASES) else ids_sent
    return find(connection, guesses, wanted)


def ids_among(connection: Connection, wanted: Wanted) -> tuple[int, ...]:
    """Return the newest cases of those that are meant, whatever they say."""
    of_centre = wanted.reader.may(Right.SEE_CASES)
    if of_centre and wanted.among is not None and connection.dialect.name == "sqlite":
        return tuple(newest_meant(connection, Meant(wanted.among), wanted.bounds()))
    query = select(cases.c.id).where(*wanted.conditions())
    if not of_centre:
        own = staff.agencies_of(connection, wanted.reader.staff_id)
        if connection.dialect.name == "sqlite":
            found = _newest_sent(connection, query, own, wanted.size)
            if len(found) == wanted.size:
                return found
        sent = select(referrals.c.case_id).where(referrals.c.agency_id.in_(own))
        query = query.where(cases.c.id.in_(sent))
    query = query.order_by(cases.c.id.desc()).limit(wanted.size)
    return tuple(connection.execute(query).scalars())


def _newest_sent(
    connection: Connection, query: Select[int], own: Collection[int], size: int
) -> tuple[int, ...]:
    """Return which of the newest cases were sent to agencies: all of theirs need not be sorted."""
    newest = query.order_by(cases.c.id.desc()).limit(NEWEST_FILTERED).subquery().c.id
    sent = exists(referrals.c.id).where(
        referrals.c.case_id == newest, referrals.c.agency_id.in_(own)
    )
    return tuple(connection.execute(select(newest).where(sent).limit(size)).scalars())


def said_of(guesses: Sequence[Guess]) -> tuple[str, ...]:
    """Return what is said beforehand of a search: each by its kind and its value."""
    sought: dict[str, None] = {}
    for guess in guesses:
        if guess.kind in _OF_PEOPLE:
            sought[look_ups.search_of(guess.kind, guess.value)] = None
        elif guess.kind in _OF_NAMES and (asked := _name_words(guess.value)):
            sought[look_ups.search_of(GuessKind.NAME, asked)] = None
    typed = (exactly(asked_words(each.value)) for each in guesses if each.kind in _OF_WORDS)
    return (*sought, *(said_words(each) for each in typed if each))


def said_of_all(guesses: Sequence[Guess], reader: Actor) -> tuple[str, ...]:
    """Return what somebody of the centre or of an agency says beforehand."""
    return said_of(guesses) if reader.may(Right.SEE_CASES) else said_of_sent(guesses)


def said_of_sent(guesses: Sequence[Guess]) -> tuple[str, ...]:
    """Return what a liaison says beforehand: nobody of an agency looks for people."""
    typed = (each.value for each in guesses if each.kind in _OF_WORDS)
    asked = (" ".join(asked_words(each)) for each in typed)
    return tuple(look_ups.search_of(GuessKind.WORDS, each) for each in asked if each)


def said_words(asked: Sequence[Choices]) -> str:
    """Return what is said beforehand of a search for words."""
    return look_ups.search_of(GuessKind.WORDS, " ".join(_spelled(asked)))


def ids_with_code(connection: Connection, code: str) -> Sequence[int]:
    """Return the one case that has the tracking code, or none."""
    return connection.execute(_with_code(code)).scalars().all()


def ids_with_words(
    connection: Connection, asked: Sequence[Choices], wanted: Wanted
) -> Sequence[int]:
    """Return the newest cases that have one of each choice of words."""
    if not asked:
        return ()
    reader, among = wanted.reader, wanted.among
    if connection.dialect.name == "postgresql":
        only_of = None if reader.may(Right.SEE_PROTECTED) else reader.staff_id
        given = {
            "asked": _spelled(asked),
            "below": wanted.below,
            "size": wanted.size,
            "reader": only_of,
        }
        if among is not None:
            narrowed = {**given, "few": FEW, "among": among.for_function()}
            return connection.execute(_FOUND_AMONG, narrowed).scalars().all()
        return connection.execute(_FOUND, {**given, "newest": wanted.filtered}).scalars().all()
    if among is not None:
        return _with_words_among(connection, asked, wanted, among)
    meant = {
        "before": wanted.below,
        "size": wanted.size,
        "reader": reader.staff_id,
        "sees_protected": reader.may(Right.SEE_PROTECTED),
    }
    return embedded_words.ids_with(connection, asked, meant)


def _with_words_among(
    connection: Connection, asked: Sequence[Choices], wanted: Wanted, among: Among
) -> Sequence[int]:
    """Return the same of an embedded database, among some cases."""
    trusted = wanted.reader.may(Right.SEE_PROTECTED)
    meant = Meant(among, None if trusted else wanted.reader.staff_id)

    def find(query: str) -> Sequence[int]:
        return narrowed_words(connection, query, asked, meant, wanted.bounds())

    return embedded_words.wholly(connection, asked, find, wanted.size)


def _sent_with_words(connection: Connection, typed: str, wanted: Wanted) -> Sequence[int]:
    asked = asked_words(typed)
    own = staff.agencies_of(connection, wanted.reader.staff_id)
    if not asked or not own:
        return ()
    within = Within(wanted.below, wanted.size, NEWEST_FILTERED, wanted.among)
    return sent_words.find(connection, asked, own, within)


def _sent_by(query: Callable[[str], Select[int]]) -> "_Finder":
    """Return what finds, of the cases that a code leads to, those of the reader's agencies."""

    def find(connection: Connection, code: str, wanted: Wanted) -> Sequence[int]:
        own = staff.agencies_of(connection, wanted.reader.staff_id)
        sent = exists(referrals.c.id).where(
            referrals.c.case_id == cases.c.id, referrals.c.agency_id.in_(own)
        )
        return _newest(connection, query(code).where(sent), wanted)

    return find


def _spelled(asked: Sequence[Choices]) -> list[str]:
    return [" ".join(map(_for_function, choices)) for choices in asked]


def _for_function(choice: Choice) -> str:
    if choice.then:
        return f"{choice.word}{'&' if choice.apart else '+'}{choice.then}*"
    return f"{choice.word}*" if choice.beginning else choice.word


def _by(query: Callable[[str], Select[int]]) -> "_Finder":
    """Return what finds the cases that a code leads to."""
    return lambda connection, code, wanted: _newest(connection, query(code), wanted)


def _newest(connection: Connection, query: Select[int], wanted: Wanted) -> Sequence[int]:
    # Sorted here: asked for the newest, an engine may walk all cases back from the last one.
    found = connection.execute(query.where(*wanted.conditions())).scalars()
    return sorted(found, reverse=True)[: wanted.size]


def _with_code(code: str) -> Select[int]:
    return select(cases.c.id).where(cases.c.tracking_code == code)


def _with_code_tail(digits: str) -> Select[int]:
    return select(cases.c.id).where(code_tail(cases.c.tracking_code) == digits)


def _by_number(kind: GuessKind) -> "_Finder":
    """Return what finds the cases of the people whom a number leads to."""
    return lambda connection, value, wanted: _of_people(connection, kind, value, wanted)


def _by_words(connection: Connection, typed: str, wanted: Wanted) -> Sequence[int]:
    found = list(ids_with_words(connection, exactly(asked_words(typed)), wanted))
    if len(found) >= wanted.size:
        wanted = replace(wanted, above=min(found))
    return found + list(_by_name(connection, typed, wanted))


def _by_text(connection: Connection, typed: str, wanted: Wanted) -> Sequence[int]:
    return ids_with_words(connection, exactly(asked_words(typed)), wanted)


def _by_name(connection: Connection, typed: str, wanted: Wanted) -> Sequence[int]:
    asked = _name_words(typed)
    return [found for found, _ in ids_named(connection, [asked], wanted)] if asked else ()


def ids_named(
    connection: Connection, names: Sequence[str], wanted: Wanted
) -> Sequence[tuple[int, str]]:
    """Return the newest open cases of people whose names have words that begin like these.

    Of several names the next is looked for while there are not enough; each case comes with
    the first that leads to it.
    """
    if not names:
        return ()
    if look_ups.is_told_by_functions(connection):
        given = {"asked": list(names), "below": wanted.below, "size": wanted.size}
        if wanted.among is None and wanted.above is None:
            rows = connection.execute(_NAMED, given).all()
        else:
            among = wanted.among.for_function() if wanted.among else {}
            if wanted.above is not None:
                among["floor"] = wanted.bounds().lowest
            rows = connection.execute(_NAMED_AMONG, {**given, "among": among}).all()
        return [(case_id, names[place - 1]) for place, case_id in rows]
    found: dict[int, str] = {}
    for name in names:
        if len(found) >= wanted.size:
            break
        for case_id in _of_people(connection, GuessKind.NAME, name, wanted, open_only=True):
            found.setdefault(case_id, name)
    return list(found.items())


def _name_words(typed: str) -> str:
    return " ".join(name_search_words(typed))


def _of_people(
    connection: Connection, kind: GuessKind, value: str, wanted: Wanted, *, open_only: bool = False
) -> Sequence[int]:
    """Return cases about the people found or that they called about, if the reader may know so.

    A name alone never leads to a protected case: that would tell who the citizen is.
    """
    reader = None if open_only else wanted.reader.staff_id
    return cases_of(connection, kind, value, Reached(wanted.bounds(), wanted.among, reader))


_OF_PEOPLE = (GuessKind.PHONE, GuessKind.PHONE_TAIL, GuessKind.NATIONAL_ID)
_OF_NAMES = (GuessKind.NAME, GuessKind.WORDS)
_OF_WORDS = (GuessKind.WORDS, GuessKind.TEXT)
_Finder = Callable[[Connection, str, Wanted], Sequence[int]]

_FINDERS: dict[GuessKind, _Finder] = {
    GuessKind.TRACKING_CODE: _by(_with_code),
    GuessKind.CODE_TAIL: _by(_with_code_tail),
    GuessKind.PHONE: _by_number(GuessKind.PHONE),
    GuessKind.PHONE_TAIL: _by_number(GuessKind.PHONE_TAIL),
    GuessKind.NATIONAL_ID: _by_number(GuessKind.NATIONAL_ID),
    GuessKind.NAME: _by_name,
    GuessKind.WORDS: _by_words,
    GuessKind.TEXT: _by_text,
}

_SENT_FINDERS: dict[GuessKind, _Finder] = {
    GuessKind.TRACKING_CODE: _sent_by(_with_code),
    GuessKind.CODE_TAIL: _sent_by(_with_code_tail),
    GuessKind.WORDS: _sent_with_words,
    GuessKind.TEXT: _sent_with_words,
}
FOUND_BY_AGENCIES = frozenset(_SENT_FINDERS)
