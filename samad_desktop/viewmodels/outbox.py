"""Registering on this workstation, and what becomes of a call on its way to the centre."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.errors import NoCodeLeft, RuleBroken
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import CallToTell, CodeTold, OutboxCall, Unsent, refuse_untellable
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.handing_over import HandingOver
from samad_desktop.services.outbox import BroughtBack, OutboxEvent, Sender, Sent, SetAside
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.workstation.journal import SavedDraft
from samad_desktop.workstation.outbox import Outbox

SEND_AGAIN_MS = 1_000


@dataclass(frozen=True, slots=True)
class OutboxDesk:
    """What one person registers with."""

    outbox: Outbox
    sender: Sender
    handing_over: HandingOver
    reference: Reference
    now: Now = utc_now


class OutboxKeeper(QObject):
    """Registers calls in the journal and has them sent. Never blocks the GUI thread.

    Signals:
        told: CodeTold, when a call is registered and its code can be read aloud.
        not_told: (key, Exception); nothing was registered and nothing is lost.
        sent: Sent, when the centre has a call for good.
        set_aside: SetAside, when the centre refused one.
        brought_back: int, how many calls that the centre lost are sent again.
        counted: Unsent, when another number of calls waits.
        went_round: when everything that waits was sent, or was tried once more.
        wanted: key, when one call is to be shown whole.
        listed: tuple of OutboxCall, what `look` found.
        left_listed: tuple of LeftCalls, how many calls of others `look` counted.
        taken_over: int, how many calls of somebody who left are sent as one's own.
        reopened: SavedDraft, when a call that was set aside is a draft again.
        failed: (Exception, None), for the message bar.
    """

    told = Signal(object)
    not_told = Signal(str, object)
    sent = Signal(object)
    set_aside = Signal(object)
    brought_back = Signal(int)
    counted = Signal(object)
    went_round = Signal()
    wanted = Signal(str)
    listed = Signal(object)
    left_listed = Signal(object)
    taken_over = Signal(int)
    reopened = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        keeper: DraftKeeper,
        desk: OutboxDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._keeper = keeper
        self._desk = desk
        self._asked: tuple[CallToTell, CaseRow | None] | None = None
        self._has_leased = False
        self.unsent = Unsent()
        keeper.told.connect(self._tell)
        keeper.not_told.connect(self._refuse)
        keeper.closing.connect(self.close)
        self._send_again = QTimer(self, singleShot=True, interval=SEND_AGAIN_MS)
        self._send_again.timeout.connect(self._send)
        self._send()

    @property
    def area_code(self) -> str:
        """The telephone area of the centre."""
        return self._desk.reference.centre.area_code

    @property
    def may_take_over(self) -> bool:
        """Whether this person sends what somebody left who was shut out."""
        return self._actor.may(Right.MANAGE_CENTRE)

    def register(self, call: CallToTell, joined: CaseRow | None) -> None:
        """Register a call; `joined` is the case that it joins, as far as it is known."""
        self._asked, self._has_leased = (call, joined), False
        self._have_told()

    def look(self) -> None:
        """Read what waits or was set aside; told by `listed`, and of others by `left_listed`."""
        outbox = self._desk.outbox
        self._tasks.ask(self, outbox.unsent_calls, self.listed.emit, self._miss)
        self._tasks.ask(self, outbox.left_by_others, self.left_listed.emit, self._miss)

    def take_over(self) -> None:
        """Send as one's own what people left who work here no more; told by `taken_over`."""
        work = partial(self._desk.handing_over.take_over, self._actor)
        self._tasks.ask(self, work, self._go_on_taken, self._miss)

    def reopen(self, call: OutboxCall) -> None:
        """Make a draft again of a call that was set aside; told by `reopened`."""
        now = self._desk.now()
        saved = SavedDraft(call.draft, self._keeper.login, now, active=False, focus="text")
        self._tasks.ask(
            self,
            partial(self._desk.outbox.reopen, call.draft.key, now),
            lambda files: self._go_on_with(replace(saved, files=files)),
            self._miss,
        )

    def hear_link(self, link: Link) -> None:
        """Send at once when the database is heard again."""
        if link is Link.CONNECTED:
            self._desk.sender.wake()

    def close(self) -> None:
        """Send no more; what waits is sent the next time."""
        self._send_again.stop()
        self._loop.stop()

    def _send(self) -> None:
        self._loop = self._tasks.keep(self, self._desk.sender.run, self._hear, self._stumble)

    def _have_told(self) -> None:
        if self._asked is not None:
            call, joined = self._asked
            self._keeper.tell(call.draft.key, partial(self._register, call, joined))

    def _register(self, call: CallToTell, joined: CaseRow | None) -> CodeTold:
        """Refuse what is wrong, then tell a code; blocks, in the journal's thread."""
        refuse_untellable(call, self.area_code, self._desk.reference, joined)
        return self._desk.outbox.tell(call, self._desk.now())

    def _tell(self, told: CodeTold) -> None:
        self._desk.sender.wake()
        self.told.emit(told)

    def _refuse(self, key: str, error: Exception) -> None:
        """Say why there is no code; where none is left, only once none can be leased either."""
        if isinstance(error, NoCodeLeft) and not self._has_leased:
            self._has_leased = True
            self._tasks.ask(
                self,
                self._desk.sender.refill,
                lambda _: self._have_told(),
                lambda refused: self.not_told.emit(key, _why_none(error, refused)),
            )
        else:
            self.not_told.emit(key, error)

    def _go_on_taken(self, count: int) -> None:
        self._desk.sender.wake()
        self.taken_over.emit(count)
        self.look()

    def _go_on_with(self, saved: SavedDraft) -> None:
        self._desk.sender.wake()
        self.reopened.emit(saved)

    def _hear(self, event: OutboxEvent) -> None:
        if isinstance(event, Sent):
            self.sent.emit(event)
            self._bus.announce(event.outcome.changes)
        elif isinstance(event, SetAside):
            self.set_aside.emit(event)
        elif isinstance(event, BroughtBack):
            self.brought_back.emit(event.count)
        else:
            self._hear_round(event)

    def _hear_round(self, unsent: Unsent) -> None:
        if unsent != self.unsent:
            self.unsent = unsent
            self.counted.emit(unsent)
        self.went_round.emit()

    def _stumble(self, mistake: Exception) -> None:
        """Send again soon: one mistake must not keep everything else from being sent."""
        self._send_again.start()
        self.failed.emit(mistake, None)

    def _miss(self, error: Exception) -> None:
        self.failed.emit(error, None)


def _why_none(error: NoCodeLeft, refused: Exception) -> Exception:
    """Return why there is no code: the server leases none, or it is not heard."""
    return refused if isinstance(refused, RuleBroken) else error
