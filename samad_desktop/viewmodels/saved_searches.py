"""The searches that a person keeps: counted anew when something changed, kept, let go."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.saved_searches import (
    COUNTED_EVERY_S,
    Counted,
    SavedSearch,
    SearchDraft,
)
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.saved_searches import SavedSearchService


class SavedSearches(QObject):
    """Counts all of them when a case changed, at most once in `COUNTED_EVERY_S`.

    Signals:
        counted: tuple of Counted, after each count.
        kept: SavedSearch, when one was kept.
        refused: Exception, when one was not.
        failed: (Exception, how to ask again), when something else could not be done.
    """

    counted = Signal(object)
    kept = Signal(object)
    refused = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: SavedSearchService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._service = tasks, actor, service
        self._counts: tuple[Counted, ...] = ()
        self._counting: Ticket | None = None
        self._stale = False
        self._pause = QTimer(self, singleShot=True, interval=round(COUNTED_EVERY_S * 1000))
        self._pause.timeout.connect(self._count_if_stale)
        bus.changed.connect(self._hear)

    @property
    def counts(self) -> tuple[Counted, ...]:
        """What was counted last."""
        return self._counts

    @property
    def may_share(self) -> bool:
        """Whether this person may keep one for everybody."""
        return self._actor.may(Right.MANAGE_CENTRE)

    def refresh(self) -> None:
        """Count now, whatever the pace."""
        self._pause.stop()
        self._stale = True
        self._count_if_stale()

    def keep(self, draft: SearchDraft) -> None:
        """Keep a search; told by `kept`, or `refused`."""
        work = partial(self._service.keep, self._actor, draft)
        self._tasks.ask(self, work, self._tell_kept, self.refused.emit)

    def forget(self, search: SavedSearch) -> None:
        """Keep one no longer."""
        work = partial(self._service.forget, self._actor, search.id)
        again = partial(self.forget, search)
        self._tasks.ask(self, work, self._go_on, partial(self._fail, again))

    def see(self, counted: Counted) -> None:
        """Remember that the person looks at what one finds: it has not grown any more."""
        search = counted.search
        work = partial(self._service.see, self._actor, search.id, counted.count)
        again = partial(self.see, counted)
        self._tasks.ask(self, work, self._go_on, partial(self._fail, again))

    def _tell_kept(self, search: SavedSearch) -> None:
        self.kept.emit(search)
        self.refresh()

    def _go_on(self, _done: None) -> None:
        self.refresh()

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun is Noun.CASE for change in changes):
            self._stale = True
            self._count_if_stale()

    def _count_if_stale(self) -> None:
        if not self._stale or self._counting is not None or self._pause.isActive():
            return
        self._stale = False
        self._pause.start()
        work = partial(self._service.counts, self._actor)
        self._counting = self._tasks.ask(self, work, self._tell, self._give_up)

    def _tell(self, counts: tuple[Counted, ...]) -> None:
        self._counting, self._counts = None, counts
        self.counted.emit(counts)

    def _give_up(self, _error: Exception) -> None:
        # The strip says that the database is away; the next change counts again.
        self._counting = None
        self._stale = True

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        self.failed.emit(error, again)
