"""The one search box: what was typed, how it was read, and the cases it leads to."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.finding import Found, Match
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.text import digits_only, looks_like_number
from samad_desktop.domain.tracking_codes import CODE_DIGITS
from samad_desktop.domain.why import Why
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.finding import FindingService
from samad_desktop.viewmodels.case_looks import CaseLooks

PAUSE_MS = 250
_AS_TYPED = Match()


class _Answers:
    """What the pages of one text told beside their rows; filled by workers, read when shown."""

    def __init__(self) -> None:
        self.meant = ""
        self._matches: dict[int, Match] = {}

    def take(self, found: Found) -> Page[CaseRow]:
        self._matches.update(found.matches)
        self.meant = found.meant
        return found.page

    def match(self, case_id: int) -> Match:
        return self._matches.get(case_id, _AS_TYPED)


class Finder(QObject):
    """Looks for what is typed after a pause, or at once on Enter; only the last text counts.

    Signals:
        asked: when another text begins to be looked for.
        settled: when it is known what was found, if anything.
        list_wanted: when, after Enter, several results are to take the cursor.
        opened_case: case id, when one is to be opened.
        failed: (Exception, how to ask again), when nothing could be looked for.
    """

    asked = Signal()
    settled = Signal()
    list_wanted = Signal()
    opened_case = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        finding: FindingService,
        looks: CaseLooks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actor = actor
        self._finding = finding
        self._typed = ""
        self._looked_for = ""
        self._entered = False
        self._guesses: tuple[Guess, ...] = ()
        self._looks = looks
        self._answers = _Answers()
        style: RowStyle[CaseRow] = RowStyle(key=_key, look=self._look_of)
        self.rows: PagedModel[CaseRow] = PagedModel(tasks, (), style, self)
        self.rows.loaded.connect(self._settle)
        self.rows.failed.connect(self._fail)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)

    @property
    def of_centre(self) -> bool:
        """Whether everything is looked through, and not only what was sent to an agency."""
        return self._actor.may(Right.SEE_CASES)

    @property
    def text(self) -> str:
        """What is being looked for."""
        return self._looked_for

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """How it was read."""
        return self._guesses

    @property
    def meant(self) -> str:
        """What may have been meant, where nothing was found; empty otherwise."""
        return self._answers.meant

    @property
    def problem(self) -> str:
        """The code of what is wrong with a number that led to nothing; empty otherwise."""
        if self.rows.rowCount() or not looks_like_number(self._looked_for):
            return ""
        if {each.kind for each in self._guesses} - {GuessKind.WORDS}:
            return ""
        return "number_neither" if self.is_neither else "number_unreadable"

    @property
    def is_neither(self) -> bool:
        """Whether it has the length of an ID and of a tracking code, and can be no one's."""
        text = self._looked_for
        whole = looks_like_number(text) and len(digits_only(text)) == CODE_DIGITS
        return whole and {each.kind for each in self._guesses} == {GuessKind.WORDS}

    def type_text(self, text: str) -> None:
        """Take what stands in the box now; it is looked for after a pause."""
        self._typed = text
        self._entered = False
        self._pause.start()

    def enter(self, text: str) -> None:
        """Look for `text` at once; a single case is opened, several are listed."""
        self._typed = text
        self._entered = True
        self._pause.stop()
        if text == self._looked_for and not self.rows.loading and self.rows.rowCount():
            self._settle()
        else:
            self._look()

    def take_meant(self) -> str:
        """Look for what may have been meant, and return it; nothing if nothing may."""
        text = self.meant
        if text:
            self._typed, self._entered = text, False
            self._pause.stop()
            self._look()
        return text

    def refresh(self) -> None:
        """Look again for the same, keeping the place."""
        self.rows.restart()

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)

    def _look(self) -> None:
        self._looked_for = self._typed
        answers = self._answers = _Answers()
        self._guesses = self._finding.readings(self._actor, self._looked_for)
        self.asked.emit()
        if not self._guesses:
            self.rows.clear()
            return
        typed = self._looked_for

        def fetch(after: Cursor | None) -> Page[CaseRow]:
            return answers.take(self._finding.find(self._actor, typed, after))

        self.rows.show(fetch)

    def _settle(self) -> None:
        entered, self._entered = self._entered, False
        self.settled.emit()
        if not entered or not self.rows.rowCount():
            return
        near = [row for row in self.rows.values() if not self._answers.match(row.id).far]
        if len(near) == 1:
            self.opened_case.emit(near[0].id)
        else:
            self.list_wanted.emit()

    def _fail(self, error: Exception, again: Callable[[], None]) -> None:
        entered, self._entered = self._entered, False
        self.failed.emit(error, self._look_on_enter if entered else again)

    def _look_on_enter(self) -> None:
        self._entered = True
        self._look()

    def _look_of(self, case: CaseRow) -> RowLook:
        """Return how a case looks; what it was found by stands first, unless it was typed so."""
        look, why = self._looks.row(case), self._answers.match(case.id).why
        if why is Why.EXACT:
            return look
        return replace(look, note=f"{label(why)}{SEPARATOR}{look.note}")


def _key(case: CaseRow) -> int:
    return case.id
