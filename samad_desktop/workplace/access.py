"""The access check, for who keeps people and for who reads the record."""

from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import ACCESS_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.views.access_page import AccessPage


class AccessDoor(PageDoor["AccessPage"]):
    """Leads to the check itself."""

    RIGHTS = frozenset({Right.MANAGE_STAFF, Right.SEE_AUDIT})
    DEED, WORDS, KEY = "access", "دسترسی یک کاربر", "Ctrl+Shift+H"
    PAGE_GROUP = ACCESS_GROUP

    def _make(self) -> "AccessPage":
        from samad_desktop.viewmodels.access_checker import AccessChecker
        from samad_desktop.views.access_page import AccessPage

        around, desk = self._around, self._around.desk
        checker = AccessChecker(around.tasks, desk.actor, desk.keeping.access_check, self)
        page = AccessPage(
            checker,
            around.icons,
            around.actions,
            asks_about_cases=desk.actor.may(Right.SEE_CASES),
            parent=around.view.stage,
        )
        checker.failed.connect(around.tell)
        return page
