"""Referring, reminding or closing many cases: first what would become of them, then the deed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.bulk_deeds import Became, BulkDeed, Chosen, CloseAll, RemindAll
from samad_desktop.domain.changes import Outcome
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.referrals import checked_words
from samad_desktop.domain.worklists import WorkRow
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.bulk_follow_up import BulkService

_Became = tuple[Became, ...]


class BulkFollowUp(QObject):
    """One deed with the chosen cases at a time.

    Signals:
        began: int, how many cases were chosen.
        foretold: tuple of Became, what would become of each.
        done: tuple of Became, what became of each.
        refused: Exception.
    """

    began = Signal(int)
    foretold = Signal(object)
    done = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: BulkService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._service = service
        self._works: dict[int, WorkRow] = {}
        self._chosen: tuple[Chosen, ...] = ()
        self._deed: BulkDeed | None = None
        self._asking: Ticket | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking is not None

    @property
    def is_foretold(self) -> bool:
        """Whether the deed was looked at and may be done."""
        return self._deed is not None and not self.busy

    def choose(self, works: Iterable[WorkRow]) -> None:
        """Begin with these cases as they were shown, each once."""
        self._works = {work.case.id: work for work in works}
        self._chosen = tuple(Chosen(case_id, work.version) for case_id, work in self._works.items())
        self.reconsider()
        self.began.emit(len(self._chosen))

    def subject_of(self, case_id: int) -> int:
        """Return the subject of a chosen case."""
        return self._works[case_id].case.subject_id

    def agency_of(self, case_id: int) -> int | None:
        """Return the agency that is proposed for a chosen case."""
        return self._works[case_id].case.agency_id

    def reconsider(self) -> None:
        """Forget what was foretold: something else is to be done."""
        if self._asking is not None and self._deed is None:
            self._asking.cancel()
            self._asking = None
        self._deed = None

    def foretell(self, deed: BulkDeed) -> None:
        """Find out what would become of each case; nothing is done."""
        if self.busy:
            return
        try:
            _check(deed)
        except ValidationFailed as error:
            self.refused.emit(error)
            return
        chosen = self._chosen

        def look() -> tuple[BulkDeed, _Became]:
            return deed, self._service.preview(self._actor, deed, chosen)

        self._ask(look, self._foretold)

    def apply(self) -> None:
        """Do what was foretold."""
        deed, chosen = self._deed, self._chosen
        if deed is not None and not self.busy:
            self._ask(lambda: self._service.apply(self._actor, deed, chosen), self._done)

    def _ask(self, work: Callable[[], object], on_answer: Callable[..., None]) -> None:
        self._asking = self._tasks.ask(self, work, on_answer, self._refuse)

    def _foretold(self, told: tuple[BulkDeed, _Became]) -> None:
        self._asking = None
        self._deed, became = told
        self.foretold.emit(became)

    def _done(self, outcome: Outcome[_Became]) -> None:
        self._asking = None
        self._deed = None
        self.done.emit(outcome.value)
        self._bus.announce(outcome.changes)

    def _refuse(self, error: Exception) -> None:
        self._asking = None
        self._deed = None
        self.refused.emit(error)


def _check(deed: BulkDeed) -> None:
    """Look at what is wrong with the deed itself, whatever the case.

    Raises:
        ValidationFailed: something typed is missing or too long.
    """
    if isinstance(deed, RemindAll):
        checked_words(deed.text, "text")
    elif isinstance(deed, CloseAll):
        deed.draft.checked()
