"""The person whose page is open: read whole, read again when somebody changed her record."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.person_files import PersonFile
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService

SEPARATED = "سابقه دوباره جدا شد."
PUT_BACK = "این دو سابقه دوباره برای یکی‌کردن پیشنهاد می‌شوند."


class PersonReader(QObject):
    """One person at a time; those seen before are gone back to, the latest first.

    Signals:
        turned: when somebody else is wanted, who is not read yet.
        shown: PersonFile.
        settled: str, what was done with a record of hers.
        failed: (Exception, how to try again), when she was not read.
        refused: Exception, when nothing was done.
    """

    turned = Signal()
    shown = Signal(object)
    settled = Signal(str)
    failed = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        citizens: CitizenService,
        duplicates: DuplicateService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._citizens = citizens
        self._duplicates = duplicates
        self._wanted: int | None = None
        self._before: list[int] = []
        self._reading: Ticket | None = None
        self._writing: Ticket | None = None
        self.person: PersonFile | None = None
        bus.changed.connect(self._hear)

    def open(self, citizen_id: int) -> None:
        """Begin with a person; nobody is gone back to."""
        self._before.clear()
        self._turn_to(citizen_id)

    def go_on_to(self, citizen_id: int) -> None:
        """Turn to somebody else, and back by `go_back`."""
        if self._wanted is not None and self._wanted != citizen_id:
            self._before.append(self._wanted)
        self._turn_to(citizen_id)

    def go_back(self) -> bool:
        """Turn to who was shown before; say whether there was anybody."""
        if not self._before:
            return False
        self._turn_to(self._before.pop())
        return True

    def refresh(self) -> None:
        """Read the person again."""
        if self._wanted is not None:
            self._read()

    def separate(self, record: int) -> None:
        """Make a joined record a person of its own again."""
        work = partial(self._citizens.separate, self._actor, record)
        self._write(work, SEPARATED)

    def put_back(self, other: int) -> None:
        """Let somebody who was told apart be proposed again."""
        if self.person is not None:
            one = self.person.known.citizen.id
            self._write(partial(self._duplicates.put_back, self._actor, one, other), PUT_BACK)

    def _turn_to(self, citizen_id: int) -> None:
        if self.person is None or self.person.known.citizen.id != citizen_id:
            self.person = None
            self.turned.emit()
        self._wanted = citizen_id
        self._read()

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        wanted = self._wanted
        assert wanted is not None
        self._reading = self._tasks.ask(
            self,
            lambda: self._citizens.whole(self._actor, wanted),
            self._take,
            lambda error: self.failed.emit(error, self.refresh),
        )

    def _take(self, person: PersonFile) -> None:
        self.person = person
        self.shown.emit(person)

    def _write(self, work: "partial[Outcome[Any]]", words: str) -> None:
        if self._writing is None:
            self._writing = self._tasks.ask(self, work, partial(self._settle, words), self._refuse)

    def _settle(self, words: str, outcome: Outcome[Any]) -> None:
        self._writing = None
        self.settled.emit(words)
        self._bus.announce(outcome.changes)

    def _refuse(self, error: Exception) -> None:
        self._writing = None
        if isinstance(error, SamadError):
            self.refused.emit(error)
        else:
            self.failed.emit(error, None)

    def _hear(self, changes: frozenset[Change]) -> None:
        shown = self.person
        if shown is None:
            return
        people = {shown.known.citizen.id, *(each.id for each in (*shown.joined, *shown.apart))}
        cases = {case.id for case in shown.cases}
        if any(
            (each.noun is Noun.CITIZEN and (each.id is None or each.id in people))
            or (each.noun is Noun.CASE and each.id in cases)
            for each in changes
        ):
            self.refresh()
