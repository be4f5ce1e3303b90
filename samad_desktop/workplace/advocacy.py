"""The pages of advocacy files: their list, and preparing one about a case."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from samad_desktop.domain.access import Right
from samad_desktop.domain.cases import Case
from samad_desktop.domain.outgoing import Outgoing
from samad_desktop.qtkit.keys import HERE, Deed
from samad_desktop.views.key_groups import ADVOCACY_GROUP, CASE_GROUP
from samad_desktop.workplace.page_door import PageDoor

if TYPE_CHECKING:
    from samad_desktop.domain.advocacy import AdvocacyFile
    from samad_desktop.viewmodels.advocacy_desk import AdvocacyDesk
    from samad_desktop.viewmodels.advocacy_drafter import AdvocacyDrafter
    from samad_desktop.viewmodels.explainer import Setter
    from samad_desktop.views.advocacy_form import AdvocacyForm
    from samad_desktop.views.advocacy_page import AdvocacyPage
    from samad_desktop.views.case_page import CasePage

PREPARE = Deed("advocacy_prepare", "پروندهٔ مطالبه‌گری", ("Alt+Shift+F11",), CASE_GROUP)


class AdvocacyDoor(PageDoor["AdvocacyPage"]):
    """Leads to the files, and from a case to preparing one."""

    RIGHTS = frozenset({Right.PREPARE_ADVOCACY, Right.ANSWER_REFERRAL})
    DEED, WORDS, KEY = "advocacy", "پرونده‌های مطالبه‌گری", "Alt+Shift+F10"
    PAGE_GROUP = ADVOCACY_GROUP

    def add_to_case(self, page: "CasePage", shown: Callable[[], Case | None]) -> None:
        """Let who prepares files prepare one about the case that is open."""
        actions = self._around.actions
        if not self._around.desk.actor.may(Right.PREPARE_ADVOCACY):
            actions.withhold(PREPARE)
            return

        def prepare() -> None:
            case = shown()
            if case is not None:
                self.prepare(case.id)

        action, button = actions.add(PREPARE, prepare, page, where=HERE), page.ui.advocacy_button
        self._around.icons.dress(button, "scale", "text2")
        button.put_key_beside()
        button.clicked.connect(action.trigger)
        actions.show_key(PREPARE.id, button)

    def prepare(self, case_id: int, agency_id: int | None = None) -> None:
        """Show the form of a file about a case, once there is a ground for it."""
        self.form.hide_typed()
        self._drafter.open(case_id, agency_id)

    @cached_property
    def desk(self) -> "AdvocacyDesk":
        """What the page shows."""
        from samad_desktop.viewmodels.advocacy_desk import AdvocacyDesk

        around, desk = self._around, self._around.desk
        given = (around.tasks, around.bus, desk.actor, desk.work.advocacy)
        return AdvocacyDesk(*given, self._setter, self._note, self)

    @cached_property
    def form(self) -> "AdvocacyForm":
        """The form of a file."""
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.views.advocacy_form import AdvocacyForm

        around, desk = self._around, self._around.desk
        given = (around.icons, around.actions, desk.reference, around.view.stage)
        form = AdvocacyForm(self._drafter, Paper(around.tasks, self), *given)
        around.view.add_page(form)
        self._drafter.opened.connect(self._show_form)
        form.issued.connect(self._finish)
        form.said.connect(around.say)
        form.left.connect(self._leave_form)
        form.failed.connect(around.tell)
        return form

    @cached_property
    def _drafter(self) -> "AdvocacyDrafter":
        from samad_desktop.viewmodels.advocacy_drafter import AdvocacyDrafter

        around, desk = self._around, self._around.desk
        given = (around.tasks, around.bus, desk.actor, desk.work.advocacy_drafts)
        return AdvocacyDrafter(*given, self._setter, self._note, self)

    @property
    def _setter(self) -> "Setter":
        from samad_desktop.viewmodels.explainer import Setter

        desk = self._around.desk
        return Setter(desk.typesetter.pdf, desk.reference.centre.name, desk.clock)

    def _make(self) -> "AdvocacyPage":
        from samad_desktop.viewmodels.paper import Paper
        from samad_desktop.views.advocacy_page import AdvocacyPage

        around, desk = self._around, self._around.desk
        given = (around.icons, around.actions, desk.reference, around.view.stage)
        page = AdvocacyPage(self.desk, Paper(around.tasks, self), *given)
        around.known.renewed.connect(page.renew)
        page.said.connect(around.say)
        page.failed.connect(around.tell)
        page.case_wanted.connect(around.open_case)
        page.draft_wanted.connect(self.prepare)
        return page

    def _show_form(self, _sheet: object, _draft: object) -> None:
        self._around.view.show_page(self.form)

    def _finish(self, file: "AdvocacyFile", words: str) -> None:
        from samad_desktop.domain.advocacy_lists import AdvocacyFilter

        # Said last: a page that comes takes away what was said of the one before.
        self.page.look_at(file.id)
        self.desk.show(AdvocacyFilter.OPEN)
        self.open()
        # What was sent is no draft any more: Esc leads to the case.
        self._around.view.forget_page(self.form)
        self._around.say(words)

    def _leave_form(self) -> None:
        view = self._around.view
        if view.page() is self.form:
            # Esc would first take away what was said, and stay.
            view.forget_success()
            view.go_back()

    def _note(self, outgoing: Outgoing) -> None:
        desk = self._around.desk
        desk.work.outgoings.note(desk.actor, outgoing)
