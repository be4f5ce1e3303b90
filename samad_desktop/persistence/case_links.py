"""Links between cases; one that was undone stays as history."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.links import CaseLink, LinkKind
from samad_desktop.persistence.tables import case_links, cases

HOLDS = case_links.c.undone_at.is_(None)


def add(
    connection: Connection,
    case_id: int,
    other_id: int,
    kind: LinkKind,
    staff_id: int,
    at: datetime,
) -> None:
    """Link a case to another one: it is related, a duplicate or a member of that one."""
    connection.execute(
        insert(case_links).values(
            case_id=case_id, other_id=other_id, kind=kind, made_by=staff_id, made_at=at
        )
    )


def of_case(connection: Connection, case_id: int) -> tuple[CaseLink, ...]:
    """Return the links that hold, whichever end the case is, the oldest first."""
    c = case_links.c
    there = (c.case_id == case_id) & (cases.c.id == c.other_id)
    here = (c.other_id == case_id) & (cases.c.id == c.case_id)
    rows = connection.execute(
        select(c.id, c.kind, c.other_id, cases.c.id, cases.c.tracking_code, cases.c.state)
        .join(cases, or_(there, here))
        .where(HOLDS, or_(c.case_id == case_id, c.other_id == case_id))
        .order_by(c.id)
    )
    return tuple(
        CaseLink(link, LinkKind(kind), other, code, CaseState(state), target == case_id)
        for link, kind, target, other, code, state in rows
    )


def members(connection: Connection, umbrella_id: int) -> tuple[int, ...]:
    """Return the cases that are gathered under this one, the first one first."""
    c = case_links.c
    query = select(c.case_id).where(c.other_id == umbrella_id, c.kind == LinkKind.MEMBER_OF, HOLDS)
    return tuple(connection.execute(query.order_by(c.case_id)).scalars())


def umbrella_of(connection: Connection, case_id: int) -> int | None:
    """Return the umbrella case that gathers this one, if one does."""
    c = case_links.c
    query = select(c.other_id).where(c.case_id == case_id, c.kind == LinkKind.MEMBER_OF, HOLDS)
    return connection.execute(query).scalar_one_or_none()


def are_linked(connection: Connection, one: int, other: int, kind: LinkKind) -> bool:
    """Say whether such a link holds between two cases, in either direction."""
    c = case_links.c
    pairs = or_(
        (c.case_id == one) & (c.other_id == other), (c.case_id == other) & (c.other_id == one)
    )
    return connection.execute(select(c.id).where(pairs, c.kind == kind, HOLDS)).first() is not None


def undo(connection: Connection, link_ids: Sequence[int], staff_id: int, at: datetime) -> None:
    """Let links hold no longer."""
    _undo(connection, case_links.c.id.in_(link_ids), staff_id, at)


def stand_alone(connection: Connection, case_id: int, staff_id: int, at: datetime) -> None:
    """Let a case be no duplicate and no member of another one any more."""
    own = (case_links.c.case_id == case_id) & (case_links.c.kind != LinkKind.RELATED)
    _undo(connection, own, staff_id, at)


def _undo(connection: Connection, which: ColumnElement[bool], staff_id: int, at: datetime) -> None:
    connection.execute(
        update(case_links).where(which, HOLDS).values(undone_by=staff_id, undone_at=at)
    )
