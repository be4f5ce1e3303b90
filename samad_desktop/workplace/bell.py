"""The bell in the top bar, and the key to it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from samad_desktop.domain.bell import UNREAD_MOST
from samad_desktop.domain.saved_searches import Counted
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.keys import Deed
from samad_desktop.viewmodels.bell import Bell
from samad_desktop.workplace.saved import SavedPart
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.bell_card import BellCard

KEY = "Ctrl+F6"
NAME = "زنگ"
BELL = Deed("bell", NAME, (KEY,), "همه‌جا")


class BellPart(QObject):
    """Rings for what concerns the person; opening a row opens its case, or its directive.

    Signals:
        directive_wanted: int, the directive of a row.
    """

    directive_wanted = Signal(int)

    def __init__(self, around: Surroundings, saved: SavedPart | None, parent: QObject) -> None:
        super().__init__(parent)
        self._around, desk = around, around.desk
        self._saved, self._grown, self._unread = saved, tuple[Counted, ...](), 0
        self._button = around.view.ui.bell_button
        self.model = Bell(around.tasks, around.bus, desk.actor, desk.work.bell, self)
        self._button.use(around.icons)
        around.icons.dress(self._button, "bell", size=20)
        around.actions.add(BELL, self.toggle, around.view)
        around.actions.show_key_in_tip("bell", self._button)
        self._button.clicked.connect(self.toggle)
        self.model.counted.connect(self._count_unread)
        if saved is not None:
            saved.grown.connect(self._count_grown)
        self.model.failed.connect(around.tell)
        self._button.show()
        self._show_count()

    @cached_property
    def card(self) -> "BellCard":
        """What is new, over the page."""
        from samad_desktop.views.bell_card import BellCard

        around, desk = self._around, self._around.desk
        card = BellCard(self.model, around.icons, desk.reference, desk.clock, around.view)
        card.entered.connect(around.open_case)
        card.directive_entered.connect(self.directive_wanted)
        card.show_grown(self._grown)
        if self._saved is not None:
            self._saved.grown.connect(card.show_grown)
            card.search_entered.connect(self._saved.look_for)
        around.view.page_shown.connect(card.close_card)
        return card

    def toggle(self) -> None:
        """Open what is new, or close it."""
        self.card.toggle(self._button)

    def _count_unread(self, unread: int) -> None:
        self._unread = unread
        self._show_count()

    def _count_grown(self, grown: tuple[Counted, ...]) -> None:
        self._grown = grown
        self._show_count()

    def _show_count(self) -> None:
        count = self._unread + len(self._grown)
        self._button.show_number(count, UNREAD_MOST)
        words = f"{persian_digits(count)} تازه" if count else "چیز تازه‌ای نیست"
        self._button.setAccessibleName(f"{NAME}، {words}")
