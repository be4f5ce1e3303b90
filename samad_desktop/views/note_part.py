"""The card in which an internal note is written; what is typed stays until it is stored."""

from PySide6.QtCore import QObject, QTimer

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.qtkit.fields import complain, name_field, prepare_error
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.words import words_beside

LINES_SHOWN = 4


class NotePart(QObject):
    """The note card of ui/case_page.ui in front of a `CaseReader`."""

    def __init__(self, ui: Ui_CasePage, reader: CaseReader, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._reader = reader
        self._typed: dict[int, str] = {}
        name_field(ui.note_edit, ui.note_label)
        prepare_error(ui.note_error)
        ui.save_note_button.clicked.connect(self.save)
        ui.cancel_note_button.clicked.connect(self.close)
        reader.noted.connect(self._stored)
        reader.failed.connect(self._complain)
        ui.note_card.hide()

    @property
    def active(self) -> bool:
        """Whether a note is being written."""
        return not self._ui.note_card.isHidden()

    def begin(self) -> None:
        """Write a note, going on with what was typed for this case."""
        case = self._reader.case
        if case is not None:
            self._ui.note_edit.set_value(self._typed.get(case.id, ""))
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

    def close(self) -> None:
        """Put the note away; it is there again when the card is opened."""
        case = self._reader.case
        if self.active and case is not None:
            self.leave(case.id)

    def leave(self, case_id: int) -> None:
        """Keep what was typed for this case, and close the card."""
        self._typed[case_id] = self._ui.note_edit.value()
        complain(self._ui.note_edit, self._ui.note_error, "")
        self._ui.note_card.hide()

    def _reveal(self) -> None:
        self._ui.side_scroll.ensureWidgetVisible(self._ui.note_card)

    def _stored(self) -> None:
        self._ui.note_edit.clear()
        self.close()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, ValidationFailed):
            complain(self._ui.note_edit, self._ui.note_error, words_beside(error.errors[0]))
            self._ui.note_edit.setFocus()
