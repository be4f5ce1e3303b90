"""The people of the centre, as its administrator keeps them.

On PostgreSQL a person is a login role as well: the functions of the database make it, and
ask who calls. Each function here is one transaction; `seen` is the version that was read,
and None changes whatever is there. Each change is recorded, on screen and by command alike:
`by` is who does it; without it the owner of the log-in, and at the server itself nobody.
"""

from sqlalchemy import Connection

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.sample import SAMPLE_PASSWORD, SAMPLE_PEOPLE
from samad_desktop.domain.staff import (
    StaffChange,
    StaffDraft,
    StaffMember,
    checked_password,
    spelled_password,
)
from samad_desktop.persistence import login_roles, passwords, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.login_roles import as_owner
from samad_desktop.services.centre_settings import record_agencies, record_person


def add_person(
    database: Database,
    draft: StaffDraft,
    password: str,
    *,
    must_change_password: bool = True,
    by: int | None = None,
) -> StaffMember:
    """Let a new person in with a first password, which she has to change.

    Raises:
        ValidationFailed: login, name, roles, agencies or password cannot be taken.
        Forbidden: the caller does not keep the centre's people.
    """
    draft, spelled = draft.checked(), checked_password(password)
    with database.transaction() as connection:
        member = add(connection, draft, spelled, must_change_password=must_change_password)
        signed = record_person(connection, by, None, member)
        if member.agencies:
            record_agencies(connection, signed, member.display_name, None, member.agencies)
        return member


def change_person(
    database: Database,
    login: str,
    change: StaffChange,
    seen: int | None = None,
    *,
    by: int | None = None,
) -> StaffMember:
    """Give a person another name, other roles and, where they are named, other agencies.

    Raises:
        NotFound: nobody has that login.
        ValidationFailed: name, roles or agencies cannot be taken.
        RuleBroken: she is the last administrator and would be one no more.
        Conflict: somebody changed her after version `seen`.
        Forbidden: the caller does not keep the centre's people.
    """
    change = change.checked()
    with database.transaction() as connection:
        member = staff.named(connection, login)
        _keep_an_admin(connection, member, change.roles)
        if database.is_sqlite:
            named = change.display_name
            staff.change(connection, member, seen, display_name=named, roles=change.roles)
        else:
            login_roles.change(connection, login, seen, change)
        others = change.agencies is not None and change.agencies != member.agencies
        if change.agencies is not None and others:
            staff.set_agencies(connection, member.id, change.agencies)
        changed = staff.get(connection, member.id)
        signed = record_person(connection, by, member, changed)
        if others:
            name, before = change.display_name, member.agencies
            record_agencies(connection, signed, name, before, changed.agencies)
        return changed


def disable(
    database: Database, login: str, seen: int | None = None, *, by: int | None = None
) -> StaffMember:
    """Keep a person out from now on; on PostgreSQL her open sessions end.

    Raises:
        NotFound: nobody has that login.
        RuleBroken: she is the last administrator.
        Conflict: somebody changed her after version `seen`.
        Forbidden: the caller does not keep the centre's people.
    """
    changed = _let_in(database, login, seen, by, allowed=False)
    if not database.is_sqlite:
        with database.transaction() as connection:
            login_roles.end_sessions(connection, login)
    return changed


def enable(
    database: Database, login: str, seen: int | None = None, *, by: int | None = None
) -> StaffMember:
    """Let a disabled person in again.

    Raises:
        NotFound: nobody has that login.
        Conflict: somebody changed her after version `seen`.
        Forbidden: the caller does not keep the centre's people.
    """
    return _let_in(database, login, seen, by, allowed=True)


def reset_password(
    database: Database,
    login: str,
    password: str,
    seen: int | None = None,
    *,
    by: int | None = None,
) -> StaffMember:
    """Give a person a new password, which she has to change at her next log-in.

    Raises:
        NotFound: nobody has that login.
        ValidationFailed: the password cannot be taken.
        Conflict: somebody changed her after version `seen`.
        Forbidden: the caller does not keep the centre's people.
    """
    spelled = checked_password(password)
    with database.transaction() as connection:
        member = staff.named(connection, login)
        if database.is_sqlite:
            staff.change(connection, member, seen, must_change_password=True)
            passwords.store(connection, member.id, spelled)
        else:
            login_roles.reset_password(connection, login, seen, spelled)
        changed = staff.get(connection, member.id)
        record_person(connection, by, member, changed, renewed=True)
        return changed


def set_roles(
    database: Database, login: str, roles: frozenset[Role], *, by: int | None = None
) -> StaffMember:
    """Let a person do the work of `roles`, and of no others.

    Raises:
        NotFound: nobody has that login.
        RuleBroken: she is the last administrator and would be one no more.
        ValidationFailed: no role is left.
        Forbidden: the caller does not keep the centre's people.
    """
    with database.reading() as connection:
        member = staff.named(connection, login)
    kept = None if Role.LIAISON in roles else frozenset[int]()
    return change_person(database, login, StaffChange(member.display_name, roles, kept), by=by)


def set_agencies(
    database: Database, login: str, agencies: frozenset[int], *, by: int | None = None
) -> StaffMember:
    """Let a liaison answer for these agencies and no others.

    Raises:
        NotFound: nobody has that login.
        ValidationFailed: she is no liaison, or no agency is left.
        Forbidden: the caller does not keep the centre's people.
    """
    with database.reading() as connection:
        member = staff.named(connection, login)
    change = StaffChange(member.display_name, member.roles, agencies)
    return change_person(database, login, change, by=by)


def everybody(database: Database) -> tuple[StaffMember, ...]:
    """Return all people by login, disabled ones too."""
    with database.reading() as connection:
        return staff.everybody(connection)


def add(
    connection: Connection, draft: StaffDraft, spelled: str, *, must_change_password: bool
) -> StaffMember:
    """Add a person within a transaction; draft and password were checked before.

    Raises:
        ValidationFailed: somebody has that login.
        Forbidden: the caller does not keep the centre's people.
    """
    if _taken(connection, draft.login):
        raise ValidationFailed((FieldError("login", "login_taken"),))
    if connection.dialect.name == "postgresql":
        staff_id = login_roles.create(connection, draft, spelled, must_change=must_change_password)
    else:
        staff_id = staff.add(connection, draft, must_change_password=must_change_password)
        passwords.store(connection, staff_id, spelled)
    if draft.agencies:
        staff.set_agencies(connection, staff_id, draft.agencies)
    return staff.get(connection, staff_id)


def make_sample_people(connection: Connection) -> tuple[StaffMember, ...]:
    """Add the sample centre's people, one a role; all have `SAMPLE_PASSWORD`.

    On a server that had a sample centre before, their login roles are taken again.
    """
    return tuple(make_sample_person(connection, draft) for draft in SAMPLE_PEOPLE)


def make_sample_person(connection: Connection, draft: StaffDraft) -> StaffMember:
    """Add one of a sample centre's people, with `SAMPLE_PASSWORD`."""
    spelled = spelled_password(SAMPLE_PASSWORD)
    on_server = connection.dialect.name == "postgresql"
    if not on_server or not login_roles.exists(connection, draft.login):
        return add(connection, draft, spelled, must_change_password=False)
    login_roles.set_password(connection, draft.login, spelled)
    with as_owner(connection):
        staff_id = staff.add(connection, draft, must_change_password=False)
    return staff.get(connection, staff_id)


def _taken(connection: Connection, login: str) -> bool:
    if connection.dialect.name == "postgresql" and login_roles.exists(connection, login):
        return True
    try:
        staff.named(connection, login)
    except NotFound:
        return False
    return True


def _let_in(
    database: Database, login: str, seen: int | None, by: int | None, *, allowed: bool
) -> StaffMember:
    with database.transaction() as connection:
        member = staff.named(connection, login)
        if not allowed:
            _keep_an_admin(connection, member, frozenset())
        if database.is_sqlite:
            staff.change(connection, member, seen, disabled=not allowed)
        else:
            login_roles.let_in(connection, login, seen, allowed=allowed)
        changed = staff.get(connection, member.id)
        record_person(connection, by, member, changed)
        return changed


def _keep_an_admin(connection: Connection, member: StaffMember, roles: frozenset[Role]) -> None:
    others = (other for other in staff.everybody(connection) if other.id != member.id)
    if Role.ADMIN in roles or Role.ADMIN not in member.roles or member.disabled:
        return
    if not any(Role.ADMIN in other.roles and not other.disabled for other in others):
        raise RuleBroken("last_admin")
