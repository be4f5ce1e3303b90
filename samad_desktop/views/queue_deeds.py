"""What is done with the caller who is marked in a queue, or who is to be called."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.slot_books import QueueLine, SlotToCall
from samad_desktop.domain.slots import Reached, SessionSlot, SlotState, must_take_callers, must_wait
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.queue_models import QueueModels
from samad_desktop.views.booking_card import BookingCard
from samad_desktop.views.desk_keys import CALL_KEY, MISS_KEY
from samad_desktop.views.forms.ui_queue_page import Ui_QueuePage
from samad_desktop.views.key_groups import QUEUE_GROUP
from samad_desktop.views.pick_card import PickCard
from samad_desktop.views.session_notice_card import Notice, SessionNoticeCard

COMES, CANCEL = "می‌آید، یا خبرش گفته شد", "لغو نوبت"
COMES_SHORT, TOLD = "می‌آید", "به او گفته شد"
_PLACE = "جابه‌جایی در صف"
_PLACE_NOTE = "این متقاضی به جایگاه {place} می‌رود. دلیل آن کنار جایگاهش نوشته می‌شود و می‌ماند."
_CANCEL_NOTE = "نوبت پس گرفته می‌شود و جای آن آزاد است. بنویسید چرا."
_PLACE_GO = "جابه‌جا کن"

Do = Callable[[SessionSlot], object]


class QueueDeeds(QObject):
    """Adds the keys of the page; what is refused is said where the person is."""

    def __init__(
        self,
        page: QWidget,
        ui: Ui_QueuePage,
        marked: Callable[[], QueueLine | SlotToCall | None],
        complain: Callable[[Exception | None], None],
        models: QueueModels,
        looks: CaseLooks,
        icons: Icons,
        actions: Actions,
    ) -> None:
        super().__init__(page)
        self._ui, self._keeper = ui, models.keeper
        self._marked, self._complain = marked, complain
        self.notice_card = SessionNoticeCard(icons, actions, page)
        self.booking_card = BookingCard(models.booker, icons, actions, page)
        self.pick_card = PickCard(models.booker, looks, icons, actions, page)
        self._add(actions, page, self._calls(), allowed=self._keeper.may_book)
        self._add(actions, page, self._turns(), allowed=self._keeper.may_plan)
        pick = Deed("queue_pick", "نوبت به پرونده‌های باز", ("Ctrl+N",), QUEUE_GROUP)
        if self._keeper.may_book:
            actions.add(pick, self._pick, page, where=HERE)
            actions.show_key(pick.id, ui.pick_button)
            ui.pick_button.clicked.connect(self._pick)
        else:
            actions.withhold(pick)
        self._keeper.refused.connect(self._refuse)

    def leave(self) -> bool:
        """Close what is open; return whether something was."""
        return any(card.leave() for card in (self.notice_card, self.booking_card, self.pick_card))

    def show_for(self, found: QueueLine | SlotToCall) -> None:
        """Show the buttons of what can be done with somebody now."""
        ui, slot, keeper = self._ui, _slot_of(found), self._keeper
        waits, to_call = slot.is_waiting, slot.is_waiting or slot.untold is not None
        called, in_queue = slot.state is SlotState.CALLED, isinstance(found, QueueLine)
        if keeper.may_book:
            ui.comes_button.setText(TOLD if _is_only_told(slot) else COMES_SHORT)
            for button in (ui.comes_button, ui.silent_button, ui.move_button):
                button.setVisible(to_call)
            ui.cancel_button.setVisible(waits)
        if keeper.may_plan:
            ui.end_button.setVisible(called and in_queue)
            ui.miss_button.setVisible((waits or called) and in_queue)
            ui.rule_button.setVisible(waits and in_queue and slot.hand_place is not None)
            # Who did not come, or was said not to have, is called in as well.
            may_come = waits or slot.state is SlotState.NO_SHOW
            ui.call_button.setVisible(may_come and in_queue)
            for button in (ui.first_button, ui.earlier_button, ui.later_button):
                button.setVisible(waits and in_queue)

    def _calls(self) -> tuple[tuple[str, str, str, Do, KeyButton], ...]:
        ui = self._ui
        return (
            ("comes", COMES, "F9", self._reached, ui.comes_button),
            ("silent", "پاسخ نداد", "F11", self._not_reached, ui.silent_button),
            (
                *("move", "بردن به نشست دیگر", "Alt+PgUp"),
                *(self.booking_card.ask_to_move, ui.move_button),
            ),
            ("cancel", CANCEL, "Del", self._ask_cancelling, ui.cancel_button),
        )

    def _turns(self) -> tuple[tuple[str, str, str, Do, KeyButton], ...]:
        ui, keeper = self._ui, self._keeper
        return (
            ("call", "فراخواندن متقاضی", CALL_KEY, keeper.call, ui.call_button),
            ("end", "پایان گفت‌وگو", "F7", keeper.end, ui.end_button),
            ("miss", "متقاضی نیامد", MISS_KEY, keeper.miss, ui.miss_button),
            ("first", "نخست از همه", "Ctrl+Home", self._put_first, ui.first_button),
            ("earlier", "یکی پیش‌تر", "Ctrl+Up", partial(self._step, -1), ui.earlier_button),
            ("later", "یکی پس‌تر", "Ctrl+Down", partial(self._step, 1), ui.later_button),
            ("rule", "به ترتیب قاعده", "Ctrl+R", keeper.unplace, ui.rule_button),
        )

    def _add(
        self,
        actions: Actions,
        page: QWidget,
        deeds: tuple[tuple[str, str, str, Do, KeyButton], ...],
        *,
        allowed: bool,
    ) -> None:
        for name, words, key, do, button in deeds:
            deed = Deed(f"queue_{name}", words, (key,), QUEUE_GROUP)
            if not allowed:
                actions.withhold(deed)
                continue
            with_marked = partial(self._with_marked, do)
            actions.add(deed, with_marked, page, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(with_marked)

    def _with_marked(self, do: Do, *_clicked: object) -> None:
        """Do something with the place that is marked, or say that none is."""
        found = self._marked()
        self._complain(None)
        try:
            if found is None:
                raise RuleBroken("no_slot_chosen")
            do(_slot_of(found))
        except SamadError as error:
            self._complain(error)

    # Calling callers

    def _reached(self, slot: SessionSlot) -> None:
        if _is_only_told(slot):
            self._keeper.tell(slot, reached=True)
        else:
            self._keeper.reach(slot, Reached.COMES)

    def _not_reached(self, slot: SessionSlot) -> None:
        if _is_only_told(slot):
            self._keeper.tell(slot, reached=False)
        else:
            self._keeper.reach(slot, Reached.NOT_REACHED)

    def _ask_cancelling(self, slot: SessionSlot) -> None:
        must_wait(slot)
        do = partial(self._keeper.cancel, slot)
        self.notice_card.ask(Notice(CANCEL, _CANCEL_NOTE, CANCEL, do))

    def _pick(self) -> None:
        self._complain(None)
        book = self._keeper.book
        if book is None or book.queue is None:
            self._complain(RuleBroken("no_session_to_book"))
            return
        try:
            must_take_callers(book.queue.session)
        except RuleBroken as error:
            self._complain(error)
        else:
            self.pick_card.ask(book.queue.session, book.queue.free)

    # Their turns

    def _put_first(self, slot: SessionSlot) -> None:
        self._ask_place(slot, self._first_waiting())

    def _step(self, step: int, slot: SessionSlot) -> None:
        line = self._marked()
        number = line.place.number if isinstance(line, QueueLine) else 1
        self._ask_place(slot, max(self._first_waiting(), number + step))

    def _first_waiting(self) -> int:
        """Return the first place that is not gone by: nobody stands before who was called in."""
        book = self._keeper.book
        lines = () if book is None or book.queue is None else book.queue.lines
        return 1 + sum(not line.place.slot.is_waiting for line in lines)

    def _ask_place(self, slot: SessionSlot, number: int) -> None:
        must_wait(slot)
        note = _PLACE_NOTE.format(place=persian_digits(number))

        def do(reason: str) -> None:
            self._keeper.place(slot, number, reason)

        self.notice_card.ask(Notice(_PLACE, note, _PLACE_GO, do))

    def _refuse(self, error: Exception) -> None:
        """Say why nothing was stored where the person is."""
        if not self.notice_card.overlay.isHidden():
            self.notice_card.complain(error)
        else:
            self._complain(error)


def _is_only_told(slot: SessionSlot) -> bool:
    """Say whether there is only something to tell, and nothing more to confirm."""
    return slot.untold is not None and not slot.is_waiting


def _slot_of(found: QueueLine | SlotToCall) -> SessionSlot:
    return found.place.slot if isinstance(found, QueueLine) else found.slot
