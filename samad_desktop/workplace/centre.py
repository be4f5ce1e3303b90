"""The page of the centre's settings, for who keeps them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.key_groups import CENTRE_GROUP
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.retention import Retainer
    from samad_desktop.views.centre_page import CentrePage

KEY = "Ctrl+Shift+F12"


class CentreDoor(QObject):
    """The button on the rail and its key; the page is made when it is first wanted."""

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._retainer: Retainer | None = None
        self.may_open = around.desk.actor.may(Right.MANAGE_CENTRE)
        button = around.view.ui.centre_button
        button.setVisible(self.may_open)
        if self.may_open:
            button.clicked.connect(self.open)
            around.actions.add(
                Deed("centre", "تنظیمات مرکز", (KEY,), group), self.open, around.view
            )
            around.actions.list_later(lambda: self.page, CENTRE_GROUP)

    @cached_property
    def page(self) -> "CentrePage":
        """The settings themselves."""
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
            CentreServices(keeping.calendar, keeping.rules, keeping.others),
            desk.clock,
            self,
        )
        references = CentreReference(around.tasks, around.bus, desk.actor, keeping.reference, self)
        retainer = Retainer(around.tasks, around.bus, desk.actor, keeping.retention, self)
        self._retainer = retainer
        page = CentrePage(
            *(centre, references, retainer), around.icons, around.actions, desk.reference
        )
        around.view.add_page(page, around.view.ui.centre_button)
        around.known.renewed.connect(page.renew)
        centre.failed.connect(around.tell)
        references.failed.connect(around.tell)
        retainer.failed.connect(around.tell)
        page.said.connect(around.say)
        if desk.actor.may(Right.SEE_CASES):
            page.opened_case.connect(around.open_case)
        return page

    def stop(self) -> None:
        """Let nothing go on erasing for somebody who leaves."""
        if self._retainer is not None:
            self._retainer.stop()

    def open(self) -> None:
        """Show the page."""
        self._around.view.show_page(self.page)
