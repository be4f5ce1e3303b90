"""What is to be done next: the centre's worklists, a liaison's desk, and the key to them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.domain.worklists import WorkRow, worklists_of
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.key_groups import AGENCY_GROUP, WORKLISTS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.domain.citizens import Citizen
    from samad_desktop.workplace.agency import AgencyPart
    from samad_desktop.workplace.worklists import WorklistPart

KEY = "Shift+F6"


class WorkPart(QObject):
    """The pages of a person's worklists."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        actor, self._around = around.desk.actor, around
        self._answers = actor.may(Right.ANSWER_REFERRAL)
        self._follows = actor.may(Right.SEE_CASES) and bool(worklists_of(actor))
        around.view.ui.work_button.setVisible(self.is_any)
        deed = Deed("work", "کارتابل", (KEY,), "همه‌جا")
        if self.is_any:
            around.view.ui.work_button.clicked.connect(self.show)
            around.actions.add(deed, self.show, around.view)
        else:
            around.actions.withhold(deed)
        if self._follows:
            around.actions.list_later(lambda: self.centre, WORKLISTS_GROUP)
        if self._answers:
            around.actions.list_later(lambda: self.agency, AGENCY_GROUP)

    @property
    def is_any(self) -> bool:
        """Whether the person has worklists."""
        return self._answers or self._follows

    @cached_property
    def centre(self) -> "WorklistPart":
        """The centre's worklists."""
        from samad_desktop.workplace.worklists import WorklistPart

        part = WorklistPart(self._around, self)
        part.entered.connect(self._enter)
        self._around.view.add_page(part.page, self._around.view.ui.work_button)
        return part

    @cached_property
    def agency(self) -> "AgencyPart":
        """What came to the liaison's own agencies."""
        from samad_desktop.workplace.agency import AgencyPart

        part = AgencyPart(self._around, self)
        self._around.view.add_page(part.page, self._around.view.ui.work_button)
        return part

    @property
    def page(self) -> Page:
        """The page behind the rail's button."""
        return self.centre.page if self._follows else self.agency.page

    def open_case(self, case_id: int) -> None:
        """Show a case to a liaison, as far as it came to her agencies."""
        if self._answers:
            self.agency.open_case(case_id)

    def shown(self) -> "tuple[int | None, tuple[Citizen, ...]]":
        """Return the case that a liaison has open, and whom it names to her."""
        case = self.agency.model.case if "agency" in vars(self) else None
        if case is None:
            return None, ()
        return case.referral.case_id, (case.citizen,) if case.citizen else ()

    def take_up(self, case_id: int) -> None:
        """Let a liaison go on with what she had begun about a case."""
        if self._answers:
            self.agency.take_up(case_id)

    def show(self) -> None:
        """Turn to the worklists."""
        self._around.view.show_page(self.page)

    def _enter(self, work: WorkRow) -> None:
        if self._answers and self.centre.is_agencys:
            self.agency.open_case(work.case.id)
        else:
            self._around.open_case(work.case.id)
