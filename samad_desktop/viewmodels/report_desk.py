"""Reports on screen: which one, about what, the answer that stands there, and one being made."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.channels import Channel
from samad_desktop.domain.errors import FieldError, ValidationFailed
from samad_desktop.domain.finding import Choices
from samad_desktop.domain.measures import ABOUT_ANYTHING, OF_SESSIONS
from samad_desktop.domain.narrowing import Facet, Narrowing
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.periods import Period
from samad_desktop.domain.report_periods import before, checked
from samad_desktop.domain.reports import (
    Behind,
    FileKind,
    Filters,
    ReportAnswer,
    ReportQuery,
    Stretch,
    Summary,
)
from samad_desktop.qtkit.tasks import Loop, TaskRunner
from samad_desktop.report_words import DAYS
from samad_desktop.services.reporting import ReportService
from samad_desktop.viewmodels.leaving import Leave
from samad_desktop.viewmodels.narrower import Narrower
from samad_desktop.viewmodels.report_looks import is_one, listed_text, measure_of

FACETS = frozenset(
    {
        *(Facet.PERIOD, Facet.SINCE, Facet.UNTIL, Facet.AGENCY, Facet.SUBJECT, Facet.COUNTY),
        *(Facet.KIND, Facet.OPERATOR),
    }
)
_FIRST = Narrowing(period=Period.THIS_MONTH)
_CSV = ".csv"


class ReportDesk(Narrower):
    """Makes one report at a time; the newest question wins, the last answer stays meanwhile.

    Signals:
        listed: tuple of Summary.
        began: when a report is being made.
        progressed: (sections made, sections in all).
        made: ReportAnswer.
        stopped: when the person did not want it any more.
        refused: ValidationFailed; the question cannot be asked so.
        written: Path, where a file of the answer lies now.
        failed: (Exception, how to ask again).
    """

    listed = Signal(object)
    began = Signal()
    progressed = Signal(int, int)
    made = Signal(object)
    stopped = Signal()
    refused = Signal(object)
    written = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        service: ReportService,
        choices: Callable[[], Choices],
        leave: Leave,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._actor, self._service = tasks, actor, service
        self._choices, self.leave, self._clock = choices, leave, clock
        self._narrowing, self.compares = _FIRST, False
        self._proposed = _FIRST.period
        self.channel: Channel | None = None
        self.code = ""
        self.summaries: tuple[Summary, ...] = ()
        self.answer: ReportAnswer | None = None
        self._making: Loop | None = None

    # What it is about

    @property
    def facets(self) -> frozenset[Facet]:
        return FACETS

    @property
    def period_name(self) -> str:
        return DAYS

    @property
    def narrowing(self) -> Narrowing:
        return self._narrowing

    def today(self) -> date:
        """Return the day in Tehran."""
        return tehran_date(self._clock())

    def narrow(self, narrowing: Narrowing) -> None:
        if narrowing.checked() == self._narrowing:
            return
        self._narrowing = narrowing
        self._ask_anew()

    def take_channel(self, channel: Channel | None) -> None:
        """Count only what came by one channel, or by any."""
        if channel is not self.channel:
            self.channel = channel
            self._ask_anew()

    def compare(self, *, on: bool) -> None:
        """Show the period before beside it, or not."""
        if on is not self.compares:
            self.compares = on
            self._ask_anew()

    def query(self) -> ReportQuery:
        """Return what is asked.

        Raises:
            ValidationFailed: at `since` or `until`: the days cannot be asked about.
        """
        since, until = self._narrowing.days(self.today())
        if since is None:
            raise ValidationFailed((FieldError("since", "report_needs_days"),))
        today = self.today()
        days = Stretch(since, until or max(since, today))
        earlier = before(days, today) if self.compares else None
        return checked(ReportQuery(days, self._filters(), earlier), today)

    def _filters(self) -> Filters:
        asked = self._narrowing
        return Filters(
            county_id=asked.county_id,
            agency_id=asked.agency_id,
            subject_id=asked.subject_id,
            kind=asked.kind,
            channel=self.channel,
            operator_id=asked.operator_id,
        )

    # Making it

    def meet(self) -> None:
        """Learn which reports there are, and what can be chosen."""
        self._tasks.ask(self, self._read_lists, self._take_lists, self._fail(self.meet))

    def choose(self, code: str) -> None:
        """Make this report, of its own days where nobody has chosen others."""
        self.code = code
        self._propose_days()
        self.make()

    def make(self) -> None:
        """Make the chosen report from what is asked now."""
        if not self.code:
            return
        try:
            query = self.query()
        except ValidationFailed as error:
            self.refused.emit(error)
            return
        self._drop()
        work = partial(self._made, self.code, query)
        self._making = self._tasks.keep(self, work, self._hear, self._give_up)
        self.began.emit()

    def stop(self) -> bool:
        """Want it no more; return whether one was being made."""
        if self._making is None:
            return False
        self._drop()
        self.stopped.emit()
        return True

    def behind(self, behind: Behind) -> Callable[[Cursor | None], Page[CaseRow]]:
        """Return what reads the cases behind a number of the answer that stands there."""
        assert self.answer is not None
        asked = (self._actor, self.answer.report, self.answer.query, behind)
        return partial(self._service.behind, *asked)

    def beside(self, behind: Behind) -> Callable[[], str] | None:
        """Return what reads a sentence to stand beside the cases behind a number, if it needs one.

        Where not each time a case was counted, it says how the list and the number agree.
        """
        assert self.answer is not None
        measure = measure_of(self.answer, behind)
        if measure not in OF_SESSIONS | ABOUT_ANYTHING:
            return None
        asked = (self._actor, self.answer.report, self.answer.query, behind)
        of_one = is_one(self.answer, behind)
        return lambda: listed_text(measure, self._service.listed(*asked), of_one=of_one)

    def paper(self) -> Callable[[], bytes]:
        """Return what sets the answer that stands there on paper."""
        assert self.answer is not None
        return partial(self._service.paper, self._actor, self.answer)

    def write(self, target: Path) -> None:
        """Write the answer that stands there into a file, by the ending of its name."""
        assert self.answer is not None
        kind = FileKind.CSV if target.suffix.lower() == _CSV else FileKind.EXCEL
        work = partial(_written, self._service, self._actor, self.answer, kind, target)
        again = self._fail(partial(self.write, target))
        self._tasks.keep(self, work, self.written.emit, again)

    def _propose_days(self) -> None:
        own = next((each.period for each in self.summaries if each.code == self.code), None)
        if own is not None and self._narrowing.period is self._proposed is not own:
            self._narrowing = replace(self._narrowing, period=own)
            self._proposed = own
            self.asked.emit()

    def _ask_anew(self) -> None:
        self.asked.emit()
        self.make()

    def _made(
        self, code: str, query: ReportQuery, stop: threading.Event, emit: Callable[[object], None]
    ) -> None:
        def tell(done: int, of: int) -> None:
            emit((done, of))

        emit(self._service.make(self._actor, code, query, tell, stop))

    def _hear(self, event: object) -> None:
        if isinstance(event, ReportAnswer):
            self._making, self.answer = None, event
            self.made.emit(event)
        elif isinstance(event, tuple):
            self.progressed.emit(*event)

    def _give_up(self, error: Exception) -> None:
        self._making = None
        self.stopped.emit()
        self.failed.emit(error, self.make)

    def _drop(self) -> None:
        if self._making is not None:
            self._making.stop()
            self._making = None

    def _read_lists(self) -> tuple[tuple[Summary, ...], Choices]:
        return self._service.reports(self._actor), self._choices()

    def _take_lists(self, lists: tuple[tuple[Summary, ...], Choices]) -> None:
        self.summaries, choices = lists
        self.met.emit(choices)
        self.listed.emit(self.summaries)

    def _fail(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.failed.emit(error, again)


def _written(
    service: ReportService,
    actor: Actor,
    answer: ReportAnswer,
    kind: FileKind,
    target: Path,
    stop: threading.Event,
    emit: Callable[[Path], None],
) -> None:
    service.save(actor, answer, kind, target, stop)
    emit(target)
