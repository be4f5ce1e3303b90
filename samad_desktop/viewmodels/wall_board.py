"""What the wall board shows: the counters, the time, and what will be late within hours."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.counters import Counters
from samad_desktop.domain.forecast import Forecast
from samad_desktop.domain.link import Link
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.forecast import ForecastService
from samad_desktop.viewmodels.foreteller import Foreteller
from samad_desktop.viewmodels.shell import Shell

FORETOLD_EVERY_S = 30.0


class WallBoard(QObject):
    """Holds the latest of everything and nothing older: it may stand for months.

    Signals:
        changed: when something that is shown has changed.
    """

    changed = Signal()

    def __init__(
        self,
        tasks: TaskRunner,
        shell: Shell,
        forecast: ForecastService,
        *,
        now: datetime | None = None,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.counters: Counters | None = None
        self.forecasts: tuple[Forecast, ...] = ()
        self.now = now
        self.counted_at: datetime | None = None
        self._shell = shell
        # What cannot be foretold is told by the link already, and asked again in a while.
        self._foreteller = Foreteller(tasks, shell.actor, forecast, self)
        self._foreteller.told.connect(self._tell)
        self._steady = steady
        self._asked_at_s = float("-inf")
        self._watched = False
        shell.counted.connect(self._count)
        shell.ticked.connect(self._tick)
        shell.link_changed.connect(self._follow_link)

    @property
    def is_lost(self) -> bool:
        """Whether the database is away, and the numbers may be old."""
        return self._shell.link is Link.LOST

    def watch(self, watched: bool) -> None:
        """Say whether somebody looks; nothing is foretold for nobody."""
        self._watched = watched
        if watched:
            self._foretell_if_due()

    def _count(self, counters: Counters) -> None:
        self.counters = counters
        self.counted_at = self.now
        self.changed.emit()

    def _tick(self, now: datetime) -> None:
        before, self.now = self.now, now
        if before is None or before.minute != now.minute:
            self.changed.emit()
        self._foretell_if_due()

    def _follow_link(self, _link: Link) -> None:
        self.changed.emit()

    def _foretell_if_due(self) -> None:
        due = self._steady() - self._asked_at_s >= FORETOLD_EVERY_S
        if self._watched and due and not self._foreteller.is_asking:
            self._asked_at_s = self._steady()
            self._foreteller.ask()

    def _tell(self, forecasts: tuple[Forecast, ...]) -> None:
        self.forecasts = forecasts
        self.changed.emit()
