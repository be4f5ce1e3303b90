"""The cases of people to whom a number or a name leads, newest first.

An embedded database is asked one question that stands as it is: a name may be asked in six
spellings, and to put such a question together takes longer than to answer it. It selects the same
as `citizens.whole_people` and `reach.cases_reached` do for a server.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select, text, union

from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.guesses import GuessKind
from samad_desktop.persistence import citizens, look_ups, tables
from samad_desktop.persistence.narrowed_questions import IS_OPEN, Bounds, Meant
from samad_desktop.persistence.narrowed_words import of_these
from samad_desktop.persistence.narrowing import Among
from samad_desktop.persistence.reach import cases_reached
from samad_desktop.persistence.statements import is_one_of
from samad_desktop.persistence.tables import cases

# Hardly any record was joined; where this is said, the engine begins with those few. With a limit
# of its own what is sorted stays so, and no more cases are looked at than are wanted.
_EMBEDDED = text("""
WITH given AS MATERIALIZED (SELECT value AS id FROM json_each(:records)),
people AS MATERIALIZED (SELECT id FROM given UNION
  SELECT c.merged_into FROM citizens c
  WHERE c.merged_into IS NOT NULL AND c.id IN (SELECT id FROM given)),
whole AS MATERIALIZED (SELECT id FROM people UNION
  SELECT c.id FROM citizens c
  WHERE c.merged_into IS NOT NULL AND c.merged_into IN (SELECT id FROM people))
SELECT h.id FROM (
  SELECT f.id FROM (
    SELECT c.id FROM cases c WHERE c.citizen_id IN (SELECT id FROM whole)
    UNION SELECT k.case_id FROM contacts k WHERE k.citizen_id IN (SELECT id FROM whole)
    UNION SELECT k.case_id FROM contacts k WHERE k.on_behalf_of_id IN (SELECT id FROM whole)
    UNION SELECT value FROM json_each(:called)) f
  WHERE f.id >= :lowest AND f.id < :beyond ORDER BY f.id DESC LIMIT -1) h
WHERE :whole OR (SELECT c.identity_level = 'open'
    OR (c.identity_level <> 'hidden' AND c.registered_by = :reader)
  FROM cases c WHERE c.id = h.id)
LIMIT :size
""")
_KNOWN = text("""
SELECT g.value FROM json_each(:ids) g WHERE (SELECT c.identity_level = 'open'
    OR (c.identity_level <> 'hidden' AND c.registered_by = :reader)
  FROM cases c WHERE c.id = g.value)
ORDER BY g.value DESC LIMIT :size
""")


@dataclass(frozen=True, slots=True)
class Reached:
    """Which cases are wanted: the newest within some bounds, among some or all.

    Besides open ones those of which the `reader` knows the citizen, where anybody is named.
    """

    bounds: Bounds
    among: Among | None
    reader: int | None


def cases_of(connection: Connection, kind: GuessKind, value: str, wanted: Reached) -> Sequence[int]:
    """Return cases about the people found or that they called about, if the reader may know so."""
    # Asked for beforehand: an engine that knows how few they are begins with them.
    led_to = look_ups.found_by(connection, kind, value)
    if not led_to:
        return ()
    records = [record for record, _ in led_to if record is not None]
    called = [case_id for _, case_id in led_to if case_id is not None]
    if connection.dialect.name == "sqlite":
        return _embedded(connection, records, called, wanted)
    return _on_server(connection, records, called, wanted)


def _embedded(
    connection: Connection, records: Sequence[int], called: Sequence[int], wanted: Reached
) -> Sequence[int]:
    bounds, among = wanted.bounds, wanted.among
    known = {"reader": wanted.reader, "size": bounds.size}
    given = {
        "records": json.dumps(records),
        "called": json.dumps(called),
        "lowest": bounds.lowest,
        "beyond": bounds.beyond,
        "whole": among is not None,
    }
    if among is None:
        return connection.execute(_EMBEDDED, given | known).scalars().all()
    # Hardly any of them are meant: of the others it is not asked whose they are.
    every = connection.execute(_EMBEDDED, given | known | {"size": -1}).scalars().all()
    found = of_these(connection, every, Meant(among), len(every))
    if not found:
        return found
    return connection.execute(_KNOWN, {"ids": json.dumps(list(found)), **known}).scalars().all()


def _on_server(
    connection: Connection, records: Sequence[int], called: Sequence[int], wanted: Reached
) -> Sequence[int]:
    """Return the same; the ids are sorted before their cases are looked at, so that not all are."""
    person = tables.citizens.c.id
    people = select(person).where(is_one_of(connection, person, records))
    whole = connection.execute(citizens.whole_people(people)).scalars().all()
    reached = cases_reached(connection, whole).subquery()
    also = select(cases.c.id).where(is_one_of(connection, cases.c.id, called))
    found = union(select(reached.c.id), also).subquery()
    bounds = (found.c.id >= wanted.bounds.lowest, found.c.id < wanted.bounds.beyond)
    hits = select(found.c.id).where(*bounds).order_by(found.c.id.desc()).subquery()
    known = IS_OPEN if wanted.reader is None else _known_to(wanted.reader)
    narrowed = [] if wanted.among is None else wanted.among.conditions()
    # Not a join: an engine might begin with all cases for which the conditions hold.
    meant = exists(select(cases.c.id).where(cases.c.id == hits.c.id, *narrowed, known))
    query = select(hits.c.id).where(meant).order_by(hits.c.id.desc())
    return connection.execute(query.limit(wanted.bounds.size)).scalars().all()


def _known_to(reader: int) -> ColumnElement[bool]:
    """Return which cases the reader knows the citizen of at sight, as `domain.protection` says."""
    not_hidden = cases.c.identity_level != IdentityLevel.HIDDEN
    return or_(IS_OPEN, and_(not_hidden, cases.c.registered_by == reader))
