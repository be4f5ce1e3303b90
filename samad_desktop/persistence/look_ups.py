"""Looking people up: whom somebody means is named first, and only then told.

On PostgreSQL no client reads the tables of identities. What `naming` asks counts whoever is new
for the login in this hour of the clock, and is refused past the cap; it is a transaction of its
own (`Database.name`), because functions tell only whom an earlier one named. An embedded
database keeps nobody from reading its tables, and names nobody.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    column,
    func,
    literal,
    null,
    select,
    type_coerce,
    union_all,
)

from samad_desktop.domain.guesses import GuessKind
from samad_desktop.persistence import names_found
from samad_desktop.persistence.database import COUNTED
from samad_desktop.persistence.statements import begins_with
from samad_desktop.persistence.tables import (
    citizen_identities,
    citizen_phones,
    citizens,
    contact_identities,
    contacts,
)
from samad_desktop.persistence.tables.base import BigId

_Query = Select[*tuple[Any, ...]]

PEOPLE_MAX = 8
_MATCHES_MAX = names_found.MATCHES_MAX

# The record that stands for a person: the one others were joined into.
PERSON = type_coerce(func.coalesce(citizens.c.merged_into, citizens.c.id), BigId)


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom somebody is about to read: by record, by case, by number, or by a search's words."""

    people: tuple[int, ...] = ()
    cases: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a record."""

    id: int
    version: int
    name: str
    id_kind: str
    national_id: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a caller said of herself."""

    name: str
    phone: str
    national_id: str


def naming(sought: Sought) -> tuple[Select[int], Mapping[str, Any]]:
    """Return what names who is about to be read, and tells to how many people it leads.

    With it comes what it is given.
    """
    return _NAMING, {each.name: list(getattr(sought, each.name)) for each in fields(Sought)}


def naming_callers(case_id: int, older_than: int) -> Select[int]:
    """Return what names the people of a case's fifty calls before a contact."""
    return select(func.samad_look_up_callers(case_id, older_than, type_=Integer))


def saying_whom(record: int | None, numbers: Sequence[str]) -> Select[int]:
    """Return what says whom a call means, before it is stored."""
    return select(func.samad_say_whom(literal(record, BigId), _texts(numbers), type_=Integer))


def search_of(kind: GuessKind, value: str) -> str:
    """Return how a search is named before it is made."""
    return f"{kind} {value}"


def users_of(connection: Connection, number: str) -> tuple[int, ...]:
    """Return the people who used a number, the latest first."""
    query = (
        select(PERSON)
        .join(citizen_phones, citizen_phones.c.citizen_id == citizens.c.id)
        .where(citizen_phones.c.number == number)
        .order_by(citizen_phones.c.last_used_at.desc(), citizens.c.id.desc())
        .limit(PEOPLE_MAX)
    )
    if is_told_by_functions(connection):
        query = select(func.samad_users(number, type_=BigId))
    return tuple(dict.fromkeys(connection.execute(query).scalars()))


def holder_of(connection: Connection, national_id: str) -> int | None:
    """Return the person who has this ID, if anybody."""
    query = (
        select(PERSON)
        .join(citizen_identities, citizen_identities.c.citizen_id == citizens.c.id)
        .where(citizen_identities.c.national_id == national_id)
    )
    if is_told_by_functions(connection):
        query = select(func.samad_holder(national_id, type_=BigId))
    return connection.execute(query).scalar_one_or_none()


def people(connection: Connection, wanted: Collection[int]) -> tuple[Told, ...]:
    """Return what is told of people, with the phones of all their records, newest first."""
    if not wanted:
        return ()
    if is_told_by_functions(connection):
        return tuple(
            Told(who, version, name, kind, number or "", tuple(phones))
            for who, version, name, kind, number, phones in connection.execute(
                _PEOPLE_TOLD, {"ids": list(wanted)}
            )
        )
    identity, phones_of = citizen_identities.c, _phones(connection, wanted)
    query = select(
        *(identity.citizen_id, identity.version, identity.name),
        *(identity.id_kind, identity.national_id),
    ).where(identity.citizen_id.in_(wanted))
    return tuple(
        Told(who, version, name, kind, number or "", tuple(phones_of.get(who, ())))
        for who, version, name, kind, number in connection.execute(query)
    )


def household(connection: Connection, person: int, own: Collection[int]) -> tuple[int, ...]:
    """Return other records that use a number of this person's, who has the records `own`."""
    numbers = select(citizen_phones.c.number).where(citizen_phones.c.citizen_id.in_(own))
    query = (
        select(citizen_phones.c.citizen_id)
        .where(citizen_phones.c.number.in_(numbers))
        .where(citizen_phones.c.citizen_id.not_in(own))
        .distinct()
        .limit(PEOPLE_MAX)
    )
    if is_told_by_functions(connection):
        query = select(func.samad_household(person, type_=BigId))
    return tuple(connection.execute(query).scalars())


def given_by(connection: Connection, case_id: int) -> Mapping[int, Given]:
    """Return what the callers about a case said of themselves, by contact."""
    query = _GIVEN_TOLD if is_told_by_functions(connection) else _GIVEN_STORED
    found = connection.execute(query, {"case_id": case_id})
    return {row[0]: Given(*row[1:]) for row in found}


def found_by(
    connection: Connection, kind: GuessKind, value: str
) -> Sequence[tuple[int | None, int | None]]:
    """Return the records or the cases that a search leads to, never a name."""
    if is_told_by_functions(connection):
        told = func.samad_found_people(kind.value, value)
        query = select(told.table_valued(column("citizen_id", BigId), column("case_id", BigId)))
    elif kind is GuessKind.NAME:
        named = names_found.with_words(connection, value.split(" "))
        return [(record, None) for record in named]
    else:
        query = _FOUND[kind](value)
    return [(row.citizen_id, row.case_id) for row in connection.execute(query).all()]


def found_ids(connection: Connection, kind: GuessKind, value: str) -> frozenset[int]:
    """Return the records that a search leads to, once it was said that it is made."""
    found = found_by(connection, kind, value)
    return frozenset(record for record, _ in found if record is not None)


def is_told_by_functions(connection: Connection) -> bool:
    """Say whether a server tells of people, which an embedded database and its owner do not."""
    if connection.dialect.name == "sqlite":
        return False
    return bool(connection.get_execution_options().get(COUNTED, True))


def _texts(values: Sequence[str]) -> ColumnElement[Any]:
    return literal(list(values), ARRAY(String))


def _phones(connection: Connection, wanted: Collection[int]) -> dict[int, list[str]]:
    p, c = citizen_phones.c, citizens.c
    # Asked for beforehand: an engine that knows the records walks to their phones by key.
    whose = {person: person for person in wanted}
    joined = select(c.id, c.merged_into).where(c.merged_into.in_(wanted))
    whose.update((record, person) for record, person in connection.execute(joined) if person)
    used = select(p.citizen_id, p.number).where(p.citizen_id.in_(whose))
    found: dict[int, list[str]] = {}
    for record, number in connection.execute(used.order_by(p.last_used_at.desc())):
        known = found.setdefault(whose[record], [])
        if number not in known:
            known.append(number)
    return found


def _with_phone(number: str) -> _Query:
    p, g = citizen_phones.c, contact_identities.c
    users = select(p.citizen_id).where(p.number == number).limit(PEOPLE_MAX).subquery()
    called = (
        select(null().label("citizen_id"), contacts.c.case_id)
        .join(contact_identities, g.contact_id == contacts.c.id)
        .where(g.phone == number, contacts.c.case_id.is_not(None))
    )
    either = union_all(select(users.c.citizen_id, null().label("case_id")), called)
    return select(either.subquery())


def _with_phone_tail(digits: str) -> _Query:
    p = citizen_phones.c
    ends = begins_with(p.reversed, digits[::-1])
    return select(p.citizen_id, null().label("case_id")).where(ends).limit(_MATCHES_MAX)


def _with_national_id(number: str) -> _Query:
    identity = citizen_identities.c
    return select(identity.citizen_id, null().label("case_id")).where(
        identity.national_id == number
    )


_FOUND = {
    GuessKind.PHONE: _with_phone,
    GuessKind.PHONE_TAIL: _with_phone_tail,
    GuessKind.NATIONAL_ID: _with_national_id,
}


# Built once: building a question takes longer than asking it.
_NAMING = select(
    func.samad_look_up(
        *(bindparam(each, type_=ARRAY(BigId)) for each in ("people", "cases")),
        *(bindparam(each, type_=ARRAY(String)) for each in ("numbers", "searches")),
        type_=Integer,
    )
)
_GIVEN = contact_identities.c
_OF_CASE = bindparam("case_id", type_=Integer)
_PEOPLE_TOLD = select(
    func.samad_people(bindparam("ids", type_=ARRAY(BigId))).table_valued(
        *(column("citizen_id", BigId), column("version"), column("name", String)),
        *(column("id_kind", String), column("national_id", String)),
        column("phones", ARRAY(String)),
    )
)
_GIVEN_STORED = (
    select(_GIVEN.contact_id, _GIVEN.name_given, _GIVEN.phone, _GIVEN.national_id_given)
    .join(contacts, contacts.c.id == _GIVEN.contact_id)
    .where(contacts.c.case_id == _OF_CASE)
)
_GIVEN_TOLD = select(
    func.samad_given(_OF_CASE).table_valued(
        column("contact_id", BigId),
        *(column(name, String) for name in ("name_given", "phone", "national_id_given")),
    )
)
