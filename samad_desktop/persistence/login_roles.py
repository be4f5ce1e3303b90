"""PostgreSQL's own side of a person: a login role in the group roles of her work.

Verifiers are made here, on the client: a password never travels in a statement. Whoever
calls must be allowed to make roles; the rows of the centre are the owner's business. The
driver is the one that the engine has loaded: an embedded centre never pays for its import.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text

from samad_desktop.domain.access import Role
from samad_desktop.persistence.server_rules import OWNER, group_role

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


def exists(connection: Connection, login: str) -> bool:
    found = connection.execute(
        text("SELECT 1 FROM pg_roles WHERE rolname = :login"), {"login": login}
    )
    return found.first() is not None


def create(connection: Connection, login: str, password: str, roles: frozenset[Role]) -> None:
    """Make a login role; it owns nothing and may make nothing."""
    sql = _sql(connection)
    groups = sql.SQL(", ").join(sql.Identifier(group_role(role)) for role in sorted(roles))
    verifier = _verifier(connection, login, password)
    _run(
        connection,
        "CREATE ROLE {} LOGIN PASSWORD {} IN ROLE {}",
        sql.Identifier(login),
        verifier,
        groups,
    )


def set_password(connection: Connection, login: str, password: str) -> None:
    """Give a role a new password; everybody may do so for her own."""
    verifier = _verifier(connection, login, password)
    _run(connection, "ALTER ROLE {} PASSWORD {}", _sql(connection).Identifier(login), verifier)


def set_roles(
    connection: Connection, login: str, before: frozenset[Role], after: frozenset[Role]
) -> None:
    named = _sql(connection).Identifier
    for role in sorted(after - before):
        _run(connection, "GRANT {} TO {}", named(group_role(role)), named(login))
    for role in sorted(before - after):
        _run(connection, "REVOKE {} FROM {}", named(group_role(role)), named(login))


def let_in(connection: Connection, login: str) -> None:
    _run(connection, "ALTER ROLE {} LOGIN", _sql(connection).Identifier(login))


def shut_out(connection: Connection, login: str) -> None:
    """Keep a role from logging in; `end_sessions` ends what it has open."""
    _run(connection, "ALTER ROLE {} NOLOGIN", _sql(connection).Identifier(login))


def end_sessions(connection: Connection, login: str) -> None:
    """End everything the role has open; call it once the role is shut out for good."""
    connection.execute(
        text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :login"),
        {"login": login},
    )


def _verifier(connection: Connection, login: str, password: str) -> "sql.Literal":
    made = _driver(connection).pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    )
    literal: sql.Literal = _sql(connection).Literal(made.decode())
    return literal


def _run(connection: Connection, statement: str, *parts: "sql.Composable") -> None:
    spelled = _sql(connection).SQL(statement).format(*parts).as_string(_driver(connection))
    connection.exec_driver_sql(spelled.replace("%", "%%"))


def _sql(connection: Connection) -> Any:
    """Return the driver's composing of statements."""
    return connection.dialect.loaded_dbapi.sql


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
