"""The one place where a screen says how something went: a sentence, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.prose import Prose
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look

SUCCESS_SHOWN_MS = 6_000
TRY_AGAIN = "دوباره تلاش کن"
CLOSE = "بستن پیام"
_WORDS = {
    Look.DANGER: ("circle-alert", "خطا"),
    Look.WARN: ("triangle-alert", "توجه"),
    Look.SUCCESS: ("circle-check", "انجام شد"),
    Look.INFO: ("info", "آگاهی"),
}


class MessageBar(QFrame):
    """Hidden until there is something to say; only success goes away by itself.

    Signals:
        closed: when the user closed the message.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: Icons | None = None
        self._retries: list[Callable[[], None]] = []
        self._icon = IconLabel(self)
        self._word = plain_label(role="strong", parent=self)
        self._sentence = Prose(self)
        self._sentence.setProperty("role", "")
        self._again = QPushButton(TRY_AGAIN, self)
        self._again.setProperty("variant", "link")
        self._again.clicked.connect(self.try_again)
        self._key = plain_label(role="key", parent=self)
        self._close = QToolButton(self)
        self._close.setAccessibleName(CLOSE)
        self._close.setToolTip(CLOSE)
        self._close.clicked.connect(self._dismiss)
        box = QHBoxLayout(self)
        # Two lines of it are as high as the counters beside it.
        margins(box, 14, 2, 8, 2)
        box.setSpacing(8)
        for widget in (self._icon, self._word):
            box.addWidget(widget)
        box.addWidget(self._sentence, 1)
        box.addWidget(self._again)
        box.addWidget(self._key)
        box.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def use_icons(self, icons: Icons) -> None:
        """Draw with these icons from now on."""
        self._icons = icons
        icons.dress(self._close, "x", "text2", size=16)

    def show_retry_key(self, key: str) -> None:
        """Name the key that tries again; whoever owns the window listens to it."""
        self._key.setText(isolate(key))

    def say(
        self, sentence: str, look: Look = Look.INFO, *, retry: Callable[[], None] | None = None
    ) -> None:
        """Show `sentence`; with `retry` the user can try again from here.

        What fails for the reason that is being shown is tried again together with the rest.
        """
        icon, word = _WORDS.get(look, _WORDS[Look.INFO])
        before = self._retries if retry is not None and sentence == self.sentence() else []
        self._retries = [each for each in before if each != retry]
        if retry is not None:
            self._retries.append(retry)
        self._again.setVisible(bool(self._retries))
        self._key.setVisible(bool(self._retries) and bool(self._key.text()))
        self._word.setText(word)
        self._sentence.setText(sentence)
        if self._icons is not None:
            self._icon.set_icon(self._icons, icon, str(look))
        restyle(self, "soft", str(look))
        for label in (self._word, self._sentence, self._again):
            label.style().polish(label)
        self._timer.stop()
        if look is Look.SUCCESS:
            self._timer.start(SUCCESS_SHOWN_MS)
        self.setAccessibleName(f"{word}: {sentence}")
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._retries = []
        self.hide()

    def forget_success(self) -> None:
        """Take away what went well: it is true no more."""
        if self._timer.isActive():
            self.clear()

    def try_again(self) -> None:
        """Do again what failed, if that is offered."""
        retries = self._retries
        if retries:
            self.clear()
        for retry in retries:
            retry()

    def sentence(self) -> str:
        """Return what is being said; empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def _dismiss(self) -> None:
        self.clear()
        self.closed.emit()
