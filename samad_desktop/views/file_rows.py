"""The attachments of a case as rows: what each is, open it, save it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.attachments import safe_file_name
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.errors import RuleBroken
from samad_desktop.domain.text import persian_digits
from samad_desktop.qtkit.elide import ElidedLabel
from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icon_widgets import IconLabel
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.qtkit.row_look import SEPARATOR
from samad_desktop.viewmodels.openable import may_open
from samad_desktop.viewmodels.stored_files import StoredFiles

FILE_SAVED = "فایل ذخیره شد."
_KIB = 1024


class FileRow(QWidget):
    """One attachment after another.

    Signals:
        opened: AttachmentInfo, when it is to be opened.
        saved: AttachmentInfo, when it is to be saved somewhere.
    """

    opened = Signal(object)
    saved = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._file: AttachmentInfo | None = None
        icon = IconLabel(self)
        icon.set_icon(icons, "paperclip", "text2")
        self._name = ElidedLabel(self)
        self._note = plain_label("", "note", self)
        self.open_button, self.save_button = KeyButton(self), KeyButton(self)
        self.open_button.setText("باز کردن")
        self.open_button.clicked.connect(self._open)
        self.save_button.setText("ذخیره")
        self.save_button.clicked.connect(self._save)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (icon, self._name, self._note, self.open_button, self.save_button):
            box.addWidget(widget)
        box.setStretch(1, 1)

    def show_file(self, file: AttachmentInfo, origin: str) -> None:
        """Show this one, and nothing of the one before; `origin` says where it came from."""
        self._file = file
        name = safe_file_name(file.name)
        self._name.setText(name)
        self._note.setText(SEPARATOR.join(part for part in (origin, shown_size(file.size)) if part))
        self.open_button.setEnabled(may_open(file.media_type))
        self.open_button.setAccessibleName(f"باز کردن {name}")
        self.save_button.setAccessibleName(f"ذخیرهٔ {name}")
        self.show()

    def put_away(self) -> None:
        """Wait for another file; nothing of this one stays."""
        self.hide()
        self._file = None
        self._name.clear()
        self._note.clear()
        for button in (self.open_button, self.save_button):
            button.setAccessibleName("")

    def _open(self) -> None:
        self.opened.emit(self._file)

    def _save(self) -> None:
        self.saved.emit(self._file)


class FileRows(QObject):
    """Every attachment of what a page shows, in front of the `StoredFiles`.

    Signals:
        said: str, a sentence about something that went well.
        failed: (Exception, how to try again), for the message bar.
    """

    said = Signal(str)
    failed = Signal(object, object)

    def __init__(
        self,
        part: QWidget,
        box: QVBoxLayout,
        files: StoredFiles,
        icons: Icons,
        origin: Callable[[AttachmentInfo], str],
        page: QWidget,
    ) -> None:
        """Fill `box` of `part`; `origin` says where a file came from."""
        super().__init__(page)
        self._page, self._part, self._box = page, part, box
        self._files = files
        self._icons = icons
        self._origin = origin
        self._dialogs = FileDialogs(page)
        self._tell_keys: Callable[[FileRow], None] = lambda _row: None
        self._made: list[FileRow] = []
        self.rows: tuple[FileRow, ...] = ()
        files.ready.connect(self.open)
        files.saved.connect(self._tell_saved)

    def add_deeds(self, actions: Actions, prefix: str, group: str) -> None:
        """Let the file with the cursor, or the first, be opened and saved by keys."""
        self._tell_keys = partial(_tell_keys, actions, prefix)
        for name, words, key, do in (
            ("open_file", "باز کردن پیوست", "Shift+F7", self.open_marked),
            ("save_file", "ذخیرهٔ پیوست", "Ctrl+F7", self.save_marked),
        ):
            actions.add(Deed(f"{prefix}_{name}", words, (key,), group), do, self._page, where=HERE)

    def show(self, attachments: Sequence[AttachmentInfo]) -> None:
        """Show these files instead of those before."""
        while len(self._made) < len(attachments):
            self._made.append(self._new_row())
        self.rows = tuple(self._made[: len(attachments)])
        for row, file in zip(self.rows, attachments, strict=True):
            row.show_file(file, self._origin(file))
        for row in self._made[len(attachments) :]:
            if not row.isHidden():
                row.put_away()
        self._part.setVisible(bool(self.rows))

    def open(self, path: Path) -> None:
        """Give a file to the program that this machine has for it, if there is one."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(RuleBroken("file_program_missing"), None)

    def open_marked(self) -> None:
        """Open the file with the cursor, or the first."""
        for row in self._marked():
            row.open_button.click()

    def save_marked(self) -> None:
        """Ask where the file with the cursor, or the first, is to be saved."""
        for row in self._marked():
            row.save_button.click()

    def _new_row(self) -> FileRow:
        row = FileRow(self._icons, self._part)
        row.opened.connect(self._ask_to_open)
        row.saved.connect(self._ask_to_save)
        self._box.addWidget(row)
        self._tell_keys(row)
        return row

    def _marked(self) -> tuple[FileRow, ...]:
        here = self._page.focusWidget()
        return tuple(row for row in self.rows if row.isAncestorOf(here))[:1] or self.rows[:1]

    def _ask_to_open(self, file: AttachmentInfo) -> None:
        self._files.make_openable(file.id)

    def _ask_to_save(self, file: AttachmentInfo) -> None:
        name = safe_file_name(file.name)
        dialog = self._dialogs.to_write("ذخیرهٔ پیوست", name, name_filter(file))
        dialog.fileSelected.connect(partial(self._save, file.id))
        dialog.open()

    def _save(self, attachment_id: int, target: str) -> None:
        self._files.save(attachment_id, Path(target))

    def _tell_saved(self) -> None:
        self.said.emit(FILE_SAVED)


def _tell_keys(actions: Actions, prefix: str, row: FileRow) -> None:
    for deed, button in (("open_file", row.open_button), ("save_file", row.save_button)):
        actions.show_key(f"{prefix}_{deed}", button)
        actions.show_key_in_tip(f"{prefix}_{deed}", button)


def shown_size(size: int) -> str:
    """Return a size in bytes as people read it."""
    if size < _KIB:
        return persian_digits(f"{size} بایت")
    if size < _KIB**2:
        return persian_digits(f"{size / _KIB:.0f} کیلوبایت")
    return persian_digits(f"{size / _KIB**2:.1f}".replace(".", "٫")) + " مگابایت"


def name_filter(file: AttachmentInfo) -> str:
    """Return what a file dialog shows besides all files."""
    ending = PurePath(safe_file_name(file.name)).suffix
    return f"*{ending}" if ending else "*"
