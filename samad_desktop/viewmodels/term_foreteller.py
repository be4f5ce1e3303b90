"""When an answer would be due with the term that is being typed."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.standing import StandingService


class TermForeteller(QObject):
    """Reckons one term at a time; only the last one that was asked about is answered.

    Signals:
        foretold: datetime (UTC), or None while the clock rests.
        failed: Exception, when it cannot be reckoned.
    """

    foretold = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        standings: StandingService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._standings = standings
        self._ticket: Ticket | None = None

    def ask(self, case_id: int, referral_id: int, amount: int) -> None:
        """Reckon a whole term, in the unit of its rule."""
        self.forget()
        self._ticket = self._tasks.ask(
            self,
            lambda: self._standings.due_with(self._actor, case_id, referral_id, amount),
            self.foretold.emit,
            self.failed.emit,
        )

    def forget(self) -> None:
        """Want no answer any more."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None
