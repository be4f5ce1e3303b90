"""The search box, and the page with what was found."""

from PySide6.QtCore import QObject

from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.views.find_page import FindPage
from samad_desktop.workplace.surroundings import Surroundings


class FindPart(QObject):
    """Makes the page of results and joins it to the one search box."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        desk, tasks, self._view = around.desk, around.tasks, around.view
        area_code = desk.reference.centre.area_code
        self.finder = Finder(tasks, desk.actor, desk.finding, around.looks, area_code, self)
        preview = CasePreview(tasks, desk.actor, desk.cases, self)
        self.page = FindPage(self.finder, preview, around.icons, desk.reference, desk.clock)
        self._view.add_page(self.page, self._view.ui.search_button)
        self.finder.failed.connect(around.tell)
        self.finder.opened_case.connect(around.open_case)
        box = self._view.search_edit
        self.page.join_box(box)
        box.textEdited.connect(self._look_for)
        box.returnPressed.connect(self._look_for_at_once)

    def _look_for(self) -> None:
        self._view.keep_focus_and_show(self.page)
        self.finder.type_text(self._view.search_edit.text())

    def _look_for_at_once(self) -> None:
        self._view.keep_focus_and_show(self.page)
        self.finder.enter(self._view.search_edit.text())
