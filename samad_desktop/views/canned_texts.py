"""Ready sentences: a slash shows them with their short keys; a blank or Enter puts one in."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from samad_desktop.domain.text import normal
from samad_desktop.qtkit.fields import PersianTextEdit
from samad_desktop.qtkit.picker_popup import PickerPopup
from samad_desktop.qtkit.picking import PickerItem, PickIndex

_WHOLE = re.compile(r"(?:^|\s)(/(\S{1,40}))[ \u00a0]$")
_BEGUN = re.compile(r"(?:^|\s)(/(\S{0,40}))$")
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOOKS_BACK = 60


class CannedTexts(QObject):
    """Watches one text field; one undo brings back what was typed."""

    def __init__(self, edit: PersianTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._texts: dict[str, str] = {}
        self._index = PickIndex((), normal)
        self._popup = PickerPopup(edit, self._line)
        self._popup.taken.connect(self._take)
        edit.installEventFilter(self)
        edit.textChanged.connect(self._look)
        edit.cursorPositionChanged.connect(self._follow_cursor)

    def use(self, texts: Sequence[tuple[str, str]]) -> None:
        """Offer these sentences, each with its key."""
        self._texts = {normal(key): sentence for key, sentence in texts}
        items = [PickerItem(key, f"/{key}", sentence, (key,)) for key, sentence in texts]
        self._index = PickIndex(items, normal)

    def offered(self) -> tuple[str, ...]:
        """Return the keys in the open list, the best first."""
        return () if self._popup.isHidden() else tuple(str(i.id) for i in self._popup.items())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._popup.isHidden():
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._popup.hide()
        elif isinstance(event, QKeyEvent) and not event.modifiers():
            ours = event.key() in (Qt.Key.Key_Escape, *_TAKES, *_MOVES)
            # The window's own Esc must not win while the list is open.
            if ours and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if ours and event.type() == QEvent.Type.KeyPress:
                self._press(Qt.Key(event.key()))
                return True
        return False

    def _press(self, key: Qt.Key) -> None:
        if key in _MOVES:
            self._popup.move_by(_MOVES[key])
        elif key in _TAKES:
            self._take(self._popup.current())
        else:
            self._popup.hide()

    def _look(self) -> None:
        typed = _WHOLE.search(self._before())
        sentence = self._texts.get(normal(typed[2])) if typed else None
        if typed is not None and sentence is not None:
            self._put(len(typed[1]) + 1, sentence)
            return
        begun = _BEGUN.search(self._before()) if self._edit.hasFocus() else None
        found = self._index.matches(begun[2]) if begun else ()
        if found:
            self._popup.offer(found, None)
        else:
            self._popup.hide()

    def _follow_cursor(self) -> None:
        """Close the list when the cursor has left its key."""
        if not self._popup.isHidden() and _BEGUN.search(self._before()) is None:
            self._popup.hide()

    def _take(self, item: PickerItem | None) -> None:
        begun = _BEGUN.search(self._before())
        self._popup.hide()
        if item is not None and begun is not None:
            self._put(len(begun[1]), item.note)

    def _put(self, letters: int, sentence: str) -> None:
        """Write a sentence instead of so many letters before the cursor."""
        cursor = self._edit.textCursor()
        left, keep = QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, letters)
        cursor.insertText(f"{sentence} ")

    def _before(self) -> str:
        """Return what stands before the cursor in its line, as far as a key may reach."""
        cursor = self._edit.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()][-_LOOKS_BACK:]

    def _line(self) -> QRect:
        """Return the line with the cursor, from edge to edge of the field."""
        cursor, view = self._edit.cursorRect(), self._edit.viewport()
        top = view.mapTo(self._edit, cursor.topLeft()).y()
        return QRect(0, top, self._edit.width(), cursor.height())
