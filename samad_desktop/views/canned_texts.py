"""Ready sentences: a slash, a short key and a blank in a text become the whole sentence."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from samad_desktop.qtkit.fields import PersianTextEdit

_KEY = re.compile(r"(?:^|\s)(/(\S{1,40}))[ \u00a0]$")


class CannedTexts(QObject):
    """Watches one text field; one undo brings back what was typed."""

    def __init__(self, edit: PersianTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._find: Callable[[str], str | None] | None = None
        edit.textChanged.connect(self._look)

    def use(self, find: Callable[[str], str | None]) -> None:
        """Ask `find` for the sentence of a key."""
        self._find = find

    def _look(self) -> None:
        cursor = self._edit.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        typed = _KEY.search(before[-60:])
        sentence = self._find(typed[2]) if typed and self._find is not None else None
        if typed is None or sentence is None:
            return
        cursor.movePosition(
            QTextCursor.MoveOperation.PreviousCharacter,
            QTextCursor.MoveMode.KeepAnchor,
            len(typed[1]) + 1,
        )
        cursor.insertText(f"{sentence} ")
