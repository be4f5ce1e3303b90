"""A person's worklists: one of them is shown, all of them are counted."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.worklists import Worklist, WorkRow
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.marked_pages import MarkedPages
from samad_desktop.qtkit.table_model import RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.worklists import WorklistService
from samad_desktop.viewmodels.watched_list import Asking, WatchedList
from samad_desktop.viewmodels.work_looks import WorkLooks


class Worklists(WatchedList[Worklist, MarkedPages[WorkRow]]):
    """The `lists` of one person, with the marks of the one that is shown.

    `counted` gives a Mapping of Worklist to int.
    """

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: WorklistService,
        looks: WorkLooks,
        lists: tuple[Worklist, ...],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        asking = Asking(
            page=partial(service.page, actor),
            counts=partial(service.counts, actor),
            nouns=frozenset({Noun.CASE}),
            changes_at=partial(service.changes_at, actor),
        )
        style: RowStyle[WorkRow] = RowStyle(key=key_of, look=looks.row)
        rows: MarkedPages[WorkRow] = MarkedPages(tasks, (), style)
        super().__init__(tasks, bus, asking, rows, lists[0], clock, parent)
        self.lists = lists

    def show(self, which: Worklist) -> None:
        """Show a list from its start, with nothing marked."""
        self.rows.unmark_all()
        super().show(which)


def key_of(work: WorkRow) -> tuple[int, int]:
    """Return what tells one row from another: a case may be there with several referrals."""
    return work.case.id, work.referral_id or 0
