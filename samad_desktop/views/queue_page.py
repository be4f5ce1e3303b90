"""The queue of a session with the reason of each place, and the callers who are to be called."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.slot_books import QueueLine, SlotToCall
from samad_desktop.domain.slots import SessionSlot, SlotEvent
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.fields import say_refusal
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.in_sight import InSight
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.list_or_hint import ListOrHint
from samad_desktop.qtkit.row_list import Row
from samad_desktop.viewmodels.case_looks import CaseLooks
from samad_desktop.viewmodels.queue_keeper import QueueBook, QueueList
from samad_desktop.viewmodels.queue_models import QueueModels
from samad_desktop.viewmodels.slot_looks import (
    call_row,
    line_row,
    queue_counts,
    queue_title,
    slot_event_row,
)
from samad_desktop.views.caller_line import CallerLine, copy_deed
from samad_desktop.views.forms.ui_queue_page import Ui_QueuePage
from samad_desktop.views.key_groups import QUEUE_GROUP
from samad_desktop.views.page import Page
from samad_desktop.views.queue_deeds import QueueDeeds
from samad_desktop.views.taken_away import take_away
from samad_desktop.views.words import words_for

RULES = (
    "ترتیب صف: ارتقایافته‌ها نخست، در هر سطح آن که بیشتر منتظر مانده، و هم‌موضوع‌ها با او. هر"
    " جابه‌جایی با دست دلیل می‌خواهد، و دلیل کنار جایگاه می‌ماند."
)
CALLS = "شمارهٔ هر متقاضی کنار فهرست است و Enter پرونده را نشان می‌دهد؛ آن که پاسخ نمی‌دهد می‌ماند."
_TITLES = {
    QueueList.CONFIRM: "تماس برای تأیید نوبت",
    QueueList.TELL: "نوبت‌هایی که خبرشان گفته نشده",
}
_NEXT = {
    QueueList.QUEUE: (QueueList.CONFIRM, "تأیید نوبت‌ها ({count})"),
    QueueList.CONFIRM: (QueueList.TELL, "خبرهای نگفته ({count})"),
    QueueList.TELL: (QueueList.QUEUE, "صف نشست ({count})"),
}
NO_SESSION = "نشست اعلام‌شده‌ای در پیش نیست."
CALLED_OFF = "این نشست لغو شده است و نوبتی ندارد؛ نوبت‌دارانش در «خبرهای نگفته»‌اند."
NOBODY = "در این نشست هنوز کسی نوبت ندارد."
_NOTHING = {
    QueueList.CONFIRM: "همهٔ نوبت‌ها با متقاضیان تأیید شده است.",
    QueueList.TELL: "خبر هیچ نوبتی نگفته نمانده است.",
}
_COUNT = "{count} متقاضی"
_BELOW_FACTS = 2
_ROOMY_PX = 420


class QueuePage(Page):
    """ui/queue_page.ui in front of `QueueModels`.

    Signals:
        said: str, how something went well.
        case_wanted: case id, when it is to be opened.
        failed: (Exception, how to try again).
    """

    title = "صف نشست"
    hints: tuple[tuple[str, str], ...] = (("فهرست دیگر", "F6"),)

    said = Signal(str)
    case_wanted = Signal(int)
    failed = Signal(object, object)

    def __init__(
        self,
        models: QueueModels,
        looks: CaseLooks,
        icons: Icons,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_QueuePage()
        self.ui.setupUi(self)
        self._keeper, self._looks, self._icons = models.keeper, looks, icons
        self._list = QueueList.QUEUE
        self._listed = ListOrHint(self.ui.rows, self.ui.hint)
        self._dress()
        self._add_deeds(actions)
        self.deeds = QueueDeeds(
            self, self.ui, self.marked, self._complain, models, looks, icons, actions
        )
        self.caller_line: CallerLine | None = None
        if models.keeper.may_book:
            self.caller_line = CallerLine(models.preview, actions, "queue", QUEUE_GROUP, self)
            self.ui.slot_box.insertWidget(_BELOW_FACTS, self.caller_line)
        else:
            actions.withhold(copy_deed("queue", QUEUE_GROUP))
        self._take_away()
        if not models.keeper.may_book:
            self.hints = ()
        self._connect(models)
        self._show_marked(None)

    @property
    def shown_list(self) -> QueueList:
        """Which of the lists is shown."""
        return self._list

    def arrive(self) -> None:
        # What was refused before the page was left is no longer asked for.
        self._complain(None)
        self._keeper.read()
        self._listed.take_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where two callers fill a low window, how they are put in order makes room for a third.
        self.ui.legend_label.setVisible(self.height() >= self._icons.theme.px(_ROOMY_PX))

    def refresh(self) -> None:
        self._keeper.read()

    def leave_part(self) -> bool:
        return self.deeds.leave()

    def show_session(self, session_id: int | None) -> None:
        """Show the queue of a session: without one, of what is held now or comes next."""
        self._list = QueueList.QUEUE
        self._keeper.show_session(session_id)

    def show_list(self, which: QueueList) -> None:
        """Show a list instead of the others."""
        self._list = which
        self._show(None)

    def marked(self) -> QueueLine | SlotToCall | None:
        """Return who is marked."""
        found = self.ui.rows.current()
        return found if isinstance(found, QueueLine | SlotToCall) else None

    # How it stands there

    def _dress(self) -> None:
        ui, keeper, icons = self.ui, self._keeper, self._icons
        for rows in (ui.rows, ui.history_list):
            rows.use(icons)
        InSight(ui.side)
        ui.book_card.setVisible(keeper.may_book)
        self._complain(None)

    def _add_deeds(self, actions: Actions) -> None:
        ui = self.ui
        for name, words, key, do, button in (
            ("before", "نشست پیش", "PgUp", self._go_back, ui.before_button),
            ("after", "نشست بعد", "PgDown", self._go_on, ui.after_button),
            ("list", "صف، تأیید نوبت‌ها، خبرهای نگفته", "F6", self._turn_list, ui.list_button),
        ):
            deed = Deed(f"queue_{name}", words, (key,), QUEUE_GROUP)
            if name == "list" and not self._keeper.may_book:  # They tell nobody anything.
                actions.withhold(deed)
                continue
            actions.add(deed, do, self, where=HERE)
            actions.show_key(deed.id, button)
            button.clicked.connect(do)
        enter = Deed("queue_case", "پروندهٔ متقاضی", ("Return",), QUEUE_GROUP)
        actions.list_only(enter)

    def _take_away(self) -> None:
        """Leave no button for what this person may not do."""
        ui, keeper = self.ui, self._keeper
        if not keeper.may_book:
            take_away(*(ui.comes_button, ui.silent_button, ui.move_button, ui.cancel_button))
            take_away(ui.pick_button, ui.list_button)
        if not keeper.may_plan:
            take_away(*(ui.call_button, ui.end_button, ui.miss_button, ui.first_button))
            take_away(*(ui.earlier_button, ui.later_button, ui.rule_button))

    def _connect(self, models: QueueModels) -> None:
        keeper, booker, ui = models.keeper, models.booker, self.ui
        ui.rows.marked_row.connect(self._show_marked)
        ui.rows.entered_row.connect(self._enter)
        keeper.shown.connect(self._show)
        keeper.told.connect(self._show_history)
        for source in (keeper, booker):
            source.stored.connect(self._settle)
            source.failed.connect(self.failed)

    # The lists

    def _show(self, _book: object) -> None:
        book, ui = self._keeper.book, self.ui
        if book is None:
            return
        rows = self._rows(book)
        is_queue = self._list is QueueList.QUEUE
        queue = book.queue
        if is_queue:
            ui.title_label.setText("" if queue is None else queue_title(queue))
            ui.counts_label.setText("" if queue is None else queue_counts(queue))
        else:
            # A name has room beside the key that turns it; officials and hours have not.
            ui.which_label.setText(_TITLES[self._list])
            ui.counts_label.setText(persian_digits(_COUNT.format(count=len(rows))))
        ui.legend_label.setText(RULES if is_queue else CALLS)
        for part in (ui.title_label, ui.before_button, ui.after_button):
            part.setVisible(is_queue)
        ui.which_label.setVisible(not is_queue)
        takes_callers = queue is not None and queue.takes_callers
        ui.book_card.setVisible(is_queue and self._keeper.may_book and takes_callers)
        self._name_next(book)
        nobody = NO_SESSION if queue is None else CALLED_OFF if queue.is_called_off else NOBODY
        ui.hint.set_hint(self._icons, "users", _NOTHING.get(self._list, nobody))
        self._show_rows(rows)

    def _show_rows(self, rows: list[Row]) -> None:
        ui = self.ui
        ui.rows.show_rows(rows)
        if rows and ui.rows.current() is None:
            ui.rows.mark(0)
        self._listed.show(empty=not rows)
        self._show_marked(ui.rows.current())

    def _rows(self, book: QueueBook) -> list[Row]:
        if self._list is QueueList.QUEUE:
            lines = () if book.queue is None else book.queue.lines
            return [self._row(each) for each in lines]
        calls = book.to_confirm if self._list is QueueList.CONFIRM else book.to_tell
        return [self._row(each) for each in calls]

    def _row(self, found: QueueLine | SlotToCall) -> Row:
        if isinstance(found, QueueLine):
            return line_row(found, self._looks)
        return call_row(found, self._looks)

    def _name_next(self, book: QueueBook) -> None:
        """Say on the button which list comes next, and how many wait there."""
        counts = {
            QueueList.QUEUE: 0 if book.queue is None else len(book.queue.lines),
            QueueList.CONFIRM: len(book.to_confirm),
            QueueList.TELL: len(book.to_tell),
        }
        if not self._keeper.may_book:
            return
        which, words = _NEXT[self._list]
        self.ui.list_button.setText(persian_digits(words.format(count=counts[which])))

    def _turn_list(self) -> None:
        self.show_list(_NEXT[self._list][0])
        self.ui.rows.take_cursor()

    def _go_back(self) -> None:
        self._keeper.turn(-1)

    def _go_on(self) -> None:
        self._keeper.turn(1)

    # One caller

    def _show_marked(self, _row: object) -> None:
        found, ui, keeper = self.marked(), self.ui, self._keeper
        ui.slot_card.setVisible(found is not None)
        ui.history_card.hide()
        if self.caller_line is not None:
            self.caller_line.look_at(_to_call(found))
        if found is None:
            return
        row = self._row(found)
        ui.slot_title.setText(row.look.title)
        ui.facts_label.setText(f"{row.look.note}\n{found.case.excerpt}".strip())
        self.deeds.show_for(found)
        if keeper.may_plan:
            keeper.tell_history(self._slot(found))

    def _show_history(self, slot_id: int, events: tuple[SlotEvent, ...]) -> None:
        found, ui = self.marked(), self.ui
        if found is not None and self._slot(found).id == slot_id:
            ui.history_list.show_rows([slot_event_row(n, each) for n, each in enumerate(events)])
            ui.history_card.setVisible(bool(events))

    def _enter(self, found: object) -> None:
        if isinstance(found, QueueLine | SlotToCall):
            self.case_wanted.emit(self._slot(found).case_id)

    @staticmethod
    def _slot(found: QueueLine | SlotToCall) -> SessionSlot:
        return found.place.slot if isinstance(found, QueueLine) else found.slot

    # How it ends

    def _settle(self, words: str) -> None:
        """Show what was stored where it stands now."""
        self.leave_part()
        self._complain(None)
        if words:
            self.said.emit(words)

    def _complain(self, error: Exception | None) -> None:
        say_refusal(self.ui.outcome_label, "" if error is None else words_for(error))


def _to_call(found: QueueLine | SlotToCall | None) -> int | None:
    """Return whose case it is, if there is something to call about."""
    if found is None:
        return None
    slot = found.place.slot if isinstance(found, QueueLine) else found.slot
    return slot.case_id if slot.is_waiting or slot.untold is not None else None
