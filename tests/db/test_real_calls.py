"""How well the real calls are proposed their cases and found, in a centre with many others.

While a call is typed, the open case that it goes on with is proposed: `continues` names the
earlier call of the same matter. Two of those cases are protected, and proposed to nobody. A
proposal that is marked is joined by one key: a wrong one must hardly ever be.

When all are stored, own queries are asked: `tests/data/find_queries.csv` says what somebody
types, and which of the calls must be among the first five. All figures are printed (`-s`), those
of the queries by kind of variation. Both are asked of one centre: it is dear to make.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samad_desktop.demo.centre import fill
from samad_desktop.domain.access import Actor
from samad_desktop.domain.callers import may_become
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.domain.text import persian_digits
from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import centre
from samad_desktop.services.cases import CaseService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService
from tests.calls import AREA, DraftMaker, real_calls, register_row

FIRST_PROPOSED, LEAST_PROPOSED, WRONG_MOST = 3, 0.90, 0.05
FIRST_FOUND, LEAST_FOUND = 5, 0.97
FEW_OTHERS, OTHERS, UNTIL = 500, 2_000, datetime(2026, 11, 23, 12, tzinfo=UTC)
CODE_TAIL = 6


@dataclass
class Proposals:
    """What was proposed while the calls were typed."""

    ranks: list[int] = field(default_factory=list)
    wrong: list[bool] = field(default_factory=list)
    beside: list[bool] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def note(self, row: dict[str, str], meant: int | None, shown: tuple[SimilarCase, ...]) -> None:
        proposed = [each.case.id for each in shown]
        rank = proposed.index(meant) + 1 if meant in proposed else 0
        if meant is not None:
            self.ranks.append(rank)
        else:
            self.wrong.append(bool(shown) and shown[0].fits)
            self.beside.append(bool(shown) and not shown[0].fits)
        self.lines.append(told(row, rank, shown))

    @property
    def among_the_first(self) -> int:
        return sum(0 < rank <= FIRST_PROPOSED for rank in self.ranks)

    def summed_up(self) -> list[str]:
        found = f"{self.among_the_first} of {len(self.ranks)}; first: {self.ranks.count(1)}"
        others = len(self.wrong)
        return [
            f"among the first {FIRST_PROPOSED}: {found}",
            f"others with a wrong one marked on top: {sum(self.wrong)} of {others}",
            f"others with a neighbour's case on top, unmarked: {sum(self.beside)} of {others}",
        ]


@pytest.mark.timeout(300)
def test_a_call_is_proposed_its_case_and_found_however_it_is_typed(
    database: Database,
    operator_database: Database,
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    in_long_run: bool,
) -> None:
    _fill(database, OTHERS if in_long_run else FEW_OTHERS)
    proposals = Proposals()
    taken: dict[str, int] = {}
    for row in real_calls():
        shown = intake.similar(operator, being_typed(intake, operator, a_draft, row))
        proposals.note(row, taken.get(row["continues"]), shown)
        taken[row["nr"]] = register_row(intake, operator, a_draft, row, taken)
    sys.stdout.write("\n".join([*proposals.lines, *proposals.summed_up(), ""]))
    assert proposals.among_the_first >= LEAST_PROPOSED * len(proposals.ranks)
    assert sum(proposals.wrong) <= WRONG_MOST * len(proposals.wrong)
    nearly_everything_is_found(operator_database, operator, taken)


def nearly_everything_is_found(database: Database, operator: Actor, taken: dict[str, int]) -> None:
    finding, opened = FindingService(database, AREA), CaseService(database)
    lines: list[str] = []
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for kind, query, numbers in queries():
        wanted = {taken[number] for number in numbers}
        code = opened.open(operator, taken[numbers[0]]).tracking_code if "{" in query else ""
        rows = finding.find(operator, with_code(query, code)).page.rows[:FIRST_FOUND]
        is_found = not wanted.isdisjoint(row.id for row in rows)
        found[kind].append(is_found)
        if not is_found:
            lines.append(f"missed: {kind} {query} {' '.join(numbers)}")
    every = [one for each in found.values() for one in each]
    lines += [f"{kind}: {sum(each)} of {len(each)}" for kind, each in found.items()]
    lines.append(f"all: {sum(every)} of {len(every)}")
    sys.stdout.write("\n".join(lines))
    assert sum(every) >= LEAST_FOUND * len(every)


def _fill(database: Database, others: int) -> None:
    with database.transaction() as connection:
        connection.execute(centre.update().values(is_sample=True))
    fill(database, resource("demo"), cases_wanted=others, seed=7, until=UNTIL)


def being_typed(
    intake: IntakeService, operator: Actor, a_draft: DraftMaker, row: dict[str, str]
) -> CallDraft:
    """Return what stands in the form when a call has been typed, and nobody looked anywhere."""
    numbers = (row["phone_as_given"], row["national_id_as_given"])
    known = [one for number in numbers for one in intake.recognise(operator, number).people]
    name = row["name_as_given"]
    meant = (one.citizen.id for one in known if name and may_become(name, one.citizen.name))
    return a_draft(
        caller=PersonDraft(name, row["phone_as_given"], row["national_id_as_given"]),
        citizen_id=next(meant, None),
        subject=row["subject_code"],
        county=row["county_code"],
        text=row["text_as_typed"],
        place=row["place"],
    )


def told(row: dict[str, str], rank: int, shown: tuple[SimilarCase, ...]) -> str:
    best = f"{shown[0].why} {shown[0].closeness} {shown[0].fits}" if shown else "nothing"
    return f"{row['nr']} after {row['continues'] or '-'}: {rank or 'missed'}; first: {best}"


def queries() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    path = Path(__file__).parents[1] / "data" / "find_queries.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["kind"], row["query"], tuple(row["nr"].split(";"))


def with_code(query: str, code: str) -> str:
    """Return a query with its tracking code, which nobody knows beforehand."""
    return query.format(
        code=code,
        code_persian=persian_digits(code),
        code_pairs=" ".join(code[place : place + 2] for place in range(0, len(code), 2)),
        code_dashes=f"{code[:4]}-{code[4:8]}-{code[8:]}",
        tail=code[-CODE_TAIL:],
        tail_persian=persian_digits(code[-CODE_TAIL:]),
    )
