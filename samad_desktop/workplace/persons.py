"""The page of one person, and that of records that may be one person's."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.access import Right
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.views.key_groups import DUPLICATES_GROUP, PERSON_GROUP
from samad_desktop.workplace.page_door import PageDoor
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.duplicates import Duplicates
    from samad_desktop.viewmodels.person_file import PersonReader
    from samad_desktop.views.duplicates_page import DuplicatesPage
    from samad_desktop.views.person_page import PersonPage


class PersonDoor(PageDoor["PersonPage"]):
    """Leads from whoever stands on the page in front to everything about her."""

    RIGHTS = frozenset({Right.TAKE_CALL})
    DEED, WORDS, KEY = "person", "همه چیز دربارهٔ متقاضی", "Ctrl+Shift+C"
    PAGE_GROUP = PERSON_GROUP

    def open(self) -> None:
        """Show the person of the page in front, if there is one."""
        page = self._around.view.page()
        person = None if page is None else page.person_in_sight()
        if person is None:
            self._around.tell(RuleBroken("no_person_here"))
        elif page is self.page:
            self.reader.go_on_to(person)
        else:
            self.show(person)

    def show(self, citizen_id: int) -> None:
        """Show everything about a person."""
        self.reader.open(citizen_id)
        self._around.view.show_page(self.page)

    @cached_property
    def reader(self) -> "PersonReader":
        """What is known of the person."""
        from samad_desktop.viewmodels.person_file import PersonReader

        around, desk = self._around, self._around.desk
        services = (desk.citizens, desk.work.duplicates)
        reader = PersonReader(around.tasks, around.bus, desk.actor, *services, self)
        reader.failed.connect(around.tell)
        return reader

    def _make(self) -> "PersonPage":
        from samad_desktop.viewmodels.person_joiner import PersonJoiner, PersonSearch
        from samad_desktop.viewmodels.person_looks import PersonLooks
        from samad_desktop.views.person_page import PersonPage

        around, desk = self._around, self._around.desk
        search = PersonSearch(desk.intake, desk.finding, desk.cases, desk.citizens)
        joiner = PersonJoiner(around.tasks, around.bus, desk.actor, search, self)
        page = PersonPage(
            self.reader,
            joiner,
            PersonLooks(around.looks, desk.clock),
            around.icons,
            around.actions,
            around.view.stage,
        )
        page.case_wanted.connect(around.open_case)
        page.said.connect(around.say)
        page.refused.connect(around.tell)
        return page


class DuplicatesDoor(PageDoor["DuplicatesPage"]):
    """Leads to the records that may be one person's."""

    RIGHTS = frozenset({Right.JOIN_CITIZENS})
    DEED, WORDS, KEY = "duplicates", "سابقه‌های تکراری متقاضیان", "Ctrl+Shift+T"
    PAGE_GROUP = DUPLICATES_GROUP

    def __init__(
        self, around: Surroundings, group: str, person: PersonDoor, parent: QObject
    ) -> None:
        super().__init__(around, group, parent)
        self._person = person

    @cached_property
    def model(self) -> "Duplicates":
        """What is known of them."""
        from samad_desktop.viewmodels.duplicates import Duplicates, Judging

        around, desk = self._around, self._around.desk
        judging = Judging(desk.citizens, desk.work.duplicates, desk.work.mending)
        model = Duplicates(around.tasks, around.bus, desk.actor, judging, self)
        model.failed.connect(around.tell)
        return model

    def _make(self) -> "DuplicatesPage":
        from samad_desktop.viewmodels.person_looks import PersonLooks
        from samad_desktop.views.duplicates_page import DuplicatesPage

        around = self._around
        looks = PersonLooks(around.looks, around.desk.clock)
        page = DuplicatesPage(self.model, looks, around.icons, around.actions, around.view.stage)
        page.said.connect(around.say)
        page.person_wanted.connect(self._person.show)
        return page


class PersonsPart(QObject):
    """Both doors, for who takes calls."""

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self.person = PersonDoor(around, group, self)
        self.duplicates = DuplicatesDoor(around, group, self.person, self)
