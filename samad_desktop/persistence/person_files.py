"""What stands on the page of one person, beside what an operator greets her with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, String, column, func, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import day_begins, tehran_date
from samad_desktop.domain.cases import CaseRow, EventKind
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.person_files import (
    CASES_SHOWN,
    CONTACTS_SHOWN,
    HAPPENED_SHOWN,
    NOTES_SHOWN,
    PersonFile,
    PersonNote,
    RecordEvent,
    RecordEventKind,
)
from samad_desktop.persistence import citizens, contacts, duplicates, matters, recognition
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.look_ups import PERSON, household, is_told_by_functions
from samad_desktop.persistence.reach import cases_reached
from samad_desktop.persistence.tables import (
    case_events,
    cases,
    citizen_events,
    staff,
)
from samad_desktop.persistence.tables import citizens as records
from samad_desktop.persistence.tables.base import BigId, UtcDateTime


@dataclass(frozen=True, slots=True)
class Around:
    """The records around a person's: who shares a phone, what was joined, who is somebody else."""

    household: tuple[int, ...]
    joined: tuple[int, ...]
    apart: tuple[int, ...]

    @property
    def everybody(self) -> tuple[int, ...]:
        return (*self.household, *self.joined, *self.apart)


def person_of(connection: Connection, record: int) -> int | None:
    """Return the person whose record this is."""
    return connection.execute(select(PERSON).where(records.c.id == record)).scalar_one_or_none()


def around(connection: Connection, person: int) -> Around:
    """Return the records around a person who was named before; no identity is told."""
    own = citizens.records_of(connection, (person,))
    beside = household(connection, person, own)
    sharing = connection.execute(select(PERSON).where(records.c.id.in_(beside))).scalars()
    return Around(
        tuple(each for each in dict.fromkeys(sharing) if each not in own),
        tuple(each for each in own if each != person),
        duplicates.told_apart_from(connection, person),
    )


def read(connection: Connection, person: int, beside: Around, reader: Actor) -> PersonFile | None:
    """Return everything about a person; None where the login may not know her.

    Args:
        beside: the records around hers, named before.
    """
    known = recognition.known_people(connection, (person,), reader)
    if not known:
        return None
    own = citizens.records_of(connection, (person,))
    told = citizens.get_many(connection, beside.everybody)
    listed = _cases(connection, list(own), reader)
    shown = listed[:CASES_SHOWN]
    return PersonFile(
        known=known[0],
        cases=shown,
        more=len(listed) > len(shown),
        household=_told(told, beside.household),
        contacts=contacts.latest_of(connection, own, reader, CONTACTS_SHOWN)[person],
        notes=_notes(connection, shown),
        joined=_told(told, beside.joined),
        apart=_told(told, beside.apart),
        happened=_happened(connection, person, tuple(own)),
    )


def _told(known: Mapping[int, Citizen], wanted: Sequence[int]) -> tuple[Citizen, ...]:
    return tuple(known[each] for each in wanted if each in known)


def _cases(connection: Connection, own: list[int], reader: Actor) -> tuple[CaseRow, ...]:
    """Return the cases that a person has to do with, open ones first; one more than are shown."""
    rows = connection.execute(
        select_rows()
        .where(cases.c.id.in_(cases_reached(connection, own)), cases.c.identity_level == "open")
        .order_by(cases.c.closed_at.is_not(None), cases.c.received_at.desc(), cases.c.id.desc())
        .limit(CASES_SHOWN + 1)
    ).all()
    told = told_of(connection, rows)
    return tuple(as_case_row(row, told, reader) for row in rows)


def _notes(connection: Connection, shown: tuple[CaseRow, ...]) -> tuple[PersonNote, ...]:
    e = case_events.c
    by_id = {case.id: case for case in shown}
    rows = connection.execute(
        select(e.id, e.case_id, e.at, staff.c.display_name)
        .join(staff, staff.c.id == e.staff_id)
        .where(e.case_id.in_(by_id), e.kind == EventKind.NOTED)
        .order_by(e.id.desc())
        .limit(NOTES_SHOWN)
    ).all()
    said = matters.words_of_events(connection, [row.id for row in rows])
    return tuple(
        PersonNote(row.id, row.at, row.display_name, said[row.id][0], by_id[row.case_id])
        for row in rows
        if row.id in said and said[row.id][0]
    )


def _happened(connection: Connection, person: int, own: tuple[int, ...]) -> tuple[RecordEvent, ...]:
    """Return what was done with a record, by the day: a moment would tell of protected cases."""
    e = citizen_events.c
    query: Select[*tuple[Any, ...]] = (
        select(e.id, e.kind, e.stored_at, e.staff_id)
        .where(e.citizen_id.in_(own))
        .order_by(e.id.desc())
        .limit(HAPPENED_SHOWN)
    )
    if is_told_by_functions(connection):
        columns = (column("event_id", BigId), column("kind", String), column("day", UtcDateTime))
        told = func.samad_record_events(person, HAPPENED_SHOWN)
        query = select(told.table_valued(*columns, column("staff_id", BigId)))
    rows = connection.execute(query).all()
    signed = select(staff.c.id, staff.c.display_name).where(
        staff.c.id.in_({row[3] for row in rows})
    )
    names = {row.id: row.display_name for row in connection.execute(signed)}
    return tuple(
        RecordEvent(number, RecordEventKind(kind), day_begins(tehran_date(at)), names[by])
        for number, kind, at, by in rows
        if kind in tuple(RecordEventKind)
    )
