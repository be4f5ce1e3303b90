"""A line of free text with suggestions below it; nothing is put in unless it is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from samad_desktop.domain.text import normal
from samad_desktop.qtkit.line_edits import PersianLineEdit
from samad_desktop.qtkit.picker_popup import PickerPopup
from samad_desktop.qtkit.picking import PickerItem, PickIndex

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SuggestEdit(PersianLineEdit):
    """What is typed stays as typed; the arrow goes to a suggestion, Enter takes it and goes on.

    Signals:
        suggested: str, when a suggestion was taken.
    """

    suggested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestions: tuple[str, ...] = ()
        self._index = PickIndex((), normal)
        self._popup = PickerPopup(self)
        self._popup.taken.connect(self._take)
        self.textEdited.connect(self._search)

    def set_suggestions(self, texts: Sequence[str]) -> None:
        """Suggest these, in this order."""
        if tuple(texts) == self._suggestions:
            return
        self._suggestions = tuple(texts)
        items = tuple(PickerItem(place, text) for place, text in enumerate(texts))
        self._index = PickIndex(items, normal)

    def popup_open(self) -> bool:
        """Return whether suggestions are being shown."""
        return not self._popup.isHidden()

    def event(self, event: QEvent) -> bool:
        # The window's own Esc and Enter must not win while suggestions are shown.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.popup_open()
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and event.key() in (Qt.Key.Key_Escape, *_TAKES, *_MOVES)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.popup_open() or event.modifiers():
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._popup.move_by(_MOVES[key])
        elif key in _TAKES and self._popup.current() is not None:
            self._take(self._popup.current())
            # What is typed next belongs to the next field.
            if self.hasFocus():
                self.focusNextChild()
        elif key == Qt.Key.Key_Escape:
            self._popup.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._popup.hide()

    def _search(self, typed: str) -> None:
        found = self._index.matches(typed) if typed.strip() else ()
        if found and normal(found[0].text) != normal(typed):
            self._popup.offer(found, None)
            self._popup.unmark()
        else:
            self._popup.hide()

    def _take(self, item: PickerItem | None) -> None:
        if item is None:
            return
        self._popup.hide()
        self.setText(item.text)
        self.suggested.emit(item.text)
