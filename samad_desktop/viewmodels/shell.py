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
from samad_desktop.domain.counters import REFRESH_EVERY_S, Counter, Counters
from samad_desktop.domain.errors import DatabaseAway, StoredLessSafely, TooSlow
from samad_desktop.domain.link import Link
from samad_desktop.domain.pacing import Pace, ms_until
from samad_desktop.domain.reference import Centre
from samad_desktop.domain.strips import strip_of
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import Loop, TaskRunner, Ticket

TRY_AGAIN_MS = 1_000
TICK_MS = 1_000
_COUNTED = frozenset({Noun.CASE, Noun.CONTACT, Noun.SESSION})
_AWAY = (DatabaseAway, TooSlow)

News = frozenset[Change] | Link | StoredLessSafely
Listen = Callable[[threading.Event, Callable[[News], None]], None]


class Oversight(Protocol):
    """Counts; blocks."""

    def counters(self, actor: Actor) -> Counters:
        """Count at this moment."""
        ...

    def changes_at(self, actor: Actor) -> datetime:
        """Return when time alone changes a counter next (UTC)."""
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
        failed: Exception, when counting failed although the database is there, or hearing did
            by a mistake of ours; it goes on all the same, and tells each kind of mistake once.
        time_moved: when time alone has changed a counter, and with it the list behind it.
    """

    counted = Signal(object)
    link_changed = Signal(object)
    ticked = Signal(object)
    failed = Signal(object)
    time_moved = Signal()

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
        self.lost_at: datetime | None = None
        self._tasks = tasks
        self._bus = bus
        self._oversight = oversight
        self._clock = clock
        self._stale = False
        self._counting: Ticket | None = None
        self._listen: Listen | None = None
        self._listening: Loop | None = None
        self._told_mistakes: set[type[Exception]] = set()
        self._day = tehran_day(clock())
        self._steady = steady
        self._pace = Pace(REFRESH_EVERY_S)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._count_if_stale)
        self._until_time_moves = QTimer(self, singleShot=True)
        self._until_time_moves.timeout.connect(self._move_with_time)
        self._hear_again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._hear_again.timeout.connect(self._go_on_hearing)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)
        bus.changed.connect(self._hear)

    @property
    def counts(self) -> bool:
        """Whether there are counters that this person may see."""
        return bool(self.strip)

    @property
    def strip(self) -> tuple[Counter, ...]:
        """Which counters this person sees."""
        return strip_of(self.actor)

    @property
    def sees_cases(self) -> bool:
        """Whether this person may read cases."""
        return self.actor.may(Right.SEE_CASES)

    @property
    def looks_for_cases(self) -> bool:
        """Whether this person may look for cases: for all, or for what came to her agencies."""
        return self.sees_cases or self.actor.may(Right.ANSWER_REFERRAL)

    @property
    def takes_calls(self) -> bool:
        """Whether this person may take calls."""
        return self.actor.may(Right.TAKE_CALL)

    def start(self, listen: Listen) -> None:
        """Count, and go on hearing of changes until closed."""
        self._ticks.start()
        self._tick()
        self.refresh()
        self._listen = listen
        self._go_on_hearing()

    def stop(self) -> None:
        """Hear no more."""
        self._ticks.stop()
        self._pause.stop()
        self._until_time_moves.stop()
        self._hear_again.stop()
        if self._listening is not None:
            self._listening.stop()

    def refresh(self) -> None:
        """Count again, as soon as the pace allows."""
        self._stale = True
        self._count_if_stale()

    def _go_on_hearing(self) -> None:
        if self._listen is not None:
            self._listening = self._tasks.keep(self, self._listen, self._hear_news, self._stumble)

    def _stumble(self, mistake: Exception) -> None:
        """Hear again soon: one mistake must not leave this workstation deaf for the day."""
        self._hear_again.start()
        self._hear_news(Link.LOST)
        if type(mistake) not in self._told_mistakes:
            self._told_mistakes.add(type(mistake))
            self.failed.emit(mistake)

    def _hear_news(self, news: News) -> None:
        if isinstance(news, StoredLessSafely):
            self.failed.emit(news)
        elif isinstance(news, Link):
            self._set_link(news)
            if news is Link.LOST:
                # A count that was answered just before may still arrive: one begun now decides.
                self.refresh()
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
        self._counting = self._tasks.ask(self, self._ask, self._show, self._give_up)

    def _ask(self) -> tuple[Counters, datetime]:
        return self._oversight.counters(self.actor), self._oversight.changes_at(self.actor)

    def _show(self, answer: tuple[Counters, datetime]) -> None:
        self._counting = None
        self._set_link(Link.CONNECTED)
        counters, changes_at = answer
        self.counted.emit(counters)
        self._until_time_moves.start(ms_until(changes_at, self._clock()))
        self._count_if_stale()

    def _move_with_time(self) -> None:
        """Count again, for nobody but the clock changed something."""
        self.time_moved.emit()
        self.refresh()

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
            self.lost_at = self._clock() if link is Link.LOST else None
            self.link_changed.emit(link)

    def _tick(self) -> None:
        now = self._clock()
        if tehran_day(now) != self._day:
            self._day = tehran_day(now)
            self.refresh()
        self.ticked.emit(now)
