"""What a person sees whose work this program does not know yet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samad_desktop.qtkit.empty_hint import EmptyHint
from samad_desktop.qtkit.icons import Icons
from samad_desktop.views.page import Page

NOTHING_HERE = (
    "کارهای این نقش هنوز در این برنامه نیست. گذرواژهٔ خود را می‌توانید در تنظیمات عوض کنید."
)


class IdlePage(Page):
    """One sentence, and the key that leads on."""

    title = "خوش آمدید"

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = EmptyHint(self)
        hint.set_hint(icons, "user-check", NOTHING_HERE, key="Shift+F12", key_words="تنظیمات")
        box = QVBoxLayout(self)
        box.addWidget(hint)
