"""Imports as they are stored: begun, found again, and taken back."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, text, update

from samad_desktop.domain.import_columns import same_columns
from samad_desktop.domain.importing import ImportMapping, ImportRun, ImportState, as_json, from_json
from samad_desktop.persistence.laid_rows import spelled
from samad_desktop.persistence.tables import import_refusals, imported_cases, imports, staff

TAKEN_BACK_AT_ONCE = 1_000
_BEGIN = text(
    "SELECT samad_begin_import(:digest, :name, CAST(:header AS json), CAST(:mapping AS json),"
    " CAST(:rows AS bigint))"
)
# Thousands of numbers are handed over as one.
_KNOWN = {
    engine: text(
        f"SELECT n.old_number FROM {each} asked"  # noqa: S608 - our names
        " JOIN imported_cases n ON n.old_number = asked.value"
    )
    for engine, each in (
        ("sqlite", "json_each(:numbers)"),
        ("postgresql", "json_array_elements_text(CAST(:numbers AS json))"),
    )
}
_BACK = text("SELECT samad_take_import_back(:run, :size)")
_i, _f = imports.c, import_refusals.c
_LIVING = (ImportState.RUNNING, ImportState.FINISHED, ImportState.GOING_BACK)


class BackEnd(StrEnum):
    """What became of taking back a lot: it may have ended, or people worked on its cases."""

    TAKEN_BACK = "taken_back"
    MOVED = "moved"
    TOUCHED = "touched"


@dataclass(frozen=True, slots=True)
class NewImport:
    """A file that is to be imported, and how it is read."""

    digest: str
    name: str
    header: Sequence[str]
    mapping: ImportMapping
    rows: int


def begin(connection: Connection, new: NewImport, staff_id: int) -> int:
    """Store an import that has read nothing yet; return its number."""
    mapping = as_json(new.mapping)
    if connection.dialect.name == "postgresql":
        given = {
            "digest": new.digest,
            "name": new.name,
            "header": json.dumps(list(new.header)),
            "mapping": json.dumps(mapping),
            "rows": new.rows,
        }
        return int(connection.execute(_BEGIN, given).scalar_one())
    lowest = connection.execute(select(func.coalesce(func.min(_i.first_case_id), 0))).scalar_one()
    values = {
        "digest": new.digest,
        "name": new.name,
        "header": list(new.header),
        "mapping": mapping,
        "state": ImportState.RUNNING,
        "rows": new.rows,
        "first_case_id": min(lowest, 0) - new.rows,
        "staff_id": staff_id,
        "begun_at": func.samad_now(),
    }
    return connection.execute(insert(imports).values(values).returning(_i.id)).scalar_one()


def get(connection: Connection, run_id: int) -> ImportRun | None:
    """Return one import; None where there is none of that number."""
    row = connection.execute(_runs().where(_i.id == run_id)).one_or_none()
    return None if row is None else _run(row)


def latest(connection: Connection, most: int) -> tuple[ImportRun, ...]:
    """Return the newest imports first."""
    query = _runs().order_by(_i.id.desc()).limit(most)
    return tuple(_run(row) for row in connection.execute(query))


def of_file(connection: Connection, digest: str) -> ImportRun | None:
    """Return the import of a file with these bytes, unless it was taken back."""
    query = _runs().where(_i.digest == digest, _i.state.in_(_LIVING)).order_by(_i.id.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    return None if row is None else _run(row)


def refusals(connection: Connection, run_id: int) -> dict[int, list[list[str]]]:
    """Return why each refused row was refused: field, code, and what fills the sentence."""
    query = select(_f.row, _f.problems).where(_f.import_id == run_id).order_by(_f.row)
    return dict(connection.execute(query).all())


def known_numbers(connection: Connection, numbers: Collection[str]) -> frozenset[str]:
    """Return which of these old numbers came by an earlier import."""
    if not numbers:
        return frozenset()
    asked = {"numbers": json.dumps(list(numbers))}
    query = _KNOWN[connection.dialect.name]
    return frozenset(connection.execute(query, asked).scalars())


def take_back(connection: Connection, run: ImportRun, size: int = TAKEN_BACK_AT_ONCE) -> BackEnd:
    """Take back the last `size` rows of an import that is not finished."""
    if connection.dialect.name == "postgresql":
        found = connection.execute(_BACK, {"run": run.id, "size": size}).scalar_one()
        return BackEnd(found)
    held = get(connection, run.id)
    if held is None or held.state not in (ImportState.RUNNING, ImportState.GOING_BACK):
        return BackEnd.MOVED
    first, last = held.first_case_id, held.first_case_id + held.done - 1
    if held.state is ImportState.RUNNING and _is_touched(connection, first, last):
        return BackEnd.TOUCHED
    lowest = max(first, last - size + 1)
    _forget(connection, held, lowest, last)
    _move_back(connection, held, lowest)
    return BackEnd.TAKEN_BACK


# What an import may never have written, between two numbers of its cases.
_TOUCHED = (
    "SELECT 1 FROM contacts WHERE case_id BETWEEN ? AND ? AND id <> case_id",
    (
        "SELECT 1 FROM case_events WHERE case_id BETWEEN ? AND ?"
        " AND id NOT IN (2 * case_id, 2 * case_id + 1)"
    ),
)
_WORDS_GONE = (
    "INSERT INTO case_fts(case_fts, rowid, words) SELECT 'delete', case_id, words"
    " FROM case_search WHERE case_id BETWEEN ? AND ?"
)
_GONE = (
    (
        "DELETE FROM deadline_moves WHERE deadline_id IN"
        " (SELECT id FROM deadlines WHERE case_id BETWEEN ? AND ?)"
    ),
    *(
        f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?"  # noqa: S608 - our names
        for table, column in (
            *(("imported_cases", "case_id"), ("deadlines", "case_id")),
            *(("case_events", "case_id"), ("contact_identities", "contact_id")),
            *(("contacts", "case_id"), ("case_search", "case_id"), ("cases", "id")),
        )
    ),
)
_PEOPLE = (
    "SELECT DISTINCT k.citizen_id FROM contacts k JOIN citizens p ON p.id = k.citizen_id"
    " WHERE k.case_id BETWEEN ? AND ? AND p.made_at >= ?"
)
# Nobody who was known before, or has called since.
_STRANGERS = (
    "SELECT value FROM json_each(?) WHERE"
    " NOT EXISTS (SELECT 1 FROM contacts WHERE citizen_id = value)"
    " AND NOT EXISTS (SELECT 1 FROM contacts WHERE on_behalf_of_id = value)"
    " AND NOT EXISTS (SELECT 1 FROM cases WHERE citizen_id = value)"
    " AND NOT EXISTS (SELECT 1 FROM citizen_events WHERE citizen_id = value)"
    " AND NOT EXISTS (SELECT 1 FROM citizens WHERE merged_into = value"
    " OR id = value AND merged_into IS NOT NULL)"
)
_PERSON_GONE = tuple(
    f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our names
    for table, column in (
        *(("citizen_names", "citizen_id"), ("citizen_phones", "citizen_id")),
        *(("citizen_identities", "citizen_id"), ("citizens", "id")),
    )
)


def _is_touched(connection: Connection, first: int, last: int) -> bool:
    found = (connection.exec_driver_sql(each, (first, last)).first() for each in _TOUCHED)
    return any(found)


def _forget(connection: Connection, run: ImportRun, lowest: int, last: int) -> None:
    begun = spelled(run.begun_at)
    met = connection.exec_driver_sql(_PEOPLE, (lowest, last, begun)).scalars().all()
    for statement in (_WORDS_GONE, *_GONE):
        connection.exec_driver_sql(statement, (lowest, last))
    strangers = connection.exec_driver_sql(_STRANGERS, (json.dumps(list(met)),)).scalars().all()
    for statement in _PERSON_GONE:
        connection.exec_driver_sql(statement, (json.dumps(list(strangers)),))


def _move_back(connection: Connection, run: ImportRun, lowest: int) -> None:
    done = lowest - run.first_case_id
    connection.execute(import_refusals.delete().where(_f.import_id == run.id, _f.row > done))
    of_run = imported_cases.c.import_id == run.id
    connection.execute(
        update(imports)
        .where(_i.id == run.id)
        .values(
            done=done,
            stored=select(func.count()).select_from(imported_cases).where(of_run).scalar_subquery(),
            refused=select(func.count()).where(_f.import_id == run.id).scalar_subquery(),
            state=ImportState.GOING_BACK if done else ImportState.TAKEN_BACK,
            ended_at=None if done else func.samad_now(),
        )
    )


def _runs() -> Select[Any]:
    return select(*_i, staff.c.display_name).join(staff, staff.c.id == _i.staff_id)


def _run(row: Any) -> ImportRun:
    return ImportRun(
        row.id,
        row.name,
        row.digest,
        ImportState(row.state),
        row.rows,
        row.done,
        row.stored,
        row.refused,
        row.first_case_id,
        tuple(row.header),
        from_json(row.mapping),
        row.staff_id,
        row.display_name,
        row.begun_at,
        row.ended_at,
    )


def runs_of_header(connection: Connection, header: Sequence[str], most: int) -> Iterator[ImportRun]:
    """Give the latest imports of files with the same columns, the newest first."""
    return (run for run in latest(connection, most) if same_columns(run.header, header))
