"""Storing a lot of past cases in an embedded database, many rows a statement.

The same as the functions of PostgreSQL do; the tests of importing run on both.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select, text, update

from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy, Step
from samad_desktop.domain.importing import CellProblem, ImportRun, ImportState
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.filled_lots import Laid, Lot, Rows
from samad_desktop.persistence.import_people import LotPerson
from samad_desktop.persistence.laid_rows import spelled
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
        *("id", "uuid", "kind", "state", "disposition", "subject_id", "county_id", "agency_id"),
        *("place", "text", "priority", "identity_level", "accused_unit", "registered_by"),
        *("received_at", "closed_at", "tracking_code", "citizen_id", "stored_at"),
    ),
    contacts: (
        *("id", "uuid", "channel", "case_id", "opened_case", "staff_id", "received_at"),
        *("citizen_id", "stored_at"),
    ),
    contact_identities: ("contact_id", "name_given", "phone", "national_id_given"),
    case_events: (
        *("id", "case_id", "contact_id", "kind", "staff_id", "at", "text", "detail", "stored_at"),
    ),
    case_search: ("case_id", "words"),
    imported_cases: ("case_id", "import_id", "old_number"),
    deadlines: (
        *("case_id", "step", "started_at", "policy_id", "unit", "amount", "reason", "due_at"),
        *(f"level{level}_at" for level in range(1, LEVELS + 1)),
    ),
}
_INDEXED_ALONE = text("SELECT sql FROM sqlite_master WHERE name = 'case_search_added'")
# Of so many parts alike in size the index makes one, bit by bit; four is its own choice.
_JOINED = "INSERT INTO case_fts (case_fts, rank) VALUES ('automerge', ?)"
_OF_LOTS, _OTHERWISE = (16,), (4,)
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


def store(connection: Connection, run: ImportRun, lot: Lot) -> str:
    """Store a lot if the mark stands where it begins; say `stored`, `moved` or `other_rules`."""
    i = imports.c
    mark = select(i.id).where(i.id == run.id, i.state == ImportState.RUNNING, i.done == lot.after)
    if connection.execute(mark).first() is None:
        return "moved"
    number = connection.execute(select(rules_version.c.number)).scalar_one()
    if lot.clocks and number != lot.rules_number:
        return "other_rules"
    _store_cases(connection, run, lot, spelled(server_now(connection)))
    _move_mark(connection, run, lot)
    return "stored"


def kept_problems(problems: Sequence[CellProblem]) -> list[list[str]]:
    """Return what is kept of a row's problems: nothing of what stands in it."""
    limits = (each.detail if each.detail.isdecimal() else "" for each in problems)
    return [[each.field, each.code, limit] for each, limit in zip(problems, limits, strict=True)]


def _store_cases(connection: Connection, run: ImportRun, lot: Lot, now: str) -> None:
    laid = lot.made
    assert isinstance(laid, Laid)
    if not lot.stored:
        return
    who = _People(connection, spelled(run.begun_at), now).settle(laid.people.all)
    whose = [who[person.place] if person else None for person in laid.people.of_row.values()]
    given = zip(laid.cases, lease_codes(connection, lot.stored), whose, strict=True)
    _put(connection, cases, [(*row, code, own, now) for row, code, own in given])
    called = zip(laid.contacts, whose, strict=True)
    _put(connection, contacts, [(*row, own, now) for row, own in called])
    _put(connection, contact_identities, laid.identities)
    _put(connection, case_events, [(*row, now) for row in laid.events])
    _put(connection, imported_cases, laid.imported)
    _put(connection, deadlines, [_clock(run, row, *clock) for row, clock in lot.clocks.items()])
    _index(connection, laid.words)


def _clock(run: ImportRun, row: int, term: DeadlinePolicy, due: Deadline) -> tuple[Any, ...]:
    levels = (*map(spelled, due.thresholds), *(None,) * LEVELS)[:LEVELS]
    return (
        *(run.first_case_id + row - 1, Step.REVIEW.value, spelled(run.begun_at)),
        *(term.id, term.unit.value, term.amount, "", due.due and spelled(due.due), *levels),
    )


def _index(connection: Connection, words: Rows) -> None:
    """Store the words of a lot and index them together; undone, the trigger is there as before.

    Within a statement that has a trigger the index writes each row to the disk by itself, which
    takes four times as long. It joins a lot with those before only when there are sixteen, or
    little by little while people register: so each word is written less often. A savepoint makes
    it write the lot while that holds.
    """
    trigger = connection.execute(_INDEXED_ALONE).scalar_one()
    connection.exec_driver_sql("DROP TRIGGER case_search_added")
    _put(connection, case_search, words)
    connection.exec_driver_sql(_JOINED, _OF_LOTS)
    connection.exec_driver_sql("INSERT INTO case_fts (rowid, words) VALUES (?, ?)", words)
    connection.exec_driver_sql("SAVEPOINT lot_indexed")
    connection.exec_driver_sql("RELEASE lot_indexed")
    connection.exec_driver_sql(_JOINED, _OTHERWISE)
    connection.exec_driver_sql(trigger)


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
            stored=i.stored + lot.stored,
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
        holders = {
            row.number: (row.id, row.made_at)
            for row in self._connection.execute(_HOLDERS, {"numbers": numbers}).all()
        }
        found: dict[int, tuple[int, str]] = {}
        calling: list[LotPerson] = []
        for person in people:
            known = holders.get(person.number)
            if known is not None:
                found[person.place] = known
            elif person.phones:
                calling.append(person)
        return found | self._found_by_phone(calling)

    def _found_by_phone(self, people: Sequence[LotPerson]) -> dict[int, tuple[int, str]]:
        phones = json.dumps(list({next(iter(each.phones)) for each in people}))
        users: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for row in self._connection.execute(_USERS, {"phones": phones}).all():
            users[row.phone, row.key].append(row)
        taken: set[int] = set()
        found = {
            each.place: _user(users[next(iter(each.phones)), each.key], each, taken)
            for each in people
        }
        return {place: user for place, user in found.items() if user is not None}


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
    rows[citizen_names] += [(word, number) for word in person.words]


def _put(connection: Connection, table: Any, rows: Rows) -> None:
    if not rows:
        return
    columns = _COLUMNS[table]
    gaps = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({gaps})"  # noqa: S608 - our names
    connection.exec_driver_sql(statement, rows)
