"""One call that has still to reach the centre: read from this workstation's own journal."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import Case
from samad_desktop.domain.outbox import OutboxCall, OutboxState
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.outbox import Sender, Sent
from samad_desktop.viewmodels.outbox import OutboxKeeper
from samad_desktop.viewmodels.unsent_case import unsent_case
from samad_desktop.workstation.outbox import Outbox


@dataclass(frozen=True, slots=True)
class UnsentCall:
    """A call on its way, the case that it will be, and the names of its files."""

    call: OutboxCall
    case: Case
    files: tuple[str, ...]

    @property
    def can_be_mended(self) -> bool:
        """Whether the centre refused it, and a person must say what is right."""
        return self.call.state is OutboxState.ASIDE


class UnsentReader(QObject):
    """Follows one call until the centre has it; reads only while somebody looks.

    Signals:
        opened: UnsentCall, when it was asked for.
        changed: UnsentCall, when it was read anew.
        arrived: case id, when the centre has what is shown.
        failed: (Exception, how to ask again), when it could not be read.
    """

    opened = Signal(object)
    changed = Signal(object)
    arrived = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        outbox: Outbox,
        sender: Sender,
        keeper: OutboxKeeper,
    ) -> None:
        super().__init__(keeper)
        self._tasks, self._actor = tasks, actor
        self._outbox, self._sender, self._keeper = outbox, sender, keeper
        self._key = ""
        self._shown: UnsentCall | None = None
        self._is_looked_at = False
        self._ticket: Ticket | None = None
        keeper.sent.connect(self._hear_sent)
        keeper.went_round.connect(self._follow)

    @property
    def shown(self) -> UnsentCall | None:
        """The call as last read."""
        return self._shown

    def open(self, key: str) -> None:
        """Read the call that was registered under `key`, and show it."""
        self._key, self._shown = key, None
        self.look()

    def look(self) -> None:
        """Read the call again, and go on following it."""
        self._is_looked_at = True
        self._read()

    def look_away(self) -> None:
        """Read no more until it is looked at again."""
        self._is_looked_at = False

    def mend(self) -> None:
        """Make a draft again of the call, if the centre refused it."""
        if self._shown is not None and self._shown.can_be_mended:
            self._keeper.reopen(self._shown.call)

    def _read(self) -> None:
        key = self._key
        if not key:
            return
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._tasks.ask(self, lambda: self._found(key), self._answer, self._give_up)

    def _found(self, key: str) -> UnsentCall:
        """Read from the disk; blocks."""
        call = self._outbox.call(key)
        files = self._outbox.files_of(key) if call.has_files else ()
        case = unsent_case(call, self._actor.display_name, self._sender.hindrance(key))
        return UnsentCall(call, case, tuple(each.name for each in files))

    def _answer(self, found: UnsentCall) -> None:
        self._ticket = None
        if found.call.state is OutboxState.SENT and found.call.case_id is not None:
            self._arrive(found.call.case_id)
            return
        before, self._shown = self._shown, found
        (self.opened if before is None else self.changed).emit(found)

    def _arrive(self, case_id: int) -> None:
        if self._is_looked_at:
            self._key, self._shown = "", None
            self.arrived.emit(case_id)

    def _give_up(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, self._read)

    def _hear_sent(self, sent: Sent) -> None:
        if sent.key == self._key:
            self._arrive(sent.outcome.value.case_id)

    def _follow(self) -> None:
        if self._is_looked_at:
            self._read()
