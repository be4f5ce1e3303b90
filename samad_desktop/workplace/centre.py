"""The page of the centre's settings, for who keeps them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import CENTRE_GROUP
from samad_desktop.workplace.copies import CopiesPart
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.retention import Retainer
    from samad_desktop.views.centre_page import CentrePage


class CentreDoor(PageDoor["CentrePage"]):
    """Leads to the settings themselves."""

    RIGHTS = frozenset({Right.MANAGE_CENTRE})
    DEED, WORDS, KEY = "centre", "تنظیمات مرکز", "Ctrl+Shift+F12"
    PAGE_GROUP = CENTRE_GROUP
    BUTTON = "centre_button"
    _retainer: "Retainer | None" = None

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(around, group, parent)
        if self.may_open:
            CopiesPart(around, self)

    def stop(self) -> None:
        """Let nothing go on erasing for somebody who leaves."""
        if self._retainer is not None:
            self._retainer.stop()

    def _make(self) -> "CentrePage":
        from samad_desktop.viewmodels.centre import Centre, CentreServices
        from samad_desktop.viewmodels.centre_reference import CentreReference
        from samad_desktop.viewmodels.retention import Retainer
        from samad_desktop.views.centre_page import CentrePage

        around, desk = self._around, self._around.desk
        keeping = desk.keeping
        centre = Centre(
            around.tasks,
            around.bus,
            desk.actor,
            CentreServices(keeping.calendar, keeping.rules, keeping.others, keeping.bases),
            desk.clock,
            self,
        )
        references = CentreReference(around.tasks, around.bus, desk.actor, keeping.reference, self)
        self._retainer = Retainer(around.tasks, around.bus, desk.actor, keeping.retention, self)
        page = CentrePage(
            *(centre, references, self._retainer), around.icons, around.actions, desk.reference
        )
        around.known.renewed.connect(page.renew)
        centre.failed.connect(around.tell)
        references.failed.connect(around.tell)
        self._retainer.failed.connect(around.tell)
        page.said.connect(around.say)
        page.remarked.connect(around.view.say)
        if desk.actor.may(Right.SEE_CASES):
            page.opened_case.connect(around.open_case)
        return page
