"""The card in which a liaison deals with a unit of her agency; what is typed stays.

Esc puts it away, with what was typed; only «انصراف» throws it away.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.calendar import TEHRAN, day_text, parse_jalali
from samad_desktop.domain.errors import FieldError, SamadError, ValidationFailed
from samad_desktop.domain.transitions import ReferralAction, SubReferralAction
from samad_desktop.domain.writings import HalfUnitStep
from samad_desktop.labels import label
from samad_desktop.qtkit.field_row import REQUIRED
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.unit_desk import UnitAction, UnitDesk
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_agency_page import Ui_AgencyPage

LINES_MIN = 2
_WORDS: Mapping[UnitAction, str] = {
    ReferralAction.SEND_ON: "دستور به واحد (اگر لازم است)",
    SubReferralAction.NOTE_ANSWER: "واحد چه پاسخ داد؟",
    SubReferralAction.CHANGE_UNIT: "چرا واحد دیگری؟",
    SubReferralAction.TAKE_BACK: "چرا پس گرفته می‌شود؟",
}
_CHOOSES_UNIT = (ReferralAction.SEND_ON, SubReferralAction.CHANGE_UNIT)


class UnitForm(QObject):
    """The unit card of ui/agency_page.ui in front of a `UnitDesk`.

    Signals:
        failed: (Exception that belongs beside no field, how to try again).
        closed: when nothing is being written any more.
    """

    failed = Signal(object, object)
    closed = Signal()

    def __init__(self, ui: Ui_AgencyPage, model: UnitDesk, now: Now, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._now = now
        self._action: UnitAction | None = None
        self._sub_id = self._about = 0
        self._filling = False
        self._complaints = Complaints(ui)
        ui.answered_on_edit.set_rules(self._day, day_text)
        ui.words_edit.set_least_lines(LINES_MIN)
        self._connect()
        ui.unit_card.hide()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._action is not None

    @property
    def about(self) -> int:
        """The referral about which something is being written; 0 where nothing is."""
        return self._about

    def begin(self, action: UnitAction) -> None:
        """Write for an action, going on with what was typed for it with this referral."""
        ui, half = self._ui, self._model.kept(action)
        self._action, self._about = action, self._model.referral_id
        self._complaints.clear()
        needed = "" if action is ReferralAction.SEND_ON else REQUIRED
        ui.words_label.setText(_WORDS[action] + needed)
        ui.words_edit.setAccessibleName(_WORDS[action])
        self._fill(half)
        self._show_title(action)
        ui.sub_row.setVisible(not ui.sub_box.isHidden())
        ui.unit_row.setVisible(action in _CHOOSES_UNIT)
        ui.answered_on_row.setVisible(action is SubReferralAction.NOTE_ANSWER)
        ui.actions_row.hide()
        ui.unit_card.show()
        (ui.unit_picker if action in _CHOOSES_UNIT else ui.words_edit).setFocus()

    def save(self) -> None:
        """Store what was written."""
        ui = self._ui
        if self._action is None:
            return
        self._complaints.clear()
        if not ui.answered_on_edit.settle():
            ui.answered_on_edit.setFocus()
        elif unlisted := ui.unit_picker.unlisted():
            wrong = FieldError("unit", "not_in_list", unlisted)
            self._complaints.show(ValidationFailed((wrong,)))
        else:
            self._model.do(self._action, self._half(self._action))

    def put_aside(self) -> None:
        """Put the card away; what was typed is there again when it is opened."""
        self.give_way()
        self.closed.emit()

    def give_way(self) -> None:
        """Put the card away for another one."""
        self._action, self._about = None, 0
        self._complaints.clear()
        self._ui.unit_card.hide()
        self._ui.actions_row.show()

    def cancel(self) -> None:
        """Throw away what was written."""
        if self._action is not None:
            self._model.keep(HalfUnitStep(str(self._action)))
        self.put_aside()

    def _connect(self) -> None:
        ui = self._ui
        ui.unit_save_button.clicked.connect(self.save)
        ui.unit_cancel_button.clicked.connect(self.cancel)
        ui.words_edit.textChanged.connect(self._keep)
        ui.sub_box.chosen.connect(self._keep)
        ui.unit_picker.picked.connect(self._keep)
        ui.unit_picker.cleared.connect(self._keep)
        ui.answered_on_edit.changed.connect(self._keep)
        ui.answered_on_edit.refused.connect(self._refuse_day)
        self._model.done.connect(self._stored)
        self._model.refused.connect(self._complain)

    def _fill(self, half: HalfUnitStep) -> None:
        ui, model = self._ui, self._model
        self._filling = True
        self._sub_id = half.sub_id
        waiting = model.waiting
        # What a colleague has moved meanwhile is left only on purpose, for another one.
        several = half.sub_id != 0 and [each.id for each in waiting] != [half.sub_id]
        ui.sub_box.setVisible(several)
        if several:
            ui.sub_box.set_choices([(str(e.id), model.name_of(e.unit_id)) for e in waiting])
            known = any(each.id == half.sub_id for each in waiting)
            ui.sub_box.set_value(str(half.sub_id) if known else "")
        ui.unit_picker.set_items([PickerItem(unit.id, unit.name) for unit in model.units])
        ui.unit_picker.set_current(half.unit_id)
        ui.answered_on_edit.set_day(half.answered_on)
        ui.words_edit.set_value(half.words)
        self._filling = False

    def _show_title(self, action: UnitAction) -> None:
        """Say what is done, and with which unit where there is no choice."""
        only = [each.unit_id for each in self._model.waiting if each.id == self._sub_id]
        with_whom = self._model.name_of(only[0]) if only and self._ui.sub_box.isHidden() else ""
        self._ui.unit_title.setText(" — ".join(filter(None, (label(action), with_whom))))

    def _half(self, action: UnitAction) -> HalfUnitStep:
        ui = self._ui
        chosen = ui.sub_box.value() if not ui.sub_box.isHidden() else ""
        unit_id = ui.unit_picker.current_id()
        return HalfUnitStep(
            action=str(action),
            sub_id=int(chosen) if chosen else self._sub_id,
            unit_id=None if unit_id is None else int(unit_id),
            answered_on=ui.answered_on_edit.day(),
            words=ui.words_edit.value(),
        )

    def _keep(self) -> None:
        if self._action is not None and not self._filling:
            self._model.keep(self._half(self._action))

    def _stored(self, action: UnitAction) -> None:
        if action is self._action:
            self.put_aside()

    def _complain(self, error: Exception) -> None:
        if not self.active or not isinstance(error, ValidationFailed):
            self.failed.emit(error, self.save)
        else:
            self._complaints.show(error)

    def _refuse_day(self, error: SamadError) -> None:
        self._complaints.mark(FieldError("answered_on", error.code))

    def _day(self, typed: str) -> date:
        return parse_jalali(typed, self._now().astimezone(TEHRAN).date())
