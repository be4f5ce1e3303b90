"""The page of the centre's people, for who keeps them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.key_groups import PEOPLE_GROUP
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.people_page import PeoplePage

KEY = "Ctrl+Shift+M"


class PeopleDoor(QObject):
    """The button on the rail and its key; the page is made when it is first wanted."""

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        may_open = around.desk.actor.may(Right.MANAGE_STAFF)
        button = around.view.ui.people_button
        button.setVisible(may_open)
        if may_open:
            button.clicked.connect(self.open)
            around.actions.add(
                Deed("people", "کاربران مرکز", (KEY,), group), self.open, around.view
            )
            around.actions.list_later(lambda: self.page, PEOPLE_GROUP)

    @cached_property
    def page(self) -> "PeoplePage":
        """The people themselves."""
        from samad_desktop.viewmodels.people import People
        from samad_desktop.views.people_page import PeoplePage

        around, desk = self._around, self._around.desk
        people = People(around.tasks, around.bus, desk.actor, desk.keeping.people, self)
        page = PeoplePage(
            people,
            around.icons,
            around.actions,
            desk.reference,
            embedded=desk.profile.is_embedded,
            parent=around.view.stage,
        )
        around.view.add_page(page, around.view.ui.people_button)
        people.failed.connect(around.tell)
        page.said.connect(around.say)
        return page

    def open(self) -> None:
        """Show the page."""
        self._around.view.show_page(self.page)
