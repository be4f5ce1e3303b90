"""The page of the centre's settings, for who keeps them."""

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.centre import Centre
from samad_desktop.views.centre_page import CentrePage
from samad_desktop.workplace.surroundings import Surroundings

KEY = "Ctrl+Shift+F12"


def add_centre_page(around: Surroundings, group: str) -> CentrePage | None:
    """Put the page behind its button on the rail; whoever may not keep the centre gets none."""
    desk, button = around.desk, around.view.ui.centre_button
    if not desk.actor.may(Right.MANAGE_CENTRE):
        button.hide()
        return None
    centre = Centre(
        around.tasks,
        around.bus,
        desk.actor,
        desk.calendar,
        desk.centre_rules,
        desk.clock,
        around.view,
    )
    page = CentrePage(centre, around.icons, around.actions, desk.reference)
    around.view.add_page(page, button)
    centre.failed.connect(around.tell)
    page.said.connect(around.say)
    if desk.actor.may(Right.SEE_CASES):
        page.opened_case.connect(around.open_case)

    def show() -> None:
        around.view.show_page(page)

    around.actions.add(Deed("centre", "تنظیمات مرکز", (KEY,), group), show, around.view)
    button.clicked.connect(show)
    return page
