"""One of several lists with their numbers, read anew while somebody looks and something changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.pacing import ms_until
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.table_model import PagedModel
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.viewmodels.shell import utc_now

REFRESH_MS = 1_000

Which = TypeVar("Which")
Rows = TypeVar("Rows", bound=PagedModel[Any])


@dataclass(frozen=True, slots=True)
class Asking(Generic[Which]):
    """What a list asks, and whose changes make it stale.

    `page` reads one page of one list; `counts` reads the numbers of all of them, `changes_at`
    when time alone changes any of them next (UTC). Who has no such question is told by others
    that a moment has come: see `WatchedList.expire`.
    """

    page: Callable[[Which, Cursor | None], Page[Any]]
    counts: Callable[[], object]
    nouns: frozenset[Noun]
    changes_at: Callable[[], datetime] | None = None


class WatchedList(QObject, Generic[Which, Rows]):
    """One list at a time. Unwatched it only remembers that it is stale.

    Signals:
        shown: which list, when another one begins.
        counted: the numbers, after each count.
        failed: (Exception, how to ask again), when the list or the numbers could not be read.
    """

    shown = Signal(object)
    counted = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        asking: Asking[Which],
        rows: Rows,
        first: Which,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asking = asking
        self._clock = clock
        self._current = first
        self._started = False
        self._watched = False
        self._stale = False
        self._counting: Ticket | None = None
        self.rows = rows
        rows.setParent(self)
        rows.failed.connect(self._fail)
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._pause.timeout.connect(self._refresh_if_stale)
        self._until_time_moves = QTimer(self, singleShot=True)
        self._until_time_moves.timeout.connect(self.expire)
        bus.changed.connect(self._hear)

    @property
    def current(self) -> Which:
        """Which list is shown."""
        return self._current

    @property
    def started(self) -> bool:
        """Whether a list has been asked for yet."""
        return self._started

    def show(self, which: Which) -> None:
        """Show a list from its start."""
        self._current = which
        self._started = True
        self._stale = False

        def fetch(after: Cursor | None) -> Page[Any]:
            return self._asking.page(which, after)

        self.shown.emit(which)
        self.rows.show(fetch)
        self._count()

    def refresh(self) -> None:
        """Read again what is shown, keeping the place."""
        self._stale = False
        self.rows.restart()
        self._count()

    def watch(self, watched: bool) -> None:
        """Say whether somebody is looking."""
        self._watched = watched
        if watched and not self._pause.isActive():
            self._refresh_if_stale()

    def expire(self) -> None:
        """Read again when somebody looks: something, or time alone, changed what is listed."""
        if not self._started:
            return
        self._stale = True
        if self._watched and not self._pause.isActive():
            self._refresh_if_stale()

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun in self._asking.nouns for change in changes):
            self.expire()

    def _refresh_if_stale(self) -> None:
        """Refresh at most once in `REFRESH_MS`, whatever is announced meanwhile."""
        if self._stale and self._watched:
            self._pause.start()
            self.refresh()

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._tasks.ask(self, self._ask, self._tell, self._give_up)

    def _ask(self) -> tuple[object, datetime | None]:
        changes_at = self._asking.changes_at
        return self._asking.counts(), None if changes_at is None else changes_at()

    def _tell(self, answer: tuple[object, datetime | None]) -> None:
        self._counting = None
        counts, changes_at = answer
        if changes_at is not None:
            self._until_time_moves.start(ms_until(changes_at, self._clock()))
        self.counted.emit(counts)

    def _give_up(self, error: Exception) -> None:
        self._counting = None
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        # The list and its numbers are one question.
        self.failed.emit(error, self.refresh)
