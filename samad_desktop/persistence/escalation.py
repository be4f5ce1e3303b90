"""Raising what is late: found, held while it is raised, and remembered, once for each level."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, or_, select, update

from samad_desktop.domain.cases import EventKind
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.escalation import Escalation, LateClock
from samad_desktop.persistence.deadlines import CLOCK_COLUMNS, thresholds_of
from samad_desktop.persistence.raised_levels import THRESHOLDS
from samad_desktop.persistence.tables import (
    agencies,
    case_events,
    cases,
    deadlines,
    directive_recipients,
    directives,
    referrals,
    reminders,
)
from samad_desktop.persistence.tables.numbering import next_id

_d = deadlines.c
# By these an agency has to do something about a referral; by the others the centre has.
_OWED = (Step.ANSWER, Step.ADVOCACY)
_answerer = func.coalesce(referrals.c.agency_id, directive_recipients.c.agency_id)


def late_clocks(connection: Connection, now: datetime, size: int) -> tuple[LateClock, ...]:
    """Return up to `size` clocks that have reached a level nobody was told of, and hold them.

    Those that somebody is just moving, answering or raising are left to him: the rows themselves
    are the lock, so that there is none for the whole centre that anybody could keep for ever.
    An order about a case that the person may not read is left to somebody who may.
    """
    query = (
        select(
            *CLOCK_COLUMNS,
            cases.c.tracking_code,
            agencies.c.id.label("agency_id"),
            agencies.c.name,
            directives.c.number,
        )
        .join(cases, cases.c.id == _d.case_id)
        .outerjoin(referrals, and_(referrals.c.id == _d.referral_id, _d.step.in_(_OWED)))
        .outerjoin(directive_recipients, directive_recipients.c.id == _d.recipient_id)
        .outerjoin(directives, directives.c.id == directive_recipients.c.directive_id)
        .outerjoin(agencies, agencies.c.id == _answerer)
        .where(
            *_unraised(now),
            or_(_d.recipient_id.is_(None), directives.c.id.is_not(None)),
            _d.id > bindparam("after"),
        )
        .order_by(_d.id)
        .limit(size)
        .with_for_update(of=[cases, deadlines], skip_locked=True)
    )
    after = 0
    while rows := connection.execute(query, {"after": after}).all():
        free = _free_referrals(connection, {row.referral_id for row in rows} - {None})
        found = [_late(row) for row in rows if row.referral_id is None or row.referral_id in free]
        if found:
            return tuple(found)
        after = rows[-1].id
    return ()


def _free_referrals(connection: Connection, wanted: Collection[int]) -> Collection[int]:
    """Hold the referrals that nobody keeps to himself: what is stored of them names them."""
    query = select(referrals.c.id).where(referrals.c.id.in_(wanted))
    held = query.with_for_update(read=True, key_share=True, skip_locked=True)
    return frozenset(connection.execute(held).scalars())


def end_holders(connection: Connection) -> None:
    """Let go what somebody of an agency holds on a server, seen here two minutes ago and still."""
    connection.execute(select(func.samad_end_holders())).all()


def is_any_late(connection: Connection, now: datetime) -> bool:
    """Say whether a clock has reached a level nobody was told of, held by somebody or not."""
    return connection.execute(select(_d.id).where(*_unraised(now)).limit(1)).first() is not None


def _unraised(now: datetime) -> tuple[ColumnElement[bool], ...]:
    reached = (
        and_(threshold <= now, _d.raised_level < level)
        for level, threshold in enumerate(THRESHOLDS, start=1)
    )
    return _d.ended_at.is_(None), _d.due_at.is_not(None), or_(*reached)


def store(
    connection: Connection,
    raised: Sequence[Escalation],
    texts: Sequence[str],
    staff_id: int,
    at: datetime,
) -> None:
    """Remember what was raised: on the clock, in the timeline, and for the office.

    What an office was told is no word that a case is found by.

    Args:
        texts: of the events, in the order of `raised`.
        staff_id: on whose workstation it was done.
    """
    connection.execute(
        update(deadlines)
        .where(_d.id == bindparam("clock_id"))
        .values(raised_level=bindparam("level")),
        [{"clock_id": each.clock.id, "level": each.level} for each in raised],
    )
    connection.execute(
        insert(case_events).values(id=next_id(case_events), stored_at=func.samad_now()),
        [_event(each, told, staff_id, at) for each, told in zip(raised, texts, strict=True)],
    )
    connection.execute(insert(reminders), [_reminder(each, staff_id, at) for each in raised])


def _event(raised: Escalation, told: str, staff_id: int, at: datetime) -> dict[str, Any]:
    return {
        "case_id": raised.clock.case_id,
        "referral_id": raised.clock.referral_id,
        "recipient_id": raised.clock.recipient_id,
        "kind": EventKind.RAISED,
        "staff_id": staff_id,
        "at": at,
        "text": told,
        "detail": {"level": raised.level, "office": raised.office},
    }


def _reminder(raised: Escalation, staff_id: int, at: datetime) -> dict[str, Any]:
    return {
        "deadline_id": raised.clock.id,
        "case_id": raised.clock.case_id,
        "referral_id": raised.clock.referral_id,
        "agency_id": raised.clock.agency_id,
        "level": raised.level,
        "office": raised.office,
        "letter": raised.letter,
        "raised_at": at,
        "raised_by": staff_id,
    }


def _late(row: Any) -> LateClock:
    return LateClock(
        row.id,
        row.case_id,
        row.tracking_code,
        row.referral_id,
        row.agency_id,
        row.name or "",
        Step(row.step),
        row.due_at,
        thresholds_of(row),
        row.raised_level,
        row.number or "",
        row.recipient_id,
        row.started_at,
    )
