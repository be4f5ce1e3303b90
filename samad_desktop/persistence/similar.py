"""Open cases that a call may belong to: of the person, the household, the place, the subject."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.domain.likeness import SHOWN_MAX, Matter, is_worth_showing, likeness
from samad_desktop.domain.text import words
from samad_desktop.persistence.case_rows import as_case_row, select_rows
from samad_desktop.persistence.tables import case_search, cases

_OF_PEOPLE_MAX = 40
_OF_SUBJECT_MAX = 200


def similar_cases(
    connection: Connection,
    draft: CallDraft,
    *,
    person: Collection[int],
    household: Collection[int],
    reader: Actor,
) -> tuple[SimilarCase, ...]:
    """Return the open cases most like the call, strongest first; protected ones never.

    Args:
        person: all records of the caller; household: records that share a number with them.
    """
    matter = draft.matter
    call = Matter.of(matter.subject_id, matter.county_id, matter.place, words(matter.text))
    found: dict[int, SimilarCase] = {}
    for row in _candidates(connection, draft, (*person, *household)):
        case = Matter.of(row.subject_id, row.county_id, row.place, row.words.split())
        why, closeness = likeness(
            call, case, person=row.citizen_id in person, household=row.citizen_id in household
        )
        if is_worth_showing(why, closeness):
            found[row.id] = SimilarCase(as_case_row(row, reader), why, closeness)
    strongest = sorted(found.values(), key=lambda one: (-one.closeness, -one.case.id))
    return tuple(strongest[:SHOWN_MAX])


def _candidates(connection: Connection, draft: CallDraft, people: tuple[int, ...]) -> list[Any]:
    rows: list[Any] = []
    if people:
        of_people = _open_rows().where(cases.c.citizen_id.in_(people)).limit(_OF_PEOPLE_MAX)
        rows += connection.execute(of_people).all()
    matter = draft.matter
    if matter.subject_id is not None and matter.county_id is not None:
        of_subject = _open_rows().where(
            cases.c.subject_id == matter.subject_id, cases.c.county_id == matter.county_id
        )
        rows += connection.execute(of_subject.limit(_OF_SUBJECT_MAX)).all()
    return rows


def _open_rows() -> Select[Any]:
    return (
        select_rows()
        .add_columns(cases.c.citizen_id, case_search.c.words)
        .join(case_search, case_search.c.case_id == cases.c.id)
        .where(cases.c.closed_at.is_(None), cases.c.identity_level == "open")
        .order_by(cases.c.id.desc())
    )
