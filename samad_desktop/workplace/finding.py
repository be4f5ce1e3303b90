"""Finding: the search box on every screen, and the page of what was found."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.access import Right
from samad_desktop.domain.finding import Terms
from samad_desktop.domain.narrowing import Narrowing
from samad_desktop.domain.outbox import OutboxCall
from samad_desktop.qtkit.keys import Deed
from samad_desktop.workplace.exporting import EXPORT, ExportPart
from samad_desktop.workplace.saved import SavedPart
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.finder import Finder
    from samad_desktop.views.find_page import FindPage

# As `views.find_page` calls them, which is loaded with the page.
NEXT_WAY, NARROW, TURN_ORDER = "read_next", "narrow", "turn_order"
_DEEDS = (
    (NEXT_WAY, "خواندن نوشتهٔ جستجو به گونهٔ دیگر", "Ctrl+I"),
    (NARROW, "پالایش یافته‌ها", "Ctrl+F"),
    ("widen", "برداشتن همهٔ پالایه‌ها", "Ctrl+Shift+G"),
    (TURN_ORDER, "تازه‌ترین یا نزدیک‌ترین نخست", "Ctrl+H"),
)
# In the sheet of keys.
SENT_FOUND = "جستجو در ارجاع‌های دستگاه، با کد یا واژه"


class FindPart(QObject):
    """The box, its key and its button, for who sees cases or referrals; the page comes later.

    Signals:
        unsent_wanted: key, when a call is to be shown that the centre does not have yet.
    """

    unsent_wanted = Signal(str)

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.saved: SavedPart | None = None
        actor = around.desk.actor
        if not (actor.may(Right.SEE_CASES) or actor.may(Right.ANSWER_REFERRAL)):
            for deed_id, words, key in (*_DEEDS, EXPORT):
                around.actions.withhold(Deed(deed_id, words, (key,), group))
            return
        box = around.view.search_edit
        box.textEdited.connect(self._look_for)
        box.returnPressed.connect(self._look_for_at_once)
        around.view.ui.search_button.clicked.connect(self.open)
        words = "جستجو" if actor.may(Right.SEE_CASES) else SENT_FOUND
        around.actions.add(Deed("find", words, ("F3",), group), self.open, around.view)
        results = Deed("results", "از کادر جستجو به یافته‌ها", ("Down",), group)
        around.actions.list_only(results)
        deeds = (self._read_next, self._narrow, self._widen, self._turn_order)
        for (deed_id, words, key), do in zip(_DEEDS, deeds, strict=True):
            around.actions.add(Deed(deed_id, words, (key,), group), do, around.view)
        self.exporting = ExportPart(around, lambda: self.page, group, self)
        if actor.may(Right.SEE_CASES):
            self.saved = SavedPart(around, lambda: self.page, group, self)
            meant = Deed("take_meant", "جستجوی «منظورتان … بود؟»", ("Ctrl+Shift+D",), group)
            around.actions.add(meant, self._take_meant, around.view)

    @cached_property
    def finder(self) -> "Finder":
        """What looks for what stands in the box."""
        from samad_desktop.viewmodels.finder import Finder

        around, desk = self._around, self._around.desk
        finder = Finder(around.tasks, desk.actor, desk.finding, around.looks, self)
        finder.failed.connect(around.tell)
        finder.opened_case.connect(around.open_case)
        return finder

    @cached_property
    def page(self) -> "FindPage":
        """What was found."""
        from samad_desktop.viewmodels.case_preview import CasePreview
        from samad_desktop.views.find_page import FindPage

        around, desk, view = self._around, self._around.desk, self._around.view
        preview = None
        if desk.actor.may(Right.SEE_CASES):  # An agency reads what it found on its own desk.
            preview = CasePreview(around.tasks, desk.actor, desk.cases, self.finder)
            preview.failed.connect(around.tell)
        page = FindPage(self.finder, preview, around.icons, desk.reference, desk.clock, view.stage)
        if desk.actor.may(Right.TAKE_CALL):
            self._look_among_waiting(page)
        view.add_page(page, view.ui.search_button)
        page.join_box(view.search_edit)
        page.show_keys(around.actions)
        return page

    def _look_among_waiting(self, page: "FindPage") -> None:
        from samad_desktop.viewmodels.call_looks import CallLooks
        from samad_desktop.viewmodels.waiting_finder import WaitingFinder

        around, desk = self._around, self._around.desk
        area_code = desk.reference.centre.area_code
        waiting = WaitingFinder(around.tasks, desk.outbox, area_code, self.finder)
        page.use_waiting(waiting, CallLooks(around.looks, desk.clock))
        page.ui.waiting_list.entered_row.connect(self._show_waiting)

    def _show_waiting(self, call: object) -> None:
        if isinstance(call, OutboxCall):
            self.unsent_wanted.emit(call.draft.key)

    def open(self) -> None:
        """Go to the box."""
        view = self._around.view
        view.show_page(self.page)
        view.search_edit.setFocus()
        view.search_edit.selectAll()

    def look_among(self, narrowing: Narrowing) -> None:
        """Show the cases that are meant, whatever they say."""
        view = self._around.view
        view.show_page(self.page)
        view.search_edit.clear()
        self.finder.look_for("", Terms(narrowing=narrowing))
        self.page.ui.cases.take_cursor()

    def _look_for(self) -> None:
        self._around.view.keep_focus_and_show(self.page)
        self.finder.type_text(self._around.view.search_edit.text())

    def _look_for_at_once(self) -> None:
        typed = self._around.view.search_edit.text()
        self._around.view.keep_focus_and_show(self.page)
        if typed != self.finder.text or not self.page.enter_waiting():
            self.finder.enter(typed)

    def _read_next(self) -> None:
        if self.page.isVisible():
            self.finder.read_next()

    def _turn_order(self) -> None:
        if self.page.isVisible() and self.finder.can_be_ordered:
            self.finder.turn_order()

    def _narrow(self) -> None:
        """Go to the filter row, from wherever it is wanted."""
        self._around.view.show_page(self.page)
        self.page.ui.narrowing.take_cursor()

    def _widen(self) -> None:
        if self.page.isVisible():
            self.page.ui.narrowing.clear()

    def _take_meant(self) -> None:
        """Look for what may have been meant, where that stands on the page that is shown."""
        if not self.page.isVisible():
            return
        text = self.finder.take_meant()
        if text:
            self._around.view.search_edit.setText(text)
