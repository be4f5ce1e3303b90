"""The people who log in: rows of `staff` and `staff_roles`, in and out as domain values."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update
from sqlalchemy import delete as delete_from

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.errors import Conflict, NotFound
from samad_desktop.domain.staff import StaffDraft, StaffMember
from samad_desktop.persistence.tables import staff, staff_agencies, staff_roles
from samad_desktop.persistence.tables.base import BigId


def add(connection: Connection, draft: StaffDraft, *, must_change_password: bool) -> int:
    """Store a new person with her roles; return her id."""
    staff_id = connection.execute(
        insert(staff)
        .values(
            login=draft.login,
            display_name=draft.display_name,
            must_change_password=must_change_password,
            made_at=func.samad_now(),
        )
        .returning(staff.c.id)
    ).scalar_one()
    _add_roles(connection, staff_id, draft.roles)
    return staff_id


def change(connection: Connection, member: StaffMember, seen: int | None, **values: Any) -> None:
    """Store something else about a person, with her roles where `values` names them.

    Raises:
        Conflict: somebody changed her after version `seen`.
    """
    roles: frozenset[Role] | None = values.pop("roles", None)
    known = member.version if seen is None else seen
    changed = connection.execute(
        update(staff)
        .where(staff.c.id == member.id, staff.c.version == known)
        .values(version=known + 1, **values)
    )
    if changed.rowcount != 1:
        raise Conflict(member.login)
    if roles is not None:
        connection.execute(delete_from(staff_roles).where(staff_roles.c.staff_id == member.id))
        _add_roles(connection, member.id, roles)


def get(connection: Connection, staff_id: int) -> StaffMember:
    """Read one person.

    Raises:
        NotFound: there is none of that id.
    """
    return _only(_members(connection, staff.c.id == staff_id), str(staff_id))


def named(connection: Connection, login: str) -> StaffMember:
    """Read the person who logs in as `login`.

    Raises:
        NotFound: nobody does.
    """
    return _only(_members(connection, staff.c.login == login), login)


def everybody(connection: Connection) -> tuple[StaffMember, ...]:
    """Return all people in the order of their logins, disabled ones too."""
    return _members(connection, staff.c.id > 0)


def me(connection: Connection) -> int | None:
    """Return whose log-in to a server this is; None for nobody of the centre, or embedded."""
    if connection.dialect.name == "sqlite":
        return None
    return connection.execute(select(func.samad_me(type_=BigId))).scalar_one()


def as_actor(member: StaffMember) -> Actor:
    return Actor(member.id, member.login, member.display_name, member.roles)


def set_disabled(connection: Connection, staff_id: int, *, disabled: bool) -> None:
    connection.execute(update(staff).where(staff.c.id == staff_id).values(disabled=disabled))


def set_must_change_password(connection: Connection, staff_id: int, *, must: bool) -> None:
    connection.execute(
        update(staff).where(staff.c.id == staff_id).values(must_change_password=must)
    )


def let_in_before(connection: Connection, moment: datetime) -> None:
    """Have everybody here been let in at a moment at the latest, as in an invented past."""
    connection.execute(update(staff).where(staff.c.made_at > moment).values(made_at=moment))
    given = staff_agencies.c.given_at
    connection.execute(update(staff_agencies).where(given > moment).values(given_at=moment))


def note_login(connection: Connection, staff_id: int) -> None:
    connection.execute(
        update(staff).where(staff.c.id == staff_id).values(last_login_at=func.samad_now())
    )


def _add_roles(connection: Connection, staff_id: int, roles: Iterable[Role]) -> None:
    rows = [{"staff_id": staff_id, "role": role.value} for role in sorted(roles)]
    connection.execute(insert(staff_roles), rows)


def _members(connection: Connection, where: ColumnElement[bool]) -> tuple[StaffMember, ...]:
    rows = connection.execute(select(staff).where(where).order_by(staff.c.login)).all()
    held = connection.execute(
        select(staff_roles.c.staff_id, staff_roles.c.role)
        .join(staff, staff.c.id == staff_roles.c.staff_id)
        .where(where)
    ).all()
    roles: dict[int, set[Role]] = {}
    for staff_id, role in held:
        roles.setdefault(staff_id, set()).add(Role(role))
    agencies = agencies_of_all(connection)
    return tuple(
        _member(row, frozenset(roles.get(row.id, ())), agencies.get(row.id, frozenset()))
        for row in rows
    )


def _member(row: Any, roles: frozenset[Role], agencies: frozenset[int]) -> StaffMember:
    return StaffMember(
        id=row.id,
        login=row.login,
        display_name=row.display_name,
        roles=roles,
        disabled=row.disabled,
        must_change_password=row.must_change_password,
        last_login_at=row.last_login_at,
        version=row.version,
        agencies=agencies,
    )


def _only(found: tuple[StaffMember, ...], asked: str) -> StaffMember:
    if not found:
        raise NotFound(asked)
    return found[0]


def agencies_of(connection: Connection, staff_id: int) -> frozenset[int]:
    """Return the agencies for which a liaison answers."""
    c = staff_agencies.c
    found = connection.execute(select(c.agency_id).where(c.staff_id == staff_id))
    return frozenset(found.scalars())


def agencies_of_all(connection: Connection) -> dict[int, frozenset[int]]:
    """Return of every liaison the agencies for which she answers."""
    c = staff_agencies.c
    found: dict[int, frozenset[int]] = {}
    for row in connection.execute(select(c.staff_id, c.agency_id)):
        found[row.staff_id] = found.get(row.staff_id, frozenset()) | {row.agency_id}
    return found


def set_agencies(connection: Connection, staff_id: int, agency_ids: frozenset[int]) -> None:
    """Let a liaison answer for these agencies and no others; those she has she keeps as they are.

    What happened to an agency before it was given to her is no news of hers.
    """
    c, had = staff_agencies.c, agencies_of(connection, staff_id)
    if gone := had - agency_ids:
        hers = c.staff_id == staff_id
        connection.execute(delete_from(staff_agencies).where(hers, c.agency_id.in_(gone)))
    rows = [{"staff_id": staff_id, "agency_id": each} for each in sorted(agency_ids - had)]
    if rows:
        given = insert(staff_agencies).values(given_at=func.samad_now())
        connection.execute(given, rows)
