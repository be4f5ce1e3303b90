"""Giving callers places in desk hours: what may be booked, and how that ends."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.sessions import DeskSession
from samad_desktop.domain.slot_books import Booked, SlotToCall
from samad_desktop.domain.slot_offers import CandidateList, SlotOffer
from samad_desktop.domain.slots import SessionSlot
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.slots import SlotService
from samad_desktop.slot_words import session_text, turn_text
from samad_desktop.viewmodels.session_keeper import SessionKeeper

BOOKED = "نوبت داده شد: {where}."
BOOKED_MANY = "{count} نوبت داده شد: {where}."
MOVED = "نوبت جابه‌جا شد: {where}."


class Booker(SessionKeeper):
    """Reads what may be booked for one case at a time, and books.

    Signals:
        offered: tuple of SlotOffer, the best first.
        found: tuple of CaseRow, which may get a place in a session.
        held: (case id, tuple of SlotToCall), the places that a case has.
    """

    offered = Signal(object)
    found = Signal(object)
    held = Signal(int, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        slots: SlotService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._slots = slots
        self.case_id = 0
        self._seeking: Ticket | None = None

    def offer(self, case_id: int) -> None:
        """Ask which sessions a case may be heard at."""
        self.case_id = case_id
        self.read()

    def seek(self, session: DeskSession, which: CandidateList, subject_id: int | None) -> None:
        """Ask which cases may get a place in a session, and forget what was asked before."""
        if self._seeking is not None:
            self._seeking.cancel()
        work = partial(self._slots.candidates, self._actor, session, which, subject_id)
        again = partial(self.seek, session, which, subject_id)
        self._seeking = self._tasks.ask(self, work, self.found.emit, partial(self._fail, again))

    def tell_places(self, case_id: int) -> None:
        """Ask which places a case has."""
        work = partial(self._slots.of_case, self._actor, case_id)
        answer = partial(self.held.emit, case_id)
        again = partial(self.tell_places, case_id)
        self._tasks.ask(self, work, answer, partial(self._fail, again))

    def book(
        self, session_id: int, case_ids: Collection[int], *, all_the_same: bool = True
    ) -> None:
        """Give cases places in a session; `all_the_same` also one caller two of them."""
        asked = (self._actor, session_id, tuple(case_ids))
        work = partial(self._slots.book, *asked, all_the_same=all_the_same)
        self._store(work, booked_text)

    def move(self, slot: SessionSlot, session_id: int) -> None:
        """Give a caller a place in another session."""
        work = partial(self._slots.move, self._actor, slot, session_id)
        self._store(work, lambda done: MOVED.format(where=_where(done)))

    def _question(self) -> Callable[[], tuple[SlotOffer, ...]]:
        return partial(self._slots.offers_for, self._actor, self.case_id)

    def _know(self, book: tuple[SlotOffer, ...]) -> None:
        self.offered.emit(book)

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)


def booked_text(done: Booked) -> str:
    """Return what was booked, in one sentence."""
    count = len(done.slot_ids)
    if count == 1:
        return BOOKED.format(where=_where(done))
    return BOOKED_MANY.format(count=persian_digits(count), where=_where(done))


def places_text(held: Collection[SlotToCall]) -> str:
    """Return which places a case has, a line each."""
    return "\n".join(turn_text(each.session, each.who, each.turn) for each in held)


def others_text(offers: Collection[SlotOffer]) -> str:
    """Return which places a caller has with other cases, a line each."""
    return "\n".join(turn_text(each.session, each.who, each.held) for each in offers)


def _where(done: Booked) -> str:
    session, who = done.offer.session, done.offer.who
    if len(done.turns) != 1:
        return session_text(session, who)
    return turn_text(session, who, done.turns[0])
