"""What an agency's move needs beyond the rows that were sent to it.

On PostgreSQL the owner's functions do it for her, who may neither lock nor change a case,
and sees no other agency's referrals; an embedded database keeps nobody from anything.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from samad_desktop.domain.attachments import Attachment, FilePart, KeptFile
from samad_desktop.domain.cases import CaseState
from samad_desktop.domain.referrals import Referral
from samad_desktop.persistence import attachments, followed_cases
from samad_desktop.persistence.followed_cases import FollowedCase
from samad_desktop.persistence.tables import cases


def hold(connection: Connection, case_id: int) -> FollowedCase:
    """Return a case that was sent to the agency and keep others from moving it meanwhile.

    Raises:
        NotFound: there is no such case.
        Forbidden: it was not sent to the agency.
    """
    if connection.dialect.name == "sqlite":
        return followed_cases.hold(connection, case_id)
    connection.execute(select(func.samad_hold(case_id)))
    return followed_cases.look(connection, case_id)


def settled(connection: Connection, case_id: int) -> CaseState | None:
    """Let a case stand where all its referrals are; return where. On SQLite None: not here."""
    if connection.dialect.name == "sqlite":
        return None
    return CaseState(connection.execute(select(func.samad_settle(case_id))).scalar_one())


def add_files(
    connection: Connection, referral: Referral, files: Iterable[Attachment]
) -> tuple[KeptFile, ...]:
    """Keep what comes with a reply to a referral; nobody else's agency sees it.

    Raises:
        Forbidden: the referral is another agency's.
    """
    if connection.dialect.name == "sqlite":
        kept = attachments.add(connection, referral.case_id, None, files)
        attachments.belong(connection, referral.id, kept, FilePart.REPLY)
        return kept
    return tuple(KeptFile(_add_file(connection, referral.id, each), each.name) for each in files)


def _add_file(connection: Connection, referral_id: int, file: Attachment) -> int:
    added = func.samad_add_reply_file(referral_id, file.name, file.media_type, file.content)
    made: int = connection.execute(select(added)).scalar_one()
    return made


def citizen_told(connection: Connection, case_id: int) -> int | None:
    """Return the citizen of a case; of a protected one only that there is one, if any."""
    if connection.dialect.name == "sqlite":
        query = select(cases.c.citizen_id).where(cases.c.id == case_id)
    else:
        query = select(func.samad_citizen_told(case_id))
    return connection.execute(query).scalar_one()
