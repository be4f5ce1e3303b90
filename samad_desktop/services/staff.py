"""The people of the centre, as its administrator keeps them.

On PostgreSQL a person is a login role as well: the database must have been opened by
somebody who may make roles. Each function is one transaction.
"""

from sqlalchemy import Connection

from samad_desktop.domain.access import Role
from samad_desktop.domain.errors import FieldError, NotFound, RuleBroken, ValidationFailed
from samad_desktop.domain.sample import SAMPLE_PASSWORD, SAMPLE_PEOPLE
from samad_desktop.domain.staff import StaffDraft, StaffMember, checked_password, spelled_password
from samad_desktop.persistence import login_roles, passwords, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.login_roles import as_owner


def add_person(
    database: Database, draft: StaffDraft, password: str, *, must_change_password: bool = True
) -> StaffMember:
    """Let a new person in with a first password, which she has to change.

    Raises:
        ValidationFailed: login, name, roles or password cannot be taken.
    """
    draft, spelled = draft.checked(), checked_password(password)
    with database.transaction() as connection:
        return add(connection, draft, spelled, must_change_password=must_change_password)


def disable(database: Database, login: str) -> StaffMember:
    """Keep a person out from now on; on PostgreSQL her open sessions end.

    Raises:
        NotFound: nobody has that login.
        RuleBroken: she is the last administrator.
    """
    with database.transaction() as connection:
        member = staff.named(connection, login)
        _keep_an_admin(connection, member, frozenset())
        if not database.is_sqlite:
            login_roles.shut_out(connection, login)
        with as_owner(connection):
            staff.set_disabled(connection, member.id, disabled=True)
        changed = staff.get(connection, member.id)
    if not database.is_sqlite:
        with database.transaction() as connection:
            login_roles.end_sessions(connection, login)
    return changed


def enable(database: Database, login: str) -> StaffMember:
    """Let a disabled person in again.

    Raises:
        NotFound: nobody has that login.
    """
    with database.transaction() as connection:
        member = staff.named(connection, login)
        if not database.is_sqlite:
            login_roles.let_in(connection, login)
        with as_owner(connection):
            staff.set_disabled(connection, member.id, disabled=False)
        return staff.get(connection, member.id)


def reset_password(database: Database, login: str, password: str) -> StaffMember:
    """Give a person a new password, which she has to change at her next log-in.

    Raises:
        NotFound: nobody has that login.
        ValidationFailed: the password cannot be taken.
    """
    spelled = checked_password(password)
    with database.transaction() as connection:
        member = staff.named(connection, login)
        _give_password(connection, member, spelled)
        with as_owner(connection):
            staff.set_must_change_password(connection, member.id, must=True)
        return staff.get(connection, member.id)


def set_roles(database: Database, login: str, roles: frozenset[Role]) -> StaffMember:
    """Let a person do the work of `roles`, and of no others.

    Raises:
        NotFound: nobody has that login.
        RuleBroken: she is the last administrator and would be one no more.
        ValidationFailed: no role is left.
    """
    if not roles:
        raise ValidationFailed((FieldError("roles", "required"),))
    with database.transaction() as connection:
        member = staff.named(connection, login)
        _keep_an_admin(connection, member, roles)
        if not database.is_sqlite:
            login_roles.set_roles(connection, login, member.roles, roles)
        with as_owner(connection):
            staff.set_roles(connection, member.id, roles)
        return staff.get(connection, member.id)


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
    """
    if _taken(connection, draft.login):
        raise ValidationFailed((FieldError("login", "login_taken"),))
    on_server = connection.dialect.name == "postgresql"
    if on_server:
        login_roles.create(connection, draft.login, spelled, draft.roles)
    with as_owner(connection):
        staff_id = staff.add(connection, draft, must_change_password=must_change_password)
    if not on_server:
        passwords.store(connection, staff_id, spelled)
    return staff.get(connection, staff_id)


def make_sample_people(connection: Connection) -> tuple[StaffMember, ...]:
    """Add the sample centre's people, one a role; all have `SAMPLE_PASSWORD`.

    On a server that had a sample centre before, their login roles are taken again.
    """
    spelled = spelled_password(SAMPLE_PASSWORD)
    return tuple(_make_sample_person(connection, draft, spelled) for draft in SAMPLE_PEOPLE)


def _make_sample_person(connection: Connection, draft: StaffDraft, spelled: str) -> StaffMember:
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


def _give_password(connection: Connection, member: StaffMember, spelled: str) -> None:
    if connection.dialect.name == "postgresql":
        login_roles.set_password(connection, member.login, spelled)
    else:
        passwords.store(connection, member.id, spelled)


def _keep_an_admin(connection: Connection, member: StaffMember, roles: frozenset[Role]) -> None:
    others = (other for other in staff.everybody(connection) if other.id != member.id)
    if Role.ADMIN in roles or Role.ADMIN not in member.roles or member.disabled:
        return
    if not any(Role.ADMIN in other.roles and not other.disabled for other in others):
        raise RuleBroken("last_admin")
