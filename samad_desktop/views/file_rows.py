"""The attachments of a case as rows: what it is, open it, save it."""

from pathlib import Path, PurePath

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from samad_desktop.domain.attachments import safe_file_name
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.openable import may_open

_KIB = 1024


class FileRow(QWidget):
    """One attachment.

    Signals:
        opened: AttachmentInfo, when it is to be opened.
        saved: AttachmentInfo, when it is to be saved somewhere.
    """

    opened = Signal(object)
    saved = Signal(object)

    def __init__(self, file: AttachmentInfo, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = file
        icon = IconLabel(self)
        icon.set_icon(icons, "paperclip", "text2")
        name = ElidedLabel(self)
        name.setText(safe_file_name(file.name))
        size = QLabel(shown_size(file.size), self)
        size.setTextFormat(Qt.TextFormat.PlainText)
        size.setProperty("role", "note")
        self.open_button = QPushButton("باز کردن", self)
        self.open_button.clicked.connect(self._open)
        self.open_button.setEnabled(may_open(file.media_type))
        self.open_button.setAccessibleName(f"باز کردن {name.text()}")
        self.save_button = QPushButton("ذخیره", self)
        self.save_button.clicked.connect(self._save)
        self.save_button.setAccessibleName(f"ذخیرهٔ {name.text()}")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (icon, name, size, self.open_button, self.save_button):
            box.addWidget(widget)
        box.setStretch(1, 1)

    def _open(self) -> None:
        self.opened.emit(self._file)

    def _save(self) -> None:
        self.saved.emit(self._file)


def shown_size(size: int) -> str:
    """Return a size in bytes as people read it."""
    if size < _KIB:
        return persian_digits(f"{size} بایت")
    if size < _KIB**2:
        return persian_digits(f"{size / _KIB:.0f} کیلوبایت")
    return persian_digits(f"{size / _KIB**2:.1f}".replace(".", "٫")) + " مگابایت"


def opens(path: Path) -> bool:
    """Give a file to the program that this machine has for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def name_filter(file: AttachmentInfo) -> str:
    """Return what a file dialog shows besides all files."""
    ending = PurePath(safe_file_name(file.name)).suffix
    return f"*{ending}" if ending else "*"
