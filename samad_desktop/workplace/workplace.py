"""Makes every screen of a desk and connects them by their signals.

Screens never call each other. A new screen is a module beside this one, which gets the
`Surroundings`, and one line here.
"""

import platform
from collections.abc import Callable

import PySide6
from PySide6.QtCore import QObject, Signal

from samad_desktop import __version__
from samad_desktop.bootstrap import FLUSH_S, Desk
from samad_desktop.domain.counters import Counter
from samad_desktop.domain.errors import RuleBroken, SamadError
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.change_bus import ChangeBus
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_sheet import KeySheet
from samad_desktop.qtkit.keys import Actions, Deed
from samad_desktop.qtkit.tasks import TaskRunner
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.case_models import case_models
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.draft_keeper import DraftKeeper
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.viewmodels.listing import Listing
from samad_desktop.viewmodels.offers import Offers
from samad_desktop.viewmodels.settings import About, Settings
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.viewmodels.writings import Writings
from samad_desktop.views.all_deeds_menu import AllDeedsMenu
from samad_desktop.views.call_page import CallPage
from samad_desktop.views.case_page import CasePage
from samad_desktop.views.find_page import FindPage
from samad_desktop.views.idle_page import IdlePage
from samad_desktop.views.list_page import ListPage
from samad_desktop.views.page import Page
from samad_desktop.views.settings_page import SettingsPage
from samad_desktop.views.shell import DOOR_KEYS, RETRY_KEY, ShellView
from samad_desktop.views.words import words_for_unfinished
from samad_desktop.workplace.case_services import case_services
from samad_desktop.workplace.door import Door
from samad_desktop.workplace.surroundings import Surroundings
from samad_desktop.workstation.journal import SavedDraft

EVERYWHERE = "همه‌جا"
DOORS = "شمارنده‌ها"
UNFINISHED_KEY = "Ctrl+Shift+F11"


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
        self, desk: Desk, tasks: TaskRunner, icons: Icons, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.bus = ChangeBus(self)
        self.actions = Actions(self)
        self._tasks = tasks
        self._icons = icons
        self._looks = CaseLooks(desk.reference, desk.clock)
        self.shell = Shell(
            tasks,
            self.bus,
            desk.actor,
            desk.oversight,
            desk.reference.centre,
            clock=desk.clock,
            parent=self,
        )
        self.view = ShellView(self.shell, icons, embedded=desk.profile.is_embedded)
        self.surroundings = Surroundings(
            desk=desk,
            tasks=tasks,
            bus=self.bus,
            icons=icons,
            actions=self.actions,
            looks=self._looks,
            view=self.view,
            tell=self.tell,
            say=self._say,
            open_case=self._open_case,
        )
        self._sheet = KeySheet(self.actions, self.view)
        self.call_editor: CallEditor | None = None
        self.keeper = DraftKeeper(tasks, desk.journal, desk.writer, desk.actor.login, self)
        self.keeper.saved.connect(self.view.show_draft_saved)
        self.keeper.failed.connect(self.tell)
        self._make_settings_page()
        self._add_deeds_everywhere()
        if self.shell.takes_calls:
            self._make_call_page()
        if self.shell.counts:
            self._make_find_page()
            self._make_list_page()
            self._make_case_page()
            self._add_doors()
        self._settle_home(icons)
        self._hide_what_may_not_be_done()
        self.shell.failed.connect(self.tell)
        self.view.set_menu(AllDeedsMenu(self.actions, self.view))

    def begin(self) -> None:
        """Show the first page, and go on hearing what others change."""
        self.view.show_page(self._home)
        if self.call_editor is not None:
            self.call_editor.restore(self.desk.drafts)
        if self.shell.counts and self.writings.waiting:
            self._say_unfinished()
        self.shell.start(self.desk.listen)

    def take_caller(self, number: str) -> None:
        """Hear who is calling; nobody who types, here or on another page, is disturbed."""
        if self.call_editor is None:
            return
        if self.view.page() is self.call_page:
            self.call_page.take_caller(number)
        else:
            self.call_editor.ring(number)

    def keep_what_is_typed(self) -> None:
        """Wait until what is typed is on the disk."""
        self.desk.writer.flush(FLUSH_S)

    def stop(self) -> None:
        """Stop what runs for this person."""
        self.shell.stop()
        self.keeper.close()

    def tell(self, error: Exception, again: Callable[[], None] | None = None) -> None:
        """Say what went wrong, and how to try again; a mistake of ours gets its number."""
        if isinstance(error, SamadError):
            self.view.tell(error, again)
        else:
            self.bug.emit(error)

    def _say(self, sentence: str) -> None:
        self.view.say(sentence, Look.SUCCESS)

    # Pages

    def _make_settings_page(self) -> None:
        self.settings = Settings(
            self._tasks, self._icons.theme, self.desk.change_password, self._about(), self
        )
        self.settings.looks_changed.connect(self.looks_changed)
        self.settings_page = SettingsPage(self.settings)
        self.view.add_page(self.settings_page, self.view.ui.settings_button)
        self.view.ui.theme_button.clicked.connect(self.settings.toggle_dark)

    def _make_find_page(self) -> None:
        desk = self.desk
        self.finder = Finder(
            self._tasks,
            desk.actor,
            desk.finding,
            self._looks,
            desk.reference.centre.area_code,
            self,
        )
        preview = CasePreview(self._tasks, desk.actor, desk.cases, self)
        self.find_page = FindPage(self.finder, preview, self._icons, desk.reference, desk.clock)
        self.view.add_page(self.find_page, self.view.ui.search_button)
        self.finder.failed.connect(self.tell)
        self.finder.opened_case.connect(self._open_case)
        box = self.view.search_edit
        self.find_page.join_box(box)
        box.textEdited.connect(self._look_for)
        box.returnPressed.connect(self._look_for_at_once)

    def _make_list_page(self) -> None:
        desk = self.desk
        self.listing = Listing(self._tasks, self.bus, desk.actor, desk.oversight, self._looks, self)
        preview = CasePreview(self._tasks, desk.actor, desk.cases, self)
        self.list_page = ListPage(self.listing, preview, self._icons, desk.reference, desk.clock)
        self.view.add_page(self.list_page, self.view.ui.cases_button)
        self.listing.failed.connect(self.tell)
        self.listing.opened_case.connect(self._open_case)
        self.view.door_opened.connect(self._open_door)

    def _make_case_page(self) -> None:
        desk = self.desk
        services = case_services(desk)
        self.writings = Writings(self.keeper, desk.clock, self)
        self.writings.bring_back(desk.writings)
        self.case_models = case_models(self._tasks, self.bus, desk.actor, services, self.writings)
        self.case_page = CasePage(
            self.case_models, self._icons, desk.reference, self.actions, desk.clock
        )
        self.view.add_page(self.case_page)
        self.case_page.failed.connect(self.tell)
        self.case_page.said.connect(self._say)
        self.case_page.remarked.connect(self.view.say)
        self.case_models.reader.call_about.connect(self._call_about)
        if self.call_editor is not None:
            self.call_editor.told_answer.connect(self.case_page.tell_answer)
            self.call_editor.told_answer.connect(self._open_case)
        deed = Deed("unfinished", "نوشتهٔ ثبت‌نشده", (UNFINISHED_KEY,), EVERYWHERE)
        self.actions.add(deed, self._open_unfinished, self.view)

    def _make_call_page(self) -> None:
        desk = self.desk
        self.call_editor = CallEditor(
            self._tasks,
            self.bus,
            desk.actor,
            desk.intake,
            self.keeper,
            area_code=desk.reference.centre.area_code,
            now=desk.clock,
            parent=self,
        )
        self.call_page = CallPage(
            self.call_editor, desk.reference, self._icons, self.actions, desk.clock
        )
        self.view.add_page(self.call_page, self.view.ui.call_button)
        self.call_page.said.connect(self._say)
        self.call_editor.failed.connect(self.tell)
        self.call_editor.opened_case.connect(self._open_case)
        self.call_editor.parked.changed.connect(self._show_parked_count)
        self.call_editor.registered.connect(self.view.forget_draft)
        deed = Deed("call", "تماس در دست، یا تماس تازه", ("F2",), EVERYWHERE)
        self.actions.add(deed, self._go_home, self.view)
        self._make_ring_bar(self.call_editor.offers)
        self._follow_ringing(None)

    def _make_ring_bar(self, offers: Offers) -> None:
        answer = Deed("answer_call", "پاسخ به کسی که زنگ می‌زند", ("F4",), EVERYWHERE)
        self.actions.add(answer, self._answer, self.view)
        bar = self.view.ui.ring_bar
        bar.use(offers, self._icons, self.actions)
        bar.answered.connect(self._answer)
        offers.ringing_changed.connect(self._follow_ringing)

    # What can be done everywhere

    def _add_deeds_everywhere(self) -> None:
        for name, words, key, do in (
            ("keys", "راهنمای کلیدها", "F1", self._sheet.toggle),
            ("menu", "همهٔ کارها", "Shift+F1", self.view.open_menu),
            ("find", "جستجو", "F3", self._go_to_search),
            ("refresh", "خواندن دوبارهٔ صفحه", "F5", self._refresh),
            ("again", "تلاش دوباره پس از خطا", RETRY_KEY, self.view.ui.message_bar.try_again),
            ("theme", "روشن یا تیره", "Ctrl+F12", self.settings.toggle_dark),
            ("settings", "تنظیمات", "Shift+F12", self._go_to_settings),
            ("leave", "تعویض کاربر", "F12", self.left.emit),
        ):
            self.actions.add(Deed(name, words, (key,), EVERYWHERE), do, self.view)
        if self.shell.counts:
            cases = Deed("cases", "فهرست پرونده‌ها", ("Shift+F3",), EVERYWHERE)
            self.actions.add(cases, self._go_to_list, self.view)
            results = Deed("results", "از کادر جستجو به یافته‌ها", ("Down",), EVERYWHERE)
            self.actions.list_only(results)
        self.actions.list_only(Deed("back", "بازگشت یا بستن", ("Esc",), EVERYWHERE))
        ui = self.view.ui
        ui.keys_button.clicked.connect(self._sheet.toggle)
        ui.settings_button.clicked.connect(self._go_to_settings)
        ui.search_button.clicked.connect(self._go_to_search)
        ui.cases_button.clicked.connect(self._go_to_list)
        ui.call_button.clicked.connect(self._go_home)
        ui.parked_button.clicked.connect(self._show_parked)

    def _add_doors(self) -> None:
        for counter in Counter:
            deed = Deed(f"door_{counter}", label(counter), (DOOR_KEYS[counter],), DOORS)
            door = Door(counter, self)
            door.opened.connect(self._open_door)
            self.actions.add(deed, door.open, self.view)

    def _settle_home(self, icons: Icons) -> None:
        """Choose where the day begins: with calls, with the lists, or with a sentence."""
        self._home: Page
        if self.shell.takes_calls:
            self._home = self.call_page
        elif self.shell.counts:
            self._home = self.list_page
        else:
            self._home = IdlePage(icons)
            self.view.add_page(self._home)

    def _hide_what_may_not_be_done(self) -> None:
        ui = self.view.ui
        for button in (ui.cases_button, ui.search_button):
            button.setVisible(self.shell.counts)
        for button in (ui.call_button, ui.parked_button):
            button.setVisible(self.shell.takes_calls)

    def _go_home(self) -> None:
        if isinstance(self._home, CallPage):
            self._home.go_on()
        self.view.show_page(self._home)

    def _show_parked(self) -> None:
        self._go_home()
        self.call_page.show_parked()

    def _show_parked_count(self, calls: tuple[SavedDraft, ...]) -> None:
        self.view.show_parked_count(len(calls))

    def _follow_ringing(self, call: SavedDraft | None) -> None:
        """Let F4 answer from anywhere while somebody rings; otherwise it parks a call."""
        self.actions["answer_call"].setEnabled(call is not None)
        self.actions["park_call"].setEnabled(call is None)

    def _answer(self) -> None:
        self.view.show_page(self.call_page)
        self.call_page.answer()

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

    def _go_to_settings(self) -> None:
        self.view.show_page(self.settings_page)

    def _go_to_search(self) -> None:
        if self.shell.counts:
            self.view.show_page(self.find_page)
            self.view.search_edit.setFocus()
            self.view.search_edit.selectAll()

    def _go_to_list(self) -> None:
        self.view.show_page(self.list_page)

    def _open_door(self, counter: Counter) -> None:
        self.listing.show(counter)
        self.view.show_page(self.list_page)

    def _open_case(self, case_id: int) -> None:
        self.case_models.reader.open(case_id)
        self.view.show_page(self.case_page)

    def _say_unfinished(self) -> None:
        self.view.say(words_for_unfinished(self.writings.waiting, UNFINISHED_KEY))

    def _open_unfinished(self) -> None:
        """Open the case of what was not stored: each time another one, the latest first."""
        shown = self.case_models.reader.case
        waiting = self.writings.waiting
        others = [each for each in waiting if shown is None or each.case_id != shown.id]
        if others:
            self._open_case(others[0].case_id)
        elif waiting:
            self.view.show_page(self.case_page)
            self.case_page.take_up()
        else:
            self._say_unfinished()

    def _look_for(self) -> None:
        self.view.keep_focus_and_show(self.find_page)
        self.finder.type_text(self.view.search_edit.text())

    def _look_for_at_once(self) -> None:
        self.view.keep_focus_and_show(self.find_page)
        self.finder.enter(self.view.search_edit.text())

    def _refresh(self) -> None:
        self.shell.refresh()
        page = self.view.page()
        if page is not None:
            page.refresh()

    def _about(self) -> About:
        where = self.desk.profile
        kind = "SQLite" if where.is_embedded else "PostgreSQL"
        return About(
            (
                ("سامد", isolate(persian_digits(__version__))),
                ("مرکز", self.desk.reference.centre.name),
                ("اتصال", f"{where.name} ({isolate(kind)})"),
                ("نام کاربری", isolate(self.desk.actor.login)),
                ("نسخهٔ Python", isolate(persian_digits(platform.python_version()))),
                ("نسخهٔ Qt", isolate(persian_digits(PySide6.__version__))),
            )
        )
