"""Contacts: each call or visit, and who it came from as it was given."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from samad_desktop.domain.access import Actor
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.contacts import CallDraft, ContactRow, Registered
from samad_desktop.persistence.case_rows import as_case_row, select_rows, told_of
from samad_desktop.persistence.matters import CaseMatter, ids
from samad_desktop.persistence.tables import cases, contact_identities, contacts, staff
from samad_desktop.persistence.tables.numbering import next_id

# Built once: registering a call spends its time on the database, not on its sentences.
_ADD = (
    insert(contacts)
    .values(id=next_id(contacts), stored_at=func.samad_now())
    .returning(contacts.c.id)
)
_ADD_IDENTITY = insert(contact_identities)


def already_registered(connection: Connection, key: UUID) -> Registered | None:
    """Return what an earlier registration of the same call gave, if there was one.

    Its case is held: so the transaction has something to end with, and does not end before
    the earlier one is as safe as the server promises.
    """
    row = connection.execute(
        select(contacts.c.case_id, contacts.c.opened_case, cases.c.tracking_code, cases.c.closed_at)
        .join(cases, cases.c.id == contacts.c.case_id)
        .where(contacts.c.uuid == key)
        .with_for_update(of=cases)
    ).one_or_none()
    if row is None:
        return None
    return Registered(
        row.case_id,
        row.tracking_code,
        joined=not row.opened_case,
        closed=row.closed_at is not None,
    )


def add(
    connection: Connection,
    draft: CallDraft,
    *,
    case_id: int,
    citizen_id: int | None,
    on_behalf_of_id: int | None,
    staff_id: int,
) -> int:
    """Store a contact with its identity beside it; return its id."""
    contact_id: int = connection.execute(
        _ADD,
        {
            "uuid": UUID(draft.key),
            "channel": draft.channel,
            "case_id": case_id,
            "opened_case": draft.joined_case_id is None,
            "citizen_id": citizen_id,
            "on_behalf_of_id": on_behalf_of_id,
            "staff_id": staff_id,
            "received_at": draft.received_at,
        },
    ).scalar_one()
    connection.execute(
        _ADD_IDENTITY,
        {
            "contact_id": contact_id,
            "name_given": draft.caller.name,
            "phone": draft.caller.phone,
            "national_id_given": draft.caller.national_id,
        },
    )
    return contact_id


def latest_of(
    connection: Connection, records: dict[int, int], reader: Actor, limit: int
) -> dict[int, tuple[ContactRow, ...]]:
    """Return the latest contacts of each person; protected cases are left out of them."""
    rows: dict[int, list[ContactRow]] = {}
    for person in set(records.values()):
        own = [record for record, owner in records.items() if owner == person]
        found = connection.execute(_latest(connection, own, limit)).all()
        told = told_of(connection, found)
        rows[person] = [_row(row, told, reader) for row in found]
    return {person: tuple(latest) for person, latest in rows.items()}


def received_between(
    connection: Connection, begin: datetime, end: datetime, staff_id: int | None
) -> int:
    """Count the contacts of a period (half-open, UTC), of everybody or of one person."""
    query = select(func.count()).where(
        contacts.c.received_at >= begin, contacts.c.received_at < end
    )
    if staff_id is not None:
        query = query.where(contacts.c.staff_id == staff_id)
    return connection.execute(query).scalar_one()


def _latest(connection: Connection, records: list[int], limit: int) -> Any:
    called: Any = contacts.c.citizen_id.in_(records)
    if connection.dialect.name == "postgresql":
        called = contacts.c.id.in_(select(func.samad_calls_of(ids(records), limit)))
    return (
        select_rows()
        .add_columns(
            contacts.c.id.label("contact_id"),
            contacts.c.received_at.label("contact_at"),
            contacts.c.channel,
            staff.c.display_name,
        )
        .select_from(contacts)
        .join(staff, staff.c.id == contacts.c.staff_id)
        .join(cases, cases.c.id == contacts.c.case_id)
        .where(called, cases.c.identity_level == "open")
        .order_by(contacts.c.id.desc())
        .limit(limit)
    )


def _row(row: Any, told: Mapping[int, CaseMatter], reader: Actor) -> ContactRow:
    return ContactRow(
        row.contact_id,
        row.contact_at,
        Channel(row.channel),
        row.display_name,
        as_case_row(row, told, reader),
    )
