"""Which cases are of one caller, as far as a reader is told that, where places are given.

Where she is not told whose a case is, it is nobody's: no question about a second place may tell.
"""

from collections.abc import Collection

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.protection import may_know_citizen
from samad_desktop.domain.slots import SessionSlot
from samad_desktop.persistence import citizens, matters, slots
from samad_desktop.persistence.tables import cases


def places_besides(
    connection: Connection, case_id: int, session_ids: Collection[int], reader: Actor
) -> tuple[SessionSlot, ...]:
    """Return the places in sessions that whoever has a case waits for with her other cases."""
    found = slots.live_in(connection, session_ids)
    whose = _whose(connection, {case_id, *(each.case_id for each in found)}, reader)
    own = whose.pop(case_id, None)
    return tuple(each for each in found if own is not None and whose.get(each.case_id) == own)


def second_places(
    connection: Connection, case_ids: Collection[int], session_id: int, reader: Actor
) -> tuple[int, ...]:
    """Return with which of these cases a caller would be heard in a session once more.

    She waits there with another case, or would with one that stands before it.
    """
    there = {each.case_id for each in slots.live_in(connection, (session_id,))}
    whose = _whose(connection, {*there, *case_ids}, reader)
    heard = {whose.get(each) for each in there.difference(case_ids)}
    found = list[int]()
    for each in case_ids:
        caller = whose.get(each)
        if caller is not None and caller in heard:
            found.append(each)
        heard.add(caller)
    return tuple(found)


def _whose(connection: Connection, case_ids: Collection[int], reader: Actor) -> dict[int, int]:
    """Return whose cases are, as far as `reader` is told at sight on either engine."""
    columns = (cases.c.id, cases.c.identity_level, cases.c.registered_by)
    rows = connection.execute(select(*columns).where(cases.c.id.in_(case_ids))).all()
    known = [each for each, level, by in rows if may_know_citizen(reader, IdentityLevel(level), by)]
    told = matters.of_cases(connection, known, chars=0)
    records = {e: matter.citizen_id for e, matter in told.items() if matter.citizen_id is not None}
    people = citizens.people_of(connection, records.values())
    return {each: people[record] for each, record in records.items() if record in people}
