"""The results of the one search box."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from samad_desktop.domain.calendar import tehran_date
from samad_desktop.domain.finding import RESULTS_A_PAGE, Order
from samad_desktop.domain.guesses import Guess, GuessKind
from samad_desktop.domain.meant import without
from samad_desktop.domain.outbox import OutboxCall
from samad_desktop.domain.phones import show_phone
from samad_desktop.domain.reference import Reference
from samad_desktop.domain.text import (
    as_written,
    isolate,
    looks_like_number,
    persian_digits,
    shortened,
)
from samad_desktop.labels import label
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.viewmodels.call_looks import CallLooks
from samad_desktop.viewmodels.case_looks import Now, shown_code, utc_now
from samad_desktop.viewmodels.case_preview import CasePreview
from samad_desktop.viewmodels.finder import Finder
from samad_desktop.viewmodels.waiting_finder import WaitingFinder
from samad_desktop.views.forms.ui_find_page import Ui_FindPage
from samad_desktop.views.page import Page
from samad_desktop.views.shell import OUTBOX_KEY

NEITHER = "نه کد ملی است، نه کد رهگیری"
INVITATION = (
    "کد رهگیری، تلفن، کد ملی، نام یا چند واژه از متن را در کادر بالا بنویسید،"
    f" یا با {isolate('Ctrl+Shift+Y')} یکی از جستجوهای نگه‌داشته را برگزینید."
)
NOTHING_FOUND = (
    "چیزی پیدا نشد. کوتاه‌تر بنویسید، املای دیگری را بیازمایید،"
    " یا با تلفن یا کد ملی متقاضی جستجو کنید."
)
NO_SUCH_NUMBER = "پرونده‌ای با این شماره پیدا نشد. رقم‌ها را یک بار دیگر از متقاضی بپرسید."
INVITATION_SENT = (
    "کد رهگیری یا چند واژه از متن یا دستور ارجاع را در کادر بالا بنویسید؛"
    " میان ارجاع‌های دستگاه‌های شما جستجو می‌شود."
)
NOTHING_SENT_FOUND = (
    "میان ارجاع‌های دستگاه‌های شما چیزی پیدا نشد."
    " کوتاه‌تر بنویسید، املای دیگری را بیازمایید، یا با کد رهگیری جستجو کنید."
)
WAITING_FOUND = (
    "آنچه بالاتر پیدا شد هنوز به مرکز فرستاده نشده است؛"
    " میان پرونده‌های مرکز چیز دیگری با این جستجو نیست."
)
WAITING_WORDS = "تماس‌های فرستاده‌نشده"
WORDS_SENT = "واژه‌ها"
MEANT = "چیزی پیدا نشد. منظورتان «{text}» بود؟"
WITHOUT = "چیزی با همهٔ این واژه‌ها پیدا نشد. بی «{left}»، با «{text}»، پرونده هست."
WITH_MOST = "، بی «{left}»"
MEANT_KEY, TAKE_MEANT = "Ctrl+Shift+D", "جستجوی همین پیشنهاد"
_SHOWN_CHARS, _LEFT_CHARS = 40, 20
_RULES = {
    Order.CLOSEST: persian_digits(f"(تا {RESULTS_A_PAGE} یافته)"),
    Order.NEWEST: persian_digits(f"(بیش از {RESULTS_A_PAGE} یافته)"),
}
# A reading is cut with an ellipsis where large letters leave it no more room than this.
_PILLS_A_ROW, _PILL_LEAST_PX = 4, 240
# The deeds whose keys stand beside what they do.
NEXT_WAY, NARROW, TURN_ORDER = "read_next", "narrow", "turn_order"
WIDEN_KEY, WIDEN_WORDS = "Ctrl+Shift+G", "برداشتن همهٔ پالایه‌ها"
HINTS = (("در فایل", "Ctrl+Shift+X"), ("نگه‌داشتن", "Ctrl+Shift+S"))
LEFT_OUT = "میان آنچه پالایه‌ها می‌گذارند چیزی نیست؛ بی آن‌ها {count} پرونده هست."


class FindPage(Page):
    """ui/find_page.ui in front of a `Finder`; the box itself stands in the top bar.

    An agency, which finds among what was sent to it, is offered no more than that; without
    `preview` the list stands alone.
    """

    title = "جستجو"

    def __init__(
        self,
        finder: Finder,
        preview: CasePreview | None,
        icons: Icons,
        reference: Reference,
        now: Now = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_FindPage()
        self.ui.setupUi(self)
        self.hints = HINTS if finder.of_centre else HINTS[:1]
        self._finder = finder
        self._icons = icons
        self._box: QLineEdit | None = None
        self._pills: list[QLabel] = []
        self._closed_first: Callable[[], bool] | None = None
        self._is_found_waiting = False
        self.ui.cases.use(icons, finder.rows, preview, reference, now)
        self.ui.narrowing.use(finder, reference, lambda: tehran_date(now()))
        self.ui.cases.chosen.connect(finder.open)
        finder.asked.connect(self._show_readings)
        finder.settled.connect(self._show_found)
        finder.list_wanted.connect(self.ui.cases.take_cursor)
        finder.marked_wanted.connect(self.ui.cases.open_current)
        self._show_found()

    @property
    def finder(self) -> Finder:
        """What looks for what stands in the box."""
        return self._finder

    def join_box(self, box: QLineEdit) -> None:
        """Let the arrows lead from the box into the list and back."""
        self._box = box
        box.installEventFilter(self)
        self.ui.cases.left_upwards.connect(box.setFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.isVisible()
            and self._lead(watched, event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def enter_waiting(self) -> bool:
        """Open the call, or go to the calls, not sent yet; return whether only such were found."""
        waiting = self.ui.waiting_list
        if not self._is_found_waiting or self._finder.rows.rowCount():
            return False
        waiting.take_cursor()
        if len(waiting.rows()) == 1:
            waiting.entered_row.emit(waiting.current())
        return True

    def _lead(self, here: QObject | None, key: int) -> bool:
        """Go by arrow from the box through what waits into the cases, and back."""
        waiting, cases = self.ui.waiting_list, self.ui.cases
        down, row = key == Qt.Key.Key_Down, waiting.currentIndex().row()
        if here is self._box and down and self._is_found_waiting:
            waiting.take_cursor()
        elif here is waiting and key == Qt.Key.Key_Up and row <= 0 and self._box is not None:
            self._box.setFocus()
        elif (here is self._box and down) or (here is waiting and down and self._is_last(row)):
            if not self._finder.rows.rowCount():
                return False
            cases.take_cursor()
        else:
            return False
        return True

    def _is_last(self, row: int) -> bool:
        return row + 1 >= len(self.ui.waiting_list.rows())

    def arrive(self) -> None:
        """Go on in the list where it was left; with no results the box keeps the cursor.

        What was done with a case meanwhile shows in its row: it is read anew at its place.
        """
        self._finder.meet()
        if self._finder.rows.rowCount():
            self.ui.cases.take_cursor()
            if not self._finder.rows.loading:
                self._finder.refresh()

    def person_in_sight(self) -> int | None:
        case = self.ui.cases.ui.brief.case
        return None if case is None or case.citizen is None else case.citizen.id

    def refresh(self) -> None:
        self._finder.refresh()

    def renew(self) -> None:
        self.ui.narrowing.renew()

    def show_keys(self, actions: Actions) -> None:
        """Show the keys beside what they do."""
        for deed_id, hint, control in (
            (NEXT_WAY, self.ui.way_hint, self.ui.way_words),
            (TURN_ORDER, self.ui.order_hint, self.ui.order_words),
            (NARROW, self.ui.narrowing.ui.facet_hint, self.ui.narrowing.ui.facet_picker),
        ):
            actions.show_key_beside(deed_id, hint, control)
        self._show_found()

    def use_waiting(self, waiting: WaitingFinder, looks: CallLooks) -> None:
        """Show, above the cases, what is found among the calls that were not sent yet."""

        def show(calls: tuple[OutboxCall, ...]) -> None:
            self.ui.waiting_list.show_rows([looks.unsent(call) for call in calls])
            self.ui.waiting_list.setVisible(bool(calls))
            self._is_found_waiting = bool(calls)
            self._show_hint()

        self.ui.waiting_list.use(self._icons)
        self.ui.waiting_list.installEventFilter(self)
        waiting.found.connect(show)

    def close_first(self, leave: Callable[[], bool]) -> None:
        """Let Esc first close what lies over the page; `leave` says whether something did."""
        self._closed_first = leave

    def leave_part(self) -> bool:
        """Close what lies over the page, or go from the filter row back to what was found."""
        if self._closed_first is not None and self._closed_first():
            return True
        here: QWidget | None = self.focusWidget()
        if here is None or not here.hasFocus() or not self.ui.narrowing.isAncestorOf(here):
            return False
        if self._finder.rows.rowCount():
            self.ui.cases.take_cursor()
        elif self._box is not None:
            self._box.setFocus()
        return True

    def _show_readings(self) -> None:
        for pill in self._pills:
            pill.setParent(None)
            pill.deleteLater()
        self._pills = [self._pill(each) for each in self._finder.guesses]
        for pill in self._pills:
            self.ui.readings_box.addWidget(pill)
        self.ui.asked_label.setText("خوانده شد:" if self._pills else "")
        others = bool(self._pills) and bool(self._finder.ways)
        self.ui.way_words.setVisible(others)
        self.ui.way_hint.setVisible(others and bool(self.ui.way_hint.text()))
        self.ui.count_label.clear()
        self.ui.cases.show_loading()

    def _pill(self, guess: Guess) -> QLabel:
        pill = QLabel(self.ui.readings)
        pill.setTextFormat(Qt.TextFormat.PlainText)
        pill.setProperty("pill", "primary")
        pill.ensurePolished()
        told = f"{self._kind(guess)}: {_reading(guess)}"
        room = max(self.width() // _PILLS_A_ROW, _PILL_LEAST_PX)
        pill.setText(pill.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room))
        return pill

    def _kind(self, guess: Guess) -> str:
        if not self._finder.of_centre and guess.kind is GuessKind.WORDS:
            return WORDS_SENT
        return NEITHER if self._finder.is_neither else label(guess.kind)

    def _show_found(self) -> None:
        rows = self._finder.rows
        shown = persian_digits(rows.rowCount())
        more = "" if rows.complete else " نتیجهٔ نخست"
        filled = rows.rowCount() > 0
        self.ui.count_label.setText(f"{shown}{more or ' نتیجه'}{self._left()}" if filled else "")
        self.ui.enter_key.setVisible(filled)
        self.ui.enter_words.setVisible(filled)
        ordered = filled and self._finder.can_be_ordered
        self.ui.order_words.setText(self._order_words())
        self.ui.order_words.setVisible(ordered)
        self.ui.order_hint.setVisible(ordered and bool(self.ui.order_hint.text()))
        self._show_hint()

    def _left(self) -> str:
        """Return which of the words what stands first lacks, where nothing had all of them."""
        if not self._finder.meant:
            return ""
        left = without(self._finder.text, self._finder.meant)
        return WITH_MOST.format(left=as_written(shortened(left, _LEFT_CHARS)))

    def _show_hint(self) -> None:
        """Say what stands where no case does; nobody is told that nothing was found who sees it."""
        hint, meant = self.ui.cases.ui.hint, self._finder.meant
        if self._is_found_waiting:
            words, key = WAITING_FOUND, OUTBOX_KEY
            hint.set_hint(self._icons, "send", words, key=key, key_words=WAITING_WORDS)
            return
        if meant:
            left = without(self._finder.text, meant)
            told = {"text": as_written(meant), "left": as_written(left)}
            words = (WITHOUT if left else MEANT).format(**told)
            hint.set_hint(self._icons, "circle-help", words, key=MEANT_KEY, key_words=TAKE_MEANT)
            return
        if self._finder.left_out:
            words = LEFT_OUT.format(count=_some(self._finder.left_out))
            hint.set_hint(self._icons, "circle-help", words, key=WIDEN_KEY, key_words=WIDEN_WORDS)
            return
        icon, words = self._emptiness()
        hint.set_hint(self._icons, icon, words, key="F3", key_words="بازگشت به کادر جستجو")

    def _order_words(self) -> str:
        """Return what stands first, and where nobody chose it, by which rule."""
        order = self._finder.order
        rule = "" if self._finder.order_is_chosen else f" {_RULES[order]}"
        return f"{label(order)}{rule}"

    def _emptiness(self) -> tuple[str, str]:
        """Return what is said where there are no results."""
        if not self._finder.of_centre:
            asked = bool(self._finder.text.strip())
            return ("circle-help", NOTHING_SENT_FOUND) if asked else ("search", INVITATION_SENT)
        if not self._finder.text.strip() and not self._finder.terms.narrowing:
            return "search", INVITATION
        if self._finder.problem:
            return "circle-alert", sentence(self._finder.problem)
        numbers = {GuessKind.TRACKING_CODE, GuessKind.PHONE, GuessKind.NATIONAL_ID}
        if numbers & {each.kind for each in self._finder.guesses}:
            return "circle-help", NO_SUCH_NUMBER
        return "circle-help", NOTHING_FOUND


def _some(count: int) -> str:
    """Return a count that is exact up to a page."""
    if count <= RESULTS_A_PAGE:
        return persian_digits(count)
    return f"بیش از {persian_digits(RESULTS_A_PAGE)}"


def _reading(guess: Guess) -> str:
    if guess.kind is GuessKind.TRACKING_CODE:
        return shown_code(guess.value)
    if guess.kind is GuessKind.PHONE:
        return isolate(persian_digits(show_phone(guess.value)))
    numbers = (GuessKind.NATIONAL_ID, GuessKind.PHONE_TAIL, GuessKind.CODE_TAIL)
    if guess.kind in numbers or looks_like_number(guess.value):
        return isolate(persian_digits(guess.value))
    cut = "…" if len(guess.value) > _SHOWN_CHARS else ""
    return f"{guess.value[:_SHOWN_CHARS]}{cut}"
