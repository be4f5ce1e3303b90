"""The card in which a liaison answers; what is typed stays until it is stored.

Esc puts it away, with what was typed; only «انصراف» throws it away.
"""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from samad_desktop.domain.calendar import TEHRAN, day_text, parse_coming
from samad_desktop.domain.errors import FieldError, SamadError, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.labels import label
from samad_desktop.qtkit.field_row import REQUIRED
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.agency_desk import AgencyDesk, Reply
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.unit_desk import UnitDesk
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_agency_page import Ui_AgencyPage
from samad_desktop.views.pick_items import agency_items
from samad_desktop.views.words import words_for

LINES_MIN = 2
_WORDS = {
    ReferralAction.REPLY_INTERIM: "کار تا کجا پیش رفته است؟",
    ReferralAction.ANSWER: "پاسخ: چه کسی، چه کاری، کِی انجام داد",
    ReferralAction.RETURN: "چرا این کار با دستگاه شما نیست؟",
    ReferralAction.ASK_EXTENSION: "چرا مهلت بیشتری لازم است؟",
}
_ANSWERS = (ReferralAction.REPLY_INTERIM, ReferralAction.ANSWER)
# Beside which field a complaint about another name for it stands.
_FIELDS = {"reason": "reply"}


class ReplyForm(QObject):
    """The reply card of ui/agency_page.ui in front of an `AgencyDesk`.

    Signals:
        failed: (Exception that belongs beside no field, how to try again).
        closed: when nothing is being written any more.
    """

    failed = Signal(object, object)
    closed = Signal()

    def __init__(
        self,
        ui: Ui_AgencyPage,
        model: AgencyDesk,
        units: UnitDesk,
        reference: Reference,
        icons: Icons,
        now: Now,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._now = now
        self._units = units
        self._action: ReferralAction | None = None
        self._about = self._filled_for = 0
        self._complaints = Complaints(ui)
        self._reference = reference
        ui.save_button.clicked.connect(self.save)
        ui.cancel_button.clicked.connect(self.cancel)
        ui.reply_edit.textChanged.connect(self._keep)
        ui.proposed_agency_picker.picked.connect(self._keep)
        ui.proposed_agency_picker.cleared.connect(self._keep)
        ui.until_edit.set_rules(self._day, day_text)
        ui.until_edit.mark_holidays(reference.days_off)
        ui.until_edit.changed.connect(self._forgive_day)
        ui.until_edit.refused.connect(self._refuse_day)
        ui.files_edit.use(model.reply_files, icons)
        ui.files_edit.changed.connect(self._keep)
        ui.files_edit.refused.connect(self._refuse_file)
        ui.files_edit.changed.connect(self._forgive_file)
        ui.draft_button.clicked.connect(self.take_units_answers)
        model.done.connect(self._stored)
        model.refused.connect(self._complain)
        ui.reply_edit.set_least_lines(LINES_MIN)
        ui.reply_card.hide()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._action is not None

    @property
    def about(self) -> int:
        """The referral about which something is being written; 0 where nothing is."""
        return self._about

    def renew(self) -> None:
        """Offer the agencies that the centre has now; what is being typed stays."""
        if self._model.case is not None:
            self._offer_all_but(self._model.case.referral.agency_id)

    def _offer_all_but(self, own: int) -> None:
        others = (each for each in self._reference.agencies.values() if each.id != own)
        self._ui.proposed_agency_picker.set_items(agency_items(others))

    def begin(self, action: ReferralAction) -> None:
        """Write for an action, going on with what was typed about this referral."""
        case = self._model.case
        if case is None:
            return
        ui = self._ui
        if self._filled_for != case.referral.id:
            self._filled_for, self._action = case.referral.id, None
            self._offer_all_but(case.referral.agency_id)
            self._fill(self._model.take_up())
        self._action, self._about = action, case.referral.id
        self._complaints.clear()
        ui.reply_title.setText(label(action))
        ui.reply_label.setText(_WORDS[action] + REQUIRED)
        ui.reply_edit.setAccessibleName(_WORDS[action])
        ui.agency_part.setVisible(action is ReferralAction.RETURN)
        ui.until_part.setVisible(action is ReferralAction.ASK_EXTENSION)
        ui.draft_button.setVisible(action in _ANSWERS and bool(self._units.answers))
        # The actions give their room; their keys still turn from one to another.
        ui.actions_row.hide()
        ui.reply_card.show()
        first = {
            ReferralAction.RETURN: ui.proposed_agency_picker,
            ReferralAction.ASK_EXTENSION: ui.until_edit,
        }
        first.get(action, ui.reply_edit).setFocus()

    def save(self) -> None:
        """Store what was written."""
        ui = self._ui
        if self._action is None:
            return
        self._complaints.clear()
        if ui.until_part.isVisibleTo(ui.reply_card) and not ui.until_edit.settle():
            ui.until_edit.setFocus()
            return
        if self._action is ReferralAction.RETURN and self._refuse_unlisted():
            return
        self._model.do(self._action, self._reply())

    def _reply(self) -> Reply:
        ui = self._ui
        proposed = ui.proposed_agency_picker.current_id()
        agency_id = proposed if isinstance(proposed, int) else None
        files = self._model.reply_files.files
        return Reply(ui.reply_edit.value(), agency_id, ui.until_edit.day(), files)

    def _refuse_unlisted(self) -> bool:
        """Take the agency that can only be meant; refuse, and keep, letters that are none."""
        picker = self._ui.proposed_agency_picker
        picker.settle()
        words = picker.unlisted()
        if words:
            wrong = FieldError("proposed_agency", "not_in_list", words)
            self._complaints.show(ValidationFailed((wrong,)))
        return bool(words)

    def attach(self) -> None:
        """Ask for files that go with what is written."""
        if self.active:
            self._ui.files_edit.ask()

    def take_units_answers(self) -> None:
        """Put what the units answered into the reply, as a draft of it."""
        edit = self._ui.reply_edit
        if self._action in _ANSWERS and (answers := self._units.answers):
            written = edit.value().rstrip()
            edit.set_value(f"{written}\n{answers}" if written else answers)
            edit.moveCursor(QTextCursor.MoveOperation.End)
            edit.setFocus()
            self._keep()

    def put_aside(self) -> None:
        """Put the card away; what was typed is there again when it is opened."""
        self.give_way()
        self.closed.emit()

    def give_way(self) -> None:
        """Put the card away for another one."""
        self._action, self._about = None, 0
        self._complaints.clear()
        self._ui.reply_card.hide()
        self._ui.actions_row.show()

    def cancel(self) -> None:
        """Throw away what was written."""
        if self._action is not None:
            self._model.forget()
            self._filled_for = 0
        self.put_aside()

    def _fill(self, kept: Reply) -> None:
        self._ui.reply_edit.set_value(kept.text)
        self._ui.until_edit.set_day(kept.until)
        self._ui.proposed_agency_picker.set_current(kept.agency_id)

    def _keep(self) -> None:
        if self._action is not None:
            self._model.keep(self._reply())

    def _refuse_day(self, error: SamadError) -> None:
        self._complaints.mark(FieldError("until", error.code))

    def _forgive_day(self) -> None:
        self._complaints.clear_one("until")
        self._keep()

    def _day(self, typed: str) -> date:
        return parse_coming(typed, self._now().astimezone(TEHRAN).date())

    def _forgive_file(self) -> None:
        self._complaints.clear_one("files")

    def _refuse_file(self, error: Exception) -> None:
        self._complaints.say("files", words_for(error))

    def _stored(self, action: ReferralAction) -> None:
        if action is self._action:
            self._filled_for = 0
            self.put_aside()

    def _complain(self, error: Exception) -> None:
        if not isinstance(error, ValidationFailed) or not self.active:
            self.failed.emit(error, self.save)
            return
        named = (replace(each, field=_FIELDS.get(each.field, each.field)) for each in error.errors)
        self._complaints.show(ValidationFailed(tuple(named)))
