"""PostgreSQL's own side of a person: a login role in the group roles of her work.

Verifiers are made here, on the client: a password never travels in a statement. Nobody who
calls may make roles: functions of a role that cannot log in do, and ask who calls. The
driver is the one that the engine has loaded: an embedded centre never pays for its import.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text

from samad_desktop.domain.errors import Conflict, DatabaseAway
from samad_desktop.domain.staff import StaffChange, StaffDraft
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.failures import entry_error
from samad_desktop.persistence.server_rules import OWNER

if TYPE_CHECKING:
    from psycopg import sql


@contextmanager
def as_owner(connection: Connection) -> Iterator[None]:
    """Work as the owner of the tables; on SQLite everybody is."""
    if connection.dialect.name == "sqlite":
        yield
        return
    connection.exec_driver_sql(f"SET LOCAL ROLE {OWNER}")
    yield
    connection.exec_driver_sql("SET LOCAL ROLE NONE")


def come_in_again(database: Database, password: str) -> None:
    """Return if a server lets the login in with this password; nobody waits long for it.

    Raises:
        WrongCredentials, AccountDisabled: it does not.
        DatabaseAway: it says nothing.
    """
    driver = database.engine.dialect.loaded_dbapi
    try:
        database.connect_beside(password=password).close()
    except driver.Error as error:
        raise entry_error(error) or DatabaseAway() from error


def exists(connection: Connection, login: str) -> bool:
    found = connection.execute(
        text("SELECT 1 FROM pg_roles WHERE rolname = :login"), {"login": login}
    )
    return found.first() is not None


def create(connection: Connection, draft: StaffDraft, password: str, *, must_change: bool) -> int:
    """Make a person with a login role that owns nothing and may make nothing; return her id.

    Raises:
        Forbidden: the caller does not keep the centre's people.
    """
    made = _asked(
        connection,
        "samad_add_person(:login, :name, :verifier, :roles, :must)",
        login=draft.login,
        name=draft.display_name,
        verifier=_verifier(connection, draft.login, password),
        roles=sorted(draft.roles),
        must=must_change,
    )
    assert made is not None
    return made


def set_password(connection: Connection, login: str, password: str) -> None:
    """Give a role a new password; everybody may do so for her own."""
    sql = _sql(connection)
    verifier = sql.Literal(_verifier(connection, login, password))
    _run(connection, "ALTER ROLE {} PASSWORD {}", sql.Identifier(login), verifier)


def reset_password(connection: Connection, login: str, seen: int | None, password: str) -> None:
    """Give a person a password that she has to change.

    Raises:
        Conflict: somebody changed her after version `seen`.
    """
    verifier = _verifier(connection, login, password)
    _changed(
        connection, "samad_reset_password(:login, :seen, :verifier)", login, seen, verifier=verifier
    )


def change(connection: Connection, login: str, seen: int | None, change: StaffChange) -> None:
    """Give a person her name, and the group roles of her work.

    Raises:
        Conflict: somebody changed her after version `seen`.
    """
    _changed(
        connection,
        "samad_change_person(:login, :seen, :name, :roles)",
        login,
        seen,
        name=change.display_name,
        roles=sorted(change.roles),
    )


def let_in(connection: Connection, login: str, seen: int | None, *, allowed: bool) -> None:
    """Let a role log in, or keep it out; `end_sessions` ends what it has open.

    Raises:
        Conflict: somebody changed the person after version `seen`.
    """
    _changed(connection, "samad_let_in(:login, :seen, :allowed)", login, seen, allowed=allowed)


def end_sessions(connection: Connection, login: str) -> None:
    """End everything the role has open; call it once the role is shut out for good."""
    _asked(connection, "samad_end_sessions(:login)", login=login)


def _changed(
    connection: Connection, call: str, login: str, seen: int | None, **values: object
) -> None:
    if _asked(connection, call, login=login, seen=seen, **values) is None:
        raise Conflict(login)


def _asked(connection: Connection, call: str, **values: object) -> int | None:
    found = connection.execute(text(f"SELECT {call}"), values).scalar_one()
    return None if found is None else int(found)


def _verifier(connection: Connection, login: str, password: str) -> str:
    made: bytes = _driver(connection).pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    )
    return made.decode()


def _run(connection: Connection, statement: str, *parts: "sql.Composable") -> None:
    spelled = _sql(connection).SQL(statement).format(*parts).as_string(_driver(connection))
    connection.exec_driver_sql(spelled.replace("%", "%%"))


def _sql(connection: Connection) -> Any:
    """Return the driver's composing of statements."""
    return connection.dialect.loaded_dbapi.sql


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
