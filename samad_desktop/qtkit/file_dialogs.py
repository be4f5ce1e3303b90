"""Asking for files: the desktop's own dialog where it has one, Qt's in Persian elsewhere."""

from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_SIZE = QSize(860, 520)


class FileDialogs:
    """Begins in the person's documents, and goes on where a file was chosen last."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        wished = Path(QStandardPaths.writableLocation(documents))
        self.folder = wished if wished.is_dir() else Path.home()

    def to_read(self, title: str) -> QFileDialog:
        """Return a dialog that asks for files that are there."""
        dialog = self._dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return dialog

    def to_write(self, title: str, name: str, kinds: str) -> QFileDialog:
        """Return a dialog that asks where a file called `name` is to be put."""
        dialog = self._dialog(title)
        dialog.setNameFilter(kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        return dialog

    def to_folder(self, title: str) -> QFileDialog:
        """Return a dialog that asks for a folder that is there."""
        dialog = self._dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._owner, title, str(self.folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Names alone: the other columns speak English, with dates of another calendar.
        dialog.setViewMode(QFileDialog.ViewMode.List)
        dialog.resize(_SIZE)
        dialog.filesSelected.connect(self._remember)
        return dialog

    def _remember(self, names: list[str]) -> None:
        self.folder = Path(names[0]).parent
