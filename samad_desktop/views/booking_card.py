"""The card on which a caller gets a place: the session that fits best is marked beforehand."""

from PySide6.QtWidgets import QWidget

from samad_desktop.domain.slot_books import SlotToCall
from samad_desktop.domain.slot_offers import SessionFull, SlotOffer
from samad_desktop.domain.slots import SessionSlot
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.slot_words import turn_brief
from samad_desktop.viewmodels.booker import Booker, others_text, places_text
from samad_desktop.viewmodels.slot_looks import offer_row
from samad_desktop.views.key_groups import SLOTS_GROUP
from samad_desktop.views.slots_card import SlotsCard

TITLE, MOVE_TITLE = "نوبت در نشست مسئول", "بردن به نشست دیگر"
NOTE = "نشستی که با موضوع و دستگاه پرونده می‌خواند بالاتر است؛ Enter همان را نوبت می‌دهد."
HELD_NOTE = (
    "این پرونده نوبت دارد و نوبت تازه افزون بر آن است؛ جابه‌جایی در صف همان نشست است.\n{held}"
)
# Of another case: the same caller would be heard twice.
SECOND = (
    "این متقاضی با پروندهٔ دیگری در همین نشست نوبت دارد: {turn}."
    " برای نوبت دوم Enter را دوباره بزنید."
)
OTHER_NOTE = "این متقاضی با پروندهٔ دیگری نوبت دارد:\n{turns}"
MOVE_NOTE = "نوبت کنونی پس گرفته می‌شود، و تا به متقاضی گفته نشود در فهرست خبرهای نگفته می‌ماند."
GO, MOVE_GO = "نوبت بده", "جابه‌جا کن"
NOTHING = "نشست اعلام‌شده‌ای با جای خالی در پیش نیست."


class BookingCard(SlotsCard):
    """Books one case, or moves one place."""

    def __init__(self, booker: Booker, icons: Icons, actions: Actions, page: QWidget) -> None:
        super().__init__(booker, "calendar-days", NOTHING, icons, page)
        self._slot: SessionSlot | None = None
        self._wanted: int | None = None
        self._held: tuple[SlotToCall, ...] = ()
        self._others: tuple[SlotOffer, ...] = ()
        self._agreed: int | None = None
        deed = Deed("slot_choose", "نوبت در نشستی که نشان شده است", ("Return",), SLOTS_GROUP)
        actions.list_only(deed)
        actions.show_key(deed.id, self.ui.go_button)
        self.ui.go_button.put_key_beside()
        self.ui.go_button.clicked.connect(self._go)
        self.ui.rows.entered_row.connect(self._go)
        booker.offered.connect(self._show_offers)
        booker.held.connect(self._show_held)

    def ask(self, case_id: int) -> None:
        """Open for a case without a place."""
        self._slot = None
        self._open(case_id, TITLE, NOTE, GO)
        self._booker.tell_places(case_id)

    def ask_to_move(self, slot: SessionSlot) -> None:
        """Open for a place that is to be changed for another."""
        self._slot = slot
        self._open(slot.case_id, MOVE_TITLE, MOVE_NOTE, MOVE_GO)

    def _open(self, case_id: int, title: str, note: str, go: str) -> None:
        self._wanted = self._agreed = None
        self._held, self._others = (), ()
        self.ui.go_button.setText(go)
        self._begin(title, note)
        self._booker.offer(case_id)

    def _show_offers(self, offers: tuple[SlotOffer, ...]) -> None:
        if not self.is_open:
            return
        here = None if self._slot is None else self._slot.session_id
        others = [each for each in offers if each.session.id != here]
        self._others = tuple(each for each in others if each.held is not None)
        self._say_held()
        was_empty = self.ui.rows.current() is None
        self._show([offer_row(each) for each in others])
        wanted, self._wanted = self._wanted, None
        keys = [each.session.id for each in others]
        free = [place for place, each in enumerate(others) if not each.is_full]
        if wanted in keys:
            self.ui.rows.mark(keys.index(wanted))
        elif others and (was_empty or wanted is not None):
            self.ui.rows.mark(free[0] if free else 0)

    def _show_held(self, case_id: int, held: tuple[SlotToCall, ...]) -> None:
        """Say before another place is given that there is one."""
        if self.is_open and self._slot is None and case_id == self._booker.case_id:
            self._held = held
            self._say_held()

    def _say_held(self) -> None:
        """Say which places the case has, and its caller with other cases."""
        told = [HELD_NOTE.format(held=places_text(self._held))] if self._held else []
        if self._others:
            told.append(OTHER_NOTE.format(turns=others_text(self._others)))
        if told:
            self.ui.note_label.setText("\n".join(told))

    def _go(self, *_row: object) -> None:
        offer = self.ui.rows.current()
        if not isinstance(offer, SlotOffer) or self._must_agree(offer):
            return
        if self._slot is None:
            self._booker.book(offer.session.id, (self._booker.case_id,))
        else:
            self._booker.move(self._slot, offer.session.id)

    def _must_agree(self, offer: SlotOffer) -> bool:
        """Ask once whether the same caller is to be heard twice; say whether that was asked now."""
        if offer.held is None or self._agreed == offer.session.id:
            return False
        self._agreed = offer.session.id
        say_refusal(self.ui.outcome_label, SECOND.format(turn=turn_brief(offer.held)))
        return True

    def _complain(self, error: Exception) -> None:
        super()._complain(error)
        if self.is_open and isinstance(error, SessionFull):
            # What was full meanwhile is offered no more; the next one is marked.
            self._wanted = None if error.instead is None else error.instead.session.id
            self._booker.read()
