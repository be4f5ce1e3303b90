"""The session that is held: who is being heard, who comes next, and what is done with them.

Both sides, the official's and the secretary's, read the same and follow each other.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.cockpit import Cockpit
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.sessions import DeskSession, Presence, SessionState
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.cockpit import CockpitService
from samad_desktop.slot_words import ended_text
from samad_desktop.viewmodels.session_keeper import SessionKeeper

HEAR_MS = 150
OPENED = "نشست آغاز شد."
CALLED = "متقاضی بعد فراخوانده شد."
OVER = "نوبت همه رسید؛ نشست را پایان دهید."
MISSED = "ثبت شد که متقاضی نیامد."
RECALLED = "متقاضی که «نیامد» ثبت شده بود فراخوانده شد."


class CockpitModel(SessionKeeper):
    """Reads one session, again soon after anything of it changed, and calls its callers in.

    Signals:
        left: when another session is shown, or none.
    """

    left = Signal()

    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.SESSION, Noun.CASE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: CockpitService,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._service, self._clock = service, clock
        self.cockpit: Cockpit | None = None
        self._session_id: int | None = None
        self._is_stale = False
        # Pressed twice, a key calls one: who was called must be seen before another is.
        self._is_turning = False
        # A busy centre changes something all the time; what is read is never read twice at once.
        self._pause = QTimer(self, singleShot=True, interval=HEAR_MS)
        self._pause.timeout.connect(self._read_stale)

    @property
    def actor(self) -> Actor:
        """Who sits there."""
        return self._actor

    def now(self) -> datetime:
        """Return the centre's time (UTC)."""
        return self._clock()

    def show_session(self, session_id: int | None) -> None:
        """Show a session; without one, that of today which is held, or is held next."""
        if session_id is None and self._is_going_on:
            session_id = self._session_id
        if session_id != self._session_id:
            self._forget()
            self._session_id = session_id
        self.read()

    def begin(self) -> None:
        """Begin the session."""
        self._with_cockpit(lambda it: self._service.open(self._actor, it.session), OPENED)

    def call_next(self) -> None:
        """End with who is heard, and call who comes next."""
        cockpit = self.cockpit
        if self._busy or self._is_turning:
            return
        if cockpit is not None and cockpit.present is None and cockpit.coming is None:
            self.refused.emit(RuleBroken("queue_is_over"))
            return
        self._is_turning = cockpit is not None
        words = CALLED if cockpit is not None and cockpit.coming is not None else OVER
        self._with_cockpit(partial(self._service.call_next, self._actor), words)

    def miss(self) -> None:
        """Store that who is called, or comes next, did not come."""
        self._with_cockpit(partial(self._service.miss, self._actor), MISSED)

    def recall(self) -> None:
        """Call in who was said last not to have come."""
        self._with_cockpit(partial(self._service.recall, self._actor), RECALLED)

    def close(self, session: DeskSession, presences: Iterable[Presence]) -> None:
        """End the session with who came."""
        work = partial(self._service.close, self._actor, session, tuple(presences))
        cockpit = self.cockpit
        left = cockpit.turns.waiting if cockpit is not None else 0
        self._store(work, lambda _state: ended_text(left))

    def _with_cockpit(self, do: Callable[[Cockpit], Outcome[None]], words: str) -> None:
        cockpit = self.cockpit
        if cockpit is None:
            self.refused.emit(RuleBroken("no_session_held"))
        else:
            self._store(partial(do, cockpit), lambda _done: words)

    def _end_refused(
        self, tell: Callable[[SamadError], None], again: Callable[[], None], error: Exception
    ) -> None:
        self._is_turning = False
        super()._end_refused(tell, again, error)

    @property
    def _is_going_on(self) -> bool:
        """Whether what is shown is held, or is still to be."""
        state = self.cockpit.session.state if self.cockpit is not None else None
        return state in (SessionState.ANNOUNCED, SessionState.OPEN)

    def _forget(self) -> None:
        self.cockpit = None
        self.left.emit()

    def _question(self) -> Callable[[], Cockpit]:
        return partial(self._service.read, self._actor, self._session_id)

    def _know(self, book: Cockpit) -> None:
        self._session_id, self.cockpit = book.session.id, book
        self._is_turning = False
        if self._is_stale:
            self._pause.start()

    def _hear(self, changes: frozenset[Change]) -> None:
        if self._wanted and any(each.noun in self.HEARD for each in changes):
            self._is_stale = True
            if not self._pause.isActive():
                self._pause.start()

    def _read_stale(self) -> None:
        if self._reading is None and self._is_stale:
            self._is_stale = False
            self.read()
