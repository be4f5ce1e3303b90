"""Where two IDs are near and one was mistyped: which is right, chosen or typed."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.duplicates import Sameness, Twins
from samad_desktop.domain.mended_ids import proposed_id
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_duplicates_page import Ui_DuplicatesPage
from samad_desktop.views.key_groups import DUPLICATES_GROUP

JOIN, JOIN_UNDER_ID = "یکی‌کردن", "یکی‌کردن با این کد ملی"
_FIELD = ("duplicates_right_id", "نوشتن کد ملی درست", "Shift+F7")


class MendPart(QObject):
    """The field of ui/duplicates_page.ui for the right ID; what is typed stays with its pair."""

    def __init__(self, ui: Ui_DuplicatesPage, page: QWidget) -> None:
        super().__init__(page)
        self._ui = ui
        self._complaints = Complaints(ui)
        self._twins: Twins | None = None
        self._typed: dict[tuple[int, int], str] = {}
        ui.right_id_edit.textChanged.connect(self._keep_typed)

    def add_deeds(self, actions: Actions, page: QWidget) -> None:
        """Let the ID of either record be taken by a key."""
        ui = self._ui
        for name, words, key, do, button in (
            ("keep_id", "کد ملی سابقه‌ای که می‌ماند درست است", "F10", self._keep, ui.keep_id_button),
            ("other_id", "کد ملی سابقهٔ دیگر درست است", "F11", self._take, ui.other_id_button),
        ):
            deed = Deed(f"duplicates_{name}", words, (key,), DUPLICATES_GROUP)
            actions.add(deed, do, page, where=HERE)
            actions.because(deed.id, self._why_not)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        name, words, key = _FIELD
        actions.add(
            Deed(name, words, (key,), DUPLICATES_GROUP), self._go_to_field, page, where=HERE
        )
        actions.because(name, self._why_not)
        actions.show_key_beside(name, ui.right_id_hint, ui.right_id_edit)

    def mends(self, twins: Twins) -> bool:
        """Say whether a pair can be joined under the right one of two IDs alone."""
        return twins.why is Sameness.NEAR_ID

    def show_pair(self, twins: Twins | None) -> None:
        """Ask for the right ID where one of two is wrong; propose the one whose check is right."""
        self._twins = twins if twins is not None and self.mends(twins) else None
        ui, mended = self._ui, self._twins
        ui.mend_box.setVisible(mended is not None)
        ui.join_button.setText(JOIN if mended is None else JOIN_UNDER_ID)
        if mended is not None:
            proposed = proposed_id(mended.keep.national_id, mended.other.national_id)
            shown = self._typed.get(mended.key, proposed)
            if shown != ui.right_id_edit.value():
                self._complaints.clear()
                ui.right_id_edit.set_value(shown)

    def right_id(self) -> str:
        """Return what was said to be right, as it was typed."""
        self._complaints.clear()
        return self._ui.right_id_edit.value()

    def complain(self, error: Exception) -> str:
        """Say beside the field what is wrong with it; return the sentence of anything else."""
        return self._complaints.show_or_say(error)

    def _keep(self) -> None:
        if self._twins is not None:
            self._ui.right_id_edit.set_value(self._twins.keep.national_id)

    def _take(self) -> None:
        if self._twins is not None:
            self._ui.right_id_edit.set_value(self._twins.other.national_id)

    def _go_to_field(self) -> None:
        self._ui.right_id_edit.setFocus()
        self._ui.right_id_edit.selectAll()

    def _why_not(self) -> str:
        return "" if self._twins is not None else "no_near_ids"

    def _keep_typed(self) -> None:
        self._complaints.clear()
        if self._twins is not None:
            self._typed[self._twins.key] = self._ui.right_id_edit.value()
