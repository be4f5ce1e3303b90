"""The form on which a person's name, ID and phones are corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.citizens import Citizen, PersonDraft
from samad_desktop.views.case_words import phones_of
from samad_desktop.views.form import Form
from samad_desktop.views.forms.ui_person_form import Ui_PersonForm


class PersonForm(Form):
    """ui/person_form.ui; it holds what was typed, and nothing else.

    Signals:
        changed: when anything in the form became different.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonForm()
        self.ui.setupUi(self)
        self._prepare()
        self.ui.refused_box.toggled.connect(self._follow_refusal)
        self.ui.refused_box.toggled.connect(self.changed)
        for edit in (self.ui.name_edit, self.ui.national_id_edit, self.ui.phone_edit):
            edit.textChanged.connect(self.changed)

    def show_person(self, citizen: Citizen) -> None:
        """Fill the form; saves nothing."""
        self._clear_complaints()
        self.ui.name_edit.setText(citizen.name)
        self.ui.national_id_edit.set_value(citizen.national_id)
        self.ui.refused_box.setChecked(not citizen.national_id)
        self.ui.phone_edit.clear()
        known = phones_of(citizen)
        self.ui.phones_value.setText(f"شماره‌های ثبت‌شده: {known}" if known else "")

    def show_draft(self, draft: PersonDraft) -> None:
        """Fill the form with what was typed before."""
        self.ui.name_edit.setText(draft.name)
        self.ui.national_id_edit.set_value(draft.national_id)
        self.ui.refused_box.setChecked(draft.id_refused)
        self.ui.phone_edit.set_value(draft.phone)

    def draft(self) -> PersonDraft:
        """Return what stands in the form."""
        return PersonDraft(
            name=self.ui.name_edit.value(),
            phone=self.ui.phone_edit.value(),
            national_id=self.ui.national_id_edit.value(),
            id_refused=self.ui.refused_box.isChecked(),
        )

    def complain(self, error: Exception) -> None:
        """Put what is wrong beside its field."""
        self._complain(error)

    def clear_complaints(self) -> None:
        self._clear_complaints()

    def toggle_refused(self) -> None:
        """Say that the ID is not given, or take that back."""
        self.ui.refused_box.toggle()

    def _follow_refusal(self, refused: bool) -> None:
        self.ui.national_id_edit.setEnabled(not refused)
