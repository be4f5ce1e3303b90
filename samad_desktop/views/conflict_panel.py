"""What is offered when two people saved the same thing: cancel, compare, overwrite."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.prose import Prose
from samad_desktop.viewmodels.differences import Difference
from samad_desktop.views.forms.ui_conflict_panel import Ui_ConflictPanel

_TITLES = ("", "نوشتهٔ همکار", "نوشتهٔ شما")
_NO_DIFFERENCE = "آنچه نوشته‌اید همان است که همکار ثبت کرده است."


class ConflictPanel(QFrame):
    """ui/conflict_panel.ui; hidden until there is a conflict.

    Signals:
        cancelled: what the colleague saved is to stay.
        overwritten: what was typed here is to replace it.
    """

    cancelled = Signal()
    overwritten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConflictPanel()
        self.ui.setupUi(self)
        self.ui.cancel_button.clicked.connect(self.cancelled)
        self.ui.overwrite_button.clicked.connect(self.overwritten)
        self.ui.compare_button.clicked.connect(self._compare)
        self.hide()

    def use(self, icons: Icons) -> None:
        """Draw with these icons."""
        self.ui.conflict_icon.set_icon(icons, "triangle-alert", "warn")
        icons.dress(self.ui.compare_button, "scale", "text")

    def show_conflict(self, differences: Sequence[Difference]) -> None:
        """Tell of a conflict; `differences` are from the colleague's words to one's own."""
        self.ui.conflict_value.setText(sentence("conflict"))
        self._fill(differences)
        self.ui.differences.hide()
        self.show()
        self.ui.compare_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        self.ui.differences.setVisible(self.ui.differences.isHidden())

    def _fill(self, differences: Sequence[Difference]) -> None:
        while (taken := self.ui.differences_grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        if not differences:
            self._put(_NO_DIFFERENCE, 0, 0)
            return
        for column, title in enumerate(_TITLES):
            self._put(title, 0, column, "strong")
        for row, each in enumerate(differences, start=1):
            for column, text in enumerate((each.field, each.old, each.new)):
                self._put(text, row, column)
        for column in (1, 2):
            self.ui.differences_grid.setColumnStretch(column, 1)

    def _put(self, text: str, row: int, column: int, role: str = "") -> None:
        cell = Prose(self.ui.differences)
        cell.setText(text)
        cell.setProperty("role", role)
        self.ui.differences_grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
