"""The page of queues, and the card on which callers get places wherever a case is in front."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.access import Right
from samad_desktop.domain.counters import Counter
from samad_desktop.qtkit.keys import HERE, Deed
from samad_desktop.views.key_groups import CALL_GROUP, CASE_GROUP, QUEUE_GROUP, SLOTS_GROUP
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.booker import Booker
    from samad_desktop.views.booking_card import BookingCard
    from samad_desktop.views.queue_page import QueuePage

BOOK_KEY = "Alt+PgUp"
BOOK_CASE = Deed("case_slot", "نوبت حضور مسئول برای پرونده", (BOOK_KEY,), CASE_GROUP)
BOOK_CALL = Deed("call_slot", "ثبت تماس و نوبت حضور مسئول برای آن", (BOOK_KEY,), CALL_GROUP)


class QueuePart(QObject):
    """Leads to the queue of a session, or to who is to be called; made when it is first wanted."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        if around.desk.actor.may(Right.SEE_QUEUE):
            around.actions.list_later(lambda: self.page, QUEUE_GROUP, SLOTS_GROUP)

    @cached_property
    def page(self) -> "QueuePage":
        """The page itself; the rail's button of desk hours stands for it as well."""
        from samad_desktop.viewmodels.case_preview import CasePreview
        from samad_desktop.viewmodels.queue_keeper import QueueKeeper
        from samad_desktop.viewmodels.queue_models import QueueModels
        from samad_desktop.views.queue_page import QueuePage

        around, work = self._around, self._around.desk.work
        given = (around.tasks, around.bus, around.desk.actor)
        keeper = QueueKeeper(*given, work.queues, work.slots, self)
        preview = CasePreview(around.tasks, around.desk.actor, around.desk.cases, self)
        models = QueueModels(keeper, make_booker(around, self), preview)
        page = QueuePage(models, around.looks, around.icons, around.actions, around.view.stage)
        around.view.add_page(page, around.view.ui.sessions_button)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        preview.failed.connect(around.tell)
        page.case_wanted.connect(around.open_case)
        return page

    def open_session(self, session_id: int | None) -> None:
        """Show the queue of a session: without one, of what is held now or comes next."""
        self.page.show_session(session_id)
        self._around.view.show_page(self.page)

    def open_counted(self, counter: Counter) -> None:
        """Show what a counter counts."""
        from samad_desktop.viewmodels.queue_keeper import QueueList

        if counter is Counter.SESSION_NOW:
            self.open_session(None)
            return
        self.page.show_list(QueueList.TELL)
        self._around.view.show_page(self.page)


class BookingPart(QObject):
    """A key on a page by which the case in front of somebody gets a place in desk hours.

    Signals:
        booked: str, where.
    """

    booked = Signal(str)

    def __init__(
        self, around: Surroundings, deed: Deed, page: QWidget, case_id: Callable[[], int | None]
    ) -> None:
        """Add the key, for who may book.

        Args:
            case_id: gives the case, or None while there is none.
        """
        super().__init__(page)
        self._around, self._page, self._case_id = around, page, case_id
        self.may_book = around.desk.actor.may(Right.BOOK_SLOT)
        if self.may_book:
            around.actions.add(deed, self.open, page, where=HERE)
            around.actions.because(deed.id, self._hindrance)
        else:
            around.actions.withhold(deed)

    @cached_property
    def booker(self) -> "Booker":
        """What reads the sessions that may be booked, and books."""
        booker = make_booker(self._around, self)
        booker.stored.connect(self.booked)
        booker.failed.connect(self._around.tell)
        return booker

    @cached_property
    def card(self) -> "BookingCard":
        """The card over the page."""
        from samad_desktop.views.booking_card import BookingCard

        around = self._around
        return BookingCard(self.booker, around.icons, around.actions, self._page)

    def open(self) -> None:
        """Ask in which session."""
        case_id = self._case_id()
        if case_id is not None:
            self.book(case_id)

    def book(self, case_id: int) -> None:
        """Ask in which session a case is to be heard."""
        self.card.ask(case_id)

    def _hindrance(self) -> str:
        return "" if self._case_id() is not None else "no_case_to_book"


def make_booker(around: Surroundings, parent: QObject) -> "Booker":
    """Make what gives callers places."""
    from samad_desktop.viewmodels.booker import Booker

    desk = around.desk
    return Booker(around.tasks, around.bus, desk.actor, desk.work.slots, parent)
