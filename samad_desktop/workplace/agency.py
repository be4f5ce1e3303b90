"""The liaison's desk: her agencies' referrals, and what she answers."""

from PySide6.QtCore import QObject

from samad_desktop.domain.worklists import Worklist, worklists_of
from samad_desktop.viewmodels.agency_desk import AgencyDesk
from samad_desktop.viewmodels.paper import Paper
from samad_desktop.viewmodels.unit_desk import UnitDesk
from samad_desktop.viewmodels.work_looks import AgencyLooks
from samad_desktop.viewmodels.worklists import Worklists
from samad_desktop.views.agency_page import AgencyPage
from samad_desktop.workplace.case_services import agency_services
from samad_desktop.workplace.surroundings import Surroundings

AGENCYS = frozenset({Worklist.AGENCY_OPEN, Worklist.AGENCY_SENT_BACK})


class AgencyPart(QObject):
    """Makes the page of a liaison and connects it."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        desk = around.desk
        looks = AgencyLooks(around.looks, desk.reference, desk.clock)
        own = tuple(each for each in worklists_of(desk.actor) if each in AGENCYS)
        self.lists = Worklists(
            *(around.tasks, around.bus, desk.actor, desk.work.worklists),
            *(looks, own, desk.clock, self),
        )
        services = agency_services(desk)
        self.model = AgencyDesk(
            around.tasks, around.bus, desk.actor, services, around.writings, self
        )
        self.units = UnitDesk(
            *(around.tasks, around.bus, desk.actor, desk.work.sub_referrals),
            *(desk.reference, around.writings, self.model),
        )
        self.page = AgencyPage(
            self.lists,
            self.model,
            self.units,
            Paper(around.tasks, self),
            around.icons,
            desk.reference,
            around.actions,
            desk.clock,
        )
        self.page.said.connect(around.say)
        around.known.renewed.connect(self.page.renew)
        self.page.failed.connect(around.tell)
        self._view = around.view

    def take_up(self, case_id: int) -> None:
        """Go on with what was begun about a case."""
        self.page.take_up(case_id)
        self._view.show_page(self.page)

    def open_case(self, case_id: int) -> None:
        """Show the referral of a case that came to the liaison's own agencies."""
        self.model.open_case(case_id)
        self._view.show_page(self.page)
