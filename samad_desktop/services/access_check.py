"""What a person may see and do, and why, for who keeps people and for who reads the record."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.access_check import (
    CaseAnswer,
    CaseFacts,
    RightHeld,
    TableReach,
    answers_about,
    reach_of,
    rights_of,
)
from samad_desktop.domain.cases import IdentityLevel
from samad_desktop.domain.errors import Forbidden, NotFound
from samad_desktop.domain.outgoing import LookUpCount
from samad_desktop.domain.staff import StaffMember
from samad_desktop.persistence import outgoings, staff
from samad_desktop.persistence.database import Database, server_now
from samad_desktop.persistence.tables import cases, referrals


@dataclass(frozen=True, slots=True)
class AccessReport:
    """One person's access; `answers` are about the case that was named, if one was.

    `looked_up` is None where the log-in that asks may not know it; `enforced` says whether the
    database itself keeps her to it, and not the program alone.
    """

    person: StaffMember
    rights: tuple[RightHeld, ...]
    reach: tuple[TableReach, ...]
    answers: tuple[CaseAnswer, ...] = ()
    looked_up: LookUpCount | None = None
    enforced: bool = True


class AccessCheckService:
    """Explains the access of others. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self, actor: Actor) -> tuple[StaffMember, ...]:
        """Return whose access can be asked for.

        Raises:
            Forbidden: the person neither keeps people nor reads the record.
        """
        _must(actor)
        with self._database.reading() as connection:
            return staff.everybody(connection)

    def of(self, actor: Actor, login: str, tracking_code: str = "") -> AccessReport:
        """Explain somebody's access, to one case too where its code is given.

        Raises:
            NotFound: there is no such person, or no such case.
            Forbidden: the person neither keeps people nor reads the record, or asks about a
                case and sees none.
        """
        _must(actor)
        if tracking_code:
            actor.must(Right.SEE_CASES)
        return report(self._database, login, tracking_code)


def report(database: Database, login: str, tracking_code: str = "") -> AccessReport:
    """Explain a person's access, as far as the connection's own login may know.

    Raises:
        NotFound: there is no such person, or no such case.
        Forbidden: the login may not read the case.
    """
    with database.reading() as connection:
        person = staff.named(connection, login)
        answers = _answers(connection, person, tracking_code) if tracking_code else ()
        looked_up = outgoings.count_of(connection, login, server_now(connection))
    return AccessReport(
        person,
        rights_of(person.roles),
        reach_of(person.roles),
        answers,
        looked_up,
        enforced=not database.is_sqlite,
    )


def _answers(
    connection: Connection, person: StaffMember, tracking_code: str
) -> tuple[CaseAnswer, ...]:
    facts = _facts(connection, tracking_code)
    return answers_about(staff.as_actor(person), person.agencies, facts, disabled=person.disabled)


def _facts(connection: Connection, tracking_code: str) -> CaseFacts:
    c, r = cases.c, referrals.c
    query = select(c.id, c.identity_level, c.registered_by).where(c.tracking_code == tracking_code)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(tracking_code)
    sent = connection.execute(select(r.agency_id).where(r.case_id == row.id)).scalars()
    return CaseFacts(IdentityLevel(row.identity_level), row.registered_by, frozenset(sent))


def _must(actor: Actor) -> None:
    if not (actor.may(Right.MANAGE_STAFF) or actor.may(Right.SEE_AUDIT)):
        raise Forbidden(Right.MANAGE_STAFF)
