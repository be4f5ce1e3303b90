"""PostgreSQL's own side of a person: a login role in the group roles of her work.

Verifiers are made here, on the client: a password never travels in a statement. Whoever
calls must be allowed to make roles; the rows of the centre are the owner's business.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql
from sqlalchemy import Connection, text

from samad_desktop.domain.access import Role
from samad_desktop.persistence.server_rules import OWNER, group_role


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
    groups = sql.SQL(", ").join(sql.Identifier(group_role(role)) for role in sorted(roles))
    _run(
        connection,
        sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} IN ROLE {}").format(
            sql.Identifier(login), _verifier(connection, login, password), groups
        ),
    )


def set_password(connection: Connection, login: str, password: str) -> None:
    """Give a role a new password; everybody may do so for her own."""
    _run(
        connection,
        sql.SQL("ALTER ROLE {} PASSWORD {}").format(
            sql.Identifier(login), _verifier(connection, login, password)
        ),
    )


def set_roles(
    connection: Connection, login: str, before: frozenset[Role], after: frozenset[Role]
) -> None:
    for role in sorted(after - before):
        statement = sql.SQL("GRANT {} TO {}")
        _run(connection, statement.format(_group(role), sql.Identifier(login)))
    for role in sorted(before - after):
        statement = sql.SQL("REVOKE {} FROM {}")
        _run(connection, statement.format(_group(role), sql.Identifier(login)))


def let_in(connection: Connection, login: str) -> None:
    _run(connection, sql.SQL("ALTER ROLE {} LOGIN").format(sql.Identifier(login)))


def shut_out(connection: Connection, login: str) -> None:
    """Keep a role from logging in; `end_sessions` ends what it has open."""
    _run(connection, sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(login)))


def end_sessions(connection: Connection, login: str) -> None:
    """End everything the role has open; call it once the role is shut out for good."""
    connection.execute(
        text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :login"),
        {"login": login},
    )


def _group(role: Role) -> sql.Identifier:
    return sql.Identifier(group_role(role))


def _verifier(connection: Connection, login: str, password: str) -> sql.Literal:
    made = _driver(connection).pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    )
    return sql.Literal(made.decode())


def _run(connection: Connection, statement: sql.Composable) -> None:
    spelled = statement.as_string(_driver(connection))
    connection.exec_driver_sql(spelled.replace("%", "%%"))


def _driver(connection: Connection) -> "psycopg.Connection[tuple[object, ...]]":
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    return raw
