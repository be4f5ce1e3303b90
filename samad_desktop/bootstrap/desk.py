"""Everything one person works with, from log-in to leaving."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from samad_desktop.bootstrap.keeping import Keeping
from samad_desktop.bootstrap.typesetting import LazyTypesetter
from samad_desktop.bootstrap.work import WorkServices
from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change
from samad_desktop.domain.errors import AccountDisabled, StoredLessSafely
from samad_desktop.domain.link import Link
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.staff import spelled_password
from samad_desktop.settings import Profile

if TYPE_CHECKING:
    from samad_desktop.persistence.centre_clock import CentreClock
    from samad_desktop.persistence.database import Database
    from samad_desktop.services.access import AccessService
    from samad_desktop.services.cases import CaseService
    from samad_desktop.services.citizens import CitizenService
    from samad_desktop.services.finding import FindingService
    from samad_desktop.services.intake import IntakeService
    from samad_desktop.services.outbox import Sender
    from samad_desktop.services.oversight import OversightService
    from samad_desktop.workstation.caller_memory import CallerMemory
    from samad_desktop.workstation.journal import (
        Journal,
        JournalWriter,
        SavedDraft,
        SavedWriting,
    )
    from samad_desktop.workstation.opened_files import OpenedFiles
    from samad_desktop.workstation.outbox import Outbox

FLUSH_S = 3.0
LAST_ANSWER_S = 8.0
LOOK_AGAIN_S = 0.02

Clock = Callable[[], datetime]
News = frozenset[Change] | Link | StoredLessSafely


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything one person works with, from log-in to leaving.

    `memory` has her callers for when the database is away; None where that is not allowed.
    """

    profile: Profile
    database: "Database"
    actor: Actor
    must_change_password: bool
    reference: Reference
    intake: "IntakeService"
    memory: "CallerMemory | None"
    cases: "CaseService"
    citizens: "CitizenService"
    finding: "FindingService"
    oversight: "OversightService"
    typesetter: LazyTypesetter
    work: WorkServices
    access: "AccessService"
    keeping: Keeping
    journal: "Journal"
    drafts: "tuple[SavedDraft, ...]"
    writings: "tuple[SavedWriting, ...]"
    writer: "JournalWriter"
    outbox: "Outbox"
    sender: "Sender"
    clock: "CentreClock"
    opened: "OpenedFiles"

    def change_password(self, old: str, new: str) -> None:
        """Replace one's own password; callers remembered under the old one are forgotten.

        Raises:
            ValidationFailed: fields "old" or "new"; nothing was changed.
            TooManyAttempts: the old one was wrong too often.
        """
        self.access.change_password(self.actor, old, new)
        if self.memory is not None:
            self.memory.start_anew(spelled_password(new))

    def confirm_password(self, password: str) -> None:
        """Return if the password is one's own.

        Raises:
            WrongCredentials, TooManyAttempts, AccountDisabled: it is not, or no more.
        """
        try:
            self.access.confirm_password(self.actor, password)
        except AccountDisabled:
            if self.memory is not None:
                self.memory.forget()
            raise

    def listen(self, stop: threading.Event, tell: Callable[[News], None]) -> None:
        """Tell what others change, and how the database stands, until `stop` is set."""
        from samad_desktop.persistence.listener import (
            Changed,
            Connected,
            LessSafe,
            Listener,
            ListenerEvent,
        )

        def pass_on(event: ListenerEvent) -> None:
            if isinstance(event, Changed):
                tell(event.changes)
            elif isinstance(event, Connected):
                tell(Link.CONNECTED)
            elif isinstance(event, LessSafe):
                tell(StoredLessSafely())
            else:
                tell(Link.LOST)

        # The server's time is measured anew: it, or this machine, may have been away long.
        Listener(self.database, self.clock.measure_by).run(stop, pass_on)

    def close(self) -> None:
        """Leave the desk, once nothing is asked of the database any more; blocks until then.

        What is typed stays in the journal. Safe to call again.
        """
        from sqlalchemy import QueuePool

        self.journal.close()
        self.opened.close()
        pool = self.database.engine.pool
        until = time.monotonic() + LAST_ANSWER_S
        # A connection that comes back after the pool was closed would stay open.
        while isinstance(pool, QueuePool) and pool.checkedout() and time.monotonic() < until:
            time.sleep(LOOK_AGAIN_S)
        self.database.close()
