"""The files of a call as chips; Delete or a click takes one away again."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from samad_desktop.domain.attachments import Attachment
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.icons import Icons
from samad_desktop.viewmodels.call_files import CallFiles

REMOVE = "برداشتن پیوست {name}"
_NAME_SHOWN = 22
_NARROWEST_PX = 30


class AttachedFiles(QObject):
    """Fills one row with a chip for each file; the row is hidden while there are none."""

    def __init__(self, box: QWidget, row: QHBoxLayout, files: CallFiles, icons: Icons) -> None:
        super().__init__(box)
        self._box = box
        self._row = row
        self._files = files
        self._icons = icons
        self._chips: list[QPushButton] = []
        row.addStretch(1)
        files.changed.connect(self._show)
        self._show(files.files)

    def _show(self, files: tuple[Attachment, ...]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(file) for file in files]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self._box.setVisible(bool(files))

    def _chip(self, file: Attachment) -> QPushButton:
        name = file.name if len(file.name) <= _NAME_SHOWN else f"{file.name[:_NAME_SHOWN]}…"
        chip = QPushButton(name.replace("&", "&&"), self._box)
        chip.setProperty("variant", "chip")
        chip.setProperty("dense", "low")
        chip.setAccessibleName(REMOVE.format(name=file.name))
        chip.setToolTip(plain_tip(file.name))
        # Many of them share one line: then only the beginning of each name is seen.
        chip.setMinimumWidth(self._icons.theme.px(_NARROWEST_PX))
        self._icons.dress(chip, "x", "muted", size=14)
        chip.clicked.connect(partial(self._files.detach, file))
        return chip
