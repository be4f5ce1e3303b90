"""The heart of the program: from right to left the call, its caller, and what it is like."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from samad_desktop.domain.cases import CaseRow, MatterDraft
from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.viewmodels.case_looks import CaseLooks, Now, utc_now
from samad_desktop.viewmodels.dismissal import Dismissal
from samad_desktop.views.attached_files import REMOVE_KEY, REMOVE_MARKED
from samad_desktop.views.call_band import DISMISS_KEY
from samad_desktop.views.forms.ui_call_page import Ui_CallPage
from samad_desktop.views.join_by_code import JoinByCode
from samad_desktop.views.key_groups import CALL_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.parked_calls import ParkedCalls

FIELDS = "خانه‌های برگهٔ تماس"
PARKED = "تماس‌های نگه‌داشته"
CANNED = "متن‌های آماده"
DONE = "کد رهگیری"
RANG_BACK = "متقاضی همین تماس دوباره زنگ زد؛ تماس ادامه دارد."
_NARROW_PX = 1_080
_LOW_PX = 640


class CallPage(Page):
    """ui/call_page.ui in front of a `CallEditor`.

    Signals:
        said: str, a sentence about something that went well.
    """

    title = "ثبت تماس"
    # Whoever writes a call down is not to be thrown out of it by one Esc too many.
    can_be_left_by_escape = False
    said = Signal(str)

    def __init__(
        self,
        editor: CallEditor,
        reference: Reference,
        icons: Icons,
        actions: Actions,
        now: Now = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CallPage()
        self.ui.setupUi(self)
        self._editor = editor
        self._icons = icons
        self._case_looks = CaseLooks(reference, now)
        self._looks = looks = CallLooks(self._case_looks, now)
        self._dismissal = Dismissal(editor, self)
        self.ui.form.use(editor, self._dismissal, reference, icons, now)
        self.ui.caller.use(editor, looks, icons)
        self.ui.similar.use(editor, looks, icons)
        self.ui.registered.use(icons)
        self._parked = ParkedCalls(editor, self._dismissal, looks, icons, now, self)
        self._join = JoinByCode(editor, icons, self)
        self._connect()
        self._show_joined(editor.joined_code)
        self._add_deeds(actions)
        self._list_keys(actions, reference)
        self._lay_out()

    def arrive(self) -> None:
        """Go on with the call, or with reading its code aloud."""
        if self._editor.done is not None:
            self.ui.registered.setFocus()
        else:
            self.ui.form.arrive()

    def say_restored(self) -> None:
        """Say that the call in hand was brought back as it was left, if there is one."""
        if self._editor.begun:
            self.ui.form.band.say_restored()

    def go_on(self) -> None:
        """Leave a code that has been read aloud."""
        if self._editor.done is not None:
            self.ui.registered.go_on()

    def refresh(self) -> None:
        self._editor.callers.ask_again()

    def renew(self) -> None:
        self.ui.form.ui.matter.renew()

    def leave_part(self) -> bool:
        """Close what is open: a code, the offer, then the joined case."""
        if self._editor.done is not None:
            self.ui.registered.go_on()
            return True
        if self._dismissal.decline():
            return True
        if self._editor.offers.dropped is not None:
            self._editor.offers.decline()
            return True
        if self._editor.joined_code is not None:
            self._editor.toggle_join(None)
            return True
        here: QWidget | None = self.focusWidget()
        if here is not None and not self.ui.form.isAncestorOf(here):
            self.ui.form.take_cursor_back()
            return True
        return False

    def person_in_sight(self) -> int | None:
        chosen = self._editor.callers.callers.chosen
        return None if chosen is None else chosen.citizen.id

    def take_caller(self, number: str) -> None:
        """Hear who is ringing while this page is in front: an idle form takes them at once."""
        idle = self.ui.form.idle
        self._editor.ring(number)
        if idle:
            self._editor.next_call()

    def answer(self) -> None:
        """Begin another call, or take who is ringing; a code is left once it could be read."""
        for card in (self._parked, self._join):
            card.overlay.close_over()
        if self._editor.done is not None:
            self.ui.registered.go_on()
        else:
            self._editor.next_call()

    def show_parked(self) -> None:
        """Show the calls that wait."""
        self._parked.open_list()

    def case_to_book(self) -> int | None:
        """Return the case whose code is shown, once the centre has it and it is open."""
        return None if self._editor.done is None else self.ui.registered.to_book

    def offer_places(self, actions: Actions, deed_id: str) -> None:
        """Let the case whose code is shown get a place in desk hours."""
        self.ui.registered.offer_places(actions, deed_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _connect(self) -> None:
        editor, ui = self._editor, self.ui
        editor.registered.connect(self._show_code)
        editor.stored.connect(self._show_stored)
        editor.showed.connect(self._show_call)
        editor.joined.connect(self._show_joined)
        self._join.found.connect(ui.form.go_on_to_text)
        editor.rang_back.connect(self._say_rang_back)
        ui.registered.next_wanted.connect(editor.next_call)
        ui.registered.figure_typed.connect(self._begin_with)
        ui.caller.picked.connect(ui.form.take_cursor_back)
        ui.similar.join_wanted.connect(self._toggle_join)
        self._icons.theme.changed.connect(self._lay_out)

    def _add_deeds(self, actions: Actions) -> None:
        form, work = self.ui.form, self.ui.work
        for deed_id, label, key, do in (
            ("register_call", "ثبت تماس", "Ctrl+Return", form.register),
            ("advise_call", "راهنمایی و مختومه", "Ctrl+Shift+Return", form.advise),
            ("park_call", "نگه‌داشتن تماس و آغاز تماسی دیگر", "F4", self.answer),
            (
                "dismiss_call",
                "کنار گذاشتن تماس بی‌ثمر (دو بار)، یا برگرداندن آن",
                DISMISS_KEY,
                self._dismissal.press,
            ),
            ("next_panel", "رفتن به بخش بعدی", "F6", self._next_panel),
            ("attach_file", "پیوست پرونده یا نامه", "F7", form.ask_file),
            ("refuse_id", "کد ملی را نمی‌دهد", "F8", form.toggle_refused),
            ("on_behalf", "از طرف دیگری", "F9", form.toggle_behalf),
            ("channel", "مجرای ارتباط: تلفن، نامه، حضوری…", "Shift+F9", form.choose_channel),
            ("join_case", "پیوستن به پروندهٔ برگزیده، یا برداشتن پیوند", "F10", self._toggle_join),
            ("join_by_code", "پیوستن با کد رهگیری", "Shift+F10", self._join.open_empty),
            ("tell_answer", "گفتن پاسخ آماده به متقاضی", "Ctrl+F10", self.ui.caller.tell_answer),
        ):
            actions.add(Deed(deed_id, label, (key,), CALL_GROUP), do, work, where=HERE)
        for deed_id, button in (
            ("register_call", form.ui.register_button),
            ("advise_call", form.ui.advise_button),
            ("park_call", form.ui.park_button),
            ("attach_file", form.ui.attach_button),
            ("join_case", self.ui.similar.ui.join_button),
            ("tell_answer", self.ui.caller.ui.answer_button),
        ):
            actions.show_key(deed_id, button)
        actions.show_key_beside("refuse_id", form.ui.refused_hint, form.ui.refused_check)
        actions.show_key_beside("on_behalf", form.ui.behalf_hint, form.ui.behalf_check)
        parked = Deed("parked_calls", "تماس‌های نگه‌داشته", ("Shift+F4",), CALL_GROUP)
        actions.add(parked, self.show_parked, self, where=HERE)
        choose = Deed("choose_caller", "برگزیدن یکی از چند متقاضی", ("Down", "Return"), CALL_GROUP)
        actions.list_only(choose)

    def _list_keys(self, actions: Actions, reference: Reference) -> None:
        """List the keys that fields and lists handle by themselves."""
        for deed_id, label, key, group in (
            ("let_wait", "فعلاً نه، به کسی که زنگ می‌زند", "Esc", CALL_GROUP),
            ("next_call", "تماس بعدی، پس از خواندن کد", "Return", DONE),
            ("next_field", "خانهٔ بعدی، یا ادامهٔ تماسی که قطع شده بود", "Return", FIELDS),
            ("choose_chip", "برگزیدن نوع، اولویت و هویت", "Left", FIELDS),
            ("choose_chip_by_figure", "همان، با شمارهٔ گزینه", "1", FIELDS),
            ("remove_file", REMOVE_MARKED, REMOVE_KEY, FIELDS),
            ("resume_parked", "ادامهٔ تماس نگه‌داشته", "Return", PARKED),
            ("discard_parked", "دور انداختن آن (دو بار)", "Delete", PARKED),
            ("canned_text", "فهرست متن‌های آماده در شرح", "/", CANNED),
        ):
            actions.list_only(Deed(deed_id, label, (key,), group))
        actions.show_key("next_call", self.ui.registered.ui.next_button)
        for canned in reference.canned_texts:
            keys = (f"/{canned.key}",)
            actions.list_only(Deed(f"canned_{canned.key}", canned.title, keys, CANNED))

    def _toggle_join(self) -> None:
        self._editor.toggle_join(self._chosen_case())
        if self._editor.joined_code is not None:
            self.ui.form.go_on_to_text()

    def _show_joined(self, code: str | None) -> None:
        case = self._editor.join.case
        form = self.ui.form.ui
        form.joined_label.setText("" if case is None else self._looks.joined(case))
        form.joined_label.setVisible(case is not None)
        form.matter.ask_only_text(only=code is not None)

    def _chosen_case(self) -> CaseRow | None:
        """Return what is marked where the cursor is; from the form, the most similar case."""
        caller, similar = self.ui.caller, self.ui.similar
        if caller.has_cursor():
            return caller.chosen_case()
        begun = self._editor.draft.matter != MatterDraft()
        return similar.chosen_case() or (None if begun else caller.first_open_case())

    def _next_panel(self) -> None:
        """Go round: form, caller, similar."""
        panels = (self.ui.form, self.ui.caller, self.ui.similar)
        here: QWidget | None = self.focusWidget()
        place = next((n for n, p in enumerate(panels) if here and p.isAncestorOf(here)), 0)
        takers = (
            self.ui.form.take_cursor_back,
            self.ui.caller.take_cursor,
            self.ui.similar.take_cursor,
        )
        for step in range(1, len(takers) + 1):
            if takers[(place + step) % len(takers)]():
                return

    @property
    def waiting(self) -> int:
        """How many calls are parked to be gone on with."""
        return self._dismissal.waiting

    def _say_rang_back(self) -> None:
        self.said.emit(RANG_BACK)

    def _begin_with(self, figure: str) -> None:
        """Begin the next call with the first figure of its number."""
        self._editor.begin()
        self.ui.form.type_number(figure)

    def _show_stored(self, stored: Registered) -> None:
        self.ui.registered.show_stored(stored)

    def _show_code(self, told: CodeTold) -> None:
        draft = self._editor.draft
        subject = self._case_looks.subject(draft.matter.subject_id)
        self.ui.registered.show_code(told, draft, subject)
        self.ui.caller.show_last_code(told.tracking_code)
        self.ui.parts.setCurrentWidget(self.ui.done)
        self.ui.registered.setFocus()

    def _show_call(self, _draft: CallDraft) -> None:
        if self._editor.done is None:
            self.ui.parts.setCurrentWidget(self.ui.work)

    def _lay_out(self) -> None:
        """Put the two side panels over each other where three columns have no room."""
        narrow = self.width() < self._icons.theme.px(_NARROW_PX)
        upright, lying = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.ui.side_box.setDirection(upright if narrow else lying)
        low = narrow and self.height() < self._icons.theme.px(_LOW_PX)
        self.ui.caller.be_brief(brief=low)
        self.ui.similar.be_brief(brief=low)
        self.ui.columns.setStretch(0, 62 if narrow else 52)
        self.ui.columns.setStretch(1, 38 if narrow else 64)
