"""The following-up of the case page: where the case stands, why until then, and what is next."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.domain.redaction import RedactionDraft
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.steady_foot import SteadyFoot
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.case_models import CaseModels
from samad_desktop.viewmodels.standing_looks import copies_line
from samad_desktop.viewmodels.steps import STEPS, Action, Step
from samad_desktop.views.attached_files import REMOVE_KEY, REMOVE_MARKED
from samad_desktop.views.due_line import DueLine
from samad_desktop.views.explanation_card import ExplanationCard
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.redaction_card import RedactionCard

GROUP = "گام‌های پرونده"
COPIES = "رونوشت: {who}"
ALL_DEED = "case_steps"


class FollowUpPart(QObject):
    """Step bar, step form and follow-up card of ui/case_page.ui, in front of the `CaseModels`.

    Signals:
        said: str, what was done.
        failed: (Exception, how to try again), for the message bar.
        left: when the form was put away; the cursor has no place.
    """

    said = Signal(str)
    failed = Signal(object, object)
    left = Signal()

    def __init__(
        self,
        ui: Ui_CasePage,
        models: CaseModels,
        reference: Reference,
        icons: Icons,
        actions: Actions,
        page: QWidget,
        now: Now,
    ) -> None:
        super().__init__(page)
        self._ui = ui
        self._models = models
        self._reference = reference
        self._icons = icons
        self._actions = actions
        self._wished: tuple[int, Action] | None = None
        self._lent = ""
        self.paper_dialog = PaperDialog(models.paper, icons, actions, page)
        self.explanation = ExplanationCard(self.paper_dialog, icons, actions, page)
        files = models.reader.files
        self.redaction = RedactionCard(models.redactor, files, icons, actions, page)
        ui.step_form.use(models.steps, reference, icons, now)
        DueLine(ui.step_form.ui, models.steps, models.term, self)
        SteadyFoot(ui.step_form, ui.step_form.ui.foot, ui.matter_scroll)
        ui.standing_rows.use(icons, reference, now)
        self._add_deeds(page)
        self._connect()
        ui.step_bar.hide()

    @property
    def active(self) -> bool:
        """Whether a step is being taken."""
        return self._ui.step_form.active

    def show(self) -> None:
        """Show where the case stands, as it was read last."""
        standing, ui = self._models.reader.standing, self._ui
        if standing is None:
            return
        ui.standing_rows.show_standing(standing)
        copies = copies_line(standing.copies, self._reference)
        ui.copies_value.setText(COPIES.format(who=copies) if copies else "")
        ui.copies_value.setVisible(bool(copies))
        there = ui.standing_rows.marked_clock() is not None
        ui.why_button.setVisible(there)
        ui.advocacy_button.setVisible(self._models.reader.may_claim)
        self._actions["case_why"].setEnabled(there)

    def turn_to_another(self) -> None:
        """Put away what belongs to the case before."""
        self._models.steps.put_away()
        self.explanation.overlay.close_over()
        self._stop_redacting()
        self._ui.standing_rows.forget()

    def wish(self, case_id: int, action: Action) -> None:
        """Begin a step once this case is there, if it is offered then."""
        self._wished = case_id, action

    def fulfil(self, case: Case) -> None:
        """Begin what was wished for the case that has come."""
        if self._wished is None or self._wished[0] != case.id:
            return
        action = self._wished[1]
        self._wished = None
        if self._actions[step_deed(STEPS[action])].isEnabled():
            self._begin(action)

    def lend(self, key: str) -> None:
        """Let a form in the place of the steps have one of their keys; with none, it is theirs."""
        self._lent = key
        self._offer()

    def take_up(self) -> None:
        """Go on with the step that was begun with this case, where it is still allowed."""
        half = self._models.steps.half_taken()
        if half is None or self.active:
            return
        action, referral_id = half
        self._ui.standing_rows.mark_referral(referral_id)
        self._begin(action)

    def confirm(self) -> bool:
        """Confirm the text for the agency, while its card is open; return whether it was."""
        if self.redaction.overlay.isHidden():
            return False
        self.redaction.confirm()
        return True

    def save(self) -> None:
        """Take the step whose form is open."""
        self._ui.step_form.take()

    def leave_part(self) -> bool:
        """Close what is open for Esc; return whether something was."""
        for card in (self.redaction, self.explanation):
            if not card.overlay.isHidden():
                card.overlay.close_over()
                return True
        if self.active:
            self._models.steps.put_away()
            return True
        return False

    def _add_deeds(self, page: QWidget) -> None:
        ui, actions = self._ui, self._actions
        every = Deed(ALL_DEED, "گام بعدی: همهٔ کارهای ممکن", ("F6",), GROUP)
        actions.add(every, ui.step_bar.open_menu, page, where=HERE)
        steps, marked = self._models.steps, ui.standing_rows.marked_referral
        actions.because(every.id, lambda: steps.why_none(marked()))
        why = Deed("case_why", "چرا این تاریخ؟", ("F7",), GROUP)
        actions.add(why, self._explain, page, where=HERE).setEnabled(False)
        onward = Deed("case_next_row", "مهلت یا ارجاع بعدی", ("Ctrl+F8",), GROUP)
        actions.add(onward, ui.standing_rows.go_on, page, where=HERE)
        actions.because(onward.id, lambda: "" if ui.standing_rows.any_rows else "no_clock_runs")
        attach = Deed("step_attach", "پیوست فایل به دستور ارجاع", ("Ctrl+O",), GROUP)
        actions.add(attach, ui.step_form.ask_files, page, where=HERE)
        form = ui.step_form
        actions.because(attach.id, lambda: "" if form.takes_files else "step_takes_no_files")
        actions.show_key(attach.id, ui.step_form.ui.files_edit.attach_button)
        ui.step_form.ui.files_edit.attach_button.put_key_beside()
        actions.list_only(Deed("step_remove_file", REMOVE_MARKED, (REMOVE_KEY,), GROUP))
        redact = Deed("step_redact", "بازبینی متن برای دستگاه", ("Ctrl+R",), GROUP)
        actions.add(redact, ui.step_form.redact, page, where=HERE)
        actions.because(redact.id, lambda: "" if form.redacts else "step_redacts_nothing")
        actions.show_key(redact.id, ui.step_form.ui.redaction_box)
        ui.step_form.ui.redaction_box.put_key_beside()
        ui.why_button.put_key_beside()
        ui.why_button.clicked.connect(actions[why.id].trigger)
        actions.show_key(why.id, ui.why_button)
        ui.step_bar.use(actions, self._icons, ALL_DEED)
        for action, step in STEPS.items():
            deed = Deed(step_deed(step), label(action), (step.key,), GROUP)
            made = actions.add(deed, partial(self._begin, action), page, where=HERE)
            made.setEnabled(False)
            actions.because(deed.id, partial(self._why_not, action))
            ui.step_bar.add_step(deed.id, partial(self._icons.dress, name=step.icon, role="text"))

    def _connect(self) -> None:
        ui, models = self._ui, self._models
        ui.standing_rows.marked.connect(self._offer)
        ui.parts.currentChanged.connect(self._take_cursor_back)
        ui.step_form.opened.connect(self._reveal_form)
        ui.step_form.failed.connect(self.failed)
        ui.step_form.redacting.connect(self._redact)
        models.redactor.changed.connect(self._take_redaction)
        models.redactor.failed.connect(self.failed)
        ui.step_form.ui.files_edit.refused.connect(self._reveal_refusal)
        models.steps.refused.connect(self._reveal_refusal)
        models.steps.taken.connect(self.said)
        models.steps.ended.connect(self._stop_redacting)
        models.steps.ended.connect(self.left)
        models.explainer.explained.connect(self.explanation.show_sheet)
        models.explainer.failed.connect(self.failed)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    def _offer(self) -> None:
        """Let exactly that be done which is allowed with the case and the marked referral."""
        offered = self._models.steps.offered(self._ui.standing_rows.marked_referral())
        ids = tuple(step_deed(step) for step in offered)
        for step in STEPS.values():
            may_have = step_deed(step) in ids and step.key != self._lent
            self._actions[step_deed(step)].setEnabled(may_have)
        self._actions[ALL_DEED].setEnabled(bool(ids))
        self._ui.step_bar.show_steps(ids)

    def _why_not(self, action: Action) -> str:
        return self._models.steps.why_not(action, self._ui.standing_rows.marked_referral())

    def _begin(self, action: Action) -> None:
        self._models.steps.put_away()
        self._models.steps.begin(action, self._ui.standing_rows.marked_referral())

    def _redact(self, draft: RedactionDraft | None) -> None:
        case = self._models.reader.case
        if case is not None:
            self._models.redactor.begin(case.id, draft)

    def _take_cursor_back(self) -> None:
        """Go on in the step: the cursor was in a part of the page that is hidden now."""
        if self.active and self._ui.parts.currentWidget() is self._ui.reading_part:
            self._ui.step_form.setFocus()

    def _take_redaction(self, draft: RedactionDraft) -> None:
        """Let the form keep what was made of the text; who only looked has made nothing."""
        untouched = self._models.redactor.is_untouched
        self._ui.step_form.take_redaction(None if untouched else draft)

    def _stop_redacting(self) -> None:
        self._models.redactor.put_away()
        self.redaction.overlay.close_over()

    def _explain(self) -> None:
        clock = self._ui.standing_rows.marked_clock()
        if clock is not None:
            self._models.explainer.explain(clock.id)

    def _reveal_form(self) -> None:
        # What has no place yet cannot be scrolled to.
        QTimer.singleShot(0, self._scroll_to_form)

    def _reveal_refusal(self) -> None:
        QTimer.singleShot(0, self._scroll_to_refusal)

    def _scroll_to_refusal(self) -> None:
        """Bring the field that is wrong and what is said of it, or of the whole, into sight."""
        form, scroll = self._ui.step_form, self._ui.matter_scroll
        here: QWidget | None = form.focusWidget()
        field = "" if here is None else here.objectName().rpartition("_")[0]
        beside = getattr(form.ui, f"{field}_error", None)
        said = (form.ui.whole_complaint, form.ui.files_error)
        for part in (beside, here, *(each for each in said if each.isVisible())):
            if part is not None:
                scroll.ensureWidgetVisible(part)

    def _scroll_to_form(self) -> None:
        self._ui.matter_scroll.verticalScrollBar().setValue(0)


def step_deed(step: Step) -> str:
    """Return the id of the deed that begins a step."""
    return f"step_{step.action}"
