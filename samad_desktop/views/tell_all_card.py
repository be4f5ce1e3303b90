"""The card on which the answer of an umbrella case is told to all its citizens at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.domain.links import Gathered
from samad_desktop.domain.text import persian_digits
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.qtkit.row_list import Row
from samad_desktop.qtkit.row_look import RowLook
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.case_linker import CaseLinker
from samad_desktop.viewmodels.case_looks import shown_code
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_tell_all_card import Ui_TellAllCard
from samad_desktop.views.words import words_for

_WILL = "پاسخ {count} پرونده به متقاضی آن گفته و ثبت می‌شود."
_KEPT = " {count} متقاضی را کسی باید آگاه کند که هویتشان را ببیند."
_NOBODY = "پاسخ این پرونده و عضوهایش به همه گفته شده است."
_TOLD = "پاسخ به همهٔ متقاضیان گفته شد."
_TOLD_BUT = "پاسخ گفته شد؛ آگاه کردن {count} متقاضی ماند."
_WIDTH_PX = 600
_LIST_MAX_PX = 140
_LINES_MIN = 3


class TellAllCard(QFrame):
    """ui/tell_all_card.ui in front of a `CaseLinker`.

    Signals:
        said: str, that it was told, and who was left.
    """

    said = Signal(str)

    def __init__(self, linker: CaseLinker, icons: Icons, page: QWidget) -> None:
        super().__init__()
        self.ui = Ui_TellAllCard()
        self.ui.setupUi(self)
        self._linker = linker
        self._icons = icons
        self._complaints = Complaints(self.ui)
        self.overlay = Overlay(self, page)
        ui = self.ui
        ui.tile.set_icon(icons, "users", Look.PRIMARY)
        ui.kept_view.use(icons)
        ui.text_edit.set_least_lines(_LINES_MIN)
        ui.back_button.show_key("back", key_text("Esc"))
        ui.back_button.put_key_beside()
        ui.go_button.clicked.connect(self.go)
        ui.back_button.clicked.connect(self.go_back)
        linker.foretold.connect(self._show_foretold)
        linker.not_foretold.connect(self._say_why_not)
        linker.told.connect(self._close)
        linker.not_told.connect(self._complain)
        self.setFocusProxy(ui.text_edit)
        icons.theme.changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Ask what is to be told, and say to how many."""
        self._complaints.clear()
        self._show_kept(())
        self.ui.note_label.setText("")
        self.ui.go_button.setEnabled(False)
        self.ui.text_edit.setEnabled(True)
        self.ui.text_edit.setPlainText(self._linker.answer)
        self.ui.text_edit.moveCursor(QTextCursor.MoveOperation.End)
        self.overlay.open_over()
        self._linker.foretell_telling()

    def go(self) -> None:
        """Tell it."""
        if self.ui.go_button.isEnabled():
            self._complaints.clear()
            self._linker.tell_all(self.ui.text_edit.value())

    def go_back(self) -> None:
        """Close the card."""
        self.overlay.close_over()

    def _show_foretold(self, found: Sequence[Gathered]) -> None:
        kept = [each for each in found if each.refusal]
        count = len(found) - len(kept)
        words = _WILL.format(count=persian_digits(count)) if found else _NOBODY
        if kept:
            words += _KEPT.format(count=persian_digits(len(kept)))
        self.ui.note_label.setText(words)
        self.ui.go_button.setEnabled(count > 0)
        self._show_kept(kept)

    def _say_why_not(self, error: Exception) -> None:
        """Say why there is nothing to tell; nothing was done wrong, so it is no refusal."""
        if self.isVisible():
            self.ui.note_label.setText(words_for(error))
            self.ui.text_edit.setEnabled(False)
            self.ui.back_button.setFocus()

    def _show_kept(self, kept: Sequence[Gathered]) -> None:
        view = self.ui.kept_view
        view.show_rows([Row(each.case_id, each, _look(each)) for each in kept])
        view.setVisible(bool(kept))

    def _complain(self, error: Exception) -> None:
        if not self.isVisible():
            return
        if isinstance(error, ValidationFailed):
            self._complaints.show(error)
        else:
            self._complaints.say("text", words_for(error))

    def _close(self, told: Sequence[Gathered]) -> None:
        self.overlay.close_over()
        left = sum(bool(each.refusal) for each in told)
        self.said.emit(_TOLD_BUT.format(count=persian_digits(left)) if left else _TOLD)

    def _fit(self) -> None:
        px = self._icons.theme.px
        self.setFixedWidth(px(_WIDTH_PX))
        self.ui.kept_view.setMaximumHeight(px(_LIST_MAX_PX))


def _look(kept: Gathered) -> RowLook:
    code = shown_code(kept.tracking_code)
    return RowLook(code, sentence(kept.refusal), "shield", Look.WARN)
