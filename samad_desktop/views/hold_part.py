"""The legal hold of the case page: a pill that tells of it, and the card it is put on with."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.calendar import when
from samad_desktop.domain.errors import SamadError
from samad_desktop.domain.retention import REASON_MAX_CHARS, LegalHold
from samad_desktop.domain.text import as_written
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.legal_holder import LegalHolder
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.forms.ui_hold_card import Ui_HoldCard
from samad_desktop.views.key_groups import CASE_GROUP

KEY = "Ctrl+Shift+U"
HELD = "توقیف قانونی"
_WIDTH_PX = 520
_PUT = "تا برداشتن توقیف، هیچ ضابطه‌ای چیزی از این پرونده، پیوست‌هایش و هویت متقاضی آن پاک نمی‌کند."
_LIFT = "{who}، {at}: {reason}"
_PUT_BUTTON, _LIFT_BUTTON = "توقیف", "برداشتن توقیف"


class HoldCard(QFrame):
    """ui/hold_card.ui in front of a `LegalHolder`: a reason to hold, or the one to lift."""

    def __init__(self, holder: LegalHolder, icons: Icons, now: Now, page: QWidget) -> None:
        super().__init__()
        self.ui = Ui_HoldCard()
        self.ui.setupUi(self)
        self._holder, self._icons, self._now = holder, icons, now
        self._complaints = Complaints(self.ui)
        self.overlay = Overlay(self, page)
        self.ui.tile.set_icon(icons, "lock", Look.WARN)
        # What is too long is refused in words, and not cut.
        self.ui.reason_edit.setMaxLength(2 * REASON_MAX_CHARS)
        self.ui.back_button.show_key("back", key_text("Esc"))
        self.ui.back_button.put_key_beside()
        self.ui.back_button.clicked.connect(self.overlay.close_over)
        self.ui.go_button.clicked.connect(self.go)
        self.ui.reason_edit.returnPressed.connect(self.go)
        self.ui.reason_edit.textEdited.connect(self._forgive)
        holder.refused.connect(self._complain)
        holder.done.connect(self.overlay.close_over)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Ask for the reason, or tell the one that is there."""
        ui, hold = self.ui, self._holder.hold
        self._forgive()
        ui.reason_edit.clear()
        for widget in (ui.reason_label, ui.reason_edit):
            widget.setVisible(hold is None)
        ui.note_label.setText(_PUT if hold is None else hold_text(hold, self._now))
        ui.go_button.setText(_PUT_BUTTON if hold is None else _LIFT_BUTTON)
        self.overlay.open_over()
        (ui.reason_edit if hold is None else ui.go_button).setFocus()

    def go(self) -> None:
        """Hold the case, or lift its hold."""
        self._forgive()
        if self._holder.hold is None:
            self._holder.put(self.ui.reason_edit.value())
        else:
            self._holder.lift()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, SamadError):
            self._say(self._complaints.show_or_say(error))

    def _forgive(self) -> None:
        self._complaints.clear()
        self._say("")

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))

    def _fit(self) -> None:
        self.setFixedWidth(self._icons.theme.px(_WIDTH_PX))


class HoldPart(QObject):
    """The hold's pill in ui/case_page.ui, its key, and its card.

    Signals:
        said: str, what was done.
        failed: (Exception, how to try again), for the message bar.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        ui: Ui_CasePage,
        holder: LegalHolder,
        icons: Icons,
        actions: Actions,
        page: QWidget,
        now: Now,
    ) -> None:
        super().__init__(page)
        self._ui, self._holder, self._now = ui, holder, now
        self.card = HoldCard(holder, icons, now, page)
        deed = Deed("case_hold", "توقیف قانونی پرونده، یا برداشتن آن", (KEY,), CASE_GROUP)
        self._deed = actions.add(deed, self.card.begin, page, where=HERE)
        holder.shown.connect(self._show)
        holder.done.connect(self.said)
        holder.failed.connect(self.failed)
        self._show(None)

    def go(self) -> bool:
        """Do what the open card is for; return whether it is open."""
        is_open = not self.card.overlay.isHidden()
        if is_open:
            self.card.go()
        return is_open

    def leave_part(self) -> bool:
        """Close the card for Esc; return whether it was open."""
        was_open = not self.card.overlay.isHidden()
        self.card.overlay.close_over()
        return was_open

    def _show(self, hold: LegalHold | None) -> None:
        pill = self._ui.hold_pill
        self._deed.setEnabled(self._holder.may_hold)
        pill.setVisible(hold is not None)
        pill.setText(HELD)
        told = "" if hold is None else hold_text(hold, self._now)
        pill.setToolTip(told)
        pill.setAccessibleDescription(told)


def hold_text(hold: LegalHold, now: Now) -> str:
    """Return who holds a case, since when and why."""
    at = when(hold.made_at, now())
    return _LIFT.format(who=hold.made_by, at=at, reason=as_written(hold.reason))
