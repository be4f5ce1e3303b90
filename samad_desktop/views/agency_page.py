"""A liaison's day: what her agencies have to answer, one referral whole, and what she does."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.transitions import ReferralAction, SubReferralAction
from samad_desktop.domain.worklists import WorkRow
from samad_desktop.labels import label
from samad_desktop.qtkit.flow import FlowLayout
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.steady_foot import SteadyFoot
from samad_desktop.viewmodels.agency_desk import AgencyDesk, Reply
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.file_looks import origin_for_agency
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.viewmodels.unit_desk import UnitAction, UnitDesk
from samad_desktop.viewmodels.worklists import Worklists
from samad_desktop.views.attached_files import REMOVE_KEY, REMOVE_MARKED
from samad_desktop.views.explanation_card import ExplanationCard
from samad_desktop.views.file_rows import FileRows
from samad_desktop.views.forms.ui_agency_page import Ui_AgencyPage
from samad_desktop.views.key_groups import AGENCY_GROUP
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.referral_sheet import ReferralSheet
from samad_desktop.views.reply_form import ReplyForm
from samad_desktop.views.unit_form import UnitForm
from samad_desktop.views.waiting_page import WaitingPage
from samad_desktop.views.work_rows import WorkRows

NONE_OPEN = "ارجاع برگزیده این‌جا دیده می‌شود."
STORED = "«{what}» ثبت شد و به مرکز رسید."
UNIT_STORED = "«{what}» ثبت شد؛ مهلت پاسخ به مرکز همان است که بود."
UNIT_CLOCK = "واحدها مهلت جداگانه ندارند. {due}"
_KEYS = {
    ReferralAction.ACKNOWLEDGE: "F6",
    ReferralAction.REPLY_INTERIM: "F7",
    ReferralAction.ANSWER: "F8",
    ReferralAction.RETURN: "F9",
    ReferralAction.ASK_EXTENSION: "F10",
}
# A reply that was begun is most likely the final one; its words serve for all of them.
_WRITTEN = (ReferralAction.ANSWER, ReferralAction.REPLY_INTERIM, ReferralAction.RETURN)
_UNIT_KEYS: dict[UnitAction, str] = {
    ReferralAction.SEND_ON: "Shift+F8",
    SubReferralAction.NOTE_ANSWER: "Shift+F9",
    SubReferralAction.CHANGE_UNIT: "Ctrl+F8",
    SubReferralAction.TAKE_BACK: "Ctrl+F9",
}

# They are done with the lists, whichever referral is read.
_OF_LISTS = frozenset({"agency_next_list", "agency_previous_list"})


class AgencyPage(WaitingPage):
    """ui/agency_page.ui in front of `Worklists` and an `AgencyDesk`.

    Signals:
        said: str, a sentence about something that went well.
        failed: (Exception, how to try again), for the message bar.
    """

    title = "کارتابل"
    hints = (("فهرست دیگر", "Ctrl+PgDown"), ("ثبت", "Ctrl+Enter"))
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        lists: Worklists,
        model: AgencyDesk,
        units: UnitDesk,
        paper: Paper,
        icons: Icons,
        reference: Reference,
        actions: Actions,
        now: Now = utc_now,
    ) -> None:
        super().__init__()
        self.ui = Ui_AgencyPage()
        self.ui.setupUi(self)
        self._wrap_steps()
        self._lists = lists
        self._model = model
        self._units = units
        self._icons = icons
        part, box, files = self.ui.files_part, self.ui.files_box, model.files
        self._files = FileRows(part, box, files, icons, origin_for_agency, self)
        self._sheet = ReferralSheet(self.ui, icons, reference, now)
        self._work = WorkRows(self.ui, lists, icons, self)
        self._form = ReplyForm(self.ui, model, units, reference, icons, now, self)
        self._unit_form = UnitForm(self.ui, units, now, self)
        self.paper_dialog = PaperDialog(paper, icons, actions, self)
        self.explanation = ExplanationCard(self.paper_dialog, icons, actions, self)
        self.ui.unit_rows.use(icons, reference, now)
        InSight(self.ui.scroll)
        SteadyFoot(self.ui.reply_card, self.ui.reply_foot, self.ui.scroll)
        SteadyFoot(self.ui.unit_card, self.ui.unit_foot, self.ui.scroll)
        self.ui.empty.set_hint(icons, "folder-open", NONE_OPEN)
        self.ui.parts.setCurrentWidget(self.ui.empty)
        self._shown_id: int | None = None
        self._wished: int | None = None
        self._connect_models()
        self._add_deeds(actions)
        actions.list_only(Deed("agency_remove_file", REMOVE_MARKED, (REMOVE_KEY,), AGENCY_GROUP))

    def arrive(self) -> None:
        """Go on in what is being written, or in the list."""
        if self._form.active:
            self.ui.reply_edit.setFocus()
        elif self._unit_form.active:
            self.ui.words_edit.setFocus()
        else:
            self._work.arrive()

    def renew(self) -> None:
        self._form.renew()

    def refresh(self) -> None:
        self._lists.refresh()
        self._model.refresh()

    def _wrap_steps(self) -> None:
        """Let buttons go on below each other: beside them the list needs its width."""
        ui, flow = self.ui, FlowLayout(self.ui.actions_row)
        for button in (
            *(ui.acknowledge_button, ui.reply_interim_button, ui.answer_button),
            *(ui.return_button, ui.ask_extension_button),
        ):
            flow.addWidget(button)

    def leave_part(self) -> bool:
        self.forget_key()
        if not self.explanation.overlay.isHidden():
            self.explanation.overlay.close_over()
            return True
        for form in (self._form, self._unit_form):
            if form.active:
                form.put_aside()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lists.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lists.watch(watched=False)

    def _connect_models(self) -> None:
        model, work = self._model, self._work
        work.chosen.connect(self._choose)
        work.offered.connect(self._offer)
        work.entered.connect(self._go_in)
        model.shown.connect(self._show)
        model.done.connect(self._tell_done)
        model.failed.connect(self.failed)
        model.failed.connect(self.forget_key)
        model.explainer.explained.connect(self.explanation.show_sheet)
        for part in (self._files, self.paper_dialog):
            part.said.connect(self.said)
            part.failed.connect(self.failed)
        self._lists.failed.connect(self.failed)
        self._units.done.connect(self._tell_unit_done)
        for form in (self._form, self._unit_form):
            form.failed.connect(self.failed)
            form.closed.connect(self._go_on)

    def _add_deeds(self, actions: Actions) -> None:
        for action, key in (*_KEYS.items(), *_UNIT_KEYS.items()):
            deed = Deed(f"agency_{action}", label(action), (key,), AGENCY_GROUP)
            begin = partial(self._begin, action)
            actions.add(deed, begin, self, where=HERE)
            actions.because(deed.id, partial(self._why_not, action))
            button = getattr(self.ui, f"{action}_button")
            button.clicked.connect(begin)
            actions.show_key(deed.id, button)
        for name, words, key, do in (
            ("agency_save", "ثبت پاسخ یا درخواست", "Ctrl+Return", self._save),
            ("agency_why", "چرا این تاریخ؟", "F11", self._model.explain),
            ("agency_attach", "پیوست فایل به پاسخ", "Ctrl+O", self._form.attach),
            ("agency_draft", "آوردن پاسخ واحدها", "Ctrl+U", self._form.take_units_answers),
            ("agency_next_list", "فهرست بعدی", "Ctrl+PgDown", partial(self._work.turn, 1)),
            ("agency_previous_list", "فهرست پیشین", "Ctrl+PgUp", partial(self._work.turn, -1)),
        ):
            actions.add(Deed(name, words, (key,), AGENCY_GROUP), do, self, where=HERE)
        self._files.add_deeds(actions, "agency", AGENCY_GROUP)
        form, unit_form = self._form, self._unit_form
        for name, why in (
            ("agency_save", lambda: "" if form.active or unit_form.active else "nothing_begun"),
            ("agency_why", lambda: "" if self._model.may_explain else "no_clock_runs"),
            ("agency_attach", lambda: "" if form.active else "no_reply_begun"),
            ("agency_draft", lambda: "" if form.active else "no_reply_begun"),
            ("agency_open_file", self._why_no_files),
            ("agency_save_file", self._why_no_files),
        ):
            actions.because(name, why)
        for name, button in (
            ("agency_save", self.ui.save_button),
            ("agency_save", self.ui.unit_save_button),
            ("agency_why", self.ui.why_button),
            ("agency_attach", self.ui.files_edit.attach_button),
            ("agency_draft", self.ui.draft_button),
        ):
            actions.show_key(name, button)
            button.put_key_beside()
        self.ui.why_button.clicked.connect(self._model.explain)
        self._actions = actions

    def awaited(self) -> tuple[str, int] | None:
        return self._model.awaited

    def is_about_what_is_read(self, action: QAction) -> bool:
        return action.objectName() not in _OF_LISTS

    def _why_not(self, action: UnitAction) -> str:
        if action in self._offered():
            return ""
        if isinstance(action, ReferralAction):
            return self._model.why_not(action)
        return "units_owe_nothing"

    def _why_no_files(self) -> str:
        case = self._model.case
        return "" if case is not None and case.attachments else "case_has_no_files"

    def take_up(self, case_id: int) -> None:
        """Go on with what was begun about a case and not stored, once the case is there."""
        self._wished = case_id
        self._model.open_case(case_id)

    def _fulfil(self, case: ReferredCase) -> None:
        if self._wished != case.referral.case_id:
            return
        self._wished = None
        begun = self._units.begun
        likely = _WRITTEN if begun is None else (begun,)
        allowed = [each for each in likely if each in self._offered()]
        if allowed:
            self._begin(allowed[0])

    def _begin(self, action: UnitAction, *_checked: bool) -> None:
        if action not in self._offered():
            return
        if action in _UNIT_KEYS:
            self._form.give_way()
            self._unit_form.begin(action)
        elif action is ReferralAction.ACKNOWLEDGE:
            self._model.do(action, Reply())
        elif isinstance(action, ReferralAction):
            self._unit_form.give_way()
            self._form.begin(action)

    def _offered(self) -> tuple[UnitAction, ...]:
        own = (each for each in self._model.offered if each in _KEYS)
        return *own, *self._units.offered

    def _save(self) -> None:
        self._form.save()
        self._unit_form.save()

    def _choose(self, work: WorkRow | None) -> None:
        # What is being written keeps its referral, wherever the list moves meanwhile.
        if not self._form.active and not self._unit_form.active:
            self._wished = None
            self._model.look_at(None if work is None else work.referral_id)

    def _offer(self, work: WorkRow | None) -> None:
        """Show what the list came to by itself, unless a case was asked for by its number."""
        if self._model.is_sought:
            self._follow_sought()
        else:
            self._choose(work)

    def _follow_sought(self) -> bool:
        """Let the list show where it is what was asked for; return whether it is in the list."""
        case = self._model.case
        if case is None or not self._model.is_sought:
            return True
        return self._work.go_to(case.referral.case_id, case.referral.id)

    def _go_on(self) -> None:
        if self.isVisible():
            self._work.arrive()
        self._offer(self._work.current())

    def _go_in(self, work: WorkRow) -> None:
        if work.referral_id is not None:
            self._model.open(work.referral_id)
        self.ui.scroll.setFocus()

    def _show(self, case: ReferredCase | None) -> None:
        self.ui.parts.setCurrentWidget(self.ui.empty if case is None else self.ui.reading)
        offered = self._offered()
        for action in (*_KEYS, *_UNIT_KEYS):
            getattr(self.ui, f"{action}_button").setVisible(action in offered)
            self._actions[f"agency_{action}"].setEnabled(action in offered)
        self.ui.why_button.setVisible(self._model.may_explain)
        self._actions["agency_why"].setEnabled(self._model.may_explain)
        if case is None or case.referral.id != self._shown_id:
            self.explanation.overlay.close_over()
        if case is None:
            return
        # What is in no row of this list takes the cursor itself, so that Enter opens no other.
        comes = case.referral.id != self._shown_id
        if not self._follow_sought() and comes and self.ui.rows_view.hasFocus():
            self.ui.scroll.setFocus()
        self._shown_id = case.referral.id
        for form in (self._form, self._unit_form):
            if form.active and form.about != case.referral.id:
                form.put_aside()
        self._sheet.show(case)
        self._show_units()
        self._files.show(case.attachments)
        self._fulfil(case)
        about = case.referral
        self.do_kept(("referral", about.id), ("case", about.case_id))

    def _show_units(self) -> None:
        ui, units = self.ui, self._units
        ui.units_part.setVisible(bool(units.offered or units.sent_on))
        ui.unit_rows.show_sent_on(units.sent_on)
        ui.units_clock.setText(UNIT_CLOCK.format(due=ui.due_value.text()))
        ui.units_clock.setVisible(bool(units.waiting))

    def _tell_unit_done(self, action: UnitAction) -> None:
        self.said.emit(UNIT_STORED.format(what=label(action)))

    def _tell_done(self, action: ReferralAction) -> None:
        self.said.emit(STORED.format(what=label(action)))
