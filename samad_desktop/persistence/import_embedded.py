"""Storing a lot of past cases in an embedded database, many rows a statement.

The same as the functions of PostgreSQL do; the tests of importing run on both.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, text, update
from uuid_utils import uuid7

from samad_desktop.domain.cases import CaseState, EventKind, Priority
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.importing import CellProblem, ImportRun, ImportState, PastCase
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.filled_lots import Lot
from samad_desktop.persistence.import_people import LotPeople, LotPerson, indexed
from samad_desktop.persistence.raised_levels import LEVELS
from samad_desktop.persistence.tables import (
    case_events,
    case_search,
    cases,
    citizen_identities,
    citizen_names,
    citizens,
    contact_identities,
    contacts,
    deadlines,
    import_refusals,
    imported_cases,
    imports,
    rules_version,
)
from samad_desktop.persistence.tracking_codes import lease_codes

_COLUMNS = {
    citizens: ("id", "uuid", "made_at"),
    citizen_identities: ("citizen_id", "name", "name_key", "id_kind", "national_id"),
    citizen_names: ("word", "citizen_id"),
    cases: (
        *("id", "uuid", "tracking_code", "kind", "state", "disposition", "subject_id"),
        *("county_id", "agency_id", "citizen_id", "place", "text", "priority", "identity_level"),
        *("accused_unit", "registered_by", "received_at", "stored_at", "closed_at"),
    ),
    contacts: (
        *("id", "uuid", "channel", "case_id", "opened_case", "citizen_id", "staff_id"),
        *("received_at", "stored_at"),
    ),
    contact_identities: ("contact_id", "name_given", "phone", "national_id_given"),
    case_events: (
        *("id", "case_id", "contact_id", "kind", "staff_id", "at", "stored_at", "text", "detail"),
    ),
    case_search: ("case_id", "words"),
    imported_cases: ("case_id", "import_id", "old_number"),
    deadlines: (
        *("case_id", "step", "started_at", "policy_id", "unit", "amount", "reason", "due_at"),
        *(f"level{level}_at" for level in range(1, LEVELS + 1)),
    ),
}
_INDEXED_ALONE = text("SELECT sql FROM sqlite_master WHERE name = 'case_search_added'")
_ADD_PHONE = (
    "INSERT INTO citizen_phones (citizen_id, number, reversed, last_used_at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (citizen_id, number) DO UPDATE"
    " SET last_used_at = max(last_used_at, excluded.last_used_at)"
)
_HOLDERS = text(
    "SELECT i.national_id AS number, coalesce(c.merged_into, c.id) AS id, root.made_at AS made_at"
    " FROM json_each(:numbers) asked JOIN citizen_identities i ON i.national_id = asked.value"
    " JOIN citizens c ON c.id = i.citizen_id"
    " JOIN citizens root ON root.id = coalesce(c.merged_into, c.id)"
)
_USERS = text(
    "SELECT f.number AS phone, i.name_key AS key, i.national_id AS number, root.id AS id,"
    " root.made_at AS made_at FROM json_each(:phones) asked"
    " JOIN citizen_phones f ON f.number = asked.value JOIN citizens c ON c.id = f.citizen_id"
    " JOIN citizens root ON root.id = coalesce(c.merged_into, c.id)"
    " JOIN citizen_identities i ON i.citizen_id = root.id ORDER BY f.last_used_at DESC, c.id DESC"
)
_GIVE_NUMBER = (
    "UPDATE citizen_identities SET national_id = ?, id_kind = ?, version = version + 1"
    " WHERE citizen_id = ? AND national_id IS NULL"
)

Rows = list[tuple[Any, ...]]


def store(connection: Connection, run: ImportRun, lot: Lot, staff_id: int) -> str:
    """Store a lot if the mark stands where it begins; say `stored`, `moved` or `other_rules`."""
    i = imports.c
    mark = select(i.id).where(i.id == run.id, i.state == ImportState.RUNNING, i.done == lot.after)
    if connection.execute(mark).first() is None:
        return "moved"
    number = connection.execute(select(rules_version.c.number)).scalar_one()
    if lot.clocks and number != lot.rules_number:
        return "other_rules"
    now = spelled(server_now(connection))
    _store_cases(connection, run, lot, (staff_id, now))
    _move_mark(connection, run, lot)
    return "stored"


def spelled(at: datetime) -> str:
    """Spell a moment as SQLite stores it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def kept_problems(problems: Sequence[CellProblem]) -> list[list[str]]:
    """Return what is kept of a row's problems: nothing of what stands in it."""
    limits = (each.detail if each.detail.isdecimal() else "" for each in problems)
    return [[each.field, each.code, limit] for each, limit in zip(problems, limits, strict=True)]


def _store_cases(connection: Connection, run: ImportRun, lot: Lot, signed: tuple[int, str]) -> None:
    """Store the good rows; `signed` is who brings them in, and when."""
    if not lot.cases:
        return
    people = LotPeople(lot.cases)
    who = _People(connection, spelled(run.begun_at), signed[1]).settle(people.all)
    given = lease_codes(connection, len(lot.cases))
    rows: defaultdict[Any, Rows] = defaultdict(list)
    for case, code in zip(lot.cases, given, strict=True):
        number, person = run.first_case_id + case.row - 1, people.of_row[case.row]
        _add_case(rows, number, case, (code, who[person.place] if person else None), signed)
        rows[case_search].append((number, lot.words[case.row]))
        rows[imported_cases].append((number, run.id, case.old_number))
    for row, (term, due) in lot.clocks.items():
        levels = (*map(spelled, due.thresholds), *(None,) * LEVELS)[:LEVELS]
        rows[deadlines].append(
            (
                *(run.first_case_id + row - 1, Step.REVIEW.value, spelled(run.begun_at)),
                *(term.id, term.unit.value, term.amount, "", due.due and spelled(due.due), *levels),
            )
        )
    words = rows.pop(case_search)
    for table, waiting in rows.items():
        _put(connection, table, waiting)
    _index(connection, words)


def _index(connection: Connection, words: Rows) -> None:
    """Store the words of a lot and index them together; undone, the trigger is there as before.

    Within a statement that has a trigger the index writes each row to the disk by itself, which
    takes four times as long.
    """
    trigger = connection.execute(_INDEXED_ALONE).scalar_one()
    connection.exec_driver_sql("DROP TRIGGER case_search_added")
    _put(connection, case_search, words)
    connection.exec_driver_sql("INSERT INTO case_fts (rowid, words) VALUES (?, ?)", words)
    connection.exec_driver_sql(trigger)


def _add_case(
    rows: defaultdict[Any, Rows],
    number: int,
    case: PastCase,
    given: tuple[str, int | None],
    signed: tuple[int, str],
) -> None:
    """Add the rows of one case; `given` is its code and whose it is. All bear its number."""
    (code, citizen), (staff_id, now) = given, signed
    received = spelled(case.received_at)
    closed = case.closed_at and spelled(case.closed_at)
    state = CaseState.CLOSED if closed else CaseState.REGISTERED
    rows[cases].append(
        (
            *(number, uuid7().hex, code, case.kind.value, state.value),
            *(case.disposition and case.disposition.value, case.subject_id, case.county_id),
            *(case.agency_id, citizen, case.place, case.text, Priority.NORMAL.value),
            *(case.identity_level.value, "", staff_id, received, now, closed),
        )
    )
    rows[contacts].append(
        (number, uuid7().hex, case.channel.value, number, 1, citizen, staff_id, received, now)
    )
    rows[contact_identities].append((number, case.name, case.phone, case.national_id))
    imported = EventKind.IMPORTED.value
    rows[case_events].append(
        (2 * number, number, number, imported, staff_id, received, now, case.old_number, "{}")
    )
    if closed or case.answer:
        kind = EventKind.CLOSED if closed else EventKind.NOTED
        rows[case_events].append(
            (
                *(2 * number + 1, number, None, kind.value, staff_id, closed or received, now),
                *(case.answer, "{}"),
            )
        )


def _move_mark(connection: Connection, run: ImportRun, lot: Lot) -> None:
    from_lot = [
        {
            "import_id": run.id,
            "row": row,
            "problems": kept_problems(problems),
        }
        for row, problems in lot.refusals.items()
    ]
    if from_lot:
        connection.execute(insert(import_refusals), from_lot)
    ended = lot.upto == run.rows
    i = imports.c
    connection.execute(
        update(imports)
        .where(i.id == run.id)
        .values(
            done=lot.upto,
            stored=i.stored + len(lot.cases),
            refused=i.refused + len(lot.refusals),
            state=ImportState.FINISHED if ended else ImportState.RUNNING,
            ended_at=func.samad_now() if ended else None,
        )
    )


class _People:
    """Finds out who the people of a lot are, and makes those who are nobody yet."""

    def __init__(self, connection: Connection, begun: str, now: str) -> None:
        self._connection = connection
        self._begun = begun
        self._now = now

    def settle(self, people: Sequence[LotPerson]) -> dict[int, int]:
        """Return whose record each is, by place."""
        found = self._found(people)
        highest = self._connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM citizens")
        free = highest.scalar_one() + 1
        rows: defaultdict[Any, Rows] = defaultdict(list)
        phones: Rows = []
        numbers: Rows = []
        who: dict[int, int] = {}
        for person in people:
            known = found.get(person.place)
            if known is None:
                who[person.place], free = free, free + 1
                _add_person(rows, who[person.place], person, self._now)
            else:
                who[person.place] = known[0]
                if known[1] < self._begun:
                    continue
                if person.number:
                    numbers.append((person.number, person.kind.value, known[0]))
            phones += [
                (who[person.place], number, reversed_digits(number), f"{at.date()} 00:00:00.000000")
                for number, at in person.phones.items()
            ]
        for table, waiting in rows.items():
            _put(self._connection, table, waiting)
        for statement, waiting in ((_ADD_PHONE, phones), (_GIVE_NUMBER, numbers)):
            if waiting:
                self._connection.exec_driver_sql(statement, waiting)
        return who

    def _found(self, people: Sequence[LotPerson]) -> dict[int, tuple[int, str]]:
        """Return who was known already: her record, and when it was made."""
        numbers = json.dumps([each.number for each in people if each.number])
        phones = json.dumps(list({next(iter(each.phones)) for each in people if each.phones}))
        holders = {
            row.number: (row.id, row.made_at)
            for row in self._connection.execute(_HOLDERS, {"numbers": numbers})
        }
        users: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for row in self._connection.execute(_USERS, {"phones": phones}):
            users[row.phone, row.key].append(row)
        found: dict[int, tuple[int, str]] = {}
        taken: set[int] = set()
        for person in people:
            known = holders.get(person.number)
            if known is None and person.phones:
                known = _user(users[next(iter(person.phones)), person.key], person, taken)
            if known is not None:
                found[person.place] = known
        return found


def _user(rows: Sequence[Any], person: LotPerson, taken: set[int]) -> tuple[int, str] | None:
    """Return who of a name used a phone last; nobody completes two records with one ID each."""
    row = next((each for each in rows if not person.number or each.number is None), None)
    if row is None or (person.number and row.id in taken):
        return None
    if person.number:
        taken.add(row.id)
    return row.id, row.made_at


def _add_person(rows: defaultdict[Any, Rows], number: int, person: LotPerson, now: str) -> None:
    rows[citizens].append((number, person.uuid.replace("-", ""), now))
    rows[citizen_identities].append(
        (number, person.name, person.key, person.kind.value, person.number or None)
    )
    rows[citizen_names] += [(word, number) for word in indexed(person.name)]


def _put(connection: Connection, table: Any, rows: Rows) -> None:
    columns = _COLUMNS[table]
    gaps = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({gaps})"  # noqa: S608 - our names
    connection.exec_driver_sql(statement, rows)
