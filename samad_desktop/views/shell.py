"""What stands around every page: rail, top bar, counters, message bar, status line."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from samad_desktop.domain.calendar import clock, jalali_long
from samad_desktop.domain.errors import SamadError, ValidationFailed
from samad_desktop.domain.link import Link
from samad_desktop.domain.outbox import Unsent
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.labels import label
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import deed_of
from samad_desktop.qtkit.refusal_event import REFUSED
from samad_desktop.qtkit.tabular import keep_tabular
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.offices import Offices
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.counter_strip import CounterStrip
from samad_desktop.views.forms.ui_shell import Ui_Shell
from samad_desktop.views.page import Page
from samad_desktop.views.rail import NAV_PX, Rail
from samad_desktop.views.top_room import TopRoom
from samad_desktop.views.words import words_for

RETRY_KEY = "Shift+F5"
_LINKS = {
    Link.WAITING: ("wifi", "muted", "در حال اتصال…"),
    Link.CONNECTED: ("wifi", "success", "متصل به پایگاه داده"),
    Link.LOST: ("wifi-off", "danger", "پایگاه داده در دسترس نیست؛ آنچه می‌نویسید می‌ماند"),
}
_PILLS = {
    Link.WAITING: ("… اتصال", Look.NEUTRAL),
    Link.CONNECTED: ("● متصل", Look.SUCCESS),
    Link.LOST: ("✕ قطع", Look.DANGER),
}
_ALONE = "از {since} بی پایگاه داده؛ ثبت تماس ادامه دارد"
_TO_SEND = "{count} تماس در انتظار فرستادن"
_ASIDE = "{count} تماس فرستاده نشد ({key})"
OUTBOX_KEY = "Ctrl+Shift+Q"
_EMBEDDED = ("database", "success", "پایگاه دادهٔ همین رایانه")
_HINTS = (("جستجو", "F3"), ("تعویض کاربر", "F12"), ("راهنمای کلیدها", "F1"))
_DRAFT_SAVED = "پیش‌نویس {at} ذخیره شد"
_SEARCH = "کد رهگیری، تلفن، کد ملی، نام یا چند کلمه…"
_SEARCH_BRIEF = "کد، تلفن، کد ملی، نام…"
_SEARCH_SENT = "کد رهگیری یا چند کلمه…"
_ROOMY_PX = 800
_WIDE_PX = 1_180
# A notice came, went, or has other words.
_NOTICED = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShellView(QWidget):
    """ui/shell.ui in front of a `Shell`, with a stack of pages that know nothing of it.

    Signals:
        door_opened: Counter, when its list is wanted.
        page_shown: Page, after it has come.
        untaken: QKeyEvent, a key that did nothing anywhere.
    """

    door_opened = Signal(object)
    page_shown = Signal(object)
    untaken = Signal(object)

    def __init__(
        self, shell: Shell, icons: Icons, *, embedded: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Shell()
        self.ui.setupUi(self)
        self._shell = shell
        self._icons = icons
        self._embedded = embedded
        self._trail: list[Page] = []
        self._is_shown_once = False
        self._is_narrow = False
        self._time: datetime | None = None
        self._unsent = Unsent()
        self._nav: dict[Page, QToolButton] = {}
        self._strip = CounterStrip(self.ui, icons, shell.strip, self)
        self._strip.opened.connect(self.door_opened)
        self._dress()
        self._show_person()
        self._show_link(shell.link)
        shell.counted.connect(self._strip.show_counters)
        shell.link_changed.connect(self._show_link)
        shell.ticked.connect(self._show_time)
        icons.theme.changed.connect(self._follow_theme)

    def follow(self, offices: Offices) -> None:
        """Call each level of the strip by its office."""
        self._strip.follow(offices)

    # Pages

    def add_page(self, page: Page, nav: QToolButton | None = None) -> None:
        """Put a page into the stack; its rail button is `nav`."""
        self.ui.pages.addWidget(page)
        if nav is not None:
            self._nav[page] = nav

    @property
    def stage(self) -> QWidget:
        """Where pages are made: put there as a whole, each part would be dressed twice."""
        return self.ui.pages

    def page(self) -> Page | None:
        """Return the page that is shown."""
        shown = self.ui.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_page(self, page: Page) -> None:
        """Show `page`; Esc leads back from it."""
        before = self.page()
        if before is not None and before is not page and self._is_shown_once:
            self._trail = [each for each in self._trail if each is not before][-8:]
            self._trail.append(before)
        self._is_shown_once = True
        self._turn_to(page)

    def forget_page(self, page: Page) -> None:
        """Let Esc lead past a page that shows nothing any more."""
        self._trail = [each for each in self._trail if each is not page]

    def keep_focus_and_show(self, page: Page) -> None:
        """Show `page` while the cursor stays in the search box."""
        if self.page() is not page:
            self.show_page(page)
            self.ui.search_edit.setFocus()

    def go_back(self) -> None:
        """Close what is open on the page, or return to the page before."""
        if self.ui.ring_bar.let_wait():
            return
        shown = self.page()
        if shown is not None and shown.leave_part():
            return
        if self.ui.message_bar.sentence():
            self.ui.message_bar.clear()
            return
        while self._trail and shown is not None and shown.can_be_left_by_escape:
            before = self._trail.pop()
            if before is not shown:
                self._turn_to(before)
                return

    # Messages

    def tell(self, error: SamadError, again: Callable[[], None] | None = None) -> None:
        """Say what went wrong, where it is not already said beside a field.

        Where it may pass by itself, `again` is offered.
        """
        look = Look.WARN if isinstance(error, ValidationFailed) else Look.DANGER
        retry = again if error.may_pass else None
        self.ui.message_bar.say(words_for(error), look, retry=retry)

    def say(self, sentence: str, look: Look = Look.INFO) -> None:
        """Say how something went."""
        self.ui.message_bar.say(sentence, look)

    def forget_success(self) -> None:
        """Say no more that something went well: somebody else has gone on from there."""
        self.ui.message_bar.forget_success()

    def show_draft_saved(self, at: datetime) -> None:
        """Say when what is typed was last put on the disk."""
        self.ui.draft_icon.show()
        self.ui.draft_label.setText(_DRAFT_SAVED.format(at=clock(at)))

    def set_menu(self, menu: QMenu) -> None:
        """List everything that can be done under the menu button."""
        self.ui.menu_button.setMenu(menu)

    def forget_draft(self) -> None:
        """Say nothing more about a draft: its call is registered."""
        self.ui.draft_icon.hide()
        self.ui.draft_label.clear()

    def show_unsent(self, unsent: Unsent) -> None:
        """Say how many calls have still to reach the centre."""
        self._unsent = unsent
        self._show_link(self._shell.link)

    def show_parked_count(self, count: int) -> None:
        """Say on the rail how many calls wait."""
        self._rail.show_parked_count(count)

    def open_menu(self) -> None:
        """Open the menu of everything that can be done."""
        self.ui.menu_button.showMenu()

    @property
    def search_edit(self) -> QLineEdit:
        """The one search box."""
        return self.ui.search_edit

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _NOTICED:
            self._fit_size()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == REFUSED:
            # What went well before would seem to speak of what is refused now.
            self.forget_success()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif not self._do_on_page(event):
            self.untaken.emit(event)
            super().keyPressEvent(event)

    def _do_on_page(self, event: QKeyEvent) -> bool:
        """Do what a key does on the page also while the cursor is on what stands around it."""
        page = self.page()
        here: QWidget | None = self.focusWidget()
        if page is None or (here is not None and self.ui.pages.isAncestorOf(here)):
            return False
        if isinstance(here, QLineEdit) and event.key() in _ENTERS:
            return False  # It asks for what was typed into the search box.
        if page.keep_key(event):
            return True
        action = deed_of(event, page)
        if action is not None and not event.isAutoRepeat():
            action.trigger()
        return action is not None

    def _turn_to(self, page: Page) -> None:
        if page is not self.page():
            self.ui.message_bar.clear()
        self.ui.pages.setCurrentWidget(page)
        self.ui.title_label.setText(page.title)
        for button in self._nav.values():
            button.setChecked(button is self._nav.get(page))
        hints = (*page.hints, *(_HINTS if self._shell.looks_for_cases else _HINTS[1:]))
        self.ui.hint_label.show_hints(hints)
        page.arrive()
        self.page_shown.emit(page)

    def _dress(self) -> None:
        ui, icons = self.ui, self._icons
        ui.message_bar.use_icons(icons)
        ui.message_slot.hang(ui.message_bar, self, is_low=not self._shell.counts)
        self._top_room = TopRoom(ui, self, counts=self._shell.counts)
        for notice in (ui.message_bar, ui.ring_bar):
            notice.installEventFilter(self)
        ui.message_bar.show_retry_key(RETRY_KEY)
        self._rail = Rail(ui, icons, self)
        self._search_icon = ui.search_edit.addAction(
            icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        icons.dress(ui.menu_button, "ellipsis", size=NAV_PX)
        ui.draft_icon.set_icon(icons, "save", "muted", size=14)
        ui.draft_icon.hide()
        ui.draft_label.setText("")
        for words in (ui.day_label, ui.clock_label):
            keep_tabular(words)
        ui.sample_label.setVisible(self._shell.centre.is_sample)
        ui.search_edit.setVisible(self._shell.looks_for_cases)
        self._follow_theme()

    def _fit_size(self) -> None:
        """Leave the room to the page where there is little of it; a loss is always told."""
        self._rail.fit(self.height())
        theme = self._icons.theme
        compact = self.height() < theme.px(_ROOMY_PX)
        narrow = self.width() < theme.px(_WIDE_PX)
        ringing = not self.ui.ring_bar.isHidden()
        is_said = not self.ui.message_bar.isHidden()
        self._is_narrow = narrow
        self.ui.avatar.setHidden(narrow)
        asked = (_SEARCH_BRIEF if narrow else _SEARCH) if self._shell.sees_cases else _SEARCH_SENT
        self.ui.search_edit.setPlaceholderText(asked)
        if self._time is not None:
            self._show_time(self._time)
        self.ui.ring_bar.be_brief(brief=narrow, briefest=narrow and ringing and is_said)
        width = self.width() * 100 // theme.text_percent
        edges = self.ui.work_box.contentsMargins()
        room = self.width() - self._rail.width - edges.left() - edges.right()
        low = self.ui.deadline_group.minimumSizeHint().height()
        said = self.ui.message_slot.width_within(low, room) if is_said else 0
        may_be_beside = self._strip.fit(
            width, room, compact=compact, narrow=narrow, ringing=ringing, said=said
        )
        self._top_room.keep_apart(apart=not may_be_beside)

    def _show_person(self) -> None:
        actor = self._shell.actor
        self.ui.avatar.set_name(self._icons.theme, actor.display_name)
        self.ui.person_label.setText(actor.display_name)
        self.ui.role_label.setText("، ".join(label(role) for role in sorted(actor.roles)))

    def _show_link(self, link: Link) -> None:
        heard = self._embedded and link is Link.CONNECTED
        icon, role, words = _EMBEDDED if heard else _LINKS[link]
        self.ui.connection_icon.set_icon(self._icons, icon, role, size=14)
        if self._shell.lost_at is not None and self._shell.takes_calls:
            words = _ALONE.format(since=clock(self._shell.lost_at))
        counts = ((_TO_SEND, self._unsent.waiting), (_ASIDE, self._unsent.aside))
        told = (
            text.format(count=persian_digits(count), key=isolate(OUTBOX_KEY))
            for text, count in counts
            if count
        )
        self.ui.connection_label.setText("؛ ".join((words, *told)))
        bad = link is Link.LOST or self._unsent.aside
        restyle(self.ui.connection_label, "role", "error" if bad else "note")
        word, look = _PILLS[link]
        self.ui.connection_pill.setText(word)
        restyle(self.ui.connection_pill, "pill", str(look))
        self._fit_size()

    def _show_time(self, now: datetime) -> None:
        self._time = now
        long = jalali_long(now)
        # Without the day of the week, which is one word of letters only.
        day = long.split(" ", 1)[1] if self._is_narrow else long
        self.ui.day_label.setText(day)
        self.ui.clock_label.setText(clock(now))

    def _follow_theme(self) -> None:
        self._fit_size()
        self._search_icon.setIcon(self._icons.icon("search", "muted"))
        icon = "sun" if self._icons.theme.dark else "moon"
        self._icons.dress(self.ui.theme_button, icon, size=NAV_PX)
