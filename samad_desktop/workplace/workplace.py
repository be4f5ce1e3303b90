"""Makes every screen of a desk and connects them by their signals.

Screens never call each other. A new screen is a module beside this one, which gets the
`Surroundings`, and one `cached_property` here: it is loaded and made when it is first wanted,
so that the desk opens as fast with twenty screens as with one. What works before that, its
keys and buttons, is added at once and asks for the property; a group of deeds that the page
itself adds is announced by `Actions.list_later`.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from samad_desktop.bootstrap import FLUSH_S, Desk
from samad_desktop.domain.errors import AccountDisabled, RuleBroken, SamadError
from samad_desktop.domain.first_pages import FirstPage, first_page_of
from samad_desktop.domain.link import Link
from samad_desktop.domain.strips import sees_whole_room
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.known_reference import KnownReference
from samad_desktop.viewmodels.offers import Offers
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.all_deeds_menu import AllDeedsMenu
from samad_desktop.views.counter_strip import counters_explained
from samad_desktop.views.idle_page import IdlePage
from samad_desktop.views.key_groups import CASE_GROUP, JOIN_GROUP
from samad_desktop.views.page import CaseInSight, Page, explained_on
from samad_desktop.views.shell import RETRY_KEY, ShellView
from samad_desktop.workplace.access import AccessDoor
from samad_desktop.workplace.audit import AuditDoor
from samad_desktop.workplace.bell import BellPart
from samad_desktop.workplace.calls import make_call_editor, make_call_page
from samad_desktop.workplace.centre import CentreDoor
from samad_desktop.workplace.closing import ClosingPart
from samad_desktop.workplace.copying import CopyPart, Shown, named_by
from samad_desktop.workplace.finding import FindPart
from samad_desktop.workplace.importing import ImportDoor
from samad_desktop.workplace.lists import ListPart
from samad_desktop.workplace.lock import LockPart
from samad_desktop.workplace.people import PeopleDoor
from samad_desktop.workplace.persons import PersonsPart
from samad_desktop.workplace.radar import RadarDoor
from samad_desktop.workplace.raising import RaisingPart
from samad_desktop.workplace.refusals import (
    ANSWER,
    CALL,
    EVERYWHERE,
    RefusalPart,
)
from samad_desktop.workplace.reports import ReportDoor
from samad_desktop.workplace.sessions import SessionDoor
from samad_desktop.workplace.settings import make_settings
from samad_desktop.workplace.shell import make_shell
from samad_desktop.workplace.surroundings import Surroundings
from samad_desktop.workplace.unfinished import UnfinishedPart
from samad_desktop.workplace.wall_board import WallBoardPart
from samad_desktop.workplace.work import WorkPart
from samad_desktop.workstation.journal import SavedDraft

if TYPE_CHECKING:
    from samad_desktop.domain.cases import Case
    from samad_desktop.viewmodels.case_models import CaseModels
    from samad_desktop.views.case_page import CasePage
    from samad_desktop.views.settings_page import SettingsPage


class Workplace(QObject):
    """Everything that lives from log-in to leaving.

    Signals:
        left: when the person gives the desk to somebody else.
        bug: Exception that is nobody's doing but the program's.
        looks_changed: (Appearance, percent), to be remembered.
    """

    left = Signal()
    bug = Signal(object)
    looks_changed = Signal(object, int)

    def __init__(
        self, desk: Desk, tasks: TaskRunner, icons: Icons, stage: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.bus = ChangeBus(self)
        self.actions = Actions(self)
        self._tasks = tasks
        self._icons = icons
        self.shell = make_shell(desk, tasks, self.bus, self)
        self.view = ShellView(self.shell, icons, embedded=desk.profile.is_embedded, parent=stage)
        self._make_keeper()
        self.surroundings = self._surroundings()
        explained = partial(explained_on, self.view.page, counters_explained(self.desk.actor))
        self._sheet = KeySheet(self.actions, self.view, self.view.page, explained)
        self.call_editor: CallEditor | None = None
        self.settings = make_settings(self.surroundings)
        self.settings.looks_changed.connect(self.looks_changed)
        self._add_deeds_everywhere()
        if self.shell.takes_calls:
            self._make_call_page()
        if self.shell.sees_cases:
            self.actions.list_later(lambda: self.case_page, JOIN_GROUP, CASE_GROUP)
        self.lists = ListPart(self.surroundings, self.shell, self)
        self.finding = FindPart(self.surroundings, EVERYWHERE, self)
        if self.call_editor is not None:
            self.finding.unsent_wanted.connect(self.call_editor.outbox.wanted)
        self._make_what_waits()
        self._hide_what_may_not_be_done()
        RefusalPart(self.surroundings, self.call_editor, self)
        self._make_lock()
        self.shell.failed.connect(self.tell)
        self.view.set_menu(AllDeedsMenu(self.actions, self.view))

    def _make_keeper(self) -> None:
        """Make what keeps everything that is typed, and bring back what was."""
        self.keeper = DraftKeeper(self._tasks, self.desk.writer, self.desk.actor.login, self)
        self.keeper.saved.connect(self.view.show_draft_saved)
        self.keeper.failed.connect(self.tell)
        self.writings = Writings(self.keeper, self.desk.clock, self)
        self.writings.bring_back(self.desk.writings)

    def _make_what_waits(self) -> None:
        """Make what tells the person what to look at, each where it is hers."""
        around = self.surroundings
        self.bell = BellPart(around, self.finding.saved, self) if self.shell.counts else None
        whole = sees_whole_room(self.desk.actor)
        self.wall_board = WallBoardPart(around, self.shell, self) if whole else None
        self.work = WorkPart(around, self)
        self.sessions = SessionDoor(around, EVERYWHERE, self)
        take_up = self.sessions.take_up
        given = (around, self.work, self._open_in_front, lambda: self.case_page, take_up, self)
        self.unfinished = UnfinishedPart(*given) if self.shell.counts else None
        self.lists.queue_wanted.connect(self.sessions.queue.open_counted)
        self.lists.orders_wanted.connect(self.sessions.directives.open_counted)
        self.centre = CentreDoor(around, EVERYWHERE, self)
        self.people = PeopleDoor(around, EVERYWHERE, self)
        self.persons = PersonsPart(around, EVERYWHERE, self)
        self.reports = ReportDoor(around, EVERYWHERE, self)
        self.audit = AuditDoor(around, EVERYWHERE, self)
        self.radar = RadarDoor(around, EVERYWHERE, lambda: self.case_page, self)
        self.access = AccessDoor(around, EVERYWHERE, self)
        self.importing = ImportDoor(around, EVERYWHERE, self, self.finding)
        RaisingPart(around, self.shell, self)
        self.closing = ClosingPart(around, self.keep_what_is_typed, self)
        self._copying = CopyPart(around, QGuiApplication.clipboard(), self._shown, self)

    def _make_lock(self) -> None:
        self.lock = LockPart(self.surroundings, EVERYWHERE, self)
        self.lock.left.connect(self.left)
        self.settings.lock_changed.connect(self.lock.set_minutes)

    def _surroundings(self) -> Surroundings:
        desk = self.desk
        newer = desk.work.reference.newer
        known = KnownReference(self._tasks, self.bus, desk.reference, newer, self)
        offices = Offices(desk.reference, known, self)
        self.view.follow(offices)
        return Surroundings(
            desk=desk,
            tasks=self._tasks,
            bus=self.bus,
            icons=self._icons,
            actions=self.actions,
            looks=CaseLooks(desk.reference, desk.clock),
            known=known,
            writings=self.writings,
            offices=offices,
            view=self.view,
            tell=self.tell,
            say=self._say,
            open_case=self._open_case,
        )

    def begin(self) -> None:
        """Show the first page, and go on hearing what others change."""
        self.view.show_page(self._first_page())
        if self.call_editor is not None:
            self.call_editor.restore(self.desk.drafts)
            self.call_page.say_restored()
        if self.unfinished is not None and self.writings.waiting:
            self.unfinished.say()
        self.shell.start(self.desk.listen)
        if self.bell is not None:
            self.bell.model.refresh()
            self.bell.directive_wanted.connect(self.sessions.directives.look_at)

    def take_caller(self, number: str) -> None:
        """Hear who is calling; nobody who types, here or on another page, is disturbed."""
        if self.call_editor is None:
            return
        self.lock.model.ring(number)
        if self.view.page() is self.call_page:
            self.call_page.take_caller(number)
        else:
            self.call_editor.ring(number)

    def open_wall_board(self) -> None:
        """Show the centre's counters on the whole screen, to whoever may see them."""
        if self.wall_board is not None:
            self.wall_board.open()
        else:
            self.tell(RuleBroken("wall_board_kept"))

    def keep_what_is_typed(self) -> None:
        """Wait until what is typed is on the disk, and what was told with the centre, if it hears.

        Whoever leaves may be back only tomorrow: until then nobody else sends her calls.
        """
        self.desk.writer.flush(FLUSH_S)
        if self.shell.link is Link.CONNECTED:
            self.desk.sender.flush(FLUSH_S)

    def stop(self) -> None:
        """Stop what runs for this person."""
        self.shell.stop()
        self._copying.stop()
        self.centre.stop()
        self.importing.stop()
        self.keeper.close()

    def tell(self, error: Exception, again: Callable[[], None] | None = None) -> None:
        """Say what went wrong, and how to try again; a mistake of ours gets its number."""
        if isinstance(error, AccountDisabled):
            self.lock.model.shut(error)
        elif isinstance(error, SamadError):
            self.view.tell(error, again)
        else:
            self.bug.emit(error)

    def _say(self, sentence: str) -> None:
        self.view.say(sentence, Look.SUCCESS)

    # Pages, each made when it is first wanted

    @cached_property
    def settings_page(self) -> "SettingsPage":
        """One's own password and looks."""
        from samad_desktop.workplace.settings_page import make_settings_page

        return make_settings_page(self.surroundings, self.settings)

    @cached_property
    def case_models(self) -> "CaseModels":
        """What is known of the case that is open."""
        from samad_desktop.workplace.reading import make_case_models

        models = make_case_models(self.surroundings, self.writings)
        models.reader.call_about.connect(self._call_about)
        return models

    @cached_property
    def case_page(self) -> "CasePage":
        """One case, whole."""
        from samad_desktop.workplace.reading import make_case_page

        page = make_case_page(self.surroundings, self.case_models)
        for door in (self.audit, self.sessions.directives, self.sessions.advocacy):
            door.add_to_case(page, lambda: self.case_models.reader.case)
        return page

    def _make_call_page(self) -> None:
        self.call_editor = make_call_editor(self.surroundings, self.keeper)
        self.call_page = make_call_page(self.surroundings, self.call_editor, self.shell)
        self.call_editor.parked.changed.connect(self._show_parked_count)
        self.call_editor.told_answer.connect(self._tell_answer)
        self.actions.add(CALL, self._go_to_call, self.view)
        self._make_ring_bar(self.call_editor.offers)
        self._follow_ringing(None)

    def _make_ring_bar(self, offers: Offers) -> None:
        self.actions.add(ANSWER, self._answer, self.view)
        self.actions.because(ANSWER.id, lambda: "" if offers.ringing else "nobody_rings")
        bar = self.view.ui.ring_bar
        bar.use(offers, self._icons, self.actions)
        bar.answered.connect(self._answer)
        offers.ringing_changed.connect(self._follow_ringing)

    # What can be done everywhere

    def _add_deeds_everywhere(self) -> None:
        for name, words, key, do in (
            ("keys", "راهنمای کلیدها", "F1", self._sheet.toggle),
            ("menu", "همهٔ کارها", "Shift+F1", self.view.open_menu),
            ("refresh", "خواندن دوبارهٔ صفحه", "F5", self._refresh),
            ("again", "تلاش دوباره پس از خطا", RETRY_KEY, self.view.ui.message_bar.try_again),
            ("theme", "روشن یا تیره", "Ctrl+F12", self.settings.toggle_dark),
            ("settings", "تنظیمات", "Shift+F12", self._go_to_settings),
            ("leave", "تعویض کاربر", "F12", self.left.emit),
        ):
            self.actions.add(Deed(name, words, (key,), EVERYWHERE), do, self.view)
        self.actions.list_only(Deed("back", "بازگشت یا بستن", ("Esc",), EVERYWHERE))
        ui = self.view.ui
        ui.theme_button.clicked.connect(self.settings.toggle_dark)
        ui.keys_button.clicked.connect(self._sheet.toggle)
        ui.settings_button.clicked.connect(self._go_to_settings)
        ui.call_button.clicked.connect(self._go_to_call)
        ui.parked_button.clicked.connect(self._show_parked)

    def _hide_what_may_not_be_done(self) -> None:
        ui = self.view.ui
        ui.cases_button.setVisible(self.shell.counts)
        ui.search_button.setVisible(self.shell.looks_for_cases)
        for button in (ui.call_button, ui.parked_button):
            button.setVisible(self.shell.takes_calls)

    def _first_page(self) -> Page:
        """Make the page with which the day begins."""
        first = first_page_of(self.desk.actor, call_begun=bool(self.desk.drafts))
        if first is FirstPage.CALLS:
            return self.call_page
        if first is FirstPage.COUNTERS:
            return self.lists.page
        if first is FirstPage.NOTHING:
            idle = IdlePage(self._icons, self.view.stage)
            self.view.add_page(idle)
            return idle
        if first is FirstPage.WORK:
            return self.work.page
        return self.centre.page if first is FirstPage.CENTRE else self.people.page

    def _go_to_call(self) -> None:
        self.call_page.go_on()
        self.view.show_page(self.call_page)

    def _show_parked(self) -> None:
        self._go_to_call()
        self.call_page.show_parked()

    def _show_parked_count(self) -> None:
        self.view.show_parked_count(self.call_page.waiting)

    def _follow_ringing(self, call: SavedDraft | None) -> None:
        """Let F4 answer from anywhere while somebody rings; otherwise it parks a call."""
        self.actions["answer_call"].setEnabled(call is not None)
        self.actions["park_call"].setEnabled(call is None)

    def _answer(self) -> None:
        self.view.show_page(self.call_page)
        self.call_page.answer()

    def _shown(self) -> Shown:
        """Return the case that is open in front of the person, and whom it names to her."""
        if not self.shell.sees_cases:
            return self.work.shown()
        page = self.view.page()
        if "case_page" in vars(self) and page is self.case_page:
            return named_by(self.case_models.reader.case)
        if self.call_editor is not None and page is self.call_page:
            return None, tuple(each.citizen for each in self.call_editor.callers.callers.people)
        brief = page.findChild(CaseInSight) if page is not None else None
        return named_by(brief.case if brief is not None and brief.isVisible() else None)

    def _call_about(self, case_id: int, code: str) -> None:
        """Begin a call that joins the case; a call in hand is parked."""
        if self.call_editor is None:
            return
        try:
            self.call_editor.begin_about(case_id, code)
        except RuleBroken as error:
            self.tell(error)
        else:
            self.view.show_page(self.call_page)

    def _open_in_front(self) -> "Case | None":
        return self.case_models.reader.case if self.shell.sees_cases else None

    def _go_to_settings(self) -> None:
        self.view.show_page(self.settings_page)

    def _open_case(self, case_id: int) -> None:
        if not self.shell.sees_cases:
            self.work.open_case(case_id)
            return
        page = self.case_page
        self.case_models.reader.open(case_id)
        self.view.show_page(page)

    def _tell_answer(self, case_id: int) -> None:
        """Open a case at the step that tells its citizen, who is on the line, the answer."""
        self.case_page.tell_answer(case_id)
        self._open_case(case_id)

    def _refresh(self) -> None:
        self.shell.refresh()
        if (page := self.view.page()) is not None:
            page.refresh()
