"""Asking whose the IDs of a file are: what is asked is counted first, lot by lot.

A server counts by itself, and answers nothing that was not counted.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from samad_desktop.domain.import_holders import Given
from samad_desktop.domain.outgoing import Outgoing, WayOut
from samad_desktop.persistence import import_ids, outgoings
from samad_desktop.persistence.database import Database


def judged(database: Database, staff_id: int, given: Iterable[Given]) -> dict[Given, bool]:
    """Return, for the IDs among these that the centre knows, whether the name is another's.

    Raises:
        DatabaseAway, TooSlow, DiskFull: the surroundings failed.
        Forbidden: the database lets this person bring nothing in.
    """
    asked = import_ids.worth_asking(given)
    if not asked:
        return {}
    if database.is_sqlite:
        with database.upkeep() as connection:
            return judged_embedded(connection, staff_id, asked)
    question = import_ids.if_known(asked)
    database.name(*import_ids.saying(question))
    with database.reading() as connection:
        known = import_ids.known(connection, question)
    unlike = [asked[place] for place, differs in known.items() if differs]
    found = dict.fromkeys((asked[place] for place in known), False)
    return found | dict.fromkeys(_of_others(database, unlike), True)


def judged_embedded(
    connection: Connection, staff_id: int, given: Iterable[Given]
) -> dict[Given, bool]:
    """Return the same inside a transaction of an embedded database, which counts it as well."""
    asked = import_ids.worth_asking(given)
    if not asked:
        return {}
    outgoings.add(connection, Outgoing(WayOut.ASKED_IDS, people=len(asked)), staff_id)
    return import_ids.embedded(connection, asked)


def _of_others(database: Database, unlike: list[Given]) -> list[Given]:
    if not unlike:
        return []
    question = import_ids.if_others(unlike)
    database.name(*import_ids.saying(question))
    with database.reading() as connection:
        return [unlike[place] for place in import_ids.others(connection, question)]
