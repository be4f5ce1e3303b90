"""Searches kept by name: their card over the page of what was found, and what grew for the bell."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from samad_desktop.domain.access import Right
from samad_desktop.domain.saved_searches import Counted
from samad_desktop.qtkit.keys import Deed
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.viewmodels.saved_searches import SavedSearches
    from samad_desktop.views.find_page import FindPage
    from samad_desktop.views.saved_card import SavedCard

SHARE = "share_search"
# Counting begins when the desk has long been usable.
BEGIN_MS = 3_000


class SavedPart(QObject):
    """The keys to the card; it is made when it is first wanted, the counting soon after log-in.

    Signals:
        grown: tuple of Counted, those that find more than was seen.
    """

    grown = Signal(object)

    def __init__(
        self, around: Surroundings, make_page: "Callable[[], FindPage]", group: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._make_page = around, make_page
        for deed_id, words, key, do in (
            ("keep_search", "نگه‌داشتن جستجو به یک نام", "Ctrl+Shift+S", self._keep),
            ("saved_searches", "جستجوهای نگه‌داشته", "Ctrl+Shift+Y", self._list),
        ):
            around.actions.add(Deed(deed_id, words, (key,), group), do, around.view)
        shared = Deed(SHARE, "نگه‌داشتن جستجو برای همه", ("Ctrl+Shift+W",), group)
        if around.desk.actor.may(Right.MANAGE_CENTRE):
            around.actions.add(shared, self._share, around.view)
        else:
            around.actions.withhold(shared)
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._begin.timeout.connect(self._count)
        self._begin.start()

    @cached_property
    def model(self) -> "SavedSearches":
        """What is kept, and how many each finds."""
        from samad_desktop.services.saved_searches import SavedSearchService
        from samad_desktop.viewmodels.saved_searches import SavedSearches

        around, desk = self._around, self._around.desk
        service = SavedSearchService(desk.database, desk.finding)
        model = SavedSearches(around.tasks, around.bus, desk.actor, service, self)
        model.counted.connect(self._tell_grown)
        model.failed.connect(around.tell)
        model.kept.connect(self._say_kept)
        return model

    @cached_property
    def card(self) -> "SavedCard":
        """The card over the page of what was found."""
        from samad_desktop.views.saved_card import SavedCard

        around, page = self._around, self._make_page()
        card = SavedCard(self.model, page.finder, around.icons, around.desk.reference, page)
        card.chosen.connect(self.look_for)
        if self.model.may_share:
            around.actions.show_key_beside(SHARE, card.ui.shared_hint, card.ui.shared_box)
        page.close_first(card.leave)
        return card

    def look_for(self, counted: Counted) -> None:
        """Look again for what was kept, and see that it has grown."""
        view, page, search = self._around.view, self._make_page(), counted.search
        view.show_page(page)
        view.search_edit.setText(search.text)
        page.finder.look_for(search.text, search.terms)
        page.ui.cases.take_cursor()
        self.model.see(counted)

    def _keep(self) -> None:
        self._around.view.show_page(self._make_page())
        self.card.open_name()

    def _share(self) -> None:
        self._around.view.show_page(self._make_page())
        self.card.open_shared()

    def _list(self) -> None:
        self._around.view.show_page(self._make_page())
        self.card.open_list()

    def _count(self) -> None:
        self.model.refresh()

    def _tell_grown(self, counts: tuple[Counted, ...]) -> None:
        self.grown.emit(tuple(each for each in counts if each.grown))

    def _say_kept(self, _search: object) -> None:
        self._around.say("جستجو نگه داشته شد.")
