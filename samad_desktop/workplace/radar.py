"""The page of the radar, and the way from a surge to gathering its cases."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import RADAR_GROUP
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.case_page import CasePage
    from samad_desktop.views.radar_page import RadarPage


class RadarDoor(PageDoor["RadarPage"]):
    """Leads to the radar; `case_page` gives the page on which cases are gathered."""

    RIGHTS = frozenset({Right.SEE_RADAR})
    DEED, WORDS, KEY = "radar", "رادار", "Alt+Shift+F4"
    PAGE_GROUP = RADAR_GROUP

    def __init__(
        self,
        around: Surroundings,
        group: str,
        case_page: Callable[[], "CasePage"],
        parent: QObject,
    ) -> None:
        super().__init__(around, group, parent)
        self._case_page = case_page

    def _make(self) -> "RadarPage":
        from samad_desktop.viewmodels.radar_keeper import RadarKeeper
        from samad_desktop.views.radar_page import RadarPage

        around, desk = self._around, self._around.desk
        keeper = RadarKeeper(
            *(around.tasks, around.bus, desk.actor, desk.work.radar, desk.work.ranking, self)
        )
        given = (around.icons, around.actions, desk.reference, around.view.stage)
        page = RadarPage(keeper, around.looks, *given)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        page.case_wanted.connect(around.open_case)
        page.gather_wanted.connect(self._gather)
        return page

    def _gather(self, case_id: int, about: dict[int, str]) -> None:
        self._case_page().gather(case_id, about)
        self._around.open_case(case_id)
