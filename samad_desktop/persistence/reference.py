"""The centre's reference data: read as one snapshot, and its ready sentences changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, func, insert, select, update

from samad_desktop.domain.agencies import Agency, AgencyUnit
from samad_desktop.domain.calendar import TEHRAN
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.places import Division, DivisionLevel
from samad_desktop.domain.reference import CannedText, Centre, Reference
from samad_desktop.domain.subjects import Handling, Question, Subject, SubjectName
from samad_desktop.domain.text import normal
from samad_desktop.persistence import centre_row, directive_levels, working_calendar
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.tables import (
    agencies,
    agency_units,
    canned_texts,
    divisions,
    escalation_levels,
    routing,
    subject_questions,
    subjects,
)


def read(connection: Connection) -> Reference:
    """Return everything that screens know without asking again.

    Raises:
        NoResultFound: no centre was made in this database; log-in has refused that before.
    """
    home = centre_row.read(connection)
    return Reference(
        centre=home,
        subjects=_subjects(connection),
        agencies={each.id: each for each in agencies_of(connection)},
        units={unit.id: unit for unit in units(connection)},
        counties=counties_of(connection, home),
        cities=_divisions(connection, DivisionLevel.CITY, home.province_code),
        routing={
            (subject, county): agency
            for subject, county, agency in connection.execute(_ROUTING).all()
        },
        canned_texts=canned_texts_of(connection),
        offices=_offices(connection),
        days_off=_days_off(connection),
        order_offices=directive_levels.offices(connection),
    )


def _offices(connection: Connection) -> dict[int, str]:
    c = escalation_levels.c
    found = connection.execute(select(c.level, c.office).order_by(c.level))
    return {row.level: row.office for row in found}


def _days_off(connection: Connection) -> frozenset[date]:
    today = server_now(connection).astimezone(TEHRAN).date()
    try:
        return working_calendar.read(connection).days_off(today)
    except NotFound:  # Nobody has entered the hours of a week yet.
        return frozenset()


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a subject means in a county: what both are called, and who must answer.

    Not the branch's name: «آب، برق، گاز و مخابرات» would find every case of water by "power".
    """

    names: tuple[str, ...]
    agency_id: int | None
    retired: bool = False


def bearing(connection: Connection, subject_id: int | None, county_id: int | None) -> Bearing:
    """Return who answers for subject × county, by the subject's default otherwise."""
    subject, county, agency_id = connection.execute(
        _BEARING, {"subject_id": subject_id, "county_id": county_id}
    ).one()
    return Bearing((subject, county), agency_id)


def bearing_of_new(
    connection: Connection, subject_id: int | None, county_id: int | None
) -> Bearing:
    """Return the same for a new case, and whether its subject takes none any more."""
    subject, county, agency_id, retired = connection.execute(
        _BEARING_OF_NEW, {"subject_id": subject_id, "county_id": county_id}
    ).one()
    return Bearing((subject, county), agency_id, retired)


def retired_among(connection: Connection, agency_ids: Collection[int]) -> tuple[str, ...]:
    """Return the short names of those agencies that are retired."""
    c = agencies.c
    query = select(c.short_name).where(c.id.in_(agency_ids), c.retired).order_by(c.id)
    return tuple(connection.execute(query).scalars())


# Built once: registering a call spends its time on the database, not on its sentences.
_BEARING = (
    select(
        subjects.c.name,
        divisions.c.name,
        func.coalesce(routing.c.agency_id, subjects.c.default_agency_id),
    )
    .select_from(subjects)
    .join(divisions, divisions.c.id == bindparam("county_id"))
    .outerjoin(
        routing, (routing.c.subject_id == subjects.c.id) & (routing.c.county_id == divisions.c.id)
    )
    .where(subjects.c.id == bindparam("subject_id"))
)
# An older schema, which migrations read, has no such column.
_BEARING_OF_NEW = _BEARING.add_columns(subjects.c.retired)
_AGENCIES = select(
    agencies.c.id,
    agencies.c.code,
    agencies.c.short_name,
    agencies.c.name,
    agencies.c.peer_group,
    agencies.c.retired,
).order_by(agencies.c.id)
_UNITS = select(
    agency_units.c.id, agency_units.c.agency_id, agency_units.c.name, agency_units.c.retired
).order_by(agency_units.c.name)
_ROUTING = select(routing.c.subject_id, routing.c.county_id, routing.c.agency_id)
_BRANCHES = subjects.alias()
_LEAVES = (
    select(subjects, _BRANCHES.c.name.label("branch"))
    .join(_BRANCHES, _BRANCHES.c.id == subjects.c.parent_id)
    .order_by(subjects.c.code)
)
_QUESTIONS = select(subject_questions).order_by(subject_questions.c.position)
_CANNED = select(
    canned_texts.c.id, canned_texts.c.key, canned_texts.c.title, canned_texts.c.text
).order_by(canned_texts.c.id)


def _divisions(
    connection: Connection, level: DivisionLevel, province_code: str
) -> dict[int, Division]:
    c = divisions.c
    found = connection.execute(
        select(c.id, c.code, c.name, c.parent_id)
        .where(c.level == level, c.code.startswith(province_code))
        .order_by(c.code)
    ).all()
    return {row.id: Division(row.id, level, row.code, row.name, row.parent_id) for row in found}


def counties_of(connection: Connection, home: Centre) -> dict[int, Division]:
    """Return the counties of the centre's own province."""
    return _divisions(connection, DivisionLevel.COUNTY, home.province_code)


def agencies_of(connection: Connection) -> tuple[Agency, ...]:
    """Return the agencies in the order in which they were added, with their units."""
    names: dict[int, list[str]] = {}
    for unit in units(connection):
        if not unit.retired:
            names.setdefault(unit.agency_id, []).append(unit.name)
    return tuple(
        Agency(
            *row[:-1], units=tuple(sorted(names.get(row.id, ()), key=normal)), retired=row.retired
        )
        for row in connection.execute(_AGENCIES).all()
    )


def units(connection: Connection, agency_id: int | None = None) -> tuple[AgencyUnit, ...]:
    """Return the units of one agency, or of all of them, retired ones as well."""
    asked = _UNITS if agency_id is None else _UNITS.where(agency_units.c.agency_id == agency_id)
    return tuple(AgencyUnit(*row) for row in connection.execute(asked).all())


def canned_texts_of(connection: Connection) -> tuple[CannedText, ...]:
    """Return the ready sentences in the order in which they were added."""
    return tuple(CannedText(*row) for row in connection.execute(_CANNED))


def add_canned_text(connection: Connection, text: CannedText) -> None:
    """Store a new ready sentence."""
    connection.execute(insert(canned_texts).values(key=text.key, title=text.title, text=text.text))


def change_canned_text(connection: Connection, before: CannedText, after: CannedText) -> bool:
    """Change a ready sentence if it is still as it was read; say whether it was."""
    c = canned_texts.c
    changed = connection.execute(
        update(canned_texts)
        .where(
            c.id == before.id,
            c.key == before.key,
            c.title == before.title,
            c.text == before.text,
        )
        .values(key=after.key, title=after.title, text=after.text)
    )
    return bool(changed.rowcount)


def subject_names(connection: Connection) -> tuple[SubjectName, ...]:
    """Return every node of the tree of subjects, branches as well."""
    branch = subjects.alias()
    query = (
        select(subjects.c.id, subjects.c.name, func.coalesce(branch.c.name, ""), subjects.c.retired)
        .outerjoin(branch, branch.c.id == subjects.c.parent_id)
        .order_by(subjects.c.id)
    )
    return tuple(SubjectName(*row) for row in connection.execute(query))


def _subjects(connection: Connection) -> dict[int, Subject]:
    questions = questions_of(connection)
    return {
        row.id: Subject(
            row.id,
            row.code,
            row.name,
            row.branch,
            row.default_agency_id,
            Handling(row.handling),
            questions.get(row.id, ()),
            row.retired,
        )
        for row in connection.execute(_LEAVES).all()
    }


def questions_of(connection: Connection) -> dict[int, tuple[Question, ...]]:
    """Return the questions of each subject in their order, retired ones as well."""
    found: dict[int, tuple[Question, ...]] = {}
    for row in connection.execute(_QUESTIONS).all():
        question = Question(row.id, row.code, row.label, row.hint, row.digits_only, row.retired)
        found[row.subject_id] = (*found.get(row.subject_id, ()), question)
    return found
