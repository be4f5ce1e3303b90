"""A person's worklists: one of them is shown, all of them are counted."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.worklists import Worklist, WorkRow
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.marked_pages import MarkedPages
from samad_desktop.qtkit.table_model import RowStyle
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.worklists import WorklistService
from samad_desktop.viewmodels.work_looks import WorkLooks

REFRESH_MS = 1_000


class Worklists(QObject):
    """One list at a time. Unwatched it only remembers that it is stale.

    Signals:
        shown: Worklist, when another list begins.
        counted: Mapping of Worklist to int, after each count.
        failed: (Exception, how to ask again), when a list or the numbers could not be read.
    """

    shown = Signal(object)
    counted = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: WorklistService,
        looks: WorkLooks,
        lists: tuple[Worklist, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lists = lists
        self._tasks = tasks
        self._actor = actor
        self._service = service
        self._current = lists[0]
        self._started = False
        self._watched = False
        self._stale = False
        self._counting: Ticket | None = None
        style: RowStyle[WorkRow] = RowStyle(key=key_of, look=looks.row)
        self.rows: MarkedPages[WorkRow] = MarkedPages(tasks, (), style, self)
        self.rows.failed.connect(self._fail)
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._pause.timeout.connect(self._refresh_if_stale)
        bus.changed.connect(self._hear)

    @property
    def current(self) -> Worklist:
        """Which list is shown."""
        return self._current

    @property
    def started(self) -> bool:
        """Whether a list has been asked for yet."""
        return self._started

    def show(self, worklist: Worklist) -> None:
        """Show a list from its start."""
        self._current = worklist
        self._started = True
        self._stale = False

        def fetch(after: Cursor | None) -> Page[WorkRow]:
            return self._service.page(self._actor, worklist, after)

        self.rows.unmark_all()
        self.shown.emit(worklist)
        self.rows.show(fetch)
        self._count()

    def refresh(self) -> None:
        """Read again what is shown, keeping the place and the marks."""
        self._stale = False
        self.rows.restart()
        self._count()

    def watch(self, watched: bool) -> None:
        """Say whether somebody is looking at the lists."""
        self._watched = watched
        if watched and not self._pause.isActive():
            self._refresh_if_stale()

    def expire(self) -> None:
        """Read again when somebody looks: something, or time alone, changed the lists."""
        if not self._started:
            return
        self._stale = True
        if self._watched and not self._pause.isActive():
            self._refresh_if_stale()

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun is Noun.CASE for change in changes):
            self.expire()

    def _refresh_if_stale(self) -> None:
        """Refresh at most once in `REFRESH_MS`, whatever is announced meanwhile."""
        if self._stale and self._watched:
            self._pause.start()
            self.refresh()

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._tasks.ask(
            self, lambda: self._service.counts(self._actor), self._tell, self._give_up
        )

    def _tell(self, counts: Mapping[Worklist, int]) -> None:
        self._counting = None
        self.counted.emit(counts)

    def _give_up(self, error: Exception) -> None:
        self._counting = None
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        # The list and its numbers are one question.
        self.failed.emit(error, self.refresh)


def key_of(work: WorkRow) -> tuple[int, int]:
    """Return what tells one row from another: a case may be there with several referrals."""
    return work.case.id, work.referral_id or 0
