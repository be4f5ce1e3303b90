"""Printing of the case page: the letters about the case, one of them chosen and previewed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.viewmodels.case_models import CaseModels
from samad_desktop.viewmodels.paper import Document
from samad_desktop.views.forms.ui_case_page import Ui_CasePage
from samad_desktop.views.key_groups import CASE_GROUP
from samad_desktop.views.paper_dialog import PaperDialog

LETTERS = "نامه‌های پرونده"
NONE_YET = "نامه‌ای دربارهٔ این پرونده نیست."


class LettersPart(QObject):
    """The print button of ui/case_page.ui in front of a `LetterWriter`.

    Signals:
        said: str, that there is nothing to print.
        failed: (Exception, how to try again), for the message bar.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        ui: Ui_CasePage,
        models: CaseModels,
        paper_dialog: PaperDialog,
        icons: Icons,
        actions: Actions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._ui = ui
        self._writer = models.letters
        self.menu = QMenu(LETTERS, page)
        self._paper_dialog = paper_dialog
        icons.dress(ui.print_button, "printer", "text2")
        deed = Deed("case_print", "چاپ نامه‌های پرونده", ("Ctrl+Shift+P",), CASE_GROUP)
        self._print = actions.add(deed, self._writer.list_letters, page, where=HERE)
        ui.print_button.put_key_beside()
        ui.print_button.clicked.connect(self._print.trigger)
        actions.show_key(deed.id, ui.print_button)
        self._writer.listed.connect(self._offer)
        self._writer.failed.connect(self.failed)
        self.show()

    def show(self) -> None:
        """Offer printing where there is something to print."""
        may_print = self._writer.may_print
        self._ui.print_button.setVisible(may_print)
        self._print.setEnabled(may_print)

    def _offer(self, letters: Sequence[tuple[str, Document]]) -> None:
        """Show the only letter, or let one be chosen."""
        if not letters:
            self.said.emit(NONE_YET)
        elif len(letters) == 1:
            self._paper_dialog.show_document(letters[0][1])
        else:
            self.menu.clear()
            for line, document in letters:
                self.menu.addAction(line, partial(self._paper_dialog.show_document, document))
            self.menu.setActiveAction(self.menu.actions()[0])
            button = self._ui.print_button
            below = button.mapToGlobal(QPoint(0, button.height()))
            edge = below.x() + button.width() - self.menu.sizeHint().width()
            self.menu.popup(QPoint(edge, below.y()))
