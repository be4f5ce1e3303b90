"""«چرا این تاریخ؟» of one clock of the case that is shown, for the screen and for paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from samad_desktop.documents.explanation import (
    TEMPLATE,
    ExplanationSheet,
    explanation_sheet,
    printed_explanation,
)
from samad_desktop.domain.access import Actor
from samad_desktop.domain.calendar import clock, jalali_date
from samad_desktop.domain.errors import NotFound
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.explaining import ExplainedClock, ExplanationService
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.centre_looks import as_written
from samad_desktop.viewmodels.paper import Document

MOVED = "از {old} به {new}{why}"
NO_DATE = "متوقف"
BY_DECREE = "مصوبهٔ {number}: {reason}"


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets a template with data as PDF (on a worker), in the name of the centre."""

    pdf: Callable[[str, Mapping[str, Any], datetime], bytes]
    centre: str
    now: Now


class Explainer(QObject):
    """Explains the clocks of the case of a `CaseReader`.

    Signals:
        explained: (ExplanationSheet, Document), the same sheet for both.
        failed: (Exception, how to ask again).
    """

    explained = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        explaining: ExplanationService,
        setter: Setter,
        reader: CaseReader,
    ) -> None:
        super().__init__(reader)
        self._tasks = tasks
        self._actor = actor
        self._explaining = explaining
        self._setter = setter
        self._reader = reader
        self._ticket: Ticket | None = None

    def explain(self, clock_id: int) -> None:
        """Explain one running clock."""
        case = self._reader.case
        if case is None or self._ticket is not None:
            return
        self._ticket = self._tasks.ask(
            self,
            lambda: _found(self._explaining.of_case(self._actor, case.id), clock_id),
            partial(self._show, case.tracking_code),
            partial(self._fail, clock_id),
        )

    def _show(self, code: str, found: ExplainedClock) -> None:
        self._ticket = None
        moved = tuple(
            _moved(each.old_due, each.new_due, each.reason, each.decree_number)
            for each in found.moves
        )
        sheet = explanation_sheet(found.explanation, code, moved)
        self.explained.emit(sheet, self._document(sheet, code))

    def _document(self, sheet: ExplanationSheet, code: str) -> Document:
        setter, made_at = self._setter, self._setter.now()
        printed = printed_explanation(sheet, setter.centre, made_at)
        name = f"{sheet.title.rstrip('؟')} {code}.pdf"
        return Document(sheet.title, name, lambda: setter.pdf(TEMPLATE, printed, made_at))

    def _fail(self, clock_id: int, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, partial(self.explain, clock_id))


def _found(explained: tuple[ExplainedClock, ...], clock_id: int) -> ExplainedClock:
    for each in explained:
        if each.clock.id == clock_id:
            return each
    raise NotFound(f"clock {clock_id}")


def _moved(old: datetime | None, new: datetime | None, reason: str, decree: str | None) -> str:
    """Return what moved a date: from when to when, and by what."""
    why = BY_DECREE.format(number=as_written(persian_digits(decree or "")), reason=reason)
    told = why if decree else reason
    return MOVED.format(old=_day(old), new=_day(new), why=f" ({told})" if told else "")


def _day(at: datetime | None) -> str:
    return NO_DATE if at is None else isolate(f"{jalali_date(at)} {clock(at)}")
