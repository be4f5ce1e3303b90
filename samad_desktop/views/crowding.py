"""The call form where there is much to be shown in little height: closer together, never cut."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit

from samad_desktop.qtkit.error_row import ErrorRow
from samad_desktop.qtkit.text_edit import LINES_MIN
from samad_desktop.qtkit.theme import Theme, restyle
from samad_desktop.views.forms.ui_call_form import Ui_CallForm
from samad_desktop.views.forms.ui_matter_form import Ui_MatterForm

LINES_AMONG_COMPLAINTS = 2
# In 100% pixels: lower than this even an empty form has to move together.
_LOW_PX = 420
# Lower than this a call on another's behalf has to, once it is complained about.
_SCANT_PX = 600
_GAP_PX = 3
_EDGE_PX = 8
_CHANGES = (
    QEvent.Type.Resize,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
)


class Crowding(QObject):
    """Watches height and complaints of the form, and moves its fields together and apart."""

    def __init__(self, ui: Ui_CallForm, theme: Theme) -> None:
        super().__init__(ui.call_box)
        self._ui = ui
        self._matter: Ui_MatterForm = ui.matter.ui
        self._theme = theme
        self._crowded = False
        self._apart = [
            (box, box.spacing(), box.contentsMargins())
            for box in (ui.call_box, ui.fields_box, self._matter.matter_box)
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
        for part in (*self._errors, ui.behalf_box, ui.scroll.parentWidget()):
            part.installEventFilter(self)
        theme.changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        height = self._ui.scroll.parentWidget().height()
        wrong = any(not error.isHidden() for error in self._errors)
        full = wrong and not self._ui.behalf_box.isHidden()
        scant = full and height < self._theme.px(_SCANT_PX)
        self._matter.text_edit.set_least_lines(LINES_AMONG_COMPLAINTS if scant else LINES_MIN)
        crowded = scant or height < self._theme.px(_LOW_PX)
        if crowded != self._crowded:
            self._crowded = crowded
            self._move(crowded=crowded)

    def _move(self, *, crowded: bool) -> None:
        for box, gap, edges in self._apart:
            box.setSpacing(_GAP_PX if crowded else gap)
            box.setContentsMargins(edges)
        if crowded:
            _narrow_edges(self._ui.call_box)
        for chips in (self._matter.kind_box, self._matter.priority_box, self._matter.identity_box):
            chips.be_low(low=crowded)
        for edit in self._ui.fields.findChildren(QLineEdit):
            restyle(edit, "dense", "true" if crowded else None)


def _narrow_edges(box: QLayout) -> None:
    edges = box.contentsMargins()
    box.setContentsMargins(edges.left(), _EDGE_PX, edges.right(), _EDGE_PX)
