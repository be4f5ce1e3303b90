"""The door of one centre: what is seen from outside, and coming in."""

import hashlib
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samad_desktop import __version__, paths
from samad_desktop.bootstrap.desk import Clock, Desk
from samad_desktop.bootstrap.keeping import Keeping
from samad_desktop.bootstrap.sample import make_sample
from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.bootstrap.watch_over import WatchOver
from samad_desktop.bootstrap.work import WorkServices
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.entrance import Entrance
from samad_desktop.domain.errors import (
    AccountDisabled,
    NotADatabase,
    RuleBroken,
    SamadError,
    SchemaTooOld,
)
from samad_desktop.domain.sample import SAMPLE_PASSWORD
from samad_desktop.domain.staff import spelled_password
from samad_desktop.settings import Profile
from samad_desktop.workstation import caller_files

if TYPE_CHECKING:
    from samad_desktop.persistence.database import Database
    from samad_desktop.persistence.lineage import Lineage
    from samad_desktop.services.intake import IntakeService
    from samad_desktop.workstation.caller_memory import CallerMemory
    from samad_desktop.workstation.journal import Journal, SavedDraft, SavedWriting


@dataclass(frozen=True, slots=True)
class Gate:
    """The door of the centre behind one profile; every method blocks."""

    profile: Profile
    journals: Path
    opened: Path
    clock: Clock
    watch_over: WatchOver = field(default_factory=WatchOver)

    def watch(self, stop: threading.Event, _tell: Callable[[object], None]) -> None:
        """See to it that nobody waits for ever at this door, until `stop` is set."""
        if not self.profile.is_embedded:
            self.watch_over.run(stop)

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

    def peek(self) -> Entrance:
        """Read the name of an embedded centre, and change nothing; a shared one tells none.

        Raises:
            NotADatabase: there is no such file, or it is something else.
        """
        from sqlalchemy.exc import SQLAlchemyError

        from samad_desktop.services.access import AccessService

        if not self.profile.is_embedded:
            return Entrance(self.profile.name)
        database = self._database(None, None)
        try:
            centre = AccessService(database).centre()
            return Entrance(centre.name, is_sample=centre.is_sample)
        except SQLAlchemyError as error:
            raise NotADatabase(self.profile.name) from error
        finally:
            database.close()

    def log_in(self, login: str, password: str) -> Desk:
        """Come in.

        Raises:
            WrongCredentials, TooManyAttempts, AccountDisabled: not let in.
            SchemaTooNew, SchemaTooOld, NotADatabase, DatabaseAway: not now.
        """
        from samad_desktop.services.access import AccessService
        from samad_desktop.workstation.journal import Journal

        if not self.profile.offline_callers:
            caller_files.forget_all(self._journal_path())
        journal = Journal(self._journal_path())
        spelled = spelled_password(password)
        database = self._database(login.strip().lower(), spelled, _lineage(journal))
        try:
            _refuse_unfit(database)
            actor = AccessService(database).log_in(login, password)
            database.serve(actor.login)
            return self._desk(database, actor, journal, spelled)
        except BaseException as refused:
            if isinstance(refused, AccountDisabled):
                caller_files.forget(self._journal_path(), login)
            database.close()
            journal.close()
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

    def _desk(self, database: "Database", actor: Actor, journal: "Journal", password: str) -> Desk:
        from samad_desktop.persistence.centre_clock import CentreClock
        from samad_desktop.services.access import AccessService
        from samad_desktop.services.cases import CaseService
        from samad_desktop.services.citizens import CitizenService
        from samad_desktop.services.finding import FindingService
        from samad_desktop.services.oversight import OversightService
        from samad_desktop.services.reference import ReferenceService

        reference = ReferenceService(database).read()
        area_code = reference.centre.area_code
        access, clock = AccessService(database), CentreClock(database, self.clock)
        clock.measure()
        memory = self._memory(actor, password, clock)
        intake = _intake(database, area_code, memory)
        oversight = OversightService(database, clock)
        return Desk(
            profile=self.profile,
            database=database,
            actor=actor,
            must_change_password=access.must_change_password(actor),
            reference=reference,
            intake=intake,
            memory=memory,
            cases=CaseService(database),
            citizens=CitizenService(database, area_code),
            finding=FindingService(database, area_code),
            oversight=oversight,
            work=WorkServices(database, oversight),
            typesetter=LazyTypesetter(),
            access=access,
            keeping=Keeping(database),
            **self._own(actor, database, intake, journal),
            clock=clock,
        )

    def _memory(self, actor: Actor, password: str, clock: Clock) -> "CallerMemory | None":
        """Return what remembers this person's callers, where the profile allows it."""
        if not (self.profile.offline_callers and actor.may(Right.TAKE_CALL)):
            return None
        from samad_desktop.workstation.caller_memory import CallerMemory
        from samad_desktop.workstation.sealed_file import SealedFile

        file = caller_files.file_of(self._journal_path(), actor.login)
        return CallerMemory(SealedFile(file, password, file.stem), clock)

    def _own(
        self, actor: Actor, database: "Database", intake: "IntakeService", journal: "Journal"
    ) -> dict[str, Any]:
        """Return what lies on this machine's own disk, by its names at the desk."""
        from samad_desktop.services.outbox import Sender
        from samad_desktop.workstation.journal import JournalWriter
        from samad_desktop.workstation.opened_files import OpenedFiles
        from samad_desktop.workstation.outbox import Outbox, Owner

        if not self.profile.is_embedded:
            _witness(journal, database)
        drafts, writings = _typed(journal, actor.login)
        series = intake.series() if actor.may(Right.TAKE_CALL) else ""
        outbox = Outbox(journal, Owner(series, actor.login))
        return {
            "journal": journal,
            "drafts": drafts,
            "writings": writings,
            "writer": JournalWriter(journal),
            "outbox": outbox,
            "sender": Sender(intake, outbox, actor),
            "opened": OpenedFiles(self.opened),
        }

    def _database(
        self, login: str | None, password: str | None, lineage: "Lineage | None" = None
    ) -> "Database":
        from sqlalchemy import make_url

        from samad_desktop.persistence.database import Database

        if self.profile.is_embedded:
            if not self._path().is_file():
                raise NotADatabase(self.profile.name)
            return Database(self.profile.url, clock=self.clock)
        url = make_url(self.profile.url).set(username=login)
        database = Database(url, password=password, clock=self.clock, lineage=lineage)
        self.watch_over.take(database)
        return database

    def _path(self) -> Path:
        return Path(self.profile.url.removeprefix("sqlite:///"))

    def _journal_path(self) -> Path:
        name = hashlib.sha256(self.profile.url.encode()).hexdigest()[:16]
        return self.journals / f"{name}.sqlite3"


def _intake(database: "Database", area_code: str, memory: "CallerMemory | None") -> "IntakeService":
    from samad_desktop.persistence.rule_book import RuleBook
    from samad_desktop.services.intake import IntakeService

    if memory is None:
        return IntakeService(database, area_code, RuleBook())
    from samad_desktop.services.remembering import RememberingIntake

    return RememberingIntake(database, area_code, RuleBook(), memory)


def _typed(
    journal: "Journal", login: str
) -> "tuple[tuple[SavedDraft, ...], tuple[SavedWriting, ...]]":
    """Read what was being typed; where the disk refuses, the first save will say so."""
    try:
        return journal.drafts(login), journal.writings(login)
    except SamadError:
        return (), ()


def _lineage(journal: "Journal") -> "Lineage":
    """Return what this workstation knows of the centre's servers, and keep what it learns."""
    from samad_desktop.persistence.lineage import Lineage
    from samad_desktop.workstation import lineages

    known: dict[str, int] = {}
    with suppress(SamadError):
        known = lineages.known(journal)

    def keep(system: str, timeline: int) -> None:
        with suppress(SamadError):  # It is known as long as the program runs.
            lineages.keep(journal, system, timeline)

    return Lineage(known, keep)


def _witness(journal: "Journal", database: "Database") -> None:
    """Have the record of changes sealed, and keep the receipt; nobody waits at the gate for it."""
    from samad_desktop.services import audit

    with suppress(SamadError):
        receipt = audit.seal(database)
        if receipt is not None:
            journal.keep_receipt(receipt)


def _load() -> None:
    """Import what lets people in, and no more: with the page in sight, the desk's own follows."""
    import samad_desktop.services.access  # noqa: F401


def _make_fit(database: "Database") -> None:
    """Bring an embedded database up to this program, after a backup."""
    try:
        _refuse_unfit(database)
    except SchemaTooOld:
        from samad_desktop.services import upkeep

        upkeep.upgrade(database, paths.resource("reference"))


def _refuse_unfit(database: "Database") -> None:
    from samad_desktop.persistence import schema

    with database.reading() as connection:
        schema.refuse_unfit(schema.state(connection), __version__)


def _entrance(database: "Database") -> Entrance:
    from samad_desktop.services.access import AccessService

    access = AccessService(database)
    centre, people = access.centre(), access.sample_people()
    phrase = SAMPLE_PASSWORD if people else ""
    return Entrance(centre.name, is_sample=centre.is_sample, people=people, phrase=phrase)


def _say_nothing(_percent: int) -> None:
    """Report to nobody."""
