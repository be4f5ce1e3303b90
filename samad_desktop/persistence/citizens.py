"""Citizens: found by number, made in the flow of a call, joined and separated again.

A joined record keeps its rows and points at the one that stays, so that joining is
undone by forgetting the pointer. "The records of a person" are all of these together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Select,
    String,
    bindparam,
    column,
    delete,
    false,
    func,
    insert,
    or_,
    select,
    union,
    update,
)
from uuid_utils.compat import uuid7

from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.errors import Conflict, FieldError, NotFound, ValidationFailed
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.domain.text import name_index_words, name_key
from samad_desktop.persistence import look_ups
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.look_ups import PERSON
from samad_desktop.persistence.statements import insert_or_renew
from samad_desktop.persistence.tables import (
    citizen_events,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
)
from samad_desktop.persistence.tables.base import BigId, Code
from samad_desktop.persistence.tables.numbering import next_id

# Built once: registering a call spends its time on the database, not on its sentences.
_number = bindparam("number", type_=Code)
_MEANT = select(
    citizen_identities.c.citizen_id,
    citizen_identities.c.name != "",
    citizen_identities.c.national_id.is_not(None),
    func.coalesce(citizen_identities.c.national_id != _number, false()),
).join_from(citizens, citizen_identities, citizen_identities.c.citizen_id == PERSON)
_holder = citizen_identities.alias()
_BY_CHOICE = _MEANT.where(citizens.c.id == bindparam("record"))
_BY_ID = _MEANT.join(_holder, _holder.c.citizen_id == citizens.c.id).where(
    _holder.c.national_id == _number
)
_BY_PHONE = (
    _MEANT.join(citizen_phones, citizen_phones.c.citizen_id == citizens.c.id)
    .where(citizen_phones.c.number == bindparam("phone"))
    .where(citizen_identities.c.name_key == bindparam("key"))
    .where(or_(_number.is_(None), citizen_identities.c.national_id.is_(None)))
    .order_by(citizen_phones.c.last_used_at.desc(), citizens.c.id.desc())
    .limit(1)
)
_TOLD = select(
    func.samad_meant(
        *(bindparam("record", type_=BigId), bindparam("number", type_=String)),
        *(bindparam("phone", type_=String), bindparam("key", type_=String)),
    ).table_valued(
        column("citizen_id", BigId), column("named"), column("numbered"), column("otherwise")
    )
)


def records_of(connection: Connection, people: Iterable[int]) -> dict[int, int]:
    """Map each record of these people to the person it belongs to."""
    wanted = tuple(people)
    found = {person: person for person in wanted}
    joined = connection.execute(
        select(citizens.c.id, citizens.c.merged_into).where(citizens.c.merged_into.in_(wanted))
    )
    found.update({record: person for record, person in joined if person is not None})
    return found


def whole_records(connection: Connection, records: Iterable[int]) -> tuple[int, ...]:
    """Return every record of the people whom these records belong to."""
    people = people_of(connection, records)
    return tuple(records_of(connection, people.values())) if people else ()


def people_of(connection: Connection, records: Iterable[int]) -> dict[int, int]:
    """Map these records to the people they belong to."""
    wanted = tuple(records)
    if not wanted:
        return {}
    query = select(citizens.c.id, PERSON).where(citizens.c.id.in_(wanted))
    return {row[0]: row[1] for row in connection.execute(query)}


def whole_people(records: Select[int]) -> Select[int]:
    """Select every record of the people whom the selected records belong to."""
    given = records.cte()
    # Hardly any record was joined; where this is said, the engine begins with those few.
    was_joined = citizens.c.merged_into.is_not(None)
    into = select(citizens.c.merged_into).where(was_joined, citizens.c.id.in_(select(given.c.id)))
    people = union(select(given.c.id), into).cte()
    others = select(citizens.c.id).where(
        was_joined, citizens.c.merged_into.in_(select(people.c.id))
    )
    return select(union(select(people.c.id), others).cte().c.id)


def get(connection: Connection, citizen_id: int) -> Citizen:
    """Return one record as it stands.

    Raises:
        NotFound: there is no such record.
    """
    found = get_many(connection, (citizen_id,))
    if citizen_id not in found:
        raise NotFound(f"citizen {citizen_id}")
    return found[citizen_id]


def joined_records(connection: Connection, person: int) -> frozenset[int]:
    """Return which records were joined into a person's."""
    return frozenset(records_of(connection, (person,))) - {person}


def count_joined(connection: Connection, person: int) -> int:
    """Return how many records were joined into a person's."""
    query = select(func.count()).where(citizens.c.merged_into == person)
    return connection.execute(query).scalar_one()


def joined_into(connection: Connection, person: int) -> tuple[Citizen, ...]:
    """Return the records that were joined into a person's, each with its own phones."""
    return tuple(get_many(connection, joined_records(connection, person)).values())


def get_many(connection: Connection, people: Iterable[int]) -> dict[int, Citizen]:
    """Return people by id, with the phones of all their records, newest first.

    On PostgreSQL only those whom the login has named before.
    """
    told = look_ups.people(connection, tuple(people))
    return {
        each.id: Citizen(
            each.id, each.version, each.name, IdKind(each.id_kind), each.national_id, each.phones
        )
        for each in told
    }


def resolve(
    connection: Connection, draft: PersonDraft, chosen: int | None, at: datetime, prefix: str = ""
) -> int | None:
    """Return who a checked draft means, making or completing the record; None for nobody.

    The ID decides, then the operator's choice, then the same name on the same phone.

    Raises:
        ValidationFailed: the chosen person is known under another ID.
    """
    if draft.is_blank and chosen is None:
        return None
    number = draft.national_id or None
    known = _meant(connection, _BY_ID, number=number) if number else None
    if known is None and chosen is not None:
        known = _chosen(connection, chosen, number, prefix)
    if known is None and draft.phone:
        same = {"phone": draft.phone, "key": name_key(draft.name)}
        known = _meant(connection, _BY_PHONE, number=number, **same)
    if known is None:
        return _make(connection, draft, at)
    _complete(connection, known, draft, at)
    return known.id


def change(
    connection: Connection, citizen_id: int, version: int, draft: PersonDraft
) -> tuple[Citizen, Citizen]:
    """Store a corrected name, ID or further phone; return the record before and after.

    Raises:
        Conflict: somebody saved the record after `version` was read.
        ValidationFailed: the ID belongs to somebody else.
    """
    before = get(connection, citizen_id)
    if owner_of(connection, draft.national_id) not in (None, citizen_id):
        raise ValidationFailed((FieldError("national_id", "national_id_other_person"),))
    changed = connection.execute(
        update(citizen_identities)
        .where(
            citizen_identities.c.citizen_id == citizen_id, citizen_identities.c.version == version
        )
        .values(version=version + 1, **_named(draft.name), **_numbered(draft.national_id))
    )
    if changed.rowcount != 1:
        raise Conflict(f"citizen {citizen_id}")
    _index_name(connection, citizen_id, draft.name)
    if draft.phone:
        _use_phone(connection, citizen_id, draft.phone, server_now(connection))
    return before, get(connection, citizen_id)


def owner_of(connection: Connection, national_id: str) -> int | None:
    """Return the person who has an ID, if anybody has."""
    owner = _meant(connection, _BY_ID, number=national_id) if national_id else None
    return None if owner is None else owner.id


def join(connection: Connection, keep: int, other: int) -> tuple[int, ...]:
    """Point the records of `other` at `keep`; return which records moved.

    Raises:
        NotFound: one of them does not exist, or both are one person already.
    """
    keep, other = _root(connection, keep), _root(connection, other)
    if keep == other:
        raise NotFound(f"citizen {other}")
    moved = tuple(records_of(connection, (other,)))
    connection.execute(update(citizens).where(citizens.c.id.in_(moved)).values(merged_into=keep))
    return moved


def separate(connection: Connection, record: int) -> int:
    """Make a joined record a person of its own again; return whom it was joined to.

    Raises:
        NotFound: the record was not joined to anybody.
    """
    keep = connection.execute(
        select(citizens.c.merged_into).where(citizens.c.id == record)
    ).scalar_one_or_none()
    if keep is None:
        raise NotFound(f"citizen {record}")
    connection.execute(update(citizens).where(citizens.c.id == record).values(merged_into=None))
    return keep


def add_event(
    connection: Connection, citizen_id: int, kind: str, staff_id: int, detail: dict[str, object]
) -> None:
    """Remember who joined, separated or corrected a person's record."""
    connection.execute(
        insert(citizen_events).values(
            citizen_id=citizen_id,
            kind=kind,
            staff_id=staff_id,
            stored_at=func.samad_now(),
            detail=detail,
        )
    )


def _root(connection: Connection, record: int) -> int:
    found = connection.execute(select(PERSON).where(citizens.c.id == record)).scalar_one_or_none()
    if found is None:
        raise NotFound(f"citizen {record}")
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom a call may mean: the record that stands for her, and what it says already.

    `otherwise`: it has another ID than the one that was typed.
    """

    id: int
    named: bool
    numbered: bool
    otherwise: bool


def _meant(connection: Connection, query: Select[*tuple[Any, ...]], **given: Any) -> _Known | None:
    """Return who is meant by what was typed; neither her name nor a number of hers is told."""
    nothing = {"record": None, "number": None, "phone": None, "key": None}
    if look_ups.is_told_by_functions(connection):
        query = _TOLD
    row = connection.execute(query, nothing | given).first()
    return None if row is None else _Known(row[0], *map(bool, row[1:]))


def _chosen(connection: Connection, record: int, number: str | None, prefix: str) -> _Known:
    known = _meant(connection, _BY_CHOICE, record=record, number=number)
    if known is None:
        raise NotFound(f"citizen {record}")
    if known.otherwise:
        raise ValidationFailed((FieldError(f"{prefix}national_id", "national_id_differs"),))
    return known


def _make(connection: Connection, draft: PersonDraft, at: datetime) -> int:
    made: UUID = uuid7()
    citizen_id = connection.execute(
        insert(citizens)
        .values(id=next_id(citizens), uuid=made, made_at=func.samad_now())
        .returning(citizens.c.id)
    ).scalar_one()
    connection.execute(
        insert(citizen_identities).values(
            citizen_id=citizen_id, **_named(draft.name), **_numbered(draft.national_id)
        )
    )
    _index_name(connection, citizen_id, draft.name)
    if draft.phone:
        _use_phone(connection, citizen_id, draft.phone, at)
    return citizen_id


def _complete(connection: Connection, known: _Known, draft: PersonDraft, at: datetime) -> None:
    """Add what the record lacked; what it already says is corrected on purpose only."""
    if draft.phone:
        _use_phone(connection, known.id, draft.phone, at)
    lacking: dict[str, str | None] = {}
    if draft.name and not known.named:
        lacking |= _named(draft.name)
    if draft.national_id and not known.numbered:
        lacking |= _numbered(draft.national_id)
    if not lacking:
        return
    connection.execute(
        update(citizen_identities)
        .where(citizen_identities.c.citizen_id == known.id)
        .values(version=citizen_identities.c.version + 1, **lacking)
    )
    if "name" in lacking:
        _index_name(connection, known.id, draft.name)


def _named(name: str) -> dict[str, str | None]:
    return {"name": name, "name_key": name_key(name)}


def _numbered(national_id: str) -> dict[str, str | None]:
    return {"id_kind": IdKind.of(national_id), "national_id": national_id or None}


def _index_name(connection: Connection, citizen_id: int, name: str) -> None:
    connection.execute(delete(citizen_names).where(citizen_names.c.citizen_id == citizen_id))
    rows = [{"word": word, "citizen_id": citizen_id} for word in name_index_words(name)]
    if rows:
        connection.execute(insert(citizen_names), rows)


def _use_phone(connection: Connection, citizen_id: int, number: str, at: datetime) -> None:
    # By the very moment a protected case's caller could be found: the day is all that is kept.
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_use_phone(citizen_id, number, day))).all()
        return
    row = {
        "citizen_id": citizen_id,
        "number": number,
        "reversed": reversed_digits(number),
        "last_used_at": day,
    }
    insert_or_renew(connection, citizen_phones, row, "last_used_at")
