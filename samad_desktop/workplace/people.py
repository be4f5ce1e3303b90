"""The page of the centre's people, for who keeps them."""

from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import PEOPLE_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.views.people_page import PeoplePage


class PeopleDoor(PageDoor["PeoplePage"]):
    """Leads to the people themselves."""

    RIGHTS = frozenset({Right.MANAGE_STAFF})
    DEED, WORDS, KEY = "people", "کاربران مرکز", "Ctrl+Shift+M"
    PAGE_GROUP = PEOPLE_GROUP
    BUTTON = "people_button"

    def _make(self) -> "PeoplePage":
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
        people.failed.connect(around.tell)
        page.said.connect(around.say)
        return page
