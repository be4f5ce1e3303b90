"""Everything that happened to a case, event by event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from samad_desktop.domain.cases import EventContact, EventKind, TimelineEvent
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.happenings import told_once
from samad_desktop.labels import RAISED_BY
from samad_desktop.persistence import case_search, matters
from samad_desktop.persistence.case_people import CallerTold
from samad_desktop.persistence.event_details import Detail, packed, unpacked
from samad_desktop.persistence.tables import (
    agencies,
    case_events,
    contacts,
    referrals,
    staff,
)
from samad_desktop.persistence.tables.numbering import next_id


@dataclass(frozen=True, slots=True)
class Cause:
    """What an event came of: a citizen's contact, a referral, or an agency's directive."""

    contact_id: int | None = None
    referral_id: int | None = None
    recipient_id: int | None = None


# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = insert(case_events).values(id=next_id(case_events), stored_at=func.samad_now()).inline()
_PLAIN = Detail()
_BY_ITSELF = Cause()
_NOBODY = CallerTold("", "", None, is_somebody=False)
# An advised call is closed by the same contact, which is named once.
_OF_A_CONTACT = frozenset({EventKind.REGISTERED, EventKind.FOLLOWED_UP, EventKind.IMPORTED})
_EVENTS_MAX = 5_000

Callers = Mapping[int, CallerTold]

_e = case_events.c
# What was said is asked of `matters`, and so is who called.
_HAPPENED = (_e.id, _e.case_id, _e.contact_id, _e.referral_id, _e.kind, _e.at, _e.stored_at)
_EVENTS = (
    select(
        *_HAPPENED,
        staff.c.display_name,
        contacts.c.channel,
        agencies.c.short_name.label("agency"),
    )
    .join(staff, staff.c.id == case_events.c.staff_id)
    .outerjoin(contacts, contacts.c.id == case_events.c.contact_id)
    .outerjoin(referrals, referrals.c.id == case_events.c.referral_id)
    .outerjoin(agencies, agencies.c.id == referrals.c.agency_id)
    .where(case_events.c.case_id == bindparam("case_id"))
    .order_by(case_events.c.id.desc())
    .limit(_EVENTS_MAX)
)
# No agency reads who called: it has no part in the contacts.
_EVENTS_OF_REFERRAL = (
    select(*_HAPPENED, staff.c.display_name, agencies.c.short_name.label("agency"))
    .join(staff, staff.c.id == case_events.c.staff_id)
    .join(referrals, referrals.c.id == case_events.c.referral_id)
    .join(agencies, agencies.c.id == referrals.c.agency_id)
    .where(
        case_events.c.case_id == bindparam("case_id"),
        case_events.c.referral_id == bindparam("referral_id"),
    )
    .order_by(case_events.c.id.desc())
    .limit(_EVENTS_MAX)
)


def add(
    connection: Connection,
    case_id: int,
    kind: EventKind,
    *,
    staff_id: int,
    at: datetime,
    text: str = "",
    cause: Cause = _BY_ITSELF,
    detail: Detail = _PLAIN,
) -> None:
    """Append to a case's timeline, and find the case by its words; `at` is when it was (UTC)."""
    connection.execute(
        _ADD,
        {
            "case_id": case_id,
            "contact_id": cause.contact_id,
            "referral_id": cause.referral_id,
            "recipient_id": cause.recipient_id,
            "kind": kind,
            "staff_id": staff_id,
            "at": at,
            "text": text,
            "detail": packed(detail),
        },
    )
    case_search.add(connection, case_id, text, detail)


def read(
    connection: Connection, case_id: int, callers: Callers, *, readable: bool, known: bool
) -> tuple[TimelineEvent, ...]:
    """Return the events, the newest first.

    Args:
        callers: who called about the case, by contact.
        readable: whether their words may be read; known: whether the people may be known.
    """
    found = connection.execute(_EVENTS, {"case_id": case_id}).all()
    words = _words(connection, found) if readable else {}
    return tuple(
        told_once(_event(row, words, contact=_contact(row, callers, known=known)) for row in found)
    )


def calls(connection: Connection, case_id: int, callers: Callers) -> Mapping[int, EventContact]:
    """Return which of the `callers` called, by the event that tells of it."""
    found = connection.execute(_EVENTS, {"case_id": case_id}).all()
    told = ((row.id, _contact(row, callers, known=True)) for row in found)
    return {event_id: contact for event_id, contact in told if contact is not None}


def of_referral(
    connection: Connection, case_id: int, referral_id: int
) -> tuple[TimelineEvent, ...]:
    """Return what happened with one referral, the newest first: the agency sees no more."""
    given = {"case_id": case_id, "referral_id": referral_id}
    found = connection.execute(_EVENTS_OF_REFERRAL, given).all()
    words = _words(connection, found)
    return tuple(_event(row, words, contact=None) for row in found)


_Words = Mapping[int, tuple[str, dict[str, Any]]]


def _words(connection: Connection, rows: Sequence[Any]) -> _Words:
    return matters.words_of_events(connection, [row.id for row in rows])


def _event(row: Any, words: _Words, *, contact: EventContact | None) -> TimelineEvent:
    text, stored = words.get(row.id, ("", {}))
    detail = unpacked(stored)
    return TimelineEvent(
        id=row.id,
        kind=EventKind(row.kind),
        at=row.at,
        stored_at=row.stored_at,
        staff_name=RAISED_BY if row.kind == EventKind.RAISED else row.display_name,
        text=text,
        changes=detail.changes,
        told=detail.told,
        contact=contact,
        agency=row.agency or "",
        referral_id=row.referral_id,
    )


def _contact(row: Any, callers: Callers, *, known: bool) -> EventContact | None:
    if row.channel is None or row.kind not in _OF_A_CONTACT:
        return None
    channel, caller = Channel(row.channel), callers.get(row.contact_id, _NOBODY)
    if not known:
        return EventContact(channel, withheld=caller.is_somebody)
    return EventContact(
        channel, caller.name, caller.phone, caller.beneficiary, untold=caller.untold
    )
