"""Who called earlier about a case that many called about: asked for on purpose, fifty at a time."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.cases import Case
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.key_groups import CASE_GROUP

_DEED = Deed("case_older_callers", "تماس‌گیرندگان پیشین", ("Alt+F10",), CASE_GROUP)


class OlderCallers(QObject):
    """The button above the timeline; it is there while a caller is shown as «…»."""

    def __init__(
        self, ui: Ui_CasePage, reader: CaseReader, actions: Actions, page: QWidget
    ) -> None:
        super().__init__(page)
        self._button, self._reader = ui.older_callers_button, reader
        self._button.put_key_beside()
        self._action = actions.add(_DEED, reader.ask_older_callers, page, where=HERE)
        actions.show_key(_DEED.id, self._button)
        self._button.clicked.connect(self._action.trigger)
        reader.opened.connect(self._show)
        reader.changed.connect(self._show)
        self._show()

    def _show(self, _case: Case | None = None) -> None:
        wanted = self._reader.has_untold_callers
        self._button.setVisible(wanted)
        self._action.setEnabled(wanted)
