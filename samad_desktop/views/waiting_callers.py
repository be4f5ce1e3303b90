"""Who rang before anybody has come in: a strip over the log-in page and the start page."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from samad_desktop.domain.text import isolate, persian_digits
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.flow import margins
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.theme import restyle
from samad_desktop.qtkit.tokens import Look

WAITS = "تماس‌گیرندهٔ در انتظار: {numbers}"
COME_IN = "پس از ورود به آن پاسخ دهید"


class WaitingCallers(QFrame):
    """Shows numbers as they were given; hidden while there is none. Never takes the cursor."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icon = IconLabel(self)
        icon.set_icon(icons, "phone-incoming", str(Look.WARN))
        self._words = ElidedLabel(self)
        box = QHBoxLayout(self)
        margins(box, 16, 10, 16, 10)
        box.setSpacing(10)
        box.addWidget(icon)
        box.addWidget(self._words, 1)
        restyle(self, "soft", str(Look.WARN))
        self.hide()

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        """Say who waits, the latest first."""
        self.setVisible(bool(numbers))
        if numbers:
            shown = "، ".join(isolate(persian_digits(number)) for number in reversed(numbers))
            sentence = f"{WAITS.format(numbers=shown)}  ·  {COME_IN}"
            self._words.setText(sentence)
            self.setAccessibleName(sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def words(self) -> str:
        """Return what is said; empty while nobody waits."""
        return "" if self.isHidden() else self._words.text()
