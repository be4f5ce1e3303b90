"""Calls: what an operator writes down while talking, and its page."""

from samad_desktop.services.handing_over import HandingOver
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.outbox import OutboxDesk, OutboxKeeper
from samad_desktop.viewmodels.place_wish import PlaceWish
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.call_page import CallPage
from samad_desktop.workplace.outbox import OutboxPart
from samad_desktop.workplace.queues import BOOK_CALL, BookingPart
from samad_desktop.workplace.surroundings import Surroundings


def make_call_editor(around: Surroundings, keeper: DraftKeeper) -> CallEditor:
    """Make what holds the call in hand and those that wait."""
    desk = around.desk
    handing_over = HandingOver(desk.intake, desk.outbox)
    registering = OutboxDesk(desk.outbox, desk.sender, handing_over, desk.reference, desk.clock)
    outbox = OutboxKeeper(around.tasks, around.bus, desk.actor, keeper, registering, keeper)
    editor = CallEditor(
        around.tasks,
        around.bus,
        desk.actor,
        desk.intake,
        keeper,
        outbox,
        now=desk.clock,
        parent=keeper,
    )
    editor.failed.connect(around.tell)
    editor.opened_case.connect(around.open_case)
    editor.registered.connect(around.view.forget_draft)
    return editor


def make_call_page(around: Surroundings, editor: CallEditor, shell: Shell) -> CallPage:
    """Put the page of calls among the others."""
    desk, view = around.desk, around.view
    page = CallPage(editor, desk.reference, around.icons, around.actions, desk.clock, view.stage)
    view.add_page(page, view.ui.call_button)
    page.said.connect(around.say)
    OutboxPart(around, editor, shell, page)
    around.known.renewed.connect(page.renew)
    part = CallBookingPart(around, editor, page)
    if part.may_book:
        page.offer_places(around.actions, BOOK_CALL.id)
        part.booked.connect(page.ui.registered.show_place)
        shell.link_changed.connect(part.wish.hear_link)
    return page


class CallBookingPart(BookingPart):
    """The key that registers the call in hand first, and gives its case a place then."""

    def __init__(self, around: Surroundings, editor: CallEditor, page: CallPage) -> None:
        super().__init__(around, BOOK_CALL, page, page.case_to_book)
        self._editor = editor
        self.wish = wish = PlaceWish(editor, page.ui.form.register, self)
        panel = page.ui.registered
        wish.waits.connect(panel.wait_for_place)
        wish.granted.connect(panel.wait_no_more)
        wish.granted.connect(self.book)
        wish.put_off.connect(panel.put_place_off)
        wish.dropped.connect(panel.wait_no_more)

    def open(self) -> None:
        """Ask in which session, once the call is registered."""
        if self._editor.done is None:
            self.wish.want()
        else:
            super().open()

    def _hindrance(self) -> str:
        done = self._editor.done
        if done is None:
            return "" if self._editor.begun else "no_call_to_book"
        return "closed_has_no_slot" if done.closed else super()._hindrance()
