"""The centre's worklists, and what is done with many of their cases at once."""

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Right
from samad_desktop.domain.worklists import worklists_of
from samad_desktop.viewmodels.bulk_follow_up import BulkFollowUp
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.work_looks import WorkLooks
from samad_desktop.viewmodels.worklists import Worklists
from samad_desktop.views.worklist_page import WorklistPage
from samad_desktop.workplace.agency import AGENCYS
from samad_desktop.workplace.surroundings import Surroundings


class WorklistPart(QObject):
    """Makes the page of the centre's worklists and connects it.

    Signals:
        entered: WorkRow, when its case is to be opened.
    """

    entered = Signal(object)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        desk, tasks = around.desk, around.tasks
        looks = WorkLooks(around.looks, desk.reference, desk.clock)
        own = worklists_of(desk.actor)
        self.lists = Worklists(
            *(tasks, around.bus, desk.actor, desk.work.worklists, looks, own, desk.clock), self
        )
        preview = CasePreview(tasks, desk.actor, desk.cases, self)
        preview.failed.connect(around.tell)
        bulk = None
        if desk.actor.may(Right.FOLLOW_UP):
            bulk = BulkFollowUp(tasks, around.bus, desk.actor, desk.work.bulk, self)
        self.page = WorklistPage(
            self.lists, preview, bulk, around.icons, desk.reference, around.actions, desk.clock
        )
        self.page.entered.connect(self.entered)
        self.page.said.connect(around.say)
        around.known.renewed.connect(self.page.renew)
        self.page.failed.connect(around.tell)

    @property
    def is_agencys(self) -> bool:
        """Whether the list that is shown is one of a liaison's own agencies."""
        return self.lists.current in AGENCYS
