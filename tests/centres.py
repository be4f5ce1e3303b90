"""A seeded centre for every test, on both engines, with a fixed cast of people.

The centre is made once; each test gets a copy of its own. The login roles of the cast
live in the whole server, so that the grants are those of real log-ins.
"""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import delete, make_url

from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.staff import StaffDraft, spelled_password
from samad_desktop.paths import resource
from samad_desktop.persistence import passwords, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.server_rules import database_grants
from samad_desktop.persistence.tables import centre_events
from samad_desktop.services import upkeep
from samad_desktop.services.staff import add
from tests.postgres_cluster import PostgresCluster

ENGINES = ("sqlite", "postgresql")
# Where a folder's tests have one engine but in a long run.
both_engines = pytest.mark.parametrize("database_url", ENGINES, indirect=True)
CENTRE = Centre("مرکز آزمون", "03", "041", is_sample=False)
PASSWORD = "یک گذرواژهٔ آزمون"
# Long before anything that a test lets happen.
LET_IN_AT = datetime(2020, 3, 21, tzinfo=UTC)

_TEMPLATE = "centre_template"
_NAMES = itertools.count(1)
_CAST = {
    "operator": ("پروانه نخستین", Role.OPERATOR),
    "operator2": ("فرهاد دومین", Role.OPERATOR),
    "expert": ("جواد کاردان", Role.EXPERT),
    "supervisor": ("زهره سرپرست‌پور", Role.SUPERVISOR),
    "secretary": ("نسرین دبیرزاده", Role.SECRETARY),
    "official": ("حمید مسئولی", Role.OFFICIAL),
    "liaison": ("کریم رابطی", Role.LIAISON),
    "admin": ("لیلا مدیرنیا", Role.ADMIN),
}

AsPerson = Callable[[Actor], Database]


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the centre; each has `PASSWORD` and the role of her name."""

    operator: Actor
    operator2: Actor
    expert: Actor
    supervisor: Actor
    secretary: Actor
    official: Actor
    liaison: Actor
    admin: Actor


def read_cast(database: Database) -> Cast:
    """Find the cast in a copy of the centre."""
    with database.reading() as connection:
        people = {person.login: staff.as_actor(person) for person in staff.everybody(connection)}
    return Cast(**{field.name: people[field.name] for field in fields(Cast)})


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Hash passwords in no time; what hashing should cost is the business of one test."""
    quick = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "PasswordHasher", quick)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the embedded centre that tests copy."""
    path = tmp_path_factory.mktemp("template") / "centre.sqlite3"
    upkeep.make_embedded_centre(path, resource("reference"), CENTRE, fill=add_cast)
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgres: PostgresCluster) -> str:
    """Make the shared centre that tests copy; return the name of its database."""
    url = make_url(postgres.url(_TEMPLATE))
    upkeep.make_shared_centre(url, None, resource("reference"), CENTRE, None)
    database = Database(url)
    add_cast(database)
    _begin_sequences_anew(database)
    database.close()
    return _TEMPLATE


def _begin_sequences_anew(database: Database) -> None:
    """Have each copy log its numbers itself, or a killed server would give them out again.

    A sequence logs 32 numbers ahead; a copy of it takes them for logged, and they are not.
    """
    numbers = "SELECT sequencename AS name, last_value FROM pg_sequences WHERE last_value > 0"
    with database.upkeep() as connection:
        for name, last in connection.exec_driver_sql(numbers).all():
            connection.exec_driver_sql(f"SELECT setval('{name}', {last})")


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """Give a test its own embedded centre."""
    path = tmp_path / "centre.sqlite3"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@contextmanager
def copied(cluster: PostgresCluster, template: str) -> Iterator[str]:
    """Give a copy of a shared centre, as its server's administrator sees it."""
    name = f"centre_{next(_NAMES)}"
    copy_centre(cluster, template, name)
    yield cluster.url(name)
    cluster.drop_database(name)


def copy_centre(cluster: PostgresCluster, template: str, name: str) -> None:
    """Make a copy of a shared centre on its server."""
    cluster.create_database(name, template)
    # A copy of a database comes without the grants on the database itself.
    for statement in database_grants(name):
        cluster.keeper.execute(statement.encode())


@pytest.fixture
def postgresql_url(postgres: PostgresCluster, postgresql_template: str) -> Iterator[str]:
    """Give a test its own shared centre."""
    with copied(postgres, postgresql_template) as url:
        yield url


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> str:
    """Give a test a centre on each engine in turn."""
    url = request.getfixturevalue(f"{request.param}_url")
    assert isinstance(url, str)
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Open the centre; on PostgreSQL as the administrator, whom no grant binds."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def cast(database: Database) -> Cast:
    """Name the people of the centre."""
    return read_cast(database)


@pytest.fixture
def operator(cast: Cast) -> Actor:
    return cast.operator


@pytest.fixture
def operator2(cast: Cast) -> Actor:
    return cast.operator2


@pytest.fixture
def expert(cast: Cast) -> Actor:
    return cast.expert


@pytest.fixture
def supervisor(cast: Cast) -> Actor:
    return cast.supervisor


@pytest.fixture
def secretary(cast: Cast) -> Actor:
    return cast.secretary


@pytest.fixture
def official(cast: Cast) -> Actor:
    return cast.official


@pytest.fixture
def liaison(cast: Cast) -> Actor:
    return cast.liaison


@pytest.fixture
def admin(cast: Cast) -> Actor:
    return cast.admin


@pytest.fixture
def as_person(database: Database, request: pytest.FixtureRequest) -> Iterator[AsPerson]:
    """Open the centre as one of the cast; on SQLite there is one way in."""
    opened: list[Database] = []

    def open_as(actor: Actor) -> Database:
        if database.is_sqlite:
            return database
        cluster: PostgresCluster = request.getfixturevalue("postgres")
        url = cluster.url(database.url.database or "", actor.login)
        opened.append(Database(url, password=spelled_password(PASSWORD)))
        return opened[-1]

    yield open_as
    for each in opened:
        each.close()


def add_cast(database: Database) -> None:
    """Let the cast in, long ago, as people who are known."""
    with database.transaction() as connection:
        for login, (name, role) in _CAST.items():
            draft = StaffDraft(login, name, frozenset({role}))
            add(connection, draft, spelled_password(PASSWORD), must_change_password=False)
        staff.let_in_before(connection, LET_IN_AT)
        # Nor is it on record who let them in.
        connection.execute(delete(centre_events))
