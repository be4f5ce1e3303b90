"""What is new for the person who is logged in: how much, and what."""

import math
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.bell import BellPage, BellRow, News
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.paging import Cursor
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.bell import BellService

REFRESH_MS = 1_000
# A little after the moment: until it is over, it has not come.
LATE_MS = 20
TRY_AGAIN_MS = 5_000
# A workstation that slept meanwhile looks at its clock again so soon.
LOOK_AGAIN_MS = 600_000


class Bell(QObject):
    """Counts what is new when something changed or an hour has come, at most once a second.

    Signals:
        counted: int, how much is new.
        shown: BellPage, the latest.
        lengthened: BellPage, what is older than everything shown so far.
        failed: (Exception, how to ask again), when it could not be read.
    """

    counted = Signal(int)
    shown = Signal(object)
    lengthened = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        service: BellService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._service = service
        self._stale = False
        self._counting: Ticket | None = None
        self._reading: Ticket | None = None
        self._telling: Ticket | None = None
        self._seen: set[int] = set()
        self._told: set[int] = set()
        self._before: Cursor | None = None
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._pause.timeout.connect(self._count_if_stale)
        self._until_it_rings = QTimer(self, singleShot=True)
        self._until_it_rings.timeout.connect(self.refresh)
        bus.changed.connect(self._hear)

    @property
    def is_longer(self) -> bool:
        """Whether there is something older than what is shown."""
        return self._before is not None

    def refresh(self) -> None:
        """Count again, as soon as the pace allows."""
        self._stale = True
        self._count_if_stale()

    def look(self) -> None:
        """Read the latest."""
        # An older page that is still on its way belongs to a list that is no more.
        if self._reading is not None:
            self._reading.cancel()
        again = partial(self._fail, self.look)
        ask = partial(self._service.page, self._actor)
        self._reading = self._tasks.ask(self, ask, self._show, again)

    def look_further(self) -> None:
        """Read what is older than everything shown so far, if there is any."""
        before = self._before
        if before is None or self._reading is not None:
            return
        self._reading = self._tasks.ask(
            self,
            lambda: self._service.page(self._actor, before),
            self._lengthen,
            partial(self._fail, self.look_further),
        )

    def see(self, rows: Iterable[BellRow]) -> None:
        """Remember that these were shown; the others stay new."""
        self._seen |= {row.id for row in rows if row.unread} - self._told
        if self._seen and self._telling is None:
            told, self._seen = frozenset(self._seen), set()
            self._told |= told
            see = partial(self._service.see, self._actor, told)
            forget = partial(self._forget, told)
            self._telling = self._tasks.ask(self, see, self._go_on, forget)

    def _go_on(self, _done: None) -> None:
        self._telling = None
        self.see(())
        self.refresh()

    def _forget(self, told: frozenset[int], _error: Exception) -> None:
        # They stay new, and are told again when they are shown again.
        self._telling = None
        self._told -= told

    def _show(self, page: BellPage) -> None:
        self._reading, self._before = None, page.before
        self.shown.emit(page)

    def _lengthen(self, page: BellPage) -> None:
        self._reading, self._before = None, page.before
        self.lengthened.emit(page)

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun is Noun.CASE for change in changes):
            self.refresh()

    def _count_if_stale(self) -> None:
        if not self._stale or self._counting is not None or self._pause.isActive():
            return
        self._stale = False
        self._pause.start()
        ask = partial(self._service.news, self._actor)
        self._counting = self._tasks.ask(self, ask, self._tell, self._give_up)

    def _tell(self, news: News) -> None:
        self._counting = None
        self.counted.emit(news.unread)
        if news.rings_in is None:
            self._until_it_rings.stop()
        else:
            left_ms = math.ceil(news.rings_in.total_seconds() * 1000) + LATE_MS
            self._until_it_rings.start(min(left_ms, LOOK_AGAIN_MS))
        self._count_if_stale()

    def _give_up(self, _error: Exception) -> None:
        # The strip says that the database is away; an hour that comes meanwhile is not missed.
        self._counting = None
        self._until_it_rings.start(TRY_AGAIN_MS)

    def _fail(self, again: object, error: Exception) -> None:
        self._reading = None
        self.failed.emit(error, again)
