"""The access check, for who keeps people and for who reads the record."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.key_groups import ACCESS_GROUP
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.access_page import AccessPage

KEY = "Ctrl+Shift+H"


class AccessDoor(QObject):
    """A key and a line of the menu; the page is made when it is first wanted."""

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        actor = around.desk.actor
        may_open = actor.may(Right.MANAGE_STAFF) or actor.may(Right.SEE_AUDIT)
        if may_open:
            around.actions.add(
                Deed("access", "دسترسی یک کاربر", (KEY,), group), self.open, around.view
            )
            around.actions.list_later(lambda: self.page, ACCESS_GROUP)

    @cached_property
    def page(self) -> "AccessPage":
        """The check itself."""
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
        around.view.add_page(page)
        checker.failed.connect(around.tell)
        return page

    def open(self) -> None:
        """Show the page."""
        self._around.view.show_page(self.page)
