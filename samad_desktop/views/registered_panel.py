"""The tracking code, large and in pairs, to be read aloud; Enter begins the next call.

So does the first figure of its number. An Enter that was pressed twice, held down, or
comes at once never skips the code.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from samad_desktop.domain.contacts import CallDraft, Registered
from samad_desktop.domain.outbox import CodeTold
from samad_desktop.domain.text import persian_digits
from samad_desktop.domain.tracking_codes import show_tracking_code, spoken_pairs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.tabular import tabular
from samad_desktop.qtkit.theme import Theme
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.forms.ui_registered_panel import Ui_RegisteredPanel

PATIENCE_MS = 700
OPENED = "پرونده ثبت شد"
JOINED = "تماس به پروندهٔ باز پیوست"
ADVISED = "راهنمایی ثبت و پرونده مختومه شد"
WAITING = "در انتظار فرستادن به پایگاه دادهٔ مرکز؛ کد قطعی است"
STORED = "به پایگاه دادهٔ مرکز رسید"
PLACE_LATER = (
    "کد قطعی است و تماس در انتظار فرستادن؛ همین که ارتباط با مرکز برقرار شود، با {key} نوبت داده"
    " می‌شود"
)
_DIGITS_PX = 56
_PAIR_WIDTH_PX = 124
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegisteredPanel(QFrame):
    """ui/registered_panel.ui; shown until the operator goes on.

    Signals:
        next_wanted: when the next call is to begin.
        figure_typed: str, the first figure of the next call's number.
    """

    next_wanted = Signal()
    figure_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RegisteredPanel()
        self.ui.setupUi(self)
        self._pairs: list[_Pair] = []
        self._code = ""
        self._offers = self._waits = False
        self.to_book: int | None = None
        self.ui.slot_button.hide()
        self.ui.slot_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self.ui.code_box)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setDirection(QHBoxLayout.Direction.LeftToRight)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._be_ready)
        self.ui.next_button.clicked.connect(self.go_on)
        self.ui.next_button.put_key_beside()
        self.ui.next_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def use(self, icons: Icons) -> None:
        """Draw with these icons."""
        self._icons = icons
        icons.dress(self.ui.next_button, "phone-call", "on_primary")
        icons.theme.changed.connect(self._resize)

    @property
    def ready(self) -> bool:
        """Whether Enter goes on now."""
        return self.ui.next_button.isEnabled()

    @property
    def code(self) -> str:
        """The code that is shown, ten Latin digits."""
        return self._code

    def show_code(self, told: CodeTold, draft: CallDraft, subject: str) -> None:
        """Show the code of what was told."""
        self._code = told.tracking_code
        title = JOINED if told.joined else OPENED
        title = ADVISED if told.closed else title
        icon = "link" if told.joined else "circle-check"
        self.ui.tile.set_icon(self._icons, icon, Look.SUCCESS)
        self.ui.done_title.setText(title)
        self.ui.done_note.setText("  ·  ".join(p for p in (draft.caller.name, subject) if p))
        self._show_pairs(told.tracking_code)
        spoken = "، ".join(spoken_pairs(told.tracking_code))
        self.setAccessibleName(f"{title}؛ کد رهگیری {spoken}")
        self.ui.sent_label.setText(WAITING)
        self._waits = False
        self._offer_place(None)
        self.ui.next_button.setEnabled(False)
        self._patience.start()

    def show_stored(self, stored: Registered) -> None:
        """Say that the centre has the call whose code is shown."""
        self.ui.sent_label.setText(STORED)
        self._offer_place(None if stored.closed else stored.case_id)

    def offer_places(self, actions: Actions, deed_id: str) -> None:
        """Let an open case get a place in desk hours, once the centre has it."""
        self._offers = True
        button = self.ui.slot_button
        actions.show_key(deed_id, button)
        button.put_key_beside()
        button.clicked.connect(actions[deed_id].trigger)

    def wait_for_place(self) -> None:
        """Go on to no other call by an Enter that is meant for the place that comes at once."""
        self._waits = True
        self.ui.next_button.setEnabled(False)

    def wait_no_more(self) -> None:
        """Let Enter go on again."""
        self._waits = False
        self.ui.next_button.setEnabled(not self._patience.isActive())

    def put_place_off(self) -> None:
        """Say that a place is given once the centre is heard again."""
        self.wait_no_more()
        self.ui.sent_label.setText(PLACE_LATER.format(key=self.ui.slot_button.hint.text()))

    def show_place(self, words: str) -> None:
        """Say where the case has got a place, to be read to the caller."""
        self.ui.sent_label.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            if plain and not event.isAutoRepeat():
                self.go_on()
        elif plain and event.text().isdecimal():
            self.figure_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Begin the next call, but not before the code was there to be read."""
        if self.ready:
            self.next_wanted.emit()

    def _offer_place(self, case_id: int | None) -> None:
        self.to_book = case_id
        self.ui.slot_button.setVisible(self._offers and case_id is not None)

    def _be_ready(self) -> None:
        self.ui.next_button.setEnabled(not self._waits)

    def _show_pairs(self, code: str) -> None:
        """Show them in the tiles of the code before: new ones take longer than registering."""
        shown = tuple(zip(show_tracking_code(code).split(), spoken_pairs(code), strict=True))
        if not self._pairs:
            self._pairs = [_Pair(self.ui.code_box) for _ in shown]
            for pair in self._pairs:
                self._row.addWidget(pair)
            self._resize()
        for pair, (digits, words) in zip(self._pairs, shown, strict=True):
            pair.tell(digits, words)

    def _resize(self) -> None:
        self._row.setSpacing(self._icons.theme.px(12))
        for pair in self._pairs:
            pair.follow(self._icons.theme)


class _Pair(QFrame):
    """Two digits as they are read, with the words below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("soft", "primary")
        self._digits = QLabel(self)
        self._words = QLabel(self)
        box = QVBoxLayout(self)
        box.setSpacing(0)
        for label in (self._digits, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(label)

    def tell(self, digits: str, words: str) -> None:
        self._digits.setText(persian_digits(digits))
        self._words.setText(words)

    def follow(self, theme: Theme) -> None:
        """Take the size of the theme's text."""
        self._digits.setFont(tabular(theme.font(_DIGITS_PX, QFont.Weight.Bold)))
        self._words.setFont(theme.font(14, QFont.Weight.Medium))
        self.setMinimumWidth(theme.px(_PAIR_WIDTH_PX))
