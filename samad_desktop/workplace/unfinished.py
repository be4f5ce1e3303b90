"""The key to what a person has written and not stored: each time another case, the latest first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.views.unfinished_words import words_for_unfinished
from samad_desktop.workplace.refusals import UNFINISHED, UNFINISHED_KEY
from samad_desktop.workplace.surroundings import Surroundings

if TYPE_CHECKING:
    from samad_desktop.domain.cases import Case
    from samad_desktop.views.case_page import CasePage
    from samad_desktop.workplace.work import WorkPart


class UnfinishedPart(QObject):
    """Says what waits to be finished, and opens it.

    `shown` is the case that is open, if one is; `case_page` makes its page where it is wanted,
    and `take_up_order` goes on with an order, where that was written last.
    """

    def __init__(
        self,
        around: Surroundings,
        work: "WorkPart",
        shown: "Callable[[], Case | None]",
        case_page: "Callable[[], CasePage]",
        take_up_order: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around, self._work = around, work
        self._shown, self._case_page = shown, case_page
        self._take_up_order = take_up_order
        around.actions.add(UNFINISHED, self._open, around.view)

    def say(self) -> None:
        """Say what waits, and by which key it is opened."""
        waiting = self._around.writings.waiting
        self._around.view.say(words_for_unfinished(waiting, UNFINISHED_KEY))

    def _open(self) -> None:
        waiting, around = self._around.writings.waiting, self._around
        if waiting and waiting[0].kind.is_agencys:
            self._work.take_up(waiting[0].case_id)
            return
        if self._take_up_order():
            return
        shown = self._shown()
        others = [each for each in waiting if shown is None or each.case_id != shown.id]
        if others:
            around.open_case(others[0].case_id)
        elif waiting:
            around.view.show_page(self._case_page())
            self._case_page().take_up()
        else:
            self.say()
