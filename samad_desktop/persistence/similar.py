"""Open cases that a call may belong to: of the person, the household, the place, the subject."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, select, union_all

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import MatterDraft
from samad_desktop.domain.contacts import CallDraft, SimilarCase
from samad_desktop.domain.likeness import (
    SHOWN_MAX,
    Beside,
    Matter,
    Weights,
    fits,
    is_same_place,
    is_worth_showing,
    likeness,
    strength,
)
from samad_desktop.domain.text import normal, words
from samad_desktop.persistence import case_search, matters
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.reach import cases_reached
from samad_desktop.persistence.tables import cases, subjects

_OF_PEOPLE_MAX = 40
_OF_SUBJECT_MAX = 200
_OF_SIBLING_MAX = 200
_OF_PLACE_MAX = 40
_SEEN = and_(cases.c.closed_at.is_(None), cases.c.identity_level == "open")


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose cases a call may belong to.

    `person`: all records of the caller and of whom the call is for; `household`: other records
    that share a number with the caller; `family`: records that have her family name.
    """

    person: Collection[int] = ()
    household: Collection[int] = ()
    family: Collection[int] = ()


def similar_cases(
    connection: Connection, draft: CallDraft, whose: Whose, reader: Actor
) -> tuple[SimilarCase, ...]:
    """Return the open cases most like the call, those that fit first; protected ones never."""
    matter = draft.matter
    call = Matter.of(matter.subject_id, matter.county_id, matter.place, words(matter.text))
    of_people = _of_people(connection, whose.person, whose.household)
    of_matter = (*_of_subject(connection, matter), *_of_place(connection, matter))
    rows = {row.id: row for row in (*of_people, *of_matter)}
    told = told_of(connection, tuple(rows.values()))
    said = case_search.said_of(connection, rows)
    theirs = {row.id for row in of_people if told[row.id].citizen_id not in whose.household}
    compared = {
        row.id: Matter.of(row.subject_id, row.county_id, told[row.id].place, said[row.id].split())
        for row in rows.values()
    }
    weights = Weights(compared.values())
    found: list[SimilarCase] = []
    for row in rows.values():
        owner, case = told[row.id].citizen_id, compared[row.id]
        beside = Beside(row.id in theirs, owner in whose.household, owner in whose.family)
        why, closeness = likeness(call, case, beside, weights)
        if is_worth_showing(why, closeness):
            shown = as_case_row(row, told, reader)
            goes_on, shared = fits(call, case, why, weights), weights.telling(call, case)
            about = call.is_about(case)
            found.append(SimilarCase(shown, why, closeness, goes_on, about, shared))
    found.sort(key=strength)
    return tuple(found[:SHOWN_MAX])


def _of_people(
    connection: Connection, person: Collection[int], household: Collection[int]
) -> Sequence[Any]:
    if not person:
        return ()
    reached = cases.c.id.in_(cases_reached(connection, person, household))
    return connection.execute(_open_rows().where(reached).limit(_OF_PEOPLE_MAX)).all()


def _of_subject(connection: Connection, matter: MatterDraft) -> Sequence[Any]:
    if matter.subject_id is None or matter.county_id is None:
        return ()
    same = _open_rows().where(
        cases.c.subject_id == matter.subject_id, cases.c.county_id == matter.county_id
    )
    return connection.execute(same.limit(_OF_SUBJECT_MAX)).all()


def _of_place(connection: Connection, matter: MatterDraft) -> Sequence[Any]:
    """Return the cases of the same place under the other subjects of the branch.

    How a place is spelled is compared here, so only the newest of each subject are looked at.
    """
    place = normal(matter.place)
    branch = _siblings(connection, matter.subject_id)
    if not place or not branch or matter.county_id is None:
        return ()
    newest = union_all(
        *(select(_places(subject, matter.county_id).subquery()) for subject in branch)
    )
    told = matters.of_cases(connection, connection.execute(newest).scalars().all(), 0)
    near = sorted(
        (case_id for case_id, matter_told in told.items() if _is_near(place, matter_told.place)),
        reverse=True,
    )[:_OF_PLACE_MAX]
    return connection.execute(_open_rows().where(cases.c.id.in_(near))).all() if near else ()


def _is_near(place: str, told: str) -> bool:
    return is_same_place(place, normal(told))


def _siblings(connection: Connection, subject_id: int | None) -> Sequence[int]:
    own = subjects.alias()
    found = connection.execute(
        select(subjects.c.id)
        .join(own, own.c.parent_id == subjects.c.parent_id)
        .where(own.c.id == subject_id, subjects.c.id != subject_id)
    )
    return found.scalars().all()


def _places(subject_id: int, county_id: int) -> Select[int]:
    return (
        select(cases.c.id)
        .where(cases.c.subject_id == subject_id, cases.c.county_id == county_id, _SEEN)
        .order_by(cases.c.id.desc())
        .limit(_OF_SIBLING_MAX)
    )


def _open_rows() -> Select[Any]:
    return select_rows().where(_SEEN).order_by(cases.c.id.desc())
