"""Joining the call to an open case by the tracking code that the caller reads aloud."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_join_by_code import Ui_JoinByCode
from samad_desktop.views.words import words_for

WIDTH_PX = 380


class JoinByCode(QFrame):
    """ui/join_by_code.ui in front of a `CallEditor`.

    Signals:
        found: when the call has been joined, and its text is to follow.
    """

    found = Signal()

    def __init__(self, editor: CallEditor, icons: Icons, page: QWidget) -> None:
        super().__init__()
        self.ui = Ui_JoinByCode()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._editor = editor
        self._icons = icons
        self.overlay = Overlay(self, page)
        self.setFocusProxy(self.ui.code_edit)
        self.ui.code_edit.returnPressed.connect(self._join)
        self.ui.code_edit.textEdited.connect(self._complaints.clear)
        editor.joined.connect(self._close)
        editor.join_refused.connect(self._complain)

    def open_empty(self) -> None:
        """Ask for a code."""
        self.ui.code_edit.clear()
        self._complaints.clear()
        self.setFixedWidth(self._icons.theme.px(WIDTH_PX))
        self.overlay.open_over()

    def _join(self) -> None:
        self._editor.join_by_code(self.ui.code_edit.value())

    def _complain(self, error: Exception) -> None:
        self._complaints.say("code", words_for(error))

    def _close(self, code: object) -> None:
        if code is not None and self.isVisible():
            self.overlay.close_over()
            self.found.emit()
