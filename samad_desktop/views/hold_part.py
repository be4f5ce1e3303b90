"""The legal hold of the case page: a pill that tells of it, and the card it is put on with."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.calendar import when
from samad_desktop.domain.retention import REASON_MAX_CHARS, LegalHold
from samad_desktop.domain.text import as_written
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.legal_holder import LegalHolder
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.forms.ui_hold_card import Ui_HoldCard
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.reason_card import ReasonCard

KEY = "Ctrl+Shift+U"
HELD = "توقیف قانونی"
_WIDTH_PX = 520
_PUT = "تا برداشتن توقیف، هیچ ضابطه‌ای چیزی از این پرونده، پیوست‌هایش و هویت متقاضی آن پاک نمی‌کند."
_LIFT = "{who}، {at}: {reason}"
_PUT_BUTTON, _LIFT_BUTTON = "توقیف", "برداشتن توقیف"


class HoldCard(ReasonCard[Ui_HoldCard]):
    """ui/hold_card.ui in front of a `LegalHolder`: a reason to hold, or the one to lift."""

    def __init__(self, holder: LegalHolder, icons: Icons, now: Now, page: QWidget) -> None:
        super().__init__(Ui_HoldCard(), "lock", _WIDTH_PX, REASON_MAX_CHARS, icons, page)
        self._holder, self._now = holder, now
        holder.refused.connect(self.complain)
        holder.done.connect(self.overlay.close_over)

    def begin(self) -> None:
        """Ask for the reason, or tell the one that is there."""
        ui, hold = self.ui, self._holder.hold
        self.forgive()
        ui.reason_edit.clear()
        for widget in (ui.reason_label, ui.reason_edit):
            widget.setVisible(hold is None)
        ui.note_label.setText(_PUT if hold is None else hold_text(hold, self._now))
        ui.go_button.setText(_PUT_BUTTON if hold is None else _LIFT_BUTTON)
        self.overlay.open_over()
        (ui.reason_edit if hold is None else ui.go_button).setFocus()

    def go(self) -> None:
        """Hold the case, or lift its hold."""
        self.forgive()
        if self._holder.hold is None:
            self._holder.put(self.ui.reason_edit.value())
        else:
            self._holder.lift()


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
        holder.done.connect(self.said)
        holder.failed.connect(self.failed)
        self.show()

    def show(self) -> None:
        """Tell of the hold on the case that is open, if it is held."""
        pill, hold = self._ui.hold_pill, self._holder.hold
        self._deed.setEnabled(self._holder.may_hold)
        pill.setVisible(hold is not None)
        pill.setText(HELD)
        told = "" if hold is None else hold_text(hold, self._now)
        pill.setToolTip(told)
        pill.setAccessibleDescription(told)

    def go(self) -> bool:
        """Do what the open card is for; return whether it is open."""
        return self.card.go_if_open()

    def leave_part(self) -> bool:
        """Close the card for Esc; return whether it was open."""
        return self.card.leave()


def hold_text(hold: LegalHold, now: Now) -> str:
    """Return who holds a case, since when and why."""
    at = when(hold.made_at, now())
    return _LIFT.format(who=hold.made_by, at=at, reason=as_written(hold.reason))
