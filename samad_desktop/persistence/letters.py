"""What was written to agencies and offices about a case: reminders, and letters of raising."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from samad_desktop.domain.cases import EventKind
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import agencies, case_events, reminders, subjects


@dataclass(frozen=True, slots=True)
class Reminded:
    """When an agency was reminded of a referral, and with which words."""

    at: datetime
    referral_id: int
    text: str


def reminded(connection: Connection, case_id: int) -> Sequence[Reminded]:
    """Return each reminder of a case, the first one first."""
    e = case_events.c
    wanted = (e.case_id == case_id, e.kind == EventKind.REMINDED, e.referral_id.is_not(None))
    query = select(e.id, e.at, e.referral_id).where(*wanted).order_by(e.id)
    rows = connection.execute(query).all()
    told = matters.words_of_events(connection, [row.id for row in rows])
    return [
        Reminded(at, about, told[event][0])
        for event, at, about in rows
        if about is not None and event in told
    ]


def raised(connection: Connection, case_id: int) -> Sequence[Any]:
    """Return `raised_at`, `referral_id`, `office`, `level`, `letter` of each raising."""
    r = reminders.c
    query = select(r.raised_at, r.referral_id, r.office, r.level, r.letter)
    return connection.execute(query.where(r.case_id == case_id)).all()


def agency_names(connection: Connection, agency_ids: set[int]) -> dict[int, str]:
    """Return the names of agencies, also of those that are closed."""
    query = select(agencies.c.id, agencies.c.name).where(agencies.c.id.in_(agency_ids))
    return {row.id: row.name for row in connection.execute(query)}


def subject_name(connection: Connection, subject_id: int | None) -> str:
    query = select(subjects.c.name).where(subjects.c.id == subject_id)
    return connection.execute(query).scalar_one_or_none() or ""
