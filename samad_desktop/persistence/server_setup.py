"""What an administrator of a PostgreSQL server does once for a centre.

Group roles, and a database that knows Persian letters and belongs to nobody who logs in.
"""

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.persistence import login_roles
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.failures import sqlstate
from samad_desktop.persistence.server_rules import (
    AUDITOR,
    DOORKEEPER,
    OWNER,
    QUIET_LOG,
    catalogue_statements,
    database_statements,
    group_role_statements,
    quiet_log_statements,
)

# With LC_CTYPE=C no Persian letter is a letter, and words are not found.
_LOCALES = ("C.UTF-8", "en_US.UTF-8", "fa_IR.UTF-8", "C.utf8", "en-US", "en_US")
_NO_SUCH_LOCALE = ("42809", "22023")
_MAINTENANCE = "postgres"


def prepare_server(url: URL, password: str | None) -> None:
    """Make the group roles, and the database that `url` names, where they are missing.

    Raises:
        RuleBroken: the server has no locale for Persian.
        WrongCredentials, Forbidden, DatabaseAway: the server refused, or is away.
    """
    name = url.database or ""
    database = Database(url.set(database=_MAINTENANCE), password=password)
    try:
        with database.upkeep() as connection:
            make_group_roles(connection)
        if not exists(database, name):
            _create(database, name)
    finally:
        database.close()


def prepare_database(database: Database) -> None:
    """Give a database to the owner role and take it from everybody else.

    Raises:
        RuleBroken: it was made without Persian letters.
    """
    with database.upkeep() as connection:
        if not _knows_letters(connection):
            raise RuleBroken("database_letters", letters(connection))
        for statement in database_statements(database.url.database or ""):
            connection.exec_driver_sql(statement)
        if _is_superuser(connection):
            quiet = quiet_log_statements(database.url.database or "")
            for statement in (*catalogue_statements(), *quiet):
                connection.exec_driver_sql(statement)


def letters(connection: Connection) -> str:
    """Return the locale that decides what a letter is; SQLite needs none."""
    if connection.dialect.name == "sqlite":
        return ""
    return str(
        connection.execute(
            text("SELECT datctype FROM pg_database WHERE datname = current_database()")
        ).scalar_one()
    )


def problems(connection: Connection) -> tuple[str, ...]:
    """Return the codes of what is wrong with the database beneath the tables."""
    if connection.dialect.name == "sqlite":
        sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() == "ok"
        return () if sound else ("database_damaged",)
    letters = () if _knows_letters(connection) else ("database_letters",)
    return letters if _keeps_quiet(connection) else (*letters, "server_log_tells")


def _knows_letters(connection: Connection) -> bool:
    query = "SELECT current_setting('server_encoding') = 'UTF8' AND chr(1570) ~ '^\\w$'"
    return bool(connection.execute(text(query)).scalar_one())


def _keeps_quiet(connection: Connection) -> bool:
    """Say whether nothing that people said reaches the server's log."""
    query = text("SELECT name, setting FROM pg_settings WHERE name = ANY (:names)")
    found = connection.execute(query, {"names": list(QUIET_LOG)})
    return {row.name: row.setting for row in found} == QUIET_LOG


def make_group_roles(connection: Connection) -> None:
    """Make the group roles that are missing in the whole server.

    An administrator who is no superuser may then work as the owner of the tables.

    Raises:
        Forbidden: the caller may not make roles.
    """
    for statement in group_role_statements():
        connection.exec_driver_sql(statement)
    if not _is_superuser(connection):
        mine = f"GRANT {OWNER}, {AUDITOR}, {DOORKEEPER} TO CURRENT_USER"
        connection.exec_driver_sql(mine)


def _is_superuser(connection: Connection) -> bool:
    query = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
    return bool(connection.exec_driver_sql(query).scalar_one())


def exists(database: Database, name: str) -> bool:
    """Say whether the server has a database of this name."""
    with database.reading() as connection:
        found = connection.execute(
            text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": name}
        )
        return found.first() is not None


def has_groups(database: Database) -> bool:
    """Say whether the server has had a centre: its group roles are there."""
    with database.reading() as connection:
        return login_roles.exists(connection, OWNER)


def drop(url: URL, password: str | None) -> None:
    """Throw a database away with all that is in it, if it is there."""
    database = Database(url.set(database=_MAINTENANCE), password=password)
    try:
        with database.outside_transactions() as connection:
            quoted = connection.dialect.identifier_preparer.quote_identifier(url.database or "")
            connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")
    finally:
        database.close()


def _create(database: Database, name: str) -> None:
    for locale in _LOCALES:
        if _created(database, name, locale):
            return
    raise RuleBroken("database_letters", "C")


def _created(database: Database, name: str, locale: str) -> bool:
    """Make the database, unless the server does not know the locale."""
    with database.outside_transactions() as connection:
        quoted = connection.dialect.identifier_preparer.quote_identifier(name)
        statement = f"CREATE DATABASE {quoted} TEMPLATE template0 ENCODING 'UTF8' LOCALE '{locale}'"
        try:
            connection.exec_driver_sql(statement)
        except DBAPIError as error:
            if sqlstate(error) not in _NO_SUCH_LOCALE:
                raise
            return False
    return True
