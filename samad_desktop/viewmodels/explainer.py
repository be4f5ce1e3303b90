"""«چرا این تاریخ؟» of one clock of what is shown, for the screen and for paper."""

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
from samad_desktop.domain.errors import NotFound
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.explaining import ExplainedClock, ExplanationService
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.leaving import Leave
from samad_desktop.viewmodels.paper import Document


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets a template with data as PDF (on a worker), in the name of the centre."""

    pdf: Callable[[str, Mapping[str, Any], datetime], bytes]
    centre: str
    now: Now


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a clock of the case with a tracking code; `answer` and `leave` block."""

    code: str
    answer: Callable[[], ExplainedClock]
    leave: Leave


class Explainer(QObject):
    """Explains clocks; `about` puts the question for an id, None where nothing is open.

    Signals:
        explained: (ExplanationSheet, Document), the same sheet for both.
        failed: (Exception, how to ask again).
    """

    explained = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        setter: Setter,
        about: Callable[[int], Question | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._setter = setter
        self._about = about
        self._ticket: Ticket | None = None

    def explain(self, asked_id: int) -> None:
        """Explain one running clock."""
        question = self._about(asked_id)
        if question is None or self._ticket is not None:
            return
        self._ticket = self._tasks.ask(
            self,
            question.answer,
            partial(self._show, question),
            partial(self._fail, asked_id),
        )

    def _show(self, question: Question, found: ExplainedClock) -> None:
        self._ticket = None
        sheet = explanation_sheet(found.explanation, question.code, found.moves, found.agency)
        self.explained.emit(sheet, self._document(sheet, question))

    def _document(self, sheet: ExplanationSheet, question: Question) -> Document:
        setter, made_at = self._setter, self._setter.now()
        printed = printed_explanation(sheet, setter.centre, made_at)
        name = f"{sheet.title.rstrip('؟')} {question.code}.pdf"
        make = partial(setter.pdf, TEMPLATE, printed, made_at)
        return Document(sheet.title, name, make, question.leave)

    def _fail(self, asked_id: int, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, partial(self.explain, asked_id))


def clock_of_case(
    explaining: ExplanationService, actor: Actor, reader: CaseReader, clock_id: int
) -> Question | None:
    """Ask about a running clock of the case that a `CaseReader` shows."""
    case = reader.case
    if case is None:
        return None
    return Question(
        case.tracking_code,
        lambda: _found(explaining.of_case(actor, case.id), clock_id),
        reader.leaving(),
    )


def _found(explained: tuple[ExplainedClock, ...], clock_id: int) -> ExplainedClock:
    for each in explained:
        if each.clock.id == clock_id:
            return each
    raise NotFound(f"clock {clock_id}")
