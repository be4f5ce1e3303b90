"""The pages of directives: the list, the promise ledger, and dictating one about a case."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Right
from samad_desktop.domain.cases import Case
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.outgoing import Outgoing
from samad_desktop.domain.writings import WritingKind
from samad_desktop.qtkit.keys import HERE, Deed
from samad_desktop.views.key_groups import CASE_GROUP, DIRECTIVES_GROUP, LEDGER_GROUP
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.domain.directives import Directive
    from samad_desktop.viewmodels.dictation import Dictation
    from samad_desktop.viewmodels.directive_desk import DirectiveDesk
    from samad_desktop.views.case_page import CasePage
    from samad_desktop.views.dictation_page import DictationPage
    from samad_desktop.views.directives_page import DirectivesPage
    from samad_desktop.views.ledger_page import LedgerPage

DICTATE = Deed("dictate", "دستور مسئول دربارهٔ این پرونده", ("Ctrl+Shift+M",), CASE_GROUP)


class LedgerDoor(PageDoor["LedgerPage"]):
    """Leads to the promise ledger.

    Signals:
        directive_wanted: int, the directive of a row.
    """

    directive_wanted = Signal(int)

    RIGHTS = frozenset({Right.SEE_DIRECTIVES})
    DEED, WORDS, KEY = "ledger", "دفتر تعهدات", "Alt+Shift+F6"
    PAGE_GROUP = LEDGER_GROUP

    def _make(self) -> "LedgerPage":
        from samad_desktop.viewmodels.ledger_keeper import LedgerKeeper
        from samad_desktop.views.ledger_page import LedgerPage

        around, desk = self._around, self._around.desk
        keeper = LedgerKeeper(
            around.tasks, around.bus, desk.actor, desk.work.promises, desk.clock, self
        )
        page = LedgerPage(keeper, around.icons, around.actions, desk.reference, around.view.stage)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        page.directive_wanted.connect(self.directive_wanted)
        return page


class DirectiveDoor(PageDoor["DirectivesPage"]):
    """Leads to the directives, from there to the ledger, and from a case to dictating one."""

    RIGHTS = frozenset({Right.SEE_DIRECTIVES, Right.ANSWER_REFERRAL})
    DEED, WORDS, KEY = "directives", "دستورهای مسئولان", "Alt+Shift+F5"
    PAGE_GROUP = DIRECTIVES_GROUP
    BUTTON = "directives_button"

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(around, group, parent)
        self.ledger = LedgerDoor(around, group, self)
        self.ledger.directive_wanted.connect(self.look_at)

    def look_at(self, directive_id: int) -> None:
        """Show one directive in the list of all."""
        self.page.look_at(directive_id)
        self.desk.show_all()
        self.open()

    def open_counted(self, counter: Counter) -> None:
        """Show the directives that a counter counts."""
        self.desk.show_counted(counter)
        self.open()

    def add_to_case(self, page: "CasePage", shown: Callable[[], Case | None]) -> None:
        """Let who issues directives dictate one about the case that is open."""
        actions = self._around.actions
        if not self._around.desk.actor.may(Right.ISSUE_DIRECTIVE):
            actions.withhold(DICTATE)
            return

        def dictate() -> None:
            case = shown()
            if case is not None:
                self.dictate(case.id)

        actions.add(DICTATE, dictate, page, where=HERE)

    def dictate(self, case_id: int) -> None:
        """Show the form of a directive about a case."""
        page = self.dictation_page
        self._dictation.open(case_id)
        self._around.view.show_page(page)

    def take_up(self) -> bool:
        """Go on with the last order that was not issued; return whether there is one."""
        if not self._around.desk.actor.may(Right.ISSUE_DIRECTIVE):
            return False
        for each in self._around.writings.waiting:
            if each.kind is WritingKind.DICTATION:
                self.dictate(each.case_id)
                return True
        return False

    @cached_property
    def desk(self) -> "DirectiveDesk":
        """What the page shows."""
        from samad_desktop.viewmodels.directive_desk import DirectiveDesk
        from samad_desktop.viewmodels.explainer import Setter

        around, desk = self._around, self._around.desk
        setter = Setter(desk.typesetter.pdf, desk.reference.centre.name, desk.clock)
        return DirectiveDesk(
            *(around.tasks, around.bus, desk.actor, desk.work.directives, setter),
            *(self._note, desk.reference, self),
        )

    @cached_property
    def dictation_page(self) -> "DictationPage":
        """The form of a directive."""
        from samad_desktop.views.dictation_page import DictationPage

        around, desk = self._around, self._around.desk
        given = (around.icons, around.actions, desk.reference, around.view.stage)
        page = DictationPage(self._dictation, *given)
        around.view.add_page(page)
        around.known.renewed.connect(page.renew)
        page.issued.connect(self._finish)
        page.left.connect(self._go_back)
        page.failed.connect(around.tell)
        return page

    @cached_property
    def _dictation(self) -> "Dictation":
        from samad_desktop.viewmodels.dictation import Dictation

        around, desk = self._around, self._around.desk
        return Dictation(
            around.tasks, around.bus, desk.actor, desk.work.dictation, around.writings, self
        )

    def _make(self) -> "DirectivesPage":
        from samad_desktop.viewmodels.case_preview import CasePreview
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.views.directives_page import DirectivesPage

        around, desk = self._around, self._around.desk
        paper = Paper(around.tasks, self)
        given = (around.icons, around.actions, desk.reference, around.view.stage)
        preview = CasePreview(around.tasks, around.desk.actor, around.desk.cases, self)
        preview.failed.connect(around.tell)
        page = DirectivesPage(self.desk, paper, preview, *given)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        page.case_wanted.connect(around.open_case)
        page.ledger_wanted.connect(self.ledger.open)
        return page

    def _finish(self, directive: "Directive", words: str) -> None:
        # Said last: a page that comes takes away what was said of the one before.
        self.look_at(directive.id)
        # What was issued is not dictated any more: Esc leads to the case.
        self._around.view.forget_page(self.dictation_page)
        self._around.say(words)

    def _go_back(self) -> None:
        self._around.view.go_back()

    def _note(self, outgoing: Outgoing) -> None:
        desk = self._around.desk
        desk.work.outgoings.note(desk.actor, outgoing)
