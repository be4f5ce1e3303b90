"""Joining two records of one person, and undoing it."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.citizens import Citizen
from samad_desktop.domain.contacts import KnownPerson
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.cases import CaseService
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.finding import FindingService
from samad_desktop.services.intake import IntakeService

CASES_LOOKED_INTO = 20
OFFERED_MAX = 8


class PersonJoiner(QObject):
    """Finds the other record of a person by phone, ID or name, and joins the two.

    Signals:
        began: KnownPerson, the record that stays.
        offered: tuple[KnownPerson], who was found for what was typed.
        records: tuple[Citizen], the records joined into this one so far.
        joined: Citizen, after joining.
        separated: Citizen, after undoing a join.
        failed: Exception, when nothing was changed.
    """

    began = Signal(object)
    offered = Signal(object)
    records = Signal(object)
    joined = Signal(object)
    separated = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        search: "PersonSearch",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._search = search
        self._citizens = search.citizens
        self._keep: KnownPerson | None = None
        self._beginning: Ticket | None = None
        self._looking: Ticket | None = None
        self._writing: Ticket | None = None

    @property
    def keep(self) -> KnownPerson | None:
        """The record that stays."""
        return self._keep

    def begin(self, citizen_id: int) -> None:
        """Read the record that stays, and those joined into it."""
        self.forget()
        citizens, actor = self._citizens, self._actor
        self._beginning = self._tasks.ask(
            self,
            lambda: (citizens.open(actor, citizen_id), citizens.joined_records(actor, citizen_id)),
            self._start,
            self.failed.emit,
        )

    def forget(self) -> None:
        """Know nobody any more, whatever is still being read."""
        self._keep = None
        for ticket in (self._beginning, self._looking):
            if ticket is not None:
                ticket.cancel()

    def look(self, typed: str) -> None:
        """Look for the other record."""
        keep = self._keep
        if keep is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        search, actor = self._search, self._actor
        self._looking = self._tasks.ask(
            self,
            lambda: search.people(actor, typed, but=keep.citizen.id),
            self.offered.emit,
            self.failed.emit,
        )

    def join(self, other_id: int) -> None:
        """Make the other record this person's; `separate` undoes it."""
        keep = self._keep
        if keep is not None and self._writing is None:
            self._writing = self._tasks.ask(
                self,
                lambda: self._citizens.join(self._actor, keep.citizen.id, other_id),
                self._tell_joined,
                self._give_up,
            )

    def separate(self, other_id: int) -> None:
        """Make a joined record a person of its own again."""
        if self._writing is None:
            self._writing = self._tasks.ask(
                self,
                lambda: self._citizens.separate(self._actor, other_id),
                self._tell_separated,
                self._give_up,
            )

    def _start(self, read: tuple[KnownPerson, tuple[Citizen, ...]]) -> None:
        self._keep = read[0]
        self.began.emit(read[0])
        self.records.emit(read[1])

    def _tell_joined(self, outcome: Outcome[Citizen]) -> None:
        self._writing = None
        self.joined.emit(outcome.value)
        self._bus.announce(outcome.changes)

    def _tell_separated(self, outcome: Outcome[Citizen]) -> None:
        self._writing = None
        self.separated.emit(outcome.value)
        self._bus.announce(outcome.changes)

    def _give_up(self, error: Exception) -> None:
        self._writing = None
        self.failed.emit(error)


class PersonSearch:
    """Finds people: by number directly, by name through the cases they called about."""

    def __init__(
        self,
        intake: IntakeService,
        finding: FindingService,
        cases: CaseService,
        citizens: CitizenService,
    ) -> None:
        self._intake = intake
        self._finding = finding
        self._cases = cases
        self.citizens = citizens

    def people(self, actor: Actor, typed: str, *, but: int) -> tuple[KnownPerson, ...]:
        """Return who is meant, without the person `but`; blocks, for a worker.

        Raises:
            Forbidden: the person may not take calls, or not see cases.
        """
        recognised = self._intake.recognise(actor, typed).people
        if recognised:
            found = {person.citizen.id: person for person in recognised}
        else:
            rows = self._finding.page(actor, typed).page.rows[:CASES_LOOKED_INTO]
            read = (self._cases.open(actor, row.id).citizen for row in rows)
            ids = dict.fromkeys(citizen.id for citizen in read if citizen is not None)
            found = {one: self.citizens.open(actor, one) for one in list(ids)[:OFFERED_MAX]}
        found.pop(but, None)
        return tuple(found.values())
