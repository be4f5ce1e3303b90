"""The people of a protected case on its page: hidden, asked for on a card, shown for a while."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.domain.identities import READY_REASONS, REASON_MAX_CHARS
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.identity_asker import IdentityAsker
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.forms.ui_identity_card import Ui_IdentityCard
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.reason_card import ReasonCard

KEY = "Ctrl+Shift+I"
HIDDEN = "هویت متقاضی دوباره پنهان شد."
KEPT = "هویت متقاضی محفوظ است؛ با نوشتن دلیل نشان داده می‌شود."
FOR_A_WHILE = "درخواست شما ثبت شد؛ با ترک پرونده یا قفل صفحه، هویت دوباره پنهان می‌شود."
TO_CALL = "شمارهٔ متقاضی محفوظ است؛ با {key} و نوشتن دلیل آن را می‌بینید."
_RECORDED = "نام شما، زمان، ایستگاه کاری و دلیل در ممیزی می‌ماند و سرپرست آن‌ها را می‌خواند."
_ASK_BUTTON, _HIDE_BUTTON = "دیدن هویت", "پنهان کردن"
_WIDTH_PX = 560


class IdentityCard(ReasonCard[Ui_IdentityCard]):
    """ui/identity_card.ui in front of an `IdentityAsker`: why somebody must be known."""

    def __init__(self, asker: IdentityAsker, icons: Icons, page: QWidget) -> None:
        super().__init__(Ui_IdentityCard(), "key-round", _WIDTH_PX, REASON_MAX_CHARS, icons, page)
        self._asker = asker
        ui = self.ui
        ui.note_label.setText(_RECORDED)
        ui.ready_group.set_choices([(each, each) for each in READY_REASONS])
        ui.reason_edit.textEdited.connect(self._type)
        ui.ready_group.chosen.connect(self._choose)
        asker.refused.connect(self.complain)
        asker.shown.connect(self.overlay.close_over)

    def begin(self) -> None:
        """Ask for the reason; the one that the case itself gives needs only to be sent."""
        self.forgive()
        likely = self._asker.likely_reason
        self.ui.reason_edit.setText(likely)
        self.ui.ready_group.set_value(likely)
        self.overlay.open_over()
        self.ui.reason_edit.setFocus()
        self.ui.reason_edit.selectAll()

    def go(self) -> None:
        """Ask with what stands there."""
        self.forgive()
        self._asker.ask(self.ui.reason_edit.value())

    def _choose(self, reason: str) -> None:
        self.forgive()
        self.ui.reason_edit.setText(reason)

    def _type(self) -> None:
        self.ui.ready_group.set_value("")


class IdentityPart(QObject):
    """What the citizen's card of ui/case_page.ui says of a protected case, its key, its card.

    Signals:
        said: str, what was done.
        failed: (Exception, how to try again), for the message bar.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        ui: Ui_CasePage,
        reader: CaseReader,
        asker: IdentityAsker,
        icons: Icons,
        actions: Actions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._ui, self._asker = ui, asker
        self.card = IdentityCard(asker, icons, page)
        words = "دیدن هویت محفوظ متقاضی با دلیل، یا پنهان کردن آن"
        deed = Deed("case_identity", words, (KEY,), CASE_GROUP)
        self._deed = actions.add(deed, self._begin, page, where=HERE)
        ui.step_form.ui.outcome_hint.setText(TO_CALL.format(key=key_text(KEY)))
        # An icon keeps its distance from the words that are there when it comes.
        ui.identity_button.setText(_ASK_BUTTON)
        icons.dress(ui.identity_button, "key-round", "text")
        actions.show_key(deed.id, ui.identity_button)
        ui.identity_button.clicked.connect(self._deed.trigger)
        reader.opened.connect(self._show)
        reader.changed.connect(self._show)
        asker.failed.connect(self.failed)

    def go(self) -> bool:
        """Ask with what stands on the open card; return whether it is open."""
        return self.card.go_if_open()

    def leave_part(self) -> bool:
        """Close the card for Esc; return whether it was open."""
        return self.card.leave()

    def _begin(self) -> None:
        if self._asker.is_shown:
            self._asker.forget()
            self.said.emit(HIDDEN)
        else:
            self.card.begin()

    def _show(self, _case: Case) -> None:
        ui, asker = self._ui, self._asker
        is_shown, may_ask = asker.is_shown, asker.may_ask
        self._deed.setEnabled(is_shown or may_ask)
        for widget in (ui.identity_value, ui.identity_button):
            widget.setVisible(is_shown or may_ask)
        # Whoever tells her the answer needs her number.
        ui.step_form.ui.outcome_hint.setVisible(may_ask)
        ui.identity_value.setText(FOR_A_WHILE if is_shown else KEPT)
        ui.identity_button.setText(_HIDE_BUTTON if is_shown else _ASK_BUTTON)
