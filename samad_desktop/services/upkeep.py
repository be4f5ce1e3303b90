"""Making a centre, bringing its schema up to date, and saying how it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, func, select

from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.staff import StaffDraft, StaffMember, checked_password
from samad_desktop.persistence import schema, server_setup, upgrading
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.seeding import complete, seed
from samad_desktop.persistence.tables import (
    agencies,
    cases,
    centre,
    citizens,
    contacts,
    divisions,
    staff,
    subjects,
)
from samad_desktop.services.staff import add, make_sample_people

_COUNTED = {
    table.name: table for table in (divisions, agencies, subjects, staff, citizens, contacts, cases)
}

Announce = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """Who administers a new centre; her password is hers already."""

    draft: StaffDraft
    password: str


@dataclass(frozen=True, slots=True)
class CentreCheck:
    """How a database stands; `problems` are codes of sentences, none when all is well."""

    revision: str | None
    newest_known: str
    oldest_program: str
    letters: str
    centre_name: str
    is_sample: bool
    rows: Mapping[str, int]
    problems: tuple[str, ...]


def make_embedded_centre(
    path: Path,
    reference: Path,
    made: Centre,
    first: FirstPerson | None = None,
    *,
    fill: Callable[[Database], None] | None = None,
) -> None:
    """Make an embedded centre in a new file; a half-made one is never left under that name.

    Args:
        reference: the folder of the CSV files.
        first: the administrator; a sample centre gets its sample people besides.
        fill: puts more into the database before it gets its name, such as sample cases.

    Raises:
        RuleBroken: there is a file already.
        ValidationFailed: the first person's login, name or password cannot be taken.
        OnNetworkShare, DatabaseAway, DiskFull: nothing was made.
    """
    if path.exists():
        raise RuleBroken("centre_exists")
    path.parent.mkdir(parents=True, exist_ok=True)
    growing = path.with_name(f".{path.name}.making")
    _remove(growing)
    growing.touch(mode=0o600)
    database = Database(URL.create("sqlite", database=str(growing)))
    try:
        upgrading.upgrade(database)
        populate(database, reference, made, first)
        if fill is not None:
            fill(database)
        database.close()
        growing.rename(path)
    finally:
        database.close()
        _remove(growing)


def make_shared_centre(
    url: URL,
    password: str | None,
    reference: Path,
    made: Centre,
    first: FirstPerson | None,
    *,
    announce: Announce | None = None,
) -> None:
    """Make a centre on a PostgreSQL server, as an administrator of that server.

    Safe to run again where an earlier run was cut off.

    Args:
        url: names the administrator and the centre's database, which is made if missing.

    Raises:
        RuleBroken: a centre is there already, or the database cannot hold Persian.
        ValidationFailed: the first person's login, name or password cannot be taken.
        WrongCredentials, Forbidden, DatabaseAway: the server refused, or is away.
    """
    server_setup.prepare_server(url, password)
    database = Database(url, password=password)
    try:
        server_setup.prepare_database(database)
        upgrading.upgrade(database, announce=announce)
        populate(database, reference, made, first)
    finally:
        database.close()


def populate(
    database: Database, reference: Path, made: Centre, first: FirstPerson | None = None
) -> tuple[StaffMember, ...]:
    """Put a centre into an empty schema, in one transaction; return its people.

    Raises:
        RuleBroken: there is a centre in this database already.
        ValidationFailed: the first person's login, name or password cannot be taken.
    """
    draft = first.draft.checked() if first else None
    spelled = checked_password(first.password) if first else ""
    with database.transaction() as connection:
        seed(connection, reference, made)
        people = make_sample_people(connection) if made.is_sample else ()
        if draft is not None:
            people += (add(connection, draft, spelled, must_change_password=False),)
    return people


def upgrade(
    database: Database,
    reference: Path,
    *,
    backup: Path | None = None,
    announce: Announce | None = None,
) -> None:
    """Bring the schema up to date, after a backup.

    Args:
        reference: the folder of the CSV files, for what older centres do not have yet.
        backup: the file to copy to. Without it an embedded database is copied beside itself,
            and a shared one not at all: its administrator has a backup.

    Raises:
        NotADatabase: no centre was ever made here, or the tables are not ours.
        SchemaTooNew: the database is newer than this program.
        RuleBroken: another holds the database, or the backup could not be made.
        DatabaseAway, TooSlow, DiskFull: nothing was changed.
    """
    with database.reading() as connection:
        schema.refuse_foreign(schema.state(connection))
    upgrading.upgrade(database, announce=announce, backup=backup)
    with database.transaction() as connection:
        complete(connection, reference)


def check(database: Database, program: str) -> CentreCheck:
    """Look at a database and say what is wrong with it.

    Raises:
        NotADatabase: there are tables, but not ours.
        DatabaseAway, WrongCredentials, TooSlow: it could not be looked at.
    """
    with database.reading() as connection:
        found = schema.state(connection)
        letters = server_setup.letters(connection)
        problems = [*_unfit(found, program), *server_setup.problems(connection)]
        if problems and found.revision is None:
            return CentreCheck(None, found.newest_known, "", letters, "", False, {}, (*problems,))
        row = connection.execute(select(centre.c.name, centre.c.is_sample)).one_or_none()
        rows = {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in _COUNTED.items()
        }
    if row is None:
        problems.append("centre_missing")
    return CentreCheck(
        revision=found.revision,
        newest_known=found.newest_known,
        oldest_program=found.oldest_program,
        letters=letters,
        centre_name=row.name if row else "",
        is_sample=bool(row and row.is_sample),
        rows=rows,
        problems=tuple(problems),
    )


def _unfit(found: schema.SchemaState, program: str) -> tuple[str, ...]:
    try:
        schema.refuse_unfit(found, program)
    except SamadError as error:
        return (error.code,)
    return ()


def _remove(growing: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        growing.with_name(growing.name + suffix).unlink(missing_ok=True)
