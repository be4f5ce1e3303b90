"""Requests for who stands behind a protected case: asked, held to, and shown once more.

On PostgreSQL the owner's functions keep them in the record, and tell a case's citizen only
where a request of an earlier transaction holds. An embedded database notes them among what
left the program, and keeps nobody from going around that.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import Forbidden, RuleBroken
from samad_desktop.domain.identities import ASKED_MAX, ASKED_WITHIN, HOLDS_FOR
from samad_desktop.domain.outgoing import WayOut
from samad_desktop.persistence.database import server_now
from samad_desktop.persistence.failures import sqlstate
from samad_desktop.persistence.tables import outgoings

_o = outgoings.c
_TOO_MANY = "54000"


def ask(connection: Connection, case_id: int, staff_id: int, reason: str) -> int:
    """Keep a request; return its number, with which a later transaction may show.

    Raises:
        RuleBroken: `asked_capped`: too many in the last hour.
        Forbidden: the login may not ask for this case.
    """
    if connection.dialect.name == "postgresql":
        try:
            asked = select(func.samad_ask_identity(case_id, reason))
            return int(connection.execute(asked).scalar_one())
        except DBAPIError as error:
            if sqlstate(error) == _TOO_MANY:
                raise _capped() from error
            raise
    now = server_now(connection)
    if _asked_since(connection, staff_id, now - ASKED_WITHIN) >= ASKED_MAX:
        raise _capped()
    stored = insert(outgoings).values(
        way=WayOut.ASKED_IDENTITY,
        case_id=case_id,
        people=1,
        staff_id=staff_id,
        reason=reason,
        at=now,
    )
    return int(connection.execute(stored.returning(_o.id)).scalar_one())


def show(connection: Connection, request: int, case_id: int, staff_id: int) -> None:
    """Record that somebody sees whom she asked for; from here on it is told to her.

    Raises:
        Forbidden: no request of hers for this case holds.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.samad_show_identity(request))).all()
    if case_id not in asked_cases(connection, staff_id):
        raise Forbidden(f"request {request}")


def asked_cases(connection: Connection, staff_id: int) -> frozenset[int]:
    """Return the cases whose citizen the login is told for now, because she asked."""
    if connection.dialect.name == "postgresql":
        found = connection.execute(select(func.unnest(func.samad_asked_cases()))).scalars()
        return frozenset(int(each) for each in found)
    since = server_now(connection) - HOLDS_FOR
    query = select(_o.case_id).where(*_hers(staff_id, since))
    return frozenset(each for each in connection.execute(query).scalars() if each is not None)


def _asked_since(connection: Connection, staff_id: int, since: datetime) -> int:
    counted = select(func.count()).where(*_hers(staff_id, since))
    return int(connection.execute(counted).scalar_one())


def _hers(staff_id: int, since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (_o.staff_id == staff_id, _o.at > since, _o.way == WayOut.ASKED_IDENTITY)


def _capped() -> RuleBroken:
    return RuleBroken("asked_capped", str(ASKED_MAX))
