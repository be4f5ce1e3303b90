"""Who is ringing, on every page beside the counters; one key takes the call, one lets it wait.

The bar never takes the cursor: whoever types goes on typing.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import Actions
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look
from samad_desktop.viewmodels.offers import Offers
from samad_desktop.views.call_band import shown_phone
from samad_desktop.workstation.journal import SavedDraft

ANSWER = "پاسخ"
LET_WAIT = "فعلاً نه"
RINGS = "زنگ می‌زند"


class RingBar(QFrame):
    """In front of the `Offers` of a call editor; hidden while nobody rings.

    Signals:
        answered: when the call is to be taken by a click.
    """

    answered = Signal()
    _offers: Offers | None = None
    _brief = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(self)
        self._phone = QLabel(self)
        self._phone.setProperty("role", "strong")
        self._phone.setTextFormat(Qt.TextFormat.PlainText)
        self._who = ElidedLabel(self)
        self.answer_button = KeyButton(self)
        self.wait_button = KeyButton(self)
        self._label_buttons()
        box = QHBoxLayout(self)
        margins(box, 12, 4, 10, 4)
        box.setSpacing(8)
        box.addWidget(self._icon)
        box.addWidget(self._phone)
        box.addWidget(self._who, 1)
        box.addWidget(self.answer_button)
        box.addWidget(self.wait_button)
        restyle(self, "soft", str(Look.WARN))
        self.hide()

    def _label_buttons(self) -> None:
        for button, words, do in (
            (self.answer_button, ANSWER, self.answered.emit),
            (self.wait_button, LET_WAIT, self.let_wait),
        ):
            button.setText(words)
            button.put_key_beside()
            # A click leaves the cursor in what is being typed.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(do)
            button.setAccessibleName(words)
        self.wait_button.setProperty("variant", "quiet")

    def use(self, offers: Offers, icons: Icons, actions: Actions) -> None:
        """Show who rings from now on, with the keys of `answer_call` and `let_wait`."""
        actions.show_key("answer_call", self.answer_button)
        actions.show_key("let_wait", self.wait_button)
        self._offers = offers
        self._icon.set_icon(icons, "phone-incoming", str(Look.WARN))
        offers.ringing_changed.connect(self._show)
        offers.named.connect(self._tell)

    def be_brief(self, *, brief: bool, briefest: bool) -> None:
        """Leave out what a small window has no room for, but never who it is."""
        self._brief = brief
        self._write()
        self.wait_button.setText("" if briefest else LET_WAIT)

    def let_wait(self) -> bool:
        """Let the call wait among the parked ones; return whether somebody rang."""
        if self._offers is None or self._offers.ringing is None:
            return False
        self._offers.ring(None)
        return True

    def words(self) -> str:
        """Return what is said; empty while nobody rings."""
        return "" if self.isHidden() else self.accessibleName()

    def _show(self, call: SavedDraft | None) -> None:
        self.setVisible(call is not None)
        self.setAccessibleName("")
        if call is not None:
            self._phone.setText(shown_phone(call.draft.caller.phone))
            self._tell()

    def _tell(self) -> None:
        """Say who it is, once more when the name has become known."""
        if self._offers is None or self._offers.ringing is None:
            return
        self._write()
        parts = (self._phone.text(), self._offers.ringing_name, RINGS)
        sentence = " ".join(part for part in parts if part)
        if sentence != self.accessibleName():
            self.setAccessibleName(sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _write(self) -> None:
        name = "" if self._offers is None else self._offers.ringing_name
        parts = (name, "" if self._brief else RINGS)
        self._who.setText(" ".join(part for part in parts if part))
        self._who.setHidden(not self._who.text())
