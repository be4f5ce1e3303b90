"""A liaison's day: what her agencies have to answer, one referral whole, and what she does."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.reference import Reference
from samad_desktop.domain.referred_cases import ReferredCase
from samad_desktop.domain.transitions import ReferralAction
from samad_desktop.domain.worklists import WorkRow
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.agency_desk import AgencyDesk, Reply
from samad_desktop.viewmodels.case_looks import Now, utc_now
from samad_desktop.viewmodels.worklists import Worklists
from samad_desktop.views.file_rows import FileRows
from samad_desktop.views.forms.ui_agency_page import Ui_AgencyPage
from samad_desktop.views.key_groups import AGENCY_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.referral_sheet import ReferralSheet
from samad_desktop.views.reply_form import ReplyForm
from samad_desktop.views.work_rows import WorkRows

NONE_OPEN = "ارجاع برگزیده این‌جا دیده می‌شود."
STORED = "«{what}» ثبت شد و به مرکز رسید."
_KEYS = {
    ReferralAction.ACKNOWLEDGE: "F6",
    ReferralAction.REPLY_INTERIM: "F7",
    ReferralAction.ANSWER: "F8",
    ReferralAction.RETURN: "F9",
    ReferralAction.ASK_EXTENSION: "F10",
}


class AgencyPage(Page):
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
        icons: Icons,
        reference: Reference,
        actions: Actions,
        now: Now = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AgencyPage()
        self.ui.setupUi(self)
        self._lists = lists
        self._model = model
        self._icons = icons
        part, box, files = self.ui.files_part, self.ui.files_box, model.files
        self._files = FileRows(part, box, files, icons, "file_program_missing_here", self)
        self._sheet = ReferralSheet(self.ui, icons, reference, now)
        self._work = WorkRows(self.ui, lists, icons, self)
        self._form = ReplyForm(self.ui, model, reference, self)
        self.ui.empty.set_hint(icons, "folder-open", NONE_OPEN)
        self.ui.parts.setCurrentWidget(self.ui.empty)
        self._connect_models()
        self._add_deeds(actions)

    def arrive(self) -> None:
        """Go on in what is being written, or in the list."""
        if self._form.active:
            self.ui.reply_edit.setFocus()
        else:
            self._work.arrive()

    def refresh(self) -> None:
        self._lists.refresh()
        self._model.refresh()

    def leave_part(self) -> bool:
        if not self._form.active:
            return False
        self._form.put_aside()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lists.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lists.watch(watched=False)

    def _connect_models(self) -> None:
        model, work = self._model, self._work
        work.chosen.connect(self._choose)
        work.entered.connect(self._go_in)
        model.shown.connect(self._show)
        model.done.connect(self._tell_done)
        model.failed.connect(self.failed)
        self._files.said.connect(self.said)
        self._files.failed.connect(self.failed)
        self._lists.failed.connect(self.failed)
        self._form.failed.connect(self.failed)
        self._form.closed.connect(self._go_on)

    def _add_deeds(self, actions: Actions) -> None:
        for action, key in _KEYS.items():
            deed = Deed(f"agency_{action}", label(action), (key,), AGENCY_GROUP)
            begin = partial(self._begin, action)
            actions.add(deed, begin, self, where=HERE)
            button = getattr(self.ui, f"{action}_button")
            button.clicked.connect(begin)
            actions.show_key(deed.id, button)
        for name, words, key, do in (
            ("agency_save", "ثبت پاسخ یا درخواست", "Ctrl+Return", self._form.save),
            ("agency_next_list", "فهرست بعدی", "Ctrl+PgDown", partial(self._work.turn, 1)),
            ("agency_previous_list", "فهرست پیشین", "Ctrl+PgUp", partial(self._work.turn, -1)),
        ):
            actions.add(Deed(name, words, (key,), AGENCY_GROUP), do, self, where=HERE)
        actions.show_key("agency_save", self.ui.save_button)
        self.ui.save_button.put_key_beside()
        self._actions = actions

    def _begin(self, action: ReferralAction, *_checked: bool) -> None:
        if action not in self._model.offered:
            return
        if action is ReferralAction.ACKNOWLEDGE:
            self._model.do(action, Reply())
        else:
            self._form.begin(action)

    def _choose(self, work: WorkRow | None) -> None:
        # What is being written keeps its referral, wherever the list moves meanwhile.
        if not self._form.active:
            self._model.look_at(None if work is None else work.referral_id)

    def _go_on(self) -> None:
        if self.isVisible():
            self._work.arrive()
        self._choose(self._work.current())

    def _go_in(self, work: WorkRow) -> None:
        if work.referral_id is not None:
            self._model.open(work.referral_id)
        self.ui.scroll.setFocus()

    def _show(self, case: ReferredCase | None) -> None:
        self.ui.parts.setCurrentWidget(self.ui.empty if case is None else self.ui.reading)
        offered = self._model.offered
        for action in _KEYS:
            getattr(self.ui, f"{action}_button").setVisible(action in offered)
            self._actions[f"agency_{action}"].setEnabled(action in offered)
        if case is None:
            return
        if self._form.active and self._form.about != case.referral.id:
            self._form.put_aside()
        self._sheet.show(case)
        self._files.show(case.attachments)

    def _tell_done(self, action: ReferralAction) -> None:
        self.said.emit(STORED.format(what=label(action)))
