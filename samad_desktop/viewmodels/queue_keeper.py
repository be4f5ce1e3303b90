"""The queue of one session, and who is to be called: read again whenever somebody changes it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.slot_books import SlotQueue, SlotToCall
from samad_desktop.domain.slots import Reached, SessionSlot
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.slot_queues import QueueService
from samad_desktop.services.slots import SlotService
from samad_desktop.viewmodels.session_keeper import SessionKeeper

PLACED = "جایگاه متقاضی عوض شد."
UNPLACED = "جایگاه متقاضی باز به قاعده است."
CALLED = "متقاضی فراخوانده شد."
ENDED = "گفت‌وگو پایان یافت."
MISSED = "نیامدن متقاضی ثبت شد."
CANCELLED = "نوبت لغو شد."
TOLD = "خبر نوبت گفته شد."
REACHED = {
    Reached.COMES: "متقاضی می‌آید.",
    Reached.DOES_NOT_COME: CANCELLED,
    Reached.NOT_REACHED: "ثبت شد که متقاضی پاسخ نداد.",
}


class QueueList(StrEnum):
    """Which of the lists is shown."""

    QUEUE = "queue"
    CONFIRM = "confirm"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class QueueBook:
    """The sessions to turn to, the queue of one, and who is to be called about her place."""

    sessions: tuple[DeskSession, ...]
    queue: SlotQueue | None
    to_confirm: tuple[SlotToCall, ...]
    to_tell: tuple[SlotToCall, ...]


class QueueKeeper(SessionKeeper):
    """Reads one queue at a time; every place is changed as it was read.

    Signals:
        told: (slot id, tuple of SlotEvent), what was done about it, the newest first.
    """

    told = Signal(int, object)

    # A case that is raised, or corrected, stands elsewhere.
    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.SESSION, Noun.CASE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        queues: QueueService,
        slots: SlotService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._queues, self._slots = queues, slots
        self.book: QueueBook | None = None
        self._session_id: int | None = None
        self._telling: Ticket | None = None

    @property
    def may_book(self) -> bool:
        """Whether this person gives callers places; others only see them."""
        return self._actor.may(Right.BOOK_SLOT)

    def show_session(self, session_id: int | None) -> None:
        """Show the queue of a session: without one, of what is held now or comes next."""
        self._session_id = session_id
        self.read()

    def turn(self, steps: int) -> None:
        """Show the queue of a later session, or of an earlier one."""
        book = self.book
        if book is None or not book.sessions or book.queue is None:
            return
        ids = [each.id for each in book.sessions]
        here = ids.index(book.queue.session.id) if book.queue.session.id in ids else 0
        self.show_session(ids[max(0, min(len(ids) - 1, here + steps))])

    def place(self, slot: SessionSlot, number: int, reason: str) -> None:
        """Put a caller somewhere else."""
        work = partial(self._queues.place, self._actor, slot, number, reason)
        self._store(work, lambda _done: PLACED)

    def unplace(self, slot: SessionSlot) -> None:
        """Let the rules decide a caller's place again."""
        self._store(partial(self._queues.unplace, self._actor, slot), lambda _done: UNPLACED)

    def call(self, slot: SessionSlot) -> None:
        """Call a caller in."""
        self._store(partial(self._queues.call, self._actor, slot), lambda _done: CALLED)

    def end(self, slot: SessionSlot) -> None:
        """Store that a caller was heard."""
        self._store(partial(self._queues.end, self._actor, slot), lambda _done: ENDED)

    def miss(self, slot: SessionSlot) -> None:
        """Store that a caller did not come."""
        self._store(partial(self._queues.miss, self._actor, slot), lambda _done: MISSED)

    def cancel(self, slot: SessionSlot, reason: str) -> None:
        """Give a place up."""
        self._store(partial(self._slots.cancel, self._actor, slot, reason), lambda _done: CANCELLED)

    def reach(self, slot: SessionSlot, reached: Reached) -> None:
        """Store what became of a call about a place."""
        work = partial(self._slots.reach, self._actor, slot, reached)
        self._store(work, lambda _done: REACHED[reached])

    def tell(self, slot: SessionSlot, *, reached: bool) -> None:
        """Store whether a caller was told what became of her place."""
        work = partial(self._slots.told, self._actor, slot, reached=reached)
        said = TOLD if reached else REACHED[Reached.NOT_REACHED]
        self._store(work, lambda _done: said)

    def tell_history(self, slot: SessionSlot) -> None:
        """Ask what was done about a place."""
        if self._telling is not None:
            self._telling.cancel()
        self._telling = self._tasks.ask(
            self,
            partial(self._queues.history, self._actor, slot.id),
            partial(self.told.emit, slot.id),
            partial(self._fail, partial(self.tell_history, slot)),
        )

    def _question(self) -> Callable[[], QueueBook]:
        return partial(self._read_all, self._session_id)

    def _read_all(self, session_id: int | None) -> QueueBook:
        coming = self._queues.coming(self._actor)
        chosen = session_id if session_id is not None else _first(coming)
        queue = None if chosen is None else self._queues.read(self._actor, chosen)
        if not self.may_book:
            return QueueBook(coming, queue, (), ())
        to_tell = self._slots.to_tell(self._actor)
        return QueueBook(coming, queue, self._slots.to_confirm(self._actor), to_tell)

    def _know(self, book: QueueBook) -> None:
        self.book = book

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)


def _first(sessions: tuple[DeskSession, ...]) -> int | None:
    """Return the session that is held now, or else the next one."""
    held = (each.id for each in sessions if each.state is SessionState.OPEN)
    return next(held, None) or next((each.id for each in sessions), None)
