"""The indexes that the migrations make.

They stand apart because only migrations and tests read them: naming what an index leaves out
loads the other engine's dialect as well, and the start of the program would wait for it.
"""

from typing import Any

from sqlalchemy import Column, ColumnElement, Index, and_, or_, text

from samad_desktop.persistence.statements import code_tail
from samad_desktop.persistence.tables import (
    advocacy_files,
    attachments,
    bell_seen,
    call_backs,
    case_events,
    case_links,
    cases,
    centre_events,
    citizen_distinctions,
    citizen_identities,
    citizen_names,
    citizen_phones,
    contact_identities,
    contacts,
    deadlines,
    directive_recipients,
    legal_holds,
    metadata,
    outgoings,
    referral_search,
    referrals,
    reminders,
)

__all__ = ["metadata"]


def _some(
    name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False
) -> None:
    """Name an index that holds only some rows."""
    Index(name, *columns, unique=unique, postgresql_where=where, sqlite_where=where)


# People, and who called
Index("citizen_names_of", citizen_names.c.citizen_id, citizen_names.c.word)
_identity = citizen_identities.c
Index("citizen_identities_name_key", _identity.name_key, _identity.citizen_id)
_apart = citizen_distinctions.c
_some(
    "citizen_distinctions_once",
    _apart.one_id,
    _apart.other_id,
    where=_apart.undone_at.is_(None),
    unique=True,
)
Index("citizen_distinctions_other_id", _apart.other_id)
Index("citizen_phones_number", citizen_phones.c.number)
Index("contact_identities_phone", contact_identities.c.phone)
_contact = contacts.c
Index("contacts_received_at", _contact.received_at, _contact.id)
Index("contacts_staff_id", _contact.staff_id, _contact.received_at, _contact.id)
Index("contacts_citizen_id", _contact.citizen_id, _contact.id)
_behalf = _contact.on_behalf_of_id
_some("contacts_on_behalf_of_id", _behalf, _contact.id, where=_behalf.is_not(None))
for _referring in (case_events.c.contact_id, attachments.c.contact_id):
    _some(f"{_referring.table.name}_contact_id", _referring, where=_referring.is_not(None))
Index("bell_seen_event_id", bell_seen.c.event_id)

# Cases
_case = cases.c
_open = _case.closed_at.is_(None)
Index("cases_citizen_id", _case.citizen_id, _case.id)
Index("cases_code_tail", code_tail(_case.tracking_code))
_some("cases_open", _case.subject_id, _case.county_id, _case.id, where=_open)
_some("cases_open_by_id", _case.id, where=_open)
Index("attachments_sha256", attachments.c.sha256)
Index(
    "cases_narrowed",
    *(_case.id, _case.received_at, _case.kind, _case.county_id, _case.subject_id),
    *(_case.agency_id, _case.registered_by, _case.state, _case.closed_at, _case.identity_level),
)
Index("cases_month", text("date_trunc('month', (received_at AT TIME ZONE 'UTC'))"), _case.id)
for _name, _column in (
    ("county", _case.county_id),
    ("subject", _case.subject_id),
    ("agency", _case.agency_id),
    ("operator", _case.registered_by),
    ("kind", _case.kind),
):
    Index(f"cases_{_name}", _column, _case.id)
Index("cases_agency_county", _case.agency_id, _case.county_id, _case.id)
_some("cases_unreviewed", _case.id, where=_case.state == "registered")
_some(
    "cases_protected",
    *(_case.registered_by, _case.id, _case.agency_id, _case.county_id, _case.closed_at),
    where=_case.identity_level != "open",
)

# What may not go, and what went out
_some(
    "legal_holds_one",
    legal_holds.c.case_id,
    where=legal_holds.c.lifted_at.is_(None),
    unique=True,
)
Index("outgoings_staff_id", outgoings.c.staff_id, outgoings.c.at)
Index("outgoings_case_id", outgoings.c.case_id)

# Referrals, and until when
_referral = referrals.c
_answered = _referral.state == "answered"
Index("referrals_agency_id", _referral.agency_id, _referral.id)
Index("referral_search_of_agency", referral_search.c.agency_id, referral_search.c.case_id)
_some("referrals_open", _referral.agency_id, _referral.id, where=_referral.ended_at.is_(None))
_some("referrals_unchecked", _referral.case_id, where=_answered & _referral.checked_at.is_(None))
_deadline = deadlines.c
_running = _deadline.ended_at.is_(None)
_some("deadlines_running", _deadline.due_at, _deadline.case_id, where=_running)
_some(
    "deadlines_worst",
    _deadline.case_id,
    _deadline.due_at,
    _deadline.level1_at,
    _deadline.level2_at,
    _deadline.level3_at,
    _deadline.level4_at,
    where=_running,
)
_some(
    "deadlines_call_backs",
    _deadline.due_at,
    _deadline.case_id,
    where=_running & (_deadline.step == "call_back"),
)
_some(
    "deadlines_recipient_id",
    _deadline.recipient_id,
    where=_deadline.recipient_id.is_not(None),
    unique=True,
)
_some(
    "case_events_recipient_id",
    case_events.c.recipient_id,
    where=case_events.c.recipient_id.is_not(None),
)
_event = case_events.c
_WATCHED = ("final_reply", "paused", "reopened", "returned", "sent_back")
Index(
    "case_events_watched",
    *(_event.at, _event.kind, _event.case_id),
    # One by one: a list is spelled otherwise by a server that was put back from a copy.
    postgresql_where=or_(*(_event.kind == kind for kind in _WATCHED)),
    sqlite_where=_event.kind.in_(_WATCHED),
)
_some(
    "deadlines_of_answers",
    _deadline.due_at,
    _deadline.referral_id,
    where=_deadline.step == "answer",
)
_some(
    "directive_recipients_open",
    directive_recipients.c.agency_id,
    directive_recipients.c.id,
    where=directive_recipients.c.verdict.is_(None),
)
Index("reminders_level", reminders.c.level, reminders.c.id)
_advocacy = advocacy_files.c
_some(
    "advocacy_files_open",
    _advocacy.agency_id,
    _advocacy.case_id,
    where=or_(_advocacy.state == "sent", _advocacy.state == "answered"),
    unique=True,
)

# What fell into the days of a report; with the columns it is counted by, so that the index alone
# is read
_counted_by = (
    *(_case.county_id, _case.subject_id, _case.kind, _case.agency_id, _case.registered_by),
    _case.id,
)
Index("cases_received", _case.received_at, *_counted_by, _case.disposition)
_some("cases_closed", _case.closed_at, *_counted_by, where=_case.closed_at.is_not(None))
_whose = (_referral.agency_id, _referral.case_id)
Index("referrals_sent_at", _referral.sent_at, *_whose, _referral.copy, _referral.id)
_some(
    "referrals_answered_at",
    *(_referral.answered_at, *_whose, _referral.copy, _referral.id, _referral.sent_at),
    where=_referral.answered_at.is_not(None),
)
_some(
    "referrals_returned_at",
    *(_referral.ended_at, *_whose, _referral.id),
    where=_referral.state == "returned",
)
_some(
    "deadlines_answers",
    *(_deadline.referral_id, _deadline.due_at, _deadline.id),
    where=_deadline.step == "answer",
)
_event = case_events.c
for _kind in ("sent_back", "reopened", "appealed"):
    _some(
        f"case_events_{_kind}_at",
        *(_event.at, _event.case_id, _event.referral_id, _event.id),
        where=_event.kind == _kind,
    )
Index("reminders_raised_at", reminders.c.raised_at, reminders.c.id)
Index("call_backs_at", call_backs.c.at, call_backs.c.id)

# Cases that belong together
_link = case_links.c
_holds = _link.undone_at.is_(None)
_some("case_links_once", _link.case_id, _link.other_id, _link.kind, where=_holds, unique=True)
_some(
    "case_links_one",
    _link.case_id,
    _link.kind,
    where=and_(_holds, _link.kind != "related"),
    unique=True,
)

# The centre's settings
Index("centre_events_kind", centre_events.c.kind, centre_events.c.id)
