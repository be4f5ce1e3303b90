"""Citizens: found by number, made in the flow of a call, joined and separated again.

A joined record keeps its rows and points at the one that stays, so that joining is
undone by forgetting the pointer. "The records of a person" are all of these together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    bindparam,
    delete,
    desc,
    func,
    insert,
    intersect,
    select,
    type_coerce,
    union,
    update,
)
from uuid_utils.compat import uuid7

from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.domain.errors import Conflict, FieldError, NotFound, ValidationFailed
from samad_desktop.domain.national_ids import IdKind
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.domain.text import name_index_words, name_key
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.statements import begins_with, insert_or_renew
from samad_desktop.persistence.tables import (
    citizen_events,
    citizen_identities,
    citizen_names,
    citizen_phones,
    citizens,
)
from samad_desktop.persistence.tables.base import BigId

PEOPLE_MAX = 8
_MATCHES_MAX = 500

# The record that stands for a person: the one others were joined into.
_PERSON = type_coerce(func.coalesce(citizens.c.merged_into, citizens.c.id), BigId)

# Built once: registering a call spends its time on the database, not on its sentences.
_holder = citizen_identities.alias()
_KNOWN = select(
    citizen_identities.c.citizen_id, citizen_identities.c.name, citizen_identities.c.national_id
).join_from(citizens, citizen_identities, citizen_identities.c.citizen_id == _PERSON)
_KNOWN_BY_CHOICE = _KNOWN.where(citizens.c.id == bindparam("record"))
_KNOWN_BY_ID = _KNOWN.join(_holder, _holder.c.citizen_id == citizens.c.id).where(
    _holder.c.national_id == bindparam("number")
)
_KNOWN_BY_PHONE = (
    _KNOWN.join(citizen_phones, citizen_phones.c.citizen_id == citizens.c.id)
    .where(citizen_phones.c.number == bindparam("number"))
    .order_by(citizen_phones.c.last_used_at.desc(), citizens.c.id.desc())
    .limit(PEOPLE_MAX)
)


def by_phone(connection: Connection, number: str) -> tuple[int, ...]:
    """Return the people who used a number, the latest first."""
    found = connection.execute(
        select(_PERSON)
        .join(citizen_phones, citizen_phones.c.citizen_id == citizens.c.id)
        .where(citizen_phones.c.number == number)
        .order_by(citizen_phones.c.last_used_at.desc(), citizens.c.id.desc())
        .limit(PEOPLE_MAX)
    )
    return tuple(dict.fromkeys(found.scalars()))


def by_national_id(connection: Connection, national_id: str) -> int | None:
    """Return the person who has this ID, if anybody."""
    return connection.execute(
        select(_PERSON)
        .join(citizen_identities, citizen_identities.c.citizen_id == citizens.c.id)
        .where(citizen_identities.c.national_id == national_id)
    ).scalar_one_or_none()


def with_name(words: Sequence[str]) -> Select[int] | CompoundSelect[int]:
    """Select the newest records whose name has, for each word, a word that begins with it."""
    having = [
        select(citizen_names.c.citizen_id).where(begins_with(citizen_names.c.word, word))
        for word in words
    ]
    having_all = intersect(*having) if len(having) > 1 else having[0].distinct()
    return having_all.order_by(desc(citizen_names.c.citizen_id.name)).limit(_MATCHES_MAX)


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
    wanted = tuple(records)
    if not wanted:
        return ()
    people = connection.execute(select(_PERSON).where(citizens.c.id.in_(wanted)))
    return tuple(records_of(connection, people.scalars()))


def whole_people(records: Select[int]) -> Select[int]:
    """Select every record of the people whom the selected records belong to."""
    given = select(records.subquery().c.citizen_id.label("id")).cte()
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


def joined_into(connection: Connection, person: int) -> tuple[Citizen, ...]:
    """Return the records that were joined into a person's, each with its own phones."""
    members = set(records_of(connection, (person,))) - {person}
    return tuple(get_many(connection, members).values())


def get_many(connection: Connection, people: Iterable[int]) -> dict[int, Citizen]:
    """Return people by id, with the phones of all their records, newest first."""
    records = records_of(connection, people)
    phones: dict[int, list[str]] = {}
    for record, number in connection.execute(
        select(citizen_phones.c.citizen_id, citizen_phones.c.number)
        .where(citizen_phones.c.citizen_id.in_(records))
        .order_by(citizen_phones.c.last_used_at.desc())
    ):
        known = phones.setdefault(records[record], [])
        if number not in known:
            known.append(number)
    identity = citizen_identities.c
    rows = connection.execute(
        select(
            identity.citizen_id,
            identity.version,
            identity.name,
            identity.id_kind,
            identity.national_id,
        ).where(identity.citizen_id.in_(set(records.values())))
    )
    return {
        person: Citizen(
            person, version, name, IdKind(kind), national_id or "", tuple(phones.get(person, ()))
        )
        for person, version, name, kind, national_id in rows
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
    known = _holding(connection, draft.national_id) if draft.national_id else None
    if known is None and chosen is not None:
        known = _chosen(connection, chosen)
        _refuse_second_id(known, draft, prefix)
    if known is None and draft.phone:
        known = _same_name_on_phone(connection, draft)
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
    owner = by_national_id(connection, draft.national_id) if draft.national_id else None
    if owner is not None and owner != citizen_id:
        raise ValidationFailed((FieldError("national_id", "national_id_other_person"),))
    changed = connection.execute(
        update(citizen_identities)
        .where(
            citizen_identities.c.citizen_id == citizen_id, citizen_identities.c.version == version
        )
        .values(version=version + 1, **_identity(draft))
    )
    if changed.rowcount != 1:
        raise Conflict(f"citizen {citizen_id}")
    _index_name(connection, citizen_id, draft.name)
    if draft.phone:
        _use_phone(connection, citizen_id, draft.phone, server_now(connection))
    return before, get(connection, citizen_id)


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
    found = connection.execute(select(_PERSON).where(citizens.c.id == record)).scalar_one_or_none()
    if found is None:
        raise NotFound(f"citizen {record}")
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom a call may mean: as much as decides it. The record is the one that stands for her."""

    id: int
    name: str
    national_id: str


def _known(connection: Connection, query: Select[*tuple[Any, ...]], **given: Any) -> list[_Known]:
    found = connection.execute(query, given)
    return [_Known(person, name, number or "") for person, name, number in found]


def _holding(connection: Connection, national_id: str) -> _Known | None:
    return next(iter(_known(connection, _KNOWN_BY_ID, number=national_id)), None)


def _chosen(connection: Connection, record: int) -> _Known:
    found = _known(connection, _KNOWN_BY_CHOICE, record=record)
    if not found:
        raise NotFound(f"citizen {record}")
    return found[0]


def _refuse_second_id(known: _Known, draft: PersonDraft, prefix: str) -> None:
    if known.national_id and draft.national_id and known.national_id != draft.national_id:
        raise ValidationFailed((FieldError(f"{prefix}national_id", "national_id_differs"),))


def _same_name_on_phone(connection: Connection, draft: PersonDraft) -> _Known | None:
    for person in _known(connection, _KNOWN_BY_PHONE, number=draft.phone):
        same = name_key(person.name) == name_key(draft.name)
        if same and not (draft.national_id and person.national_id):
            return person
    return None


def _make(connection: Connection, draft: PersonDraft, at: datetime) -> int:
    made: UUID = uuid7()
    citizen_id = connection.execute(
        insert(citizens).values(uuid=made, made_at=func.samad_now()).returning(citizens.c.id)
    ).scalar_one()
    connection.execute(insert(citizen_identities).values(citizen_id=citizen_id, **_identity(draft)))
    _index_name(connection, citizen_id, draft.name)
    if draft.phone:
        _use_phone(connection, citizen_id, draft.phone, at)
    return citizen_id


def _complete(connection: Connection, known: _Known, draft: PersonDraft, at: datetime) -> None:
    """Add what the record lacked; what it already says is corrected on purpose only."""
    if draft.phone:
        _use_phone(connection, known.id, draft.phone, at)
    lacking = PersonDraft(
        name=known.name or draft.name, national_id=known.national_id or draft.national_id
    )
    if (lacking.name, lacking.national_id) == (known.name, known.national_id):
        return
    connection.execute(
        update(citizen_identities)
        .where(citizen_identities.c.citizen_id == known.id)
        .values(version=citizen_identities.c.version + 1, **_identity(lacking))
    )
    _index_name(connection, known.id, lacking.name)


def _identity(draft: PersonDraft) -> dict[str, str | None]:
    return {
        "name": draft.name,
        "name_key": name_key(draft.name),
        "id_kind": IdKind.of(draft.national_id),
        "national_id": draft.national_id or None,
    }


def _index_name(connection: Connection, citizen_id: int, name: str) -> None:
    connection.execute(delete(citizen_names).where(citizen_names.c.citizen_id == citizen_id))
    rows = [{"word": word, "citizen_id": citizen_id} for word in name_index_words(name)]
    if rows:
        connection.execute(insert(citizen_names), rows)


def _use_phone(connection: Connection, citizen_id: int, number: str, at: datetime) -> None:
    # By the very moment a protected case's caller could be found: the day is all that is kept.
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    row = {
        "citizen_id": citizen_id,
        "number": number,
        "reversed": reversed_digits(number),
        "last_used_at": day,
    }
    insert_or_renew(connection, citizen_phones, row, "last_used_at")
