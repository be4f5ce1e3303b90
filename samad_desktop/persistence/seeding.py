"""Filling a fresh centre: its one row, its key of tracking codes, its reference data.

The reference data comes from CSV files; the centre changes it in its tables later.
"""

import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.places import DivisionLevel
from samad_desktop.domain.reference import Centre
from samad_desktop.persistence.calendar_seeding import seed_calendar
from samad_desktop.persistence.csv_rows import CsvRow, code_ids, read_rows
from samad_desktop.persistence.login_roles import as_owner
from samad_desktop.persistence.tables import (
    agencies,
    agency_units,
    canned_texts,
    centre,
    code_counter,
    divisions,
    routing,
    subject_questions,
    subjects,
)


def seed(connection: Connection, folder: Path, made: Centre) -> None:
    """Make the centre out of the CSV files in `folder`.

    Raises:
        RuleBroken: there is a centre in this database already.
    """
    with as_owner(connection):
        if connection.execute(select(centre.c.id)).first() is not None:
            raise RuleBroken("centre_exists")
        _add_centre(connection, made)
        _add_divisions(connection, read_rows(folder / "divisions.csv"))
        _insert(connection, agencies, read_rows(folder / "agencies.csv"))
        _add_units(connection, read_rows(folder / "units.csv"))
        _add_subjects(connection, read_rows(folder / "subjects.csv"))
        _add_routing(connection, read_rows(folder / "routing.csv"))
        _add_questions(connection, read_rows(folder / "questions.csv"))
        _insert(connection, canned_texts, read_rows(folder / "canned_texts.csv"))
        seed_calendar(connection, folder)


def complete(connection: Connection, folder: Path) -> None:
    """Give a centre that was made by an older program what a new one begins with."""
    with as_owner(connection):
        if connection.execute(select(centre.c.id)).first() is not None:
            seed_calendar(connection, folder)
            _add_units(connection, read_rows(folder / "units.csv"))


def _add_units(connection: Connection, rows: list[CsvRow]) -> None:
    """Give agencies their units, unless the centre knows of units already."""
    if connection.execute(select(agency_units.c.id)).first() is not None:
        return
    agency_ids = code_ids(connection, agencies)
    _insert(
        connection,
        agency_units,
        (
            {"agency_id": agency_ids[row["agency_code"]], "name": row["name"]}
            for row in rows
            if row["agency_code"] in agency_ids
        ),
    )


def _add_centre(connection: Connection, made: Centre) -> None:
    connection.execute(
        insert(centre).values(
            id=1,
            name=made.name,
            province_code=made.province_code,
            area_code=made.area_code,
            is_sample=made.is_sample,
            made_at=func.samad_now(),
        )
    )
    connection.execute(
        insert(code_counter).values(id=1, permutation_key=secrets.token_hex(32), next_number=0)
    )


def _add_divisions(connection: Connection, rows: list[CsvRow]) -> None:
    ids: dict[str, int] = {}
    for level in DivisionLevel:  # From the top down: a parent is there before its children.
        _insert(
            connection,
            divisions,
            (
                {
                    "level": level.value,
                    "code": row["code"],
                    "name": row["name"],
                    "parent_id": ids.get(row["parent_code"]),
                }
                for row in rows
                if row["level"] == level
            ),
        )
        ids = code_ids(connection, divisions)


def _add_subjects(connection: Connection, rows: list[CsvRow]) -> None:
    agency_ids, ids = code_ids(connection, agencies), dict[str, int]()
    branches = [row for row in rows if not row["parent_code"]]
    leaves = [row for row in rows if row["parent_code"]]
    for part in (branches, leaves):
        _insert(
            connection,
            subjects,
            (
                {
                    "code": row["code"],
                    "name": row["name"],
                    "parent_id": ids.get(row["parent_code"]),
                    "default_agency_id": agency_ids.get(row["default_agency_code"]),
                    "handling": row["handling"] or None,
                }
                for row in part
            ),
        )
        ids = code_ids(connection, subjects)


def _add_routing(connection: Connection, rows: list[CsvRow]) -> None:
    subject_ids = code_ids(connection, subjects)
    county_ids = code_ids(connection, divisions)
    agency_ids = code_ids(connection, agencies)
    _insert(
        connection,
        routing,
        (
            {
                "subject_id": subject_ids[row["subject_code"]],
                "county_id": county_ids[row["county_code"]],
                "agency_id": agency_ids[row["agency_code"]],
            }
            for row in rows
        ),
    )


def _add_questions(connection: Connection, rows: list[CsvRow]) -> None:
    subject_ids = code_ids(connection, subjects)
    _insert(
        connection,
        subject_questions,
        (
            {
                "subject_id": subject_ids[row["subject_code"]],
                "position": position,
                "code": row["code"],
                "label": row["label"],
                "hint": row["hint"],
                "digits_only": row["digits_only"] == "1",
            }
            for position, row in enumerate(rows)
        ),
    )


def _insert(connection: Connection, table: Table[Any], rows: Iterable[Mapping[str, Any]]) -> None:
    listed = [dict(row) for row in rows]
    if listed:
        connection.execute(insert(table), listed)
