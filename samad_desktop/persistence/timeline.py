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
from samad_desktop.persistence import case_search, look_ups, matters
from samad_desktop.persistence.event_details import Detail, packed, unpacked
from samad_desktop.persistence.tables import (
    agencies,
    case_events,
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

_e = case_events.c
# What was said is asked of `matters`, and so is who called.
_HAPPENED = (_e.id, _e.case_id, _e.contact_id, _e.kind, _e.at, _e.stored_at)
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
    found = connection.execute(_EVENTS, {"case_id": case_id}).all()
    words = _words(connection, found) if readable else {}
    callers = _callers(connection, case_id, known=known)
    return tuple(
        told_once(_event(row, words, contact=_contact(row, callers, known=known)) for row in found)
    )


def calls(connection: Connection, case_id: int) -> Mapping[int, EventContact]:
    """Return who called, by the event that tells of it, as far as the login is told."""
    found = connection.execute(_EVENTS, {"case_id": case_id}).all()
    callers = _callers(connection, case_id, known=True)
    told = ((row.id, _contact(row, callers, known=True)) for row in found)
    return {event_id: contact for event_id, contact in told if contact is not None}


def newest_untold(connection: Connection, case_id: int) -> int | None:
    """Return the newest contact about a case whose caller is not told; None where all are."""
    callers = _callers(connection, case_id, known=True)
    return max((contact_id for contact_id, each in callers.items() if each.untold), default=None)


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
    )


@dataclass(frozen=True, slots=True)
class _Caller:
    """Who called, as she said or by her record, and for whom.

    `is_somebody`: she has a record; `untold`: which is not told, because the call is an older one.
    """

    name: str
    phone: str
    beneficiary: str | None
    is_somebody: bool
    untold: bool = False


_NOBODY = _Caller("", "", None, is_somebody=False)
_UNSAID = look_ups.Given("", "", "")


def _callers(connection: Connection, case_id: int, *, known: bool) -> Mapping[int, _Caller]:
    """Return who called about a case, by contact; names only where they may be known."""
    found = matters.callers(connection, case_id)
    people = {who for each in found.values() for who in (each.citizen_id, each.on_behalf_of_id)}
    told = look_ups.people(connection, tuple(filter(None, people))) if known else ()
    given = look_ups.given_by(connection, case_id) if known else {}
    names = {each.id: each.name for each in told}
    return {
        contact_id: _Caller(
            given.get(contact_id, _UNSAID).name or names.get(each.citizen_id or 0, ""),
            given.get(contact_id, _UNSAID).phone,
            names.get(each.on_behalf_of_id or 0),
            is_somebody=each.withheld or each.citizen_id is not None,
            untold=known and each.citizen_id is not None and each.citizen_id not in names,
        )
        for contact_id, each in found.items()
    }


def _contact(row: Any, callers: Mapping[int, _Caller], *, known: bool) -> EventContact | None:
    if row.channel is None or row.kind not in _OF_A_CONTACT:
        return None
    channel, caller = Channel(row.channel), callers.get(row.contact_id, _NOBODY)
    if not known:
        return EventContact(channel, withheld=caller.is_somebody)
    return EventContact(
        channel, caller.name, caller.phone, caller.beneficiary, untold=caller.untold
    )
