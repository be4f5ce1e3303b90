"""A field for files: a button that asks for them, and a chip for each that is attached."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from samad_desktop.qtkit.file_dialogs import FileDialogs
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.key_hints import KeyButton
from samad_desktop.viewmodels.draft_files import DraftFiles
from samad_desktop.views.attached_files import AttachedFiles

ATTACH = "پیوست فایل"
_GAP_PX = 8
_ALL_THERE_IS = 100


class FilesField(QWidget):
    """In front of the `DraftFiles` that `use` hands over.

    Signals:
        changed: when a file was attached or taken away.
        refused: Exception, when a file could not be attached.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attach_button = KeyButton(self)
        self.attach_button.setText(ATTACH)
        self.attach_button.clicked.connect(self.ask)
        self._dialogs = FileDialogs(self)
        self._chips = QWidget(self)
        self._row = QHBoxLayout(self._chips)
        self._row.setContentsMargins(0, 0, 0, 0)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP_PX)
        box.addWidget(self.attach_button)
        box.addWidget(self._chips, _ALL_THERE_IS)
        box.addStretch(1)
        self.setFocusProxy(self.attach_button)

    def use(self, files: DraftFiles, icons: Icons) -> None:
        """Show these files, and attach to them."""
        self._files = files
        icons.dress(self.attach_button, "paperclip", "text")
        after = self.attach_button
        self._attached = AttachedFiles(self._chips, self._row, files, icons, after=after)
        files.changed.connect(self._tell_changed)
        files.failed.connect(self._refuse)

    def value(self) -> tuple[str, ...]:
        """Return the SHA-256 of what is attached."""
        return tuple(file.sha256 for file in self._files.files)

    def chips(self) -> tuple[QPushButton, ...]:
        """Return what takes a file away, in the order of attaching."""
        return self._attached.chips

    def ask(self) -> None:
        """Let the user choose files to be attached."""
        dialog = self._dialogs.to_read(ATTACH)
        dialog.filesSelected.connect(self.attach)
        dialog.open()

    def attach(self, names: list[str]) -> None:
        """Attach files by their paths."""
        for name in names:
            self._files.attach(Path(name))

    def _tell_changed(self) -> None:
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(error)
