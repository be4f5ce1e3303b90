"""A lot of past cases on its way to the tables, in one transaction that also moves the mark.

On PostgreSQL a function stores it, which asks who calls; on SQLite `import_embedded` does.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import Connection, text
from uuid_utils import uuid7

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.deadlines import Deadline, DeadlinePolicy
from samad_desktop.domain.importing import CellProblem, ImportRun, PastCase
from samad_desktop.domain.phones import reversed_digits
from samad_desktop.domain.text import words
from samad_desktop.persistence import import_embedded
from samad_desktop.persistence.case_search import line_of_names
from samad_desktop.persistence.import_people import LotPeople, LotPerson, indexed
from samad_desktop.persistence.raised_levels import LEVELS

LOT = 1_000
_STORE = text(
    "SELECT samad_import_lot(:run, :after, :upto, :people, :lot, :refusals, :clocks, :rules)"
)


class LotEnd(StrEnum):
    """What became of a lot: somebody else may have moved the mark, or changed the rules."""

    STORED = "stored"
    MOVED = "moved"
    OTHER_RULES = "other_rules"


@dataclass(frozen=True, slots=True)
class Lot:
    """Rows after `after` up to `upto`, good and refused; the others were blank.

    `clocks` are the deadlines of open cases, by row, computed by the rules of that number;
    `names` what a subject and a county are called, by their ids.
    """

    after: int
    upto: int
    cases: tuple[PastCase, ...]
    refusals: Mapping[int, tuple[CellProblem, ...]]
    clocks: Mapping[int, tuple[DeadlinePolicy, Deadline]]
    rules_number: int
    names: Mapping[tuple[int, int], tuple[str, ...]]


def store(connection: Connection, run: ImportRun, lot: Lot, staff_id: int) -> LotEnd:
    """Store a lot if the import's mark stands where the lot begins; say whether it was stored."""
    if connection.dialect.name == "sqlite":
        return LotEnd(import_embedded.store(connection, run, lot, staff_id, words_of))
    people = LotPeople(lot.cases)
    given = {
        "run": run.id,
        "after": lot.after,
        "upto": lot.upto,
        "people": _json([_of_person(each) for each in people.all]),
        "lot": _json([_of_case(case, people.of_row[case.row], lot) for case in lot.cases]),
        "refusals": _json(
            [
                {"row": row, "problems": import_embedded.kept_problems(each)}
                for row, each in lot.refusals.items()
            ]
        ),
        "clocks": _json([_of_clock(row, *clock) for row, clock in lot.clocks.items()]),
        "rules": lot.rules_number,
    }
    return LotEnd(connection.execute(_STORE, given).scalar_one())


def words_of(case: PastCase, lot: Lot) -> str:
    """Return the words a past case is found by, its old number among them."""
    said = words(f"{case.text} {case.place} {case.answer} {case.old_number}")
    return _line(lot.names[case.subject_id, case.county_id]) + " ".join(said)


@lru_cache(maxsize=4_096)
def _line(names: tuple[str, ...]) -> str:
    return line_of_names(names)


def _json(rows: list[dict[str, object]]) -> str:
    return json.dumps(rows, ensure_ascii=False)


def _of_person(person: LotPerson) -> dict[str, object]:
    return {
        "p": person.place,
        "uuid": person.uuid,
        "name": person.name,
        "key": person.key,
        "kind": person.kind,
        "number": person.number or None,
        "phone": next(iter(person.phones), ""),
        "phones": [
            {"phone": number, "reversed": reversed_digits(number), "day": str(at.date())}
            for number, at in person.phones.items()
        ],
        "words": indexed(person.name),
    }


def _of_case(case: PastCase, person: LotPerson | None, lot: Lot) -> dict[str, object]:
    return {
        "row": case.row,
        "p": person.place if person else None,
        "uuid": str(uuid7()),
        "contact": str(uuid7()),
        "kind": case.kind,
        "state": state_of(case),
        "disposition": case.disposition,
        "subject": case.subject_id,
        "county": case.county_id,
        "agency": case.agency_id,
        "level": case.identity_level,
        "place": case.place,
        "text": case.text,
        "channel": case.channel,
        "received": str(case.received_at),
        "closed": str(case.closed_at) if case.closed_at else None,
        "name": case.name,
        "phone": case.phone,
        "number": case.national_id,
        "answer": case.answer,
        "old": case.old_number,
        "words": words_of(case, lot),
    }


def state_of(case: PastCase) -> CaseState:
    """Return where a past case stands: closed, or waiting to be looked at."""
    return CaseState.REGISTERED if case.closed_at is None else CaseState.CLOSED


def _of_clock(row: int, term: DeadlinePolicy, computed: Deadline) -> dict[str, object]:
    levels: tuple[datetime | None, ...] = (*computed.thresholds, *(None,) * LEVELS)
    moments = {f"level{n}": at and str(at) for n, at in enumerate(levels[:LEVELS], 1)}
    return {
        "row": row,
        "policy": term.id,
        "unit": term.unit,
        "amount": term.amount,
        "due": computed.due and str(computed.due),
        **moments,
    }
