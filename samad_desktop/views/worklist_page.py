"""The centre's worklists: what is to be done next, the most pressing first, many at once too."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

from samad_desktop.domain.bulk_deeds import Became
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.worklists import WorkRow
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.overlay import Overlay
from samad_desktop.viewmodels.bulk_follow_up import BulkFollowUp
from samad_desktop.viewmodels.case_looks import Now
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.worklists import Worklists
from samad_desktop.views.bulk_card import BulkCard, summary_of
from samad_desktop.views.forms.ui_worklist_page import Ui_WorklistPage
from samad_desktop.views.key_groups import WORKLISTS_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.work_rows import WorkRows

# Narrower than this, the case beside the list would leave its rows no room.
_WIDE_PX = 1_000
MARKED = "{count} مورد نشان‌دار"


class WorklistPage(Page):
    """ui/worklist_page.ui in front of `Worklists`; `bulk` is None for who follows nothing up.

    Signals:
        entered: WorkRow, when its case is to be opened.
        said: str, a sentence about what was done.
        failed: (Exception, how to try again), for the message bar.
    """

    title = "کارتابل"
    hints = (("باز کردن پرونده", "Enter"),)
    entered = Signal(object)
    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        lists: Worklists,
        preview: CasePreview,
        bulk: BulkFollowUp | None,
        icons: Icons,
        reference: Reference,
        actions: Actions,
        now: Now,
    ) -> None:
        super().__init__()
        self.ui = Ui_WorklistPage()
        self.ui.setupUi(self)
        self._lists = lists
        self._icons = icons
        self._preview = preview
        self._work = WorkRows(self.ui, lists, icons, self)
        self.ui.brief.use(icons, reference, now)
        preview.shown.connect(self.ui.brief.show_case)
        self._work.chosen.connect(self._look_at)
        self._work.offered.connect(self._look_at)
        self._work.entered.connect(self._enter)
        self._is_in_a_case = False
        lists.failed.connect(self.failed)
        self._add_deeds(actions)
        self.bulk_card: BulkCard | None = None
        if bulk is None:
            self.ui.marks_bar.setParent(None)
        else:
            self._add_bulk(bulk, icons, reference, actions)

    def arrive(self) -> None:
        """Go on in the list."""
        self._work.arrive()

    def renew(self) -> None:
        if self.bulk_card is not None:
            self.bulk_card.renew()

    def refresh(self) -> None:
        self._lists.refresh()

    def leave_part(self) -> bool:
        if self.bulk_card is None or self._over.isHidden():
            return False
        self.bulk_card.go_back()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ui.brief.setVisible(self.width() >= self._icons.theme.px(_WIDE_PX))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_in_a_case = False
        self._lists.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._lists.watch(watched=False)
        # Who looks into a case comes back to the marks; who goes elsewhere does not count on them.
        if not event.spontaneous() and not self._is_in_a_case:
            self._lists.rows.unmark_all()

    def _add_deeds(self, actions: Actions) -> None:
        for name, words, key, do in (
            ("work_next_list", "فهرست بعدی", "Ctrl+PgDown", partial(self._turn, 1)),
            ("work_previous_list", "فهرست پیشین", "Ctrl+PgUp", partial(self._turn, -1)),
        ):
            actions.add(Deed(name, words, (key,), WORKLISTS_GROUP), do, self, where=HERE)
        actions.list_only(Deed("work_open", "باز کردن پرونده", ("Return",), WORKLISTS_GROUP))

    def _add_bulk(
        self, bulk: BulkFollowUp, icons: Icons, reference: Reference, actions: Actions
    ) -> None:
        rows = self._lists.rows
        self._bulk = bulk
        self.bulk_card = BulkCard(bulk, icons, reference, self)
        self._over = Overlay(self.bulk_card, self)
        self.bulk_card.closed.connect(self._leave_bulk)
        self.bulk_card.failed.connect(self.failed)
        bulk.done.connect(self._tell_done)
        rows.marks_changed.connect(self._show_marks)
        for name, words, key, do, owner in (
            ("work_mark", "نشان کردن ردیف", "Space", self._mark, self.ui.rows_view),
            ("work_mark_all", "نشان کردن همه", "Ctrl+A", rows.mark_all, self.ui.rows_view),
            ("work_bulk", "کار با نشان‌دارها", "F7", self._begin_bulk, self),
            ("work_bulk_go", "پیش‌نمایش، سپس انجام", "Ctrl+Return", self.bulk_card.go, self),
        ):
            actions.add(Deed(name, words, (key,), WORKLISTS_GROUP), do, owner, where=HERE)
        actions.show_key("work_bulk", self.ui.bulk_button)
        actions.show_key("work_bulk_go", self.bulk_card.ui.go_button)
        for button in (self.ui.bulk_button, self.bulk_card.ui.go_button):
            button.put_key_beside()
        self.ui.bulk_button.clicked.connect(self._begin_bulk)
        self._show_marks(0)

    def _mark(self) -> None:
        """Mark the row with the cursor, and go to the next."""
        view = self.ui.rows_view
        index = view.currentIndex()
        self._lists.rows.turn_mark(index)
        following = self._lists.rows.index(index.row() + 1, 0)
        if following.isValid():
            view.setCurrentIndex(following)

    def _show_marks(self, count: int) -> None:
        self.ui.marks_label.setText(MARKED.format(count=persian_digits(count)) if count else "")
        self.ui.bulk_button.setEnabled(self._work.current() is not None or count > 0)

    def _begin_bulk(self) -> None:
        """Do something with what is marked; without marks, with the row with the cursor."""
        current = self._work.current()
        chosen = self._lists.rows.marked() or ((current,) if current else ())
        if chosen and self._over.isHidden():
            self._bulk.choose(chosen)
            self._over.open_over()

    def _leave_bulk(self) -> None:
        """Go on in the rows, which may have come anew under the card."""
        self._over.close_over()
        self._work.arrive()

    def _turn(self, step: int) -> None:
        """Go to another list, but not under the card of what is done with this one's."""
        if self.bulk_card is None or self._over.isHidden():
            self._work.turn(step)

    def _tell_done(self, became: tuple[Became, ...]) -> None:
        undone = {each.case_id for each in became if not each.is_done}
        self._lists.rows.mark_only(lambda work: work.case.id in undone)
        self.said.emit(summary_of(became, done=True))

    def _enter(self, work: WorkRow) -> None:
        self._is_in_a_case = True
        self.entered.emit(work)

    def _look_at(self, work: WorkRow | None) -> None:
        self._preview.look_at(None if work is None else work.case.id)
        if self.bulk_card is not None:
            self.ui.bulk_button.setEnabled(work is not None)
