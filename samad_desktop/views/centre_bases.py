"""The legal bases: what letters of the centre are founded on, each change a version more."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit

from samad_desktop.advocacy_words import GROUNDS
from samad_desktop.domain.advocacy import Ground
from samad_desktop.domain.centre_settings import SettingKind
from samad_desktop.domain.legal_bases import LegalBasis, checked_basis
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.fields import PickerItem
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_looks import Names, basis_row
from samad_desktop.views.centre_section import GROUP, CentreSection, Readings
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_bases import Ui_CentreBases
from samad_desktop.views.pick_items import subject_items

_NEW = "مستند تازه"
_VERSION = "ویرایش {next} از «{title}»؛ نامه‌های پیشین همان که بود را نگه می‌دارند"
_NOTHING = "هنوز مستندی نوشته نشده است؛ Ctrl+N یکی را آغاز می‌کند."
_ANY, _FOR_EVER = "همه", "همیشه"
_NEW_ID = 0
_LINES = 5


@dataclass(frozen=True, slots=True)
class _Typed:
    """What stands in the form, as it was typed."""

    title: str = ""
    text: str = ""
    source: str = ""
    valid_from: str = ""
    valid_to: str = ""
    subject_id: int | None = None
    ground: str | None = None


class CentreBases(CentreSection):
    """ui/centre_bases.ui; what is typed for a basis waits until it is chosen again."""

    KINDS = frozenset({SettingKind.BASIS})

    def _build(self) -> None:
        self.ui = Ui_CentreBases()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._book: CentreBook | None = None
        self._basis: LegalBasis | None = None
        self._typed: dict[int, _Typed] = {}
        self._filling = False
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.bases_list.take_cursor()

    def _dress(self) -> None:
        ui = self.ui
        ui.bases_list.use(self.icons)
        ui.hint.set_hint(self.icons, "scale", _NOTHING)
        ui.text_edit.setMinimumHeight(_LINES * ui.text_edit.fontMetrics().height())
        ui.ground_picker.set_items([PickerItem(code, name) for code, name in GROUNDS.items()])
        for picker in (ui.subject_picker, ui.ground_picker):
            picker.setPlaceholderText(_ANY)
        ui.valid_to_edit.setPlaceholderText(_FOR_EVER)
        self._date_rules(ui.valid_from_edit, ui.valid_to_edit)
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(self._keep_typed)
        ui.text_edit.textChanged.connect(self._keep_typed)
        ui.bases_list.marked_row.connect(self._choose)
        ui.bases_list.entered_row.connect(self._go_to_form)
        self._say("")
        self._fill()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        save = Deed("centre_save_basis", "ثبت مستند", ("Ctrl+Return", "Ctrl+Enter"), GROUP)
        self._add_deed(actions, save, self._save, ui.save_button)
        new = Deed("centre_new_basis", "مستند تازه", ("Ctrl+N",), GROUP)
        self._add_deed(actions, new, self._begin_new, ui.clear_button)

    def _show(self, book: CentreBook) -> None:
        first, self._book = self._book is None, book
        ui = self.ui
        self._filling = True
        ui.subject_picker.set_items(subject_items(book.subjects.values()))
        self._filling = False
        names = Names(book.subjects, self.reference.agencies)
        today = self.centre.today()
        ui.bases_list.show_rows([basis_row(each, names, today) for each in book.bases])
        ui.bases_list.setVisible(bool(book.bases))
        ui.hint.setVisible(not book.bases)
        if first and book.bases:
            ui.bases_list.mark(0)
        self._choose(ui.bases_list.current())

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        self._typed.pop(self._id, None)

    @property
    def _id(self) -> int:
        return _NEW_ID if self._basis is None else self._basis.id

    # The form

    def _choose(self, basis: object) -> None:
        chosen = basis if isinstance(basis, LegalBasis) else None
        if chosen is None or chosen.id != self._id:
            self._complaints.clear()
            self._say("")
        self._basis = chosen
        self._fill()

    def _begin_new(self) -> None:
        self.ui.bases_list.mark(None)
        self._choose(None)
        self.ui.title_edit.setFocus()

    def _go_to_form(self, _basis: object) -> None:
        self.ui.title_edit.setFocus()

    def _fill(self) -> None:
        ui, basis = self.ui, self._basis
        self._filling = True
        if basis is None:
            ui.form_title.setText(_NEW)
        else:
            following = persian_digits(basis.version + 1)
            ui.form_title.setText(_VERSION.format(next=following, title=basis.title))
        typed = self._typed.get(self._id)
        ui.valid_from_edit.set_day(self.centre.today() if basis is None else basis.valid_from)
        ui.valid_to_edit.set_day(None if basis is None else basis.valid_to)
        shown = typed or _as_typed(basis)
        ui.title_edit.setText(shown.title)
        ui.source_edit.setText(shown.source)
        if ui.text_edit.value() != shown.text:
            ui.text_edit.set_value(shown.text)
        if typed is not None:
            ui.valid_from_edit.setText(typed.valid_from)
            ui.valid_to_edit.setText(typed.valid_to)
        ui.subject_picker.set_current(shown.subject_id)
        ui.ground_picker.set_current(shown.ground)
        self._filling = False

    def _keep_typed(self) -> None:
        if self._filling:
            return
        ui = self.ui
        subject, ground = ui.subject_picker.current_id(), ui.ground_picker.current_id()
        self._typed[self._id] = _Typed(
            ui.title_edit.value(),
            ui.text_edit.value(),
            ui.source_edit.value(),
            ui.valid_from_edit.text(),
            ui.valid_to_edit.text(),
            subject if isinstance(subject, int) else None,
            ground if isinstance(ground, str) else None,
        )
        edit = self.sender()
        if isinstance(edit, QLineEdit) or edit is ui.text_edit:
            self._forgive(edit.objectName().rpartition("_")[0])

    def _read(self) -> LegalBasis:
        """Return what was typed.

        Raises:
            ValidationFailed: something cannot be read, or the basis has errors.
        """
        ui, read = self.ui, Readings(self.centre.today())
        subject = read.picked("subject", ui.subject_picker)
        ground = read.picked("ground", ui.ground_picker)
        before = self._basis or LegalBasis(_NEW_ID, None, 0, "", "", "", self.centre.today())
        basis = replace(
            before,
            title=ui.title_edit.value(),
            text=ui.text_edit.value(),
            source=ui.source_edit.value(),
            valid_from=read.day("valid_from", ui.valid_from_edit),
            valid_to=self._last_day(read),
            subject_id=subject if isinstance(subject, int) else None,
            ground=Ground(ground) if isinstance(ground, str) else None,
        )
        others = () if self._book is None else self._book.bases
        return read.checked(partial(checked_basis, basis, others))

    def _last_day(self, read: Readings) -> date | None:
        edit = self.ui.valid_to_edit
        return read.day("valid_to", edit) if edit.value() else None

    def _save(self) -> None:
        self._attempt(lambda: self.centre.save_basis(self._basis, self._read()))


def _as_typed(basis: LegalBasis | None) -> _Typed:
    if basis is None:
        return _Typed()
    return _Typed(
        basis.title,
        basis.text,
        basis.source,
        subject_id=basis.subject_id,
        ground=basis.ground,
    )
