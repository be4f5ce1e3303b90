"""The files of a draft as chips; Delete or a click takes one away again."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from samad_desktop.domain.attachments import Attachment
from samad_desktop.qtkit.elide import plain_tip
from samad_desktop.qtkit.icons import Icons
from samad_desktop.qtkit.keys import key_text
from samad_desktop.viewmodels.draft_files import DraftFiles

REMOVE = "برداشتن پیوست {name}"
REMOVE_MARKED, REMOVE_KEY = "برداشتن پیوستی که مکان‌نما بر آن است", "Delete"
_NAME_SHOWN = 22
_NARROWEST_PX = 30


class AttachedFiles(QObject):
    """Fills one row with a chip for each file; Tab comes to them after the field `after`."""

    def __init__(
        self, box: QWidget, row: QHBoxLayout, files: DraftFiles, icons: Icons, *, after: QWidget
    ) -> None:
        super().__init__(box)
        self._after = after
        self._box = box
        self._row = row
        self._files = files
        self._icons = icons
        self._chips: list[QPushButton] = []
        row.addStretch(1)
        files.changed.connect(self._show)
        self._show(files.files)

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """What takes a file away, in the order of attaching."""
        return tuple(self._chips)

    def _show(self, files: tuple[Attachment, ...]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(file) for file in files]
        before = self._after
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
            chip.show()  # At once, because the cursor may go to it.
            QWidget.setTabOrder(before, chip)
            before = chip
        self._box.setVisible(bool(files))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, QPushButton)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
        ):
            watched.click()
            return True
        return super().eventFilter(watched, event)

    def _detach(self, file: Attachment) -> None:
        """Take a file away; the cursor goes to the one after it, or back to the field."""
        place = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self._files.detach(file)
        if place is not None:
            following = self._chips[place : place + 1] or self._chips[-1:]
            (following[0] if following else self._after).setFocus()

    def _chip(self, file: Attachment) -> QPushButton:
        name = file.name if len(file.name) <= _NAME_SHOWN else f"{file.name[:_NAME_SHOWN]}…"
        chip = QPushButton(name.replace("&", "&&"), self._box)
        chip.setProperty("variant", "chip")
        chip.setProperty("dense", "low")
        chip.setAccessibleName(REMOVE.format(name=file.name))
        chip.setToolTip(plain_tip(f"{REMOVE.format(name=file.name)} ({key_text(REMOVE_KEY)})"))
        chip.setAccessibleDescription(REMOVE_KEY)
        # Many of them share one line: then only the beginning of each name is seen.
        chip.setMinimumWidth(self._icons.theme.px(_NARROWEST_PX))
        self._icons.dress(chip, "x", "muted", size=14)
        chip.clicked.connect(partial(self._detach, file))
        chip.installEventFilter(self)
        return chip
