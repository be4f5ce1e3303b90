"""What an operator greets a caller with: who, how many cases, the open ones, the last calls."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.persistence import citizens, contacts
from samad_desktop.persistence.case_rows import as_case_row, select_rows
from samad_desktop.persistence.tables import cases, citizen_phones

OPEN_CASES_SHOWN = 6
CONTACTS_SHOWN = 5


def known_people(
    connection: Connection, people: Sequence[int], reader: Actor
) -> tuple[KnownPerson, ...]:
    """Return the people in the given order, with what may be said of each."""
    if not people:
        return ()
    records = citizens.records_of(connection, people)
    known = citizens.get_many(connection, people)
    totals = _counts(connection, records)
    protected = _counts(connection, records, protected_only=True)
    last = contacts.latest_of(connection, records, reader, CONTACTS_SHOWN)
    return tuple(
        KnownPerson(
            citizen=known[person],
            case_count=totals.get(person, 0),
            protected_count=protected.get(person, 0),
            open_cases=_open_cases(connection, records, person, reader),
            last_contacts=last[person],
            household_count=len(household(connection, known[person])) if len(people) == 1 else 0,
        )
        for person in people
        if person in known
    )


def household(connection: Connection, person: Citizen) -> tuple[int, ...]:
    """Return the other people who use one of this person's numbers."""
    if not person.phones:
        return ()
    own = citizens.records_of(connection, (person.id,))
    found = connection.execute(
        select(citizen_phones.c.citizen_id)
        .where(citizen_phones.c.number.in_(person.phones))
        .where(citizen_phones.c.citizen_id.not_in(own))
        .distinct()
        .limit(citizens.PEOPLE_MAX)
    )
    return tuple(found.scalars())


def _counts(
    connection: Connection, records: dict[int, int], *, protected_only: bool = False
) -> dict[int, int]:
    query = (
        select(cases.c.citizen_id, func.count())
        .where(cases.c.citizen_id.in_(records))
        .group_by(cases.c.citizen_id)
    )
    if protected_only:
        query = query.where(cases.c.identity_level != "open")
    totals: dict[int, int] = {}
    for record, count in connection.execute(query):
        if record is not None:
            totals[records[record]] = totals.get(records[record], 0) + count
    return totals


def _open_cases(
    connection: Connection, records: dict[int, int], person: int, reader: Actor
) -> tuple[CaseRow, ...]:
    own = [record for record, owner in records.items() if owner == person]
    found = connection.execute(
        select_rows()
        .where(cases.c.citizen_id.in_(own), cases.c.closed_at.is_(None))
        .where(cases.c.identity_level == "open")
        .order_by(cases.c.id.desc())
        .limit(OPEN_CASES_SHOWN)
    )
    return tuple(as_case_row(row, reader) for row in found)
