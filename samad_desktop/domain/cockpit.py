"""What an official and a secretary have before them while a session is held."""

from dataclasses import dataclass
from datetime import datetime

from samad_desktop.domain.briefs import Brief
from samad_desktop.domain.directives import Directive
from samad_desktop.domain.hearings import TurnCount, hearing_of, turn_count
from samad_desktop.domain.ledger import LedgerRow
from samad_desktop.domain.officials import Official
from samad_desktop.domain.promises import Promise
from samad_desktop.domain.sessions import DeskSession, SessionState
from samad_desktop.domain.slot_books import QueueLine, SlotQueue
from samad_desktop.domain.slots import CALLED_UP, SlotState
from samad_desktop.domain.time_box import TimeBox


@dataclass(frozen=True, slots=True)
class Cockpit:
    """A session at one moment (UTC), as far as its reader may know its callers.

    `brief` is of who is being heard, or else of who comes next; `orders` are those about
    that case, the newest first, and `contacts` what directors promised about it, too.
    `ledger` is what the officials ordered and were promised before this session.
    """

    queue: SlotQueue
    officials: tuple[Official, ...]
    read_at: datetime
    brief: Brief | None = None
    orders: tuple[Directive, ...] = ()
    contacts: tuple[Promise, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()

    @property
    def session(self) -> DeskSession:
        """The session itself."""
        return self.queue.session

    @property
    def is_open(self) -> bool:
        """Whether somebody sits there now."""
        return self.session.state is SessionState.OPEN

    @property
    def present(self) -> QueueLine | None:
        """Who is being heard."""
        found = (e for e in self.queue.lines if e.place.slot.state is SlotState.CALLED)
        return next(found, None)

    @property
    def coming(self) -> QueueLine | None:
        """Who is to be called in next."""
        return next((each for each in self.queue.lines if each.place.slot.is_waiting), None)

    @property
    def turns(self) -> TurnCount:
        """How many were heard so far."""
        return turn_count(hearing_of(each.place.slot) for each in self.queue.lines)

    @property
    def heard(self) -> tuple[QueueLine, ...]:
        """Who was heard and is gone, the last one first."""
        done = (e for e in self.queue.lines if e.place.slot.state is SlotState.DONE)
        return tuple(reversed(tuple(done)))

    @property
    def missed(self) -> QueueLine | None:
        """Who was called last of those who did not come."""
        found = [e for e in self.queue.lines if e.place.slot.state is SlotState.NO_SHOW]
        return found[-1] if found else None

    @property
    def to_recall(self) -> QueueLine | None:
        """Who did not come and may be called in after all: the last one, once the line is free."""
        return self.missed if self.is_open and self.present is None else None

    @property
    def left(self) -> QueueLine | None:
        """Who was heard last, as long as nobody's turn came after hers."""
        gone = self._gone
        return gone[-1] if gone and gone[-1].place.slot.state is SlotState.DONE else None

    @property
    def is_begun(self) -> bool:
        """Whether anybody was called in yet."""
        return bool(self._gone)

    @property
    def _gone(self) -> tuple[QueueLine, ...]:
        """Who was called in, or did not come, in that order."""
        return tuple(e for e in self.queue.lines if e.place.slot.state in CALLED_UP)

    @property
    def time_box(self) -> TimeBox | None:
        """The time of who is being heard."""
        line = self.present
        called_at = line.place.slot.called_at if line is not None else None
        return None if called_at is None else TimeBox(called_at, self.session.plan.minutes)


def about(queue: SlotQueue) -> QueueLine | None:
    """Return the place whose caller the page is about: who is heard, or else comes next."""
    heard = (each for each in queue.lines if each.place.slot.state is SlotState.CALLED)
    coming = (each for each in queue.lines if each.place.slot.is_waiting)
    return next(heard, None) or next(coming, None)


def session_to_hold(
    sessions: tuple[DeskSession, ...], official_ids: frozenset[int]
) -> DeskSession | None:
    """Return the session of today that is held now, or else the next one to be held.

    Args:
        sessions: those of today, the earliest first.
        official_ids: whose sessions come before the others', if anybody's do.
    """
    for state in (SessionState.OPEN, SessionState.ANNOUNCED):
        found = [each for each in sessions if each.state is state]
        own = (each for each in found if official_ids & set(each.plan.official_ids))
        if (session := next(own, None) or next(iter(found), None)) is not None:
            return session
    return None
