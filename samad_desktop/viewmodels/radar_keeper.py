"""The radar as its page knows it: one part at a time, and the cases behind what is chosen."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.changes import Noun, Outcome
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.gaming import Finding, Signs
from samad_desktop.domain.gap_grid import Across, GapSquare
from samad_desktop.domain.gaps import Gap
from samad_desktop.domain.periods import Period
from samad_desktop.domain.radar import Alarm, RadarView, SetAside, Square
from samad_desktop.domain.ranking import Standing
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.radar import RadarService
from samad_desktop.services.ranking import RankingService
from samad_desktop.viewmodels.keeper import Keeper

REFRESH_MS = 60_000
AT_ONCE = 100
SET_ASIDE = "هشدار کنار گذاشته شد و تا بزرگ‌تر نشود خاموش است."

Quiet = tuple[Alarm, SetAside]
Found = Alarm | Quiet | Gap | Standing | Finding | Square | GapSquare


class Part(StrEnum):
    """The parts of the page."""

    SURGES = "surges"
    GAPS = "gaps"
    RANKING = "ranking"
    SIGNS = "signs"


PERIODS = (Period.THIS_MONTH, Period.LAST_MONTH, Period.THIS_YEAR, Period.LAST_YEAR)
OF_PERIODS = frozenset({Part.RANKING, Part.SIGNS})
OF_COUNTIES = frozenset({Part.SURGES, Part.GAPS})


class RadarKeeper(Keeper):
    """Reads what is shown, at most once a minute while nothing else asks for it.

    Signals:
        turned: when another part or period is shown.
        across_turned: when the columns of recurring gaps stand for something else.
        cases_shown: tuple[CaseRow], the first cases of what was chosen.
        more_shown: tuple[CaseRow], those that follow.
        stored: str, how that is said.
        refused: Exception; nothing was stored.
    """

    turned = Signal()
    across_turned = Signal()
    cases_shown = Signal(object)
    more_shown = Signal(object)
    stored = Signal(str)
    refused = Signal(object)

    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.RADAR, Noun.REFERENCE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        radar: RadarService,
        ranking: RankingService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._radar, self._ranking = radar, ranking
        self.part, self.period = Part.SURGES, PERIODS[0]
        self.across = Across.AGENCIES
        self.seen: RadarView | None = None
        self.gaps: tuple[Gap, ...] = ()
        self.standings: tuple[Standing, ...] = ()
        self.signs = Signs((), {})
        self._ids: tuple[int, ...] = ()
        self._shown = 0
        self._looking: Ticket | None = None
        self._minute = QTimer(self, interval=REFRESH_MS)
        self._minute.timeout.connect(self.read)

    @property
    def may_set_aside(self) -> bool:
        """Whether this person puts alarms aside."""
        return self._actor.may(Right.SET_ALARM_ASIDE)

    @property
    def may_gather(self) -> bool:
        """Whether this person gathers cases under one."""
        return self._actor.may(Right.FOLLOW_UP)

    @property
    def ids(self) -> tuple[int, ...]:
        """The cases of what is chosen, all of them."""
        return self._ids

    def watch(self, *, watched: bool) -> None:
        """Say whether somebody looks at the page."""
        if watched:
            self._minute.start()
        else:
            self._minute.stop()

    def turn(self) -> None:
        """Show the next part; after the last, the first."""
        parts = tuple(Part)
        self.part = parts[(parts.index(self.part) + 1) % len(parts)]
        self.turned.emit()
        self.read()

    def turn_period(self) -> None:
        """Judge agencies by the next period."""
        self.period = PERIODS[(PERIODS.index(self.period) + 1) % len(PERIODS)]
        self.turned.emit()
        self.read()

    def turn_across(self) -> None:
        """Show recurring gaps by subject instead of by agency, or the other way round."""
        two = tuple(Across)
        self.across = two[1 - two.index(self.across)]
        self.across_turned.emit()

    def look_at(self, found: Found | None) -> None:
        """Read the cases behind what was found; of a long list the first of them."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._ids, self._shown = (), 0
        if found is None:
            self.cases_shown.emit(())
            return
        work = partial(self._cases_of, found, self.period)
        self._looking = self._tasks.ask(self, work, self._show_cases, self._give_up)

    def more(self) -> None:
        """Read the cases that follow those that are shown."""
        if self._looking is None and self._shown < len(self._ids):
            following = self._ids[self._shown : self._shown + AT_ONCE]
            work = partial(self._radar.cases, self._actor, following)
            self._looking = self._tasks.ask(self, work, self._show_more, self._give_up)

    def put_aside(self, alarm: Alarm | None, reason: str) -> None:
        """Let an alarm be quiet until it grows.

        Raises:
            RuleBroken: `no_alarm_chosen`.
        """
        if alarm is None:
            raise RuleBroken("no_alarm_chosen")
        if self._busy:
            return
        self._be_busy(busy=True)
        again = partial(self.put_aside, alarm, reason)
        refuse = partial(self._end_refused, self.refused.emit, again)
        work = partial(self._radar.put_aside, self._actor, alarm, reason)
        self._tasks.ask(self, work, self._finish, refuse)

    def _question(self) -> Callable[[], Any]:
        actor, period = self._actor, self.period
        match self.part:
            case Part.SURGES:
                return partial(self._radar.look, actor)
            case Part.GAPS:
                return partial(self._ranking.gaps, actor)
            case Part.RANKING:
                return partial(self._ranking.standings, actor, period)
            case Part.SIGNS:
                return partial(self._ranking.signs, actor, period)

    def _know(self, book: Any) -> None:
        match self.part:
            case Part.SURGES:
                self.seen = book
            case Part.GAPS:
                self.gaps = book
            case Part.RANKING:
                self.standings = book
            case Part.SIGNS:
                self.signs = book

    def _cases_of(
        self, found: Found, period: Period
    ) -> tuple[tuple[int, ...], tuple[CaseRow, ...]]:
        if isinstance(found, Standing):
            ids = self._ranking.late_cases(self._actor, found.agency_id, period)
        else:
            ids = (found[0] if isinstance(found, tuple) else found).case_ids
        return ids, self._radar.cases(self._actor, ids[:AT_ONCE])

    def _show_cases(self, read: tuple[tuple[int, ...], tuple[CaseRow, ...]]) -> None:
        self._looking = None
        self._ids, rows = read
        self._shown = min(AT_ONCE, len(self._ids))
        self.cases_shown.emit(rows)

    def _show_more(self, rows: tuple[CaseRow, ...]) -> None:
        self._looking = None
        self._shown = min(self._shown + AT_ONCE, len(self._ids))
        self.more_shown.emit(rows)

    def _give_up(self, error: Exception) -> None:
        self._looking = None
        self.failed.emit(error, self.read)

    def _finish(self, outcome: Outcome[None]) -> None:
        self._be_busy(busy=False)
        self.stored.emit(SET_ASIDE)
        self._bus.announce(outcome.changes)
