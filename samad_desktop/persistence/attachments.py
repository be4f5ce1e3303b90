"""The files of cases: each content kept once, and which of them belong to which referral."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, insert, select

from samad_desktop.domain.attachments import Attachment, FilePart, KeptFile
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence.statements import insert_missing
from samad_desktop.persistence.tables import attachments, blobs, referral_files, referrals

_a, _f = attachments.c, referral_files.c
_OF_THE_CASE = ~exists().where(_f.attachment_id == _a.id, _f.part != FilePart.CHOSEN)


def add(
    connection: Connection, case_id: int, contact_id: int | None, files: Iterable[Attachment]
) -> tuple[KeptFile, ...]:
    """Store files with a case; the same content is kept once."""
    ids = ((_add(connection, case_id, contact_id, file), file.name) for file in files)
    return tuple(KeptFile(*each) for each in ids)


def belong(
    connection: Connection, referral_id: int, files: Iterable[KeptFile], part: FilePart
) -> None:
    """Let stored files belong to a referral, as a part of it."""
    for file in files:
        connection.execute(
            insert(referral_files).values(referral_id=referral_id, attachment_id=file.id, part=part)
        )


def part_of(connection: Connection, referral_id: int, part: FilePart) -> tuple[KeptFile, ...]:
    """Return the files that belong to a referral as one of its parts."""
    query = (
        select(_a.id, _a.name)
        .join(referral_files, _f.attachment_id == _a.id)
        .where(_f.referral_id == referral_id, _f.part == part)
        .order_by(_a.id)
    )
    return tuple(KeptFile(*row) for row in connection.execute(query))


def get(connection: Connection, attachment_id: int) -> tuple[int, Attachment]:
    """Return a stored file and the case it belongs to.

    Raises:
        NotFound: there is no such file.
    """
    row = connection.execute(
        select(attachments, blobs.c.content)
        .join(blobs, blobs.c.sha256 == _a.sha256)
        .where(_a.id == attachment_id)
    ).one_or_none()
    if row is None:
        raise NotFound(f"attachment {attachment_id}")
    return row.case_id, Attachment(row.name, row.media_type, row.sha256, row.content)


def of_case(connection: Connection, case_id: int) -> tuple[AttachmentInfo, ...]:
    """Return all files of a case, each with the agencies it came from or went to."""
    parts = _parts(connection, _a.case_id == case_id)
    return _listed(connection, _a.case_id == case_id, parts)


def are_of(case_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Return whether a case has any file that may be read."""
    return exists().where(_a.case_id == case_id)


def of_referral(
    connection: Connection, referral: Referral, *, with_cases: bool
) -> tuple[AttachmentInfo, ...]:
    """Return the files of one referral, and with them those of its case itself where allowed."""
    parts = _parts(connection, _f.referral_id == referral.id)
    own: ColumnElement[bool] = _a.id.in_(parts)
    if with_cases:
        own |= (_a.case_id == referral.case_id) & _OF_THE_CASE
    return _listed(connection, own, parts)


def _add(connection: Connection, case_id: int, contact_id: int | None, file: Attachment) -> int:
    insert_missing(connection, blobs, [{"sha256": file.sha256, "content": file.content}])
    made = connection.execute(
        insert(attachments)
        .values(
            case_id=case_id,
            contact_id=contact_id,
            sha256=file.sha256,
            name=file.name,
            media_type=file.media_type,
            size=len(file.content),
            stored_at=func.samad_now(),
        )
        .returning(_a.id)
    )
    return made.scalar_one()


_Parts = dict[int, tuple[FilePart, tuple[int, ...]]]


def _parts(connection: Connection, which: ColumnElement[bool]) -> _Parts:
    """Return of each file that belongs to referrals its part and the agencies of those."""
    query = (
        select(_f.attachment_id, _f.part, referrals.c.agency_id)
        .join(attachments, _a.id == _f.attachment_id)
        .join(referrals, referrals.c.id == _f.referral_id)
        .where(which)
        .order_by(_f.referral_id)
    )
    found: _Parts = {}
    for file_id, part, agency_id in connection.execute(query):
        _part, before = found.get(file_id, (part, ()))
        # A transfer takes the files of the instruction along: an agency is named once.
        found[file_id] = FilePart(part), tuple(dict.fromkeys((*before, agency_id)))
    return found


def _listed(
    connection: Connection, which: ColumnElement[bool], parts: _Parts
) -> tuple[AttachmentInfo, ...]:
    query = select(_a.id, _a.name, _a.media_type, _a.size).where(which).order_by(_a.id)
    rows: Sequence[Any] = connection.execute(query).all()
    return tuple(AttachmentInfo(*row, *parts.get(row.id, (None, ()))) for row in rows)
