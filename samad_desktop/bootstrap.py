"""Puts a desk together: database, services and journal of one person, without any window.

Whatever loads the database driver is imported while the password is typed: on a worker,
inside the functions that need it.
"""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samad_desktop import __version__, paths
from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change
from samad_desktop.domain.entrance import CentreDraft, Entrance, SharedDraft
from samad_desktop.domain.errors import (
    FieldError,
    NotADatabase,
    RuleBroken,
    SchemaTooOld,
    ValidationFailed,
)
from samad_desktop.domain.link import Link
from samad_desktop.domain.reference import DEFAULT_AREA_CODE, Centre, Reference
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.domain.staff import spelled_password
from samad_desktop.settings import Preferences, Profile, Profiles
from samad_desktop.workstation.journal import Journal, JournalWriter

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.access import AccessService
    from samad_desktop.services.cases import CaseService
    from samad_desktop.services.citizens import CitizenService
    from samad_desktop.services.finding import FindingService
    from samad_desktop.services.intake import IntakeService
    from samad_desktop.services.oversight import OversightService

SAMPLE = "sample"
CENTRE = "centre"
PROVINCE_CODE = "03"
FLUSH_S = 3.0
LAST_ANSWER_S = 8.0
LOOK_AGAIN_S = 0.02

Clock = Callable[[], datetime]
News = frozenset[Change] | Link


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything one person works with, from log-in to leaving."""

    profile: Profile
    database: "Database"
    actor: Actor
    must_change_password: bool
    reference: Reference
    intake: "IntakeService"
    cases: "CaseService"
    citizens: "CitizenService"
    finding: "FindingService"
    oversight: "OversightService"
    access: "AccessService"
    journal: Journal
    writer: JournalWriter
    clock: Clock

    def change_password(self, old: str, new: str) -> None:
        """Replace one's own password.

        Raises:
            ValidationFailed: fields "old" or "new"; nothing was changed.
            TooManyAttempts: the old one was wrong too often.
        """
        self.access.change_password(self.actor, old, new)

    def listen(self, stop: threading.Event, tell: Callable[[News], None]) -> None:
        """Tell what others change, and whether the database is heard, until `stop` is set."""
        from samad_desktop.persistence.listener import (
            Changed,
            Connected,
            Listener,
            ListenerEvent,
        )

        def pass_on(event: ListenerEvent) -> None:
            if isinstance(event, Changed):
                tell(event.changes)
            else:
                tell(Link.CONNECTED if isinstance(event, Connected) else Link.LOST)

        Listener(self.database).run(stop, pass_on)

    def close(self) -> None:
        """Leave the desk, once nothing is asked of the database any more; blocks until then.

        What is typed stays in the journal. Safe to call again.
        """
        from sqlalchemy import QueuePool

        self.journal.close()
        pool = self.database.engine.pool
        until = time.monotonic() + LAST_ANSWER_S
        # A connection that comes back after the pool was closed would stay open.
        while isinstance(pool, QueuePool) and pool.checkedout() and time.monotonic() < until:
            time.sleep(LOOK_AGAIN_S)
        self.database.close()


@dataclass(frozen=True, slots=True)
class Gate:
    """The door of the centre behind one profile; every method blocks."""

    profile: Profile
    journals: Path
    clock: Clock

    def look(self) -> Entrance:
        """Make an embedded database ready, and see who may come in.

        Raises:
            NotADatabase: there is no such file, or it is something else.
            SchemaTooNew: this program is too old for it.
        """
        _load()
        if not self.profile.is_embedded:
            return Entrance(self.profile.name)
        database = self._database(None, None)
        try:
            _make_fit(database)
            return _entrance(database)
        finally:
            database.close()

    def log_in(self, login: str, password: str) -> Desk:
        """Come in.

        Raises:
            WrongCredentials, TooManyAttempts, AccountDisabled: not let in.
            SchemaTooNew, SchemaTooOld, NotADatabase, DatabaseAway: not now.
        """
        from samad_desktop.services.access import AccessService

        database = self._database(login.strip().lower(), spelled_password(password))
        try:
            _refuse_unfit(database)
            actor = AccessService(database).log_in(login, password)
            return self._desk(database, actor)
        except BaseException:
            database.close()
            raise

    def remake_sample(self) -> Entrance:
        """Throw the sample centre away, with what was being typed for it, and make it anew.

        Raises:
            RuleBroken: this is no sample centre.
        """
        if not self.look().is_sample:
            raise RuleBroken("not_a_sample")
        path = self._path()
        for file in (path, self._journal_path()):
            for suffix in ("", "-wal", "-shm"):
                file.with_name(file.name + suffix).unlink(missing_ok=True)
        make_sample(path, _say_nothing, self.clock())
        return self.look()

    def _desk(self, database: "Database", actor: Actor) -> Desk:
        from samad_desktop.services.access import AccessService
        from samad_desktop.services.cases import CaseService
        from samad_desktop.services.citizens import CitizenService
        from samad_desktop.services.finding import FindingService
        from samad_desktop.services.intake import IntakeService
        from samad_desktop.services.oversight import OversightService
        from samad_desktop.services.reference import ReferenceService

        reference = ReferenceService(database).read()
        area_code = reference.centre.area_code
        access = AccessService(database)
        journal = Journal(self._journal_path())
        return Desk(
            profile=self.profile,
            database=database,
            actor=actor,
            must_change_password=access.must_change_password(actor),
            reference=reference,
            intake=IntakeService(database, area_code),
            cases=CaseService(database),
            citizens=CitizenService(database, area_code),
            finding=FindingService(database, area_code),
            oversight=OversightService(database, self.clock),
            access=access,
            journal=journal,
            writer=JournalWriter(journal),
            clock=self.clock,
        )

    def _database(self, login: str | None, password: str | None) -> "Database":
        from sqlalchemy import make_url

        from samad_desktop.persistence.database import Database

        if self.profile.is_embedded:
            if not self._path().is_file():
                raise NotADatabase(self.profile.name)
            return Database(self.profile.url, clock=self.clock)
        return Database(
            make_url(self.profile.url).set(username=login), password=password, clock=self.clock
        )

    def _path(self) -> Path:
        return Path(self.profile.url.removeprefix("sqlite:///"))

    def _journal_path(self) -> Path:
        name = hashlib.sha256(self.profile.url.encode()).hexdigest()[:16]
        return self.journals / f"{name}.sqlite3"


class Workstation:
    """What this user's program remembers, and the centres it can reach."""

    def __init__(
        self,
        data: Path,
        profiles_file: Path,
        preferences_file: Path,
        clock: Clock | None = None,
    ) -> None:
        """Read what is remembered.

        Raises:
            SettingsRefused: a file cannot be read.
        """
        self._clock = clock or _utc_now
        self._data = data
        self._profiles_file = profiles_file
        self._preferences_file = preferences_file
        self.profiles = Profiles.load(profiles_file)
        self.preferences = Preferences.load(preferences_file)

    def remember(self, preferences: Preferences) -> None:
        """Keep what the user likes."""
        self.preferences = preferences
        preferences.save(self._preferences_file)

    def gate(self, profile: Profile) -> Gate:
        """Return the door of the centre behind `profile`."""
        return Gate(profile, self._data / "journals", self._clock)

    def make_sample(self, report: Callable[[int], None]) -> str:
        """Make the sample centre, unless there is one; it opens by itself from now on.

        Raises:
            DiskFull, DatabaseAway: nothing was made.
        """
        path = self._data / f"{SAMPLE}.sqlite3"
        if not path.exists():
            make_sample(path, report, self._clock())
        return self._settle(Profile(SAMPLE, f"sqlite:///{path}"))

    def make_centre(self, draft: CentreDraft) -> str:
        """Make an empty centre with its first administrator; it opens by itself from now on.

        Raises:
            ValidationFailed: the draft has errors; nothing was made.
            DiskFull, DatabaseAway: nothing was made.
        """
        from samad_desktop.services.upkeep import FirstPerson, make_embedded_centre

        draft = draft.checked()
        name = self._free_name()
        path = self._data / f"{name}.sqlite3"
        made = Centre(draft.name, PROVINCE_CODE, DEFAULT_AREA_CODE, is_sample=False)
        first = FirstPerson(draft.administrator(), draft.password)
        make_embedded_centre(path, paths.resource("reference"), made, first)
        self.remember(replace(self.preferences, last_login=draft.login))
        return self._settle(Profile(name, f"sqlite:///{path}"))

    def connect_shared(self, draft: SharedDraft) -> str:
        """Remember a shared database, without a password; it opens by itself from now on.

        Raises:
            ValidationFailed: the draft has errors, or another profile has its name.
        """
        draft = draft.checked()
        profile = Profile(draft.profile, draft.url)
        if any(each.name == profile.name and each != profile for each in self.profiles.entries):
            raise ValidationFailed((FieldError("profile", "profile_exists"),))
        return self._settle(profile)

    def _settle(self, profile: Profile) -> str:
        self.profiles = self.profiles.with_default(profile)
        self.profiles.save(self._profiles_file)
        return profile.name

    def _free_name(self) -> str:
        names = (CENTRE, *(f"{CENTRE}-{number}" for number in range(2, 1000)))
        taken = {profile.name for profile in self.profiles.entries}
        return next(
            name
            for name in names
            if name not in taken and not (self._data / f"{name}.sqlite3").exists()
        )


def make_sample(path: Path, report: Callable[[int], None], until: datetime) -> None:
    """Make a sample centre in a new file; `report` is told the percentage done.

    Args:
        until: when its last call was taken (UTC).
    """
    from samad_desktop.demo.centre import make_sample_centre

    def tell(done: int, of: int) -> None:
        report(100 * done // max(of, 1))

    make_sample_centre(path, paths.resource("reference").parent, tell, until=until)


def _load() -> None:
    """Import what the desk will need, while the password is typed."""
    import samad_desktop.services.access
    import samad_desktop.services.intake
    import samad_desktop.services.upkeep  # noqa: F401


def _make_fit(database: "Database") -> None:
    """Bring an embedded database up to this program, after a backup."""
    from samad_desktop.services import upkeep

    try:
        _refuse_unfit(database)
    except SchemaTooOld:
        upkeep.upgrade(database)


def _refuse_unfit(database: "Database") -> None:
    from samad_desktop.persistence import schema

    with database.reading() as connection:
        schema.refuse_unfit(schema.state(connection), __version__)


def _entrance(database: "Database") -> Entrance:
    from samad_desktop.services.access import AccessService
    from samad_desktop.services.reference import ReferenceService

    centre = ReferenceService(database).centre()
    people = AccessService(database).sample_people()
    phrase = SAMPLE_PASSWORD if people else ""
    return Entrance(centre.name, is_sample=centre.is_sample, people=people, phrase=phrase)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _say_nothing(_percent: int) -> None:
    """Report to nobody."""
