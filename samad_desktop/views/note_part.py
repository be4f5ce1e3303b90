"""The card in which an internal note is written; what is typed stays until it is stored.

Esc puts a note away, with what was typed; only «انصراف» throws it away.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from samad_desktop.domain.cases import Case
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.writings import Writing, WritingKind
from samad_desktop.qtkit.fields import complain, name_field, prepare_error
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.words import words_beside

LINES_SHOWN = 4


class NotePart(QObject):
    """The note card of ui/case_page.ui in front of a `CaseReader`.

    Signals:
        failed: (Exception that belongs beside no field, how to try again).
    """

    failed = Signal(object, object)

    def __init__(
        self, ui: Ui_CasePage, reader: CaseReader, writings: Writings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._reader = reader
        self._writings = writings
        self._case: Case | None = None
        name_field(ui.note_edit, ui.note_label)
        prepare_error(ui.note_error)
        ui.note_edit.paste_refused.connect(self._refuse_paste)
        ui.save_note_button.clicked.connect(self.save)
        ui.cancel_note_button.clicked.connect(self.cancel)
        ui.note_edit.textChanged.connect(self._keep)
        reader.noted.connect(self._stored)
        reader.note_refused.connect(self._complain)
        ui.note_card.hide()

    @property
    def active(self) -> bool:
        """Whether a note is being written."""
        return self._case is not None

    def begin(self) -> None:
        """Write a note, going on with what was typed for this case."""
        case = self._reader.case
        if case is not None:
            self._case = None
            kept = self._writings.about(WritingKind.NOTE, case.id)
            self._ui.note_edit.set_value("" if kept is None else kept.note)
            self._ui.note_edit.moveCursor(QTextCursor.MoveOperation.End)
            self._case = case
            line = self._ui.note_edit.fontMetrics().lineSpacing()
            self._ui.note_edit.setFixedHeight(line * LINES_SHOWN)
            self._ui.note_card.show()
            self._ui.note_edit.setFocus()
            # What has no place yet cannot be scrolled to.
            QTimer.singleShot(0, self._reveal)

    def save(self) -> None:
        """Store the note."""
        if self.active:
            complain(self._ui.note_edit, self._ui.note_error, "")
            self._reader.note(self._ui.note_edit.value())

    def waits(self, case_id: int) -> bool:
        """Say whether a note about this case was begun and not stored."""
        return self._writings.about(WritingKind.NOTE, case_id) is not None

    def put_aside(self) -> None:
        """Put the note away; it is there again when the card is opened."""
        self._case = None
        complain(self._ui.note_edit, self._ui.note_error, "")
        self._ui.note_card.hide()

    def cancel(self) -> None:
        """Throw the note away."""
        if self._case is not None:
            self._writings.forget(WritingKind.NOTE, self._case.id)
        self.put_aside()

    def _keep(self) -> None:
        """Have what is typed in the journal."""
        case, text = self._case, self._ui.note_edit.value()
        if case is None:
            return
        if text.strip():
            code = case.tracking_code
            self._writings.keep(Writing(WritingKind.NOTE, case.id, case.id, code, note=text))
        else:
            self._writings.forget(WritingKind.NOTE, case.id)

    def _reveal(self) -> None:
        self._ui.side_scroll.ensureWidgetVisible(self._ui.note_card)

    def _stored(self, case_id: int) -> None:
        self._writings.forget(WritingKind.NOTE, case_id)
        if self._case is not None and self._case.id == case_id:
            self.put_aside()

    def _save_again(self, case: Case | None) -> None:
        if case is self._case:
            self.save()

    def _refuse_paste(self, letters: int) -> None:
        wrong = FieldError("note", "pasted_too_long", str(letters))
        complain(self._ui.note_edit, self._ui.note_error, words_beside(wrong))

    def _complain(self, error: Exception) -> None:
        if isinstance(error, ValidationFailed):
            complain(self._ui.note_edit, self._ui.note_error, words_beside(error.errors[0]))
            self._ui.note_edit.setFocus()
        else:
            self.failed.emit(error, partial(self._save_again, self._case))
