"""The form on which a directive about a case is dictated, and issued by one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from samad_desktop.directive_words import TEMPLATES
from samad_desktop.domain.directive_lists import DictationSheet
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.writings import HalfDictation
from samad_desktop.qtkit.fields import PickerItem, say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.steady_foot import SteadyFoot
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.viewmodels.dictation import Dictation
from samad_desktop.viewmodels.directive_looks import due_text
from samad_desktop.views.canned_texts import CannedTexts
from samad_desktop.views.centre_section import Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_dictation_page import Ui_DictationPage
from samad_desktop.views.key_groups import DICTATION_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.pick_items import agency_items

TITLE = "دستور مسئول"
ABOUT = "دربارهٔ پروندهٔ {code}"
PROTECTED = (
    "هویت متقاضی پنهان است و دستگاه شاید جز این دستور چیزی نخواند: بنویسید چه کاری، کجا؛ و متن"
    " او را نشناساند."
)
READY = "متن آماده: {keys}  …"
DUE = "{due}، اگر مهلت دیگری ننویسید"
NO_OFFICIAL = "نخست مسئولان را در «مسئولان و مهلت اعلام» بنویسید."
_SHOWN, _LEAST_LINES, _ROOM_CHARS = 5, 5, 1_000


class DictationPage(Page):
    """ui/dictation_page.ui in front of a `Dictation`.

    Signals:
        issued: (Directive, str), and how that is said.
        left: when the form is left without issuing; what is typed stays.
        failed: (Exception, how to try again).
    """

    title = TITLE

    issued = Signal(object, str)
    left = Signal()
    failed = Signal(object, object)

    def __init__(
        self,
        dictation: Dictation,
        icons: Icons,
        actions: Actions,
        reference: Reference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DictationPage()
        self.ui.setupUi(self)
        self._dictation, self._reference = dictation, reference
        self._complaints = Complaints(self.ui)
        self._canned = CannedTexts(self.ui.text_edit)
        # Nothing is typed while the form is filled.
        self._half: HalfDictation | None = None
        self._dress(icons)
        self._add_deeds(actions)
        self._connect()

    def arrive(self) -> None:
        ui = self.ui
        picked = ui.official_picker.current_id() is not None
        (ui.subject_edit if picked else ui.official_picker).setFocus()

    def renew(self) -> None:
        ui, reference = self.ui, self._reference
        items = agency_items(reference.agencies.values())
        for field in (ui.recipients_list, ui.copies_list):
            kept = field.value()
            field.set_items(items)
            field.set_value(kept)
        own = [(canned.key, canned.text) for canned in reference.canned_texts]
        texts = [*TEMPLATES, *own]
        self._canned.use(texts)
        keys = "  ".join(f"/{key}" for key, _ in texts[:_SHOWN])
        ui.canned_note.setText(READY.format(keys=keys))

    def _dress(self, icons: Icons) -> None:
        ui = self.ui
        InSight(ui.side)
        SteadyFoot(ui.form_card, ui.form_foot, ui.side)
        ui.text_edit.set_least_lines(_LEAST_LINES)
        for edit in (ui.subject_edit, ui.reason_edit):
            # What is too long is refused in words, and not cut.
            edit.setMaxLength(_ROOM_CHARS)
        icons.dress(ui.issue_button, "send", "on_primary")
        self.renew()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        issue = Deed(
            "dictation_issue", "صدور دستور", ("Ctrl+Return", "Ctrl+Enter"), DICTATION_GROUP
        )
        back = Deed("dictation_back", "بازگشت به پرونده", ("F7",), DICTATION_GROUP)
        for deed, do, button in (
            (issue, self._issue, ui.issue_button),
            (back, self.left.emit, ui.back_button),
        ):
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)

    def _connect(self) -> None:
        ui, dictation = self.ui, self._dictation
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(self._forgive)
            edit.textChanged.connect(self._keep)
        for told in (self._forgive, self._keep):
            ui.text_edit.textChanged.connect(told)
            ui.official_picker.picked.connect(told)
        for field in (ui.recipients_list, ui.copies_list):
            field.changed.connect(self._show_due)
            field.changed.connect(self._keep)
        dictation.opened.connect(self._show)
        dictation.issued.connect(self.issued)
        dictation.refused.connect(self._refuse)
        dictation.failed.connect(self.failed)
        dictation.busy_changed.connect(ui.issue_button.setDisabled)

    # The form

    def _show(self, sheet: DictationSheet, half: HalfDictation) -> None:
        ui, self._half = self.ui, None
        self._complaints.clear()
        self._say("" if sheet.officials else NO_OFFICIAL)
        ui.title_label.setText(TITLE)
        about = ABOUT.format(code=shown_code(sheet.tracking_code))
        ui.facts_label.setText(f"{about}\n{PROTECTED}" if sheet.protected else about)
        officials = [PickerItem(each.id, each.titled) for each in sheet.officials]
        ui.official_picker.set_items(officials)
        ui.official_picker.set_current(half.official_id)
        ui.subject_edit.setText(half.subject)
        ui.text_edit.set_value(half.text)
        ui.recipients_list.set_value(half.agency_ids)
        ui.copies_list.set_value(half.copy_ids)
        ui.amount_edit.set_value(half.amount)
        ui.reason_edit.setText(half.reason)
        self._half = half
        self._show_due()
        self.arrive()

    def _show_due(self) -> None:
        due = self._dictation.first_due(self.ui.recipients_list.value())
        self.ui.due_label.setText("" if due is None else DUE.format(due=due_text(due)))
        self._forgive()

    def _issue(self) -> None:
        self._complaints.clear()
        self._say("")
        try:
            half = self._read()
        except ValidationFailed as error:
            self._refuse(error)
            return
        self._dictation.issue(half)

    def _read(self) -> HalfDictation:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read.
        """
        ui, read = self.ui, Readings()
        read.picked("official", ui.official_picker)
        if ui.amount_edit.value():
            read.number("amount", ui.amount_edit)
        for field, edit in (("recipients", ui.recipients_list), ("copies", ui.copies_list)):
            if edit.unlisted():
                read.refuse(field, "directive_agency_unlisted")
        read.finish()
        return self._typed()

    def _typed(self) -> HalfDictation:
        """Return what stands in the form, as far as it can be read."""
        ui = self.ui
        assert self._half is not None
        official = ui.official_picker.current_id()
        return HalfDictation(
            self._half.key,
            official if isinstance(official, int) else None,
            ui.subject_edit.text(),
            ui.text_edit.value(),
            tuple(ui.recipients_list.value()),
            tuple(ui.copies_list.value()),
            ui.amount_edit.value(),
            ui.reason_edit.text(),
        )

    def _keep(self, *_typed: object) -> None:
        if self._half is not None:
            self._dictation.keep(self._typed())

    # How it ends

    def _refuse(self, error: Exception) -> None:
        self._say(self._complaints.show_or_say(error))

    def _forgive(self, *_told: object) -> None:
        edit = self.sender()
        if isinstance(edit, QWidget):
            self._complaints.clear_one(edit.objectName().rpartition("_")[0])

    def _say(self, words: str) -> None:
        say_refusal(self.ui.outcome_label, words)
