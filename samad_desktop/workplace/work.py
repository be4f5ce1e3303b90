"""What is to be done next: the centre's worklists, a liaison's desk, and the key to them."""

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.domain.worklists import WorkRow, worklists_of
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.page import Page
from samad_desktop.workplace.agency import AgencyPart
from samad_desktop.workplace.surroundings import Surroundings
from samad_desktop.workplace.worklists import WorklistPart

KEY = "Shift+F6"


class WorkPart(QObject):
    """The pages of a person's worklists; on a shared database there are no agencies' yet."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        actor, self._view = around.desk.actor, around.view
        let_in = around.desk.profile.is_embedded
        self.agency: AgencyPart | None = None
        self.centre: WorklistPart | None = None
        if actor.may(Right.ANSWER_REFERRAL) and let_in:
            self.agency = AgencyPart(around, self)
        if actor.may(Right.SEE_CASES) and worklists_of(actor):
            self.centre = WorklistPart(around, self)
            self.centre.entered.connect(self._enter)
        self._open_case_of_centre = around.open_case
        self._add_pages(around)

    @property
    def page(self) -> Page | None:
        """The page behind the rail's button; none for who has no worklists."""
        part = self.centre or self.agency
        return None if part is None else part.page

    def open_case(self, case_id: int) -> None:
        """Show a case to a liaison, as far as it came to her agencies."""
        if self.agency is not None:
            self.agency.open_case(case_id)

    def show(self) -> None:
        """Turn to the worklists."""
        if self.page is not None:
            self._view.show_page(self.page)

    def _add_pages(self, around: Surroundings) -> None:
        button, page = self._view.ui.work_button, self.page
        button.setVisible(page is not None)
        if page is None:
            return
        for part in (self.centre, self.agency):
            if part is not None:
                self._view.add_page(part.page, button)
        button.clicked.connect(self.show)
        deed = Deed("work", "کارتابل", (KEY,), "همه‌جا")
        around.actions.add(deed, self.show, self._view)

    def _enter(self, work: WorkRow) -> None:
        if self.agency is not None and self.centre is not None and self.centre.is_agencys:
            self.agency.open_case(work.case.id)
        else:
            self._open_case_of_centre(work.case.id)
