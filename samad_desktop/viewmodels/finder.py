"""The one search box: what was typed, how it was read, and the cases it leads to."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.cases import CaseRow
from samad_desktop.domain.finding import Found, Match, Order, Terms, Where
from samad_desktop.domain.guesses import Guess, GuessKind, ReadAs
from samad_desktop.domain.narrowing import Facet, Narrowing, facets_for
from samad_desktop.domain.paging import Cursor, Page
from samad_desktop.domain.text import as_written, digits_only, looks_like_number
from samad_desktop.domain.tracking_codes import CODE_DIGITS
from samad_desktop.domain.why import Why
from samad_desktop.labels import label
from samad_desktop.qtkit.row_look import SEPARATOR, RowLook
from samad_desktop.qtkit.table_model import PagedModel, RowStyle
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.finding import FindingService
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.narrower import Narrower

PAUSE_MS = 250
_AS_TYPED = Match()


class _Answers:
    """What the pages of one text told beside their rows; filled by workers, read when shown."""

    def __init__(self) -> None:
        self.meant = ""
        self.left_out = 0
        self.order = Order.NEWEST
        self._matches: dict[int, Match] = {}

    def take(self, found: Found, *, first: bool) -> Page[CaseRow]:
        self._matches.update(found.matches)
        if first:
            self.meant, self.left_out, self.order = found.meant, found.left_out, found.order
        return found.page

    def match(self, case_id: int) -> Match:
        return self._matches.get(case_id, _AS_TYPED)


class Finder(Narrower):
    """Looks for what is typed after a pause, or at once on Enter; only the last text counts.

    Signals:
        settled: when it is known what was found, if anything.
        list_wanted: when, after Enter, several results are to take the cursor.
        marked_wanted: when Enter is pressed beside results that stand there: the marked one is
            to be opened.
        opened_case: case id, when one is to be opened.
        failed: (Exception, how to ask again), when nothing could be looked for.
    """

    settled = Signal()
    list_wanted = Signal()
    marked_wanted = Signal()
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
        self._tasks = tasks
        self._actor = actor
        self._finding = finding
        self._typed = ""
        self._looked_for = ""
        self._entered = False
        self._guesses: tuple[Guess, ...] = ()
        self._terms = Terms()
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
    def terms(self) -> Terms:
        """How it is looked for."""
        return self._terms

    @property
    def narrowing(self) -> Narrowing:
        return self._terms.narrowing

    @property
    def order(self) -> Order:
        """What stands first in what was found."""
        return self._answers.order

    @property
    def order_is_chosen(self) -> bool:
        """Whether she said what stands first; it stays so for every text."""
        return self._terms.order is not None

    @property
    def can_be_ordered(self) -> bool:
        """Whether some of what was found is nearer to what was typed than the rest."""
        words = {GuessKind.WORDS, GuessKind.TEXT}
        return self.of_centre and bool(words & {each.kind for each in self._guesses})

    @property
    def left_out(self) -> int:
        """How many there are, as far as a page and one, where only the narrowing left none."""
        return self._answers.left_out

    @property
    def facets(self) -> frozenset[Facet]:
        return facets_for(self._actor)

    @property
    def ways(self) -> tuple[ReadAs, ...]:
        """As what the text can be read, each alone."""
        return self._finding.ways(self._actor, self._looked_for)

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

    def meet(self) -> None:
        """Learn what may be chosen to narrow by; told by `met`."""
        self._tasks.ask(self, self._finding.choices, self.met.emit, self._miss)

    def read_next(self) -> None:
        """Read the text as the next thing it can be, and after the last as all of them."""
        turns: tuple[ReadAs | None, ...] = (None, *self.ways)
        now = self._terms.read_as
        at = turns.index(now) if now in turns else 0
        self._look_so(replace(self._terms, read_as=turns[(at + 1) % len(turns)]))

    def narrow(self, narrowing: Narrowing) -> None:
        if narrowing.checked() != self._terms.narrowing:
            self._look_so(replace(self._terms, narrowing=narrowing))

    def turn_order(self) -> None:
        """Let the closest stand first instead of the newest, or the other way round."""
        turned = Order.NEWEST if self.order is Order.CLOSEST else Order.CLOSEST
        self._look_so(replace(self._terms, order=turned))

    def look_for(self, text: str, terms: Terms) -> None:
        """Look at once for a text and among some cases, as both were kept."""
        self._typed = text
        self._look_so(terms)

    def type_text(self, text: str) -> None:
        """Take what stands in the box now; it is looked for after a pause."""
        self._take(text)
        self._entered = False
        self._pause.start()

    def enter(self, text: str) -> None:
        """Look for `text` at once; a single case is opened, several are listed.

        Where they are listed already, the marked one is opened.
        """
        self._take(text)
        self._pause.stop()
        if text == self._looked_for and not self.rows.loading and self.rows.rowCount():
            self.marked_wanted.emit()
        else:
            self._entered = True
            self._look()

    def take_meant(self) -> str:
        """Look for what may have been meant, and return it; nothing if nothing may."""
        text = self.meant
        if text:
            self._take(text)
            self._look_so(self._terms)
        return text

    def refresh(self) -> None:
        """Look again for the same, keeping the place."""
        self.rows.restart()

    def open(self, case: CaseRow) -> None:
        """Ask for a case to be opened."""
        self.opened_case.emit(case.id)

    def _miss(self, error: Exception) -> None:
        self.failed.emit(error, self.meet)

    def _take(self, text: str) -> None:
        """Remember what is typed; as what another text was read is not meant of this one."""
        if text != self._typed:
            self._terms = replace(self._terms, read_as=None)
        self._typed = text

    def _look_so(self, terms: Terms) -> None:
        self._terms, self._entered = terms, False
        self._pause.stop()
        self._look()

    def _look(self) -> None:
        self._looked_for = typed = self._typed
        answers, terms = _Answers(), self._terms
        self._answers = answers
        self._guesses = self._finding.readings(self._actor, typed, terms.read_as)
        self.asked.emit()
        if not self._guesses and (typed.strip() or not terms.narrowing):
            self.rows.clear()
            return

        def fetch(after: Cursor | None) -> Page[CaseRow]:
            found = self._finding.find(self._actor, typed, after, terms)
            return answers.take(found, first=after is None)

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
        """Return how a case looks; how it was found, and whose it is, stand first."""
        look, match = self._looks.row(case), self._answers.match(case.id)
        reasons = [label(match.why)] if match.why is not Why.EXACT else []
        if match.name:
            reasons.append(as_written(match.name))
        elif match.where is not Where.SHOWN:
            reasons.append(label(match.where))
        look = replace(look, note=SEPARATOR.join((*reasons, look.note)))
        if not match.marks or not look.note.endswith(case.excerpt):
            return look
        shift = len(look.note) - len(case.excerpt)
        return replace(look, marks=tuple((a + shift, b + shift) for a, b in match.marks))


def _key(case: CaseRow) -> int:
    return case.id
