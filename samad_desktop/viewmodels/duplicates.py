"""Pairs of records to be judged one by one: joined, told apart, and each of that undone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.changes import Change, Noun, Outcome
from samad_desktop.domain.duplicates import Proposed, Twins
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.citizens import CitizenService
from samad_desktop.services.duplicates import DuplicateService
from samad_desktop.services.mended_ids import MendingService

JOINED = "دو سابقه یکی شدند."
MENDED = "دو سابقه با کد ملی درست یکی شدند."
TOLD_APART = "به خاطر سپرده شد که این دو یک نفر نیستند."
ALL_SEEN = "همهٔ سابقه‌ها نگریسته شد."
UNDONE = "آخرین کار برگردانده شد."
# A question looks through records for about a second: so often at most, while somebody looks.
REREAD_MS = 10_000
_NOUNS = frozenset({Noun.CITIZEN, Noun.CONTACT})


@dataclass(frozen=True, slots=True)
class Judging:
    """The services by which pairs are found and judged."""

    citizens: CitizenService
    duplicates: DuplicateService
    mending: MendingService


@dataclass(frozen=True, slots=True)
class _Done:
    """What was done with a pair, and how it is undone."""

    twins: Twins
    undo: Callable[[], Outcome[Any]]


class Duplicates(QObject):
    """Reads some pairs at a time, and does with one of them what was judged.

    What was read is stale once a record or a call is other than it was: then it is read again
    when somebody looks, unless she went on to older records since.

    Signals:
        shown: tuple of Twins, those that are still to be judged.
        settled: str, what was done.
        refused: Exception, when nothing was done.
        failed: (Exception, how to try again), when none were read.
        busy_changed: bool, while pairs are looked for.
    """

    shown = Signal(object)
    settled = Signal(str)
    refused = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        judging: Judging,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._bus = bus
        self._actor = actor
        self._judging = judging
        self._pairs: tuple[Twins, ...] = ()
        self._before: int | None = None
        self._done: list[_Done] = []
        self._reading: Ticket | None = None
        self._writing: Ticket | None = None
        self._stale, self._watched, self._went_on = True, False, False
        self._pause = QTimer(self, singleShot=True, interval=REREAD_MS)
        self._pause.timeout.connect(self._read_if_stale)
        bus.changed.connect(self._hear)

    @property
    def pairs(self) -> tuple[Twins, ...]:
        """The pairs that are still to be judged."""
        return self._pairs

    @property
    def has_more(self) -> bool:
        """Whether older records were not looked through yet."""
        return self._before is not None

    @property
    def can_undo(self) -> bool:
        """Whether something was done here that can be undone."""
        return bool(self._done)

    @property
    def busy(self) -> bool:
        """Whether pairs are being looked for."""
        return self._reading is not None

    def watch(self, watched: bool) -> None:
        """Say whether somebody looks; who comes back sees what there is now."""
        self._watched = watched
        if watched and self._stale:
            self.read()

    def read(self) -> None:
        """Look for pairs from the newest records on."""
        if self._reading is None:
            self._stale = self._went_on = False
            self._pause.start()
            self._ask(None)

    def read_on(self) -> None:
        """Look for pairs of older records."""
        if self._before is None:
            self.settled.emit(ALL_SEEN)
        else:
            self._went_on = True
            self._ask(self._before)

    def join(self, twins: Twins) -> None:
        """Make the two one person."""
        keep, other = twins.key
        citizens = self._judging.citizens
        self._do(
            twins,
            partial(citizens.join, self._actor, keep, other),
            lambda _joined: citizens.separate(self._actor, other),
            JOINED,
        )

    def mend(self, twins: Twins, right_id: str) -> None:
        """Make the two one person under the ID that is right, as it was typed."""
        mending = self._judging.mending
        work = partial(mending.mend, self._actor, twins, right_id)
        self._do(twins, work, partial(mending.undo, self._actor), MENDED)

    def tell_apart(self, twins: Twins) -> None:
        """Remember that the two are two people."""
        duplicates = self._judging.duplicates
        work = partial(duplicates.tell_apart, self._actor, *twins.key)
        self._do(
            twins, work, lambda _told: duplicates.put_back(self._actor, *twins.key), TOLD_APART
        )

    def undo(self) -> None:
        """Undo what was done last; the pair is judged again."""
        if not self._done:
            self.refused.emit(RuleBroken("nothing_to_undo"))
        elif self._writing is None:
            done = self._done[-1]
            self._writing = self._tasks.ask(
                self, done.undo, partial(self._take_back, done), self._refuse
            )

    def _ask(self, before: int | None) -> None:
        if self._reading is not None:
            return
        self._reading = self._tasks.ask(
            self,
            lambda: self._judging.duplicates.proposed(self._actor, before),
            partial(self._take, before),
            partial(self._fail, before),
        )
        self.busy_changed.emit(True)

    def _take(self, before: int | None, found: Proposed) -> None:
        self._reading = None
        kept = () if before is None else self._pairs
        known = {each.key for each in kept}
        self._pairs = (*kept, *(each for each in found.pairs if each.key not in known))
        self._before = found.before
        self.busy_changed.emit(False)
        self.shown.emit(self._pairs)

    def _hear(self, changes: frozenset[Change]) -> None:
        if any(change.noun in _NOUNS for change in changes):
            self._stale = True
            if not self._pause.isActive():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale or not self._watched or self._went_on:
            return
        if self._reading is None:
            self.read()
        else:
            self._pause.start()

    def _read_anew(self) -> None:
        """Let no answer come that is older than what was just done."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
            self.read()

    def _fail(self, before: int | None, error: Exception) -> None:
        self._reading, self._stale = None, True
        self.busy_changed.emit(False)
        self.failed.emit(error, partial(self._ask, before))

    def _do(
        self,
        twins: Twins,
        work: Callable[[], Outcome[Any]],
        undo: Callable[[Any], Outcome[Any]],
        words: str,
    ) -> None:
        """Do it; `undo` is given what came of it, once that is wanted."""
        if self._writing is None:
            settle = partial(self._settle, twins, undo, words)
            self._writing = self._tasks.ask(self, work, settle, self._refuse)

    def _settle(
        self,
        twins: Twins,
        undo: Callable[[Any], Outcome[Any]],
        words: str,
        outcome: Outcome[Any],
    ) -> None:
        self._writing = None
        self._done.append(_Done(twins, partial(undo, outcome.value)))
        self._read_anew()
        self._pairs = tuple(each for each in self._pairs if each.key != twins.key)
        self.shown.emit(self._pairs)
        self.settled.emit(words)
        self._bus.announce(outcome.changes)

    def _take_back(self, done: _Done, outcome: Outcome[Any]) -> None:
        self._writing = None
        self._done.remove(done)
        self._read_anew()
        self._pairs = (done.twins, *self._pairs)
        self.shown.emit(self._pairs)
        self.settled.emit(UNDONE)
        self._bus.announce(outcome.changes)

    def _refuse(self, error: Exception) -> None:
        self._writing = None
        self.refused.emit(error)
