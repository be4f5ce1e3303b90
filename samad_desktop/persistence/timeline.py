"""Everything that happened to a case, event by event."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from samad_desktop.domain.cases import EventContact, EventKind, TimelineEvent
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.happenings import told_once
from samad_desktop.labels import RAISED_BY
from samad_desktop.persistence import case_search
from samad_desktop.persistence.event_details import Detail, packed, unpacked
from samad_desktop.persistence.tables import (
    agencies,
    case_events,
    citizen_identities,
    contact_identities,
    contacts,
    referrals,
    staff,
)


@dataclass(frozen=True, slots=True)
class Cause:
    """What an event came of: a citizen's contact, or a referral."""

    contact_id: int | None = None
    referral_id: int | None = None


# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = insert(case_events).values(stored_at=func.samad_now()).inline()
_PLAIN = Detail()
_BY_ITSELF = Cause()
# An advised call is closed by the same contact, which is named once.
_OF_A_CONTACT = frozenset({EventKind.REGISTERED, EventKind.FOLLOWED_UP})
_EVENTS_MAX = 5_000

_caller, _beneficiary = citizen_identities.alias(), citizen_identities.alias()
_EVENTS = (
    select(
        case_events,
        staff.c.display_name,
        contacts.c.channel,
        contacts.c.citizen_id.label("caller_id"),
        contact_identities.c.name_given,
        contact_identities.c.phone,
        _caller.c.name.label("caller_name"),
        _beneficiary.c.name.label("beneficiary_name"),
        agencies.c.short_name.label("agency"),
    )
    .join(staff, staff.c.id == case_events.c.staff_id)
    .outerjoin(contacts, contacts.c.id == case_events.c.contact_id)
    .outerjoin(contact_identities, contact_identities.c.contact_id == contacts.c.id)
    .outerjoin(_caller, _caller.c.citizen_id == contacts.c.citizen_id)
    .outerjoin(_beneficiary, _beneficiary.c.citizen_id == contacts.c.on_behalf_of_id)
    .outerjoin(referrals, referrals.c.id == case_events.c.referral_id)
    .outerjoin(agencies, agencies.c.id == referrals.c.agency_id)
    .where(case_events.c.case_id == bindparam("case_id"))
    .order_by(case_events.c.id.desc())
    .limit(_EVENTS_MAX)
)
# No agency reads who called: it has no part in the contacts.
_EVENTS_OF_REFERRAL = (
    select(case_events, staff.c.display_name, agencies.c.short_name.label("agency"))
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
            "kind": kind,
            "staff_id": staff_id,
            "at": at,
            "text": text,
            "detail": packed(detail),
        },
    )
    case_search.add(connection, case_id, text, detail)


def read(
    connection: Connection, case_id: int, *, readable: bool, known: bool
) -> tuple[TimelineEvent, ...]:
    """Return the events, the newest first.

    Args:
        readable: whether their words may be read; known: whether the people may be known.
    """
    found = connection.execute(_EVENTS, {"case_id": case_id})
    return tuple(
        told_once(
            _event(row, readable=readable, contact=_contact(row, known=known)) for row in found
        )
    )


def of_referral(
    connection: Connection, case_id: int, referral_id: int
) -> tuple[TimelineEvent, ...]:
    """Return what happened with one referral, the newest first: the agency sees no more."""
    given = {"case_id": case_id, "referral_id": referral_id}
    found = connection.execute(_EVENTS_OF_REFERRAL, given)
    return tuple(_event(row, readable=True, contact=None) for row in found)


def _event(row: Any, *, readable: bool, contact: EventContact | None) -> TimelineEvent:
    detail = unpacked(row.detail) if readable else _PLAIN
    return TimelineEvent(
        id=row.id,
        kind=EventKind(row.kind),
        at=row.at,
        stored_at=row.stored_at,
        staff_name=RAISED_BY if row.kind == EventKind.RAISED else row.display_name,
        text=row.text if readable else "",
        changes=detail.changes,
        told=detail.told,
        contact=contact,
        agency=row.agency or "",
    )


def _contact(row: Any, *, known: bool) -> EventContact | None:
    if row.channel is None or row.kind not in _OF_A_CONTACT:
        return None
    channel = Channel(row.channel)
    if not known:
        return EventContact(channel, withheld=row.caller_id is not None)
    return EventContact(
        channel, row.name_given or row.caller_name or "", row.phone or "", row.beneficiary_name
    )
