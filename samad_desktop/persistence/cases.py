"""Whole cases: stored, read and corrected; what happened to them stands in `timeline`."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import (
    Answer,
    Case,
    CaseKind,
    CaseState,
    Disposition,
    IdentityLevel,
    MatterDraft,
    Priority,
)
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.identities import CasePeople
from samad_desktop.domain.protection import (
    is_citizen_kept,
    is_protected,
    may_know_citizen,
    may_read_text,
)
from samad_desktop.domain.referrals import Referral
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.persistence import (
    agency_moves,
    attachments,
    case_people,
    case_search,
    citizens,
    matters,
    redactions,
    sent_words,
    sub_referrals,
    timeline,
)
from samad_desktop.persistence.case_people import PeopleTold
from samad_desktop.persistence.matters import CaseMatter
from samad_desktop.persistence.reference import Bearing
from samad_desktop.persistence.tables import (
    case_answers,
    cases,
    contacts,
    staff,
)
from samad_desktop.persistence.tables.numbering import next_id

# What a case says and whose it is, `matters` tells.
_OPENLY = tuple(
    column
    for column in cases.c
    if column.name not in {"place", "text", "accused_agency_id", "accused_unit", "citizen_id"}
)
# Built once, like what follows.
_OPENING = select(contacts.c.id).where(
    contacts.c.case_id == bindparam("case_id"), contacts.c.opened_case
)
_WHOLE = (
    select(
        *_OPENLY,
        staff.c.display_name,
        _OPENING.scalar_subquery().label("opened_by"),
        exists().where(case_answers.c.case_id == cases.c.id).label("has_answers"),
        attachments.are_of(cases.c.id).label("has_files"),
    )
    .join(staff, staff.c.id == cases.c.registered_by)
    .where(cases.c.id == bindparam("case_id"))
)
# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = (
    insert(cases)
    .values(id=next_id(cases), stored_at=func.samad_now(), state=CaseState.REGISTERED)
    .returning(cases.c.id)
)
_ADD_ADVISED = (
    insert(cases)
    .values(
        id=next_id(cases),
        stored_at=func.samad_now(),
        state=CaseState.CLOSED,
        disposition=Disposition.ADVISED,
        closed_at=func.samad_now(),
    )
    .returning(cases.c.id)
)


def add(
    connection: Connection,
    *,
    draft: CallDraft,
    tracking_code: str,
    bearing: Bearing,
    citizen_id: int | None,
    registered_by: int,
    advised: bool,
) -> int:
    """Store a new case with its answers and words; return its id."""
    matter = draft.matter
    case_id: int = connection.execute(
        _ADD_ADVISED if advised else _ADD,
        {
            "uuid": UUID(draft.case_key),
            "tracking_code": tracking_code,
            "citizen_id": citizen_id,
            "agency_id": bearing.agency_id,
            "registered_by": registered_by,
            "received_at": draft.received_at,
            **_matter_values(matter),
        },
    ).scalar_one()
    _store_answers(connection, case_id, matter)
    case_search.begin(connection, case_id, matter, bearing.names)
    return case_id


def change(
    connection: Connection, case_id: int, version: int, matter: MatterDraft, agency_id: int | None
) -> None:
    """Store a corrected matter if nobody saved the case since `version` was read.

    Raises:
        Conflict: the stored version is newer, or the case is gone.
    """
    changed = connection.execute(
        update(cases)
        .where(cases.c.id == case_id, cases.c.version == version)
        .values(version=version + 1, agency_id=agency_id, **_matter_values(matter))
    )
    if changed.rowcount != 1:
        raise Conflict(f"case {case_id}")
    connection.execute(delete(case_answers).where(case_answers.c.case_id == case_id))
    _store_answers(connection, case_id, matter)
    case_search.renew(connection, case_id, matter)
    sent_words.renew(connection, case_id)


def get(connection: Connection, case_id: int, reader: Actor) -> Case:
    """Return a whole case as far as `reader` may see it, newest event first.

    Raises:
        NotFound: there is no such case.
    """
    row = connection.execute(_WHOLE, {"case_id": case_id}).one_or_none()
    if row is None:
        raise NotFound(f"case {case_id}")
    level = IdentityLevel(row.identity_level)
    readable = may_read_text(reader, level, row.registered_by)
    known = may_know_citizen(reader, level, row.registered_by)
    told = matters.of_case(connection, case_id)
    answers = _answers(connection, case_id) if readable and row.has_answers else ()
    people = case_people.read(connection, case_id, told.citizen_id, row.opened_by, known=known)
    return Case(
        id=row.id,
        version=row.version,
        tracking_code=row.tracking_code,
        state=CaseState(row.state),
        disposition=Disposition(row.disposition) if row.disposition else None,
        matter=_matter(row, told if readable else matters.UNTOLD, answers),
        agency_id=row.agency_id,
        citizen=people.citizen,
        representative=people.representative,
        identity_withheld=not known and (told.withheld or told.citizen_id is not None),
        text_withheld=not readable,
        citizen_kept=is_citizen_kept(reader, level, row.registered_by),
        received_at=row.received_at,
        stored_at=row.stored_at,
        registered_by=row.display_name,
        events=timeline.read(connection, case_id, people.callers, readable=readable, known=known),
        attachments=attachments.of_case(connection, case_id) if readable and row.has_files else (),
        reopened=row.reopened,
        appeal_level=row.appeal_level,
        joined_records=_joined(connection, people) if reader.may(Right.JOIN_CITIZENS) else 0,
    )


def people_of(connection: Connection, case_id: int) -> CasePeople:
    """Return who stands behind a case, as far as the login is told."""
    citizen_id = matters.of_case(connection, case_id).citizen_id
    opened_by = connection.execute(_OPENING, {"case_id": case_id}).scalar_one_or_none()
    people = case_people.read(connection, case_id, citizen_id, opened_by, known=True)
    calls = timeline.calls(connection, case_id, people.callers)
    joined = _joined(connection, people)
    return CasePeople(case_id, people.citizen, people.representative, calls, joined)


def sent_to_agency(connection: Connection, referral: Referral) -> ReferredCase:
    """Return a case as the agency of one of its referrals may see it.

    Of a protected case it reads what was made for it; without that, nothing.
    """
    row = connection.execute(select(*_OPENLY).where(cases.c.id == referral.case_id)).one()
    told = matters.of_case(connection, referral.case_id)
    hidden = is_protected(IdentityLevel(row.identity_level))
    answers = () if hidden else _answers(connection, referral.case_id)
    matter = _matter(row, matters.UNTOLD if hidden else told, answers)
    said = redactions.of_referrals(connection, (referral.id,)).get(referral.id) if hidden else None
    if said is not None:
        matter = replace(matter, text=said.text, place=said.place)
    citizen_id = agency_moves.citizen_told(connection, referral.case_id)
    return ReferredCase(
        referral=referral,
        tracking_code=row.tracking_code,
        state=CaseState(row.state),
        matter=matter,
        citizen=None if hidden else _person(connection, citizen_id),
        identity_withheld=hidden and citizen_id is not None,
        received_at=row.received_at,
        events=timeline.of_referral(connection, referral.case_id, referral.id),
        attachments=attachments.of_referral(connection, referral, with_cases=not hidden),
        sub_referrals=sub_referrals.of_referral(connection, referral.id),
    )


@dataclass(frozen=True, slots=True)
class Held:
    """A case that nobody else changes until the transaction ends."""

    id: int
    tracking_code: str
    closed: bool
    matter: MatterDraft


def hold(connection: Connection, case_id: int) -> Held:
    """Return a case as it stands, and keep it so until the transaction ends.

    Raises:
        NotFound: there is no such case.
    """
    row = connection.execute(
        select(*_OPENLY).where(cases.c.id == case_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotFound(f"case {case_id}")
    told, answers = matters.of_case(connection, case_id), _answers(connection, case_id)
    closed = row.closed_at is not None
    return Held(row.id, row.tracking_code, closed, _matter(row, told, answers))


def set_levels(
    connection: Connection, case_id: int, priority: Priority, identity_level: IdentityLevel
) -> None:
    """Store how soon a held case must be looked at, and from whom it is kept."""
    connection.execute(
        update(cases)
        .where(cases.c.id == case_id)
        .values(version=cases.c.version + 1, priority=priority, identity_level=identity_level)
    )


def _matter_values(matter: MatterDraft) -> dict[str, Any]:
    return {
        "kind": matter.kind,
        "subject_id": matter.subject_id,
        "county_id": matter.county_id,
        "place": matter.place,
        "text": matter.text,
        "priority": matter.priority,
        "identity_level": matter.identity_level,
        "accused_agency_id": matter.accused_agency_id,
        "accused_unit": matter.accused_unit,
    }


def _store_answers(connection: Connection, case_id: int, matter: MatterDraft) -> None:
    rows = [
        {"case_id": case_id, "question_id": answer.question_id, "text": answer.text}
        for answer in matter.answers
    ]
    if rows:
        connection.execute(insert(case_answers), rows)


def _answers(connection: Connection, case_id: int) -> tuple[Answer, ...]:
    found = connection.execute(
        select(case_answers.c.question_id, case_answers.c.text)
        .where(case_answers.c.case_id == case_id)
        .order_by(case_answers.c.question_id)
    )
    return tuple(Answer(question, text) for question, text in found)


def _matter(row: Any, told: CaseMatter, answers: tuple[Answer, ...]) -> MatterDraft:
    return MatterDraft(
        kind=CaseKind(row.kind),
        subject_id=row.subject_id,
        county_id=row.county_id,
        place=told.place,
        text=told.text,
        priority=Priority(row.priority),
        identity_level=IdentityLevel(row.identity_level),
        accused_agency_id=told.accused_agency_id,
        accused_unit=told.accused_unit,
        answers=answers,
    )


def _joined(connection: Connection, people: PeopleTold) -> int:
    citizen = people.citizen
    return citizens.count_joined(connection, citizen.id) if citizen is not None else 0


def _person(connection: Connection, citizen_id: int | None) -> Citizen | None:
    return citizens.get(connection, citizen_id) if citizen_id is not None else None
