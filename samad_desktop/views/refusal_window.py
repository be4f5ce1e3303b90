"""What is shown instead of the program when its settings cannot be used."""

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QDialog, QWidget

from samad_desktop.domain.text import isolate
from samad_desktop.messages import sentence
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.forms.ui_refusal_window import Ui_RefusalWindow

_ADVICE = {
    "settings_unreadable": (
        "این فایل را با یک ویرایشگر متن درست کنید، یا نام آن را عوض کنید تا سامد با فایل تازه‌ای"
        " آغاز کند. پرونده‌ها در این فایل نیستند و می‌مانند."
    ),
    "profile_unknown": (
        "سامد را بدون {option} باز کنید، یا نام آن را در میان‌بر برنامه با نامی که در این فایل"
        " است یکی کنید."
    ),
}
_MEND = "آن را در این فایل با یک ویرایشگر متن درست کنید و سامد را دوباره باز کنید."


class RefusalWindow(QDialog):
    """Says what a code means, in which file it is, and what to do; Esc or Enter closes it."""

    def __init__(
        self,
        icons: Icons,
        clipboard: QClipboard,
        code: str,
        detail: str,
        *,
        path: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RefusalWindow()
        self.ui.setupUi(self)
        self._clipboard = clipboard
        self.ui.refusal_icon.set_icon(icons, "triangle-alert", Look.WARN)
        icons.dress(self.ui.copy_button, "copy", "text2")
        self.ui.sentence_label.setText(sentence(code, isolate(detail)))
        advice = _ADVICE.get(code, _MEND)
        self.ui.advice_label.setText(advice.format(option=isolate("--profile")))
        self.ui.path_edit.setText(path)
        self.ui.path_edit.setCursorPosition(0)
        self.ui.copy_button.clicked.connect(self._copy)
        self.ui.close_button.clicked.connect(self.accept)
        self.resize(icons.theme.px(560), self.sizeHint().height())
        self.ui.close_button.setFocus()

    def _copy(self) -> None:
        self._clipboard.setText(self.ui.path_edit.text())
