"""How well the open case is proposed that a call goes on with, while the call is typed.

Of the real calls, in a centre with many others: `continues` names the earlier call of the
same matter. Two of those cases are protected, and proposed to nobody. A proposal that is
marked is joined by one key: a wrong one must hardly ever be. The figures are printed (`-s`).
"""

import sys
from datetime import UTC, datetime

import pytest

from samad_desktop.demo.centre import fill
from samad_desktop.domain.access import Actor
from samad_desktop.domain.callers import may_become
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.paths import resource
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import centre
from samad_desktop.services.intake import IntakeService
from tests.calls import DraftMaker, real_calls, register_row

FIRST, LEAST, WRONG_MOST = 3, 0.90, 0.05
FEW_OTHERS, OTHERS, UNTIL = 500, 2_000, datetime(2026, 11, 23, 12, tzinfo=UTC)


def typed(
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


@pytest.mark.timeout(300)
def test_the_case_that_a_call_goes_on_with_is_proposed_among_the_first(
    database: Database,
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
    ranks: list[int] = []
    wrong: list[bool] = []
    beside: list[bool] = []
    lines: list[str] = []
    for row in real_calls():
        shown = intake.similar(operator, typed(intake, operator, a_draft, row))
        proposed = [each.case.id for each in shown]
        meant = taken.get(row["continues"])
        rank = proposed.index(meant) + 1 if meant in proposed else 0
        if meant is not None:
            ranks.append(rank)
        else:
            wrong.append(bool(shown) and shown[0].fits)
            beside.append(bool(shown) and not shown[0].fits)
        lines.append(told(row, rank, shown))
        taken[row["nr"]] = register_row(intake, operator, a_draft, row, taken)
    found = sum(0 < rank <= FIRST for rank in ranks)
    lines += [
        f"among the first {FIRST}: {found} of {len(ranks)}; first: {ranks.count(1)}",
        f"others with a wrong one marked on top: {sum(wrong)} of {len(wrong)}",
        f"others with a neighbour's case on top, unmarked: {sum(beside)} of {len(wrong)}",
    ]
    sys.stdout.write("\n".join(lines))
    assert found >= LEAST * len(ranks)
    assert sum(wrong) <= WRONG_MOST * len(wrong)
