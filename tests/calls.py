"""Calls for tests: the real ones as operators typed them, and drafts made to measure."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseKind, MatterDraft, default_identity_level
from samad_desktop.domain.citizens import PersonDraft
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.national_ids import PERSON_DIGITS
from samad_desktop.domain.reference import Reference
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.reference import ReferenceService
from tests.centres import AsPerson, Cast
from tests.kept import KeptCentres

AREA = "041"
# Of the real calls: their national IDs have a wrong check digit, or cannot be one.
WRONG_IDS = frozenset({"124", "142", "152"})
# Theirs begin with a zero that a spreadsheet has lost.
LOST_ZERO_IDS = ("156", "159")

DraftMaker = Callable[..., CallDraft]


@pytest.fixture
def operator_database(cast: Cast, as_person: AsPerson) -> Database:
    """Open the centre as the first operator, with an operator's grants."""
    return as_person(cast.operator)


@pytest.fixture
def reference(database: Database, kept_centres: KeptCentres) -> Reference:
    return kept_centres.seen(database, "reference", ReferenceService(database).read)


@pytest.fixture
def intake(operator_database: Database) -> IntakeService:
    return IntakeService(operator_database, AREA)


@pytest.fixture
def a_draft(reference: Reference) -> DraftMaker:
    return draft_maker(reference)


def draft_maker(reference: Reference) -> DraftMaker:
    """Return what makes a draft of a call, ready but for what a test wants otherwise."""
    subjects = {subject.code: subject for subject in reference.subjects.values()}
    counties = {county.code: county.id for county in reference.counties.values()}

    def make(
        *,
        caller: PersonDraft | None = None,
        subject: str = "0101",
        county: str = "0311",
        text: str = "آب کوی فرهنگیان از دیروز صبح قطع است",
        place: str = "هشترود",
        **others: object,
    ) -> CallDraft:
        draft = CallDraft(
            key=str(uuid7()),
            case_key=str(uuid7()),
            received_at=datetime.now(UTC),
            caller=caller or PersonDraft(name="منصور جباری", phone="0914 347 1821"),
            matter=MatterDraft(
                kind=CaseKind.COMPLAINT,
                subject_id=subjects[subject].id,
                county_id=counties[county],
                place=place,
                text=text,
                identity_level=default_identity_level(subjects[subject].handling),
            ),
        )
        return replace(draft, **others)  # type: ignore[arg-type]

    return make


def real_calls() -> Iterator[dict[str, str]]:
    """Give the 160 calls of the centre's first days, row by row."""
    path = Path(__file__).parent / "data" / "calls.csv"
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def register_row(
    intake: IntakeService,
    operator: Actor,
    a_draft: DraftMaker,
    row: dict[str, str],
    by_number: dict[str, int],
) -> int:
    """Take one of the real calls; return its case. `by_number` has those of earlier ones."""
    number = row["national_id_as_given"]
    if row["nr"] in LOST_ZERO_IDS:
        number = number.zfill(PERSON_DIGITS)
    caller = PersonDraft(row["name_as_given"], row["phone_as_given"], number)
    draft = a_draft(
        caller=caller,
        subject=row["subject_code"],
        county=row["county_code"],
        text=row["text_as_typed"],
        place=row["place"],
        joined_case_id=by_number.get(row["continues"]),
    )
    advised = row["outcome"] == "advised"
    try:
        return intake.register(operator, draft, advised=advised).value.case_id
    except ValidationFailed:
        refused = replace(draft, caller=replace(caller, national_id="", id_refused=True))
        return intake.register(operator, refused, advised=advised).value.case_id
