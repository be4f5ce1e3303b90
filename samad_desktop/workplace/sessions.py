"""The pages of desk hours: the timetable, and the officials who sit there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.bootstrap.typesetting import calendar_file
from samad_desktop.domain.access import Right
from samad_desktop.domain.writings import WritingKind
from samad_desktop.views.key_groups import OFFICIALS_GROUP, SESSIONS_GROUP
from samad_desktop.workplace.advocacy import AdvocacyDoor
from samad_desktop.workplace.cockpit import CockpitDoor
from samad_desktop.workplace.directives import DirectiveDoor
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.queues import QueuePart
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.officials_page import OfficialsPage
    from samad_desktop.views.sessions_page import SessionsPage


class OfficialsDoor(PageDoor["OfficialsPage"]):
    """Leads to the officials themselves."""

    RIGHTS = frozenset({Right.SEE_SESSIONS})
    DEED, WORDS, KEY = "officials", "مسئولان و مهلت اعلام", "Ctrl+Shift+V"
    PAGE_GROUP = OFFICIALS_GROUP

    def _make(self) -> "OfficialsPage":
        from samad_desktop.viewmodels.officials_keeper import OfficialsKeeper
        from samad_desktop.views.officials_page import OfficialsPage

        around, desk = self._around, self._around.desk
        keeper = OfficialsKeeper(
            *(around.tasks, around.bus, desk.actor, desk.work.officials, desk.work.directives),
            *(desk.clock, self),
        )
        stage = around.view.stage
        page = OfficialsPage(keeper, around.icons, around.actions, desk.reference, stage)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        return page


class SessionDoor(PageDoor["SessionsPage"]):
    """Leads to the timetable, and from there to the officials, and to a session that is held."""

    RIGHTS = frozenset({Right.SEE_SESSIONS})
    DEED, WORDS, KEY = "sessions", "حضور مسئولان", "Ctrl+Shift+N"
    PAGE_GROUP = SESSIONS_GROUP
    BUTTON = "sessions_button"

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(around, group, parent)
        self.officials = OfficialsDoor(around, group, self)
        self.cockpit = CockpitDoor(around, group, self)
        self.queue = QueuePart(around, self)
        # What is ordered there outlives the session, and agencies see it, who see no session.
        self.directives = DirectiveDoor(around, group, self)
        self.advocacy = AdvocacyDoor(around, group, self)

    def take_up(self) -> bool:
        """Go on with what was written of an order last; return whether there is anything."""
        waiting = self._around.writings.waiting
        if waiting and waiting[0].kind is WritingKind.DICTATION:
            return self.directives.take_up()
        return bool(waiting) and waiting[0].kind.is_of_turn and self.cockpit.take_up()

    def _make(self) -> "SessionsPage":
        from samad_desktop.viewmodels.explainer import Setter
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.viewmodels.session_models import SessionModels
        from samad_desktop.viewmodels.session_publisher import SessionPublisher
        from samad_desktop.viewmodels.timetable import Timetable
        from samad_desktop.views.sessions_page import SessionsPage

        around, desk = self._around, self._around.desk
        sessions = desk.work.sessions
        timetable = Timetable(
            *(around.tasks, around.bus, desk.actor, sessions, desk.work.session_rules),
            *(desk.clock, self),
        )
        setter = Setter(desk.typesetter.pdf, desk.reference.centre.name, desk.clock)
        publisher = SessionPublisher(
            *(around.tasks, desk.actor, sessions, setter, calendar_file, desk.reference, self)
        )
        models = SessionModels(timetable, publisher, Paper(around.tasks, self))
        stage = around.view.stage
        page = SessionsPage(models, around.icons, around.actions, desk.reference, stage)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        page.officials_wanted.connect(self.officials.open)
        page.hold_wanted.connect(self.cockpit.hold)
        page.queue_wanted.connect(self.queue.open_session)
        return page
