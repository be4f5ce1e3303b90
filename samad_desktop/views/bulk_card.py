"""The card of what is done with many cases: the deed, then each case with what becomes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.bulk_deeds import Became, BulkDeed, CloseAll, ReferAll, RemindAll
from samad_desktop.domain.cases import Disposition
from samad_desktop.domain.closing import ClosingDraft
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referrals import ReferralDraft
from samad_desktop.domain.text import persian_digits
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.bulk_follow_up import BulkFollowUp
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_bulk_card import Ui_BulkCard
from samad_desktop.views.pick_items import agency_items

REFER, REMIND, CLOSE = "refer", "remind", "close"
_DEEDS = ((REFER, "ارجاع"), (REMIND, "یادآوری"), (CLOSE, "مختومه‌سازی"))
_TEXTS = {REFER: "دستور به دستگاه", REMIND: "متن یادآوری", CLOSE: "توضیح نتیجه"}
_TITLE = "کار با {count} پرونده"
_CHOOSE = "کار را برگزینید؛ نخست می‌بینید با هر پرونده چه می‌شود."
_PREVIEW, _DO, _CLOSE = "پیش‌نمایش", "انجام", "بستن"
_WILL = ("{done} پرونده انجام می‌شود", "{undone} پرونده انجام نمی‌شود")
_WAS = ("{done} پرونده انجام شد", "{undone} پرونده انجام نشد")
_THEN = "پس از آن: {state}"
LINES_MIN = 2
_WIDTH_PX = 640
# A duplicate is merged into the case it repeats, one by one.
_DISPOSITIONS = tuple(each for each in Disposition if each is not Disposition.DUPLICATE)


class BulkCard(QFrame):
    """ui/bulk_card.ui in front of a `BulkFollowUp`: choose, look, do.

    Signals:
        closed: when the page can be worked on again.
        failed: (Exception that belongs beside no field, how to try again).
    """

    closed = Signal()
    failed = Signal(object, object)

    def __init__(
        self, model: BulkFollowUp, icons: Icons, reference: Reference, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_BulkCard()
        self.ui.setupUi(self)
        self._model = model
        self._icons = icons
        self._reference = reference
        self._complaints = Complaints(self.ui)
        self._shown_deed = REFER
        self._words: dict[str, str] = {}
        ui = self.ui
        ui.deed_box.set_choices(_DEEDS)
        ui.disposition_box.set_choices([(each.value, label(each)) for each in _DISPOSITIONS])
        ui.disposition_box.setAccessibleName(ui.disposition_label.text())
        self.renew()
        ui.tile.set_icon(icons, "list-checks", Look.PRIMARY)
        ui.result_view.use(icons)
        ui.text_edit.set_least_lines(LINES_MIN)
        ui.deed_box.chosen.connect(self._show_deed)
        ui.go_button.clicked.connect(self.go)
        ui.back_button.clicked.connect(self.go_back)
        ui.back_button.show_key("back", "Esc")
        ui.back_button.put_key_beside()
        model.began.connect(self._begin)
        model.foretold.connect(self._show_foretold)
        model.done.connect(self._show_done)
        model.refused.connect(self._complain)
        icons.theme.changed.connect(self._fit)
        self.setFocusProxy(ui.deed_box)
        self._fit()

    def renew(self) -> None:
        """Offer the agencies that the centre has now; what is being typed stays."""
        self.ui.agencies_picker.set_items(agency_items(self._reference.agencies.values()))

    def go(self) -> None:
        """Look at what would happen; then, do it where something can be done; then, close."""
        if not self.isVisible() or not self.ui.go_button.isEnabled():
            return
        if self._is_over:
            self._close()
        elif self._model.is_foretold:
            self._model.apply()
        else:
            self._complaints.clear()
            self._model.foretell(self._deed())

    def go_back(self) -> None:
        """Return to what is to be done, or close the card."""
        if self.ui.steps.currentWidget() is self.ui.result and not self._is_over:
            self._show_form()
        elif not self._model.busy:
            self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    @property
    def _is_over(self) -> bool:
        return self.ui.go_button.text() == _CLOSE

    def _begin(self, count: int) -> None:
        self.ui.title_label.setText(_TITLE.format(count=persian_digits(count)))
        self._show_form()

    def _show_form(self) -> None:
        self._model.reconsider()
        self._complaints.clear()
        self.ui.summary_label.setText(_CHOOSE)
        self.ui.steps.setCurrentWidget(self.ui.form)
        self.ui.go_button.setText(_PREVIEW)
        self.ui.go_button.setEnabled(True)
        self.ui.safe_label.show()
        self.ui.back_button.show()
        self._show_deed(self.ui.deed_box.value())
        self.ui.deed_box.setFocus()

    def _show_deed(self, deed: str) -> None:
        ui = self.ui
        ui.agencies_part.setVisible(deed == REFER)
        ui.disposition_part.setVisible(deed == CLOSE)
        ui.text_label.setText(_TEXTS[deed])
        ui.text_edit.setAccessibleName(_TEXTS[deed])
        if deed != self._shown_deed:
            # What was written for one deed never goes along with another.
            self._words[self._shown_deed] = ui.text_edit.value()
            ui.text_edit.set_value(self._words.get(deed, ""))
            self._shown_deed = deed
        self._complaints.clear()

    def _deed(self) -> BulkDeed:
        text, deed = self.ui.text_edit.value(), self.ui.deed_box.value()
        if deed == REMIND:
            return RemindAll(text)
        if deed == CLOSE:
            return CloseAll(ClosingDraft(Disposition(self.ui.disposition_box.value()), text))
        agency = self.ui.agencies_picker.current_id()
        agencies = (agency,) if isinstance(agency, int) else ()
        return ReferAll(ReferralDraft(agency_ids=agencies, instruction=text))

    def _show_foretold(self, became: Sequence[Became]) -> None:
        self._show_rows(became, done=False)
        can = any(each.is_done for each in became)
        self.ui.go_button.setText(_DO if can else _PREVIEW)
        self.ui.go_button.setEnabled(can)

    def _show_done(self, became: Sequence[Became]) -> None:
        """Say what was not done, and why; where everything was, there is nothing to read."""
        self.ui.text_edit.clear()
        self._words.clear()
        if all(each.is_done for each in became):
            self.ui.deed_box.set_value(REFER)
            self._close()
            return
        self.ui.back_button.hide()
        self._show_rows(became, done=True)
        self.ui.go_button.setText(_CLOSE)
        self.ui.go_button.setEnabled(True)
        self.ui.safe_label.hide()
        self.ui.deed_box.set_value(REFER)

    def _show_rows(self, became: Sequence[Became], *, done: bool) -> None:
        first_undone = sorted(became, key=lambda each: each.is_done)
        rows = [Row(each.case_id, each, self._look(each, done=done)) for each in first_undone]
        self.ui.result_view.show_rows(rows)
        self.ui.result_view.mark(0)
        self.ui.summary_label.setText(summary_of(became, done=done))
        self.ui.steps.setCurrentWidget(self.ui.result)
        self.ui.result_view.setFocus()

    def _look(self, became: Became, *, done: bool) -> RowLook:
        """Return the case over its state then and who has to answer, or why it is not done."""
        code = shown_code(became.tracking_code) if became.tracking_code else "—"
        subject = self._reference.subjects.get(self._model.subject_of(became.case_id))
        title = " — ".join(part for part in (code, subject.name if subject else "") if part)
        if not became.is_done:
            why = sentence(became.refusal, persian_digits(became.detail))
            pill = "انجام نشد" if done else "انجام نمی‌شود"
            return RowLook(title, why, "circle-x", Look.WARN, pill, Look.WARN)
        state = label(became.state) if became.state else ""
        note = SEPARATOR.join(part for part in (state, self._sent_to(became.case_id)) if part)
        pill = "انجام شد" if done else "انجام می‌شود"
        look = Look.SUCCESS
        return RowLook(title, _THEN.format(state=note), "circle-check", look, pill, look)

    def _sent_to(self, case_id: int) -> str:
        """Return to whom a case is sent, where it is."""
        if self.ui.deed_box.value() != REFER:
            return ""
        chosen = self.ui.agencies_picker.current_id() or self._model.agency_of(case_id)
        agency = self._reference.agencies.get(int(chosen or 0))
        return agency.name if agency else ""

    def _complain(self, error: Exception) -> None:
        if not self.isVisible():
            self.failed.emit(error, self.go)
        elif not isinstance(error, ValidationFailed):
            self.ui.summary_label.setText(self._complaints.show_or_say(error))
        else:
            self._complaints.show(error)

    def _close(self) -> None:
        self._model.reconsider()
        self.closed.emit()

    def _fit(self) -> None:
        px = self._icons.theme.px
        self.setMinimumWidth(px(_WIDTH_PX))
        self.ui.result_view.setMinimumHeight(px(120))


def summary_of(became: Sequence[Became], *, done: bool) -> str:
    """Return how many cases are done, or would be, and how many not."""
    can = sum(each.is_done for each in became)
    yes, no = _WAS if done else _WILL
    parts = [yes.format(done=persian_digits(can))] if can else []
    if len(became) > can:
        parts.append(no.format(undone=persian_digits(len(became) - can)))
    return "؛ ".join(parts) + "."
