"""What an operator greets a caller with: who, how many cases, the open ones, the last calls."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.persistence import citizens, contacts
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.look_ups import household
from samad_desktop.persistence.reach import cases_reached, kept_cases
from samad_desktop.persistence.tables import cases
from samad_desktop.persistence.worklists import ANSWER_WAITS

OPEN_CASES_SHOWN = 6
CONTACTS_SHOWN = 5
ANSWERS_SHOWN = 3


def known_people(
    connection: Connection, people: Sequence[int], reader: Actor
) -> tuple[KnownPerson, ...]:
    """Return the people in the given order, with what may be said of each."""
    if not people:
        return ()
    records = citizens.records_of(connection, people)
    known = citizens.get_many(connection, people)
    last = contacts.latest_of(connection, records, reader, CONTACTS_SHOWN)
    alone = len(people) == 1
    greeted = []
    for person in (known[each] for each in people if each in known):
        own = [record for record, owner in records.items() if owner == person.id]
        told = _cases(connection, own, reader)
        greeted.append(
            KnownPerson(
                citizen=person,
                case_count=told.count,
                protected_count=told.protected,
                open_cases=told.opened,
                last_contacts=last[person.id],
                household_count=len(household(connection, person.id, own)) if alone else 0,
                answers_waiting=told.answered,
            )
        )
    return tuple(greeted)


@dataclass(frozen=True, slots=True)
class _Cases:
    """Whatever a person has to do with: how many cases, and the open ones."""

    count: int
    protected: int
    opened: tuple[CaseRow, ...]
    answered: tuple[CaseRow, ...]


def _cases(connection: Connection, own: list[int], reader: Actor) -> _Cases:
    reached = cases.c.id.in_(cases_reached(connection, own))
    is_open = cases.c.identity_level == "open"
    told = (func.count(), func.count().filter(~is_open), kept_cases(connection, own))
    count, protected, kept = connection.execute(select(*told).where(reached)).one()
    newest = connection.execute(
        select_rows()
        .where(reached, is_open, cases.c.closed_at.is_(None))
        .order_by(cases.c.id.desc())
        .limit(OPEN_CASES_SHOWN)
    ).all()
    waiting = connection.execute(
        select_rows()
        .where(reached, is_open, ANSWER_WAITS)
        .order_by(cases.c.id)
        .limit(ANSWERS_SHOWN)
    ).all()
    said = told_of(connection, (*newest, *waiting))
    return _Cases(
        count + kept,
        protected + kept,
        tuple(as_case_row(row, said, reader) for row in newest),
        tuple(as_case_row(row, said, reader) for row in waiting),
    )
