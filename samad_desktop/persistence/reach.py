"""Which cases a person has to do with: their own, and those that they or others called about."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, literal, select, union

from samad_desktop.persistence.matters import ids
from samad_desktop.persistence.statements import is_one_of
from samad_desktop.persistence.tables import cases, contacts
from samad_desktop.persistence.tables.base import BigId


def cases_reached(
    connection: Connection, records: Collection[int], beside: Collection[int] = ()
) -> Any:
    """Select the cases about these records, and those of the contacts made by or for them.

    On PostgreSQL only those whose citizen the login may know: `kept_cases` counts the others.

    Args:
        beside: further records, of whom only their own cases are meant.
    """
    if connection.dialect.name == "postgresql":
        return select(func.samad_cases_of(ids(records), ids(beside)).label("id"))
    made = (contacts.c.citizen_id, contacts.c.on_behalf_of_id)
    return union(
        select(cases.c.id.label("id")).where(
            is_one_of(connection, cases.c.citizen_id, (*records, *beside))
        ),
        *(select(contacts.c.case_id).where(is_one_of(connection, who, records)) for who in made),
    )


def kept_cases(connection: Connection, records: Collection[int]) -> ColumnElement[int]:
    """Return the count, up to 99, of a person's cases that `cases_reached` leaves out."""
    if connection.dialect.name == "postgresql":
        return func.samad_kept_cases_of(ids(records), type_=BigId)
    return literal(0)
