"""What has still to reach the centre: how many calls, which, and mending what was refused."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.keys import Deed
from samad_desktop.qtkit.tokens import Look
from samad_desktop.services.outbox import SetAside
from samad_desktop.viewmodels.call_editor import CallEditor
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.viewmodels.shell import Shell
from samad_desktop.views.call_page import CallPage
from samad_desktop.views.key_groups import CALL_GROUP
from samad_desktop.views.outbox_words import (
    BROUGHT_BACK,
    COPY,
    MEND,
    SET_ASIDE,
    TAKEN_OVER,
    reason_of,
)
from samad_desktop.views.shell import OUTBOX_KEY
from samad_desktop.workplace.surroundings import Surroundings
from samad_desktop.workstation.journal import SavedDraft

if TYPE_CHECKING:
    from samad_desktop.viewmodels.unsent_reader import UnsentReader
    from samad_desktop.views.outbox_card import OutboxCard
    from samad_desktop.views.unsent_page import UnsentPage

OUTBOX = Deed("outbox", "تماس‌های فرستاده‌نشده به مرکز", (OUTBOX_KEY,), CALL_GROUP)


class OutboxPart(QObject):
    """The card over the page of calls, its key, and what the status line says."""

    def __init__(
        self, around: Surroundings, editor: CallEditor, shell: Shell, page: CallPage
    ) -> None:
        super().__init__(page)
        self._around = around
        self._editor = editor
        self._page = page
        outbox = editor.outbox
        outbox.failed.connect(around.tell)
        outbox.counted.connect(around.view.show_unsent)
        outbox.set_aside.connect(self._say_aside)
        outbox.brought_back.connect(self._say_brought_back)
        outbox.taken_over.connect(self._say_taken_over)
        outbox.reopened.connect(self._go_on_with)
        outbox.wanted.connect(self._show_call)
        shell.link_changed.connect(outbox.hear_link)
        around.actions.add(OUTBOX, self.open, around.view)
        for deed in (MEND, COPY):
            around.actions.list_only(deed)

    @cached_property
    def card(self) -> "OutboxCard":
        """The list of what was not sent yet."""
        from samad_desktop.views.outbox_card import OutboxCard

        looks = CallLooks(self._around.looks, self._around.desk.clock)
        given = (self._around.icons, self._around.actions, self._page)
        return OutboxCard(self._editor.outbox, looks, *given)

    @cached_property
    def reader(self) -> "UnsentReader":
        """What follows the call that is shown until the centre has it."""
        from samad_desktop.viewmodels.unsent_reader import UnsentReader

        around, desk = self._around, self._around.desk
        given = (desk.actor, desk.outbox, desk.sender, self._editor.outbox)
        reader = UnsentReader(around.tasks, *given)
        reader.failed.connect(around.tell)
        reader.arrived.connect(self._turn_to_case)
        return reader

    @cached_property
    def call_page(self) -> "UnsentPage":
        """One call that was not sent yet, whole."""
        from samad_desktop.views.unsent_page import UnsentPage

        around, desk, view = self._around, self._around.desk, self._around.view
        given = (around.icons, desk.reference, around.actions, desk.clock, view.stage)
        page = UnsentPage(self.reader, *given)
        view.add_page(page)
        return page

    def open(self) -> None:
        """Show what was not sent yet, over the page of calls."""
        self._around.view.show_page(self._page)
        self.card.open_list()

    def _show_call(self, key: str) -> None:
        page = self.call_page
        self.reader.open(key)
        self._around.view.show_page(page)

    def _turn_to_case(self, case_id: int) -> None:
        """Show the case that the call has become; Esc leads back past the call's page."""
        self._around.open_case(case_id)
        self._around.view.forget_page(self.call_page)

    def _say_brought_back(self, count: int) -> None:
        self._around.view.say(persian_digits(BROUGHT_BACK.format(count=count)), Look.INFO)

    def _say_taken_over(self, count: int) -> None:
        self._around.say(persian_digits(TAKEN_OVER.format(count=count)))

    def _say_aside(self, aside: SetAside) -> None:
        reason = reason_of(aside.code, aside.detail)
        words = SET_ASIDE.format(reason=reason, key=isolate(OUTBOX_KEY))
        self._around.view.say(words, Look.WARN)

    def _go_on_with(self, saved: SavedDraft) -> None:
        self._around.view.show_page(self._page)
        if "call_page" in vars(self):
            self._around.view.forget_page(self.call_page)
        self._editor.parked.bring_back((saved,))
        self._editor.resume(saved.draft.key)
