"""What is true on every screen: who works here, the counters, the time, and the connection."""

import math
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.calendar import tehran_day
from samad_desktop.domain.changes import Change, Noun
from samad_desktop.domain.counters import REFRESH_EVERY_S, Counters
from samad_desktop.domain.errors import DatabaseAway, TooSlow
from samad_desktop.domain.link import Link
from samad_desktop.domain.pacing import Pace
from samad_desktop.domain.reference import Centre
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import Loop, TaskRunner, Ticket

TRY_AGAIN_MS = 1_000
TICK_MS = 1_000
_COUNTED = frozenset({Noun.CASE, Noun.CONTACT})
_AWAY = (DatabaseAway, TooSlow)

News = frozenset[Change] | Link
Listen = Callable[[threading.Event, Callable[[News], None]], None]


class Oversight(Protocol):
    """Counts; blocks."""

    def counters(self, actor: Actor) -> Counters:
        """Count at this moment."""
        ...


def utc_now() -> datetime:
    """Return this machine's time, aware, in UTC."""
    return datetime.now(UTC)


class Shell(QObject):
    """Keeps the counters true: read again when something changed, on average once a second.

    A change that follows another is counted at once; a stream of them waits for its second.

    Signals:
        counted: Counters, after each count.
        link_changed: Link.
        ticked: datetime (UTC), once a second.
        failed: Exception, when counting failed although the database is there.
    """

    counted = Signal(object)
    link_changed = Signal(object)
    ticked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        oversight: Oversight,
        centre: Centre,
        *,
        clock: Callable[[], datetime] = utc_now,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.actor = actor
        self.centre = centre
        self.link = Link.WAITING
        self._tasks = tasks
        self._bus = bus
        self._oversight = oversight
        self._clock = clock
        self._stale = False
        self._counting: Ticket | None = None
        self._listening: Loop | None = None
        self._day = tehran_day(clock())
        self._steady = steady
        self._pace = Pace(REFRESH_EVERY_S)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._count_if_stale)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)
        bus.changed.connect(self._hear)

    @property
    def counts(self) -> bool:
        """Whether this person may see the counters."""
        return self.actor.may(Right.SEE_CASES)

    @property
    def takes_calls(self) -> bool:
        """Whether this person may take calls."""
        return self.actor.may(Right.TAKE_CALL)

    @property
    def may_join_people(self) -> bool:
        """Whether this person may join two records of one citizen."""
        return self.actor.may(Right.JOIN_CITIZENS)

    def start(self, listen: Listen) -> None:
        """Count, and go on hearing of changes until closed."""
        self._ticks.start()
        self._tick()
        self.refresh()
        self._listening = self._tasks.keep(self, listen, self._hear_news, self.failed.emit)

    def stop(self) -> None:
        """Hear no more."""
        self._ticks.stop()
        self._pause.stop()
        if self._listening is not None:
            self._listening.stop()

    def refresh(self) -> None:
        """Count again, as soon as the pace allows."""
        self._stale = True
        self._count_if_stale()

    def _hear_news(self, news: News) -> None:
        if isinstance(news, Link):
            self._set_link(news)
        else:
            self._bus.announce(news)

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun in _COUNTED for change in changes):
            self.refresh()

    def _count_if_stale(self) -> None:
        if not (self._stale and self.counts) or self._counting or self._pause.isActive():
            return
        if wait_s := self._pace.wait_s(self._steady()):
            self._pause.start(math.ceil(wait_s * 1000))
            return
        self._stale = False
        self._pace.begin(self._steady())
        self._counting = self._tasks.ask(
            self, lambda: self._oversight.counters(self.actor), self._show, self._give_up
        )

    def _show(self, counters: Counters) -> None:
        self._counting = None
        self._set_link(Link.CONNECTED)
        self.counted.emit(counters)
        self._count_if_stale()

    def _give_up(self, error: Exception) -> None:
        self._counting = None
        if not isinstance(error, _AWAY):
            self.failed.emit(error)
            return
        self._set_link(Link.LOST)
        self._stale = True
        self._pause.start(TRY_AGAIN_MS)  # Nobody else tells when the database comes back.

    def _set_link(self, link: Link) -> None:
        if link is not self.link:
            self.link = link
            self.link_changed.emit(link)

    def _tick(self) -> None:
        now = self._clock()
        if tehran_day(now) != self._day:
            self._day = tehran_day(now)
            self.refresh()
        self.ticked.emit(now)
