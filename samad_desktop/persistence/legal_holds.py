"""Holds on cases: nothing of a held case is erased, whatever its age."""

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.retention import LegalHold
from samad_desktop.persistence.tables import legal_holds, staff


def of_case(connection: Connection, case_id: int) -> LegalHold | None:
    """Return the hold on a case that holds now, if there is one."""
    h = legal_holds.c
    row = connection.execute(
        select(h.id, h.case_id, h.reason, staff.c.display_name, h.made_at)
        .join(staff, staff.c.id == h.made_by)
        .where(h.case_id == case_id, h.lifted_at.is_(None))
    ).one_or_none()
    return None if row is None else LegalHold(*row)


def add(connection: Connection, case_id: int, reason: str, staff_id: int) -> None:
    """Hold a case.

    Raises:
        RuleBroken: `case_held`, somebody holds it already.
    """
    made = insert(legal_holds).values(
        case_id=case_id, reason=reason, made_by=staff_id, made_at=func.samad_now()
    )
    try:
        connection.execute(made)
    except IntegrityError as error:
        raise RuleBroken("case_held") from error


def lift(connection: Connection, hold_id: int, staff_id: int) -> bool:
    """Let a case be like any other again; say whether it was held."""
    h = legal_holds.c
    lifted = connection.execute(
        update(legal_holds)
        .where(h.id == hold_id, h.lifted_at.is_(None))
        .values(lifted_by=staff_id, lifted_at=func.samad_now())
    )
    return bool(lifted.rowcount)
