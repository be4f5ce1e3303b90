"""The centre that a benchmark works on: made or used again, and opened as one of its people."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, delete, func, make_url, select, text, update

from samad_desktop import paths
from samad_desktop.demo.centre import SAMPLE_SEED, fill, make_sample_file, sample_centre
from samad_desktop.domain.access import Actor, Role
from samad_desktop.domain.errors import NotADatabase
from samad_desktop.domain.sample import SAMPLE_PASSWORD, SAMPLE_PEOPLE
from samad_desktop.domain.staff import StaffDraft, spelled_password
from samad_desktop.persistence import schema, staff
from samad_desktop.persistence.database import Database
from samad_desktop.persistence.tables import cases, leased_codes, outgoings
from samad_desktop.services.access import AccessService
from samad_desktop.services.staff import make_sample_person
from samad_desktop.services.upkeep import make_shared_centre

_FORGET = text("DELETE FROM look_ups")
OPERATOR = SAMPLE_PEOPLE[0].login
LIAISON = next(each.login for each in SAMPLE_PEOPLE if Role.LIAISON in each.roles)
SUPERVISOR = next(each.login for each in SAMPLE_PEOPLE if Role.SUPERVISOR in each.roles)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a process of its own needs to come into the centre as one of its people."""

    url: URL
    actor: Actor
    area_code: str
    owner_password: str | None = field(default=None, repr=False)

    def open(self, *, counted: bool = True) -> Database:
        if self.url.get_backend_name() == "sqlite":
            return Database(self.url)
        url = self.url.set(username=self.actor.login)
        return Database(url, password=spelled_password(SAMPLE_PASSWORD), counted=counted)

    def forget_leases(self) -> None:
        """Let the person lease codes again: one stands here for fifty, each with her own."""
        owner = Database(self.url, password=self.owner_password)
        hers = leased_codes.c.staff_id == self.actor.staff_id
        long_ago = {leased_codes.c.leased_at: datetime(2000, 1, 1, tzinfo=UTC)}
        try:
            with owner.upkeep() as connection:
                connection.execute(update(leased_codes).where(hers).values(long_ago))
        finally:
            owner.close()


@dataclass(frozen=True, slots=True)
class Scratch:
    """A demo centre: as its owner sees it, and as an operator does her work in it."""

    owner: Database
    work: Database
    entry: Entry
    cases: int

    @property
    def engine(self) -> str:
        return self.work.url.get_backend_name()

    @property
    def actor(self) -> Actor:
        return self.entry.actor

    @property
    def area_code(self) -> str:
        return self.entry.area_code

    @contextmanager
    def as_login(self, login: str) -> Iterator[tuple[Actor, Database]]:
        """Give one of its people, and the centre as she does her work in it."""
        entry = _entry(self.owner, self.entry.url, login, self.entry.owner_password)
        work = entry.open()
        try:
            yield entry.actor, work
        finally:
            work.close()

    def operators(self, wanted: int) -> tuple[Entry, ...]:
        """Give so many operators, each a person of her own, as no two work under one login."""
        logins = [OPERATOR, *(f"{OPERATOR}.{number}" for number in range(2, wanted + 1))]
        with self.owner.upkeep() as connection:
            there = {each.login for each in staff.everybody(connection)}
            for login in logins:
                if login not in there:
                    make_sample_person(
                        connection, StaffDraft(login, login, frozenset({Role.OPERATOR}))
                    )
        found = (
            _entry(self.owner, self.entry.url, login, self.entry.owner_password) for login in logins
        )
        return tuple(found)

    def forget_look_ups(self) -> None:
        """Let everybody look people up again: benchmarks ask for more than anybody may."""
        with self.owner.upkeep() as connection:
            connection.execute(delete(outgoings) if self.owner.is_sqlite else _FORGET)


@contextmanager
def scratch(url: str | None, wanted: int, password: str | None) -> Iterator[Scratch]:
    """Give a demo centre of at least `wanted` cases; without `url`, one that goes afterwards.

    Args:
        url: of a scratch database; an administrator's, on a server.
        password: of that administrator, if the server wants one.

    Raises:
        RuleBroken: `not_a_sample`: the database has a real centre.
    """
    with tempfile.TemporaryDirectory(prefix="samad-bench-") as folder:
        place = make_url(url or f"sqlite:///{Path(folder) / 'scratch.sqlite3'}")
        _make(place, password)
        owner = Database(place, password=password)
        try:
            there = _filled(owner, wanted)
            entry = _entry(owner, place, OPERATOR, password)
            work = entry.open()
            try:
                yield Scratch(owner, work, entry, there)
            finally:
                work.close()
        finally:
            owner.close()


def _make(place: URL, password: str | None) -> None:
    if place.get_backend_name() == "sqlite":
        path = Path(place.database or "")
        if not path.exists():
            make_sample_file(path, paths.resource("reference").parent)
        return
    database = Database(place, password=password)
    try:
        with database.reading() as connection:
            made = schema.state(connection).revision is not None
    except NotADatabase:
        made = False
    finally:
        database.close()
    if not made:
        make_shared_centre(place, password, paths.resource("reference"), sample_centre(), None)


def _filled(owner: Database, wanted: int) -> int:
    """Fill the centre unless it has enough; return how many cases there are."""
    with owner.reading() as connection:
        there = connection.execute(select(func.count()).select_from(cases)).scalar_one()
    if there >= wanted:
        return there
    fill(
        owner,
        paths.resource("demo"),
        cases_wanted=wanted,
        seed=SAMPLE_SEED,
        until=datetime.now(UTC),
        afresh=True,
    )
    return wanted


def _entry(owner: Database, place: URL, login: str, password: str | None) -> Entry:
    with owner.reading() as connection:
        actor = staff.as_actor(staff.named(connection, login))
    return Entry(place, actor, AccessService(owner).centre().area_code, password)
