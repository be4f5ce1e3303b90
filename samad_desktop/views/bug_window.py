"""What is shown when the program itself is wrong: a number, and the details to copy."""

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QDialog, QWidget

from samad_desktop.domain.text import isolate
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.tokens import Look
from samad_desktop.views.forms.ui_bug_window import Ui_BugWindow

_NUMBER = (
    "شمارهٔ خطا: {number}. آنچه نوشته‌اید روی این رایانه نگه داشته شده است."
    " برنامه را می‌توان ادامه داد؛ این شماره را به مدیر سامانه بگویید."
)


class BugWindow(QDialog):
    """One window for one bug; it holds no text that people typed."""

    def __init__(
        self,
        icons: Icons,
        clipboard: QClipboard,
        number: str,
        details: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_BugWindow()
        self.ui.setupUi(self)
        self._clipboard = clipboard
        self._text = f"{number}\n{details}"
        self.ui.bug_icon.set_icon(icons, "shield-alert", Look.DANGER)
        self.ui.number_label.setText(_NUMBER.format(number=isolate(number)))
        self.ui.details_edit.setPlainText(details)
        self.ui.copy_button.clicked.connect(self._copy)
        self.ui.close_button.clicked.connect(self.accept)
        self.resize(icons.theme.px(640), icons.theme.px(380))
        self.ui.close_button.setFocus()

    def _copy(self) -> None:
        self._clipboard.setText(self._text)
