"""What covers the window while it is locked: who works here, and who rings, as a number only."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.access import Actor
from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.viewmodels.lock import Lock
from samad_desktop.views.form import Complaints
from samad_desktop.views.forms.ui_lock_screen import Ui_LockScreen

_WHO = "{name}  ·  {login}"
_PHRASE = "گذرواژهٔ همه در مرکز نمونه: «{phrase}»"
_RINGS = "زنگ می‌زند: {numbers}"
_LEAVE_KEY, _OPEN_KEY = "F12", "Return"


class LockScreen(QWidget):
    """ui/lock_screen.ui in front of a `Lock`.

    Signals:
        left: when the desk is given to somebody else.
    """

    left = Signal()

    def __init__(
        self, lock: Lock, icons: Icons, actor: Actor, phrase: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LockScreen()
        self.ui.setupUi(self)
        self._complaints = Complaints(self.ui)
        self._lock = lock
        ui = self.ui
        ui.lock_icon.set_icon(icons, "lock", "primary", size=40)
        ui.who_label.setText(_WHO.format(name=actor.display_name, login=isolate(actor.login)))
        ui.phrase_label.setText(_PHRASE.format(phrase=phrase) if phrase else "")
        ui.phrase_label.setVisible(bool(phrase))
        ui.leave_button.show_key("leave", key_text(_LEAVE_KEY))
        ui.open_button.show_key("open", key_text(_OPEN_KEY))
        QShortcut(QKeySequence.fromString(_LEAVE_KEY), self, self.left.emit)
        ui.leave_button.clicked.connect(self.left)
        ui.open_button.clicked.connect(self._unlock)
        ui.password_edit.returnPressed.connect(self._unlock)
        ui.password_edit.textEdited.connect(self._complaints.clear)
        lock.refused.connect(self._complain)
        lock.rang.connect(self._show_numbers)
        lock.busy_changed.connect(self._show_busy)
        self._say("")
        self._show_numbers(())

    def arrive(self) -> None:
        """Put the cursor where the password is typed."""
        self._say("")
        self._complaints.clear()
        self.ui.password_edit.clear()
        self.ui.password_edit.setFocus()

    def _unlock(self) -> None:
        self._say("")
        self._complaints.clear()
        self._lock.unlock(self.ui.password_edit.value())

    def _complain(self, error: Exception) -> None:
        ui = self.ui
        self._say(self._complaints.show_or_say(error))
        for each in (ui.password_label, ui.password_edit, ui.open_button):
            each.setHidden(self._lock.is_shut)
        if self._lock.is_shut:
            ui.leave_button.setFocus()
        else:
            ui.password_edit.selectAll()

    def _show_numbers(self, numbers: tuple[str, ...]) -> None:
        shown = "، ".join(isolate(persian_digits(number)) for number in reversed(numbers))
        self.ui.rings_label.setText(_RINGS.format(numbers=shown) if numbers else "")
        self.ui.rings_label.setVisible(bool(numbers))

    def _show_busy(self, busy: bool) -> None:
        self.ui.open_button.setEnabled(not busy)

    def _say(self, sentence: str) -> None:
        self.ui.outcome_label.setText(sentence)
        self.ui.outcome_label.setVisible(bool(sentence))
