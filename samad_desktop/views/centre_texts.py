"""The ready sentences: their keys, titles and words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from samad_desktop.domain.centre_settings import SettingKind, checked_canned_text
from samad_desktop.domain.reference import CannedText
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.viewmodels.centre import CentreBook
from samad_desktop.viewmodels.centre_looks import text_row
from samad_desktop.views.centre_section import GROUP, CentreSection
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_centre_texts import Ui_CentreTexts

# Of the page: it leads to a section that has no name in the row of all of them.
BASES_DEED = "centre_bases"
_NEW = "متن تازه"
_NEW_ID = 0
_LINES = 5


class CentreTexts(CentreSection):
    """ui/centre_texts.ui; what is typed for a sentence waits until it is chosen again.

    Signals:
        bases_wanted: when what letters are founded on is to be shown.
    """

    bases_wanted = Signal()

    KINDS = frozenset({SettingKind.TEXT})

    def _build(self) -> None:
        self.ui = Ui_CentreTexts()
        self.ui.setupUi(self)
        self.outcome = self.ui.outcome_label
        self._complaints = Complaints(self.ui)
        self._book: CentreBook | None = None
        self._text = CannedText(_NEW_ID, "", "", "")
        self._typed: dict[int, CannedText] = {}
        self._filling = False
        InSight(self.ui.side)

    def arrive(self) -> None:
        self.ui.texts_list.setFocus()

    def _dress(self) -> None:
        ui = self.ui
        ui.texts_list.use(self.icons)
        ui.text_edit.setMinimumHeight(_LINES * ui.text_edit.fontMetrics().height())
        for edit in (ui.key_edit, ui.title_edit):
            edit.textEdited.connect(self._keep_typed)
        ui.text_edit.textChanged.connect(self._keep_typed)
        ui.texts_list.marked_row.connect(self._choose)
        ui.texts_list.entered_row.connect(self._go_to_form)
        self._say("")
        self._fill()

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        save = Deed("centre_save_text", "ثبت متن آماده", ("Ctrl+Return", "Ctrl+Enter"), GROUP)
        self._add_deed(actions, save, self._save, ui.save_button)
        new = Deed("centre_new_text", "متن آمادهٔ تازه", ("Ctrl+N",), GROUP)
        self._add_deed(actions, new, self._begin_new, ui.clear_button)
        actions.show_key(BASES_DEED, ui.bases_button)
        ui.bases_button.clicked.connect(self.bases_wanted)

    def _show(self, book: CentreBook) -> None:
        first, self._book = self._book is None, book
        self.ui.texts_list.show_rows([text_row(each) for each in book.texts])
        if first and book.texts:
            self.ui.texts_list.mark(0)
        self._choose(self.ui.texts_list.current())

    def _show_busy(self, busy: bool) -> None:
        self.ui.save_button.setEnabled(not busy)

    def _settle(self, _kind: SettingKind) -> None:
        self._typed.pop(self._text.id, None)

    # The form

    def _choose(self, text: object) -> None:
        if not isinstance(text, CannedText):
            self._fill()
            return
        if text.id != self._text.id:
            self._complaints.clear()
            self._say("")
        self._text = text
        self._fill()

    def _begin_new(self) -> None:
        self.ui.texts_list.mark(None)
        self._choose(CannedText(_NEW_ID, "", "", ""))
        self.ui.key_edit.setFocus()

    def _go_to_form(self, _text: object) -> None:
        self.ui.title_edit.setFocus()

    def _fill(self) -> None:
        ui = self.ui
        shown = self._typed.get(self._text.id, self._text)
        self._filling = True
        ui.form_title.setText(self._text.title or _NEW)
        ui.key_edit.setText(shown.key)
        ui.title_edit.setText(shown.title)
        if ui.text_edit.value() != shown.text:
            ui.text_edit.set_value(shown.text)
        self._filling = False

    def _read(self) -> CannedText:
        ui = self.ui
        return CannedText(
            self._text.id, ui.key_edit.value(), ui.title_edit.value(), ui.text_edit.value()
        )

    def _keep_typed(self) -> None:
        if self._filling:
            return
        self._typed[self._text.id] = self._read()
        edit = self.sender()
        if isinstance(edit, QLineEdit):
            self._forgive(edit.objectName().removesuffix("_edit"))

    def _save(self) -> None:
        self._attempt(self._ask)

    def _ask(self) -> None:
        others = () if self._book is None else self._book.texts
        before = self._text if self._text.id else None
        self.centre.save_text(before, checked_canned_text(self._read(), others))
