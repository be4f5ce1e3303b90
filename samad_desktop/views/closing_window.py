"""What is asked before the program closes while calls wait to be sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.forms.ui_closing_window import Ui_ClosingWindow
from samad_desktop.views.key_groups import CLOSING_GROUP

WAITING = "{count} تماس شما هنوز به مرکز نرسیده است"
LEAVE_KEY = "Ctrl+Q"
WIDTH_PX = 520


class ClosingWindow(QDialog):
    """Enter and Esc stay; one key alone leaves, so that nobody leaves by a key too many.

    Signals:
        left: when the program is to be closed even so.
    """

    left = Signal()

    def __init__(self, icons: Icons, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ClosingWindow()
        self.ui.setupUi(self)
        self._icons = icons
        ui = self.ui
        ui.closing_icon.set_icon(icons, "send", Look.WARN)
        ui.stay_button.clicked.connect(self.reject)
        ui.leave_button.clicked.connect(self._leave)
        leave = Deed("leave_unsent", "بستن با تماس‌های فرستاده‌نشده", (LEAVE_KEY,), CLOSING_GROUP)
        stay = Deed("stay_unsent", "ماندن در برنامه", ("Return", "Esc"), CLOSING_GROUP)
        actions.add(leave, self._leave, self, where=HERE)
        actions.list_only(stay)
        actions.show_key(leave.id, ui.leave_button)
        actions.show_key(stay.id, ui.stay_button)

    def ask(self, waiting: int) -> None:
        """Open, and say how many calls wait."""
        ui = self.ui
        ui.closing_title.setText(WAITING.format(count=persian_digits(waiting)))
        self.setAccessibleName(ui.closing_title.text())
        self.setFixedWidth(self._icons.theme.px(WIDTH_PX))
        self.open()
        ui.stay_button.setFocus()

    def _leave(self) -> None:
        self.accept()
        self.left.emit()
