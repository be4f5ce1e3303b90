"""The advocacy files of one list as their page knows them, and what is done with them."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject

from samad_desktop.documents.advocacy import TEMPLATE, TITLE, printed_advocacy
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.advocacy import AdvocacyFile, AdvocacyMove
from samad_desktop.domain.advocacy_lists import AdvocacyFilter, AdvocacyList
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.errors import ValidationFailed
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.advocacy import AdvocacyService
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.leaving import Note, leaving
from samad_desktop.viewmodels.paper import Document
from samad_desktop.viewmodels.session_keeper import SessionKeeper

ANSWERED = "تمکین دستگاه اعلام شد؛ مرکز آن را می‌سنجد."
SETTLED = {
    AdvocacyMove.CONFIRM: "تمکین دستگاه تأیید و پرونده بسته شد.",
    AdvocacyMove.DENY: "نپذیرفتن تمکین ثبت شد؛ مهلت دستگاه همچنان می‌گذرد.",
    AdvocacyMove.WITHDRAW: "پروندهٔ مطالبه‌گری پس گرفته شد.",
}
_WARNED = "names_caller"
_AGENCYS = (
    *(AdvocacyFilter.OPEN, AdvocacyFilter.LATE, AdvocacyFilter.ANSWERED),
    AdvocacyFilter.ALL,
)


class AdvocacyDesk(SessionKeeper):
    """Reads a list of files; each is moved as it was read."""

    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.ADVOCACY, Noun.REFERENCE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        files: AdvocacyService,
        setter: Setter,
        note: Note,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._files, self._setter, self._note = files, setter, note
        self.which = AdvocacyFilter.OPEN
        self.book: AdvocacyList | None = None
        self._asked: tuple[object, ...] = ()
        self._warned: tuple[object, ...] = ()
        self.refused.connect(self._remember)

    @property
    def is_agencys(self) -> bool:
        """Whether the person answers for an agency, and sees its own files alone."""
        return not self._actor.may(Right.PREPARE_ADVOCACY)

    @property
    def may_settle(self) -> bool:
        """Whether this person says for the centre that an agency has complied."""
        return self._actor.may(Right.ISSUE_ADVOCACY)

    def show(self, which: AdvocacyFilter) -> None:
        """Show another list."""
        if which is not self.which:
            self.which = which
            self.read()

    def turn(self) -> None:
        """Show the next list."""
        lists = _AGENCYS if self.is_agencys else tuple(AdvocacyFilter)
        self.show(lists[(lists.index(self.which) + 1) % len(lists)])

    def answer(self, file: AdvocacyFile, words: str) -> None:
        """Say for an agency that it has complied."""
        work = partial(self._files.answer, self._actor, file, words)
        self._store(work, lambda _file: ANSWERED)

    def settle(self, file: AdvocacyFile, move: AdvocacyMove, words: str) -> None:
        """Settle a file; words that were warned of are stored the second time."""
        self._asked = (file.id, move, words)
        work = partial(
            self._files.settle,
            *(self._actor, file, move, words),
            all_the_same=self._asked == self._warned,
        )
        self._store(work, lambda _file: SETTLED[move])

    def paper(self, file: AdvocacyFile) -> Document:
        """Return a file as it was sent, to be looked at, printed and saved."""
        case_id = None if self.is_agencys else file.case_id
        file_name = f"{TITLE} {file.number.replace('/', '-')}.pdf"
        return Document(TITLE, file_name, partial(self._make, file), leaving(self._note, case_id))

    def _make(self, file: AdvocacyFile) -> bytes:
        content = self._files.content(self._actor, file)
        printed = printed_advocacy(content, file.sha256)
        return self._setter.pdf(TEMPLATE, printed, file.issued_at)

    def _remember(self, error: Exception) -> None:
        codes = [e.code for e in error.errors] if isinstance(error, ValidationFailed) else []
        self._warned = self._asked if codes == [_WARNED] else ()

    def _question(self) -> Callable[[], AdvocacyList]:
        return partial(self._files.read, self._actor, self.which)

    def _know(self, book: AdvocacyList) -> None:
        self.book = book
