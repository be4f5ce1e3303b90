"""A door to a page that is made when it is first wanted: its key, and its button on the rail."""

from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from samad_desktop.domain.access import Right
from samad_desktop.qtkit.keys import Deed
from samad_desktop.views.page import Page
from samad_desktop.workplace.surroundings import Surroundings

P = TypeVar("P", bound=Page)


class PageDoor(QObject, Generic[P]):
    """Leads to one page; a door says who may open it, by which key, and how the page is made."""

    RIGHTS: frozenset[Right]
    DEED: str
    WORDS: str
    KEY: str
    # Under what the page lists its own keys, before it was ever made.
    PAGE_GROUP: str
    # Of the rail; a page without one is reached by its key and the menu alone.
    BUTTON = ""

    def __init__(self, around: Surroundings, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        if self._button is not None:
            self._button.setVisible(self.may_open)
            self._button.clicked.connect(self.open)
        deed = Deed(self.DEED, self.WORDS, (self.KEY,), group)
        if not self.may_open:
            around.actions.withhold(deed)
        else:
            around.actions.add(deed, self.open, around.view)
            around.actions.list_later(lambda: self.page, self.PAGE_GROUP)

    @property
    def may_open(self) -> bool:
        """Whether this person has a right that opens the page; any of them does."""
        return any(self._around.desk.actor.may(right) for right in self.RIGHTS)

    @cached_property
    def page(self) -> P:
        """The page itself."""
        page = self._make()
        self._around.view.add_page(page, self._button)
        return page

    def open(self) -> None:
        """Show the page."""
        self._around.view.show_page(self.page)

    def _make(self) -> P:
        """Make the page and connect it; what it takes is imported here, when it is wanted."""
        raise NotImplementedError

    @property
    def _button(self) -> QToolButton | None:
        return getattr(self._around.view.ui, self.BUTTON) if self.BUTTON else None
