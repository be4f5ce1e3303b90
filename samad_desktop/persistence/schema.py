"""Where a database's schema stands, and whether this program may work with it.

Read at every log-in, so it does without Alembic, which `upgrading` needs.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, column, inspect, select, table

from samad_desktop.domain.errors import NotADatabase, SchemaTooNew, SchemaTooOld
from samad_desktop.persistence.tables import schema_info

# Every migration in its order; the last is what this program was written for.
REVISIONS = (
    *("0001", "0002", "0003", "0004", "0005", "0006"),
    *("0007", "0008", "0009", "0010", "0011", "0012"),
    *("0013", "0014", "0015", "0016", "0017", "0018"),
    *("0019", "0020", "0021", "0022", "0023", "0024"),
    *("0025", "0026", "0027", "0028", "0029", "0030"),
    *("0031", "0032", "0033", "0034", "0035", "0036"),
    *("0037", "0038", "0039", "0040", "0041", "0042"),
    *("0043", "0044", "0045", "0047", "0048", "0049"),
    *("0051", "0052", "0054", "0056", "0060", "0062"),
    *("0066", "0074", "0076", "0077"),
)

_VERSION = table("alembic_version", column("version_num"))


@dataclass(frozen=True, slots=True)
class SchemaState:
    """Where a database's schema stands; `revision` is None for an empty database."""

    revision: str | None
    oldest_program: str
    newest_known: str

    @property
    def is_behind(self) -> bool:
        return self.revision in REVISIONS[: REVISIONS.index(self.newest_known)]


def newest_revision() -> str:
    """Return the revision this program was written for."""
    return REVISIONS[-1]


def state(connection: Connection) -> SchemaState:
    """Read where the schema stands.

    Raises:
        NotADatabase: there are tables, but not ours.
    """
    revision = current_revision(connection)
    if revision is None:
        if set(inspect(connection).get_table_names()) - {_VERSION.name}:
            raise NotADatabase
        return SchemaState(None, "", newest_revision())
    oldest = connection.execute(select(schema_info.c.oldest_program)).scalar_one_or_none()
    return SchemaState(revision, oldest or "", newest_revision())


def current_revision(connection: Connection) -> str | None:
    """Return the migration that was last made here; None where none ever was."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    found = connection.execute(select(_VERSION.c.version_num)).scalar_one_or_none()
    return None if found is None else str(found)


def refuse_unfit(found: SchemaState, program: str) -> None:
    """Return if `program` may work with the schema as it stands.

    Raises:
        NotADatabase: nothing was ever made here.
        SchemaTooNew: the database asks for a newer program.
        SchemaTooOld: the schema lacks something this program needs.
    """
    if found.revision is None:
        raise NotADatabase
    if found.oldest_program and _numbers(program) < _numbers(found.oldest_program):
        raise SchemaTooNew(found.oldest_program)
    if found.is_behind:
        raise SchemaTooOld(found.revision)


def refuse_foreign(found: SchemaState) -> None:
    """Return if the schema is one that this program can bring up to date.

    Raises:
        NotADatabase: nothing was ever made here.
        SchemaTooNew: its revision is from a later program.
    """
    if found.revision is None:
        raise NotADatabase
    if found.revision != found.newest_known and not found.is_behind:
        raise SchemaTooNew(found.revision)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
