"""The page on which a session is held, for who sits there and for who keeps its minutes."""

from functools import partial
from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.views.key_groups import COCKPIT_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.views.cockpit_page import CockpitPage


class CockpitDoor(PageDoor["CockpitPage"]):
    """Leads to the session that is held today, or to any other from the timetable."""

    RIGHTS = frozenset({Right.CALL_TURN})
    DEED, WORDS, KEY = "cockpit", "برگزاری نشست", "Alt+F11"
    PAGE_GROUP = COCKPIT_GROUP

    def open(self) -> None:
        """Show the session of today, or that which is shown already."""
        self.page.open_session(None)
        super().open()

    def hold(self, session_id: int) -> None:
        """Show one session."""
        self.page.open_session(session_id)
        super().open()

    def take_up(self) -> bool:
        """Go on with an order or a contact that was not stored; return whether there is one."""
        for each in self._around.writings.waiting:
            half = each.order or each.contact
            if each.kind.is_of_turn and half is not None and self.may_open:
                self.hold(half.session_id)
                return True
        return False

    def _make(self) -> "CockpitPage":
        from samad_desktop.viewmodels.cockpit import CockpitModel
        from samad_desktop.viewmodels.cockpit_models import CockpitModels
        from samad_desktop.viewmodels.explainer import Setter
        from samad_desktop.viewmodels.minutes_writer import MinutesWriter
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.viewmodels.turn_contact import TurnContact
        from samad_desktop.viewmodels.turn_order import TurnOrder
        from samad_desktop.views.cockpit_page import CockpitPage

        around, desk = self._around, self._around.desk
        work, actor = desk.work, desk.actor
        cockpit = CockpitModel(around.tasks, around.bus, actor, work.cockpit, desk.clock, self)
        given = (around.tasks, around.bus, cockpit, work.turns, around.writings)
        setter = Setter(desk.typesetter.pdf, desk.reference.centre.name, desk.clock)
        note = partial(work.outgoings.note, actor)
        minutes = MinutesWriter(actor, work.minutes, setter, desk.reference, note)
        models = CockpitModels(
            *(cockpit, TurnOrder(*given), TurnContact(*given), minutes),
            Paper(around.tasks, self),
        )
        stage = around.view.stage
        page = CockpitPage(models, around.icons, around.actions, desk.reference, stage)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        return page
