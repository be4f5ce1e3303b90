"""Contacts with directors and what they promised: stored, read, and found kept or not."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update
from uuid_utils.compat import uuid7

from samad_desktop.domain.access import Actor
from samad_desktop.domain.directives import Verdict
from samad_desktop.domain.errors import Conflict, NotFound, RuleBroken
from samad_desktop.domain.promises import Promise, PromiseDraft
from samad_desktop.persistence.directives import readable_case
from samad_desktop.persistence.tables import promises, staff

_p = promises.c
_COLUMNS = (
    *(_p.id, _p.version, _p.official_id, _p.agency_id, _p.session_id, _p.slot, _p.case_id),
    *(_p.directive_id, _p.reached, _p.director, _p.words, _p.until, _p.due_at, _p.broken_at),
    *(staff.c.display_name, _p.made_at, _p.verdict, _p.verified_at, _p.heard),
)


def add(
    connection: Connection,
    draft: PromiseDraft,
    due: datetime | None,
    broken: datetime | None,
    staff_id: int,
    at: datetime,
    *,
    key: UUID | None = None,
) -> int:
    """Store a checked contact; return its id.

    Args:
        key: where it is known already by what it is told apart in the world.
    """
    values = {
        "uuid": key or uuid7(),
        "official_id": draft.official_id,
        "agency_id": draft.agency_id,
        "session_id": draft.session_id,
        "slot": draft.slot,
        "case_id": draft.case_id,
        "directive_id": draft.directive_id,
        "reached": draft.reached,
        "director": draft.director,
        "words": draft.words,
        "until": draft.until,
        "due_at": due,
        "broken_at": broken,
        "made_by": staff_id,
        "made_at": at,
    }
    made = connection.execute(insert(promises).values(**values).returning(_p.id))
    return made.scalar_one()


def get(connection: Connection, promise_id: int, actor: Actor) -> Promise:
    """Return one contact.

    Raises:
        NotFound: there is none, or it is not for this person.
    """
    found = read(connection, actor, _p.id == promise_id)
    if not found:
        raise NotFound(f"promise {promise_id}")
    return found[0]


def told_to(actor: Actor) -> ColumnElement[bool]:
    """Say of which contacts somebody is told: of cases whose text she may read, or noted by her."""
    return or_(readable_case(_p.case_id, actor), _p.made_by == actor.staff_id)


def read(
    connection: Connection, actor: Actor, *wanted: ColumnElement[bool], limit: int = 1_000
) -> tuple[Promise, ...]:
    """Return contacts, the newest first, as far as she is told of them."""
    query = (
        select(*_COLUMNS)
        .join(staff, staff.c.id == _p.made_by)
        .where(told_to(actor), *wanted)
        .order_by(_p.id.desc())
        .limit(limit)
    )
    return tuple(_promise(row) for row in connection.execute(query))


def judge(
    connection: Connection,
    promise: Promise,
    verdict: Verdict,
    heard: str,
    staff_id: int,
    at: datetime,
) -> None:
    """Store whether a promise was kept.

    Raises:
        Conflict: somebody did so since it was read.
    """
    changed = connection.execute(
        update(promises)
        .where(_p.id == promise.id, _p.version == promise.version)
        .values(
            version=promise.version + 1,
            verdict=verdict,
            heard=heard,
            verified_by=staff_id,
            verified_at=at,
        )
    )
    if changed.rowcount != 1:
        raise Conflict(f"promise {promise.id}")


def take_back(connection: Connection, promise_id: int, staff_id: int, since: datetime) -> None:
    """Let a promise be open again that this person judged after a moment (UTC).

    Raises:
        RuleBroken: `verdict_stays`; it was another, or earlier.
    """
    changed = connection.execute(
        update(promises)
        .where(_p.id == promise_id, _p.verified_by == staff_id, _p.verified_at > since)
        .values(version=_p.version + 1, verdict=None, heard="", verified_by=None, verified_at=None)
    )
    if changed.rowcount != 1:
        raise RuleBroken("verdict_stays")


def _promise(row: Any) -> Promise:
    found = Promise(*row)
    return found if found.verdict is None else replace(found, verdict=Verdict(found.verdict))
