"""The centre's reference data: read as one snapshot, and its ready sentences changed."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select, update

from samad_desktop.domain.agencies import Agency, AgencyUnit
from samad_desktop.domain.places import Division, DivisionLevel
from samad_desktop.domain.reference import CannedText, Centre, Reference
from samad_desktop.domain.subjects import Handling, Question, Subject, SubjectName
from samad_desktop.persistence.tables import (
    agencies,
    agency_units,
    canned_texts,
    centre,
    divisions,
    routing,
    subject_questions,
    subjects,
)


def read(connection: Connection) -> Reference:
    """Return everything that screens know without asking again.

    Raises:
        NoResultFound: no centre was made in this database; log-in has refused that before.
    """
    home = read_centre(connection)
    counties = _divisions(connection, DivisionLevel.COUNTY, home.province_code)
    return Reference(
        centre=home,
        subjects=_subjects(connection),
        agencies={row.id: Agency(*row) for row in connection.execute(_AGENCIES)},
        units={unit.id: unit for unit in units(connection)},
        counties=counties,
        cities=_divisions(connection, DivisionLevel.CITY, home.province_code),
        routing={
            (subject, county): agency for subject, county, agency in connection.execute(_ROUTING)
        },
        canned_texts=canned_texts_of(connection),
    )


def read_centre(connection: Connection) -> Centre:
    """Return the centre's own row."""
    c = centre.c
    row = connection.execute(select(c.name, c.province_code, c.area_code, c.is_sample)).one()
    return Centre(*row)


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a subject means in a county: what both are called, and who must answer.

    Not the branch's name: «آب، برق، گاز و مخابرات» would find every case of water by "power".
    """

    names: tuple[str, ...]
    agency_id: int | None


def bearing(connection: Connection, subject_id: int | None, county_id: int | None) -> Bearing:
    """Return who answers for subject × county, by the subject's default otherwise."""
    subject, county, agency_id = connection.execute(
        _BEARING, {"subject_id": subject_id, "county_id": county_id}
    ).one()
    return Bearing((subject, county), agency_id)


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
_AGENCIES = select(
    agencies.c.id,
    agencies.c.code,
    agencies.c.short_name,
    agencies.c.name,
    agencies.c.peer_group,
).order_by(agencies.c.id)
_UNITS = select(
    agency_units.c.id, agency_units.c.agency_id, agency_units.c.name, agency_units.c.retired
).order_by(agency_units.c.name)
_ROUTING = select(routing.c.subject_id, routing.c.county_id, routing.c.agency_id)
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
    )
    return {row.id: Division(row.id, level, row.code, row.name, row.parent_id) for row in found}


def units(connection: Connection, agency_id: int | None = None) -> tuple[AgencyUnit, ...]:
    """Return the units of one agency, or of all of them, retired ones as well."""
    asked = _UNITS if agency_id is None else _UNITS.where(agency_units.c.agency_id == agency_id)
    return tuple(AgencyUnit(*row) for row in connection.execute(asked))


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
        select(subjects.c.id, subjects.c.name, func.coalesce(branch.c.name, ""))
        .outerjoin(branch, branch.c.id == subjects.c.parent_id)
        .order_by(subjects.c.id)
    )
    return tuple(SubjectName(*row) for row in connection.execute(query))


def _subjects(connection: Connection) -> dict[int, Subject]:
    questions: dict[int, list[Question]] = {}
    asked = select(subject_questions).order_by(subject_questions.c.position)
    for row in connection.execute(asked):
        question = Question(row.id, row.code, row.label, row.hint, row.digits_only)
        questions.setdefault(row.subject_id, []).append(question)
    branch = subjects.alias()
    leaves = (
        select(subjects, branch.c.name.label("branch"))
        .join(branch, branch.c.id == subjects.c.parent_id)
        .order_by(subjects.c.code)
    )
    return {
        row.id: Subject(
            row.id,
            row.code,
            row.name,
            row.branch,
            row.default_agency_id,
            Handling(row.handling),
            tuple(questions.get(row.id, ())),
        )
        for row in connection.execute(leaves)
    }
