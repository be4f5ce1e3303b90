"""The directives of one list as their page knows them, and what is done with them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject

from samad_desktop.documents.directive_letter import (
    TEMPLATE,
    TITLE,
    Signing,
    printed_directive,
)
from samad_desktop.domain.access import Actor, Right
from samad_desktop.domain.changes import Noun
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.directive_lists import COUNTED, DirectiveFilter, DirectiveList, Wanted
from samad_desktop.domain.directives import AgencyMove, Directive, Recipient, Verdict
from samad_desktop.domain.reference import Reference
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.services.directives import DirectiveService
from samad_desktop.viewmodels.explainer import Setter
from samad_desktop.viewmodels.leaving import Note, leaving
from samad_desktop.viewmodels.paper import Document
from samad_desktop.viewmodels.session_keeper import SessionKeeper

STORED = {
    AgencyMove.RECEIVE: "وصول دستور اعلام شد.",
    AgencyMove.REPORT: "گزارش پیشرفت فرستاده شد.",
    AgencyMove.FINISH: "انجام دستور اعلام شد.",
}
JUDGED = {
    Verdict.KEPT: "گفتهٔ متقاضی ثبت شد: انجام شده است.",
    Verdict.NOT_KEPT: "گفتهٔ متقاضی ثبت شد؛ دستور دوباره با دستگاه است.",
}
CARRIED = "دستور به دستگاه دیگر رفت؛ شماره و مهلتش همان است."


class DirectiveDesk(SessionKeeper):
    """Reads a list of directives; each is moved as it was read."""

    HEARD: ClassVar[frozenset[Noun]] = frozenset({Noun.DIRECTIVE, Noun.SESSION, Noun.REFERENCE})

    def __init__(
        self,
        tasks: TaskRunner,
        bus: ChangeBus,
        actor: Actor,
        directives: DirectiveService,
        setter: Setter,
        note: Note,
        reference: Reference,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, bus, actor, parent)
        self._directives, self._setter, self._note = directives, setter, note
        self._reference = reference
        self.wanted = Wanted()
        self.book: DirectiveList | None = None

    @property
    def is_agencys(self) -> bool:
        """Whether the person answers for an agency, and sees what it was ordered alone."""
        return not self._actor.may(Right.SEE_DIRECTIVES)

    @property
    def may_verify(self) -> bool:
        """Whether this person asks citizens what was done."""
        return not self.is_agencys and self._actor.may(Right.VERIFY_DIRECTIVE)

    @property
    def may_carry(self) -> bool:
        """Whether this person says who does what was left behind."""
        return self._actor.may(Right.ISSUE_DIRECTIVE)

    def show(self, which: DirectiveFilter) -> None:
        """Show another list."""
        self._want(replace(self.wanted, which=which))

    def show_all(self) -> None:
        """Show every directive, whoever gave it to whom."""
        self._want(Wanted(DirectiveFilter.ALL))

    def show_counted(self, counter: Counter) -> None:
        """Show exactly what a counter counts, whoever gave it."""
        self._want(Wanted(COUNTED[counter]))

    def turn(self) -> None:
        """Show the next list."""
        lists = tuple(DirectiveFilter)
        self.show(lists[(lists.index(self.wanted.which) + 1) % len(lists)])

    def narrow(self, official_id: int | None, agency_id: int | None) -> None:
        """Show only what one official ordered, or what one agency was ordered."""
        self._want(replace(self.wanted, official_id=official_id, agency_id=agency_id))

    def move(self, recipient: Recipient, move: AgencyMove, words: str) -> None:
        """Say for an agency how far it is."""
        work = partial(self._directives.move, self._actor, recipient, move, words)
        self._store(work, lambda _moved: STORED[move])

    def verify(self, recipient: Recipient, verdict: Verdict, words: str) -> None:
        """Write down what the citizen says."""
        work = partial(self._directives.verify, self._actor, recipient, verdict, words)
        self._store(work, lambda _judged: JUDGED[verdict])

    def carry(self, recipient: Recipient, agency_id: int | None, reason: str) -> None:
        """Let another agency do what one that was retired left open."""
        work = partial(self._directives.carry, self._actor, recipient, agency_id, reason)
        self._store(work, lambda _carried: CARRIED)

    def letter(self, directive: Directive) -> Document:
        """Return the letter of a directive, to be looked at, printed and saved."""
        setter, made_at = self._setter, self._setter.now()
        signers = () if self.book is None else self.book.signers
        signer = next((each for each in signers if each.id == directive.official_id), None)
        agencies = {each.id: each.name for each in self._reference.agencies.values()}
        name, post = ("", "") if signer is None else (signer.name, signer.post)
        counties = {each.id: each.name for each in self._reference.counties.values()}
        signing = Signing(name, post, agencies, counties)
        printed = printed_directive(directive, signing, setter.centre, made_at)
        file_name = f"{TITLE} {directive.number.replace('/', '-')}.pdf"
        make = partial(setter.pdf, TEMPLATE, printed, made_at)
        case_id = None if self.is_agencys else directive.case_id
        return Document(TITLE, file_name, make, leaving(self._note, case_id))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.read()

    def _question(self) -> Callable[[], DirectiveList]:
        return partial(self._directives.read, self._actor, self.wanted)

    def _know(self, book: DirectiveList) -> None:
        self.book = book
