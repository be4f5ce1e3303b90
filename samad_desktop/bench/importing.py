"""Bringing past cases in from a CSV, with the search index: whole lots, from the file on."""

import csv
import gc
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice, pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import select
from uuid_utils import uuid7

from samad_desktop.bench.figures import Figure, figure
from samad_desktop.bench.scratch import SUPERVISOR, Scratch
from samad_desktop.domain.calendar import jalali_date
from samad_desktop.domain.cases import CaseKind
from samad_desktop.domain.importing import ImportField
from samad_desktop.labels import label
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import (
    cases,
    contact_identities,
    contacts,
    divisions,
    subjects,
)
from samad_desktop.services.importing import ImportService

ROWS_MAX = 60_000
_LOT = 1_000
_FIELDS = (
    *(ImportField.OLD_NUMBER, ImportField.RECEIVED, ImportField.KIND, ImportField.SUBJECT),
    *(ImportField.COUNTY, ImportField.PLACE, ImportField.TEXT, ImportField.NAME),
    *(ImportField.PHONE, ImportField.NATIONAL_ID, ImportField.CLOSED, ImportField.ANSWER),
)
_ANSWER = "با هماهنگی دستگاه اجرایی بررسی و نتیجه به متقاضی گفته شد"


def run(scratch: Scratch, rounds: int) -> tuple[Figure, ...]:
    """Measure the lots of one file: `rounds` times a thousand rows.

    As in the window program and at the console, nothing is collected meanwhile.
    """
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="samad-import-") as folder:
        path = Path(folder) / "register.csv"
        _write(scratch.owner, path, min(rounds * _LOT, ROWS_MAX))
        with scratch.as_login(SUPERVISOR) as (actor, work):
            service = ImportService(work)
            looked = service.look(actor, path)
            run_id = service.begin(actor, looked.sheet, looked.mapping).value.id
            marks = [(perf_counter(), 0)]
            done = service.go_on(
                actor, run_id, path, progress=lambda far, _all: marks.append((perf_counter(), far))
            ).value
    lots = [
        (after - before) * _LOT / (there - here)
        for (before, here), (after, there) in pairwise(marks)
    ]
    rate = done.stored / (marks[-1][0] - marks[0][0])
    return (replace(figure("lot_of_1000", lots), per_second=round(rate, 1)),)


def _write(owner: Database, path: Path, rows: int) -> None:
    """Write a register of `rows` cases, in the words of the centre's own."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(map(label, _FIELDS))
        for number, row in enumerate(islice(cycle(_own(owner, rows)), rows)):
            day = jalali_date(row.received_at)
            writer.writerow(
                (
                    *(
                        f"{uuid7().hex[:12]}-{number}",
                        day,
                        label(CaseKind(row.kind)),
                        row.subject,
                        row.county,
                    ),
                    *(row.place, row.text, row.name_given, row.phone, row.national_id_given),
                    *(day, _ANSWER),
                )
            )


def _past() -> datetime:
    return datetime.now(UTC) - timedelta(days=2)


def _own(owner: Database, most: int) -> list[Any]:
    columns = (cases.c.kind, cases.c.received_at, cases.c.place, cases.c.text)
    query = (
        select(*columns, subjects.c.name.label("subject"), divisions.c.name.label("county"))
        .add_columns(
            *(contact_identities.c[n] for n in ("name_given", "phone", "national_id_given"))
        )
        .join(subjects, subjects.c.id == cases.c.subject_id)
        .join(divisions, divisions.c.id == cases.c.county_id)
        .join(contacts, contacts.c.case_id == cases.c.id)
        .join(contact_identities, contact_identities.c.contact_id == contacts.c.id)
        .where(cases.c.id > 0, contacts.c.opened_case, cases.c.received_at < _past())
        .order_by(cases.c.id)
        .limit(most)
    )
    with owner.reading() as connection:
        return list(connection.execute(query).all())
