"""How well the one box finds: own queries over the real calls, in a centre with many others.

`tests/data/find_queries.csv` says what somebody types, and which of the calls must be among
the first five. The figures by kind of variation are printed (`-s`).
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samad_desktop.demo.centre import fill
from samad_desktop.domain.access import Actor
from samad_desktop.domain.text import persian_digits
from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import centre
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker, real_calls, register_row

FIRST, LEAST = 5, 0.97
FEW_OTHERS, OTHERS, UNTIL = 500, 2_000, datetime(2026, 11, 23, 12, tzinfo=UTC)
CODE_TAIL = 6


def queries() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    path = Path(__file__).parents[1] / "data" / "find_queries.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["kind"], row["query"], tuple(row["nr"].split(";"))


def typed(query: str, code: str) -> str:
    """Return a query with its tracking code, which nobody knows beforehand."""
    return query.format(
        code=code,
        code_persian=persian_digits(code),
        code_pairs=" ".join(code[place : place + 2] for place in range(0, len(code), 2)),
        code_dashes=f"{code[:4]}-{code[4:8]}-{code[8:]}",
        tail=code[-CODE_TAIL:],
        tail_persian=persian_digits(code[-CODE_TAIL:]),
    )


@pytest.mark.timeout(300)
def test_nearly_everything_is_found_however_it_is_typed(
    database: Database,
    operator_database: Database,
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    in_long_run: bool,
) -> None:
    others = OTHERS if in_long_run else FEW_OTHERS
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    fill(database, resource("demo"), cases_wanted=others, seed=7, until=UNTIL)
    taken: dict[str, int] = {}
    for row in real_calls():
        taken[row["nr"]] = register_row(intake, operator, a_draft, row, taken)
    finding, opened = FindingService(operator_database, AREA), CaseService(operator_database)
    told: list[str] = []
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for kind, query, numbers in queries():
        wanted = {taken[number] for number in numbers}
        code = opened.open(operator, taken[numbers[0]]).tracking_code if "{" in query else ""
        rows = finding.find(operator, typed(query, code)).page.rows[:FIRST]
        is_found = not wanted.isdisjoint(row.id for row in rows)
        found[kind].append(is_found)
        if not is_found:
            told.append(f"missed: {kind} {query} {' '.join(numbers)}")
    every = [one for each in found.values() for one in each]
    told += [f"{kind}: {sum(each)} of {len(each)}" for kind, each in found.items()]
    told.append(f"all: {sum(every)} of {len(every)}")
    sys.stdout.write("\n".join(told))
    assert sum(every) >= LEAST * len(every)
