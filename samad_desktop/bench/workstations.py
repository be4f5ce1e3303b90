"""A workstation with a journal of its own: it tells a code, then sends its call to the centre."""

import tempfile
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from samad_desktop.bench.calls import CallMaker
from samad_desktop.bench.scratch import Entry
from samad_desktop.domain.contacts import CallDraft
from samad_desktop.domain.outbox import CallToTell, refuse_untellable
from samad_desktop.persistence.database import Database
from samad_desktop.services.intake import IntakeService
from samad_desktop.services.outbox import OutboxEvent, Sender
from samad_desktop.services.reference import ReferenceService
from samad_desktop.workstation.journal import Journal
from samad_desktop.workstation.outbox import Outbox, Owner


class Workstation:
    """What registers calls as the window does, without the window."""

    def __init__(self, entry: Entry, database: Database) -> None:
        """Open a new journal with a full pool of codes; it goes with this object."""
        self._home = tempfile.TemporaryDirectory(prefix="samad-bench-journal-")
        intake = IntakeService(database, entry.area_code)
        journal = Journal(Path(self._home.name) / "journal.sqlite3")
        self._area_code = entry.area_code
        self._reference = ReferenceService(database).read()
        self._outbox = Outbox(journal, Owner(intake.series(), entry.actor.login))
        self._sender = Sender(intake, self._outbox, entry.actor)
        self._sender.refill()
        self._never = threading.Event()

    def register(self, draft: CallDraft) -> float:
        """Tell a code and have the call sent; return after how many seconds the code was told."""
        began = perf_counter()
        call = CallToTell(draft)
        refuse_untellable(call, self._area_code, self._reference, None)
        self._outbox.tell(call, datetime.now(UTC))
        told = perf_counter() - began
        self._sender.send_all(self._never, _hear_nothing)
        return told


def on_workstations(
    entry: Entry, database: Database, calls: CallMaker, random: Random, number: int
) -> list[Callable[[], object]]:
    """Return registrations of one workstation, each of another call."""
    workstation = Workstation(entry, database)
    return [partial(workstation.register, calls.draft(random)) for _ in range(number)]


def _hear_nothing(_event: OutboxEvent) -> None:
    """Need no news."""
