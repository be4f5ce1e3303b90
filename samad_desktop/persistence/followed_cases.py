"""What following a case up needs to know of it, and moving it from state to state."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from samad_desktop.domain.accused import Accused
from samad_desktop.domain.cases import CaseKind, CaseState, Disposition, IdentityLevel
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import cases, subjects


@dataclass(frozen=True, slots=True)
class FollowedCase:
    """A case that nobody else moves until the transaction ends.

    `subject_ids` is its subject and the branch that it stands in.
    """

    id: int
    state: CaseState
    kind: CaseKind
    subject_ids: tuple[int, ...]
    agency_id: int | None
    accused: Accused
    version: int
    tracking_code: str
    identity_level: IdentityLevel
    registered_by: int
    appeal_level: int | None

    @property
    def is_closed(self) -> bool:
        return self.state is CaseState.CLOSED


def hold(connection: Connection, case_id: int, version: int | None = None) -> FollowedCase:
    """Return a case and keep others from moving it meanwhile.

    Raises:
        NotFound: there is no such case.
        Conflict: somebody saved it after `version` was read, where one is given.
    """
    row = connection.execute(_CASE, {"case_id": case_id}).one_or_none()
    found = _followed(connection, case_id, row)
    if version is not None and version != found.version:
        raise Conflict(f"case {case_id}")
    return found


def look(connection: Connection, case_id: int) -> FollowedCase:
    """Return a case as it stands; others may move it.

    Raises:
        NotFound: there is no such case.
    """
    row = connection.execute(_SEEN, {"case_id": case_id}).one_or_none()
    return _followed(connection, case_id, row)


def subject_ids(connection: Connection, case_id: int) -> tuple[int, ...]:
    """Return a case's subject and the branch that it stands in."""
    query = (
        select(subjects.c.id, subjects.c.parent_id)
        .join(cases, cases.c.subject_id == subjects.c.id)
        .where(cases.c.id == case_id)
    )
    return _with_branch(*connection.execute(query).one())


_SEEN = (
    select(
        cases.c.state,
        cases.c.kind,
        cases.c.subject_id,
        cases.c.agency_id,
        cases.c.version,
        cases.c.tracking_code,
        cases.c.identity_level,
        cases.c.registered_by,
        cases.c.appeal_level,
        subjects.c.parent_id,
    )
    .join(subjects, subjects.c.id == cases.c.subject_id)
    .where(cases.c.id == bindparam("case_id"))
)
_CASE = _SEEN.with_for_update(of=cases)


def _followed(connection: Connection, case_id: int, row: Any) -> FollowedCase:
    if row is None:
        raise NotFound(f"case {case_id}")
    matter = matters.of_case(connection, case_id)
    return FollowedCase(
        case_id,
        CaseState(row.state),
        CaseKind(row.kind),
        _with_branch(row.subject_id, row.parent_id),
        row.agency_id,
        Accused(matter.accused_agency_id, matter.accused_unit),
        row.version,
        row.tracking_code,
        IdentityLevel(row.identity_level),
        row.registered_by,
        row.appeal_level,
    )


def _with_branch(subject_id: int, parent_id: int | None) -> tuple[int, ...]:
    return (subject_id,) if parent_id is None else (subject_id, parent_id)


def set_reopened(connection: Connection, case_id: int) -> None:
    connection.execute(update(cases).where(cases.c.id == case_id).values(reopened=True))


def set_appeal(connection: Connection, case_id: int, level: int) -> None:
    """Remember to which level's office the last objection to an answer went."""
    connection.execute(update(cases).where(cases.c.id == case_id).values(appeal_level=level))


def move(
    connection: Connection,
    case_id: int,
    state: CaseState,
    at: datetime,
    disposition: Disposition | None = None,
) -> None:
    """Let a case stand in `state`; closed, it has a disposition and a moment."""
    closed = state is CaseState.CLOSED
    connection.execute(
        update(cases)
        .where(cases.c.id == case_id)
        .values(
            state=state,
            version=cases.c.version + 1,
            disposition=disposition if closed else None,
            closed_at=at if closed else None,
        )
    )
