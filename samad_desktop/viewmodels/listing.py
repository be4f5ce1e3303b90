"""The list behind a counter: exactly what it counts, read anew when something changed."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import Counter, Counters
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.oversight import OversightService
from samad_desktop.viewmodels.case_looks import CaseLooks

REFRESH_MS = 1_000
_NOUNS = frozenset({Noun.CASE, Noun.CONTACT})


class Listing(QObject):
    """One counter's list at a time. Unwatched it only remembers that it is stale.

    Signals:
        shown: Counter, when another list begins.
        counted: Counters, after each count.
        opened_case: case id, when one is to be opened.
        failed: (Exception, how to ask again), when the list or the numbers could not be read.
    """

    shown = Signal(object)
    counted = Signal(object)
    opened_case = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        oversight: OversightService,
        looks: CaseLooks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._actor = actor
        self._oversight = oversight
        self._counter = Counter.OPEN
        self._started = False
        self._watched = False
        self._stale = False
        self._counting: Ticket | None = None
        style: RowStyle[CaseRow] = RowStyle(key=_key, look=looks.row)
        self.rows: PagedModel[CaseRow] = PagedModel(tasks, (), style, self)
        self.rows.failed.connect(self._fail)
        self._pause = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._pause.timeout.connect(self._refresh_if_stale)
        bus.changed.connect(self._hear)

    @property
    def counter(self) -> Counter:
        """Which counter's list is shown."""
        return self._counter

    @property
    def started(self) -> bool:
        """Whether a list has been asked for yet."""
        return self._started

    def show(self, counter: Counter) -> None:
        """Show the list of `counter` from its start."""
        self._counter = counter
        self._started = True
        self._stale = False

        def fetch(after: Cursor | None) -> Page[CaseRow]:
            return self._oversight.listing(self._actor, counter, after)

        self.shown.emit(counter)
        self.rows.show(fetch)
        self._count()

    def refresh(self) -> None:
        """Read again what is shown, keeping the place."""
        self._stale = False
        self.rows.restart()
        self._count()

    def watch(self, watched: bool) -> None:
        """Say whether somebody is looking at the list."""
        self._watched = watched
        if watched and not self._pause.isActive():
            self._refresh_if_stale()

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)

    def expire(self) -> None:
        """Read again when somebody looks: time alone changed what is listed."""
        if not self._started:
            return
        self._stale = True
        if self._watched and not self._pause.isActive():
            self._refresh_if_stale()

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun in _NOUNS for change in changes):
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
            self, lambda: self._oversight.counters(self._actor), self._tell, self._give_up
        )

    def _tell(self, counters: Counters) -> None:
        self._counting = None
        self.counted.emit(counters)

    def _give_up(self, error: Exception) -> None:
        self._counting = None
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        # The list and its numbers are one question.
        self.failed.emit(error, self.refresh)


def _key(case: CaseRow) -> tuple[int, datetime]:
    # A list of calls may show one case several times.
    return case.id, case.received_at
