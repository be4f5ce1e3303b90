"""Forms where there is much to be shown in little height: closer together, never cut."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QWidget

from samad_desktop.qtkit.error_row import ErrorRow
from samad_desktop.qtkit.text_edit import LINES_MIN
from samad_desktop.qtkit.theme import Theme, restyle
from samad_desktop.views.forms.ui_call_form import Ui_CallForm
from samad_desktop.views.forms.ui_matter_form import Ui_MatterForm

if TYPE_CHECKING:
    from samad_desktop.views.forms.ui_case_page import Ui_CasePage

LINES_AMONG_COMPLAINTS = 2
# In 100% pixels: lower than this even an empty form has to move together.
_LOW_PX = 420
# Lower than this a form has to, once something is complained about that is not always there,
# or the case that is joined stands above rows that are not always there.
_SCANT_PX = 600
_GAP_PX, _FREE_GAP_PX = 3, 6
_EDGE_PX = 6
_CHANGES = (
    QEvent.Type.Resize,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
)


class Crowding(QObject):
    """Watches height, complaints and rows of the form, and moves its fields together and apart."""

    def __init__(self, form: QWidget, ui: Ui_CallForm, theme: Theme) -> None:
        super().__init__(form)
        self._form, self._ui = form, ui
        self._matter: Ui_MatterForm = ui.matter.ui
        self._theme = theme
        self._crowded = False
        self._apart = [
            (box, box.spacing(), box.contentsMargins()) for box in (ui.call_box, ui.fields_box)
        ]
        self._errors = [
            part
            for form in (ui, self._matter)
            for name, part in vars(form).items()
            if name.endswith("_error") and isinstance(part, QLabel)
        ]
        ErrorRow(ui.person_errors, (ui.phone_edit, ui.name_edit, ui.national_id_edit))
        them = (
            ui.beneficiary_phone_edit,
            ui.beneficiary_name_edit,
            ui.beneficiary_national_id_edit,
        )
        ErrorRow(ui.behalf_errors, them)
        # Several complaints come and go at once; they are counted when all have their place.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        self._sometimes = (ui.behalf_box, self._matter.answers_box, self._matter.accused_box)
        for part in (*self._errors, *self._sometimes, ui.joined_label, form):
            part.installEventFilter(self)
        theme.changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        height = self._form.height()
        rows = sum(not part.isHidden() for part in self._sometimes)
        joined = not self._ui.joined_label.isHidden()
        wrong = any(not error.isHidden() for error in self._errors)
        full = wrong and not self._ui.behalf_box.isHidden()
        is_scant = height < self._theme.px(_SCANT_PX)
        lacks_lines = is_scant and (full or (joined and rows > 1))
        lines = LINES_AMONG_COMPLAINTS if lacks_lines else LINES_MIN
        self._matter.text_edit.set_least_lines(lines)
        tall = full or (joined and rows > 0)
        crowded = (is_scant and tall) or height < self._theme.px(_LOW_PX)
        if crowded != self._crowded:
            self._crowded = crowded
            self._move(crowded=crowded)

    def _move(self, *, crowded: bool) -> None:
        for box, gap, edges in self._apart:
            box.setSpacing(_GAP_PX if crowded else gap)
            box.setContentsMargins(edges)
        if crowded:
            _narrow_edges(self._ui.call_box)
        _press(self._ui.fields, self._matter, crowded=crowded)


class CrowdedCorrection(QObject):
    """Watches the height for a correction, of which a conflict takes a part."""

    def __init__(
        self, ui: "Ui_CasePage", form: QWidget, matter: Ui_MatterForm, theme: Theme
    ) -> None:
        super().__init__(form)
        self._ui, self._form, self._matter, self._theme = ui, form, matter, theme
        self._crowded = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        for part in (ui.matter_form_card, ui.matter_form_conflict):
            part.installEventFilter(self)
        theme.changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        conflict = not self._ui.matter_form_conflict.isHidden()
        least = _SCANT_PX if conflict else _LOW_PX
        crowded = self._ui.matter_form_card.height() < self._theme.px(least)
        lines = LINES_AMONG_COMPLAINTS if crowded and conflict else LINES_MIN
        self._matter.text_edit.set_least_lines(lines)
        for words in (self._ui.matter_form_title, self._ui.matter_form_hint):
            words.setHidden(crowded)
        if crowded != self._crowded:
            self._crowded = crowded
            _press(self._form, self._matter, crowded=crowded)


def _press(form: QWidget, matter: Ui_MatterForm, *, crowded: bool) -> None:
    """Move the fields of a matter together, or apart again."""
    matter.matter_box.setSpacing(_GAP_PX if crowded else _FREE_GAP_PX)
    for chips in (matter.kind_box, matter.priority_box, matter.identity_box):
        chips.be_low(low=crowded)
    for edit in form.findChildren(QLineEdit):
        restyle(edit, "dense", "true" if crowded else None)


def _narrow_edges(box: QLayout) -> None:
    edges = box.contentsMargins()
    box.setContentsMargins(edges.left(), _EDGE_PX, edges.right(), _EDGE_PX)
