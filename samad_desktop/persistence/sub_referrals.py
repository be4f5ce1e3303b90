"""Sub-referrals: stored, read, and moved from state to state."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, insert, select, update
from uuid_utils.compat import uuid7

from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.sub_referrals import SubReferral, SubReferralState
from samad_desktop.persistence import matters
from samad_desktop.persistence.tables import staff, sub_referrals

_s = sub_referrals.c


@dataclass(frozen=True, slots=True)
class SendingOn:
    """A sub-referral that is about to be sent."""

    case_id: int
    referral_id: int
    unit_id: int
    instruction: str
    sent_by: int
    sent_at: datetime


def add(connection: Connection, sending: SendingOn) -> None:
    """Store a new sub-referral."""
    connection.execute(
        insert(sub_referrals).values(uuid=uuid7(), state=SubReferralState.SENT, **asdict(sending))
    )


def get(connection: Connection, sub_id: int) -> SubReferral:
    """Return one sub-referral.

    Raises:
        NotFound: there is none.
    """
    found = _found(connection, _s.id == sub_id)
    if not found:
        raise NotFound(f"sub-referral {sub_id}")
    return found[0]


def of_referral(connection: Connection, referral_id: int) -> tuple[SubReferral, ...]:
    """Return what was sent on of one referral, the oldest first."""
    return _found(connection, _s.referral_id == referral_id)


def of_case(connection: Connection, case_id: int) -> tuple[SubReferral, ...]:
    """Return what was sent on of all referrals of a case, the oldest first."""
    return _found(connection, _s.case_id == case_id)


def change(connection: Connection, sub_id: int, version: int, **values: Any) -> None:
    """Store new values if nobody saved the sub-referral since `version` was read.

    Raises:
        Conflict: the stored version is newer, or it is gone.
    """
    changed = connection.execute(
        update(sub_referrals)
        .where(_s.id == sub_id, _s.version == version)
        .values(version=version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(f"sub-referral {sub_id}")


def end_with_referral(connection: Connection, referral_id: int, at: datetime) -> None:
    """End what units still owe of a referral."""
    _end(connection, _s.referral_id == referral_id, at)


def end_with_case(connection: Connection, case_id: int, at: datetime) -> None:
    """End what units still owe of any referral of a case."""
    _end(connection, _s.case_id == case_id, at)


def _end(connection: Connection, which: ColumnElement[bool], at: datetime) -> None:
    connection.execute(
        update(sub_referrals)
        .where(which, _s.state == SubReferralState.SENT)
        .values(version=_s.version + 1, state=SubReferralState.ENDED, ended_at=at)
    )


def _found(connection: Connection, which: ColumnElement[bool]) -> tuple[SubReferral, ...]:
    query = _reading().where(which).order_by(_s.id)
    rows = connection.execute(query).all()
    told = matters.sent_on(connection, [row.id for row in rows])
    return tuple(_sub_referral(row, *told.get(row.id, ("", ""))) for row in rows)


# What units were told and what they answered, `matters` tells.
_OPENLY = tuple(each for each in _s if each.name not in {"instruction", "answer"})


def _reading() -> Select[Any]:
    return select(*_OPENLY, staff.c.display_name).join(staff, staff.c.id == _s.sent_by)


def _sub_referral(row: Any, instruction: str, answer: str) -> SubReferral:
    return SubReferral(
        row.id,
        row.version,
        row.referral_id,
        row.unit_id,
        SubReferralState(row.state),
        instruction,
        row.display_name,
        row.sent_at,
        answer,
        row.answered_on,
        row.ended_at,
    )
