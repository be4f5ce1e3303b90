"""What a change of the calendar would move, before it holds: how many, and the most affected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.decree_effects import DecreeEffect, MovedDeadline
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.centre_looks import effect_text, moved_row
from samad_desktop.views.forms.ui_effect_preview import Ui_EffectPreview


class EffectPreview(QWidget):
    """ui/effect_preview.ui, the same for a decree, a holiday and the hours of a week.

    Signals:
        opened_case: int, the id of a case among the most affected.
    """

    opened_case = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EffectPreview()
        self.ui.setupUi(self)
        self.ui.affected_list.entered_row.connect(self._open_case)

    def use(self, icons: Icons) -> None:
        """Draw in the program's look."""
        self.ui.affected_list.use(icons)

    def show_effect(self, effect: DecreeEffect) -> None:
        """Show what would move."""
        ui = self.ui
        ui.preview_label.setText(effect_text(effect, done=False))
        ui.affected_title.setVisible(bool(effect.most_affected))
        ui.affected_list.setVisible(bool(effect.most_affected))
        ui.affected_list.show_rows([moved_row(each) for each in effect.most_affected])

    def _open_case(self, moved: object) -> None:
        if isinstance(moved, MovedDeadline):
            self.opened_case.emit(moved.case_id)
