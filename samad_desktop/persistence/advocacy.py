"""Advocacy files that were sent: stored with the next number, read, counted, and moved.

On PostgreSQL an agency answers one by the owner's function, for it neither reads the case nor
writes in its timeline; what a file says is never changed, on either engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    insert,
    literal,
    select,
    true,
    update,
)
from sqlalchemy import cast as sql_cast
from uuid_utils.compat import uuid7

from samad_desktop.domain.advocacy import OPEN_STATES, AdvocacyDraft, AdvocacyFile, AdvocacyState
from samad_desktop.domain.advocacy_lists import AdvocacyFilter
from samad_desktop.domain.deadlines import Step
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.persistence.tables import advocacy_files, cases, deadlines, staff

_f = advocacy_files.c
_FILE = (
    *(_f.id, _f.uuid, _f.version, _f.number, _f.case_id, _f.referral_id, _f.agency_id),
    *(_f.tracking_code, _f.subject, _f.letter, _f.sha256, _f.state, staff.c.display_name),
    *(_f.issued_at, deadlines.c.due_at, _f.answered_at, _f.reply, _f.settled_at, _f.words),
)
_CLOCK = and_(
    deadlines.c.referral_id == _f.referral_id,
    deadlines.c.step == Step.ADVOCACY,
    deadlines.c.started_at == _f.issued_at,
)
_OPEN = _f.state.in_(OPEN_STATES)


@dataclass(frozen=True, slots=True)
class Issuing:
    """A checked file on its way to its agency; `content` is what is printed, canonical."""

    draft: AdvocacyDraft
    referral_id: int
    tracking_code: str
    series: str
    serial: int
    number: str
    content: str
    sha256: str


def next_serial(connection: Connection, series: str) -> int:
    """Return the next number of a series; others who ask wait until this transaction ends."""
    if connection.dialect.name == "postgresql":
        asked = select(func.samad_next_advocacy(series))
    else:
        asked = select(func.coalesce(func.max(_f.serial), 0) + 1).where(_f.series == series)
    return int(connection.execute(asked).scalar_one())


def add(connection: Connection, issuing: Issuing, staff_id: int, at: datetime) -> int:
    """Store what is sent; return its id."""
    draft = issuing.draft
    values = {
        "uuid": uuid7(),
        "series": issuing.series,
        "serial": issuing.serial,
        "number": issuing.number,
        "case_id": draft.case_id,
        "referral_id": issuing.referral_id,
        "agency_id": draft.agency_id,
        "tracking_code": issuing.tracking_code,
        "subject": draft.subject,
        "letter": draft.letter,
        "content": issuing.content,
        "sha256": issuing.sha256,
        "issued_by": staff_id,
        "issued_at": at,
        "state": AdvocacyState.SENT,
    }
    made = connection.execute(insert(advocacy_files).values(**values).returning(_f.id))
    return made.scalar_one()


def get(
    connection: Connection, file_id: int, agency_ids: frozenset[int] | None = None
) -> AdvocacyFile:
    """Return one file.

    Args:
        agency_ids: a liaison's own, None for somebody of the centre.

    Raises:
        NotFound: there is none, or it is another agency's.
    """
    found = read(connection, _f.id == file_id, agency_ids=agency_ids)
    if not found:
        raise NotFound(f"advocacy file {file_id}")
    return found[0]


def of_case(connection: Connection, case_id: int) -> tuple[AdvocacyFile, ...]:
    """Return the files about a case, the newest first."""
    return read(connection, _f.case_id == case_id)


def is_open(connection: Connection, case_id: int, agency_id: int) -> bool:
    """Say whether a file of a case to an agency is open."""
    query = select(_f.id).where(_f.case_id == case_id, _f.agency_id == agency_id, _OPEN)
    return connection.execute(query).first() is not None


def read(
    connection: Connection,
    *wanted: ColumnElement[bool],
    agency_ids: frozenset[int] | None = None,
    limit: int = 1_000,
) -> tuple[AdvocacyFile, ...]:
    """Return files, the newest first."""
    query = _files(_FILE, agency_ids).join(staff, staff.c.id == _f.issued_by).where(*wanted)
    rows = connection.execute(query.order_by(_f.id.desc()).limit(limit))
    return tuple(_file(row) for row in rows)


def listed(
    connection: Connection,
    which: AdvocacyFilter,
    now: datetime,
    agency_ids: frozenset[int] | None,
    limit: int,
) -> tuple[AdvocacyFile, ...]:
    """Return the files of a list, the newest first; what is only prepared is none."""
    if which is AdvocacyFilter.DRAFTS:
        return ()
    return read(connection, conditions(now)[which], agency_ids=agency_ids, limit=limit)


def counts(
    connection: Connection, now: datetime, agency_ids: frozenset[int] | None
) -> Mapping[AdvocacyFilter, int]:
    """Return how many files each list has that were sent."""
    asked = conditions(now)
    counted = [func.count().filter(condition) for condition in asked.values()]
    row = connection.execute(_files(counted, agency_ids)).one()
    return dict(zip(asked, row, strict=True))


def conditions(now: datetime) -> Mapping[AdvocacyFilter, ColumnElement[bool]]:
    """Return which files each list is about, once for what it shows and what is counted."""
    return {
        AdvocacyFilter.OPEN: _OPEN,
        AdvocacyFilter.LATE: and_(_f.state == AdvocacyState.SENT, deadlines.c.due_at <= now),
        AdvocacyFilter.ANSWERED: _f.state == AdvocacyState.ANSWERED,
        AdvocacyFilter.ALL: true(),
    }


def content(connection: Connection, number: str) -> tuple[int, str, str]:
    """Return the id, the content and the stored hash of the file with a number.

    Raises:
        NotFound: there is none, or the login may not read it.
    """
    query = select(_f.id, _f.content, _f.sha256).where(_f.number == number)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(f"advocacy file {number}")
    return row.id, row.content, row.sha256


def change(connection: Connection, file: AdvocacyFile, **values: Any) -> None:
    """Store new values of a file if nobody did since it was read.

    Raises:
        Conflict: the stored version is newer.
    """
    changed = connection.execute(
        update(advocacy_files)
        .where(_f.id == file.id, _f.version == file.version)
        .values(version=file.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"advocacy file {file.id}")


def answered_on_server(
    connection: Connection, file: AdvocacyFile, said: str, told: Mapping[str, Any], found: str
) -> None:
    """Let the owner of the database store what the login's agency says it has done.

    Args:
        told: what the timeline tells besides the words; found: the words it is found by.

    Raises:
        Conflict: somebody moved it since it was read.
        Forbidden: it is another agency's.
    """
    said_there = func.samad_answer_advocacy(
        file.id, file.version, said, sql_cast(literal(told, JSON), JSON), found
    )
    if not connection.execute(select(said_there)).scalar_one():
        raise Conflict(f"advocacy file {file.id}")


def set_flag(connection: Connection, case_id: int) -> None:
    """Let a case say whether a file about it is open."""
    there = select(_f.id).where(_f.case_id == case_id, _OPEN).exists()
    connection.execute(update(cases).where(cases.c.id == case_id).values(advocacy=there))


def _files(columns: Any, agency_ids: frozenset[int] | None) -> Select[Any]:
    query = select(*columns).select_from(advocacy_files).outerjoin(deadlines, _CLOCK)
    return query if agency_ids is None else query.where(_f.agency_id.in_(agency_ids))


def _file(row: Any) -> AdvocacyFile:
    found = AdvocacyFile(*row)
    return replace(found, state=AdvocacyState(found.state))
