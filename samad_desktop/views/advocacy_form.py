"""The form on which an advocacy file about a case is prepared, looked at, and sent."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.domain.advocacy import AdvocacyDraft
from samad_desktop.domain.advocacy_lists import AdvocacySheet
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.fields import PickerItem, say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed, key_text
from samad_desktop.qtkit.steady_foot import SteadyFoot
from samad_desktop.viewmodels.advocacy_drafter import AdvocacyDrafter
from samad_desktop.viewmodels.advocacy_looks import grounds_text
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.directive_looks import due_text
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.views.centre_section import Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_advocacy_form import Ui_AdvocacyForm
from samad_desktop.views.key_groups import ADVOCACY_FORM_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.paper_dialog import PaperDialog
from samad_desktop.views.taken_away import take_away

TITLE = "پروندهٔ مطالبه‌گری"
ABOUT = "دربارهٔ پروندهٔ {code}"
PROTECTED = "هویت متقاضی پنهان است؛ متن نباید او را بشناساند."
NO_BASES = "مستندی در تنظیمات مرکز نیست که امروز معتبر و در خور این پرونده باشد."
_LEAST_LINES, _ROOM_CHARS = 4, 1_000


class AdvocacyForm(Page):
    """ui/advocacy_form.ui in front of an `AdvocacyDrafter`.

    Signals:
        issued: (AdvocacyFile, str), and how that is said.
        said: str, how something else went well.
        left: when the form is left without sending; what is typed stays.
        failed: (Exception, how to try again).
    """

    title = TITLE

    issued = Signal(object, str)
    said = Signal(str)
    left = Signal()
    failed = Signal(object, object)

    def __init__(
        self,
        drafter: AdvocacyDrafter,
        paper: Paper,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AdvocacyForm()
        self.ui.setupUi(self)
        self._drafter, self._reference = drafter, reference
        self._complaints = Complaints(self.ui)
        self._draft: AdvocacyDraft | None = None
        self.paper_dialog = PaperDialog(paper, icons, actions, self)
        self._dress(icons)
        self._add_deeds(actions)
        self._connect()

    def arrive(self) -> None:
        self.ui.letter_edit.setFocus()

    def _dress(self, icons: Icons) -> None:
        ui = self.ui
        InSight(ui.side)
        SteadyFoot(ui.form_card, ui.form_foot, ui.side)
        ui.letter_edit.set_least_lines(_LEAST_LINES)
        # What is too long is refused in words, and not cut.
        ui.subject_edit.setMaxLength(_ROOM_CHARS)
        icons.dress(ui.issue_button, "send", "on_primary")

    def _add_deeds(self, actions: Actions) -> None:
        ui, issues = self.ui, self._drafter.may_issue
        issue = ("Ctrl+Return", "Ctrl+Enter")
        for name, words, keys, do, button in (
            ("issue", "فرستادن به دستگاه", issue, self._issue, ui.issue_button),
            ("save", "ثبت پیش‌نویس", ("F9",), self._save, ui.save_button),
            ("preview", "پیش‌نمایش پرونده", ("F10",), self._preview, ui.preview_button),
            ("discard", "کنار گذاشتن پیش‌نویس", ("F11",), self._discard, ui.discard_button),
        ):
            deed = Deed(f"advocacy_form_{name}", words, keys, ADVOCACY_FORM_GROUP)
            if name == "issue" and not issues:
                actions.withhold(deed)
                continue
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        if not issues:
            take_away(ui.issue_button)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.clicked.connect(self.left)

    def _connect(self) -> None:
        ui, drafter = self.ui, self._drafter
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._forgive)
        ui.letter_edit.textChanged.connect(self._forgive)
        ui.bases_list.changed.connect(self._forgive)
        ui.agency_picker.picked.connect(self._turn)
        drafter.opened.connect(self._open)
        drafter.saved.connect(self._show_saved)
        drafter.discarded.connect(self._leave)
        drafter.issued.connect(self.issued)
        drafter.refused.connect(self._refuse)
        drafter.failed.connect(self.failed)
        for button in (ui.save_button, ui.discard_button):
            drafter.busy_changed.connect(button.setDisabled)
        if drafter.may_issue:
            drafter.busy_changed.connect(ui.issue_button.setDisabled)
        self.paper_dialog.said.connect(self.said)
        self.paper_dialog.failed.connect(self.failed)

    def hide_typed(self) -> None:
        """Remember what is typed, where another case is to be written about."""
        if self._draft is not None:
            self._drafter.keep(self._typed())

    # The form

    def _open(self, sheet: AdvocacySheet, draft: AdvocacyDraft) -> None:
        ui, reference = self.ui, self._reference
        ui.title_label.setText(TITLE)
        about = ABOUT.format(code=shown_code(sheet.tracking_code))
        ui.facts_label.setText(f"{about}\n{PROTECTED}" if sheet.protected else about)
        agencies = [reference.agencies[each.agency_id] for each in sheet.conducts]
        ui.agency_picker.set_items([PickerItem(e.id, e.short_name, e.name) for e in agencies])
        ui.bases_list.set_items([PickerItem(e.id, e.title, e.source) for e in sheet.bases])
        ui.bases_list.picker.setPlaceholderText("" if sheet.bases else NO_BASES)
        self._show(draft)
        self.arrive()

    def _show(self, draft: AdvocacyDraft) -> None:
        ui, self._draft = self.ui, draft
        self._complaints.clear()
        self._say("")
        ui.agency_picker.set_current(draft.agency_id)
        ui.subject_edit.setText(draft.subject)
        ui.letter_edit.set_value(draft.letter)
        ui.bases_list.set_value(draft.basis_ids)
        self._show_conduct()

    def _show_conduct(self) -> None:
        ui, drafter = self.ui, self._drafter
        agency_id = self._typed().agency_id
        ui.grounds_label.setText(grounds_text(drafter.conduct(agency_id)))
        due = drafter.due_at(agency_id)
        ui.due_label.setText("" if due is None else due_text(due))

    def _turn(self, item: PickerItem) -> None:
        """Another agency was picked: its own letter is proposed, or what was typed stays."""
        if self._draft is None:
            return
        typed = replace(self._typed(), agency_id=self._draft.agency_id)
        if item.id != self._draft.agency_id:
            self._show(self._drafter.turned_to(int(item.id), typed))

    def _show_saved(self, draft: AdvocacyDraft, words: str) -> None:
        self._show(draft)
        self.said.emit(words)

    def _leave(self, words: str) -> None:
        # Said last: a page that comes takes away what was said of the one before.
        self._draft = None
        self.left.emit()
        self.said.emit(words)

    def _issue(self) -> None:
        self._attempt(self._drafter.issue)

    def _save(self) -> None:
        self._attempt(self._drafter.save)

    def _preview(self) -> None:
        self._attempt(lambda draft: self.paper_dialog.show_document(self._drafter.preview(draft)))

    def _discard(self) -> None:
        if self._draft is not None:
            self._drafter.discard(self._draft)

    def _attempt(self, do: Callable[[AdvocacyDraft], object]) -> None:
        """Do something with what was typed, or say beside its fields why not."""
        self._complaints.clear()
        self._say("")
        try:
            draft = self._read()
        except ValidationFailed as error:
            self._refuse(error)
            return
        do(draft)

    def _read(self) -> AdvocacyDraft:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, is missing or too long.
        """
        ui, read = self.ui, Readings()
        read.picked("agency", ui.agency_picker)
        if ui.bases_list.unlisted():
            read.refuse("bases", "advocacy_basis_unlisted")
        typed = self._typed()
        read.checked(typed.checked)
        return typed

    def _typed(self) -> AdvocacyDraft:
        """Return what stands in the form, as far as it can be read."""
        ui = self.ui
        assert self._draft is not None
        agency = ui.agency_picker.current_id()
        return replace(
            self._draft,
            agency_id=agency if isinstance(agency, int) else None,
            subject=ui.subject_edit.text(),
            letter=ui.letter_edit.value(),
            basis_ids=ui.bases_list.value(),
        )

    # How it ends

    def _refuse(self, error: Exception) -> None:
        self._say(self._complaints.show_or_say(error))

    def _forgive(self, *_told: object) -> None:
        edit = self.sender()
        if isinstance(edit, QWidget):
            self._complaints.clear_one(edit.objectName().rpartition("_")[0])

    def _say(self, words: str) -> None:
        say_refusal(self.ui.outcome_label, words)
