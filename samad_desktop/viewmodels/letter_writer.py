"""The letters about the case that is shown, made ready for paper."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from samad_desktop.documents.case_letter import case_letter, line_of, title_of
from samad_desktop.documents.letter import TEMPLATE, printed_letter
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.letters import CaseLetter, CaseLetters
from samad_desktop.qtkit.tasks import TaskRunner, Ticket
from samad_desktop.services.letters import LetterService
from samad_desktop.viewmodels.case_reader import CaseReader
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.paper import Document


class LetterWriter(QObject):
    """Letters of the case of a `CaseReader`.

    Signals:
        listed: tuple of (its line in a list, Document), the newest letter first.
        failed: (Exception, how to ask again).
    """

    listed = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        actor: Actor,
        letters: LetterService,
        setter: Setter,
        reader: CaseReader,
    ) -> None:
        super().__init__(reader)
        self._tasks = tasks
        self._actor = actor
        self._letters = letters
        self._setter = setter
        self._reader = reader
        self._ticket: Ticket | None = None

    @property
    def may_print(self) -> bool:
        """Whether there is, or may be, a letter that this person may print."""
        case, standing = self._reader.case, self._reader.standing
        if case is None or standing is None or case.text_withheld:
            return False
        raised = any(each.level for each in standing.clocks)
        return self._actor.may(Right.FOLLOW_UP) and bool(standing.referrals or raised)

    def list_letters(self) -> None:
        """Read the letters about the case."""
        case = self._reader.case
        if case is None or self._ticket is not None:
            return
        self._ticket = self._tasks.ask(
            self, lambda: self._letters.of_case(self._actor, case.id), self._tell, self._fail
        )

    def _tell(self, found: CaseLetters) -> None:
        self._ticket = None
        self.listed.emit(
            tuple((line_of(each), self._document(each, found)) for each in found.letters)
        )

    def _document(self, letter: CaseLetter, found: CaseLetters) -> Document:
        setter, made_at = self._setter, self._setter.now()
        printed = printed_letter(case_letter(letter, found), setter.centre, made_at)
        title = title_of(letter)
        name = f"{title} {found.tracking_code}.pdf"
        make = partial(setter.pdf, TEMPLATE, printed, made_at)
        named = letter.referred is not None and letter.referred.citizen is not None
        return Document(title, name, make, self._reader.leaving(named=named))

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error, self.list_letters)
