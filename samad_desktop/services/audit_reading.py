"""What a supervisor reads of the record: who looked at a case, and what a person did in a week."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, select

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.audit import AuditEvent, AuditLine, Receipt, SealState
from samad_desktop.domain.errors import NotFound, RuleBroken
from samad_desktop.domain.paging import PAGE_SIZE, Cursor, Page
from samad_desktop.domain.staff import StaffMember
from samad_desktop.persistence import audit, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases

_OF_CASES = ("cases", "identity")


class AuditReadingService:
    """Pages of the record, the newest first. Safe to call from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self, actor: Actor) -> tuple[StaffMember, ...]:
        """Return whose deeds can be asked for.

        Raises:
            Forbidden: the person may not read the record.
        """
        actor.must(Right.SEE_AUDIT)
        with self._database.reading() as connection:
            return staff.everybody(connection)

    def case_of(self, actor: Actor, tracking_code: str) -> int:
        """Return the case with a code.

        Raises:
            NotFound: there is none.
            Forbidden: the person may not read the record.
        """
        actor.must(Right.SEE_AUDIT)
        with self._database.reading() as connection:
            c = cases.c
            found = connection.scalar(select(c.id).where(c.tracking_code == tracking_code))
        if found is None:
            raise NotFound(tracking_code)
        return found

    def of_case(self, actor: Actor, case_id: int, after: Cursor | None) -> Page[AuditLine]:
        """Return a page of who changed a case, and who saw its citizen.

        Raises:
            Forbidden: the person may not read the record.
            RuleBroken: `audit_on_server_only`.
        """
        return self._page(
            actor, after, lambda *place: audit.of_case(place[0], case_id, place[1], place[2])
        )

    def of_person(
        self, actor: Actor, login: str, span: tuple[datetime, datetime], after: Cursor | None
    ) -> Page[AuditLine]:
        """Return a page of what somebody did and saw in a half-open span (UTC).

        Raises:
            Forbidden: the person may not read the record.
            RuleBroken: `audit_on_server_only`.
        """
        return self._page(
            actor, after, lambda *place: audit.of_person(place[0], login, span, place[1], place[2])
        )

    def state(self, actor: Actor, receipt: Receipt | None) -> SealState:
        """Return how far the record is sealed; `receipt` is what this workstation kept.

        Raises:
            Forbidden: the person may not read the record.
            RuleBroken: `audit_on_server_only`.
        """
        self._refuse(actor)
        with self._database.reading() as connection:
            return audit.state(connection, receipt)

    def _page(
        self,
        actor: Actor,
        after: Cursor | None,
        read: Callable[[Connection, int | None, int], tuple[AuditEvent, ...]],
    ) -> Page[AuditLine]:
        self._refuse(actor)
        with self._database.reading() as connection:
            found = read(connection, None if after is None else after.id, PAGE_SIZE + 1)
            lines = _lines(connection, found[:PAGE_SIZE])
        last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
        return Page(lines, None if last is None else Cursor(last.at, last.id))

    def _refuse(self, actor: Actor) -> None:
        actor.must(Right.SEE_AUDIT)
        if self._database.is_sqlite:
            raise RuleBroken("audit_on_server_only")


def _lines(connection: Connection, events: tuple[AuditEvent, ...]) -> tuple[AuditLine, ...]:
    names = {each.login: each.display_name for each in staff.everybody(connection)}
    ids = {int(each.keys) for each in events if each.noun in _OF_CASES and each.keys.isdecimal()}
    c = cases.c
    found = connection.execute(select(c.id, c.tracking_code).where(c.id.in_(ids)))
    codes = {row.id: row.tracking_code for row in found}
    return tuple(_line(each, names, codes) for each in events)


def _line(event: AuditEvent, names: dict[str, str], codes: dict[int, str]) -> AuditLine:
    who = names.get(event.login, event.login)
    if event.noun in _OF_CASES and event.keys.isdecimal() and int(event.keys) in codes:
        case_id = int(event.keys)
        return AuditLine(event, who, case_id, codes[case_id])
    return AuditLine(event, who)
