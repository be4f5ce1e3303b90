"""Subjects, agencies and routes as they are kept: read with what is retired, and changed.

A change stores only if what it changes is still as it was read; whoever makes one names
agencies that nobody can retire meanwhile.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from samad_desktop.domain.agencies import Agency
from samad_desktop.domain.reference_settings import KeptReference, Route, SubjectSetting
from samad_desktop.domain.subjects import Handling, Question
from samad_desktop.persistence import centre_row, reference
from samad_desktop.persistence.tables import (
    agencies,
    agency_units,
    routing,
    subject_questions,
    subjects,
)


def read(connection: Connection, *, to_change: bool = False) -> KeptReference:
    """Return everything as it is kept.

    Args:
        to_change: nobody else may change any of it until this transaction ends.
    """
    if to_change:
        # One after the other: what one change names another must not retire meanwhile.
        # Referrals, which only point to agencies, need not wait.
        every = select(agencies.c.id).order_by(agencies.c.id)
        connection.execute(every.with_for_update(key_share=True)).all()
    counties = reference.counties_of(connection, centre_row.read(connection))
    r = routing.c
    routes = select(r.subject_id, r.county_id, r.agency_id).order_by(r.subject_id, r.county_id)
    return KeptReference(
        subjects=_subjects(connection),
        agencies=reference.agencies_of(connection),
        routes=tuple(Route(*row) for row in connection.execute(routes)),
        counties={each.id: each.name for each in counties.values()},
    )


def _subjects(connection: Connection) -> tuple[SubjectSetting, ...]:
    questions = reference.questions_of(connection)
    return tuple(
        SubjectSetting(
            row.id,
            row.code,
            row.name,
            row.parent_id,
            row.default_agency_id,
            None if row.handling is None else Handling(row.handling),
            tuple(each for each in questions.get(row.id, ()) if not each.retired),
            row.retired,
        )
        for row in connection.execute(select(subjects).order_by(subjects.c.code))
    )


def save_subject(connection: Connection, subject: SubjectSetting) -> int:
    """Store a node, a new one where its id is 0; return its id."""
    values = {
        "code": subject.code,
        "name": subject.name,
        "parent_id": subject.parent_id,
        "default_agency_id": subject.default_agency_id,
        "handling": subject.handling,
        "retired": subject.retired,
    }
    subject_id = _save(connection, subjects, subject.id, values)
    _save_questions(connection, subject_id, subject.questions)
    return subject_id


def _save_questions(connection: Connection, subject_id: int, asked: Iterable[Question]) -> None:
    """Ask these in this order and no others: an answer keeps its question."""
    q = subject_questions.c
    known = reference.questions_of(connection).get(subject_id, ())
    codes, kept = {each.code for each in known}, set[int]()
    for position, each in enumerate(asked):
        values: dict[str, Any] = {
            "position": position,
            "label": each.label,
            "hint": each.hint,
            "digits_only": each.digits_only,
            "retired": False,
        }
        if not each.id:
            values |= {"subject_id": subject_id, "code": _free_code(codes)}
            codes.add(values["code"])
        kept.add(_save(connection, subject_questions, each.id, values))
    gone = [each.id for each in known if each.id not in kept and not each.retired]
    if gone:
        connection.execute(update(subject_questions).where(q.id.in_(gone)).values(retired=True))


def _free_code(taken: set[str]) -> str:
    return next(code for n in range(1, len(taken) + 2) if (code := f"q{n}") not in taken)


def save_agency(connection: Connection, agency: Agency) -> int:
    """Store an agency and its units, a new one where its id is 0; return its id."""
    values = {
        "code": agency.code,
        "short_name": agency.short_name,
        "name": agency.name,
        "peer_group": agency.peer_group,
        "retired": agency.retired,
    }
    agency_id = _save(connection, agencies, agency.id, values)
    u = agency_units.c
    own = update(agency_units).where(u.agency_id == agency_id)
    names = select(u.name).where(u.agency_id == agency_id)
    known = set(connection.execute(names).scalars())
    connection.execute(own.values(retired=u.name.not_in(agency.units)))
    for name in agency.units:
        if name not in known:
            connection.execute(insert(agency_units).values(agency_id=agency_id, name=name))
    return agency_id


def save_route(connection: Connection, before: Route | None, after: Route | None) -> None:
    """Add a route, give it another agency, or take it away."""
    r = routing.c
    named = before or after
    assert named is not None
    here = (r.subject_id == named.subject_id) & (r.county_id == named.county_id)
    if after is None:
        connection.execute(delete(routing).where(here))
    elif before is None:
        connection.execute(
            insert(routing).values(
                subject_id=after.subject_id, county_id=after.county_id, agency_id=after.agency_id
            )
        )
    else:
        connection.execute(update(routing).where(here).values(agency_id=after.agency_id))


def _save(connection: Connection, table: Table[Any], row_id: int, values: dict[str, Any]) -> int:
    if row_id:
        connection.execute(update(table).where(table.c.id == row_id).values(**values))
        return row_id
    made = connection.execute(insert(table).values(**values).returning(table.c.id))
    return int(made.scalar_one())
