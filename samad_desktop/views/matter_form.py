"""The matter of a call or a case: kind, subject, place, level, questions and text."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import (
    Answer,
    CaseKind,
    IdentityLevel,
    MatterDraft,
    Priority,
    Unlisted,
)
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.reference import Reference
from samad_desktop.labels import choices
from samad_desktop.qtkit.chip_group import ChipGroup
from samad_desktop.qtkit.field_row import REQUIRED
from samad_desktop.qtkit.fields import PickerEdit, PickerItem
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import restyle
from samad_desktop.viewmodels.matter_aspect import (
    MatterAspect,
    aspect_of,
    cities_of,
    units_of,
    with_subject,
)
from samad_desktop.views.canned_texts import CannedTexts
from samad_desktop.views.form import Form
from samad_desktop.views.forms.ui_matter_form import Ui_MatterForm
from samad_desktop.views.pick_items import agency_items, subject_items
from samad_desktop.views.question_fields import QuestionFields

_CANNED_SHOWN = 6


class MatterForm(Form):
    """ui/matter_form.ui; used by the call page, and to correct a case.

    Signals:
        changed: when the user changed anything.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MatterForm()
        self.ui.setupUi(self)
        self._prepare()
        self._reference: Reference | None = None
        self._shown = MatterDraft()
        self._filling = False
        self._text: str | None = None
        self._questions = QuestionFields(self.ui.answers_row, self)
        self._canned = CannedTexts(self.ui.text_edit)
        self.ui.files_box.hide()
        self.ui.kind_box.set_choices(choices(CaseKind))
        self.ui.priority_box.set_choices(choices(Priority))
        self.ui.identity_box.set_choices(choices(IdentityLevel))
        self.setFocusProxy(self.ui.kind_box)
        self._keep_columns()
        self._order_tabs()
        self._connect()

    def hand_rest_to(self, take: Callable[[str], object]) -> None:
        """Take the beginning of a pasted text that is too long; `take` has the rest."""
        self.ui.text_edit.cut_long_pastes()
        self.ui.text_edit.overflowed.connect(take)

    def use(self, reference: Reference, icons: Icons) -> None:
        """Offer the subjects, places and agencies of this centre."""
        self._reference = reference
        self._icons = icons
        self.ui.agency_icon.set_icon(icons, "building-2", "muted", size=14)
        self._offer(reference)
        self.show_matter(self._shown)

    def renew(self) -> None:
        """Offer what the centre has now; what is being typed stays, and so does the cursor."""
        if self._reference is not None:
            self._filling = True
            self._offer(self._reference)
            self._show_aspect(self._shown)
            self._filling = False

    def _offer(self, reference: Reference) -> None:
        self.ui.subject_picker.set_items(subject_items(reference.subjects.values()))
        self.ui.county_picker.set_items(
            [PickerItem(county.id, county.name) for county in reference.counties.values()]
        )
        self.ui.accused_agency_picker.set_items(agency_items(reference.agencies.values()))
        self._canned.use([(canned.key, canned.text) for canned in reference.canned_texts])
        keys = "  ".join(f"/{text.key}" for text in reference.canned_texts[:_CANNED_SHOWN])
        self.ui.canned_label.setText(f"متن آماده: {keys}  …" if keys else "")

    def show_matter(self, matter: MatterDraft) -> None:
        """Fill the form; nobody is told."""
        self._filling = True
        ui = self.ui
        ui.kind_box.set_value(matter.kind)
        for name, item_id in (
            ("subject", matter.subject_id),
            ("county", matter.county_id),
            ("accused_agency", matter.accused_agency_id),
        ):
            self._pickers()[name].set_current(item_id, matter.unlisted_in(name))
        ui.place_edit.setText(matter.place)
        ui.priority_box.set_value(matter.priority)
        ui.identity_box.set_value(matter.identity_level)
        ui.accused_unit_edit.setText(matter.accused_unit)
        if ui.text_edit.value() != matter.text:
            ui.text_edit.set_value(matter.text)
        self._show_aspect(matter)
        self._questions.show_answers(matter.answers)
        self._tell_unlisted(matter)
        self._shown = matter
        self._filling = False

    def draft(self) -> MatterDraft:
        """Return what stands in the form."""
        ui = self.ui
        accused = not ui.accused_box.isHidden()
        return MatterDraft(
            kind=CaseKind(ui.kind_box.value()),
            subject_id=_number(ui.subject_picker.current_id()),
            county_id=_number(ui.county_picker.current_id()),
            place=ui.place_edit.text(),
            text=self._read_text(),
            priority=Priority(ui.priority_box.value()),
            identity_level=IdentityLevel(ui.identity_box.value()),
            accused_agency_id=_number(ui.accused_agency_picker.current_id()) if accused else None,
            accused_unit=ui.accused_unit_edit.text() if accused else "",
            answers=self._answers(),
            unlisted=tuple(
                Unlisted(name, picker.unlisted())
                for name, picker in self._pickers().items()
                if picker.unlisted() and (accused or name != "accused_agency")
            ),
        )

    def complain(self, error: Exception) -> tuple[FieldError, ...]:
        """Mark the wrong fields and go to the first; return what has no field here."""
        rest = self._complaints.show(error) if isinstance(error, ValidationFailed) else ()
        self._make_room()
        return rest

    def ask_only_text(self, *, only: bool) -> None:
        """Let subject and county be optional: a call that joins a case needs its text only."""
        for name, label in (("subject", self.ui.subject_label), ("county", self.ui.county_label)):
            words = label.text().removesuffix(REQUIRED)
            label.setText(words if only else words + REQUIRED)
            if only and not self._pickers()[name].unlisted():
                self._complaints.clear_one(name)
        self._make_room()

    def settle(self) -> None:
        """Take what was typed into a pick list and means one item only."""
        for picker in self._pickers().values():
            picker.settle()

    def clear_complaints(self) -> None:
        """Take all complaints back."""
        self._clear_complaints()
        self._make_room()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by name, in reading order."""
        ui = self.ui
        return {
            "kind": ui.kind_box,
            "subject": ui.subject_picker,
            "county": ui.county_picker,
            "place": ui.place_edit,
            "priority": ui.priority_box,
            "identity_level": ui.identity_box,
            **self._questions.fields(),
            "accused_agency": ui.accused_agency_picker,
            "accused_unit": ui.accused_unit_edit,
            "text": ui.text_edit,
        }

    def _order_tabs(self) -> None:
        """Let Tab go in reading order; Qt puts last what is made last."""
        stops: list[QWidget] = []
        for field in self.fields().values():
            stops += field.chips() if isinstance(field, ChipGroup) else (field,)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        ui = self.ui
        for group in (ui.kind_box, ui.priority_box, ui.identity_box):
            group.chosen.connect(self._edited)
        for picker in self._pickers().values():
            picker.textEdited.connect(self._edited)
            picker.picked.connect(self._edited)
            picker.cleared.connect(self._settled)
        ui.place_edit.textEdited.connect(self._edited)
        ui.place_edit.suggested.connect(self._edited)
        ui.accused_unit_edit.textEdited.connect(self._edited)
        ui.accused_unit_edit.suggested.connect(self._edited)
        ui.text_edit.textChanged.connect(self._forget_text)
        ui.text_edit.textChanged.connect(self._edited)
        self._questions.changed.connect(self._edited)

    def _settled(self) -> None:
        """Hear that a pick list was left with nothing picked: empty, or with other letters."""
        self._edited()
        self._tell_unlisted(self._shown)
        self._make_room()

    def _tell_unlisted(self, matter: MatterDraft) -> None:
        for typed in matter.unlisted:
            if not self._pickers()[typed.field].popup_open():
                self._complaints.mark(typed.error())

    def _pickers(self) -> dict[str, PickerEdit]:
        ui = self.ui
        return {
            "subject": ui.subject_picker,
            "county": ui.county_picker,
            "accused_agency": ui.accused_agency_picker,
        }

    def _forget_text(self) -> None:
        self._text = None

    def _read_text(self) -> str:
        """Return the text, read once after each change: it may be very long."""
        if self._text is None:
            self._text = self.ui.text_edit.value()
        return self._text

    def _edited(self) -> None:
        if self._filling or self._reference is None:
            return
        now = self.draft()
        if now == self._shown:
            return
        self._forgive(now)
        if now.subject_id != self._shown.subject_id:
            now = with_subject(self._shown, now, self._reference)
            self.show_matter(now)
        else:
            self._show_aspect(now)
        self._shown = now
        self.changed.emit()

    def _forgive(self, now: MatterDraft) -> None:
        """Take back the complaint about what is being mended."""
        before = self._shown
        for field, old, new in (
            ("subject", before.subject_id, now.subject_id),
            ("county", before.county_id, now.county_id),
            ("place", before.place, now.place),
            ("text", before.text, now.text),
            ("accused_unit", before.accused_unit, now.accused_unit),
            ("answers", before.answers, now.answers),
        ):
            if old != new:
                self._complaints.clear_one(field)
        for field in self._pickers():
            if before.unlisted_in(field) != now.unlisted_in(field):
                self._complaints.clear_one(field)

    def _show_aspect(self, matter: MatterDraft) -> None:
        if self._reference is None:
            return
        aspect = aspect_of(matter, self._reference)
        ui = self.ui
        if self._questions.ask(aspect.questions):
            self._order_tabs()
        ui.answers_box.setVisible(bool(aspect.questions))
        ui.accused_box.setVisible(aspect.asks_accused)
        ui.agency_label.setText(_beside(aspect))
        self._show_identity(aspect)
        self._make_room()
        ui.place_edit.set_suggestions(cities_of(matter.county_id, self._reference))
        units = units_of(matter.accused_agency_id, self._reference)
        ui.accused_unit_edit.set_suggestions(units)

    def _show_identity(self, aspect: MatterAspect) -> None:
        """Say to whom the citizen will be known, while they complain about conduct."""
        ui = self.ui
        ui.identity_note.setText(aspect.identity)
        icon, ink = ("shield-alert", "warn") if aspect.exposed else ("shield", "muted")
        ui.identity_icon.set_icon(self._icons, icon, ink, size=14)
        restyle(ui.identity_note, "role", "warn" if aspect.exposed else "note")

    def _make_room(self) -> None:
        """Let what is only good to know give way to a complaint, so that nothing moves."""
        ui = self.ui
        wrong = (ui.subject_error, ui.county_error, ui.place_error)
        sound = all(error.isHidden() for error in wrong)
        warned = ui.identity_note.property("role") == "warn"
        for words, icon, fits in (
            (ui.agency_label, ui.agency_icon, sound),
            (ui.identity_note, ui.identity_icon, sound or warned),
        ):
            for part in (words, icon):
                part.setVisible(fits and bool(words.text()))
        ui.where_errors.setVisible(not sound)
        ui.canned_label.setVisible(ui.text_error.isHidden())

    def _keep_columns(self) -> None:
        """Let each complaint stand under its own field, also where its neighbours are sound."""
        for error in (self.ui.subject_error, self.ui.county_error, self.ui.place_error):
            policy = error.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            error.setSizePolicy(policy)

    def _answers(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self._questions.answers() if answer.text)


def _beside(aspect: MatterAspect) -> str:
    return "  ·  ".join(part for part in (aspect.agency, aspect.handling) if part)


def _number(item_id: int | str | None) -> int | None:
    return item_id if isinstance(item_id, int) else None
