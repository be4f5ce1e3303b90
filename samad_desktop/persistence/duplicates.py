"""Pairs of records that may be one person's, found window by window, the newest records first.

Never everybody with everybody: for each record a few others, to which its phones, its name or
an ID that was given lead by an index. On PostgreSQL a function finds them, which tells no
identity, and nobody whom the login may not know; an embedded database does it here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    Connection,
    Integer,
    and_,
    column,
    func,
    insert,
    or_,
    select,
    type_coerce,
    update,
)

from samad_desktop.domain.access import Actor
from samad_desktop.domain.duplicates import Sameness, alike, near_ids
from samad_desktop.persistence import citizens as records
from samad_desktop.persistence.look_ups import PERSON
from samad_desktop.persistence.reach import cases_reached
from samad_desktop.persistence.tables import (
    cases,
    citizen_distinctions,
    citizen_identities,
    citizen_phones,
    citizens,
    contact_identities,
    contacts,
)
from samad_desktop.persistence.tables.base import BigId

WINDOW = 250
_PAIRS_MAX = 2_000
_KEY_MIN = 6
_WHYS = tuple(Sameness)
_HOLDS = citizen_distinctions.c.undone_at.is_(None)


@dataclass(frozen=True, slots=True)
class Pair:
    """A record, and another that it leads to."""

    record: int
    other: int
    why: Sameness


@dataclass(frozen=True, slots=True)
class Window:
    """The pairs of some records, and the oldest of these; None where there was no record."""

    pairs: tuple[Pair, ...]
    oldest: int | None


def window(connection: Connection, before: int, reader: Actor) -> Window:
    """Return the pairs of the newest records before one, the newest first."""
    if connection.dialect.name == "sqlite":
        return _embedded(connection, before, reader)
    columns = (column("record", BigId), column("other_id", BigId), column("why", Integer))
    told = func.samad_duplicates(before, WINDOW).table_valued(*columns)
    pairs, oldest = [], None
    for record, other, why in connection.execute(select(told)):
        if why is None:
            oldest = record
        else:
            pairs.append(Pair(record, other, _WHYS[why]))
    return Window(_newest_first(pairs), oldest)


def tell_apart(connection: Connection, one: int, other: int, staff_id: int, at: datetime) -> None:
    """Remember that two records are not one person's; once is enough."""
    newer, older = max(one, other), min(one, other)
    same = _of_pair(newer, older)
    if connection.execute(select(citizen_distinctions.c.id).where(same)).first() is None:
        row = {"one_id": newer, "other_id": older, "made_by": staff_id, "made_at": at}
        connection.execute(insert(citizen_distinctions).values(row))


def put_back(connection: Connection, one: int, other: int, staff_id: int, at: datetime) -> bool:
    """Forget that two records are not one person's; say whether it was remembered."""
    undone = connection.execute(
        update(citizen_distinctions)
        .where(_of_pair(max(one, other), min(one, other)))
        .values(undone_by=staff_id, undone_at=at)
    )
    return undone.rowcount > 0


def told_apart_from(connection: Connection, record: int) -> tuple[int, ...]:
    """Return the records that are known to be somebody else's, the latest first."""
    d = citizen_distinctions.c
    query = select(d.one_id, d.other_id).where(
        _HOLDS, or_(d.one_id == record, d.other_id == record)
    )
    found = connection.execute(query.order_by(d.id.desc()))
    return tuple(other if one == record else one for one, other in found)


def _of_pair(newer: int, older: int) -> Any:
    d = citizen_distinctions.c
    return and_(d.one_id == newer, d.other_id == older, _HOLDS)


def _newest_first(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(sorted(pairs, key=lambda pair: (-pair.record, _WHYS.index(pair.why), -pair.other)))


def _embedded(connection: Connection, before: int, reader: Actor) -> Window:
    w = _newest(before)
    oldest = connection.execute(select(func.min(w.c.id))).scalar_one()
    found: dict[tuple[int, int], Sameness] = {}
    # The weakest reasons first: a stronger one takes the place of another.
    met = (*_lived(connection, w), *_rung(connection, w), *_given(connection, w))
    for record, other, why in met:
        if record != other:
            found[record, other] = why
    d = citizen_distinctions.c
    apart = {tuple(row) for row in connection.execute(select(d.one_id, d.other_id).where(_HOLDS))}
    known = _Known(connection, reader)
    left = (
        Pair(record, other, why)
        for (record, other), why in found.items()
        if (max(record, other), min(record, other)) not in apart
        and known.may(record)
        and known.may(other)
    )
    return Window(_newest_first(left), oldest)


def _newest(before: int) -> CTE:
    c, i = citizens.c, citizen_identities.c
    newest = (
        select(c.id, i.name_key, i.national_id)
        .join(citizen_identities, i.citizen_id == c.id)
        .where(c.id < before, c.merged_into.is_(None))
        .order_by(c.id.desc())
        .limit(WINDOW)
    )
    return newest.cte("w")


_Met = Iterable[tuple[int, int, Sameness]]


def _given(connection: Connection, w: CTE) -> _Met:
    """Return who has the ID that somebody without one gave in a call."""
    g, i = contact_identities.c, citizen_identities.c
    query = (
        select(w.c.id, PERSON)
        .join(contacts, contacts.c.citizen_id == w.c.id)
        .join(cases, and_(cases.c.id == contacts.c.case_id, cases.c.identity_level == "open"))
        .join(contact_identities, and_(g.contact_id == contacts.c.id, g.national_id_given != ""))
        .join(citizen_identities, i.national_id == g.national_id_given)
        .join(citizens, citizens.c.id == i.citizen_id)
        .where(w.c.national_id.is_(None))
        .limit(_PAIRS_MAX)
    )
    return [(one, other, Sameness.GIVEN_ID) for one, other in connection.execute(query)]


def _rung(connection: Connection, w: CTE) -> _Met:
    """Return who has the same phone and a name like it; of two IDs, one must be mistyped."""
    own, theirs, i = citizen_phones.alias(), citizen_phones.alias(), citizen_identities.c
    query = (
        select(w.c.id, i.citizen_id, w.c.name_key, i.name_key, w.c.national_id, i.national_id)
        .join(own, own.c.citizen_id == w.c.id)
        .join(theirs, and_(theirs.c.number == own.c.number, theirs.c.citizen_id != w.c.id))
        .join(citizens, citizens.c.id == theirs.c.citizen_id)
        .join(citizen_identities, i.citizen_id == PERSON)
        .where(i.citizen_id < w.c.id)
        .limit(_PAIRS_MAX)
    )
    found = []
    for one, other, key, also, number, theirs_too in connection.execute(query):
        differ = bool(number and theirs_too and number != theirs_too)
        if alike(key, also) and (not differ or near_ids(number, theirs_too)):
            found.append((one, other, Sameness.NEAR_ID if differ else Sameness.PHONE))
    return found


def _lived(connection: Connection, w: CTE) -> _Met:
    """Return who has the same name and an open case of the same place."""
    i, mine, hers = citizen_identities.c, cases.alias(), cases.alias()
    # A sum, so that nobody looks through all cases of a county.
    there = and_(
        *(hers.c.citizen_id == i.citizen_id, hers.c.county_id + 0 == mine.c.county_id + 0),
        *(hers.c.place == mine.c.place, hers.c.identity_level == "open"),
    )
    query = (
        select(w.c.id, i.citizen_id)
        .join(citizen_identities, and_(i.name_key == w.c.name_key, i.citizen_id < w.c.id))
        .join(citizens, and_(citizens.c.id == i.citizen_id, citizens.c.merged_into.is_(None)))
        .join(mine, and_(mine.c.citizen_id == w.c.id, mine.c.identity_level == "open"))
        .join(hers, there)
        .where(func.length(w.c.name_key) >= _KEY_MIN, mine.c.place != "")
        .where(or_(w.c.national_id.is_(None), i.national_id.is_(None)))
        .distinct()
        .limit(_PAIRS_MAX)
    )
    return [(one, other, Sameness.PLACE) for one, other in connection.execute(query)]


class _Known:
    """Says of whom somebody may know who she is: as `samad_may_name` does on a server."""

    def __init__(self, connection: Connection, reader: Actor) -> None:
        self._connection = connection
        self._me = reader.staff_id
        self._may: dict[int, bool] = {}

    def may(self, person: int) -> bool:
        if person not in self._may:
            self._may[person] = self._ask(person)
        return self._may[person]

    def _ask(self, person: int) -> bool:
        own = records.whole_records(self._connection, (person,))
        c = cases.c
        hers = (c.identity_level == "hidden_from_agency") & (c.registered_by == self._me)
        told = type_coerce(func.count().filter(or_(c.identity_level == "open", hers)), Integer)
        reached = c.id.in_(cases_reached(self._connection, own))
        every, known = self._connection.execute(select(func.count(), told).where(reached)).one()
        return every == 0 or known > 0
