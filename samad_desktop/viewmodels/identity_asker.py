"""Who stands behind the protected case that is open: asked for, shown, and forgotten again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case, CaseState
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.identities import TO_TELL_THE_ANSWER, CasePeople
from samad_desktop.domain.protection import may_ask_citizen
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.identities import IdentityService
from samad_desktop.viewmodels.case_reader import CaseReader


class IdentityAsker(QObject):
    """Lets a `CaseReader` show the people of its case, for as long as the case is in front.

    The request is stored before anything is shown, each in a transaction of its own.

    Signals:
        shown: when they are.
        refused: Exception that belongs beside the reason.
        failed: (Exception, how to try again).
    """

    shown = Signal()
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        identities: IdentityService,
        reader: CaseReader,
    ) -> None:
        super().__init__(reader)
        self._tasks = tasks
        self._actor = actor
        self._identities = identities
        self._reader = reader
        self._ticket: Ticket | None = None
        self._request: tuple[int, int] | None = None
        self._people: CasePeople | None = None
        reader.opened.connect(self._turn)
        bus.changed.connect(self._hear)

    @property
    def may_ask(self) -> bool:
        """Whether the open case hides people whom this person may ask for."""
        case = self._reader.case
        if case is None or not case.identity_withheld:
            return False
        return may_ask_citizen(self._actor, case.matter.identity_level)

    @property
    def is_shown(self) -> bool:
        return self._reader.shows_people

    @property
    def likely_reason(self) -> str:
        """The reason that the case itself gives, if it gives one."""
        case = self._reader.case
        answered = case is not None and case.state is CaseState.ANSWERED
        return TO_TELL_THE_ANSWER if answered else ""

    def ask(self, reason: str) -> None:
        """Store why the people of the open case must be known; then show them."""
        case = self._reader.case
        if case is None or self._ticket is not None:
            return
        self._ticket = self._tasks.ask(
            self,
            partial(self._identities.ask, self._actor, case.id, reason),
            partial(self._take_request, case.id),
            partial(self._refuse, partial(self.ask, reason)),
        )

    def forget(self) -> None:
        """Show nobody any more; whoever wants to see them again asks again."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._request = self._people = None
        self._reader.show_people(None)

    def _take_request(self, case_id: int, request: int) -> None:
        self._request = (case_id, request)
        self._read()

    def _read(self) -> None:
        if self._request is not None:
            show = partial(self._identities.show, self._actor, *self._request)
            refuse = partial(self._refuse, self._read)
            self._ticket = self._tasks.ask(self, show, self._show, refuse)

    def _show(self, people: CasePeople) -> None:
        self._ticket, self._people = None, people
        self._reader.show_people(people)
        self.shown.emit()

    def _refuse(self, again: Callable[[], None], error: Exception) -> None:
        self._ticket = None
        if self.is_shown:  # What was asked for is too long ago to be read anew.
            self.forget()
        elif isinstance(error, SamadError) and not error.may_pass:
            self.refused.emit(error)
        else:
            self.failed.emit(error, again)

    def _turn(self, _case: Case) -> None:
        self.forget()

    def _hear(self, changes: frozenset[Change]) -> None:
        """Read them anew where their records were changed."""
        people = self._people
        if people is None or self._ticket is not None:
            return
        known = {each.id for each in (people.citizen, people.representative) if each}
        if any(each.noun is Noun.CITIZEN and each.id in (None, *known) for each in changes):
            self._read()
