"""The files of a protected case, each to be looked at before it may go to the agency."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from samad_desktop.domain.attachments import safe_file_name
from samad_desktop.domain.cases import AttachmentInfo
from samad_desktop.domain.redaction import RedactionDraft
from samad_desktop.qtkit.key_hints import KeyButton, KeyHint
from samad_desktop.qtkit.keys import HERE, Actions, Deed
from samad_desktop.qtkit.plain_labels import plain_label
from samad_desktop.viewmodels.openable import may_open
from samad_desktop.views.file_rows import shown_size

LOOK, SEEN = "باز کردن و دیدن", "دیده شد"
NOT_SHOWN = "این‌جا باز نمی‌شود"
ALONG = "{name} همراه شود"
_GAP_PX = 10


class ChosenFiles(QObject):
    """Fills a box with one row for each file: whether it goes along, and how to look at it.

    Signals:
        looked_at: int, the id of a file that is to be opened.
        chosen: int, the id of a file that is to go along, or no longer.
    """

    looked_at = Signal(int)
    chosen = Signal(int)

    def __init__(self, box: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self._parent = parent
        self.boxes: dict[int, QCheckBox] = {}
        self.buttons: dict[int, KeyButton] = {}
        self._rows: list[QWidget] = []
        self._tell_keys: Callable[[KeyButton, KeyHint, QCheckBox], None] = lambda *_parts: None

    def add_deeds(self, actions: Actions, group: str, owner: QWidget) -> None:
        """Let the file with the cursor, or the first, be looked at and chosen by keys."""
        look = Deed("redaction_look", "باز کردن و دیدن فایل", ("Ctrl+Shift+O",), group)
        along = Deed("redaction_along", "همراه کردن فایل، یا نه", ("Ctrl+Shift+E",), group)
        actions.add(look, self._look_at_marked, owner, where=HERE)
        actions.add(along, self._choose_marked, owner, where=HERE)

        def tell(button: KeyButton, hint: KeyHint, box: QCheckBox) -> None:
            button.put_key_beside()
            actions.show_key(look.id, button)
            actions.show_key_beside(along.id, hint, box)

        self._tell_keys = tell

    def show_files(self, files: Sequence[AttachmentInfo]) -> None:
        """Offer these files instead of those before."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.boxes, self.buttons = {}, {}
        self._rows = [self._row(file) for file in files]
        for row in self._rows:
            self._box.addWidget(row)

    def show_draft(self, draft: RedactionDraft) -> None:
        """Show which were looked at, and which go along."""
        for file_id, box in self.boxes.items():
            box.setChecked(file_id in draft.file_ids)
            if self.buttons[file_id].isEnabled():
                self.buttons[file_id].setText(SEEN if file_id in draft.seen_ids else LOOK)

    def goes_along(self, file_id: int) -> bool:
        """Say whether the box of a file is checked."""
        return self.boxes[file_id].isChecked()

    def _row(self, file: AttachmentInfo) -> QWidget:
        row = QWidget(self._parent)
        box, name = QCheckBox(row), safe_file_name(file.name)
        box.setText(ALONG.format(name=name))
        box.clicked.connect(partial(self._choose, file.id))
        button, hint = KeyButton(row), KeyHint(row)
        button.setText(LOOK)
        self._tell_keys(button, hint, box)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{LOOK} {name}")
        button.clicked.connect(partial(self._look, file.id))
        # Nobody can say of what cannot be looked at here that it names nobody.
        if not may_open(file.media_type):
            button.setText(NOT_SHOWN)
            button.setEnabled(False)
            box.setEnabled(False)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP_PX)
        line.addWidget(box)
        line.addWidget(hint)
        line.addWidget(plain_label(shown_size(file.size), "note", row))
        line.addStretch(1)
        line.addWidget(button)
        self.boxes[file.id], self.buttons[file.id] = box, button
        return row

    def _look_at_marked(self) -> None:
        for file_id in self._marked():
            self.buttons[file_id].click()

    def _choose_marked(self) -> None:
        for file_id in self._marked():
            self.boxes[file_id].click()

    def _marked(self) -> tuple[int, ...]:
        """Return the file with the cursor, or the first that was not looked at yet."""
        ids = tuple(self.boxes)
        here = [each for each, row in zip(ids, self._rows, strict=True) if _has_cursor(row)]
        unseen = [each for each in ids if self.buttons[each].text() == LOOK]
        return tuple((here or unseen or ids)[:1])

    def _choose(self, file_id: int, *_checked: bool) -> None:
        self.chosen.emit(file_id)

    def _look(self, file_id: int, *_checked: bool) -> None:
        self.looked_at.emit(file_id)


def _has_cursor(row: QWidget) -> bool:
    return row.isAncestorOf(row.window().focusWidget())
