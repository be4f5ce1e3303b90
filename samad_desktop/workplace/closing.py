"""Leaving while calls wait: they are kept, and whoever leaves is told that they wait."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.errors import SamadError
from samad_desktop.views.key_groups import CLOSING_GROUP
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.views.closing_window import ClosingWindow


class ClosingPart(QObject):
    """Asks before the window closes, where calls were told that the centre does not have yet."""

    def __init__(self, around: Surroundings, keep: Callable[[], None], parent: QObject) -> None:
        """Prepare; `keep` sends what can be sent, and waits for that."""
        super().__init__(parent)
        self._around = around
        self._keep = keep
        self._is_decided = False
        around.actions.list_later(lambda: self.window, CLOSING_GROUP)

    @cached_property
    def window(self) -> "ClosingWindow":
        """What asks."""
        from samad_desktop.views.closing_window import ClosingWindow

        around = self._around
        window = ClosingWindow(around.icons, around.actions, around.view)
        window.left.connect(self._leave)
        return window

    def may_close(self) -> bool:
        """Say whether nothing waits, or she leaves even so; otherwise she is asked."""
        if self._is_decided:
            return True
        self._keep()
        waiting = self._waiting()
        if waiting:
            self.window.ask(waiting)
        return not waiting

    def _waiting(self) -> int:
        try:
            return self._around.desk.outbox.unsent().waiting
        except SamadError:  # What cannot be counted holds nobody back: it is on the disk.
            return 0

    def _leave(self) -> None:
        self._is_decided = True
        self._around.view.window().close()
